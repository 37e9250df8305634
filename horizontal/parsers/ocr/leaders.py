"""Rows of dots that lead to a page number: OCR makes nonsense of them, and they are painted over first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from PIL import Image

from horizontal.parsers.ocr.hocr import Box, PictureText
from horizontal.parsers.ocr.picture import PagePicture
from horizontal.parsers.pdf.lines import Line

_DARK = 128
_LONG = 2.5
"""Sizes of the letters that a row of dots is long at least."""
_FEWEST_DOTS = 6
_WIDEST = 0.3
"""Sizes of the letters that a dot is wide at most."""
_UNEVEN, _MOST = 0.25, 0.8
_FEWEST_ROWS = 3
_HIGHEST, _LOWEST = 0.75, 0.2
"""Where letters reach over dots, in sizes of the letters above the baseline."""
_DROP = 0.12
_ASIDE = 0.25
"""Sizes of the letters that are left alone beside a letter."""


def leaders_of(picture: PagePicture, text: PictureText) -> tuple[Box, ...]:
    """The places of rows of dots in the picture; none where there are too few to make a contents page."""
    scale = picture.dots_per_inch / 72
    begin: dict[int, Line] = {}
    for line in sorted(text.lines, key=lambda line: -line.left):
        begin[round(line.base)] = line
    found = [list(_leaders(picture.image, line, text.slope, scale)) for line in begin.values()]
    rows = [boxes for boxes in found if boxes]
    return tuple(box for boxes in rows for box in boxes) if len(rows) >= _FEWEST_ROWS else ()


def _leaders(image: Image.Image, line: Line, slope: float, scale: float) -> Iterator[Box]:
    """The stretches from the line's beginning on in which ink stands at its foot only, and in several dots."""
    base, size = (line.base + slope * line.left) * scale, line.size * scale
    left, middle, foot = int(line.left * scale), int(base - _LOWEST * size), int(base + _DROP * size) + 1
    letters = _ink(image, (left, int(base - _HIGHEST * size), image.width, middle))
    dots = _ink(image, (left, middle, image.width, foot))
    at = 0
    for has_letter, columns in groupby(letters):
        length = len(list(columns))
        if not has_letter and length >= _LONG * size and _are_dots(dots[at : at + length], size):
            edge = left + at + _ASIDE * size
            yield edge, float(middle), edge + length - 2 * _ASIDE * size, float(foot)
        at += length


def _are_dots(inked: list[bool], size: float) -> bool:
    """Are these columns of several small dots at an even distance?"""
    starts, at = [], 0
    for is_dot, columns in groupby(inked):
        length = len(list(columns))
        if is_dot and length > _WIDEST * size:
            return False
        if is_dot:
            starts.append(at)
        at += length
    steps = sorted(second - first for first, second in pairwise(starts))
    if len(steps) < _FEWEST_DOTS:
        return False
    usual = steps[len(steps) // 2]
    return sum(abs(step - usual) <= _UNEVEN * usual for step in steps) >= _MOST * len(steps)


def _ink(image: Image.Image, box: tuple[int, int, int, int]) -> list[bool]:
    """For each column of the box whether there is something dark in it."""
    if box[2] <= box[0] or box[3] <= box[1]:
        return []
    part = image.crop(box)
    width, height = part.size
    grey = part.tobytes()
    return [min(grey[column::width][:height]) < _DARK for column in range(width)]
