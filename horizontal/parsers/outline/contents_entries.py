"""Contents entries: the lines of a table of contents, which look like clauses and are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from horizontal.contract import BlockKind
from horizontal.parsers.outline.clause_labels import split_label
from horizontal.parsers.outline.heading_marks import states_duty
from horizontal.parsers.paragraph import Paragraph
from horizontal.part_names import PART_NAME

_TITLE = re.compile(r"(?:table of |list of )?(?:contents|clauses|schedules)(?: page)?:?|index", re.IGNORECASE)
_IN_LINE = re.compile(r"(?:table of )?contents ?[:–—][^.]*[;,|][^.]*", re.IGNORECASE)
"""A table of contents in one paragraph: "Contents: Conditions 1 to 17; Schedule 1 – Services"."""
_OPENINGS = ("contents:", "contents –", "contents —", "table of contents:")
_LEADER_TO_PAGE = re.compile(
    r"(?<![.…])(?<![.…]\s)(?:(?:\.\s?){4,}+|…[.…\s]*+)(?:page )?\d{1,3}\b", re.IGNORECASE
)
"""Dots that lead to a page number; possessive, so that a long row of dots costs no more than its length."""
_DOTS_APART = re.compile(r"\.\s\.")
_PAGE_AT_END = re.compile(r"[\s.…](\d{1,3})$")
_NAME_ALONE = re.compile(
    r"(?:[a-z-]+ )?(?:schedule|annexe?|annexure|appendix|part|clause|section|lot) \d+", re.IGNORECASE
)
_OF_PART = re.compile(rf"(?:{PART_NAME}|part|section)\b", re.IGNORECASE)
_NEAR_START = 40
"""Paragraphs in which a table of contents without a title is looked for; our own default."""
_LONGEST = 160
_FEWEST = 2
"""Entries that a table of contents has at least; our own default."""
_FURNITURE = (BlockKind.HEADER, BlockKind.FOOTER)


def contents_entries(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The places, in the sequence, of contents titles and entries."""
    found: set[int] = set()
    for place, paragraph in enumerate(paragraphs):
        in_line = _is_in_line(paragraph.text.strip())
        if paragraph.kind is BlockKind.CONTENTS or in_line or _leaders(paragraph.text) > 1:
            found.add(place)
            if _is_title(paragraph) and not _is_marked(paragraphs[place + 1 : place + 1 + _FEWEST]):
                found.update(_repeated_entries(paragraphs, place))
        elif place not in found and _is_title(paragraph):
            entries = _entries_after(paragraphs, place)
            found.update((place, *entries) if entries else ())
    found.update(_leader_runs(paragraphs))
    return frozenset(found or _untitled_entries(paragraphs))


def _is_in_line(text: str) -> bool:
    """Whether a paragraph is a whole table of contents."""
    if _IN_LINE.fullmatch(text):
        return True
    return (
        text.lower().startswith(_OPENINGS)
        and len(_OF_PART.findall(text)) >= _FEWEST
        and not states_duty(text)
    )


def _is_marked(entries: Sequence[Paragraph]) -> bool:
    """Whether the format marked these as entries."""
    return all(entry.kind is BlockKind.CONTENTS for entry in entries)


def _leaders(text: str) -> int:
    """How many rows of dots lead to a page number; told at a glance where no two dots stand together."""
    if ".." not in text and "…" not in text and not _DOTS_APART.search(text):
        return 0
    return len(_LEADER_TO_PAGE.findall(text))


def _is_title(paragraph: Paragraph) -> bool:
    return paragraph.cell is None and bool(_TITLE.fullmatch(paragraph.text.strip()))


def _entries_after(paragraphs: Sequence[Paragraph], title: int) -> Sequence[int]:
    """The entries under a title: by their page numbers, or by coming again where no more than one has a number.

    "Conditions 1 to 17" ends with a number that is no page.
    """
    numbered = tuple(_numbered_entries(paragraphs, title))
    return numbered if len(numbered) >= _FEWEST else _repeated_entries(paragraphs, title) or numbered


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


def _repeated_entries(paragraphs: Sequence[Paragraph], title: int) -> Sequence[int]:
    """Entries without page numbers: short lines, up to the last that comes again after them."""
    run: dict[str, int] = {}
    place = title
    for place in range(title + 1, len(paragraphs)):
        paragraph = paragraphs[place]
        key = _key(paragraph)
        if (
            len(paragraph.text) > _LONGEST
            or paragraph.text.endswith((".", ":"))
            or paragraph.cell
            or key in run
        ):
            break
        run[key] = place
    if len(run) < _FEWEST:
        return ()
    after = [_key(paragraph) for paragraph in paragraphs[place:]]
    later = {*after, *map("".join, pairwise(after))}  # "Schedule C" may stand over its title
    last = max((place for key, place in run.items() if key and key in later), default=title)
    return range(title + 1, last + 1) if last - title >= _FEWEST else ()


def _untitled_entries(paragraphs: Sequence[Paragraph]) -> Sequence[int]:
    """Entries that no title stands over: short lines after which the first of them comes again, and others later."""
    starts = [at for at, one in enumerate(paragraphs[:_NEAR_START]) if _OF_PART.match(one.text)]
    keys = [_key(paragraph) for paragraph in paragraphs] if starts else []
    for first in starts:
        after = next((at for at in _short_lines(paragraphs, first) if keys[at] == keys[first]), first)
        later = set(keys[after:])
        again = [at for at in range(first, after) if keys[at] and keys[at] in later]
        if len(again) > _FEWEST or (len(again) == _FEWEST and after - first > _FEWEST):
            return range(first, after)
    return ()


def _short_lines(paragraphs: Sequence[Paragraph], first: int) -> Iterator[int]:
    """The places after this one up to the first paragraph that can be no entry, and that one too."""
    for place in range(first + 1, min(first + 1 + _NEAR_START, len(paragraphs))):
        yield place
        paragraph = paragraphs[place]
        if paragraph.cell or len(paragraph.text) > _LONGEST or paragraph.text.endswith((".", ":")):
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
    rest = split_label(f"{paragraph.label or ''} {paragraph.text}").rest
    return "".join(letter for letter in rest.lower() if letter.isalnum())
