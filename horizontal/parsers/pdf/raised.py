"""Figures set above their line: the marks of notes, which have no part in the sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

_FIGURES = "0123456789"
_ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISE, _LOWER = str.maketrans(_FIGURES, _ABOVE), str.maketrans(_ABOVE, _FIGURES)
_MARK = re.compile(rf"(?P<before>\w*)(?P<space>\s?)(?P<mark>[{_ABOVE}]+)(?:,(?=[{_ABOVE}])|\s(?=[.,;:)]))?")
_UNIT = re.compile(r"[kcm]?m")


def raised(figure: str) -> str:
    """The figure as it is written above a line."""
    return figure.translate(_RAISE)


def has_raised(texts: Iterable[str]) -> bool:
    """Is any figure of the texts written above its line?"""
    whole = "\n".join(texts)
    return not whole.isascii() and any(sign in whole for sign in _ABOVE)


def without_marks(text: str, marks: Collection[str]) -> str:
    """The text without the marks of these notes; any other raised figures stay, with a space before them."""
    if text.isascii():
        return text

    def settled(found: re.Match[str]) -> str:
        before = found["before"]
        if found["mark"].translate(_LOWER) in marks:
            return before
        apart = found["space"] or ("" if _UNIT.fullmatch(before) else " ")
        return f"{before}{apart}{found['mark']}"

    return _MARK.sub(settled, text)


def raised_figures(text: str) -> list[str]:
    """The numbers in it that are written above the line, in plain figures."""
    if text.isascii():
        return []
    return [found["mark"].translate(_LOWER) for found in _MARK.finditer(text)]
