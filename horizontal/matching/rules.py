"""The elements as rules: which of them a passage may speak to, and by which cue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from horizontal.matching.cue_index import CueIndex
from horizontal.matching.cues import Fit, Subject, fit
from horizontal.matching.side import SideCues, SideReader, Sides, allows
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
    """A cue of an element, by its number, with the numbers of those that bar it."""

    element: Element
    cue: Cue
    find: int
    unless: tuple[int, ...]


class Rules:
    """The cues of all elements, and the sides, parsed once and indexed together."""

    def __init__(self, elements: Sequence[Element], vocabulary: Mapping[str, Sequence[str]]) -> None:
        self._cues: list[ParsedCue] = []
        self._rules: dict[int, _Rule] = {}
        for element in elements:
            for cue in element.cues:
                (find,), unless = self._number((cue.find,)), self._number(cue.unless)
                self._rules[find] = _Rule(element, cue, find, unless)
        self._bars = {element.code: self._number(element.unless) for element in elements}
        self._side_of = {element.code: element.side for element in elements}
        side_cues = SideCues.of(vocabulary)
        near = (parse_cue(cue) for element in elements for cue in element.near)
        self.steps = StepFinder(
            vocabulary, (*self._cues, *near, *(cue for cues in side_cues for cue in cues))
        )
        self.side_reader = SideReader(side_cues, self.steps)
        self._index = CueIndex(self._cues, self.steps)

    def candidates(self, subject: Subject, sides: Sides | None = None) -> Iterator[Iterator[Candidate]]:
        """For each element in turn, the cues of it that fit, in order; of all elements where no side is given."""
        likely = self._index.likely(subject.standing)
        rules = (self._rules[number] for number in likely if number in self._rules)
        fits = _Fits(self._cues, likely, subject)
        for code, of_element in groupby(rules, key=lambda rule: rule.element.code):
            if sides is None or allows(self._side_of[code], sides):
                yield self._fitting(of_element, fits)

    def codes_of_fitting_cues(self, subject: Subject) -> frozenset[str]:
        """The elements of which any cue fits, whatever bars it and whatever the side."""
        likely = self._index.likely(subject.standing)
        rules = (self._rules[number] for number in likely if number in self._rules)
        fits = _Fits(self._cues, likely, subject)
        return frozenset(
            code
            for code, of_element in groupby(rules, key=lambda rule: rule.element.code)
            if any(fits.of(rule.find) for rule in of_element)
        )

    def _fitting(self, rules: Iterable[_Rule], fits: _Fits) -> Iterator[Candidate]:
        is_first = True
        for rule in rules:
            fitting = fits.of(rule.find)
            if not fitting or any(map(fits.of, rule.unless)):
                continue
            if is_first and any(map(fits.of, self._bars[rule.element.code])):
                return
            is_first = False
            yield Candidate(rule.element, rule.cue, fitting)

    def _number(self, cues: Sequence[str]) -> tuple[int, ...]:
        self._cues += map(parse_cue, cues)
        return tuple(range(len(self._cues) - len(cues), len(self._cues)))


class _Fits:
    """The fits of cues, by their numbers, in one passage."""

    def __init__(self, cues: Sequence[ParsedCue], likely: Iterable[int], subject: Subject) -> None:
        self._cues = cues
        self._likely = frozenset(likely)
        self._subject = subject

    def of(self, cue: int) -> Fit | None:
        """The fit of this cue, else None."""
        return fit(self._cues[cue], self._subject) if cue in self._likely else None
