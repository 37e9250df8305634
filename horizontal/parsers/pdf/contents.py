"""Which lines are entries of a table of contents."""

from __future__ import annotations

import re
from collections.abc import Iterable

from horizontal.parsers.pdf.lines import Line

_HEADING = re.compile(r"(?:table of )?contents(?: page)?:?|index|list of schedules", re.IGNORECASE)
_LEADER = re.compile(r"(?:\.{4,}|…{2,}|(?:\. ){3,}\.?|_{4,})\s*(?:\d{1,4}|[ivxlc]{1,6})$")
_PAGE = re.compile(r"\s\d{1,3}$|\s[ivxl]{1,5}$")
_PAGE_ENDS = "0123456789ivxlc"
_MOST_WRAPPED = 2
_FARTHEST = 60
"""Pages that may lie between one entry and the next."""
_LONGEST_HEADING = 40
_LONGEST = 120
"""Characters that a line of an entry has at most."""
_LEADERS = re.compile(r"\s*(?:\.{4,}|…{2,}|(?:\. ){3,}\.?|_{4,})\s*")


def ends_entry(text: str) -> bool:
    """Does the line end in the number of a page?"""
    return _PAGE.search(text) is not None or _LEADER.search(text) is not None


def heads_contents(text: str) -> bool:
    """Is it the heading of a table of contents?"""
    return len(text) < _LONGEST_HEADING and _HEADING.fullmatch(text.strip()) is not None


def without_leader(text: str) -> str:
    """The entry without the dots before its page number."""
    return _LEADERS.sub(" ", text)


def contents_lines(lines: Iterable[Line]) -> set[tuple[int, int]]:
    """Page and order of the lines that are entries, with the heading over them."""
    marked: set[tuple[int, int]] = set()
    waiting: list[Line] = []
    inside, reached = False, 0
    for line in lines:
        if heads_contents(line.text):
            inside, waiting, reached = True, [line], 0
            continue
        if not inside and line.text[-1:] not in _PAGE_ENDS:
            continue
        leads = _may_lead(line.text) and _LEADER.search(line.text) is not None
        page = _page_of(line.text) if inside else None
        if leads or (page is not None and reached <= page <= reached + _FARTHEST):
            marked.update((item.page, item.order) for item in (*waiting, line))
            waiting, reached = [], page or reached
        elif inside:
            waiting.append(line)
            inside = (
                len(waiting) <= _MOST_WRAPPED and len(line.text) < _LONGEST and line.text[-1:] not in ".;"
            )
            waiting = waiting if inside else []
    return marked


def _may_lead(text: str) -> bool:
    return "...." in text or "……" in text or ". . ." in text or "____" in text


def _page_of(text: str) -> int | None:
    """The page number at the end of an entry, 0 for a roman one; None for a line that is no entry."""
    found = _PAGE.search(text) if len(text) < _LONGEST else None
    if found is None:
        return None
    number = found.group().strip()
    return int(number) if number.isdigit() else 0
