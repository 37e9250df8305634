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
_RUNS = re.compile(r"[A-Za-z_.][A-Za-z0-9_.]*\s*\(|\|.*!", re.DOTALL)


def refuse_live_formulas(sheets: Iterable[Sheet], path: str) -> None:
    """Raises LiveFormula where a cell would run something, or fetch it, if a spreadsheet opened the file."""
    for sheet in sheets:
        for cell in sheet.cells.values():
            if _is_live(cell):
                where = f"{sheet.name}!{cell.address}" if sheet.name else cell.address
                raise LiveFormula(
                    f"{path}: {where}",
                    "this cell would run or fetch something when it is opened in a spreadsheet",
                    "do not open it; ask for the figures as plain numbers",
                )


def _is_live(cell: Cell) -> bool:
    if cell.formula is not None:
        return bool(_REACHES_OUT.search(cell.formula))
    words = cell.content
    return isinstance(words, str) and _would_become_a_formula(words)


def _would_become_a_formula(words: str) -> bool:
    """Whether the words of a cell are a formula in all but name: "=cmd|…", "@SUM(…)", "+A1(…)"."""
    return bool(_BEGINS_LIKE_A_FORMULA.match(words)) and bool(_RUNS.search(words))
