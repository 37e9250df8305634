"""Cuts text into sentences and inline list items, with their places in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from horizontal.part_names import PART_NAME

_END = re.compile(r"(?<=[.!?])[”\"’')\]]*\s+(?=[“\"‘'(\[]*[A-Z0-9•*\-–])|\s*[•▪●]\s+|\n+")
_ABBREVIATION = re.compile(
    r"(?:(?i:(?<!['’])\b(?:e\.g|i\.e|etc|cf|viz|no|nos|para|paras|cl|sch|s|ss|reg|art|app|mr|mrs|ms|dr|st|ltd|co|inc"
    r"|vol|p|pp|approx|incl|dept|tel|ext|v|al))|^\d+|\s\d+|(?<!['’])\b[A-Z])\.$"
)
_NAMED_BY_IT = re.compile(
    rf"\b(?:{PART_NAME}|part|table|section|clause|paragraph|condition|lot|form)"
    r" (?:[A-Z]|\d+)\.$",
    re.I,
)
"""What ends a sentence although it looks like an abbreviation: "the figures in Annex B. We use …"."""
_ITEM = re.compile(
    r"(?:(?<=[:;,\-–—])|(?<=\band)|(?<=\bor)|(?<=^))\s*(\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|\b(?:\d{1,2}|[a-z])\))\s+",
    re.I,
)
_FEWEST_ITEMS = 2


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """`[start, end)` of each sentence, in characters; white space between them is left out."""
    start = 0
    for match in _END.finditer(text):
        before = text[start : match.start()]
        if "\n" not in match[0] and _ABBREVIATION.search(before) and not _NAMED_BY_IT.search(before):
            continue
        if before.strip():
            yield _trim(
                text,
                start,
                match.start() + len(match[0].rstrip()) if match[0][:1] in "”\"’')]" else match.start(),
            )
        start = match.end()
    if text[start:].strip():
        yield _trim(text, start, len(text))


def split_items(text: str) -> tuple[tuple[int, int], list[tuple[int, int]]] | None:
    """The stem and the items of a list written inside one sentence; None where there is none.

    "The Provider shall: (a) train …; and (b) ask …" has the stem "The Provider shall:" and two items.
    """
    if text.count(")") < _FEWEST_ITEMS:
        return None
    marks = list(_ITEM.finditer(text))
    if len(marks) < _FEWEST_ITEMS or not _in_sequence([mark[1].strip("()").lower() for mark in marks]):
        return None
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return _trim(text, 0, marks[0].start()), [
        _trim(text, m.end(), end) for m, end in zip(marks, ends, strict=True)
    ]


def _in_sequence(labels: list[str]) -> bool:
    return labels[0] in ("a", "i", "1") and len(set(labels)) == len(labels)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))
