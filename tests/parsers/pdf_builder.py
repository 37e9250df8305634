"""Small PDFs for tests, drawn line by line; heights count in points from the top of the page."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Self

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from horizontal.contract import BlockKind
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.pdf.read_pdf import read_pdf
from horizontal.parsers.reading import Reading

A4 = (595.0, 842.0)
FULL = (
    "The Provider shall keep written records of every visit that its staff make to a user at home, and",
    "shall hand these records over to the Authority within ten working days of being asked for them, in a",
    "form as the Authority may reasonably ask for, and shall keep a copy of each of them for at least seven",
)
"""Lines of running text that fill the width from 72 points on, in 10 points."""


class Sheets:
    """A PDF under construction, a sheet at a time."""

    def __init__(self, size: tuple[float, float] = A4, *, password: str = "", owner: str = "") -> None:
        self._size = size
        self._out = io.BytesIO()
        self._done = False
        encrypt = None
        if password or owner:
            encrypt = StandardEncryption(password, ownerPassword=owner or None)
        self._canvas = Canvas(self._out, pagesize=size, invariant=True, encrypt=encrypt)

    def say(
        self, text: str, left: float = 72, top: float = 100, *, size: float = 10, bold: bool = False
    ) -> Self:
        """One line of text with its baseline at `top`."""
        self._canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        self._canvas.drawString(left, self._size[1] - top, text)
        return self

    def lines(
        self,
        *texts: str,
        left: float = 72,
        top: float = 100,
        step: float = 12,
        size: float = 10,
        bold: bool = False,
    ) -> Self:
        """Lines under one another."""
        for number, text in enumerate(texts):
            self.say(text, left, top + number * step, size=size, bold=bold)
        return self

    def clause(self, label: str, *texts: str, left: float = 72, hang: float = 36, top: float = 100) -> Self:
        """A label and its text, which hangs from it."""
        self.say(label, left, top)
        return self.lines(*texts, left=left + hang, top=top)

    def unicode(self, text: str, left: float = 72, top: float = 100, size: float = 10) -> Self:
        """One line in a face that carries its own characters, ligatures and private signs among them."""
        if "Vera" not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
        self._canvas.setFont("Vera", size)
        self._canvas.drawString(left, self._size[1] - top, text)
        return self

    def unseen(self, text: str, left: float = 72, top: float = 100) -> Self:
        """One line in the mode in which OCR lays its words over a scan."""
        writer = self._canvas.beginText(left, self._size[1] - top)
        writer.setTextRenderMode(3)
        writer.setFont("Helvetica", 10)
        writer.textOut(text)
        self._canvas.drawText(writer)
        return self

    def marked(self, *pieces: str, left: float = 72, top: float = 100) -> Self:
        """One line whose every second piece is a small figure above it, as the mark of a note."""
        writer = self._canvas.beginText(left, self._size[1] - top)
        for number, piece in enumerate(pieces):
            writer.setFont("Helvetica", 6 if number % 2 else 10)
            writer.setRise(4 if number % 2 else 0)
            writer.textOut(piece)
        self._canvas.drawText(writer)
        return self

    def rule(self, left: float, top: float, right: float, bottom: float) -> Self:
        """A drawn line."""
        self._canvas.setLineWidth(0.5)
        self._canvas.line(left, self._size[1] - top, right, self._size[1] - bottom)
        return self

    def box(self, left: float, top: float, right: float, bottom: float) -> Self:
        """A drawn box."""
        self._canvas.rect(left, self._size[1] - bottom, right - left, bottom - top)
        return self

    def table(
        self,
        rows: Sequence[Sequence[str]],
        *,
        left: float = 72,
        top: float = 100,
        width: float = 120,
        height: float = 24,
        bold_head: bool = True,
    ) -> Self:
        """A ruled table with one line in each cell."""
        columns = max(len(row) for row in rows)
        for number in range(len(rows) + 1):
            self.rule(left, top + number * height, left + columns * width, top + number * height)
        for number in range(columns + 1):
            self.rule(left + number * width, top, left + number * width, top + len(rows) * height)
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                bold = bold_head and number == 0
                self.say(text, left + column * width + 4, top + number * height + 15, bold=bold)
        return self

    def picture(self, left: float = 72, top: float = 600, side: float = 200) -> Self:
        """A grey picture."""
        grey = ImageReader(io.BytesIO(_GREY))
        self._canvas.drawImage(grey, left, self._size[1] - top, side, side)
        return self

    def turned(
        self,
        *texts: str,
        x: float = 300,
        y: float = 60,
        degrees: float = 90,
        step: float = 12,
        size: float = 10,
    ) -> Self:
        """Lines written at an angle from a point that counts from the lower left corner."""
        self._canvas.saveState()
        self._canvas.translate(x, y)
        self._canvas.rotate(degrees)
        self._canvas.setFont("Helvetica", size)
        for number, text in enumerate(texts):
            self._canvas.drawString(0, -number * step, text)
        self._canvas.restoreState()
        return self

    def field(self, value: str, left: float = 72, top: float = 100) -> Self:
        """A field of a form with something filled in."""
        self._canvas.acroForm.textfield(
            value=value,
            name=f"field{left}{top}",
            x=left,
            y=self._size[1] - top,
            width=300,
            height=18,
            fontSize=10,
        )
        return self

    def rotate_page(self, degrees: int) -> Self:
        """Turns the sheet for whoever looks at it."""
        self._canvas.setPageRotation(degrees)
        return self

    def next(self) -> Self:
        """Begins another sheet."""
        self._canvas.showPage()
        return self

    def data(self) -> bytes:
        """The file."""
        if not self._done:
            self._canvas.showPage()
            self._canvas.save()
            self._done = True
        return self._out.getvalue()

    def read(self) -> Reading:
        """The file as it is read."""
        return read_pdf(self.data(), "tender.pdf")

    def texts(self) -> list[str]:
        """The words of the paragraphs in the flow of the text: no running heads and feet."""
        return [item.text for item in self.read().paragraphs if item.kind not in RUNNING]

    def of_kind(self, kind: BlockKind) -> list[Paragraph]:
        """The paragraphs of one kind."""
        return [item for item in self.read().paragraphs if item.kind is kind]


RUNNING = (BlockKind.HEADER, BlockKind.FOOTER)


def _bitmap() -> bytes:
    """A grey bitmap of four by four, as small as they come."""
    pixels = b"\x80\x80\x80" * 16
    header = b"BM" + (54 + len(pixels)).to_bytes(4, "little") + bytes(4) + (54).to_bytes(4, "little")
    sizes = (40).to_bytes(4, "little") + (4).to_bytes(4, "little") * 2 + b"\x01\x00\x18\x00" + bytes(24)
    return header + sizes + pixels


_GREY = _bitmap()
