"""Pages that are pictures, read by OCR as if their words had been printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pypdfium2

from horizontal.errors import TooLarge
from horizontal.parsers.limits import MAX_OCR_PAGES, current
from horizontal.parsers.ocr.hocr import PictureText, text_of, with_even_sizes, with_second_look
from horizontal.parsers.ocr.leaders import leaders_of
from horizontal.parsers.ocr.numbers import with_stops
from horizontal.parsers.ocr.picture import PagePicture, resolution_for
from horizontal.parsers.pdf.lines import words_in
from horizontal.parsers.pdf.pages import Page
from horizontal.parsers.pdf.report import POOR
from horizontal.parsers.progress import tell
from horizontal.parsers.tesseract import Layout, check_languages, find_tesseract, hocr_of, turn_of


@dataclass(frozen=True, slots=True)
class PictureReader:
    """Reads one picture after another."""

    program: str
    languages: str

    def read(self, picture: PagePicture, number: int) -> Page:
        """The page with this number; without lines where nothing is read on it."""
        height = picture.image.height * 72 / picture.dots_per_inch
        empty = Page(number, height, [], [], [], pictures=True)
        if picture.is_blank:
            return replace(empty, blank=True)
        text = self._text(picture, number)
        if text is None:
            return replace(empty, late=True)
        if text.confidence is None or text.confidence < POOR:
            text = self._turned(picture, number) or text
        lines = with_stops(text.lines)
        words = sum(words_in(line.text) for line in lines)
        return replace(empty, lines=lines, words=words, placed=words, confidence=text.confidence)

    def _text(self, picture: PagePicture, number: int) -> PictureText | None:
        dots = picture.dots_per_inch
        hocr = hocr_of(self.program, picture.png(), self.languages, dots)
        if not hocr:
            return None
        text = text_of(hocr, dots, number)
        leaders = leaders_of(picture, text)
        if leaders:
            picture = picture.without(leaders)
            hocr = hocr_of(self.program, picture.png(), self.languages, dots, Layout.ROWS)
            text = text_of(hocr, dots, number) if hocr else text
        for layout in (Layout.SPARSE, Layout.ROWS) if text.lines else ():
            rest = picture.without(text.boxes).png()
            hocr = hocr_of(self.program, rest, self.languages, dots, layout)
            text = with_second_look(text, hocr, dots, number) if hocr else text
        return text

    def _turned(self, picture: PagePicture, number: int) -> PictureText | None:
        """What stands on the picture where it lies on its side or its head; None where it does not."""
        degrees = turn_of(self.program, picture.png(), picture.dots_per_inch)
        return self._text(picture.turned(degrees), number) if degrees else None


def picture_reader(path: str) -> PictureReader | None:
    """The reader of pictures; None where OCR is not asked for or not installed.

    Raises ScannedFile where it is, and lacks a language.
    """
    languages, program = current().ocr, find_tesseract()
    if languages is None or program is None:
        return None
    check_languages(program, languages, path)
    return PictureReader(program, languages)


def with_scans_read(document: pypdfium2.PdfDocument, pages: Sequence[Page], path: str) -> list[Page]:
    """The pages, with those that are pictures without text read by OCR, where it is asked for and installed."""
    wanted = [page.number for page in pages if page.pictures and not page.words]
    reader = picture_reader(path) if wanted else None
    if reader is None:
        return list(pages)
    check_count(len(wanted), path)
    read = {}
    for number in wanted:
        tell(number, len(pages))
        read[number] = _read(reader, document, number)
    return [*_evened(pages, read)]


def check_count(count: int, path: str) -> None:
    """TooLarge where so many pages are more than OCR reads of one file."""
    if count > MAX_OCR_PAGES:
        what = f"{count:,} pages to read by OCR, more than {MAX_OCR_PAGES:,}"
        raise TooLarge(path, what, "run OCR over it first, or split it")


def evened(pages: Sequence[Page]) -> list[Page]:
    """Pages that OCR has read, with the sizes of their letters made even over all of them."""
    return list(_evened(pages, {page.number: page for page in pages}))


def _evened(pages: Sequence[Page], read: Mapping[int, Page]) -> Iterator[Page]:
    lines = dict(zip(read, with_even_sizes(page.lines for page in read.values()), strict=True))
    for page in pages:
        by_ocr = read.get(page.number)
        yield page if by_ocr is None else replace(by_ocr, lines=lines[page.number])


def _read(reader: PictureReader, document: pypdfium2.PdfDocument, number: int) -> Page:
    page = document[number - 1]
    try:
        dots = resolution_for(*page.get_size())
        drawn = page.render(scale=dots / 72, grayscale=True).to_pil()
    finally:
        page.close()
    return reader.read(PagePicture(drawn, dots), number)
