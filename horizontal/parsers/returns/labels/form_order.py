"""Reads from the order of the form what words alone leave open, as a reader does.

The headings that are settled stand as posts. What stands between them is read as a chain: each heading is an item
or none, its words say how likely each is (`WordEvidence`), and the items of a form follow one another in the order
of the specification, seldom backwards and seldom with long leaps. A heading is taken for an item where that is so
in all but a few in a hundred of the ways to read the whole form (forward and backward sums over all of them).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from horizontal.parsers.returns.labels.candidates import Candidate
from horizontal.parsers.returns.labels.label_words import LabelWords
from horizontal.parsers.returns.labels.settle import Choice, Form, Line, wholes
from horizontal.parsers.returns.labels.word_evidence import WordEvidence

_SURE = 0.98
"""Of all readings of the form, the share that must agree on the heading."""
_ROUNDS = 2
"""What hangs by "of which" on a line that the first round settles is settled by the second."""
_LEAST_POSTS = 4
_LEAST_SHARE_OF_POSTS = 1 / 3
"""Where fewer of the headings are settled by their words, it is no form of ours: order says nothing."""
_NONE = math.log(0.45)
"""Of a heading that is no item."""
_LEAST_EVIDENCE = 1.5
_MOST_ITEMS = 8
"""So many items a heading is tried as, the likeliest by its words."""
_OF_CUE, _OF_HEADING_OVER, _OF_BAR = 0.5, 0.3, -1.5
"""What the words of a cue, the words of a heading over it, and a cue that bars the item weigh beside the words."""
_OF_STRONG_CUE, _OF_CUE_IN_PLACE = 3.0, -1.0
"""What a cue weighs that holds without neighbours, and one that needs them, where its item is doubted once more."""
_SAYS_ALL = 0.9
"""Share of a heading's words that a cue must explain for its item not to be doubted."""
_OUT_OF_PLACE = 0.6
_IN_ORDER = 0.85
"""A form of which fewer items follow one another in the order of ours has an order of its own."""
_NEXT, _BACK, _BACK_IN_GROUP, _FAR = 0.5, 0.01, 0.004, 0.004
_LEAP_IN_GROUP, _LEAP_TO_GROUP = 0.55, 0.5
_START = -1

Bars = Callable[[str, LabelWords], bool]
IsShut = Callable[[Line, LabelWords], bool]
Option = tuple[int | None, float]
"""The place on the form, None for no item, and the evidence for it."""
Step = Callable[[int, int], float]


@dataclass(frozen=True, slots=True)
class FormOrder:
    """The chain of the form's items, ready to be laid over headings."""

    form: Form
    evidence: WordEvidence
    bars: Bars
    """Whether a cue bars the heading from being the item."""

    def fill(
        self, lines: Sequence[Line], words: Sequence[LabelWords], choices: Sequence[Choice], is_shut: IsShut
    ) -> list[Choice]:
        """The choices, with what the order of the form settles beside them; shut lines stay as they are."""
        spoken = sum(bool(said.own) for said in words)
        if sum(bool(c.item) for c in choices) < max(_LEAST_POSTS, _LEAST_SHARE_OF_POSTS * spoken):
            return list(choices)
        open_lines = [
            n
            for n, said in enumerate(words)
            if said.own and not choices[n].item and not is_shut(lines[n], said)
        ]
        filled = list(choices)
        for _ in range(_ROUNDS):
            filled = self._filled(filled, self._read(open_lines, lines, words, filled))
        return self._doubted(lines, words, filled)

    def _read(
        self,
        open_lines: Sequence[int],
        lines: Sequence[Line],
        words: Sequence[LabelWords],
        choices: Sequence[Choice],
    ) -> list[Mapping[int | None, float]]:
        """Of each line, by what it may be: the share of all readings of the form that agree."""
        taken = {choice.item for choice in choices if choice.item}
        free = [
            n for n, item in enumerate(self.evidence.items) if item not in taken and item in self.form.asked
        ]
        options: list[list[Option]] = [
            [(self.form.place[choice.item] if choice.item else None, 0.0)] for choice in choices
        ]
        for number in open_lines:
            if not choices[number].item:
                options[number] = self._options(number, lines, words[number], choices, free)
        return _readings(options, self._step)

    def _options(
        self,
        number: int,
        lines: Sequence[Line],
        words: LabelWords,
        choices: Sequence[Choice],
        free: Sequence[int],
    ) -> list[Option]:
        """No item, and the items that its words allow; of a part, those of which the line before is the whole."""
        line = lines[number]
        above = wholes(number, line, lines, choices)
        cues = {candidate.item: candidate.score for candidate in line.reading.candidates}
        own = self.evidence.of(words.own)
        over = self.evidence.of(words.group)
        said: list[tuple[float, int]] = []
        for place in free:
            item = self.evidence.items[place]
            spoken = own[place] + _OF_CUE * cues.get(item, 0.0) + _OF_HEADING_OVER * over[place]
            if spoken < _LEAST_EVIDENCE:
                continue
            if line.is_part and not any(self.form.is_part(item, whole) for whole in above):
                continue
            spoken += _OF_BAR if self.bars(item, words) else 0.0
            if spoken >= _LEAST_EVIDENCE:
                said.append((spoken, place))
        said.sort(key=lambda pair: (-pair[0], pair[1]))
        return [(None, _NONE), *((place, spoken) for spoken, place in said[:_MOST_ITEMS])]

    def _step(self, last: int, here: int) -> float:
        """How likely a form goes on from one item to the other (a logarithm)."""
        group, place = self.form.group, here - last
        items = self.evidence.items
        if place == 1:
            return math.log(_NEXT)
        within = last != _START and group[items[last]] == group[items[here]]
        if place <= 0:
            return math.log(_BACK_IN_GROUP if within else _BACK)
        if within:
            return math.log(0.3 * _LEAP_IN_GROUP ** (place - 1))
        first = next(n for n, item in enumerate(items) if group[item] == group[items[here]])
        return math.log(max(0.2 * _LEAP_TO_GROUP ** (here - first), _FAR))

    def _filled(
        self, choices: Sequence[Choice], readings: Sequence[Mapping[int | None, float]]
    ) -> list[Choice]:
        """The choices with every item that is sure, and claimed by one heading only."""
        sure = [
            next((place for place, share in reading.items() if share >= _SURE), None) for reading in readings
        ]
        claims = Counter(place for place in sure if place is not None)
        filled = list(choices)
        for number, place in enumerate(sure):
            if place is None or choices[number].item or claims[place] > 1:
                continue
            item = self.evidence.items[place]
            candidate = Candidate(item, 0.0, readings[number][place], True, "words near to the item's")
            why = "its words and the order of the form leave no other item"
            filled[number] = Choice(item, candidate, why=why)
        return filled

    def _doubted(
        self, lines: Sequence[Line], words: Sequence[LabelWords], choices: Sequence[Choice]
    ) -> list[Choice]:
        """The choices without those for which the whole form has no place: words alone had settled them."""
        posts = [self.form.place[choice.item] for choice in choices if choice.item]
        forward = sum(before < after for before, after in pairwise(posts))
        if forward < _IN_ORDER * (len(posts) - 1):
            return list(choices)
        options = [
            self._held(line, said, choice) for line, said, choice in zip(lines, words, choices, strict=True)
        ]
        readings = _readings(options, self._step)
        return [
            replace(choice, item=None, doubtful=True, why="it has no place in the order of the form")
            if len(option) > 1 and reading.get(None, 0.0) > _OUT_OF_PLACE
            else choice
            for choice, option, reading in zip(choices, options, readings, strict=True)
        ]

    def _held(self, line: Line, words: LabelWords, choice: Choice) -> list[Option]:
        """A settled line as what it may be once more: its item, or none."""
        if choice.item is None:
            return [(None, 0.0)]
        place, candidate = self.form.place[choice.item], choice.candidate
        if line.fixed or candidate is None or not words.own:
            return [(place, 0.0)]
        if candidate.coverage >= _SAYS_ALL and not candidate.in_place:
            return [(place, 0.0)]
        said = self.evidence.of(words.own)[place] + _OF_HEADING_OVER * self.evidence.of(words.group)[place]
        return [(None, _NONE), (place, said + (_OF_CUE_IN_PLACE if candidate.in_place else _OF_STRONG_CUE))]


def _readings(options: Sequence[Sequence[Option]], step: Step) -> list[Mapping[int | None, float]]:
    """Of each line, by what it may be: the share of all readings of the form that agree."""
    before: list[dict[int, float]] = [{_START: 0.0}]
    for line in options:
        sums: dict[int, list[float]] = defaultdict(list)
        for last, weight in before[-1].items():
            for place, said in line:
                here = last if place is None else place
                sums[here].append(weight + said + (0.0 if place is None else step(last, place)))
        before.append({here: _log_sum(all_sums) for here, all_sums in sums.items()})
    whole = _log_sum(list(before[-1].values()))
    after: dict[int, float] = dict.fromkeys(before[-1], 0.0)
    readings: list[Mapping[int | None, float]] = []
    for line, start in zip(reversed(options), reversed(before[:-1]), strict=True):
        shares: dict[int | None, list[float]] = defaultdict(list)
        sums = defaultdict(list)
        for last, weight in start.items():
            for place, said in line:
                rest = said + (0.0 if place is None else step(last, place))
                rest += after[last if place is None else place]
                sums[last].append(rest)
                shares[place].append(weight + rest)
        after = {last: _log_sum(all_sums) for last, all_sums in sums.items()}
        readings.append({place: math.exp(_log_sum(parts) - whole) for place, parts in shares.items()})
    readings.reverse()
    return readings


def _log_sum(weights: Sequence[float]) -> float:
    most = max(weights)
    return most + math.log(sum(math.exp(weight - most) for weight in weights))
