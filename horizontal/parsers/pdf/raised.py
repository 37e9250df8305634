"""Figures set above their line: the marks of notes, which have no part in the sentence."""

from __future__ import annotations

import re
from collections.abc import Collection

_FIGURES = "0123456789"
_ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISE, _LOWER = str.maketrans(_FIGURES, _ABOVE), str.maketrans(_ABOVE, _FIGURES)
_MARK = re.compile(rf"(?P<before>\w*)(?P<space>\s?)(?P<mark>[{_ABOVE}]+)(?:,(?=[{_ABOVE}])|\s(?=[.,;:)]))?")
_UNIT = re.compile(r"[kcm]?m")


def raised(figure: str) -> str:
    """The figure as it is written above a line."""
    return figure.translate(_RAISE)


def without_marks(text: str, marks: Collection[str]) -> str:
    """The text without the marks of these notes; any other raised figures stay, with a space before them."""

    def settled(found: re.Match[str]) -> str:
        before = found["before"]
        if found["mark"].translate(_LOWER) in marks:
            return before
        apart = found["space"] or ("" if _UNIT.fullmatch(before) else " ")
        return f"{before}{apart}{found['mark']}"

    return _MARK.sub(settled, text)


def raised_figures(text: str) -> list[str]:
    """The numbers in it that are written above the line, in plain figures."""
    return [found["mark"].translate(_LOWER) for found in _MARK.finditer(text)] if has_raised(text) else []


def has_raised(text: str) -> bool:
    """Is any figure of it written above the line?"""
    return not text.isascii() and any(sign in text for sign in _ABOVE)
