"""How tall a row must be so that all of its text shows, since not every program works it out on opening."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

TALLEST = 409.0
"""Points. Source: Excel specifications and limits."""

_LINE = 14.4
_ROOM = 4.0
_DIGIT = 0.556
_MARGIN = 0.96
"""The share of a column that is counted on: fonts differ a little between programs."""
_WIDTHS = (
    (0.222, "ijl'‘’"),
    (0.278, "ft!,./:;I[]\\| \u00a0"),
    (0.333, "r()-`“”"),
    (0.5, "cksvxyzJ"),
    (0.611, "FTZ"),
    (0.667, "ABEKPSVXY&"),
    (0.722, "CDHNRUw"),
    (0.778, "GOQ"),
    (0.833, "mM"),
    (1.0, "W@%—…→"),
)
"""Widths of Arial's signs in ems; every other sign counts as a digit does."""
_WIDTH_OF = {sign: width for width, signs in _WIDTHS for sign in signs}


def row_height(cells: Iterable[tuple[str, int]]) -> float:
    """Points that a row needs for these texts, each in a column of so many digits' width."""
    lines = max((lines_needed(text, width) for text, width in cells), default=1)
    return min(TALLEST, round(_LINE * lines + _ROOM, 1))


def lines_needed(text: str, width: int, *, bold: bool = False) -> int:
    """Lines that a text fills when it is wrapped in a column of so many digits' width."""
    room = width * _DIGIT * _MARGIN / (1.08 if bold else 1)
    return sum(_wrapped(line.split(" "), room) for line in text.split("\n"))


def _wrapped(words: Sequence[str], room: float) -> int:
    lines, used = 1, 0.0
    for word in words:
        width = _width(word)
        if used and used + _WIDTH_OF[" "] + width > room:
            lines, used = lines + 1, 0.0
        while width > room:
            lines, width = lines + 1, width - room
        used += width + (_WIDTH_OF[" "] if used else 0)
    return lines


@lru_cache(maxsize=4096)
def _width(word: str) -> float:
    return sum(_WIDTH_OF.get(sign, _DIGIT) for sign in word)
