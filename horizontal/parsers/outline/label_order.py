"""Label order: how marks count, and which of two labels comes after or under the other."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from horizontal.parsers.outline.clause_labels import Label

_REMEMBERED = 4096
"""Marks come again and again, and are looked at from many sides."""


class Series(StrEnum):
    """How a label counts."""

    NUMBER = "1"
    LETTER = "a"
    ROMAN = "i"
    CAPITAL = "A"
    CAPITAL_ROMAN = "I"


_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN_FORM = re.compile(r"(?:x{0,3}|xl|lx{0,3})(?:ix|iv|v?i{0,3})")


@lru_cache(maxsize=_REMEMBERED)
def counts(mark: str) -> tuple[tuple[Series, int], ...]:
    """Every way to count a mark: "i" is the first of romans and the ninth of letters; romans stand last."""
    if mark.isdigit():
        return ((Series.NUMBER, int(mark)),)
    lower = mark.lower()
    ways: list[tuple[Series, int]] = []
    if lower.isalpha() and (len(lower) == 1 or len(set(lower)) == 1):
        ways.append((Series.LETTER, (len(lower) - 1) * 26 + ord(lower[0]) - ord("a") + 1))
    if _ROMAN_FORM.fullmatch(lower):
        ways.append((Series.ROMAN, _roman(lower)))
    if mark != lower:
        capitals = {Series.LETTER: Series.CAPITAL, Series.ROMAN: Series.CAPITAL_ROMAN}
        ways = [(capitals[series], value) for series, value in ways]
    return tuple(ways)


def _roman(mark: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in mark]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


_NUMBER_PARTS = re.compile(r"([A-Za-z]*)(\d+)([A-Za-z]*)")


@lru_cache(maxsize=_REMEMBERED)
def number_parts(mark: str) -> tuple[str, int, str] | None:
    """A number with its letters before and after: "SC32A" is ("SC", 32, "A"); None where it is no number."""
    found = _NUMBER_PARTS.fullmatch(mark)
    return (found[1].upper(), int(found[2]), found[3].upper()) if found else None


@lru_cache(maxsize=_REMEMBERED)
def follows(before: str, after: str) -> bool:
    """Whether one mark comes next after another: 3 and 4, 12 and 12A, 12A and 13, b and c."""
    first, second = number_parts(before), number_parts(after)
    if first and second:
        return first[0] == second[0] and _next_number(first[1:], second[1:])
    return any(
        series == other and value + 1 == following
        for series, value in counts(before)
        for other, following in counts(after)
    )


def _next_number(first: tuple[int, str], second: tuple[int, str]) -> bool:
    if first[0] == second[0]:
        return (not first[1] and second[1] == "A") or (
            bool(first[1]) and ord(second[1] or "@") == ord(first[1]) + 1
        )
    return second[0] == first[0] + 1 and second[1] in ("", "A")


def ways_of(mark: str) -> tuple[tuple[Series, int], ...]:
    """Every way to count a mark; a number with letters, such as "12A", counts by its figure."""
    return counts(mark) or ((Series.NUMBER, number_value(mark)),)


def first_way(mark: str) -> tuple[Series, int]:
    """The reading as the first of a series where there is one, else the plainest."""
    ways = ways_of(mark)
    return next((way for way in ways if way[1] == 1), ways[0])


def number_value(mark: str) -> int:
    """The figure in a number; 0 where there is none."""
    parts = number_parts(mark)
    return parts[1] if parts else 0


@lru_cache(maxsize=_REMEMBERED)
def is_first(mark: str) -> bool:
    """Whether a mark can begin a series: 0, 1, a, i."""
    if number_parts(mark):
        return number_value(mark) in (0, 1)
    return any(value == 1 for _, value in counts(mark))


def marks_of(label: Label) -> tuple[str, ...]:
    """The marks of a label, outermost first."""
    return label.marks


def has_child(label: Label, other: Label) -> bool:
    """Whether the other label stands below this one, as 2.1 below 2."""
    own = marks_of(label)
    return len(other.segments) > len(own) and marks_of(other)[: len(own)] == own


def is_sibling(label: Label, other: Label) -> bool:
    """Whether the other label comes next on the same level, as 2.2 after 2.1."""
    own, marks = marks_of(label), marks_of(other)
    return len(own) == len(marks) and own[:-1] == marks[:-1] and follows(own[-1], marks[-1])
