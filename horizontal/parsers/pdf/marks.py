"""What is drawn on a page beside its text: pictures and rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from ctypes import byref, c_float, c_int, c_uint, c_void_p, cast
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from horizontal.parsers.pdf.line_calls import bound

_THIN = 2.0
_DOT = 3.0
_SHORTEST = 6.0
_MOST_SEGMENTS = 400
_HIGHLIGHT = 15.0
"""Height up to which a filled box may be a highlighter's stroke over words."""
_WHITE = (255, 255, 255)

_object_at = bound(pdfium.FPDFPage_GetObject, c_void_p, c_void_p, c_int)
_kind_at = bound(pdfium.FPDFPageObj_GetType, c_int, c_void_p)


class Rule(NamedTuple):
    """A drawn line along an axis, in points of the unturned page; a thin box counts as one line."""

    left: float
    bottom: float
    right: float
    top: float


def is_level(rule: Rule) -> bool:
    """Does it run from left to right?"""
    return rule.top - rule.bottom < _THIN


class Marks(NamedTuple):
    """What is drawn on one page."""

    pictures: bool
    rules: list[Rule]
    objects: int
    """How many objects were looked at that are no text."""
    dots: Sequence[Rule] = ()
    """Boxes of the size of a dot, of which a dotted rule may be made."""

    def steps(self) -> tuple[int, int]:
        """At how many heights there are level rules, and at how many places upright ones."""
        across = {round(rule.bottom / 3) for rule in self.rules if rule.right - rule.left > _SHORTEST}
        down = {round(rule.left / 3) for rule in self.rules if rule.top - rule.bottom > _SHORTEST}
        return len(across), len(down)


_Matrix = tuple[float, float, float, float, float, float]
_SAME: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class MarksReader:
    """Reads what is drawn on one page after another."""

    def __init__(self, most_objects: int) -> None:
        self._most = most_objects
        self._x, self._y = c_float(), c_float()
        self._corners = [c_float() for _ in range(4)]

    def read(self, page: pdfium.FPDF_PAGE) -> Marks:
        """Everything drawn on the page; past the limit it stops looking."""
        pictures, seen = False, 0
        rules: list[Rule] = []
        dots: list[Rule] = []
        for drawn, kind, place in _objects(page):
            seen += 1
            if seen > self._most or len(rules) > self._most:
                return Marks(pictures, [], self._most + 1)
            if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                pictures = True
            elif kind == pdfium.FPDF_PAGEOBJ_PATH:
                rules.extend(self._rules(drawn, place, dots))
        return Marks(pictures, rules, seen, dots)

    def _rules(self, drawn: Any, place: _Matrix, dots: list[Rule]) -> list[Rule]:
        """The rules that the path makes; one that is only a dot is put with the dots."""
        left, bottom, right, top = self._corners
        pdfium.FPDFPageObj_GetBounds(drawn, byref(left), byref(bottom), byref(right), byref(top))
        bounds = _placed(Rule(left.value, bottom.value, right.value, top.value), place)
        wide, high = bounds.right - bounds.left, bounds.top - bounds.bottom
        if max(wide, high) < _DOT and _is_seen(drawn, min(wide, high)):
            dots.append(bounds)
        if max(wide, high) < _SHORTEST or not _is_seen(drawn, min(wide, high)):
            return []
        return [bounds] if min(wide, high) < _THIN else self._sides(drawn, place)

    def _sides(self, drawn: Any, place: _Matrix) -> list[Rule]:
        """The straight sides of a path; none of one that goes askew or in curves, as a logo does."""
        count = pdfium.FPDFPath_CountSegments(drawn)
        if count > _MOST_SEGMENTS:
            return []
        matrix = _times(_matrix_of(drawn), place)
        sides: list[Rule] = []
        start = here = (0.0, 0.0)
        for number in range(count):
            segment = pdfium.FPDFPath_GetPathSegment(drawn, number)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
                return []
            pdfium.FPDFPathSegment_GetPoint(segment, byref(self._x), byref(self._y))
            before, here = here, _moved(self._x.value, self._y.value, matrix)
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                start = here
                continue
            ends = [(before, here)]
            if pdfium.FPDFPathSegment_GetClose(segment):
                ends.append((here, start))
            for (x0, y0), (x1, y1) in ends:
                if min(abs(x1 - x0), abs(y1 - y0)) > 0.5:
                    return []
                if max(abs(x1 - x0), abs(y1 - y0)) > _THIN:
                    sides.append(Rule(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))
        return sides


def _objects(page: pdfium.FPDF_PAGE) -> Iterator[tuple[Any, int, _Matrix]]:
    """The objects of the page and of the forms on it that are no text, each with where its form stands."""
    kind_of, text = pdfium.FPDFPageObj_GetType, pdfium.FPDF_PAGEOBJ_TEXT
    address = cast(page, c_void_p).value
    for number in range(pdfium.FPDFPage_CountObjects(page)):
        kind = _kind_at(_object_at(address, number))
        if kind == text:
            continue
        drawn = pdfium.FPDFPage_GetObject(page, number)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            place = _matrix_of(drawn)
            for inner in range(pdfium.FPDFFormObj_CountObjects(drawn)):
                part = pdfium.FPDFFormObj_GetObject(drawn, inner)
                if kind_of(part) != text:
                    yield part, kind_of(part), place
        else:
            yield drawn, kind, _SAME


def _is_seen(drawn: Any, thickness: float) -> bool:
    """Is it stroked, or filled in a colour as a rule or a shaded cell is?"""
    fill, stroke = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(drawn, byref(fill), byref(stroke))
    if stroke.value:
        return True
    if not fill.value or _THIN <= thickness < _HIGHLIGHT:
        return False
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    pdfium.FPDFPageObj_GetFillColor(drawn, byref(red), byref(green), byref(blue), byref(alpha))
    return (red.value, green.value, blue.value) != _WHITE


def _matrix_of(drawn: Any) -> _Matrix:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(drawn, byref(matrix))
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _moved(x: float, y: float, m: _Matrix) -> tuple[float, float]:
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


def _times(first: _Matrix, then: _Matrix) -> _Matrix:
    """The matrix that does the first and then the other."""
    if then is _SAME:
        return first
    a, b = _moved(first[0], first[1], (*then[:4], 0.0, 0.0))
    c, d = _moved(first[2], first[3], (*then[:4], 0.0, 0.0))
    e, f = _moved(first[4], first[5], then)
    return a, b, c, d, e, f


def _placed(rule: Rule, place: _Matrix) -> Rule:
    if place is _SAME:
        return rule
    (x0, y0), (x1, y1) = _moved(rule.left, rule.bottom, place), _moved(rule.right, rule.top, place)
    return Rule(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
