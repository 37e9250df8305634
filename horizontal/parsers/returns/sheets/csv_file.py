"""Reads a .csv: its letters, its delimiter, its cells."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from itertools import islice

from horizontal.errors import DamagedFile, NotAReturn
from horizontal.parsers.returns.sheet import Cell, Sheet
from horizontal.parsers.returns.sheets.cell_count import CellCount
from horizontal.parsers.text import decode

_DELIMITERS = {";": "semicolons", ",": "commas", "\t": "tabs", "|": "bars"}
_SAMPLE_RECORDS = 200
_LONGEST_FIELD = 100_000
_MOST_SPACED = 0.5
_LEAST_EVEN = 0.5
"""A comma with a space behind it is punctuation, unless the table is even all the same; our own defaults."""


def read_csv(data: bytes, path: str) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    """The one sheet of a .csv; rows are records as a reader of .csv counts them.

    Raises HugeSheet, DamagedFile, or NotAReturn for a text in sentences.
    """
    text = decode(data)
    delimiter = _stated(text) or _likely(text)
    if _is_prose(text, delimiter):
        raise NotAReturn(path, "a text, and no table", "save the return as .xlsx, .ods or .csv")
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
    widths = Counter(map(len, _sample(text, delimiter)))
    wide = {width: times for width, times in widths.items() if width > 1}
    if not wide:
        return 0.0, 0
    return sum(wide.values()) / sum(widths.values()) + max(wide.values()) / sum(widths.values()), max(wide)


def _is_prose(text: str, delimiter: str) -> bool:
    """Whether these are sentences: few lines have as many pieces as another, and most pieces begin with a space."""
    sample = _sample(text, delimiter)
    widths = Counter(len(record) for record in sample if len(record) > 1)
    pieces = [words for record in sample for words in record[1:]]
    if not pieces:
        return False
    spaced = sum(words.startswith(" ") for words in pieces)
    return spaced > _MOST_SPACED * len(pieces) and max(widths.values()) < _LEAST_EVEN * len(sample)


def _sample(text: str, delimiter: str) -> list[list[str]]:
    """The first records that are not empty; none where a cell never ends."""
    records = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return [record for record in islice(records, _SAMPLE_RECORDS) if record]
    except csv.Error:
        return []


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
