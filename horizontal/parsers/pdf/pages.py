"""Pages of a PDF as lines, filled grids and counts, read one after another."""

from __future__ import annotations

import re
from ctypes import c_float
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import pstdev
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from horizontal.errors import TooLarge
from horizontal.parsers.limits import (
    MAX_CHARACTERS,
    MAX_PAGE_CHARACTERS,
    MAX_PAGE_CROSSINGS,
    MAX_PAGE_OBJECTS,
    too_wordy,
)
from horizontal.parsers.pdf.annotations import Annotations, lay_fields_down, read_annotations
from horizontal.parsers.pdf.dotted_rules import with_dotted_rules
from horizontal.parsers.pdf.lines import Frame, Line, without_overprints, words_of
from horizontal.parsers.pdf.marks import Marks, MarksReader, Rule, is_level
from horizontal.parsers.pdf.struck import without_struck
from horizontal.parsers.pdf.tables import Grid, fill_grids, find_grids
from horizontal.parsers.pdf.text import LineReader

_INTEGER = re.compile(r"\d{1,4}")


@dataclass(frozen=True, slots=True)
class Page:
    """One page: the lines of its main direction, those of others, and what was noticed."""

    number: int
    """From 1."""
    height: float
    lines: list[Line]
    grids: list[Grid]
    others: list[list[Line]]
    """Lines that run in another direction than most, a list for each direction."""
    words: int = 0
    """In PDFium's plain text of the page."""
    placed: int = 0
    """In the lines, with those left out."""
    unmapped: int = 0
    struck: int = 0
    """Words with a line through them, which were left out."""
    unseen: int = 0
    pictures: bool = False
    opened: bool = True
    letters: int = 0
    """Characters that PDFium reads on it, spaces among them."""
    crowded: bool = False
    """More is drawn on it than is searched for tables."""
    confidence: float | None = None
    """Mean over its words, of 100, where OCR read them."""
    blank: bool = False
    """Its picture shows nothing."""
    late: bool = False
    """OCR came to no end with it."""
    level_rules: list[Rule] = field(default_factory=list)
    """As the reader of the lines sees them: `bottom` is the upper edge."""
    dropped: int = 0
    """Words that were left out: struck, printed twice, or numbers that count lines."""


@dataclass(slots=True)
class PageReader:
    """Reads the pages of one open document."""

    document: pypdfium2.PdfDocument
    path: str
    reader: LineReader = field(default_factory=LineReader)
    marks: MarksReader = field(default_factory=lambda: MarksReader(MAX_PAGE_OBJECTS))

    def read_all(self) -> list[Page]:
        """All pages in order; TooLarge where they give more text together than any contract has."""
        pages, letters = [], 0
        for index in range(len(self.document)):
            pages.append(self.read(index))
            letters += pages[-1].letters
            if letters > MAX_CHARACTERS:
                raise too_wordy(self.path)
        return pages

    def read(self, index: int) -> Page:
        """The page with this index, from 0; one that does not open comes back empty and says so."""
        page = pdfium.FPDF_LoadPage(self.document.raw, index)
        if not page:
            return Page(index + 1, 0.0, [], [], [], opened=False)
        try:
            over = read_annotations(page)
            if over.fields and lay_fields_down(page):
                pdfium.FPDF_ClosePage(page)
                page = pdfium.FPDF_LoadPage(self.document.raw, index)
            text_page = pdfium.FPDFText_LoadPage(page)
            if not text_page:
                return Page(index + 1, 0.0, [], [], [], opened=False)
            try:
                return self._page(page, text_page, index, over)
            finally:
                pdfium.FPDFText_ClosePage(text_page)
        finally:
            pdfium.FPDF_ClosePage(page)

    def _page(self, page: Any, text_page: Any, index: int, over: Annotations) -> Page:
        if pdfium.FPDFText_CountChars(text_page) > MAX_PAGE_CHARACTERS:
            what = f"page {index + 1} holds more than {MAX_PAGE_CHARACTERS:,} characters"
            raise TooLarge(self.path, what, "split the page and read the parts")
        box = _media_box(page)
        marks = with_dotted_rules(self.marks.read(page))
        text = self.reader.read(text_page, box, index + 1, marks.pictures)
        if not text.frames:
            return Page(index + 1, box[3] - box[1], [], [], [], pictures=marks.pictures)
        frames = [frame._replace(lines=without_overprints(frame.lines)) for frame in text.frames]
        main = frames[0]
        rules = self._turned(marks.rules, main.angle)
        strokes = [*rules, *self._turned(over.strokes, main.angle)]
        unstruck = without_struck(main.lines, strokes, self.reader, main.angle)
        lines = without_line_numbers(unstruck.lines)
        dropped = _lost(text.frames, frames) + unstruck.words + (len(unstruck.lines) - len(lines))
        grids, lines = self._tables(marks, rules, main, lines)
        others = [frame.lines for frame in frames[1:]]
        held = [line for grid in grids for cell in grid.cells for line in cell.lines]
        return Page(
            index + 1,
            main.height,
            lines,
            grids,
            others,
            text.words,
            dropped + sum(words_of(part) for part in (lines, held, *others)),
            text.unmapped,
            unstruck.words,
            sum(not line.seen for line in main.lines) if marks.pictures else 0,
            marks.pictures,
            dropped=dropped,
            crowded=_is_crowded(marks),
            letters=pdfium.FPDFText_CountChars(text_page),
            level_rules=[rule for rule in rules if is_level(rule)],
        )

    def _tables(
        self, marks: Marks, rules: list[Rule], main: Frame, lines: list[Line]
    ) -> tuple[list[Grid], list[Line]]:
        """The filled tables of the page, and the lines outside them."""
        across, down = marks.steps()
        if across < 2 or down < 3 or across * down > MAX_PAGE_CROSSINGS:
            return [], lines
        found = find_grids(rules, main.width, main.height)

        def split(line: Line, cuts: list[float]) -> list[Line]:
            return self.reader.split(line, cuts, main.angle)

        return fill_grids(found, lines, split)

    def _turned(self, rules: list[Rule], angle: int) -> list[Rule]:
        """The rules as a reader of text at this angle sees them, `bottom` being the upper edge."""
        return [
            Rule(*self.reader.turned_box(rule.left, rule.bottom, rule.right, rule.top, angle))
            for rule in rules
        ]


def _media_box(page: pdfium.FPDF_PAGE) -> tuple[float, float, float, float]:
    """The left, bottom, right and top edge of the page; those of a sheet of Letter where it states none."""
    left, bottom, right, top = (c_float() for _ in range(4))
    if not pdfium.FPDFPage_GetMediaBox(page, left, bottom, right, top):
        return 0.0, 0.0, 612.0, 792.0
    return left.value, bottom.value, right.value, top.value


def _is_crowded(marks: Marks) -> bool:
    """Is more drawn on the page than is searched for tables?"""
    across, down = marks.steps()
    return marks.objects > MAX_PAGE_OBJECTS or across * down > MAX_PAGE_CROSSINGS


def _lost(before: list[Frame], after: list[Frame]) -> int:
    """Words of the lines that were left out because they are printed twice."""
    pairs = zip(before, after, strict=True)
    return sum(words_of(a.lines) - words_of(b.lines) for a, b in pairs if len(a.lines) != len(b.lines))


def without_line_numbers(lines: list[Line]) -> list[Line]:
    """The lines without the numbers that count them in a margin.

    Only a column of bare numbers beside all other text counts, at an even distance, going up by 1 or by 5, with
    text beside it that runs on from line to line, or that leaves some of the lines empty.
    """
    bare = [line for line in lines if line.text.isdecimal() and _INTEGER.fullmatch(line.text)]
    if len(bare) < 8:
        return lines
    others = [line for line in lines if not _INTEGER.fullmatch(line.text)]
    if not others:
        return lines
    left, right = min(line.left for line in others), max(line.right for line in others)
    column = [line for line in bare if line.right < left] or [line for line in bare if line.left > right]
    taken = {line.order for line in column} if _counts_lines(column, others) else set()
    return [line for line in lines if line.order not in taken]


def _counts_lines(column: list[Line], others: list[Line]) -> bool:
    column = sorted(column, key=lambda line: line.base)
    if len(column) < 8:
        return False
    values = [int(line.text) for line in column]
    steps = {b - a for a, b in pairwise(values)}
    if len(steps) != 1 or steps - {1, 5, 10}:
        return False
    gaps = [b.base - a.base for a, b in pairwise(column)]
    if pstdev(gaps) > 1.0:
        return False
    beside = [line for line in others if line.base >= column[0].base - 2 and line.base <= column[-1].base + 2]
    running = sum(line.text[:1].islower() for line in beside)
    if running >= 0.3 * max(len(beside), 1):
        return True
    heights = {round(line.base) for line in others}
    empty = sum(heights.isdisjoint(_near(line.base)) for line in column)
    return empty >= max(2, 0.1 * len(column))


def _near(height: float) -> range:
    """Heights, in whole points, at which text stands beside a number at this one."""
    return range(round(height) - 4, round(height) + 5)
