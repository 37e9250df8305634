"""Tells by what stands in them which of several columns holds the answers, and which holds remarks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from horizontal.parsers.returns.layouts.grid import Grid
from horizontal.parsers.returns.layouts.headings import PERIOD_ITEMS, FileReading, certain_item
from horizontal.parsers.returns.layouts.label_rows import LabelRow
from horizontal.parsers.returns.sheet import Cell
from horizontal.parsers.returns.values.read_value import read_value
from horizontal.provider_return import State
from horizontal.requirements.return_specification import ItemKind

_FITTING = (State.STATED, State.NIL, State.SUPPRESSED, State.NOT_APPLICABLE)
_FEW = 0.2
_LEAST = 2
_SITE = re.compile(
    r"\b(?:sites?|teams?|branch(?:es)?|areas?|localit(?:y|ies)|projects?|schemes?|offices?|hubs?|clinics?|"
    r"wards?|districts?|depots?|houses?|hostels?|refuges?|regions?|bases?|venues?|locations?|centres?|"
    r"tîm|timau|safle(?:oedd)?|ardal(?:oedd)?)\b",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"(?:(?:grand |overall |combined |service )?totals?|overall|all|combined|cyfanswm|cyfan|whole service|"
    r"all together|altogether|both)"
    r"(?:[ ,:(–-]+(?:(?:for|of|across|over|both|all|the|our|whole) ?)*(?:sites?|teams?|branches|areas?|"
    r"projects?|schemes?|offices|hubs|clinics|wards|districts|depots|houses|hostels|refuges|regions|service|"
    r"services|contract|locations|centres|organisation)\)?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Content:
    """How many rows of a column hold an answer of the item's kind, and how many other words."""

    answers: int
    others: int


def column_of_answers(
    grid: Grid, columns: Sequence[int], rows: Sequence[LabelRow], reading: FileReading
) -> int | None:
    """The one column that holds the answers, where all others hold remarks; None where it is not certain."""
    found = {column: _content(grid, column, rows, reading) for column in columns}
    best = max(columns, key=lambda column: found[column].answers)
    most = found[best].answers
    if most < _LEAST or found[best].others > most:
        return None
    remarks = all(
        one.answers <= max(1, most * _FEW) and one.others >= one.answers
        for column, one in found.items()
        if column != best
    )
    return best if remarks else None


def total_of_sites(
    grid: Grid, totals: Mapping[int, str], parts: Sequence[int], rows: Sequence[LabelRow]
) -> int | None:
    """The column of the total beside columns of sites or teams; None where a part is more than it."""
    named = [column for column, words in totals.items() if is_of_all(words)]
    if len(named) != 1 or len(parts) < _LEAST:
        return None
    compared = 0
    for row in rows:
        whole = _number(grid, row.row, named[0])
        shares = [number for part in parts if (number := _number(grid, row.row, part)) is not None]
        if whole is None or len(shares) < _LEAST:
            continue
        if not max(shares) <= whole <= sum(shares):
            return None
        compared += 1
    return named[0] if compared else None


def is_of_all(words: str) -> bool:
    """Whether the words name a total of sites or teams, and not one of a year."""
    return bool(_OF_ALL.fullmatch(" ".join(words.split()).strip(" :*")))


def is_site(words: str) -> bool:
    """Whether the words name a site, a team or another part of a provider."""
    return bool(_SITE.search(words))


def is_answer(grid: Grid, cell: Cell, row: LabelRow, reading: FileReading) -> bool:
    """Whether the cell is an answer of the item's kind; words fit only beside their label."""
    item = certain_item(row.meaning) or ""
    specified = reading.specification.by_id.get(item)
    if specified is None:
        return isinstance(cell.content, int | float)
    if specified.kind is ItemKind.TEXT or item in PERIOD_ITEMS:
        first = next(other for other in grid.row(row.row) if other.column > grid.end_of(row.heading.cell))
        return first is cell
    return read_value(specified, cell, reading.habits).state in _FITTING


def _content(grid: Grid, column: int, rows: Sequence[LabelRow], reading: FileReading) -> _Content:
    said = [is_answer(grid, c, row, reading) for row in rows if (c := grid.at(row.row, column)) is not None]
    return _Content(sum(said), len(said) - sum(said))


def _number(grid: Grid, row: int, column: int) -> int | float | None:
    cell = grid.at(row, column)
    content = cell.content if cell is not None else None
    return content if isinstance(content, int | float) and not isinstance(content, bool) else None
