"""Footnotes: the small lines at the foot of a column that begin with a mark."""

from __future__ import annotations

import re

from horizontal.parsers.pdf.columns import Column
from horizontal.parsers.pdf.lines import Line
from horizontal.parsers.pdf.raised import raised_figures

_MARK = re.compile(r"(\d{1,3}|[*†‡§]{1,3})(?=[\sA-Z“\"‘(])\s*")
_SMALLER = 0.93
_MOST_LINES = 16
"""Lines that notes as large as the text have at most."""
_GAP = 1.3
"""Least step down to them, in sizes of their letters."""


def take_notes(
    column: Column, size: float, *, called: bool = True
) -> tuple[Column, list[tuple[str, list[Line]]]]:
    """The column without its footnotes, and these: mark and lines.

    `called` says that the document has figures above its lines, by which notes may be called.
    """
    lines = column.lines
    begin = len(lines)
    while begin and lines[begin - 1].size < _SMALLER * size:
        begin -= 1
    while begin < len(lines) and not _MARK.match(lines[begin].text):
        begin += 1
    if called:
        begin = min(begin, _begin_of_called(lines))
    if begin in (0, len(lines)):
        return column, []
    notes: list[tuple[str, list[Line]]] = []
    for line in lines[begin:]:
        found = _MARK.match(line.text)
        if found and (not notes or _goes_on(notes[-1][0], found.group(1))):
            notes.append((found.group(1), [line._replace(text=line.text[found.end() :])]))
        else:
            notes[-1][1].append(line)
    return column.of(lines[:begin]), notes


def _begin_of_called(lines: list[Line]) -> int:
    """Where the notes begin that are set as large as the text: under a gap, with a mark that the text calls by."""
    called: set[str] = set()
    for place, line in enumerate(lines):
        found = _MARK.match(line.text)
        if found and found.group(1) in called and len(lines) - place <= _MOST_LINES:
            above = lines[place - 1]
            if line.base - above.base > _GAP * line.size:
                return place
        called.update(raised_figures(line.text))
    return len(lines)


def _goes_on(before: str, mark: str) -> bool:
    """Is it the mark of the note after, and not a number at the start of a wrapped line?"""
    return not mark.isdigit() or not before.isdigit() or int(mark) == int(before) + 1
