"""Scans for tests: pages of a file as pictures, and pictures in a PDF."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from horizontal.parsers.tesseract import find_tesseract

CONTRACTS = Path(__file__).parent.parent.parent / "examples" / "contracts"
A4 = (595.0, 842.0)
needs_tesseract = pytest.mark.skipif(find_tesseract() is None, reason="tesseract is not installed")


def drawn(pdf: bytes, page: int = 1, *, dots: int = 200) -> Image.Image:
    """A page of the file as a scanner sees it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture: Image.Image = document[page - 1].render(scale=dots / 72, grayscale=True).to_pil()
        return picture.copy()
    finally:
        document.close()


def scan(*pages: Image.Image | str) -> bytes:
    """A PDF of these pages: a picture over the whole page, or a line of text."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=True)
    for page in pages:
        if isinstance(page, str):
            canvas.drawString(72, 742, page)
        else:
            packed = io.BytesIO()
            page.save(packed, "JPEG", quality=70)
            packed.seek(0)
            canvas.drawImage(ImageReader(packed), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
