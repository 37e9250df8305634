"""Pictures of pages, ready for OCR: of bearable size, grey, and told apart from blank ones."""

from __future__ import annotations

import io
import math
from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image, ImageDraw

from horizontal.parsers.limits import MAX_OCR_PIXELS

DOTS_PER_INCH = 300
_LONGEST_SIDE = 32_000
"""Pixels; the most that tesseract takes is 32,767."""
_MARGIN = 4
"""Dots around a word that are painted with it."""
_BLANK_SIZE = (90, 120)
_BLANK_RANGE = 24
"""Shades of 256 between the lightest and the darkest spot of a page that has nothing on it."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page as a grey picture."""

    image: Image.Image
    dots_per_inch: int

    @property
    def is_blank(self) -> bool:
        """Whether nothing is on it, as on the back of a sheet."""
        small = self.image.resize(_BLANK_SIZE, Image.Resampling.BOX)
        extremes = small.getextrema()
        darkest, lightest = (value for value in extremes if isinstance(value, int | float))
        return lightest - darkest < _BLANK_RANGE

    def turned(self, degrees: int) -> PagePicture:
        """The same page turned clockwise."""
        return PagePicture(self.image.rotate(-degrees, expand=True), self.dots_per_inch)

    def without(self, boxes: Iterable[tuple[float, float, float, float]]) -> PagePicture:
        """The same page with these places painted white."""
        painted = self.image.copy()
        draw = ImageDraw.Draw(painted)
        for left, top, right, bottom in boxes:
            edges = (left - _MARGIN, top - _MARGIN, right + _MARGIN, bottom + _MARGIN)
            draw.rectangle(edges, fill=255)
        return PagePicture(painted, self.dots_per_inch)

    def png(self) -> bytes:
        """The picture as a file."""
        written = io.BytesIO()
        self.image.save(written, "PNG", compress_level=1)
        return written.getvalue()


def resolution_for(width: float, height: float) -> int:
    """The dots per inch at which to draw a page of this size, in points, so that it keeps within the bounds."""
    area, longer = max(width * height, 1.0), max(width, height, 1.0)
    return max(1, int(min(DOTS_PER_INCH, 72 * math.sqrt(MAX_OCR_PIXELS / area), 72 * _LONGEST_SIDE / longer)))
