"""Reads an .ods: its sheets, cell by cell, with what is merged, hidden or noted."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from lxml import etree

from horizontal.errors import DamagedFile, EncryptedFile
from horizontal.parsers.returns.sheet import Cell, Content, Range, Sheet
from horizontal.parsers.returns.sheets.cell_count import MAX_COLUMN, MAX_ROW, CellCount
from horizontal.parsers.returns.sheets.parts import Element, attribute, children, parse_xml, read_part
from horizontal.parsers.zip_safety import open_zip

_NUMBERS = ("float", "currency", "percentage")
_REPEATED = "number-columns-repeated"
_MOST_COPIES = 1_000
"""A value repeated over more cells than this fills a sheet up, and states nothing."""


def read_ods(data: bytes, path: str) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    """The sheets; raises EncryptedFile, DamagedFile, HugeSheet or TooLarge."""
    package = open_zip(data, path)
    names = set(package.namelist())
    if "META-INF/manifest.xml" in names and _is_locked(package, path):
        raise EncryptedFile(path, "a password is needed to open it", "save it without a password")
    if "content.xml" not in names:
        raise DamagedFile(path, "the package holds no sheets", "open it in a spreadsheet and save it again")
    root = parse_xml(read_part(package, "content.xml", path), path, "content.xml")
    hidden_tables = frozenset(_hidden_tables(root))
    count = CellCount(path)
    return tuple(_Table(node, count, hidden_tables).read() for node in root.iter("{*}table")), ()


def _is_locked(package: zipfile.ZipFile, path: str) -> bool:
    manifest = parse_xml(read_part(package, "META-INF/manifest.xml", path), path, "the manifest")
    return any(True for _ in manifest.iter("{*}encryption-data", "{*}encrypted-key"))


def _hidden_tables(root: Element) -> Iterator[str]:
    """The names of the styles of hidden sheets."""
    for style in root.iter("{*}style"):
        properties = style.find("{*}table-properties")
        if properties is not None and attribute(properties, "display") == "false":
            yield attribute(style, "name") or ""


@dataclass
class _Row:
    """A row while it is read."""

    number: int
    hidden: bool
    column: int = 1


class _Table:
    """One sheet while it is read."""

    def __init__(self, node: Element, count: CellCount, hidden_tables: frozenset[str]) -> None:
        self.node, self.count = node, count
        self.hidden = (attribute(node, "style-name") or "") in hidden_tables
        self.cells: dict[tuple[int, int], Cell] = {}
        self.merges: list[Range] = []
        self.hidden_columns = frozenset(_hidden_columns(node))

    def read(self) -> Sheet:
        number = 1
        for row in self.node.iter("{*}table-row"):
            repeated = _times(row, "number-rows-repeated")
            before = len(self.cells)
            self._read_row(row, number)
            if len(self.cells) > before and repeated <= _MOST_COPIES:
                for copy in range(1, repeated):
                    self._read_row(row, number + copy)
            number = min(number + repeated, MAX_ROW + 1)
        return Sheet(attribute(self.node, "name") or "", self.cells, tuple(self.merges), self.hidden)

    def _read_row(self, node: Element, number: int) -> None:
        row = _Row(number, (attribute(node, "visibility") or "visible") != "visible")
        for cell in node.iterchildren("{*}table-cell", "{*}covered-table-cell"):
            repeated = _times(cell, _REPEATED)
            self._read_cell(cell, row, repeated)
            row.column = min(row.column + repeated, MAX_COLUMN + 1)

    def _read_cell(self, node: Element, row: _Row, repeated: int) -> None:
        covered = etree.QName(node).localname == "covered-table-cell"
        comment = _comment(node)
        content, formula = _content(node), attribute(node, "formula")
        self._note_merge(node, row)
        if (content is None and formula is None and comment is None) or repeated > _MOST_COPIES:
            return
        number_format = "0%" if attribute(node, "value-type") == "percentage" else "General"
        for column in range(row.column, row.column + repeated):
            self.count.add(row.number, column)
            hidden = self.hidden or row.hidden or column in self.hidden_columns
            self.cells[row.number, column] = Cell(
                row.number, column, content, formula, number_format, comment, covered, hidden
            )

    def _note_merge(self, node: Element, row: _Row) -> None:
        wide, tall = _times(node, "number-columns-spanned"), _times(node, "number-rows-spanned")
        if wide > 1 or tall > 1:
            self.merges.append(Range(row.number, row.column, row.number + tall - 1, row.column + wide - 1))


def _times(node: Element, name: str) -> int:
    stated = attribute(node, name) or "1"
    return max(int(stated), 1) if stated.isdigit() else 1


def _hidden_columns(node: Element) -> Iterator[int]:
    number = 1
    for column in node.iter("{*}table-column"):
        repeated = min(_times(column, _REPEATED), MAX_COLUMN)
        if (attribute(column, "visibility") or "visible") != "visible":
            yield from range(number, number + repeated)
        number += repeated


def _content(node: Element) -> Content:
    kind = attribute(node, "value-type")
    if kind in _NUMBERS:
        number = float(attribute(node, "value") or "nan")
        if number != number:  # the one value that is not itself: no number is stated
            return _words(node) or None
        return int(number) if number.is_integer() else number
    if kind == "date":
        return _date(attribute(node, "date-value") or "") or _words(node) or None
    if kind == "boolean":
        return attribute(node, "boolean-value") == "true"
    return _words(node) or None


def _date(stated: str) -> date | datetime | None:
    try:
        moment = datetime.fromisoformat(stated)
    except ValueError:
        return None
    return moment.date() if moment.time() == time(0) else moment


def _words(node: Element) -> str:
    """The paragraphs of a cell, a line each, without the note that hangs on it."""
    return "\n".join(_line(paragraph) for paragraph in children(node, "p"))


def _line(node: Element) -> str:
    words = [node.text or ""]
    for child in node:
        name = etree.QName(child).localname
        if name == "s":
            words.append(" " * min(_times(child, "c"), 100))
        elif name in ("tab", "line-break"):
            words.append(" ")
        elif name != "annotation":
            words.append(_line(child))
        words.append(child.tail or "")
    return "".join(words)


def _comment(node: Element) -> str | None:
    notes = [" ".join(_line(line) for line in note.iter("{*}p")) for note in children(node, "annotation")]
    return " ".join(notes) or None
