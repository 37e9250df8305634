"""Says of all the headings of one record which items they stand for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from horizontal.parsers.returns.labels.breakdown_cells import BreakdownReader
from horizontal.parsers.returns.labels.candidates import ONE_GROUP, Candidate, CueReader, Reading
from horizontal.parsers.returns.labels.form_order import FormOrder
from horizontal.parsers.returns.labels.heading import PERIOD, Heading, Understanding
from horizontal.parsers.returns.labels.identifiers import Identifiers
from horizontal.parsers.returns.labels.label_words import LabelWords, label_words
from horizontal.parsers.returns.labels.settle import Choice, Form, Line, settle
from horizontal.parsers.returns.labels.spelling import Spelling
from horizontal.parsers.returns.labels.word_evidence import WordEvidence
from horizontal.provider_return import How
from horizontal.requirements.return_specification import ReturnSpecification


def understand_headings(
    headings: Sequence[Heading], specification: ReturnSpecification
) -> tuple[Understanding, ...]:
    """What each heading stands for, in their order.

    Give all the headings of one record at once (one form, one row of column heads, one period of a long list),
    in the order of the file: an item is claimed by one heading only, "of which" hangs on the heading before it,
    and order helps. Empty words are understood as OTHER. A heading that might be an item and is not certain
    enough is DOUBTFUL, without an item: its figures are to be told as unread. A heading over a whole period in
    one cell ("Reporting period", "Quarter") is PERIOD, which is no item of the specification.
    """
    return _reader(_Same(specification)).understand(tuple(headings))


class _Same:
    """A specification as a key: the same object, not an equal one."""

    def __init__(self, specification: ReturnSpecification) -> None:
        self.specification = specification

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.specification is self.specification

    def __hash__(self) -> int:
        return id(self.specification)


@lru_cache(maxsize=4)
def _reader(same: _Same) -> _LabelReader:
    return _LabelReader(same.specification)


_TWO_LANGUAGES = re.compile(r"\s+[/|]\s+")
_TWO = 2


class _LabelReader:
    """Everything that a specification knows of headings, ready to be used."""

    def __init__(self, specification: ReturnSpecification) -> None:
        self._cues = CueReader(specification)
        self._spelling = Spelling(specification, self._cues.index)
        self._identifiers = Identifiers(specification)
        self._breakdowns = BreakdownReader(specification, self._cues)
        self._form = Form(specification)
        evidence = WordEvidence(specification, self._cues.index)
        self._order = FormOrder(self._form, evidence, self._cues.bars)
        self.understand = lru_cache(maxsize=1_000)(self._understand)

    def _understand(self, headings: tuple[Heading, ...]) -> tuple[Understanding, ...]:
        words = [label_words(heading) for heading in headings]
        lines: list[Line] = []
        whole: int | None = None
        for number, (heading, said) in enumerate(zip(headings, words, strict=True)):
            lines.append(self._line(heading, said, whole))
            if said.own and not said.is_part:
                whole = number
        choices = settle(lines, self._form)
        choices = self._order.fill(lines, words, choices, self._is_shut)
        told = [self._told(line, choice) for line, choice in zip(lines, choices, strict=True)]
        return _cells_once(
            self._otherwise(line, said, one) if one.item is None and one.how is How.OTHER else one
            for line, said, one in zip(lines, words, told, strict=True)
        )

    def _is_shut(self, line: Line, said: LabelWords) -> bool:
        """Whether the order of the form is not to read the line: barred, a whole period, a breakdown's cell."""
        if line.reading.bar or self._breakdowns.is_period(said):
            return True
        return self._breakdowns.cell(said) is not None

    def _line(self, heading: Heading, words: LabelWords, whole: int | None) -> Line:
        before = self._before(heading) if heading.before and words.is_part else None
        reading = self._cues.read(words)
        if named := self._identifiers.named(heading.words):
            item, nothing_else = named
            others = {c.item for c in reading.candidates if not c.in_place}
            if nothing_else or not others or item in others:
                return Line(reading, False, None, how=How.IDENTIFIER, fixed=item)
            return Line(
                Reading((Candidate(item, 1, 1, False, "its id"), *reading.candidates[:1])), False, None
            )
        if not reading.candidates and not reading.bar:
            reading = self._of_halves(heading) or reading
        if reading.candidates or reading.bar:
            return Line(reading, words.is_part, whole, before)
        return Line(self._misspelt(words), words.is_part, whole, before, How.SPELLING)

    def _of_halves(self, heading: Heading) -> Reading | None:
        """The reading of a heading in two languages ("Hyd / To"): of the one half that says something, or of both."""
        halves = [half for half in _TWO_LANGUAGES.split(heading.words) if half.strip()]
        if len(halves) != _TWO:
            return None
        readings = [self._cues.read(label_words(replace(heading, words=half))) for half in halves]
        said = [reading for reading in readings if reading.candidates or reading.bar]
        items = {reading.candidates[0].item if not reading.bar else None for reading in said}
        return said[-1] if len(items) == 1 else None

    def _misspelt(self, words: LabelWords) -> Reading:
        mended = self._spelling.mended(words.own)
        if mended:
            reading = self._cues.read(replace(words, own=mended))
            if reading.candidates:
                return reading
        near = None if words.is_part else self._spelling.near(mended or words.own)
        if near is None:
            return Reading()
        return Reading(
            (Candidate(near[0], len(words.own) * near[1], near[1], False, "a wording near to it"),)
        )

    def _before(self, heading: Heading) -> str | None:
        understood = self.understand((Heading(heading.before or "", heading.group, title=heading.title),))
        return understood[0].item

    def _told(self, line: Line, choice: Choice) -> Understanding:
        if line.fixed and choice.item:
            return Understanding(choice.item, 1.0, How.IDENTIFIER, why=choice.why)
        if choice.item and choice.candidate:
            sure = 0.7 if choice.candidate.in_place else 0.8
            confidence = round(
                sure + 0.19 * choice.candidate.coverage - (0.1 if line.how is How.SPELLING else 0), 2
            )
            return Understanding(choice.item, confidence, line.how, choice.rival, choice.why)
        if choice.doubtful and choice.candidate:
            return Understanding(None, 0.5, How.DOUBTFUL, choice.candidate.item, choice.why)
        if line.reading.bar:
            return Understanding(None, 0.95, How.OTHER, why=line.reading.bar)
        if line.reading.candidates:
            first = line.reading.candidates[0]
            if line.is_part or not first.in_place:
                return Understanding(None, 0.4, How.DOUBTFUL, first.item, "what it is a part of is not known")
            return Understanding(None, 0.6, How.OTHER, first.item, "its neighbours are not those of the item")
        return Understanding(None, 0.7, How.OTHER, why="no item is said so")

    def _otherwise(self, line: Line, words: LabelWords, told: Understanding) -> Understanding:
        """A whole period or the cell of a breakdown, where it is no item."""
        if line.reading.bar not in (None, ONE_GROUP):
            return told
        if self._breakdowns.is_period(words):
            return Understanding(PERIOD, 0.9, How.WORDING, why="a whole period")
        return self._breakdowns.cell(words) or told


def _cells_once(told: Iterable[Understanding]) -> tuple[Understanding, ...]:
    """The same, with every cell of a breakdown doubtful that two headings claim."""
    all_told = tuple(told)
    claims: Counter[tuple[str | None, str | None]] = Counter((one.item, one.of) for one in all_told if one.of)
    return tuple(
        Understanding(None, 0.5, How.DOUBTFUL, one.item, "another heading claims it")
        if claims[one.item, one.of] > 1
        else one
        for one in all_told
    )
