"""What lies on a page over its content: filled-in form fields, and strokes with which somebody struck words out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2.raw as pdfium

from horizontal.parsers.limits import MAX_ANNOTATIONS
from horizontal.parsers.pdf.marks import Rule

_THROUGH = 0.45
"""How high over the foot of a line's letters its stroke runs, in heights of them."""


class Annotations(NamedTuple):
    """What was found on one page."""

    fields: bool
    strokes: list[Rule]
    """Through words that are marked as struck, in points of the unturned page."""


def read_annotations(page: pdfium.FPDF_PAGE) -> Annotations:
    """What of it has a bearing on the text of the page."""
    fields = False
    strokes: list[Rule] = []
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page), MAX_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        if not annotation:
            continue
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        fields = fields or kind == pdfium.FPDF_ANNOT_WIDGET
        if kind == pdfium.FPDF_ANNOT_STRIKEOUT:
            strokes.extend(_strokes(annotation))
        pdfium.FPDFPage_CloseAnnot(annotation)
    return Annotations(fields, strokes)


def _strokes(annotation: pdfium.FPDF_ANNOTATION) -> Iterator[Rule]:
    """A stroke for each line of words that it marks."""
    points = pdfium.FS_QUADPOINTSF()
    for number in range(min(pdfium.FPDFAnnot_CountAttachmentPoints(annotation), MAX_ANNOTATIONS)):
        if pdfium.FPDFAnnot_GetAttachmentPoints(annotation, number, points):
            across = points.x1, points.x2, points.x3, points.x4
            upright = points.y1, points.y2, points.y3, points.y4
            height = min(upright) + _THROUGH * (max(upright) - min(upright))
            yield Rule(min(across), height, max(across), height)


def lay_fields_down(page: pdfium.FPDF_PAGE) -> bool:
    """Makes the words in form fields part of the page in memory; whether it must be loaded again to show them."""
    return bool(pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS)
