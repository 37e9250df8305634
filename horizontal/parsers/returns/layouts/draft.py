"""A record while it is gathered from the cells of a sheet."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from horizontal.parsers.returns.sheet import Cell
from horizontal.parsers.returns.values.finding import unread
from horizontal.parsers.returns.values.period import Period
from horizontal.parsers.returns.values.read_value import answer_in, raw_of
from horizontal.provider_return import Answer, State

SAID = (State.STATED, State.NIL, State.SUPPRESSED, State.NOT_APPLICABLE, State.INVALID, State.UNREAD)
"""States in which something stands there."""


@dataclass
class Draft:
    """One record of one sheet, or a part of one."""

    sheet: str | None
    where: str
    """Empty where nothing sets it apart from the rest of the sheet."""
    answers: dict[str, Answer] = field(default_factory=dict)
    breakdowns: dict[tuple[str, str], dict[str, Answer]] = field(default_factory=dict)
    """By breakdown and total: its cells by group."""
    doubts: dict[str, Answer] = field(default_factory=dict)
    """Items whose figure may stand there, and is not taken."""
    spare: dict[str, Answer] = field(default_factory=dict)
    """What follows from another answer, and is taken where the file does not state it."""
    period_words: list[str] = field(default_factory=list)
    """What cells under "period", "year" or "quarter" say, which may be halves of one period."""
    table: str = ""
    """The table that it comes from: two records of one table are never parts of each other."""
    place: int = 0
    """The column or row that sets it apart."""

    def put(self, answer: Answer) -> None:
        """Adds an answer; where two say different things of one item, neither is taken."""
        old = self.answers.get(answer.item)
        if old is not None and answer.item in _DAYS and _is_no_day(answer) and isinstance(old.value, date):
            return
        self.answers[answer.item] = answer if old is None else _of_two(old, answer)

    def put_group(self, by: str, of: str, answer: Answer) -> None:
        """Adds the figure of one group of a breakdown."""
        cells = self.breakdowns.setdefault((by, of), {})
        old = cells.get(answer.item)
        cells[answer.item] = answer if old is None else _of_two(old, answer)

    def put_period(self, period: Period, conversion: str, cell: Cell, sheet: str | None, label: str) -> None:
        """Both days of a period that one cell tells."""
        for item, day in (("period_start", period.start), ("period_end", period.end)):
            self.answers[item] = Answer(
                item=item,
                value=day,
                raw=raw_of(cell),
                sheet=sheet,
                cell=cell.address,
                label=label,
                conversion=conversion,
            )

    @property
    def period(self) -> Period | None:
        """Its period, where both days of it are known and in order."""
        start, end = (self.answers.get(item) for item in ("period_start", "period_end"))
        first, last = (answer.value if answer else None for answer in (start, end))
        if isinstance(first, date) and isinstance(last, date) and first <= last:
            return Period(first, last)
        return None

    def value(self, item: str) -> object:
        """The value of an item; None where none is stated."""
        answer = self.answers.get(item)
        return answer.value if answer else None

    def says(self, items: frozenset[str]) -> bool:
        """Whether anything stands in the cells of any other item than these."""
        return any(a.state in SAID for item, a in self.answers.items() if item not in items) or any(
            a.state in SAID for cells in self.breakdowns.values() for a in cells.values()
        )


_DAYS = ("period_start", "period_end")


def _is_no_day(answer: Answer) -> bool:
    """Whether no day stands there: the heading was no heading of a period."""
    return answer.state in (State.INVALID, State.UNREAD) and not isinstance(answer.value, date)


def _of_two(old: Answer, new: Answer) -> Answer:
    if new.state is State.BLANK or (old.value == new.value and old.state == new.state):
        return old
    if old.state is State.BLANK:
        return new
    cell = Cell(0, 0, None)
    told = answer_in(
        old.item, unread("two cells of the file say different things of it"), cell, old.sheet, old.label
    )
    return told.model_copy(update={"cell": old.cell, "raw": old.raw})
