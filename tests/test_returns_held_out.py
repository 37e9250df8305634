"""The returns that are held out are scored by their totals alone, which may not fall."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

from tests.return_expectations import compare

FOLDER = Path(__file__).parent / "returns_held_out"
NAMES = sorted(path.name.removesuffix(".expected.json") for path in FOLDER.glob("*.expected.json"))
RIGHT = 246
"""Stated values that are read right: raise it when more are."""


@cache
def total() -> Counter[str]:
    """What is right, wrong, unread and invented in all of them."""
    return sum((compare(FOLDER, name).counts for name in NAMES), Counter[str]())


def test_no_fewer_values_are_right_than_before() -> None:
    right = total()["right"]
    assert right >= RIGHT


def test_no_value_is_made_up() -> None:
    invented = total()["invented"]
    assert invented == 0


def test_no_value_is_wrong() -> None:
    wrong = total()["wrong"]
    assert wrong == 0
