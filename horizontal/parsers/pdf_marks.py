"""What is drawn on a page beside its text: pictures, ruled tables, rules through words."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_float
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from horizontal.parsers.pdf_lines import Line

_THIN = 2.0
_SHORTEST = 6.0
_MANY_SEGMENTS = 12


class Rule(NamedTuple):
    """A drawn line or box, in points of the unturned page."""

    left: float
    bottom: float
    right: float
    top: float


class Marks(NamedTuple):
    """What is drawn on one page."""

    pictures: bool
    may_have_table: bool
    level_rules: list[Rule]
    """Thin rules that run along the page's own x axis."""
    objects: int


def read_marks(page: pdfium.FPDF_PAGE, most_objects: int) -> Marks:
    """Everything drawn on the page; past `most_objects` it stops looking."""
    pictures, segments, seen = False, 0, 0
    rules: list[Rule] = []
    for drawn, kind in _objects(page):
        seen += 1
        if seen > most_objects:
            break
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures = True
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            rules.append(_bounds(drawn))
            if len(rules) < 50:
                segments = max(segments, pdfium.FPDFPath_CountSegments(drawn))
    level = [rule for rule in rules if rule.top - rule.bottom < _THIN and rule.right - rule.left > _SHORTEST]
    return Marks(pictures, _grid_like(rules, segments), level, seen)


def _objects(page: pdfium.FPDF_PAGE) -> Iterator[tuple[Any, int]]:
    """The objects of the page and of the forms on it that are no text."""
    get, kind_of = pdfium.FPDFPage_GetObject, pdfium.FPDFPageObj_GetType
    for number in range(pdfium.FPDFPage_CountObjects(page)):
        drawn = get(page, number)
        kind = kind_of(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            for inner in range(pdfium.FPDFFormObj_CountObjects(drawn)):
                part = pdfium.FPDFFormObj_GetObject(drawn, inner)
                part_kind = kind_of(part)
                if part_kind != pdfium.FPDF_PAGEOBJ_TEXT:
                    yield part, part_kind
        else:
            yield drawn, kind


def _bounds(drawn: Any) -> Rule:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    pdfium.FPDFPageObj_GetBounds(drawn, byref(left), byref(bottom), byref(right), byref(top))
    return Rule(left.value, bottom.value, right.value, top.value)


def _grid_like(rules: list[Rule], segments: int) -> bool:
    """Could these rules form a table of two columns and more?"""
    if segments >= _MANY_SEGMENTS:
        return True
    across, down = set(), set()
    for rule in rules:
        wide, high = rule.right - rule.left, rule.top - rule.bottom
        if wide > _SHORTEST and high > _SHORTEST:
            across.update((round(rule.bottom / 3), round(rule.top / 3)))
            down.update((round(rule.left / 3), round(rule.right / 3)))
        elif wide > _SHORTEST:
            across.add(round(rule.bottom / 3))
        elif high > _SHORTEST:
            down.add(round(rule.left / 3))
    return len(across) >= 2 and len(down) >= 3


def struck_lines(lines: list[Line], rules: list[Rule], top: float) -> int:
    """How many lines have a rule drawn through words of theirs; for upright text, `top` being the page's upper edge."""
    if not rules:
        return 0
    heights = [(top - (rule.top + rule.bottom) / 2, rule) for rule in rules]
    return sum(any(_strikes(line, y, rule) for y, rule in heights) for line in lines)


def _strikes(line: Line, y: float, rule: Rule) -> bool:
    above = line.base - y
    inside = rule.left >= line.left - 2 and rule.right <= line.right + 2
    return inside and 0.15 * line.size < above < 0.45 * line.size
