"""What tesseract reads in a picture (hOCR), as lines with their places, and how sure it is of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from lxml import etree

from horizontal.parsers.pdf.lines import Line, main_size

_NUMBER = r"(-?\d+(?:\.\d+)?)"
_BOX = re.compile(rf"\bbbox {_NUMBER} {_NUMBER} {_NUMBER} {_NUMBER}")
_BASELINE = re.compile(rf"\bbaseline {_NUMBER} {_NUMBER}")
_SIZE = re.compile(rf"\bx_size {_NUMBER}")
_SURE = re.compile(rf"\bx_wconf {_NUMBER}")
_LINES = frozenset({"ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"})
_HEIGHT_OF_LETTERS = 0.925
"""From the top of an ascender to the foot of a descender, in sizes of the letters."""
_GAP = 1.1
"""Sizes of the letters between two words from which on they stand apart."""
_LEVEL = 0.0005
_SLANT_FROM = 0.3
"""Share of the page's width from which on a line tells how the page lies."""
_ALIKE = 0.15
_LEADER = re.compile(r"[.·,…_]*[.·,…_]{2}[.·,…_]*|[0-9oceOCE.·,…_]*[.…·]{2}[0-9oceOCE.·,…_]*|[.·,…_]")
_CLAUSE_NUMBER = re.compile(r"(\d{1,2})[.,:;·](\d{1,2})[.,:;]?")
"""What stands apart and can only be the number of a clause: its stop is often read as another sign."""
_RULES = "|¦_~ "
"""What the rules of a table are read as."""
_UNSURE = 60.0
_BEYOND_DOUBT = 85.0
_LONG_WORD = 3


Box = tuple[float, float, float, float]
"""Left, upper, right and lower edge."""


@dataclass(frozen=True, slots=True)
class PictureText:
    """The lines that stand on a picture."""

    lines: tuple[Line, ...]
    confidence: float | None
    """Mean over the words, of 100; None where there are none."""
    slope: float = 0.0
    """How far the page lies aslant, as the fall of its lines to the right."""
    boxes: tuple[Box, ...] = ()
    """Of the words, in dots of the picture."""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    left: float
    top: float
    right: float
    bottom: float
    sure: float


@dataclass(frozen=True, slots=True)
class _Row:
    words: list[_Word]
    slope: float
    base: float
    """Of the baseline at its first word."""
    size: float


def text_of(hocr: bytes, dots_per_inch: float, page: int) -> PictureText:
    """The lines of the page with this number, in points; none where nothing is read."""
    rows = _rows_of(hocr, 72 / dots_per_inch)
    slope = _slope(rows)
    runs = [(row, words) for row in rows for words in _apart(row)]
    lines = (_line(words, row, slope, order, page) for order, (row, words) in enumerate(runs, 1))
    sure = [word.sure for row in rows for word in row.words if any(map(str.isalpha, word.text))]
    sure = sure or [word.sure for row in rows for word in row.words]
    confidence = sum(sure) / len(sure) if sure else None
    return PictureText(tuple(lines), confidence, slope, _boxes(rows, dots_per_inch))


def with_second_look(text: PictureText, hocr: bytes, dots_per_inch: float, page: int) -> PictureText:
    """The text, with what is read for sure in a second look at what the first one left over.

    Tesseract passes over short numbers that stand apart, and those are the numbers of clauses.
    """
    size = main_size(list(text.lines))
    rows = _rows_of(hocr, 72 / dots_per_inch)
    found = list(text.lines)
    for row in rows:
        for words in _apart(row):
            line = _line(words, row, text.slope, len(found) + 1, page)
            if _is_sure(words) and not any(_lies_in(line, other) for other in text.lines):
                found.append(line._replace(size=size or line.size))
    return replace(text, lines=tuple(found), boxes=text.boxes + _boxes(rows, dots_per_inch))


def _is_sure(words: list[_Word]) -> bool:
    """Is it a number, or a word of some length of which there is little doubt?"""
    text, sure = " ".join(word.text for word in words), min(word.sure for word in words)
    if any(map(str.isdigit, text)):
        return sure >= _UNSURE
    return sure >= _BEYOND_DOUBT and sum(map(str.isalpha, text)) >= _LONG_WORD


def _lies_in(line: Line, other: Line) -> bool:
    """Does its middle lie inside the other line?"""
    middle, height = (line.left + line.right) / 2, (line.top + line.bottom) / 2
    return other.left <= middle <= other.right and other.top <= height <= other.bottom


def _boxes(rows: Sequence[_Row], dots_per_inch: float) -> tuple[Box, ...]:
    scale = dots_per_inch / 72
    return tuple(
        (word.left * scale, word.top * scale, word.right * scale, word.bottom * scale)
        for row in rows
        for word in row.words
    )


def _rows_of(hocr: bytes, scale: float) -> list[_Row]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(hocr, parser)
    return [] if root is None else list(_rows(root, scale))


def _rows(root: etree._Element, scale: float) -> Iterator[_Row]:
    for element in root.iter("{*}span"):
        if element.get("class") not in _LINES:
            continue
        title = element.get("title", "")
        box, size = _BOX.search(title), _SIZE.search(title)
        words = _without_leaders([word for child in element for word in _word(child, scale)])
        if box is None or not words:
            continue
        baseline = _BASELINE.search(title)
        slope, offset = (float(baseline[1]), float(baseline[2])) if baseline else (0.0, 0.0)
        base = (float(box[4]) + offset) * scale
        height = float(size[1]) * scale if size else words[0].bottom - words[0].top
        yield _Row(words, slope, base, max(height / _HEIGHT_OF_LETTERS, 1.0))


def _word(element: etree._Element, scale: float) -> Iterator[_Word]:
    title = element.get("title", "")
    box, sure = _BOX.search(title), _SURE.search(title)
    text = " ".join("".join(map(str, element.itertext())).split())
    if box is not None and text.strip(_RULES):
        left, top, right, bottom = (float(value) * scale for value in box.groups())
        yield _Word(text, left, top, right, bottom, float(sure[1]) if sure else 0.0)


def _without_leaders(words: list[_Word]) -> list[_Word]:
    """The words, with what was made of a row of dots that leads to a page number as dots again."""
    kept: list[_Word] = []
    for word in words:
        if word.sure < _UNSURE and _LEADER.fullmatch(word.text):
            word = _Word("....", word.left, word.top, word.right, word.bottom, word.sure)
            if kept and kept[-1].text == "....":
                last = kept.pop()
                word = _Word("....", last.left, last.top, word.right, last.bottom, last.sure)
        kept.append(word)
    return kept if any(word.text != "...." for word in kept) else []


def _slope(rows: Sequence[_Row]) -> float:
    """How far the page lies aslant, told by its long lines; 0 where there are too few."""
    right = max((row.words[-1].right for row in rows), default=0.0)
    long = [row.slope for row in rows if row.words[-1].right - row.words[0].left > _SLANT_FROM * right]
    slope = median(long) if len(long) > 2 else 0.0
    return slope if abs(slope) > _LEVEL else 0.0


def _apart(row: _Row) -> Iterator[list[_Word]]:
    """The words of a row in runs without wide gaps."""
    run = row.words[:1]
    for first, second in pairwise(row.words):
        if second.left - first.right > _GAP * row.size and "...." not in (first.text, second.text):
            yield run
            run = []
        run.append(second)
    yield run


def _line(words: list[_Word], row: _Row, slope: float, order: int, page: int) -> Line:
    left, right = words[0].left, words[-1].right
    base = row.base + row.slope * (left - row.words[0].left) - slope * left
    top = min(word.top for word in words) - slope * left
    bottom = max(word.bottom for word in words) - slope * left
    left, right = left + slope * base, right + slope * base
    text = " ".join(word.text for word in words)
    label = _CLAUSE_NUMBER.fullmatch(text)
    if label is not None:
        text = f"{label[1]}.{label[2]}"
    return Line(text, left, max(right, left), top, base, bottom, row.size, False, order, page, left)


def with_even_sizes(pages: Iterable[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page with sizes that are nearly the same made the same: OCR measures each line anew."""
    kept = [list(lines) for lines in pages]
    letters: Counter[float] = Counter()
    for lines in kept:
        for line in lines:
            letters[round(line.size, 1)] += len(line.text)
    chosen: list[float] = []
    for size, _ in letters.most_common():
        if not any(abs(size - one) <= _ALIKE * one for one in chosen):
            chosen.append(size)

    def even(line: Line) -> Line:
        size = round(line.size, 1)
        near = next((one for one in chosen if abs(size - one) <= _ALIKE * one), size)
        return line._replace(size=near)

    return [[even(line) for line in lines] for lines in kept]
