"""The rows of a table under each of its head rows, and what the head rows say of them as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from horizontal.parsers.returns.layouts.figure_columns import Choice
from horizontal.parsers.returns.layouts.grid import Grid
from horizontal.parsers.returns.layouts.head_rows import HeadRow
from horizontal.parsers.returns.layouts.headings import PERIOD_ITEMS, certain_item
from horizontal.parsers.returns.layouts.label_rows import LabelColumn, LabelRow
from horizontal.parsers.returns.values.period import Period
from horizontal.parsers.returns.values.read_period import read_period


@dataclass(frozen=True, slots=True)
class Segment:
    """The rows under one head row, or under none."""

    head: HeadRow | None
    rows: tuple[LabelRow, ...]


def segments_of(heads: Sequence[HeadRow], rows: Sequence[LabelRow]) -> list[Segment]:
    """The rows over the first head row, then those under each."""
    bounds: list[tuple[HeadRow | None, int]] = [(None, 0), *((head, head.last) for head in heads)]
    found = []
    for number, (head, start) in enumerate(bounds):
        end = bounds[number + 1][1] if number + 1 < len(bounds) else None
        own = tuple(row for row in rows if start < row.row and (end is None or row.row < end))
        if own:
            found.append(Segment(head, own))
    return found


def own_period(grid: Grid, segment: Segment, labels: LabelColumn) -> Period | None:
    """The period that the label in the head row tells, such as "Figures for Q3 2025/26"."""
    if segment.head is None:
        return None
    words = [grid.words(row, labels.column) for row in range(segment.head.first, segment.head.last + 1)]
    told = [read_period(word) for word in words if word]
    return next((one.period for one in told if one is not None and one.period.months <= 3), None)


def stated_in(grid: Grid, segment: Segment, choice: Choice) -> Period | None:
    """The period that one of the rows states."""
    for row in segment.rows:
        if certain_item(row.meaning) in PERIOD_ITEMS and choice.records:
            cell = grid.at(row.row, choice.records[0].columns[0])
            told = read_period(cell.content) if cell is not None and isinstance(cell.content, str) else None
            if told is not None:
                return told.period
    return None


_BY_PROVIDER = re.compile(
    r"\b(?:providers?|organisations?|suppliers?|darparwyr?|contractors?)\b", re.IGNORECASE
)


def is_by_provider(grid: Grid, head: HeadRow, labels: LabelColumn) -> bool:
    """Whether the corner of the table says that its columns are providers: "Indicator / Provider"."""
    words = [grid.words(row, labels.column) for row in range(head.first, head.last + 1)]
    return any(_BY_PROVIDER.search(word) for word in words if word)
