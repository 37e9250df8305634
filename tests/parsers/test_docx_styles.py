"""Styles tell headings, titles, looks and edges."""

from __future__ import annotations

import io

import pytest
from docx import Document

from horizontal.parsers.word.read_docx import read_docx
from tests.parsers.word_builder import CLAUSES, abstract, level, listed, para, paragraphs, reading, run, style


def test_a_heading_style_gives_its_level() -> None:
    assert paragraphs(para("Training", style="H2"), styles=style("H2", "heading 2"))[0].heading_level == 2


def test_a_style_based_on_a_heading_is_a_heading() -> None:
    styles = style("H1", "heading 1") + style("Own", "Clause heading", based_on="H1")
    assert paragraphs(para("Training", style="Own"), styles=styles)[0].heading_level == 1


def test_an_outline_level_makes_a_heading() -> None:
    inside = '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'
    assert paragraphs(para("Training", style="Own"), styles=style("Own", inside=inside))[0].heading_level == 3


def test_body_text_in_the_outline_is_no_heading() -> None:
    styles = style("H1", "heading 1") + style(
        "Text", based_on="H1", inside='<w:pPr><w:outlineLvl w:val="9"/></w:pPr>'
    )
    assert paragraphs(para("Words", style="Text"), styles=styles)[0].heading_level is None


def test_an_outline_level_of_the_paragraph_itself_counts() -> None:
    assert paragraphs(para("Training", more='<w:outlineLvl w:val="0"/>'))[0].heading_level == 1


def test_the_title_style_is_level_nought() -> None:
    assert paragraphs(para("Contract", style="T"), styles=style("T", "Title"))[0].heading_level == 0


def test_the_title_of_the_reading_is_the_paragraph_in_the_title_style() -> None:
    assert (
        reading(para("Contract for Meals", style="T"), styles=style("T", "Title")).title
        == "Contract for Meals"
    )


def test_a_file_without_a_title_has_none() -> None:
    assert reading("Words").title is None


def test_the_title_may_come_from_the_properties_of_the_file() -> None:
    document = Document()
    document.add_paragraph("Words")
    document.core_properties.title = "Agreement for Gardening"
    stream = io.BytesIO()
    document.save(stream)
    assert read_docx(stream.getvalue(), "contract.docx").title == "Agreement for Gardening"


def test_a_paragraph_in_bold_is_bold() -> None:
    assert paragraphs(para(run("Training", "<w:b/>")))[0].bold


def test_a_paragraph_with_one_plain_word_is_not_bold() -> None:
    assert not paragraphs(para(run("Training", "<w:b/>"), run(" and more")))[0].bold


def test_bold_of_a_style_may_be_undone_in_a_run() -> None:
    styles = style("Strong", inside="<w:rPr><w:b/></w:rPr>")
    assert not paragraphs(para(run("Words", '<w:b w:val="0"/>'), style="Strong"), styles=styles)[0].bold


@pytest.mark.parametrize(("look", "size"), [('<w:sz w:val="28"/>', 14.0), ("", 11.0)])
def test_the_size_of_letters_is_known(look: str, size: float) -> None:
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
    assert paragraphs(para(run("Words", look)), styles=defaults)[0].size == size


def test_the_left_edge_is_in_points() -> None:
    assert paragraphs(para("Words", more='<w:ind w:left="720"/>'))[0].indent == 36.0


def test_the_left_edge_may_come_from_the_list() -> None:
    numbering = abstract(0, level(0, "%1.", after='<w:pPr><w:ind w:left="360"/></w:pPr>')) + listed(1, 0)
    assert paragraphs(para("Words", numbered=(1, 0)), numbering=numbering)[0].indent == 18.0


def test_a_numbered_paragraph_is_a_list_item() -> None:
    assert paragraphs(para("Words", numbered=(1, 1)), numbering=CLAUSES)[0].kind == "list_item"


def test_a_file_written_by_python_docx_is_read_whole() -> None:
    document = Document()
    document.add_heading("Training", level=1)
    document.add_paragraph("The Provider shall train its staff.")
    stream = io.BytesIO()
    document.save(stream)
    found = read_docx(stream.getvalue(), "contract.docx").paragraphs
    assert [(each.text, each.heading_level) for each in found] == [
        ("Training", 1),
        ("The Provider shall train its staff.", None),
    ]
