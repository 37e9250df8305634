"""Words with a line through them."""

from __future__ import annotations

import io

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from horizontal.errors import EmptyFile
from horizontal.parsers.pdf.read_pdf import read_pdf
from tests.parsers.pdf_builder import FULL, Sheets

DUTY = "The Provider shall train."


def _wide(text: str) -> float:
    """Points that it is wide, as the sheets print it."""
    return float(stringWidth(text, "Helvetica", 10))


WIDE = _wide(DUTY)
LEFT = 72 + _wide("The Provider shall ")
RIGHT = LEFT + _wide("not")
"""Where the denial begins and ends."""


def _told(sheet: Sheets) -> list[tuple[str, str]]:
    return [(note.where, note.what) for note in sheet.read().unread]


def test_words_with_a_line_through_them_are_left_out_and_told() -> None:
    sheet = Sheets().say("The Provider shall not train its staff.").rule(LEFT, 97, RIGHT, 97)
    assert (sheet.texts(), _told(sheet)) == (
        ["The Provider shall train its staff."],
        [("page 1", "struck-through text left out: 1 word")],
    )


def test_what_is_struck_is_counted_over_the_pages() -> None:
    sheet = Sheets().lines(*FULL).rule(72, 97, 90, 97).next().lines(*FULL).rule(72, 97, 90, 97)
    assert _told(sheet) == [("pages 1–2", "struck-through text left out: 2 words")]


def test_a_thin_box_over_the_words_strikes_them() -> None:
    assert Sheets().say(DUTY).say("On.", top=130).box(72, 96.6, 72 + WIDE, 97.4).texts() == ["On."]


def test_a_line_that_strikes_the_space_after_the_words_strikes_them() -> None:
    assert Sheets().say(DUTY).say("On.", top=130).rule(72, 97, 76 + WIDE, 97).texts() == ["On."]


@pytest.mark.parametrize("height", [101.5, 99.5, 92.0])
def test_a_line_under_or_over_words_strikes_nothing(height: float) -> None:
    sheet = Sheets().say(DUTY).rule(72, height, 72 + WIDE, height)
    assert (sheet.texts(), _told(sheet)) == ([DUTY], [])


def test_a_line_across_the_page_strikes_nothing() -> None:
    assert Sheets().say(DUTY).rule(72, 97, 500, 97).texts() == [DUTY]


def test_a_number_goes_with_the_words_that_stand_behind_it() -> None:
    sheet = Sheets().clause("8.3", DUTY).rule(108, 97, 108 + WIDE, 97).say("Each visit is recorded.", top=130)
    assert sheet.texts() == ["Each visit is recorded."]


def test_a_number_stays_where_its_words_go_on_below() -> None:
    sheet = Sheets().clause("8.3", DUTY, "All staff shall be trained.").rule(108, 97, 108 + WIDE, 97)
    assert sheet.texts() == ["8.3 All staff shall be trained."]


@pytest.mark.parametrize("word", ["All", "No"])
def test_a_short_word_beside_struck_words_is_no_number(word: str) -> None:
    sheet = Sheets().clause(word, DUTY).rule(108, 97, 108 + WIDE, 97).say("On.", top=130)
    assert sheet.texts()[0] == word


def test_the_words_of_a_cell_are_struck_alone() -> None:
    sheet = Sheets().table((("Ref", "Duty"), ("Staff", DUTY)), width=140).rule(216, 136, 216 + WIDE, 136)
    assert [cell.text for cell in sheet.read().paragraphs] == ["Ref", "Duty", "Staff"]


def test_a_stroke_that_a_reviewer_laid_over_words_strikes_them() -> None:
    paper = pypdfium2.PdfDocument(Sheets().say("The Provider shall not train its staff.").data())
    page = paper[0]
    mark = pdfium.FPDFPage_CreateAnnot(page.raw, pdfium.FPDF_ANNOT_STRIKEOUT)
    over = pdfium.FS_QUADPOINTSF(LEFT, 750, RIGHT, 750, LEFT, 739, RIGHT, 739)
    pdfium.FPDFAnnot_AppendAttachmentPoints(mark, over)
    pdfium.FPDFPage_CloseAnnot(mark)
    saved = io.BytesIO()
    paper.save(saved)
    assert [item.text for item in read_pdf(saved.getvalue(), "tender.pdf").paragraphs] == [
        "The Provider shall train its staff."
    ]


def test_a_file_all_struck_out_is_empty_and_says_why() -> None:
    with pytest.raises(EmptyFile, match="struck-through text left out: 4 words"):
        Sheets().say(DUTY).rule(72, 97, 72 + WIDE, 97).read()
