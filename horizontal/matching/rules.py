"""The elements as rules: which of them a passage may speak to, and by which cue."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from horizontal.evidence import Strength
from horizontal.matching.cue_index import CueIndex
from horizontal.matching.cues import Fit, Subject, fit
from horizontal.matching.side import SideCues, SideReader, Sides, allows
from horizontal.matching.steps import StepFinder
from horizontal.requirements.cue import ParsedCue, parse_cue
from horizontal.requirements.model import Cue, Element, Side


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
        self._likeness_bars = {element.code: self._number(element.likeness_unless) for element in elements}
        self._side_of = {element.code: element.side for element in elements}
        side_cues = SideCues.of(vocabulary)
        near = (parse_cue(cue) for element in elements for cue in element.near)
        self.steps = StepFinder(
            vocabulary, (*self._cues, *near, *(cue for cues in side_cues for cue in cues))
        )
        self.side_reader = SideReader(side_cues, self.steps)
        self._index = CueIndex(self._cues, self.steps)

    def fits(self, subject: Subject) -> Fits:
        """The cues of all elements, tried on one passage."""
        return Fits(self, subject)

    def likely(self, subject: Subject) -> tuple[frozenset[int], tuple[tuple[str, tuple[_Rule, ...]], ...]]:
        """The numbers of the cues that can fit, and for each element in turn its rules among them."""
        likely = self._index.likely(subject.standing)
        rules = (self._rules[number] for number in likely if number in self._rules)
        by_element = groupby(rules, key=lambda rule: rule.element.code)
        return frozenset(likely), tuple((code, tuple(of_element)) for code, of_element in by_element)

    def side_of(self, code: str) -> Side:
        """The side that an element asks for."""
        return self._side_of[code]

    @property
    def finding(self) -> Collection[int]:
        """The numbers of the cues that find an element, and bar none."""
        return self._rules.keys()

    @cached_property
    def only_told(self) -> frozenset[tuple[str, str]]:
        """The cues that can be no more than a statement, whatever their verb, each with its element."""
        cues = ((rule.element.code, rule.cue) for rule in self._rules.values())
        return frozenset((code, cue.find) for code, cue in cues if cue.at_most is Strength.STATEMENT)

    def bars_of(self, code: str) -> tuple[int, ...]:
        """The numbers of the cues that bar all cues of an element."""
        return self._bars[code]

    def likeness_bars_of(self, code: str) -> tuple[int, ...]:
        """The numbers of the cues of passages that may not be found by likeness alone."""
        return self._likeness_bars[code]

    def cue(self, number: int) -> ParsedCue:
        """The cue of this number."""
        return self._cues[number]

    def _number(self, cues: Sequence[str]) -> tuple[int, ...]:
        self._cues += map(parse_cue, cues)
        return tuple(range(len(self._cues) - len(cues), len(self._cues)))


class Fits:
    """The fits of the cues in one passage, each sought once."""

    def __init__(self, rules: Rules, subject: Subject) -> None:
        self._rules = rules
        self._subject = subject
        self._likely, self._by_element = rules.likely(subject)
        self._known: dict[int, Fit | None] = {}

    def candidates(self, sides: Sides | None = None) -> Iterator[Iterator[Candidate]]:
        """For each element in turn, the cues of it that fit, in order; of all elements where no side is given."""
        for code, of_element in self._by_element:
            if sides is None or allows(self._rules.side_of(code), sides):
                yield self._fitting(code, of_element)

    @cached_property
    def codes(self) -> frozenset[str]:
        """The elements of which any cue fits, whatever bars it and whatever the side."""
        return frozenset(
            code for code, of_element in self._by_element if any(self._of(rule.find) for rule in of_element)
        )

    def bars_likeness(self, code: str) -> bool:
        """Whether the passage may not be found for an element by likeness alone."""
        return any(map(self._of, self._rules.likeness_bars_of(code)))

    def _fitting(self, code: str, rules: Iterable[_Rule]) -> Iterator[Candidate]:
        is_first = True
        for rule in rules:
            fitting = self._of(rule.find)
            if not fitting or any(map(self._of, rule.unless)):
                continue
            if is_first and any(map(self._of, self._rules.bars_of(code))):
                return
            is_first = False
            yield Candidate(rule.element, rule.cue, fitting)

    def _of(self, cue: int) -> Fit | None:
        """The fit of this cue, else None."""
        if cue not in self._likely:
            return None
        if cue not in self._known:
            finds = cue in self._rules.finding  # what bars a cue stands in its own words
            self._known[cue] = fit(self._rules.cue(cue), self._subject, over_asides=finds)
        return self._known[cue]
