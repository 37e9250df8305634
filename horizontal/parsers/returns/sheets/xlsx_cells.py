"""The cells of one sheet of an .xlsx."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from openpyxl.styles.numbers import is_date_format
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from openpyxl.utils.datetime import from_excel

from horizontal.parsers.returns.sheet import Cell, Content, Range
from horizontal.parsers.returns.sheets.cell_count import CellCount
from horizontal.parsers.returns.sheets.parts import Element, children, words_of


@dataclass(frozen=True, slots=True)
class Shared:
    """What the sheets of a workbook share."""

    strings: tuple[str, ...]
    formats: tuple[str, ...]
    epoch: datetime


def read_cells(
    root: Element, shared: Shared, comments: Mapping[str, str], count: CellCount, *, hidden: bool
) -> tuple[dict[tuple[int, int], Cell], tuple[Range, ...]]:
    """The cells that hold something or bear a note, and the merged ranges. The stated size is not believed."""
    merges = tuple(_merges(root))
    covered = _Covered(merges)
    hidden_columns = tuple(_hidden_columns(root))
    cells: dict[tuple[int, int], Cell] = {}
    formulas: dict[str, str] = {}
    for row, column, node, row_hidden in _nodes(root):
        content, formula, number_format = _content(node, shared, formulas)
        comment = comments.get(node.get("r") or "")
        if content is None and formula is None and comment is None:
            continue
        count.add(row, column)
        unseen = hidden or row_hidden or any(first <= column <= last for first, last in hidden_columns)
        under = covered.hides(row, column)
        cells[row, column] = Cell(row, column, content, formula, number_format, comment, under, unseen)
    for address, words in comments.items():
        row, column = _place(address)
        if row and (row, column) not in cells:
            count.add(row, column)
            cells[row, column] = Cell(row, column, None, comment=words, hidden=hidden)
    return cells, merges


def _nodes(root: Element) -> Iterator[tuple[int, int, Element, bool]]:
    """Each cell node with its row, its column and whether its row is hidden; places left out are counted on."""
    row = 0
    for line in root.iter("{*}row"):
        row = int(line.get("r") or row + 1)
        row_hidden = line.get("hidden") in ("1", "true")
        column = 0
        for node in children(line, "c"):
            own_row, own_column = _place(node.get("r") or "")
            column = own_column or column + 1
            yield own_row or row, column, node, row_hidden


def _place(address: str) -> tuple[int, int]:
    """Row and column of an address such as "F12"; zeros for what is none."""
    try:
        letters, row = coordinate_from_string(address)
        return int(row), column_index_from_string(letters)
    except Exception:  # openpyxl raises several, of its own and of Python's
        return 0, 0


def _content(node: Element, shared: Shared, formulas: dict[str, str]) -> tuple[Content, str | None, str]:
    """What the cell holds, its formula, and its number format."""
    style = int(node.get("s") or 0)
    number_format = shared.formats[style] if 0 <= style < len(shared.formats) else "General"
    formula = _formula(node, formulas)
    kind = node.get("t") or "n"
    if kind == "inlineStr":
        return words_of(node) or None, formula, number_format
    value = node.findtext("{*}v")
    if value is None or value == "":
        return None, formula, number_format
    return _typed(value, kind, shared, number_format), formula, number_format


def _typed(value: str, kind: str, shared: Shared, number_format: str) -> Content:
    if kind == "s":
        index = int(value)
        words = shared.strings[index] if 0 <= index < len(shared.strings) else ""
        return words if words.strip() else None
    if kind in ("str", "e"):
        return value
    if kind == "b":
        return value.strip() in ("1", "true")
    if kind == "d":
        return _moment(datetime.fromisoformat(value.rstrip("Z")))
    number = float(value)
    if is_date_format(number_format):
        return _date(number, shared.epoch)
    return int(number) if number.is_integer() else number


def _date(number: float, epoch: datetime) -> Content:
    """The day that a serial number is shown as; the number itself where it is shown as a time, or as nothing."""
    try:
        moment = from_excel(number, epoch)
    except (OverflowError, ValueError):
        return number
    if isinstance(moment, datetime):
        return _moment(moment)
    return number if isinstance(moment, time) or not isinstance(moment, date) else moment


def _moment(moment: datetime) -> date | datetime:
    return moment.date() if moment.time() == time(0) else moment


def _formula(node: Element, formulas: dict[str, str]) -> str | None:
    found = node.find("{*}f")
    if found is None:
        return None
    text, shared_index = found.text or "", found.get("si")
    if shared_index is not None:
        if text:
            formulas[shared_index] = text
        text = text or formulas.get(shared_index, "")
    return text


def _merges(root: Element) -> Iterator[Range]:
    for merge in root.iter("{*}mergeCell"):
        first, _, last = (merge.get("ref") or "").partition(":")
        (top, left), (bottom, right) = _place(first), _place(last)
        if top and bottom:
            yield Range(min(top, bottom), min(left, right), max(top, bottom), max(left, right))


def _hidden_columns(root: Element) -> Iterator[tuple[int, int]]:
    for column in root.iter("{*}col"):
        if column.get("hidden") in ("1", "true"):
            yield int(column.get("min") or 0), int(column.get("max") or 0)


class _Covered:
    """Which cells stand under a merged range, without listing the cells of it."""

    def __init__(self, merges: tuple[Range, ...]) -> None:
        self.by_row: dict[int, list[Range]] = {}
        self.tall = [merge for merge in merges if merge.bottom - merge.top >= _TALL]
        for merge in merges:
            if merge.bottom - merge.top < _TALL:
                for row in range(merge.top, merge.bottom + 1):
                    self.by_row.setdefault(row, []).append(merge)

    def hides(self, row: int, column: int) -> bool:
        """Whether the cell is covered by another."""
        return any(
            merge.top <= row <= merge.bottom
            and merge.left <= column <= merge.right
            and (row, column) != (merge.top, merge.left)
            for merge in (*self.by_row.get(row, ()), *self.tall)
        )


_TALL = 200
"""Rows from which a merged range is kept in a list of its own."""
