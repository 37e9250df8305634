"""The text of an equation in a Word file, on one line."""

from __future__ import annotations

from horizontal.parsers.word import names
from horizontal.parsers.word.names import Element

_LEFT_OUT = frozenset((names.DELETED, names.MOVED_FROM))


def equation_text(equation: Element) -> str:
    """The letters and signs of an equation in reading order, a fraction as "a/b", with space around."""
    pieces: list[str] = []
    _gather(equation, pieces)
    return f" {''.join(pieces)} "


def _gather(element: Element, pieces: list[str]) -> None:
    for child in element:
        if child.tag in (names.MATHS_TEXT, names.TEXT):
            pieces.append(child.text or "")
        elif child.tag not in _LEFT_OUT:
            if child.tag == names.MATHS_UNDER:
                pieces.append("/")
            _gather(child, pieces)
