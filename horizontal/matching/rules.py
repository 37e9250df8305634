"""The elements as rules: which of them a passage may speak to, and by which cue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from horizontal.matching.cue_index import CueIndex
from horizontal.matching.cues import Fit, Subject, fit
from horizontal.matching.side import Sides, allows
from horizontal.matching.steps import StepFinder
from horizontal.requirements.cue import ParsedCue, parse_cue
from horizontal.requirements.model import Cue, Element


@dataclass(frozen=True, slots=True)
class Candidate:
    """An element that a passage may speak to: a cue of it that fits, and where."""

    element: Element
    cue: Cue
    fit: Fit


@dataclass(frozen=True, slots=True)
class _Rule:
    element: Element
    cue: Cue
    find: ParsedCue
    unless: tuple[ParsedCue, ...]


class Rules:
    """The cues of all elements, parsed once and indexed; `others` are cues whose steps are to be found as well."""

    def __init__(
        self,
        elements: Sequence[Element],
        vocabulary: Mapping[str, Sequence[str]],
        others: Sequence[ParsedCue] = (),
    ) -> None:
        self._rules = tuple(
            _Rule(element, cue, parse_cue(cue.find), _parse_all(cue.unless))
            for element in elements
            for cue in element.cues
        )
        self._bars = {element.code: _parse_all(element.unless) for element in elements}
        self._sides = {element.code: element.side for element in elements}
        self._near = {element.code: _parse_all(element.near) for element in elements}
        self.steps = StepFinder(vocabulary, (*self._cues(), *others))
        self._index = CueIndex([rule.find for rule in self._rules], self.steps)

    def candidates(self, subject: Subject, sides: Sides | None = None) -> Iterator[Iterator[Candidate]]:
        """For each element in turn, the cues of it that fit, in order; of all elements where no side is given."""
        likely = (self._rules[number] for number in self._index.likely(subject.standing))
        for code, rules in groupby(likely, key=lambda rule: rule.element.code):
            if sides is None or allows(self._sides[code], sides):
                yield self._fitting(rules, subject)

    def _fitting(self, rules: Iterator[_Rule], subject: Subject) -> Iterator[Candidate]:
        is_first = True
        for rule in rules:
            fitting = fit(rule.find, subject)
            if not fitting or any(fit(bar, subject) for bar in rule.unless):
                continue
            if is_first and any(fit(bar, subject) for bar in self._bars[rule.element.code]):
                return
            is_first = False
            yield Candidate(rule.element, rule.cue, fitting)

    def _cues(self) -> Iterator[ParsedCue]:
        for rule in self._rules:
            yield from (rule.find, *rule.unless)
        for cues in (*self._bars.values(), *self._near.values()):
            yield from cues


def _parse_all(cues: Sequence[str]) -> tuple[ParsedCue, ...]:
    return tuple(parse_cue(cue) for cue in cues)
