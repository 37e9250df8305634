"""Writes a contract as a Word file with real numbering, styles, contents, notes and changes."""

import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from examples.building import word_extras as extras
from examples.building.numbering import scheme
from examples.building.source_text import Line, Part, Source, spans_of
from examples.building.word_numbering import (
    BULLET_NUMBER,
    FIRST_SCHEDULE_NUMBER,
    install,
    number_properties,
)
from examples.building.word_styles import CLAUSE_STYLES, install_header_and_footer, install_styles

FIXED = datetime.datetime(2026, 3, 2, 9, 0, tzinfo=datetime.UTC)
WORDS_A_PAGE, TEXT_WIDTH = 430, 15.9


def write_word(source: Source, path: Path) -> None:
    """Writes the file; the same source gives the same bytes."""
    _WordWriter(source).save(path)


class _WordWriter:
    def __init__(self, source: Source) -> None:
        self._source, self._meta = source, source.meta
        self._document = docx.Document()
        self._notes: list[str] = []
        self._identifier = 100
        body = self._meta.get("numbering", "decimal")
        schedule = self._meta.get("schedule_numbering", body)
        install(
            self._document, scheme(body, self._meta.get("prefix", "")), scheme(schedule), len(source.parts)
        )
        install_styles(self._document, self._meta.get("font", "Arial"))
        install_header_and_footer(
            self._document, self._meta.get("header", source.title), self._meta.get("footer", "")
        )

    def save(self, path: Path) -> None:
        if self._meta.get("cover", "yes") == "yes":
            self._cover()
        else:
            self._document.add_paragraph(self._source.title, style="Title")
        if self._meta.get("contents", "yes") == "yes":
            self._contents()
        for index, part in enumerate(self._source.parts):
            self._part(part, FIRST_SCHEDULE_NUMBER + index)
        extras.write_footnotes(self._document, self._notes)
        self._properties()
        held = BytesIO()
        self._document.save(held)
        path.write_bytes(_with_fixed_times(held.getvalue()))

    def _cover(self) -> None:
        shown = [self._meta.get("date", ""), self._source.title, *self._meta.get("parties", "").split(" | ")]
        for text in (*shown, self._meta.get("reference", "")):
            if text:
                style = "Title" if text == self._source.title else "Normal"
                line = self._document.add_paragraph(text, style=style)
                line.alignment = WD_ALIGN_PARAGRAPH.CENTER
                line.paragraph_format.space_before = Pt(36)
        self._document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def _contents(self) -> None:
        self._document.add_paragraph("Contents", style="Heading 2")
        entries = [*_contents_entries(self._source)]
        for index, (number, title, page) in enumerate(entries):
            line = self._document.add_paragraph(style="TOC 1")
            if index == 0:
                extras.begin_field(line, 'TOC \\o "1-1" \\h \\z \\u')
            line.add_run(f"{number}\t{title}\t{page}" if number else f"{title}\t{page}")
            if index == len(entries) - 1:
                extras.end_field(line)
        if not self._source.parts[0].lines:
            return
        self._document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def _part(self, part: Part, number: int) -> None:
        if part.title:
            self._document.add_paragraph(part.title, style="Schedule Heading")
        held: Paragraph | None = None
        for line in part.lines:
            made = self._line(line, number if part.title else 0, held)
            held = made if made is not None else held

    def _line(self, line: Line, number: int, held: Paragraph | None) -> Paragraph | None:
        if line.kind == "footnote" and held is not None:
            self._notes.append(line.text)
            extras.add_footnote_mark(held, len(self._notes))
        elif line.kind == "comment" and held is not None:
            self._comment(held, line.text)
        elif line.kind == "table":
            self._table(line)
        elif line.kind == "control":
            self._document.element.body.insert(-1, extras.content_control(line.text))
        else:
            return self._paragraph(line, number)
        return None

    def _paragraph(self, line: Line, number: int) -> Paragraph:
        style = {"clause": CLAUSE_STYLES[line.level], "subheading": "Heading 3"}.get(line.kind, "Normal")
        paragraph = self._document.add_paragraph(style=style)
        if line.kind == "clause" and number:
            paragraph._p.get_or_add_pPr().append(number_properties(number, line.level))
        if line.kind == "bullet":
            paragraph._p.get_or_add_pPr().append(number_properties(BULLET_NUMBER, 0))
        if line.kind == "box":
            paragraph._p.append(extras.text_box(line.text, self._next()))
        elif line.kind == "hidden":
            paragraph._p.append(
                parse_xml(extras.run_xml(line.text, hidden=True).replace("<w:r>", f"<w:r {nsdecls('w')}>", 1))
            )
        else:
            self._spans(paragraph, line.text, line.change)
        if line.change:
            extras.track_paragraph_mark(paragraph, line.change, self._next())
        return paragraph

    def _spans(self, paragraph: Paragraph, text: str, change: str) -> None:
        for span in spans_of(text):
            how = change or (span.look if span.look in {"inserted", "deleted"} else "")
            if how:
                run = extras.run_xml(span.text, bold=span.look == "bold", deleted=how == "deleted")
                paragraph._p.append(extras.tracked(run, how, self._next()))
            else:
                paragraph.add_run(span.text).bold = True if span.look == "bold" else None

    def _table(self, line: Line) -> None:
        table = self._document.add_table(rows=0, cols=max(len(row) for row in line.rows))
        table.autofit = False
        table.style = self._document.styles["Table Grid"]
        for index, row in enumerate(line.rows):
            cells = table.add_row().cells
            for cell, text in zip(cells, row, strict=False):
                self._spans(cell.paragraphs[0], f"**{text}**" if index == 0 else text, "")
        for column, share in zip(table.columns, _shares(line), strict=True):
            column.width = Cm(TEXT_WIDTH * share)
            for cell in column.cells:
                cell.width = Cm(TEXT_WIDTH * share)
        header = table.rows[0]._tr.get_or_add_trPr()
        header.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
        self._document.add_paragraph()

    def _comment(self, paragraph: Paragraph, text: str) -> None:
        comment = self._document.add_comment(
            paragraph.runs or paragraph.add_run(""), text=text, author="Contracts Team", initials="CT"
        )
        comment._comment_elm.set(qn("w:date"), "2026-03-02T09:00:00Z")

    def _properties(self) -> None:
        properties = self._document.core_properties
        properties.title, properties.author = self._source.title, "Legal Services"
        properties.last_modified_by, properties.comments = "Legal Services", ""
        properties.created = properties.modified = FIXED

    def _next(self) -> int:
        self._identifier += 1
        return self._identifier


def _contents_entries(source: Source) -> list[tuple[str, str, int]]:
    """Number, title and a page reckoned from the count of words, as Word would show before a refresh."""
    entries, words = [], 0
    for part in source.parts:
        if part.title:
            words = (words // WORDS_A_PAGE + 1) * WORDS_A_PAGE
            entries.append(("", part.title, 3 + words // WORDS_A_PAGE))
        for line in part.lines:
            if line.kind == "clause" and line.level == 0 and not part.title:
                entries.append((line.number, line.text, 3 + words // WORDS_A_PAGE))
            words += len(line.text.split()) + sum(len(cell.split()) for row in line.rows for cell in row)
    return entries


def _shares(line: Line) -> list[float]:
    """How much of the width each column of a table takes: more where its longest cell is longer."""
    columns = range(max(len(row) for row in line.rows))
    longest = [max(len(row[n]) if n < len(row) else 0 for row in line.rows) for n in columns]
    weights = [min(max(each, 12), 60) for each in longest]
    return [weight / sum(weights) for weight in weights]


def _with_fixed_times(content: bytes) -> bytes:
    held = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(held, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, date_time=(2026, 3, 2, 9, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return held.getvalue()
