"""Reads a .csv: its letters, its delimiter, its cells."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter

from horizontal.errors import DamagedFile
from horizontal.parsers.returns.sheet import Cell, Sheet
from horizontal.parsers.returns.sheets.cell_count import CellCount
from horizontal.parsers.text import decode

_DELIMITERS = {";": "semicolons", ",": "commas", "\t": "tabs", "|": "bars"}
_SAMPLE_RECORDS = 200
_LONGEST_FIELD = 100_000


def read_csv(data: bytes, path: str) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    """The one sheet of a .csv; rows are records as a reader of .csv counts them. Raises HugeSheet, DamagedFile."""
    text = decode(data)
    delimiter = _stated(text) or _likely(text)
    count, cells = CellCount(path), {}
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        for row, record in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), start=1):
            for column, words in enumerate(record, start=1):
                if words.strip():
                    count.add(row, column)
                    cells[row, column] = Cell(row, column, words)
    except csv.Error as fault:
        raise DamagedFile(path, "a cell of it never ends", "save it as .csv anew") from fault
    note = (
        f"read as {_encoding(data)} with {_DELIMITERS.get(delimiter, 'its stated delimiter')} between cells"
    )
    return (Sheet(None, cells),), (note,)


def _stated(text: str) -> str | None:
    """The delimiter that a first line such as "sep=;" states."""
    first = text.lstrip("\ufeff").split("\n", 1)[0].strip().strip('"').lower()
    return first[4] if first.startswith("sep=") and len(first) == 5 else None


def _likely(text: str) -> str:
    """The delimiter with which most records have the same number of cells, above one."""
    return max(_DELIMITERS, key=lambda delimiter: _evenness(text, delimiter))


def _evenness(text: str, delimiter: str) -> tuple[float, int]:
    widths: Counter[int] = Counter()
    try:
        for number, record in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)):
            if number >= _SAMPLE_RECORDS:
                break
            if record:
                widths[len(record)] += 1
    except csv.Error:
        return 0.0, 0
    wide = {width: times for width, times in widths.items() if width > 1}
    if not wide:
        return 0.0, 0
    return sum(wide.values()) / sum(widths.values()) + max(wide.values()) / sum(widths.values()), max(wide)


def _encoding(data: bytes) -> str:
    if (
        data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        or data[:4096].count(0) > len(data[:4096]) * 0.2
    ):
        return "UTF-16"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "Windows-1252"
    return "UTF-8"
