"""Contents entries: the lines of a table of contents, which look like clauses and are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from horizontal.contract import BlockKind
from horizontal.parsers.outline.clause_labels import split_label
from horizontal.parsers.paragraph import Paragraph

_TITLE = re.compile(r"(?:table of |list of )?(?:contents|clauses|schedules)(?: page)?:?|index", re.IGNORECASE)
_LEADER_TO_PAGE = re.compile(
    r"(?<![.…])(?<![.…]\s)(?:(?:\.\s?){4,}+|…[.…\s]*+)(?:page )?\d{1,3}\b", re.IGNORECASE
)
"""Dots that lead to a page number; possessive, so that a long row of dots costs no more than its length."""
_DOTS_APART = re.compile(r"\.\s\.")
_PAGE_AT_END = re.compile(r"[\s.…](\d{1,3})$")
_NAME_ALONE = re.compile(
    r"(?:[a-z-]+ )?(?:schedule|annexe?|appendix|part|clause|section|lot) \d+", re.IGNORECASE
)
_LONGEST = 160
_FURNITURE = (BlockKind.HEADER, BlockKind.FOOTER)


def contents_entries(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The places, in the sequence, of contents titles and entries."""
    found: set[int] = set()
    for place, paragraph in enumerate(paragraphs):
        if paragraph.kind is BlockKind.CONTENTS or _leaders(paragraph.text) > 1:
            found.add(place)
        elif place not in found and _is_title(paragraph):
            entries = tuple(_entries_after(paragraphs, place))
            found.update((place, *entries) if entries else ())
    found.update(_leader_runs(paragraphs))
    return frozenset(found)


def _leaders(text: str) -> int:
    """How many rows of dots lead to a page number; told at a glance where no two dots stand together."""
    if ".." not in text and "…" not in text and not _DOTS_APART.search(text):
        return 0
    return len(_LEADER_TO_PAGE.findall(text))


def _is_title(paragraph: Paragraph) -> bool:
    return paragraph.cell is None and bool(_TITLE.fullmatch(paragraph.text.strip()))


def _entries_after(paragraphs: Sequence[Paragraph], title: int) -> Iterator[int]:
    numbered = tuple(_numbered_entries(paragraphs, title))
    return iter(numbered) if numbered else _repeated_entries(paragraphs, title)


def _numbered_entries(paragraphs: Sequence[Paragraph], title: int) -> Iterator[int]:
    """Entries that end with a page number, and the broken lines between them."""
    waiting: list[int] = []
    last = 0
    for place in range(title + 1, len(paragraphs)):
        paragraph = paragraphs[place]
        if paragraph.kind in _FURNITURE:
            continue
        page = _page_of(paragraph)
        if page is not None and page < last:
            return
        if page is not None:
            yield from (*waiting, place)
            waiting, last = [], page
        elif len(waiting) < 2 and len(paragraph.text) <= _LONGEST and not paragraph.text.endswith("."):
            waiting.append(place)
        else:
            return


def _page_of(paragraph: Paragraph) -> int | None:
    """The page number at the end of an entry; None for other text, and for the name of a part alone."""
    found = _PAGE_AT_END.search(paragraph.text)
    if found is None or len(paragraph.text) > _LONGEST or _NAME_ALONE.fullmatch(paragraph.text.strip()):
        return None
    return int(found[1])


def _repeated_entries(paragraphs: Sequence[Paragraph], title: int) -> Iterator[int]:
    """Entries without page numbers: short lines, up to the place where the first of them comes again."""
    first = title + 1
    if first >= len(paragraphs) or not (key := _key(paragraphs[first])):
        return
    for place in range(first + 1, len(paragraphs)):
        if _key(paragraphs[place]) == key:
            yield from range(first, place) if place - first > 1 else ()
            return
        if len(paragraphs[place].text) > _LONGEST or paragraphs[place].text.endswith("."):
            return


def _leader_runs(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """Three and more lines in a row with dots that lead to a page number."""
    run: list[int] = []
    for place, paragraph in enumerate(paragraphs):
        if paragraph.kind in _FURNITURE:
            continue
        if _leaders(paragraph.text) and _PAGE_AT_END.search(paragraph.text):
            run.append(place)
            continue
        yield from run if len(run) > 2 else ()
        run = []
    yield from run if len(run) > 2 else ()


def _key(paragraph: Paragraph) -> str:
    rest = split_label(paragraph.text).rest
    return "".join(letter for letter in rest.lower() if letter.isalnum())
