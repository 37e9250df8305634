"""What lies on a page over its content: filled-in form fields, and lines that somebody struck out."""

from __future__ import annotations

from typing import NamedTuple

import pypdfium2.raw as pdfium

from horizontal.parsers.limits import MAX_ANNOTATIONS


class Annotations(NamedTuple):
    """What was found on one page."""

    fields: bool
    strike_outs: bool


_NONE = Annotations(fields=False, strike_outs=False)


def read_annotations(page: pdfium.FPDF_PAGE) -> Annotations:
    """Which kinds of annotation the page has."""
    count = pdfium.FPDFPage_GetAnnotCount(page)
    if count <= 0:
        return _NONE
    kinds = set()
    for number in range(min(count, MAX_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        if annotation:
            kinds.add(pdfium.FPDFAnnot_GetSubtype(annotation))
            pdfium.FPDFPage_CloseAnnot(annotation)
    return Annotations(pdfium.FPDF_ANNOT_WIDGET in kinds, pdfium.FPDF_ANNOT_STRIKEOUT in kinds)


def lay_fields_down(page: pdfium.FPDF_PAGE) -> bool:
    """Makes the words in form fields part of the page in memory; whether it must be loaded again to show them."""
    return bool(pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS)
