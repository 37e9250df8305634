"""Reads the sums and comparisons of the provider return, such as "E14 + E15 <= E13".

They are the same words for the rules, the measures and the formulas of the form. Nothing is executed: there are
items, whole numbers, plus, minus and one comparison, and no more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

Known = int | float | date

_SIGNS = ("<=", ">=", "<", ">", "=")
_TERM = re.compile(r"\s*(?P<sign>[+-])?\s*(?P<name>[A-Za-z][A-Za-z0-9_]*(?::[a-z_]+)?|\d+)\s*")
_COMPARISON = re.compile(r"(?P<left>[^<>=]+)(?P<sign><=|>=|<|>|=)(?P<right>[^<>=]+)")


class ExpressionError(ValueError):
    """A sum or comparison that does not follow the language."""


@dataclass(frozen=True, slots=True)
class Term:
    """An item, or a whole number, that is added (1) or taken away (-1)."""

    sign: int
    item: str | None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Sum:
    """Terms that are added up."""

    terms: tuple[Term, ...]

    @property
    def items(self) -> tuple[str, ...]:
        """The items in it, in their order."""
        return tuple(term.item for term in self.terms if term.item is not None)

    def value(self, known: Callable[[str], Known | None]) -> Known | None:
        """What it comes to; None where an item is not known. A date stands alone."""
        values = tuple(term.number if term.item is None else known(term.item) for term in self.terms)
        if len(values) == 1 and self.terms[0].sign == 1:
            return values[0]
        total: int | float = 0
        for term, value in zip(self.terms, values, strict=True):
            if value is None or isinstance(value, date):
                return None
            total += term.sign * value
        return total


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sums and what must be the case between them."""

    left: Sum
    sign: str
    """One of "<=", ">=", "<", ">" and "="."""
    right: Sum

    @property
    def items(self) -> tuple[str, ...]:
        """The items in it, in their order, each once."""
        return tuple(dict.fromkeys((*self.left.items, *self.right.items)))

    def holds(self, known: Callable[[str], Known | None]) -> bool | None:
        """Whether it is so; None where an item is not known, or a day stands beside a count."""
        left, right = self.left.value(known), self.right.value(known)
        if left is None or right is None or isinstance(left, date) != isinstance(right, date):
            return None
        return _compared(left, self.sign, right)


def _compared(left: Known, sign: str, right: Known) -> bool:
    less = left < right  # type: ignore[operator]  # both are days or both are numbers
    same = left == right
    return {"<=": less or same, ">=": not less, "<": less, ">": not (less or same), "=": same}[sign]


@lru_cache(maxsize=512)
def parse_comparison(text: str) -> Comparison:
    """The comparison that the text states; ExpressionError where it is none."""
    match = _COMPARISON.fullmatch(text)
    if match is None:
        raise ExpressionError(
            f'"{text}" is no comparison of two sums; write it with one of {", ".join(_SIGNS)}'
        )
    return Comparison(parse_sum(match["left"]), match["sign"], parse_sum(match["right"]))


@lru_cache(maxsize=512)
def parse_sum(text: str) -> Sum:
    """The sum that the text states; ExpressionError where it is none."""
    terms = tuple(_terms(text))
    if not terms:
        raise ExpressionError("a sum needs an item")
    return Sum(terms)


def _terms(text: str) -> Iterator[Term]:
    at = 0
    while at < len(text):
        match = _TERM.match(text, at)
        if match is None or (at > 0) != (match["sign"] is not None):
            raise ExpressionError(f'"{text}" is no sum of items; write it as "E05 + E06"')
        name = match["name"]
        sign = -1 if match["sign"] == "-" else 1
        yield Term(sign, None, int(name)) if name.isdigit() else Term(sign, name)
        at = match.end()
