"""Works out a formula whose value was never stored: sums and products of cells, and nothing else."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping

from openpyxl.utils.cell import column_index_from_string

from horizontal.parsers.returns.sheet import Cell, Sheet

_MOST_STEPS = 2_000
"""Cells that one formula may look at."""
_DEEPEST = 10
_LONGEST, _MOST_SIGNS = 1_000, 60
_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<function>[A-Za-z]+)\s*\(|"
    r"(?P<reference>(?:(?:'[^']+'|[A-Za-z0-9_.]+)!)?\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)|"
    r"(?P<sign>[-+*/(),;]))"
)
_OPEN_DOCUMENT = re.compile(
    r"\[(?:\$?'?(?P<sheet>[^\].']*)'?)?\.(?P<first>[^\]:]+)(?::\.?(?P<last>[^\]]+))?\]"
)
_PLACE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")


class _CannotTell(Exception):
    """The formula is more than a sum or product, or rests on what is no number."""


def work_out(cell: Cell, sheet: Sheet, sheets: Mapping[str, Sheet]) -> int | float | None:
    """The value of the cell's formula; None where it is no plain sum or product of numbers that are there."""
    try:
        value = _Sum(sheet, sheets).of_cell(cell)
        if not math.isfinite(value):
            return None
        return int(value) if float(value).is_integer() else value
    except (_CannotTell, ZeroDivisionError, OverflowError):
        return None


class _Sum:
    """One formula and those that it rests on."""

    def __init__(self, sheet: Sheet, sheets: Mapping[str, Sheet]) -> None:
        self.sheet, self.sheets = sheet, sheets
        self.steps = self.depth = 0

    def of_cell(self, cell: Cell) -> float:
        """The value of a cell that holds a formula."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise _CannotTell
        formula = cell.formula or ""
        if (
            len(formula) > _LONGEST
            or max(formula.count("("), formula.count("-"), formula.count("+")) > _MOST_SIGNS
        ):
            raise _CannotTell
        value = _Reader(_plain(formula), self).read()
        self.depth -= 1
        return value

    def values(self, reference: str) -> Iterator[float | None]:
        """The numbers of a cell or a range; None for a blank."""
        name, _, places = reference.rpartition("!")
        sheet = self.sheets.get(name.strip("'").casefold()) if name else self.sheet
        if sheet is None:
            raise _CannotTell
        first, _, last = places.partition(":")
        (top, left), (bottom, right) = _place(first), _place(last or first)
        self.steps += (bottom - top + 1) * (right - left + 1)
        if self.steps > _MOST_STEPS or bottom < top or right < left:
            raise _CannotTell
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                yield self._value(sheet.at(row, column))

    def _value(self, cell: Cell | None) -> float | None:
        if cell is None or (cell.content is None and cell.formula is None):
            return None
        if cell.content is None:
            return self.of_cell(cell)
        if isinstance(cell.content, bool) or not isinstance(cell.content, int | float):
            raise _CannotTell
        return cell.content


class _Reader:
    """Reads one formula from left to right."""

    def __init__(self, formula: str, around: _Sum) -> None:
        self.tokens = list(_tokens(formula))
        self.around, self.at = around, 0

    def read(self) -> float:
        value = self._sum()
        if self.at != len(self.tokens):
            raise _CannotTell
        return value

    def _next(self, *signs: str) -> str | None:
        """The sign that comes next, taken, where it is one of these."""
        if self.at < len(self.tokens) and self.tokens[self.at] in {("sign", sign) for sign in signs}:
            self.at += 1
            return self.tokens[self.at - 1][1]
        return None

    def _sum(self) -> float:
        value = self._product()
        while sign := self._next("+", "-"):
            other = self._product()
            value = value + other if sign == "+" else value - other
        return value

    def _product(self) -> float:
        value = self._single()
        while sign := self._next("*", "/"):
            other = self._single()
            value = value * other if sign == "*" else value / other
        return value

    def _single(self) -> float:
        if self._next("-"):
            return -self._single()
        if self._next("+"):
            return self._single()
        if self._next("("):
            value = self._sum()
            self._close()
            return value
        if self.at >= len(self.tokens):
            raise _CannotTell
        kind, word = self.tokens[self.at]
        self.at += 1
        if kind == "number":
            return float(word)
        if kind == "function":
            return self._function(word.upper())
        if kind == "reference" and ":" not in word:
            value_there = next(self.around.values(word))
            if value_there is None:
                raise _CannotTell
            return value_there
        raise _CannotTell

    def _function(self, name: str) -> float:
        if name not in ("SUM", "PRODUCT"):
            raise _CannotTell
        values: list[float | None] = []
        while True:
            kind, word = self.tokens[self.at] if self.at < len(self.tokens) else ("", "")
            if kind == "reference" and self._ends_argument(self.at + 1):
                self.at += 1
                values.extend(self.around.values(word))
            else:
                values.append(self._sum())
            if not self._next(",", ";"):
                break
        self._close()
        numbers = [value for value in values if value is not None]
        if not numbers or len(numbers) < len(values):
            raise _CannotTell  # a blank is never zero, whatever a spreadsheet makes of it
        if name == "SUM":
            return float(sum(numbers))
        product = 1.0
        for number in numbers:
            product *= number
        return product

    def _ends_argument(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at] in {("sign", sign) for sign in ",;)"}

    def _close(self) -> None:
        if not self._next(")"):
            raise _CannotTell


def _tokens(formula: str) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(formula):
        match = _TOKEN.match(formula, at)
        if match is None:
            raise _CannotTell
        yield match.lastgroup or "", match[match.lastgroup or 0]
        at = match.end()


def _plain(formula: str) -> str:
    """The formula as .xlsx writes it, without its equals sign; that of .ods names cells as "[.B2:.E2]"."""
    formula = re.sub(r"^(?:of:|oooc:|msoxl:)?=?", "", formula.strip())
    return _OPEN_DOCUMENT.sub(_reference, formula).strip()


def _reference(match: re.Match[str]) -> str:
    name = f"'{match['sheet']}'!" if match["sheet"] else ""
    return f"{name}{match['first']}" + (f":{match['last']}" if match["last"] else "")


def _place(words: str) -> tuple[int, int]:
    match = _PLACE.fullmatch(words)
    if match is None:
        raise _CannotTell
    return int(match[2]), column_index_from_string(match[1])
