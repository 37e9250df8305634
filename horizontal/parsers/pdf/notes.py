"""Footnotes: the small lines at the foot of a column that begin with a mark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from horizontal.parsers.pdf.columns import Column
from horizontal.parsers.pdf.lines import Line
from horizontal.parsers.pdf.marks import Rule
from horizontal.parsers.pdf.raised import raised_figures

_MARK = re.compile(r"(\d{1,3}|[*†‡§]{1,3})(?=[\sA-Z“\"‘(])\s*")
_MARK_ALONE = re.compile(r"\d{1,3}|[*†‡§]{1,3}")
_SMALLER = 0.93
_MOST_LINES = 16
"""Lines that notes as large as the text have at most."""
_GAP = 1.3
"""Least step down to them, in sizes of their letters."""
_WIDER = 1.25
"""How much wider a gap between lines is than the step from one to the next, at least."""
_REACH = (0, 1)
"""Pages from the line that calls a note to the note."""
_ALIGNED = 3.0
_STROKE = (0.05, 0.5)
"""Length of the stroke over the notes of a page, least and most, in widths of its column."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, with the page at whose foot it stands."""

    page: int
    mark: str
    lines: list[Line]


class NoteTaker:
    """Takes the footnotes from one column after another."""

    def __init__(self, size: float, *, raised: bool) -> None:
        """`size` is that of the text; `raised` says that figures stand above its lines, which may call notes."""
        self._size, self._raised = size, raised
        self.taken: list[Note] = []
        self._page = 0
        self._rules: list[Rule] = []
        self._called: set[str] = set()
        self._waiting: set[str] = set()
        """Called on the page before, with no note at its foot: it may have gone over to this one."""

    def turn_to(self, page: int, rules: list[Rule]) -> None:
        """From now on the columns are of this page, on which these level rules are drawn."""
        if self._raised:
            self._waiting = self._called - {note.mark for note in self.taken if note.page == self._page}
        self._page, self._rules, self._called = page, rules, set()

    def take(self, column: Column, *, under_table: bool) -> Column:
        """The column without its footnotes; `under_table` says that it begins under a table."""
        column = column.of(list(_with_marks(column.lines)))
        lines = column.lines
        begin = self._begin(column, under_table=under_table)
        if begin < len(lines) and (begin or under_table):
            notes = list(_notes(lines[begin:], self._page))
            self.taken.extend(notes)
            column = column.of(lines[:begin])
        self.look_for_calls(column.lines)
        return column

    def called_by(self, lines: Iterable[Line]) -> Iterator[Note]:
        """The notes that these lines call; each is given once."""
        if not (self._raised and self.taken):
            return
        for line in lines:
            for figure in raised_figures(line.text):
                found = next(
                    (note for note in self.taken if note.mark == figure and note.page - line.page in _REACH),
                    None,
                )
                if found:
                    self.taken.remove(found)
                    yield found

    def before(self, page: int) -> Iterator[Note]:
        """The notes of earlier pages that nothing has called; each is given once."""
        while self.taken and self.taken[0].page < page:
            yield self.taken.pop(0)

    def look_for_calls(self, lines: Iterable[Line]) -> None:
        """Keep the figures in mind that stand above these lines."""
        if self._raised:
            self._called.update(figure for line in lines for figure in raised_figures(line.text))

    def _begin(self, column: Column, *, under_table: bool) -> int:
        """Where the notes begin; the number of lines where there are none."""
        lines = column.lines
        begin = len(lines)
        while begin and lines[begin - 1].size < _SMALLER * self._size:
            begin -= 1
        while begin < len(lines) and not _MARK.match(lines[begin].text):
            begin += 1
        return min(begin, self._begin_of_called(column, under_table=under_table)) if self._raised else begin

    def _begin_of_called(self, column: Column, *, under_table: bool) -> int:
        """Where the notes begin that are set as large as the text: under a gap, with a mark that the text calls by."""
        called, lines = set(self._called), column.lines
        for place, line in enumerate(lines):
            found = _MARK.match(line.text)
            if found and len(lines) - place <= _MOST_LINES:
                above = lines[place - 1] if place else None
                mark = found.group(1)
                apart = _is_apart(above, line) if above else under_table and _is_foot(lines)
                waiting = mark in self._waiting and self._is_under_stroke(line, above, column)
                if apart and (mark in called or waiting):
                    return place
            called.update(raised_figures(line.text))
        return len(lines)

    def _is_under_stroke(self, line: Line, above: Line | None, column: Column) -> bool:
        """Is a short rule drawn over it, as it is over the notes of a page?"""
        top = above.base if above else line.base - 3 * line.size
        width = column.right - column.left
        return any(
            top < rule.bottom < line.base
            and abs(rule.left - line.left) < _ALIGNED
            and _STROKE[0] * width < rule.right - rule.left < _STROKE[1] * width
            for rule in self._rules
        )


def _with_marks(lines: list[Line]) -> Iterator[Line]:
    """The lines, each after the mark that is set a little above its start."""
    mark: Line | None = None
    for line in lines:
        if mark and _is_raised_before(mark, line):
            yield line._replace(text=f"{mark.text} {line.text}", left=mark.left)
            mark = None
            continue
        if mark:
            yield mark
        mark = line if _MARK_ALONE.fullmatch(line.text) else None
        if mark is None:
            yield line
    if mark:
        yield mark


def _is_raised_before(mark: Line, line: Line) -> bool:
    """Is the mark smaller than the line, and does it stand just before its first letter, above its base?"""
    return mark.size < line.size and mark.left < line.left and 0 < line.base - mark.base < line.size


def _is_apart(above: Line, line: Line) -> bool:
    return line.base - above.base > _GAP * line.size


def _is_foot(lines: list[Line]) -> bool:
    """Does nothing but notes stand in these lines, without a gap save before a mark?"""
    steps = [(line.base - above.base, line) for above, line in pairwise(lines)]
    least = min((step for step, _ in steps), default=0.0)
    return all(step <= _WIDER * least or _MARK.match(line.text) for step, line in steps)


def _notes(lines: list[Line], page: int) -> Iterable[Note]:
    """The notes that these lines make, the first of which begins with a mark."""
    mark, held = "", list[Line]()
    for line in lines:
        found = _MARK.match(line.text)
        if found and (not held or _goes_on(mark, found.group(1))):
            if held:
                yield Note(page, mark, held)
            mark, held = found.group(1), [line._replace(text=line.text[found.end() :])]
        else:
            held.append(line)
    yield Note(page, mark, held)


def _goes_on(before: str, mark: str) -> bool:
    """Is it the mark of the note after, and not a number at the start of a wrapped line?"""
    return not mark.isdigit() or not before.isdigit() or int(mark) == int(before) + 1
