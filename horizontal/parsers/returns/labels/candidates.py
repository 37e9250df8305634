"""The items that a heading may stand for, by its words alone."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from horizontal.parsers.returns.labels.cue_match import Ground, ground, matched
from horizontal.parsers.returns.labels.label_words import LabelWords, words_of
from horizontal.parsers.returns.labels.sequence_fits import Places
from horizontal.parsers.returns.labels.word_index import WordIndex
from horizontal.requirements.cue import ParsedCue, parse_cue
from horizontal.requirements.return_specification import Item, ItemKind, ReturnSpecification

PERIOD_CUES = (
    "=@whole_period & !from|to|until|start|end|starts|ends|starting|ending",
    "=@whole_period & from|year|april|start ..4 to|end|until",
)
"""The heading of first and last day in one cell."""
_BARS = {
    "no_item": "@no_item",
    "no_item_outside_brackets": "@no_item_outside_brackets & !audit*",
    "told_by_group": "@told_by_group & !genital",
    "staff_disclosure": "@staff_disclosure",
}
"""By list of the vocabulary: the cue that bars a heading from being an item."""
_OTHER_LISTS = ("small", "whole_period", "by_", "of_")
"""Lists that are looked up by their names, without a cue."""
_WEIGHT_OF_GROUP, _WEIGHT_OF_ASIDE, _WEIGHT_OF_SMALL = 0.4, 0.4, 0.25

_COST_OF_BARRING_GROUP = 1.5
"""What an item loses by a heading over it that speaks of another, such as "Risk and referral" over "DASH completed"."""
ONE_GROUP = "one group of people, and no whole figure"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item for which the words of a heading speak."""

    item: str
    score: float
    """How many of the words the best cue explains, small words and words of other headings for less."""
    coverage: float
    """What share of the heading's own words it explains, small words left aside."""
    in_place: bool
    """It holds only beside its neighbours of the form."""
    cue: str
    from_group: bool = False
    """Words of the headings over it were needed."""
    strange: bool = False
    """Among the words that it does not explain is one that no item's file knows ("Immunisations declined")."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words of one heading say."""

    candidates: tuple[Candidate, ...] = ()
    """The best first; those that hold only in place stand after the others."""
    bar: str | None = None
    """Why it can be no item, where that is so."""


class CueReader:
    """The cues of all items, ready to be tried."""

    def __init__(self, specification: ReturnSpecification) -> None:
        self.specification = specification
        parsed = {cue: parse_cue(cue) for item in specification.items for cue in _cues(item)}
        bars = {name: parse_cue(cue) for name, cue in _BARS.items() if name in specification.vocabulary}
        groups = [cue for b in specification.breakdowns for group in b.groups for cue in group.cues]
        self.parsed: Mapping[str, ParsedCue] = parsed | {cue: parse_cue(cue) for cue in groups}
        self._bars = bars
        others = [parse_cue(f"@{name}") for name in specification.vocabulary if name.startswith(_OTHER_LISTS)]
        others.extend(parse_cue(cue) for cue in PERIOD_CUES)
        self.index = WordIndex((*self.parsed.values(), *bars.values(), *others), specification.vocabulary)
        texts = [text for i in specification.items for text in (*i.wordings, i.title, i.definition, i.name)]
        self._known = frozenset(word for text in texts for word in words_of(text))
        self._cues_of = {i.id: frozenset((*i.cues, *i.cues_in_place)) for i in specification.items}
        self._by_first = _by_first_step(specification, self.parsed)
        self.read = lru_cache(maxsize=20_000)(self._read)

    def _read(self, words: LabelWords) -> Reading:
        outside = tuple(word for place, word in enumerate(words.own) if place not in words.aside)
        whole = ground((*words.group, *words.own), len(words.group), words.over, self.index)
        plain = (
            ground((*words.group, *outside), len(words.group), words.over, self.index)
            if words.aside
            else whole
        )
        if bar := self._barred(whole, plain):
            return Reading(bar=bar)
        alone = ground(words.own, 0, words.over, self.index) if words.group else whole
        of_staff = (
            matched(self._bars["staff_disclosure"], whole) if "staff_disclosure" in self._bars else None
        )
        own = ground(_outside(words), 0, words.over, self.index) if words.group else plain
        found: list[Candidate] = []
        reached = {cue for begins in whole.ends for cue in self._by_first.get(begins, ())}
        for item in self.specification.items if reached else ():
            if reached.isdisjoint(self._cues_of[item.id]) or (of_staff and item.kind is ItemKind.COUNT):
                continue
            candidate = self._candidate(item, words, alone, whole, reached)
            if candidate is None or self._bars_item(item, own):
                continue
            if not self._bars_item(item, plain):
                found.append(candidate)
            elif not candidate.from_group and not candidate.in_place:
                found.append(replace(candidate, score=candidate.score - _COST_OF_BARRING_GROUP))
        found.sort(key=lambda candidate: (candidate.in_place, -candidate.score))
        return Reading(tuple(found), "a member of staff who discloses" if of_staff and not found else None)

    def bars(self, item: str, words: LabelWords) -> bool:
        """Whether a cue bars the heading's own words from being the item."""
        own = ground(_outside(words), 0, words.over, self.index)
        return self._bars_item(self.specification.by_id[item], own)

    def _bars_item(self, item: Item, words: Ground) -> bool:
        return any(matched(self.parsed[bar], words) is not None for bar in item.unless)

    def _barred(self, whole: Ground, plain: Ground) -> str | None:
        for name, words in (("no_item", whole), ("no_item_outside_brackets", plain)):
            cue = self._bars.get(name)
            if cue and matched(cue, words) is not None:
                return "a target, share, comment, cost, other time or the like"
        cue = self._bars.get("told_by_group")
        return ONE_GROUP if cue and matched(cue, plain) is not None else None

    def _candidate(
        self, item: Item, words: LabelWords, alone: Ground, whole: Ground, reached: Set[str]
    ) -> Candidate | None:
        for all_cues, in_place in ((item.cues, False), (item.cues_in_place, True)):
            best: Candidate | None = None
            cues = [cue for cue in all_cues if cue in reached]
            for grounds, from_group in ((alone, False), (whole, True))[: 2 if words.group else 1]:
                shift = len(words.group) if from_group else 0
                for cue in cues:
                    places = matched(self.parsed[cue], grounds)
                    if places is None or not places & grounds.own:
                        continue
                    score, coverage = _weigh(places, grounds, words.aside, shift)
                    if best is None or score > best.score:
                        strange = in_place and self._strange(places, grounds, words.own, shift)
                        best = Candidate(item.id, score, coverage, in_place, cue, from_group, strange)
            if best:
                return best
        return None

    def _strange(self, places: Places, grounds: Ground, own: tuple[str, ...], shift: int) -> bool:
        left = (own[place - shift] for place in grounds.own - places - grounds.small)
        return any(word not in self._known and not self.index.knows(word) for word in left)


def _by_first_step(
    specification: ReturnSpecification, parsed: Mapping[str, ParsedCue]
) -> dict[str, list[str]]:
    """The cues that say an item, by what they can begin with: no other cue of a heading need be tried.

    Most rows of a table that is no return say nothing of any item, and there may be thousands.
    """
    found: dict[str, list[str]] = {}
    for cue in {cue for item in specification.items for cue in (*item.cues, *item.cues_in_place)}:
        begins = [s.items[0].alternatives for s in parsed[cue].sequences if not s.barred and not s.in_heading]
        for alternative in min(begins, key=len, default=()):
            found.setdefault(alternative, []).append(cue)
    return found


def _outside(words: LabelWords) -> tuple[str, ...]:
    """Its own words that are not in brackets."""
    return tuple(word for place, word in enumerate(words.own) if place not in words.aside)


def _cues(item: Item) -> tuple[str, ...]:
    return (*item.cues, *item.cues_in_place, *item.unless)


def _weigh(places: Places, words: Ground, aside: frozenset[int], shift: int) -> tuple[float, float]:
    """How many words a cue explains, and what share of the heading's own."""

    def weight(place: int) -> float:
        if place not in words.own:
            return _WEIGHT_OF_GROUP
        if place in words.small:
            return _WEIGHT_OF_SMALL
        return _WEIGHT_OF_ASIDE if place - shift in aside else 1.0

    own = sum(weight(place) for place in words.own)
    explained = sum(weight(place) for place in places & words.own)
    return sum(weight(place) for place in places), explained / own if own else 0.0
