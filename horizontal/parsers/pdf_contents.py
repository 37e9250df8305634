"""Which lines are entries of a table of contents."""

from __future__ import annotations

import re
from collections.abc import Iterable

from horizontal.parsers.pdf_lines import Line

_HEADING = re.compile(r"(?:table of )?contents(?: page)?:?|index|list of schedules", re.IGNORECASE)
_LEADER = re.compile(r"(?:\.{4,}|…{2,}|(?:\. ){3,}\.?|_{4,})\s*(?:\d{1,4}|[ivxlc]{1,6})$")
_PAGE = re.compile(r"\s\d{1,4}$|\s[ivxl]{1,5}$")
_MOST_WRAPPED = 2
_LEADERS = re.compile(r"\s*(?:\.{4,}|…{2,}|(?:\. ){3,}\.?|_{4,})\s*")


def ends_entry(text: str) -> bool:
    """Does the line end in the number of a page?"""
    return _PAGE.search(text) is not None or _LEADER.search(text) is not None


def heads_contents(text: str) -> bool:
    """Is it the heading of a table of contents?"""
    return _HEADING.fullmatch(text.strip()) is not None


def without_leader(text: str) -> str:
    """The entry without the dots before its page number."""
    return _LEADERS.sub(" ", text)


def contents_lines(lines: Iterable[Line]) -> set[tuple[int, int]]:
    """Page and order of the lines that are entries, with the heading over them."""
    marked: set[tuple[int, int]] = set()
    waiting: list[Line] = []
    inside = False
    for line in lines:
        if heads_contents(line.text):
            inside, waiting = True, [line]
            continue
        if inside and ends_entry(line.text):
            marked.update((item.page, item.order) for item in [*waiting, line])
            waiting = []
        elif inside:
            waiting.append(line)
            inside = len(waiting) <= _MOST_WRAPPED and len(line.text) < 200
        elif _LEADER.search(line.text):
            marked.add((line.page, line.order))
    return marked
