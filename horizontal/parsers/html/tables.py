"""A table of a web page as paragraphs that know their row, column and headers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from horizontal.parsers.omissions import Omissions
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.tables.grid import Grid, GridCell
from horizontal.parsers.tables.paragraphs import grid_paragraphs

_GROUPS = ("thead", "tbody", "tfoot")
_WIDEST = 1_000


class PageTable:
    """The grid of one table while its cells are read."""

    def __init__(self, number: int, count_cell: Callable[[], None]) -> None:
        self._number = number
        self._count_cell = count_cell
        self._grid = Grid([])
        self._row: etree._Element | None = None
        self._marked = 0
        self._column = 1
        self._below: dict[int, int] = {}

    def rows(self, table: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
        """The rows of the table itself, and whether each stands in its head."""
        for child in table:
            if child.tag == "tr":
                yield child, False
            elif child.tag in _GROUPS:
                for row in child.iterchildren("tr"):
                    yield row, child.tag == "thead"

    def add(
        self, cell: etree._Element, paragraphs: list[Paragraph], row: etree._Element, *, header: bool
    ) -> None:
        """Put the next cell on the grid."""
        if row is not self._row:
            self._start_row(row, header=header)
        self._count_cell()
        self._fill_covered()
        span = _bounded(cell.get("colspan"))
        index = len(self._grid.rows)
        self._grid.rows[-1].append(GridCell(index, self._column, span, paragraphs))
        rows = _bounded(cell.get("rowspan"))
        if rows > 1:
            self._below[self._column] = rows - 1
        self._column += span

    def paragraphs(self, left_out: Omissions) -> list[Paragraph]:
        """The paragraphs of the table in reading order."""
        found = grid_paragraphs(self._grid, self._number, self._marked, left_out.not_printed)
        return [paragraph for paragraph in found if paragraph.text]

    def _start_row(self, row: etree._Element, *, header: bool) -> None:
        self._row = row
        self._column = 1
        names = [cell for cell in row if cell.tag in ("td", "th")]
        header = header or (bool(names) and all(cell.tag == "th" for cell in names))
        self._marked += header and self._marked == len(self._grid.rows)
        self._grid.rows.append([])

    def _fill_covered(self) -> None:
        """Step over the columns that a cell above reaches down into."""
        while self._below.get(self._column, 0) > 0:
            self._count_cell()
            self._below[self._column] -= 1
            index = len(self._grid.rows)
            self._grid.rows[-1].append(GridCell(index, self._column, 1, [], continued=True))
            self._column += 1


def _bounded(stated: str | None) -> int:
    if stated is None or not stated.strip().isdigit() or len(stated) > 6:
        return 1
    return min(max(int(stated), 1), _WIDEST)
