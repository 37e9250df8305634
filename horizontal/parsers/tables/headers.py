"""The first rows of a table as headers of its columns: whether they are, and what they say."""

from __future__ import annotations

import re

from horizontal.parsers.tables.grid import Grid, GridCell, own_paragraphs

_HEADER_WORDS = 9
_NAME_WORDS = 4
_SENTENCE_WORDS = 8
_MOST_HEADER_ROWS = 10
_WHOSE = re.compile(
    r"(?:(?:lead |responsible )?party|by whom|whose (?:task|duty)|who(?: does (?:it|this))?|responsib\w+|responsible)",
    re.IGNORECASE,
)
"""The second of two headers over whoever does the tasks beside it."""
_WIDEST = 1_000
"""Columns of a table that are given their headers."""


def looks_like_header(grid: Grid) -> bool:
    """Whether the first row names the columns: short words in every cell, no sentence, no fact."""
    if len(grid.rows) < 2 or len(grid.rows[0]) < 2:
        return False
    first = grid.rows[0]
    if any(cell.label for cell in first) or not all(cell.text for cell in first[1:]):
        return False
    if not all(_is_name(cell) for cell in first if cell.text):
        return False
    bold = [_is_bold(cell) for cell in first if cell.text]
    if grid.set_off or all(bold):
        return True
    if bold[0] and not any(bold[1:]):
        return False  # a name and its value
    return len(first) > 2 or _explains(grid) or _WHOSE.fullmatch(first[1].text.strip()) is not None


def _explains(grid: Grid) -> bool:
    """Whether the second of two columns holds sentences under a short name: "Term | Meaning"."""
    below = [len(row[1].text.split()) for row in grid.rows[1:] if len(row) > 1]
    name = grid.rows[0][1].text.split()
    return len(name) <= _NAME_WORDS and sum(below) >= _SENTENCE_WORDS * max(len(below), 1)


def _is_bold(cell: GridCell) -> bool:
    return bool(cell.text) and all(paragraph.bold for paragraph in own_paragraphs(cell) if paragraph.text)


_SHORTENED = re.compile(r"(?:no|nr|ref|cl|para|max|min|est|approx)\.$", re.IGNORECASE)
"""Words cut short, whose stop ends no sentence."""


def _is_name(cell: GridCell) -> bool:
    listed = any(paragraph.list_level is not None for paragraph in cell.paragraphs)
    short = len(cell.text.split()) <= _HEADER_WORDS and any(letter.isalpha() for letter in cell.text)
    ended = cell.text.endswith((".", ";", ",", ":")) and not _SHORTENED.match(cell.text)
    return short and not listed and not ended


def column_headers(grid: Grid) -> dict[int, str]:
    """What the header rows say over each column."""
    headers: dict[int, str] = {}
    for row in grid.rows[: min(grid.header_rows, _MOST_HEADER_ROWS)]:
        for cell in row:
            for column in range(cell.column, min(cell.column + cell.span, _WIDEST)) if cell.text else ():
                upper = headers.get(column)
                headers[column] = f"{upper} – {cell.text}" if upper and upper != cell.text else cell.text
    return headers
