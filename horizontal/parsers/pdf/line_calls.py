"""The questions about a character that are put to PDFium for every line, bound so that each costs least.

pypdfium2's own bindings make an object for each argument, and let other threads in around each call. These calls
take less time than that does: they get plain addresses, and write into room that is there once.
"""

from __future__ import annotations

from collections.abc import Callable
from ctypes import (
    PYFUNCTYPE,
    addressof,
    c_double,
    c_float,
    c_int,
    c_ulong,
    c_void_p,
    cast,
    create_string_buffer,
)
from typing import Any

import pypdfium2.raw as pdfium

_NAME_SIZE = 256
_NOWHERE = [0.0, 0.0]

Look = tuple[float, list[float] | None, list[float], list[list[float]]]
"""Of the first of some characters: the size of its font; how its text is turned and stretched (a, b, c, d), None where
that is not known; and its left and baseline. Then boxes around them all, one for each run in one font: left, bottom,
right and top edge."""


def bound(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """The function of PDFium at its address, which takes addresses as plain numbers."""
    return PYFUNCTYPE(result, *arguments)(cast(function, c_void_p).value)  # type: ignore[arg-type]


_font_size = bound(pdfium.FPDFText_GetFontSize, c_double, c_void_p, c_int)
_matrix = bound(pdfium.FPDFText_GetMatrix, c_int, c_void_p, c_int, c_void_p)
_origin = bound(pdfium.FPDFText_GetCharOrigin, c_int, c_void_p, c_int, c_void_p, c_void_p)
_char_box = bound(pdfium.FPDFText_GetCharBox, c_int, c_void_p, c_int, *[c_void_p] * 4)
_count_rects = bound(pdfium.FPDFText_CountRects, c_int, c_void_p, c_int, c_int)
_rect = bound(pdfium.FPDFText_GetRect, c_int, c_void_p, c_int, *[c_void_p] * 4)
_font_info = bound(pdfium.FPDFText_GetFontInfo, c_ulong, c_void_p, c_int, c_void_p, c_ulong, c_void_p)


class LineCalls:
    """Answers about the characters of one text page after another."""

    def __init__(self) -> None:
        self._page = 0
        self._four, self._six = (c_double * 4)(), (c_float * 6)()
        self._name, self._flags = create_string_buffer(_NAME_SIZE), c_int()
        start = addressof(self._four)
        self._edges = tuple(start + 8 * number for number in range(4))
        self._six_at, self._name_at = addressof(self._six), addressof(self._name)
        self._flags_at = addressof(self._flags)
        self._font = (b"", 0)

    def turn_to(self, text_page: pdfium.FPDF_TEXTPAGE) -> None:
        """From now on the questions are about this page, which must be open."""
        self._page = cast(text_page, c_void_p).value or 0

    def look(self, index: int, length: int) -> Look:
        """How so many characters from here on are set, and where they stand."""
        page, four = self._page, self._four
        x, y, right, top = self._edges
        size = _font_size(page, index)
        matrix = self._six[:4] if _matrix(page, index, self._six_at) else None
        origin = four[:2] if _origin(page, index, x, y) else _NOWHERE
        boxes = []
        for number in range(_count_rects(page, index, length)):
            _rect(page, number, x, top, right, y)
            boxes.append(four[:])
        return size, matrix, origin, boxes

    def baseline(self, index: int) -> float:
        """The height at which it stands, from the foot of the page."""
        x, y, _, _ = self._edges
        return self._four[1] if _origin(self._page, index, x, y) else 0.0

    def char_box(self, index: int) -> tuple[float, float, float, float]:
        """Its left, bottom, right and top edge."""
        left, bottom, right, top = self._edges
        _char_box(self._page, index, left, right, bottom, top)
        x0, y0, x1, y1 = self._four
        return x0, y0, x1, y1

    def font(self, index: int) -> tuple[bytes, int]:
        """The name of its font, and the font's flags.

        Those of the character asked about before where it has none, as a space has that PDFium puts between words.
        """
        if 0 < _font_info(self._page, index, self._name_at, _NAME_SIZE, self._flags_at) <= _NAME_SIZE:
            self._font = self._name.value, self._flags.value
        return self._font
