"""Text boxes and drawn shapes are read once, after the paragraph that holds them."""

from __future__ import annotations

from tests.parsers.word_builder import (
    left_out,
    para,
    paragraphs,
    row,
    run,
    table,
    text_box,
    text_box_twice,
    texts,
    tracked,
)


def test_a_text_box_stands_after_its_paragraph() -> None:
    assert texts(para("One", text_box(para("In the box")), " two"), "Next") == [
        "One two",
        "In the box",
        "Next",
    ]


def test_a_text_box_is_of_its_kind() -> None:
    assert paragraphs(para("One", text_box(para("In the box"))))[1].kind == "text_box"


def test_a_text_box_that_word_wrote_twice_is_read_once() -> None:
    assert texts(para("One", text_box_twice(para("In the box")))) == ["One", "In the box"]


def test_a_text_box_of_an_old_file_is_read() -> None:
    old = (
        f"<w:r><w:pict><v:textbox><w:txbxContent>{para('Old box')}</w:txbxContent></v:textbox></w:pict></w:r>"
    )
    assert texts(para("One", old)) == ["One", "Old box"]


def test_a_text_box_in_a_text_box_is_read() -> None:
    assert texts(para("One", text_box(para("Outer", text_box(para("Inner")))))) == ["One", "Outer", "Inner"]


def test_a_text_box_in_a_paragraph_without_words_is_read() -> None:
    assert texts(para(text_box(para("In the box")))) == ["In the box"]


def test_a_table_in_a_text_box_is_read() -> None:
    assert texts(para("One", text_box(table(row("A", "B"))))) == ["One", "A", "B"]


def test_words_drawn_in_a_shape_are_read() -> None:
    shape = (
        "<w:r><w:drawing><a:p><a:r><a:t>Flow </a:t></a:r><a:r><a:t>chart</a:t></a:r></a:p></w:drawing></w:r>"
    )
    assert texts(para("One", shape)) == ["One", "Flow chart"]


def test_an_inserted_text_box_is_proposed() -> None:
    found = paragraphs(para("One", text_box(para(tracked("ins", "New")))))
    assert [each.proposed for each in found] == [False, True]


def test_a_hidden_text_box_is_told() -> None:
    hidden = text_box(para("In the box")).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1)
    assert left_out(para("One", hidden)) == ["hidden text left out: 3 words"]


def test_a_chart_is_told() -> None:
    chart = "<w:r><w:drawing><a:graphicData><a:chart/></a:graphicData></w:drawing></w:r>"
    assert left_out(para("One", chart)) == ["not read: 1 chart or diagram"]


def test_a_picture_as_large_as_a_page_is_told() -> None:
    inside = '<wp:inline><wp:extent cx="6000000" cy="8000000"/><a:blip/></wp:inline>'
    picture = f"<w:r><w:drawing>{inside}</w:drawing></w:r>"
    assert left_out(para("One", picture)) == ["not read: 1 picture as large as a page"]


def test_a_small_picture_is_not_worth_telling() -> None:
    inside = '<wp:inline><wp:extent cx="600000" cy="800000"/><a:blip/></wp:inline>'
    assert left_out(para(run("One"), f"<w:r><w:drawing>{inside}</w:drawing></w:r>")) == []
