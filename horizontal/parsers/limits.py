"""The bounds inside which a file is read. Over any of them the file is refused, never cut short.

docs/limits.md tells them to users; those in `Limits` can be changed by a caller, the others are for good.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Annotated

from pydantic import Field, model_validator

from horizontal.contract import Noun
from horizontal.errors import TooLarge

MAX_FILE_BYTES = 50 * 1024 * 1024
"""Size of the file on the disk: 50 MB."""

MAX_UNPACKED_BYTES = 300 * 1024 * 1024
"""All parts of a zip package together, unpacked: 300 MB."""

MAX_RATIO = 200
"""Unpacked to packed size of one part of a package; only asked of parts over `RATIO_FROM_BYTES`."""

RATIO_FROM_BYTES = 1024 * 1024
"""Parts up to 1 MB may be packed as tightly as they like: a blank form often is."""

MAX_ENTRIES = 5_000
"""Parts in a zip package."""

MAX_NESTING = 200
"""Elements inside one another in an XML part."""

MAX_PARAGRAPHS = 100_000
"""Paragraphs in a file: some ten times a contract of 400 pages."""

MAX_CELLS = 200_000
"""Cells in all tables of a file."""

MAX_PAGES = 2_000
"""Pages of a PDF."""

MAX_PAGE_POINTS = 14_400.0
"""Longer side of a PDF page, in points: 200 inches, the most that the format itself allows."""

MAX_PAGE_CHARACTERS = 500_000
"""Characters on one PDF page: a hundred times a page of small print."""

MAX_PAGE_OBJECTS = 20_000
"""Drawn objects up to which a PDF page is searched for ruled tables."""

MAX_PAGE_CROSSINGS = 4_000
"""Places where rules may cross up to which a PDF page is searched for ruled tables: 100 rows of 40 cells."""

MAX_XML_BYTES = 100 * 1024 * 1024
"""One XML part of a package, unpacked: 100 MB, some thousand times the text of a long contract."""

MAX_ELEMENTS = 3_000_000
"""Elements in one XML part: each takes some 200 bytes of memory, however short it is in the file."""

MAX_CHARACTERS = 10_000_000
"""Letters of text that one file gives: 1.6 million words, some 4,000 pages."""

MAX_ANNOTATIONS = 2_000
"""Notes, fields and links on one PDF page that are looked at."""

MAX_SECONDS = 30.0
"""Time for one file; a page takes some 3 milliseconds."""

OCR_LANGUAGES = r"^[A-Za-z]{3}[A-Za-z_]{0,20}(\+[A-Za-z]{3}[A-Za-z_]{0,20}){0,9}$"
"""Codes of languages as tesseract names them, joined by "+"."""

MAX_OCR_PAGES = 200
"""Pages of one file that are read by OCR; one takes some 2 to 5 seconds."""

MAX_OCR_PAGE_SECONDS = 60.0
"""Time for OCR on one page, after which the page counts as not read."""

MAX_OCR_SECONDS = 1_800.0
"""Time for one file where its pictures are read by OCR."""

MAX_OCR_PIXELS = 40_000_000
"""Size of the picture that OCR is given of a page: A4 at 300 dots an inch has 9 million."""

MAX_PICTURE_PIXELS = 100_000_000
"""Size of a picture file."""

MAX_MEMORY_BYTES = 1024 * 1024 * 1024
"""Memory that the reading of one file may take beside the program's own, in a process of its own: 1 GB."""


class Limits(Noun):
    """The bounds that a caller may change."""

    pages: Annotated[int, Field(ge=1)] = MAX_PAGES
    file_bytes: Annotated[int, Field(ge=1)] = MAX_FILE_BYTES
    seconds: Annotated[float, Field(gt=0, le=24 * 60 * 60)] = MAX_SECONDS
    memory_bytes: Annotated[int, Field(ge=1)] = MAX_MEMORY_BYTES
    """Kept where a file is read in a process of its own."""
    ocr: Annotated[str | None, Field(pattern=OCR_LANGUAGES)] = None
    """The languages in which pages that are pictures are read by OCR, as tesseract names them ("eng+cym"); None where
    they are not read. A file may then take more time, unless `seconds` says how much."""

    @model_validator(mode="before")
    @classmethod
    def _time_for_ocr(cls, given: object) -> object:
        if isinstance(given, dict) and given.get("ocr") is not None and "seconds" not in given:
            return given | {"seconds": MAX_OCR_SECONDS}
        return given

    @property
    def unpacked_bytes(self) -> int:
        """What a package may unpack to: in proportion to what the file itself may take."""
        return MAX_UNPACKED_BYTES * max(self.file_bytes, MAX_FILE_BYTES) // MAX_FILE_BYTES


_CURRENT: ContextVar[Limits | None] = ContextVar("limits", default=None)
_ALONE: ContextVar[bool] = ContextVar("alone", default=False)


def current() -> Limits:
    """The bounds for the file that is being read."""
    return _CURRENT.get() or Limits()


@contextmanager
def within(limits: Limits, *, alone: bool = False) -> Iterator[None]:
    """Files read inside are read within these bounds; `alone` says that this process is there for nothing else."""
    before, was_alone = _CURRENT.set(limits), _ALONE.set(alone or _ALONE.get())
    try:
        yield
    finally:
        _CURRENT.reset(before)
        _ALONE.reset(was_alone)


def is_alone() -> bool:
    """Whether files are read in a process that is there for nothing else."""
    return _ALONE.get()


def no_memory(path: str) -> TooLarge:
    """What is told of a file that needs more memory than there is, or than it may take."""
    return TooLarge(path, "reading it takes more memory than is allowed", "split it, or raise --memory-limit")


def no_time(path: str, seconds: float) -> TooLarge:
    """What is told of a file that takes longer than it may."""
    what = f"reading it takes longer than {seconds:g} seconds"
    return TooLarge(path, what, "split it, or raise --time-limit")


def too_wordy(path: str) -> TooLarge:
    """What is told of a file that gives more text than any contract has."""
    return TooLarge(path, f"more than {MAX_CHARACTERS:,} letters of text", "split it")


def megabytes(size: int) -> str:
    """A size as it is told: "50 MB"."""
    return f"{size / 1024 / 1024:,.0f} MB"
