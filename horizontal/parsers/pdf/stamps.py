"""Stamps: a word or two in very large letters across the text of a page, such as DRAFT behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from horizontal.parsers.pdf.lines import Line, words_of
from horizontal.parsers.pdf.pages import Page

_LARGER = 2.5
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Stamps:
    """What is stamped over the pages of a document."""

    taken: frozenset[tuple[int, int]]
    """Page and `order` of each line that belongs to it."""
    distinct: tuple[Line, ...]
    """Each wording where it first stands."""
    words: int
    """Words of all the lines taken."""


def find_stamps(pages: Iterable[Page], size: float) -> Stamps:
    """The stamps of a document whose text is mostly of this size."""
    found: list[Line] = []
    for page in pages:
        found.extend(
            line for line in page.lines if _is_large(line, size) and _is_written_over(line, page.lines)
        )
        found.extend(line for lines in page.others for line in lines if _is_large(line, size))
    first: dict[str, Line] = {}
    for line in found:
        first.setdefault(line.text.casefold(), line)
    taken = frozenset((line.page, line.order) for line in found)
    return Stamps(taken, tuple(first.values()), words_of(found))


def _is_large(line: Line, size: float) -> bool:
    return line.size >= _LARGER * size > 0 and len(line.text.split()) <= _MOST_WORDS


def _is_written_over(stamp: Line, lines: list[Line]) -> bool:
    """Does another line of the page stand in the middle of its letters, or does it go askew over the page?"""
    if stamp.bottom - stamp.top > 2 * stamp.size:
        return True
    top, bottom = stamp.base - 0.6 * stamp.size, stamp.base - 0.1 * stamp.size
    return any(
        top < line.base < bottom
        and line.size < stamp.size
        and line.left < stamp.right
        and line.right > stamp.left
        for line in lines
    )
