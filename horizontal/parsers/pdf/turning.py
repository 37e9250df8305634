"""How text is turned and how large it is printed, as far as the numbers in a file can be believed."""

from __future__ import annotations

import math

_PLAIN_SIZE = 10.0
_FARTHEST = 1e6


def angle_and_scale(size: float, matrix: list[float] | None) -> tuple[int, float]:
    """How many quarter turns the text has made, and how large it is printed."""
    if matrix is None:
        return 0, size
    a, b, c, d = matrix
    if b == 0 and 0 < a < _FARTHEST and abs(d) < _FARTHEST and abs(size) < _FARTHEST:
        return 0, size * abs(d) or size
    if not _is_sane(a, b, c, d, size):
        return 0, _PLAIN_SIZE
    turns = math.atan2(b, a) / (math.pi / 2)
    return round(turns) % 4, size * math.hypot(c, d) or size


def is_on_page(x: float, y: float) -> bool:
    """Is it a point that a page can have?"""
    return -_FARTHEST < x < _FARTHEST and -_FARTHEST < y < _FARTHEST


def _is_sane(a: float, b: float, c: float, d: float, size: float) -> bool:
    """Are these numbers that a page can have? A damaged file has any, and some that are no numbers."""
    return abs(a) + abs(b) + abs(c) + abs(d) + abs(size) < _FARTHEST
