"""Ruled tables: their grids put together by pdfplumber, their words from the lines already read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any, NamedTuple, cast

from horizontal.parsers.pdf.lines import Line
from horizontal.parsers.pdf.marks import Rule

_EDGE = 2.0


class GridCell(NamedTuple):
    """A cell of a grid: where it stands in its table, and the lines in it."""

    row: int
    column: int
    left: float
    top: float
    right: float
    bottom: float
    lines: tuple[Line, ...] = ()


class Grid(NamedTuple):
    """A ruled table on one page; rows and columns from 1."""

    left: float
    top: float
    right: float
    bottom: float
    cells: tuple[GridCell, ...]
    edges: tuple[float, ...]
    """Left edges of its columns."""


class _RuledPage(NamedTuple):
    """As much of a page as pdfplumber's table finder asks for."""

    edges: list[dict[str, Any]]
    bbox: tuple[float, float, float, float]


def find_grids(rules: list[Rule], width: float, height: float) -> list[Grid]:
    """The ruled tables with two columns and more, from top to bottom; heights are counted from the top.

    pdfplumber puts the rules together to cells; they come from PDFium, which reads a page many times faster.
    """
    edges = [_edge(rule) for rule in rules]
    # Loaded where a page has rules: it takes a third of a second, and most pages have none.
    from pdfplumber.table import TableFinder

    finder = TableFinder(cast("Any", _RuledPage(edges, (0.0, 0.0, width, height))))
    grids = [_grid([[cell for cell in row.cells if cell] for row in table.rows]) for table in finder.tables]
    kept = [grid for grid in grids if grid is not None and not _is_frame(grid, height)]
    return sorted(kept, key=lambda grid: (grid.top, grid.left))


def _edge(rule: Rule) -> dict[str, Any]:
    """The rule in pdfplumber's words."""
    wide, high = rule.right - rule.left, rule.top - rule.bottom
    x, y = (rule.left + rule.right) / 2, (rule.top + rule.bottom) / 2
    if wide >= high:
        return {
            "orientation": "h",
            "object_type": "line",
            "x0": rule.left,
            "x1": rule.right,
            "top": y,
            "bottom": y,
            "width": wide,
            "height": 0.0,
        }
    return {
        "orientation": "v",
        "object_type": "line",
        "x0": x,
        "x1": x,
        "top": rule.bottom,
        "bottom": rule.top,
        "width": 0.0,
        "height": high,
    }


def _grid(rows: list[list[tuple[float, float, float, float]]]) -> Grid | None:
    boxes = [box for row in rows for box in row]
    if not boxes:
        return None
    edges: list[float] = []
    for left in sorted(box[0] for box in boxes):
        if not edges or left - edges[-1] > _EDGE:
            edges.append(left)
    cells = tuple(
        GridCell(number, 1 + max(0, sum(edge <= box[0] + _EDGE for edge in edges) - 1), *box)
        for number, row in enumerate(rows, start=1)
        for box in sorted(row)
    )
    return Grid(
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
        cells,
        tuple(edges),
    )


def _is_frame(grid: Grid, height: float) -> bool:
    """Is it one column, or a rule down the middle of a page of text?"""
    tall = max(cell.bottom - cell.top for cell in grid.cells)
    return len(grid.edges) < 2 or (len({cell.row for cell in grid.cells}) == 1 and tall > 0.5 * height)


def fill_grids(
    grids: list[Grid], lines: list[Line], split: Callable[[Line, list[float]], list[Line]]
) -> tuple[list[Grid], list[Line]]:
    """The grids with the lines that stand in their cells, and the lines that stand in none.

    A line that runs over several cells is cut by `split` at their edges. A grid with words in one column only
    is no table: its lines stay where they were.
    """
    filled: list[Grid] = []
    rest = lines
    for grid in sorted(grids, key=_area):
        inside, outside = _parted(grid, rest, split)
        held: dict[tuple[int, int], list[Line]] = defaultdict(list)
        for line in inside:
            cell = _cell_at(grid, line)
            if cell is None:
                outside.append(line)
            else:
                held[cell.row, cell.column].append(line)
        if len({column for _, column in held}) < 2:
            continue
        cells = tuple(
            cell._replace(lines=tuple(held.get((cell.row, cell.column), ()))) for cell in grid.cells
        )
        filled.append(grid._replace(cells=cells))
        rest = outside
    return sorted(filled, key=lambda grid: (grid.top, grid.left)), rest


def _area(grid: Grid) -> float:
    """Its size: a table that stands in a cell of another is smaller, and has the first call on its words."""
    return (grid.right - grid.left) * (grid.bottom - grid.top)


def _parted(
    grid: Grid, lines: list[Line], split: Callable[[Line, list[float]], list[Line]]
) -> tuple[list[Line], list[Line]]:
    inside: list[Line] = []
    outside: list[Line] = []
    for line in lines:
        middle = (line.top + line.bottom) / 2
        within = grid.top - 1 <= middle <= grid.bottom + 1
        if not within or line.right <= grid.left or line.left >= grid.right:
            outside.append(line)
            continue
        row = [cell for cell in grid.cells if cell.top <= middle <= cell.bottom]
        cuts = [cell.left for cell in row if line.left + 2 < cell.left < line.right - 2]
        inside.extend(split(line, cuts) if cuts else [line])
    return inside, outside


def _cell_at(grid: Grid, line: Line) -> GridCell | None:
    x, y = (line.left + line.right) / 2, (line.top + line.bottom) / 2
    for cell in grid.cells:
        if cell.left - 1 <= x <= cell.right + 1 and cell.top - 1 <= y <= cell.bottom + 1:
            return cell
    return None
