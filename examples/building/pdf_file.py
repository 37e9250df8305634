"""Writes a contract as a PDF with running headers, page numbers, contents and one or two columns."""

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)
from reportlab.platypus.tableofcontents import TableOfContents

from examples.building.source_text import Line, Part, Source, spans_of

MARGIN, BAND = 2.3 * cm, 2.0 * cm
_FONTS = {"Times": ("Times-Roman", "Times-Bold"), "Helvetica": ("Helvetica", "Helvetica-Bold")}
_INDENTS = (28, 28, 52, 76)
_NARROW_INDENTS = (22, 26, 44, 60)
_LOOKS = {"plain": "{}", "bold": "<b>{}</b>", "inserted": "<u>{}</u>", "deleted": "<strike>{}</strike>"}


def write_pdf(source: Source, path: Path) -> None:
    """Writes the file; the same source gives the same bytes."""
    _PdfWriter(source, path).save()


class _Pages(BaseDocTemplate):  # type: ignore[misc]
    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - reportlab's name
        entry = getattr(flowable, "contents_entry", None)
        if entry is not None:
            self.notify("TOCEntry", (0, entry, self.page))


class _PdfWriter:
    def __init__(self, source: Source, path: Path) -> None:
        self._source, self._meta, self._path = source, source.meta, path
        self._narrow = self._meta.get("columns", "1") == "2"
        self._font, self._bold = _FONTS[self._meta.get("font", "Helvetica")]
        self._size = 8.6 if self._narrow else 10.2

    def save(self) -> None:
        width, height = A4
        inner, tall = width - 2 * MARGIN, height - 2 * BAND - 0.6 * cm
        pages = _Pages(
            str(self._path), pagesize=A4, invariant=1, title=self._source.title, author="Legal Services"
        )
        gap = 0.7 * cm
        column = (inner - gap) / 2
        wide = [Frame(MARGIN, BAND + 0.3 * cm, inner, tall, 0, 0, 0, 0, id="wide")]
        pair = [Frame(MARGIN + n * (column + gap), BAND + 0.3 * cm, column, tall, 0, 0, 0, 0) for n in (0, 1)]
        self._inner = column if self._narrow else inner
        pages.addPageTemplates(
            [
                PageTemplate(id="cover", frames=wide),
                PageTemplate(id="front", frames=wide, onPage=self._furniture),
                PageTemplate(id="body", frames=pair if self._narrow else wide, onPage=self._furniture),
            ]
        )
        pages.multiBuild(self._story())

    def _furniture(self, canvas: Any, pages: Any) -> None:
        width, height = A4
        canvas.saveState()
        canvas.setFont(self._font, 8)
        canvas.drawString(MARGIN, height - 1.4 * cm, self._meta.get("header", self._source.title))
        canvas.line(MARGIN, height - 1.6 * cm, width - MARGIN, height - 1.6 * cm)
        canvas.drawString(MARGIN, 1.2 * cm, self._meta.get("footer", ""))
        canvas.drawRightString(width - MARGIN, 1.2 * cm, f"Page {pages.page}")
        canvas.restoreState()

    def _story(self) -> list[Flowable]:
        story: list[Flowable] = []
        if self._meta.get("cover", "yes") == "yes":
            story += self._cover()
        if self._meta.get("contents", "yes") == "yes":
            contents = TableOfContents(dotsMinLevel=0)
            contents.levelStyles = [self._style("contents", leading=13, after=3)]
            story += [Paragraph("Contents", self._style("head", bold=True, size=13)), contents]
            story += [NextPageTemplate("body"), PageBreak()]
        for part in self._source.parts:
            story += self._part(part)
        return story

    def _cover(self) -> list[Flowable]:
        centred = self._style("cover", size=12, align=TA_CENTER, after=24)
        title = self._style("title", size=22, bold=True, align=TA_CENTER, after=40, leading=28)
        shown = [self._meta.get("date", ""), *self._meta.get("parties", "").split(" | ")]
        story: list[Flowable] = [Spacer(1, 5 * cm), Paragraph(escape(self._source.title), title)]
        story += [
            Paragraph(escape(text), centred) for text in (*shown, self._meta.get("reference", "")) if text
        ]
        return [*story, NextPageTemplate("front"), PageBreak()]

    def _part(self, part: Part) -> list[Flowable]:
        story: list[Flowable] = []
        if part.title:
            heading = Paragraph(
                escape(part.title), self._style("part", bold=True, size=13, align=TA_CENTER, after=12)
            )
            heading.contents_entry = escape(part.title)
            story += [PageBreak(), heading]
        for line in part.lines:
            flowable = self._flowable(line, listed=not part.title)
            if flowable is not None:
                story.append(flowable)
                if line.kind == "table":
                    story.append(Spacer(1, 8))
        return story

    def _flowable(self, line: Line, *, listed: bool) -> Flowable | None:
        if not line.is_live and line.change != "deleted":
            return None
        if line.kind == "table":
            return self._table(line)
        text = _marked(line.text)
        if line.change:
            text = _LOOKS[line.change].format(text)
        if line.kind == "clause":
            style = self._clause_style(line)
            made = Paragraph(text, style, bulletText=line.number or None)
            if line.level == 0 and listed:
                made.contents_entry = escape(f"{line.number} {line.text}")
            return made
        style = {
            "subheading": self._style("subheading", bold=True),
            "footnote": self._style("note", size=self._size - 2, left=_INDENTS[1]),
            "box": self._style("box", box=True),
            "bullet": self._style("bullet", left=40),
        }.get(line.kind, self._style("plain", align=TA_JUSTIFY))
        return Paragraph(text, style, bulletText="•" if line.kind == "bullet" else None)

    def _clause_style(self, line: Line) -> ParagraphStyle:
        left = (_NARROW_INDENTS if self._narrow else _INDENTS)[line.level] if line.number else 0
        before = left - (18 if line.level > 1 else left)
        top = line.level == 0
        made = self._style(f"clause{line.level}", bold=top, left=left, align=None if top else TA_JUSTIFY)
        made.bulletIndent, made.spaceBefore, made.keepWithNext = before, 8 if top else 0, 1 if top else 0
        return made

    def _table(self, line: Line) -> Table:
        columns = max(len(row) for row in line.rows)
        cell, head = (
            self._style("cell", size=self._size - 1.2),
            self._style("top", size=self._size - 1.2, bold=True),
        )
        rows = [
            [Paragraph(_marked(text), head if index == 0 else cell) for text in row]
            + [""] * (columns - len(row))
            for index, row in enumerate(line.rows)
        ]
        longest = [max(len(row[n]) if n < len(row) else 0 for row in line.rows) for n in range(columns)]
        shares = [min(max(each, 18), 60) for each in longest]
        widths = [self._inner * share / sum(shares) for share in shares]
        table = Table(rows, colWidths=widths, repeatRows=1)
        table.setStyle(
            TableStyle(
                [
                    ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("LEFTPADDING", (0, 0), (-1, -1), 3),
                    ("RIGHTPADDING", (0, 0), (-1, -1), 3),
                ]
            )
        )
        return table

    def _style(
        self, name: str, *, bold: bool = False, size: float = 0, align: int | None = None, left: float = 0,
        after: float = 5, leading: float = 0, box: bool = False,
    ) -> ParagraphStyle:  # fmt: skip
        size = size or self._size
        made = ParagraphStyle(
            name, fontName=self._bold if bold else self._font, fontSize=size, leading=leading or size * 1.25,
            leftIndent=left, spaceAfter=after, alignment=align or 0,
            bulletFontName=self._bold if bold else self._font, bulletFontSize=size, bulletIndent=left - 14,
        )  # fmt: skip
        if box:
            made.borderWidth, made.borderPadding, made.borderColor = 0.75, 5, colors.black
            made.spaceBefore, made.spaceAfter = 10, 12
        return made


def _marked(text: str) -> str:
    return "".join(_LOOKS[span.look].format(escape(span.text)) for span in spans_of(text))
