"""Whose abuse a passage is about: that of the provider's own staff, or of the people served."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from horizontal.contract import Contract
from horizontal.matching.cue_index import CueIndex
from horizontal.matching.cues import Subject, fitting_spans, holds
from horizontal.matching.passage import Passage
from horizontal.matching.steps import StepFinder
from horizontal.matching.words import Span
from horizontal.requirements.cue import ParsedCue, parse_cue
from horizontal.requirements.model import Side

Sides = frozenset[Side]
_STAFF: Sides = frozenset({Side.STAFF})
_SERVED: Sides = frozenset({Side.SERVED})
_BOTH: Sides = _STAFF | _SERVED
_NEITHER: Sides = frozenset()
_MODALS = frozenset(
    {"shall", "must", "will", "should", "may", "ought", "hear", "hears", "receive", "receives"}
)
"""Words that show staff acting: "staff shall respect the survivor's choices" says nothing of staff as survivors."""
_UNPAID_CARER = re.compile(
    r"\bcarers?\b\W{0,3}(?:\w+ ){0,8}?(?:look(?:s|ing)? after|car(?:es?|ing) for"
    r"|provid(?:es?|ing) (?:care|support) (?:to|for))\b"
    r"[^.;]{0,90}\b(?:unpaid|without (?:being paid|pay\w*)|not paid|relatives?|family|friend)"
    r"|\b(?:unpaid|family|informal) carers?\b[^.;]{0,40}\b(?:service|support|assessments?|grant|contract)\b",
    re.I,
)
"""What says of a contract that its carers are people served: "“Carer” means someone who looks after a relative"."""


class SideCues(NamedTuple):
    """The cues of a side, parsed."""

    affected: tuple[ParsedCue, ...]
    met_with: tuple[ParsedCue, ...]
    enquiring: tuple[ParsedCue, ...]
    goes_on: tuple[ParsedCue, ...]
    staff_words: tuple[ParsedCue, ...]
    acting: tuple[ParsedCue, ...]
    staff_headings: tuple[ParsedCue, ...]
    served_headings: tuple[ParsedCue, ...]

    @classmethod
    def of(cls, vocabulary: Mapping[str, Sequence[str]]) -> SideCues:
        """The cues of the vocabulary."""
        return cls(
            affected=_parsed(vocabulary["side_affected"]),
            met_with=_parsed(vocabulary["side_met_with"]),
            goes_on=_parsed(vocabulary["side_goes_on"]),
            enquiring=_parsed(vocabulary["side_enquiring"]),
            staff_words=_parsed(vocabulary["side_staff_words"]),
            acting=_parsed(vocabulary["side_acting"]),
            staff_headings=_parsed(vocabulary["side_staff_headings"]),
            served_headings=_parsed(vocabulary["side_served_headings"]),
        )


class SideReader:
    """Reads the side by the cues of vocabulary/sides.toml."""

    def __init__(self, cues: SideCues, steps: StepFinder) -> None:
        self._cues = cues
        self._met_with = CueIndex(cues.met_with, steps)
        self._affected = CueIndex([ParsedCue(cue.sequences[:1]) for cue in cues.affected], steps)

    def of_each(
        self,
        passages: Sequence[Passage],
        subjects: Sequence[Subject],
        of_heading: Callable[[str], Subject],
        *,
        carers_served: bool = False,
    ) -> Iterator[Sides]:
        """The sides of each passage: by its own words, or by its heading and what its clause settles.

        That of staff never where those that it names are the authority's. `carers_served`: in this contract carers
        look after their own people, and are no staff who are paid to care.
        """
        decided = [self.decided(subject, carers_served=carers_served) for subject in subjects]
        sections: defaultdict[tuple[str | None, ...], Sides] = defaultdict(frozenset)
        for passage, sides in zip(passages, decided, strict=True):
            sections[passage.section] |= sides
        heading_sides = cache(lambda text: self.decided(of_heading(text)))
        for passage, subject, sides in zip(passages, subjects, decided, strict=True):
            if _are_the_authoritys(subject):
                yield sides - _STAFF
                continue
            heading = passage.headings[-1] if passage.headings else ""
            yield sides or self.undecided(subject, heading_sides(heading), sections[passage.section])

    def decided(self, subject: Subject, *, carers_served: bool = False) -> Sides:
        """The sides that the passage's own words settle; empty where they settle none."""
        carers = _carers(subject) if carers_served else []
        fitting = self._met_with.likely(subject.standing)
        met_with = (fitting_spans(self._cues.met_with[one], subject) for one in fitting)
        served = (*subject.spans(("@side_served",)), *carers, *(span for spans in met_with for span in spans))
        sides = _SERVED if served else _NEITHER
        for likely in self._affected.likely(subject.standing):
            for start, end in fitting_spans(self._cues.affected[likely], subject):
                passes_over = any(start < word[0] and word[1] < end for word in served)
                passes_over = passes_over or any(start <= word[0] < end for word in carers)
                if not passes_over and not _MODALS & set(subject.words.lower[start:end]):
                    return sides | _STAFF
        return sides

    def undecided(self, subject: Subject, heading: Sides, section: Sides) -> Sides:
        """The sides of a passage whose words settle none: those of its heading, its clause, or weak words.

        A clause about staff lends its side only to what goes on with it: one with a policy for staff may go on to
        those served.
        """
        if len(heading) == 1:
            return heading
        if section == _SERVED:
            return section
        if section == _STAFF and any(holds(cue, subject) for cue in self._cues.enquiring):
            return _SERVED
        if section == _STAFF and any(holds(cue, subject) for cue in self._cues.goes_on):
            return section
        staff = any(holds(cue, subject) for cue in self._cues.staff_headings)
        served = any(holds(cue, subject) for cue in self._cues.served_headings)
        if staff is not served:
            return _STAFF if staff else _SERVED
        return self._weak(subject)

    def _weak(self, subject: Subject) -> Sides:
        if any(holds(cue, subject) for cue in self._cues.acting):
            return _SERVED
        if any(holds(cue, subject) for cue in self._cues.staff_words):
            return _STAFF
        return _BOTH if subject.spans(("@staff",)) else _SERVED


def _carers(subject: Subject) -> list[Span]:
    """Where carers are named by that word alone, and no staff of a care home: "every carer"."""
    return [(at, at + 1) for at, word in enumerate(subject.words.lower) if word in ("carer", "carers")]


def _are_the_authoritys(subject: Subject) -> bool:
    """Whether all the employees that the passage names are the authority's: "the Purchaser's own workforce"."""
    words = subject.words
    employees = subject.spans(("@employees",))
    owners = [end for _, end in subject.spans(("@bearer_authority",)) if words.is_possessive(end - 1)]
    return bool(employees) and all(any(0 <= start - end <= 1 for end in owners) for start, _ in employees)


def serves_carers(contract: Contract) -> bool:
    """Whether the contract says that its carers are people who look after a relative or friend, and are not paid."""
    return any(_UNPAID_CARER.search(block.text) for block in contract.blocks if "arer" in block.text)


def allows(side: Side, sides: Sides) -> bool:
    """Whether an element of this side can stand in a passage of these sides.

    A passage that names nobody is read as being about the people served: what is owed to staff must be said.
    """
    return side is Side.ANY or side in sides


def _parsed(cues: Sequence[str]) -> tuple[ParsedCue, ...]:
    return tuple(map(parse_cue, cues))
