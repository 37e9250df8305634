"""A picture of a page, or a file of several, read by OCR where that is asked for."""

from __future__ import annotations

import io
from collections.abc import Iterator

from PIL import Image, ImageOps

from horizontal.errors import DamagedFile, ScannedFile, TooLarge
from horizontal.parsers.limits import MAX_OCR_PIXELS, MAX_PICTURE_PIXELS, current
from horizontal.parsers.ocr.pages import PictureReader, check_count, evened, picture_reader
from horizontal.parsers.ocr.picture import DOTS_PER_INCH, PagePicture
from horizontal.parsers.pdf.flow import flow_of
from horizontal.parsers.pdf.pages import Page
from horizontal.parsers.pdf.report import unread_of
from horizontal.parsers.progress import tell
from horizontal.parsers.reading import Reading
from horizontal.parsers.tesseract import INSTALL

_FORMATS = ("PNG", "JPEG", "TIFF")
_LIKELY = range(100, 1201)
"""Dots per inch that a scanner may have; what else a file states is not believed."""
_A4_HEIGHT = 11.7
"""Inches."""


def read_picture(data: bytes, path: str) -> Reading:
    """The words of the picture, a page for each that the file holds.

    Raises ScannedFile where OCR is not asked for, not installed or finds no words, DamagedFile or TooLarge.
    """
    if current().ocr is None:
        raise ScannedFile(path, "a picture, not a text", "run OCR first, or use --ocr")
    reader = picture_reader(path)
    if reader is None:
        raise ScannedFile(path, "a picture, not a text", INSTALL)
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            pages = evened(list(_pages(image, reader, path)))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as fault:
        raise DamagedFile(path, "a picture that does not open", "save it anew") from fault
    if not any(page.words for page in pages):
        raise ScannedFile(path, "a picture in which OCR finds no words", "check that it is the right file")
    flow = flow_of(pages)
    return Reading(flow.paragraphs, flow.title, len(pages), unread_of(pages, flow))


def _pages(image: Image.Image, reader: PictureReader, path: str) -> Iterator[Page]:
    count = getattr(image, "n_frames", 1)
    check_count(count, path)
    for number in range(1, count + 1):
        tell(number, count)
        image.seek(number - 1)
        yield reader.read(_picture(image, path), number)


def _picture(image: Image.Image, path: str) -> PagePicture:
    pixels = image.width * image.height
    if pixels > MAX_PICTURE_PIXELS:
        what = f"a picture of {pixels / 1e6:,.0f} million dots, more than {MAX_PICTURE_PIXELS / 1e6:,.0f}"
        raise TooLarge(path, what, "save it at 300 dots an inch")
    stated = int(image.info.get("dpi", (0, 0))[0])
    grey = _on_white(ImageOps.exif_transpose(image)).convert("L")
    dots = stated if stated in _LIKELY else max(70, round(max(grey.size) / _A4_HEIGHT))
    most = min(1.0, (MAX_OCR_PIXELS / pixels) ** 0.5, 2 * DOTS_PER_INCH / dots)
    if most < 1.0:
        grey = grey.resize((max(1, int(grey.width * most)), max(1, int(grey.height * most))))
    return PagePicture(grey, max(70, round(dots * most)))


def _on_white(image: Image.Image) -> Image.Image:
    """The picture without holes through which one sees."""
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image
    through = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", through.size, "white"), through)
