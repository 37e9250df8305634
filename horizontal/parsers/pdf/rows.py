"""Rows of a column: pieces on one baseline put together, and the rows of tables that have no rules."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter

from horizontal.parsers.pdf.labels import is_bare_label
from horizontal.parsers.pdf.lines import Line

_BASE = attrgetter("base")
_LEAST_REACH = 1.4
_ALIGNED = 3.0
_NEAR = 6
"""Rows within which a cell looks for another that begins at the same place."""
_WIDER = 1.25
_MOST_CELLS = 40
"""Cells in a row; with more, it is a drawing and no table."""


def in_rows(lines: list[Line]) -> list[Line]:
    """The lines from top to bottom, those on one baseline put together from left to right.

    Where pieces stand in aligned cells over several rows, the lines of one row of cells follow cell by cell
    and share a number in `row`.
    """
    if len(lines) < 2:
        return lines
    rows = _by_baseline(lines)
    if len(rows) == len(lines):
        return [row[0] for row in rows]
    cells = [_cells(row) if len(row) > 1 else row for row in rows]
    done: list[Line] = []
    at = 0
    for begin, end in _zones(cells):
        done.extend(one_line(row) for row in cells[at:begin])
        done.extend(_table_lines(cells[begin:end]))
        at = end
    done.extend(one_line(row) for row in cells[at:])
    return done


def _by_baseline(lines: list[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(lines, key=_BASE):
        if rows and same_row(rows[-1][0], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def same_row(first: Line, second: Line) -> bool:
    """Whether the two stand on one baseline, or one is a raised mark beside the other."""
    small, large, apart = first.size, second.size, abs(second.base - first.base)
    if small > large:
        small, large = large, small
    if apart >= _LEAST_REACH and apart >= 0.5 * large:
        return False
    raised = small < 0.75 * large and min(len(first.text), len(second.text)) < 5
    reach = 0.5 * large if raised else 0.35 * max(small, 4)
    return apart < reach and bool(first.text and second.text)


def one_line(row: list[Line]) -> Line:
    """The pieces of a row as one line."""
    if len(row) == 1:
        return row[0]
    pieces = sorted(row, key=lambda line: line.left)
    first, last = pieces[0], pieces[-1]
    set_apart = is_bare_label(first.text)
    longest = max(pieces, key=lambda line: len(line.text))
    return first._replace(
        text=" ".join(piece.text for piece in pieces),
        right=max(piece.right for piece in pieces),
        top=min(piece.top for piece in pieces),
        bottom=max(piece.bottom for piece in pieces),
        size=longest.size,
        bold=all(piece.bold for piece in (pieces[1:] if set_apart else pieces)),
        text_left=pieces[1].left if set_apart else first.left,
        seen=all(piece.seen for piece in pieces),
        start=-1,
        hyphen=last.hyphen,
    )


def _cells(row: list[Line]) -> list[Line]:
    """The pieces of a row as cells; a number that stands before its text is part of it."""
    pieces = sorted(row, key=lambda line: line.left)
    if is_bare_label(pieces[0].text):
        pieces[:2] = [one_line(pieces[:2])]
    joined = [pieces[0]]
    for piece in pieces[1:]:
        if piece.left - joined[-1].right < 1.5 * piece.size:
            joined[-1] = one_line([joined[-1], piece])
        else:
            joined.append(piece)
    return joined


def _zones(cells: list[list[Line]]) -> Iterator[tuple[int, int]]:
    """The runs of rows that stand in aligned cells, from the first to one past the last."""
    if sum(len(row) > 1 for row in cells) < 2:
        return
    aligned = [_is_aligned(cells, number) for number in range(len(cells))]
    number = 0
    while number < len(cells):
        if not aligned[number]:
            number += 1
            continue
        begin, last, edges = number, number, _edges(cells[number])
        while number < len(cells) and (aligned[number] or _continues(cells[number], edges)):
            if aligned[number]:
                edges = sorted({*edges, *_edges(cells[number])})
                last = number
            elif cells[number][0].left > edges[0] + _ALIGNED:
                last = number
            number += 1
        if last > begin:
            yield begin, last + 1
        number = max(number, begin + 1)


def _edges(cells: list[Line]) -> list[float]:
    return [cell.left for cell in cells]


def _is_aligned(cells: list[list[Line]], number: int) -> bool:
    """Does a cell after the first begin where one begins in a row near by?"""
    if not 2 <= len(cells[number]) <= _MOST_CELLS:
        return False
    near = [*cells[max(0, number - _NEAR) : number], *cells[number + 1 : number + _NEAR + 1]]
    others = [cell.left for row in near if len(row) <= _MOST_CELLS for cell in row[1:]]
    return any(abs(cell.left - other) < _ALIGNED for cell in cells[number][1:] for other in others)


def _continues(cells: list[Line], edges: list[float]) -> bool:
    """Is it one piece that stays inside a cell?"""
    if len(cells) != 1 or not cells[0].text:
        return False
    piece = cells[0]
    own = [edge for edge in edges if abs(edge - piece.left) < _ALIGNED]
    beyond = [edge for edge in edges if edge > piece.left + _ALIGNED]
    return (
        bool(own)
        and (not beyond or piece.right < beyond[0])
        and (bool(beyond) or own[0] > edges[0] + _ALIGNED)
    )


def _table_lines(rows: list[list[Line]]) -> Iterator[Line]:
    """The rows of a table without rules: each row of cells with a number of its own."""
    steps = [second[0].base - first[0].base for first, second in pairwise(rows)]
    least, widest = min(steps), max(steps)
    first_edge = min(piece.left for row in rows for piece in row)
    group: list[list[Line]] = []
    for number, row in enumerate(rows):
        step = steps[number - 1] if number else 0.0
        if widest > _WIDER * least:
            begins = step > _WIDER * least
        else:
            begins = min(piece.left for piece in row) < first_edge + _ALIGNED
        if group and begins:
            yield from _row_lines(group)
            group = []
        group.append(row)
    yield from _row_lines(group)


def _row_lines(group: list[list[Line]]) -> Iterator[Line]:
    """The lines of one row of cells, cell after cell."""
    mark = group[0][0].order
    if len(group) == 1:
        yield one_line(group[0])._replace(row=mark)
        return
    edges: list[float] = []
    cells = [cell for row in group for cell in row]
    for left in sorted(cell.left for cell in cells):
        if not edges or left - edges[-1] > _ALIGNED:
            edges.append(left)
    for edge in edges:
        for cell in cells:
            if edge <= cell.left <= edge + _ALIGNED:
                yield cell._replace(row=mark)
