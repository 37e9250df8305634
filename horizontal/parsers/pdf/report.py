"""What a reader of the PDF must be told: pages and words that could not be read as they should."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from horizontal.contract import Unread
from horizontal.parsers.limits import current
from horizontal.parsers.pdf.flow import Flow
from horizontal.parsers.pdf.pages import Page
from horizontal.parsers.tesseract import INSTALL, find_tesseract
from horizontal.parsers.word.left_out import Reason, words_left_out

_SHARE = 0.02
_FEWEST = 10
POOR = 60.0
"""Mean confidence of OCR under which words of a page may be missing, or be others."""


class Extras(NamedTuple):
    """What a file holds beside its pages."""

    attached: int = 0
    """Files inside it."""
    form_in_xml: bool = False
    """Its pages are made afresh by the program that shows them (XFA)."""


def unread_of(pages: list[Page], flow: Flow, extras: Extras | None = None) -> tuple[Unread, ...]:
    """All notes on the document, in a fixed order."""
    return (*_notes(pages, flow), *_notes_on_extras(extras or Extras()))


def _notes_on_extras(extras: Extras) -> Iterator[Unread]:
    if extras.attached:
        what = f"{extras.attached} attached file{'s' if extras.attached > 1 else ''}: not read"
        yield Unread(where="the whole file", what=what, do_next="save what is attached and read it by itself")
    if extras.form_in_xml:
        yield Unread(
            where="the whole file",
            what="an XFA form: only what stands on its pages is read",
            do_next="print it to a plain PDF and read that",
        )


_CLOSED = "could not be opened"
_PICTURE = "a picture and no text (a scan?)"
_LATE = "OCR fails on its picture, or takes too long"
_LOST = frozenset({_CLOSED, _LATE})
_REMARKS: tuple[tuple[Callable[[Page], bool], str, str], ...] = (
    (
        lambda page: not page.opened,
        _CLOSED,
        "save the file again from the program that made it",
    ),
    (
        lambda page: page.blank,
        "a blank picture",
        "",
    ),
    (
        lambda page: page.late,
        _LATE,
        "read these pages yourself",
    ),
    (
        lambda page: page.unseen > 0,
        "text that is not seen, as OCR lays it over a scan: read as text",
        "compare the words with the picture",
    ),
    (lambda page: page.unmapped > 0, "signs of a private font left out", "look at these pages"),
    (
        lambda page: page.crowded,
        "too much is drawn to look for tables: read as text",
        "read the tables on these pages yourself",
    ),
)
"""Which pages a note speaks of, what it says, and what to do next."""


def _notes(pages: list[Page], flow: Flow) -> Iterator[Unread]:
    for is_meant, what, do_next in _REMARKS:
        numbers = [page.number for page in pages if is_meant(page)]
        if numbers:
            yield Unread(where=pages_named(numbers), what=what, do_next=do_next, lost=what in _LOST)
    yield from _struck(pages)
    yield from _pictures(pages)
    yield from _differences(pages, flow)


def _struck(pages: list[Page]) -> Iterator[Unread]:
    """Words with a line through them, which were left out."""
    if count := sum(page.struck for page in pages):
        where = pages_named([page.number for page in pages if page.struck])
        what = words_left_out(Reason.STRUCK, count)
        yield Unread(where=where, what=what, do_next="see that these words are meant to go")


def _pictures(pages: list[Page]) -> Iterator[Unread]:
    """Pages that are pictures: not read, read well by OCR, or read poorly."""
    bare = [page for page in pages if page.pictures and not page.words and not (page.blank or page.late)]
    if bare:
        where = pages_named([page.number for page in bare])
        yield Unread(where=where, what=_PICTURE, do_next=what_reads_scans(), lost=True)
    by_ocr = [page for page in pages if page.confidence is not None and page.words]
    well = [page for page in by_ocr if not _is_poor(page)]
    poorly = [page for page in by_ocr if _is_poor(page)]
    if well:
        what = f"read by OCR from {_noun(well)}, mean confidence {_mean(well)} of 100"
        where = pages_named([page.number for page in well])
        yield Unread(where=where, what=what, do_next="compare the words with the picture")
    if poorly:
        what = (
            f"read poorly by OCR, mean confidence {_mean(poorly)} of 100: words may be missing, or be others"
        )
        where = pages_named([page.number for page in poorly])
        yield Unread(where=where, what=what, do_next="read the picture yourself, or scan it anew", lost=True)


def _is_poor(page: Page) -> bool:
    return page.confidence is not None and page.confidence < POOR


def _noun(pages: list[Page]) -> str:
    return "pictures" if len(pages) > 1 else "a picture"


def _mean(pages: list[Page]) -> int:
    """The mean confidence over all words of the pages, rounded down."""
    return int(
        sum((page.confidence or 0.0) * page.words for page in pages) / sum(page.words for page in pages)
    )


def what_reads_scans() -> str:
    """What to do next where a page is a picture that was not read."""
    if current().ocr is None:
        return "run OCR first, or use --ocr"
    if find_tesseract() is None:
        return INSTALL
    return "OCR finds no words in the picture: look at it yourself"


def _differences(pages: list[Page], flow: Flow) -> Iterator[Unread]:
    """Where the words handed on and the words that PDFium counts differ by more than a little."""
    apart = [page.number for page in pages if _differ(page.words, page.placed)]
    if apart:
        yield Unread(
            where=pages_named(apart),
            what="two ways of reading count different numbers of words",
            do_next="compare these pages with the text shown",
        )
        return
    counted = sum(page.words - page.dropped for page in pages)
    if _differ(counted, flow.words):
        yield Unread(
            where="the whole file",
            what=f"{flow.words:,} words handed on of {counted:,} counted",
            do_next="compare the file with the text shown",
        )


def _differ(counted: int, shown: int) -> bool:
    return abs(counted - shown) > max(_FEWEST, _SHARE * counted)


def pages_named(numbers: list[int]) -> str:
    """The pages as one says them: "page 3", "pages 1–4, 7"."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    spoken = ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)
    return f"page{'s' if len(numbers) > 1 else ''} {spoken}"
