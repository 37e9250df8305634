"""Finds forms that stand one under the other on a sheet, each with the same labels: one for each contract or period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from horizontal.parsers.returns.layouts.grid import Grid, words_of
from horizontal.parsers.returns.layouts.headings import FileReading, certain_item
from horizontal.parsers.returns.layouts.label_rows import plain_headings

_LEAST_ITEMS = 3
_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Block:
    """The rows from `first` to `last` of a sheet."""

    first: int
    last: int

    def of(self, grid: Grid) -> Grid:
        """The sheet without its other rows."""
        return grid.less({place for place in grid.cells if not self.first <= place[0] <= self.last})


def stacked_blocks(
    grid: Grid, column: int, reading: FileReading, title: str | None
) -> tuple[Block, tuple[Block, ...]] | None:
    """What stands over all forms, and each form; None where the labels of the column do not come again."""
    rows = [(heading.cell.row, _key(heading.words)) for heading in plain_headings(grid, column)]
    starts = _starts(rows, _item_keys(grid, column, reading, title))
    if len(starts) < 2:
        return None
    bounds = [*starts, grid.rows[-1] + 1]
    over = [
        _title_rows(grid, rows, start, end - 1) for start, end in zip(starts[1:], bounds[2:], strict=True)
    ]
    over.insert(0, _first_titles(grid, starts[0], over[0]))
    firsts = [titles[0] if titles else start for titles, start in zip(over, starts, strict=True)]
    ends = [*(row - 1 for row in firsts[1:]), grid.rows[-1]]
    blocks = tuple(Block(first, last) for first, last in zip(firsts, ends, strict=True))
    return Block(0, firsts[0] - 1), blocks


def _key(words: str) -> str:
    return words.partition(":")[0].casefold().strip()


def _item_keys(grid: Grid, column: int, reading: FileReading, title: str | None) -> frozenset[str]:
    """The labels that stand for figures and answers, each once."""
    headings = list({_key(h.words): h for h in plain_headings(grid, column)}.values())
    if len(headings) == len(plain_headings(grid, column)):
        return frozenset()
    meanings = reading.meanings(headings, grid.name, title)
    return frozenset(
        _key(heading.words)
        for heading, meaning in zip(headings, meanings, strict=True)
        if (item := certain_item(meaning)) and item not in reading.header_items and _is_whole(item)
    )


def _is_whole(item: str) -> bool:
    return ":" not in item or item.startswith("E07:")


def _starts(rows: Sequence[tuple[int, str]], items: frozenset[str]) -> list[int]:
    """The first row of each form, that of the first one being where its first label that comes again stands."""
    seen: dict[str, int] = {}
    starts: list[int] = []
    for place, (row, key) in enumerate(rows):
        if key in seen and _begins_again(rows[place:], seen, items):
            if not starts:
                starts.append(seen[key])
            starts.append(row)
            seen = {}
        seen.setdefault(key, row)
    return starts


def _begins_again(rest: Sequence[tuple[int, str]], seen: dict[str, int], items: frozenset[str]) -> bool:
    """Whether most items of the form above come again from here on, before the label itself does."""
    known = items & seen.keys()
    first = rest[0][1]
    coming: set[str] = set()
    for number, (_, key) in enumerate(rest):
        if number and key == first:
            break
        coming.add(key)
    again = known & coming
    return len(again) >= _LEAST_ITEMS and len(again) > len(known) * _SHARE


def _title_rows(grid: Grid, rows: Sequence[tuple[int, str]], start: int, end: int) -> list[int]:
    """The rows over a form: those after the last row of the form before it, which has a figure or comes again."""
    coming = {key for row, key in rows if start <= row <= end}
    known = {row for row, key in rows if row < start and key in coming}
    last = max(
        (row for row in grid.rows if row < start and (row in known or _has_figure(grid, row))), default=0
    )
    return [row for row in grid.rows if last < row < start]


def _first_titles(grid: Grid, start: int, next_titles: Sequence[int]) -> list[int]:
    """The rows over the first form that are like those over the next; as many, where none begins alike."""
    above = [row for row in grid.rows if row < start]
    begins = {words for row in next_titles if (words := _beginning(grid, row))}
    alike = [row for row in above if _beginning(grid, row) in begins]
    if alike:
        return [row for row in above if row >= alike[0]]
    return above[len(above) - len(next_titles) :]


def _beginning(grid: Grid, row: int) -> str:
    return next((_key(words) for cell in grid.row(row) if (words := words_of(cell))), "")


def _has_figure(grid: Grid, row: int) -> bool:
    return any(isinstance(cell.content, int | float) for cell in grid.row(row))
