"""Cells that would run or fetch something where the file is opened: such a file is not taken in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from horizontal.errors import LiveFormula
from horizontal.parsers.returns.sheet import Cell, Sheet

_REACHES_OUT = re.compile(
    r"\b(?:WEBSERVICE|FILTERXML|CALL|REGISTER(?:\.ID)?|EXEC|DDE|DDEAUTO|IMPORT(?:XML|DATA|HTML|FEED|RANGE)|RTD)\s*\("
    r"|\bHYPERLINK\s*\(\s*[^)]*&"  # an address made of the sheet's own figures carries them away
    r"|[A-Za-z.]+\s*\|\s*'?[^'!]*'?\s*!",  # program|'arguments'!cell
    re.IGNORECASE,
)
_BEGINS_LIKE_A_FORMULA = re.compile(r"\s*[=+\-@\t\r]+\s*[A-Za-z@\"'(|]")
_CALLS = re.compile(r"\s*[=+\-@\t\r]+\s*[A-Za-z_.][A-Za-z0-9_.]*\(")
_LINKS = re.compile(r"\s*[=+\-@\t\r]+\s*HYPERLINK\s*\(", re.IGNORECASE)


def refuse_live_formulas(sheets: Iterable[Sheet], path: str) -> None:
    """Raises LiveFormula where a cell would run something, or fetch it, if a spreadsheet opened the file."""
    for sheet in sheets:
        for cell in sheet.cells.values():
            if _is_live(cell, is_csv=sheet.name is None):
                where = f"{sheet.name}!{cell.address}" if sheet.name else cell.address
                raise LiveFormula(
                    f"{path}: {where}",
                    "this cell would run or fetch something when it is opened in a spreadsheet",
                    "do not open it; ask for the figures as plain numbers",
                )


def _is_live(cell: Cell, *, is_csv: bool) -> bool:
    if cell.formula is not None:
        return bool(_REACHES_OUT.search(cell.formula))
    words = cell.content
    return isinstance(words, str) and _would_become_a_formula(words, is_csv=is_csv)


def _would_become_a_formula(words: str, *, is_csv: bool) -> bool:
    """Whether the words of a cell are a formula in all but name: "=cmd|…", "=HYPERLINK(…)"; in a .csv any call.

    A workbook says which of its cells are words; a .csv does not, and a spreadsheet takes them for formulas.
    """
    if not _BEGINS_LIKE_A_FORMULA.match(words):
        return False
    reaches = _REACHES_OUT.search(words) or _LINKS.match(words)
    return bool(reaches or (is_csv and _CALLS.match(words)))
