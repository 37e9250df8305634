"""Reads rows that are groups of a breakdown, with a column for each total that is told by groups."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from horizontal.parsers.returns.labels import Understanding
from horizontal.parsers.returns.layouts.draft import Draft
from horizontal.parsers.returns.layouts.grid import Grid
from horizontal.parsers.returns.layouts.head_rows import HeadRow
from horizontal.parsers.returns.layouts.headings import FileReading, certain_item
from horizontal.parsers.returns.layouts.label_rows import LabelRow
from horizontal.parsers.returns.layouts.put_answer import is_group
from horizontal.parsers.returns.layouts.roles import Role
from horizontal.parsers.returns.sheet import Cell
from horizontal.parsers.returns.values.read_value import answer_in, read_value
from horizontal.provider_return import How

_OF = (
    ("accepted", re.compile(r"\bE14\b|\baccept|\breferr(?:ed|al)|\bmade\b", re.IGNORECASE)),
    ("disclosed", re.compile(r"\bE05\b|\bE06\b|\bdisclos|\btold\b", re.IGNORECASE)),
)


def group_of(meaning: Understanding) -> str | None:
    """The group of a breakdown that a heading stands for, be it that its total is still to be told."""
    item = meaning.runner_up if meaning.how is How.DOUBTFUL else certain_item(meaning)
    return item if item is not None and is_group(item) else None


def totals_of_columns(head: HeadRow | None, labels: int, right: int) -> Mapping[int, str]:
    """By column, the total that its head names; none where two columns name the same."""
    if head is None:
        return {}
    found: dict[int, str] = {}
    for column, role in sorted(head.roles.items()):
        if not labels < column <= right or role.role in (Role.ASIDE, Role.TOTAL):
            continue
        named = [total for total, words in _OF if words.search(role.words)]
        if len(named) == 1:
            found[column] = named[0]
    return found if len(set(found.values())) == len(found) else {}


def read_groups(
    grid: Grid, rows: Sequence[LabelRow], totals: Mapping[int, str], draft: Draft, reading: FileReading
) -> None:
    """Puts the figures of each group under the totals of their columns."""
    for row in rows:
        group = group_of(row.meaning)
        if group is None:
            continue
        for column, total in totals.items():
            cell = grid.at(row.row, column) or Cell(row.row, column, None)
            found = read_value(reading.item_named(group), cell, reading.habits)
            answer = answer_in(group, found, cell, grid.name, row.heading.label)
            draft.put_group(group.partition(":")[0], total, answer)
