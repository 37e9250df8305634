"""Headers and footers stand after the body, each distinct one once."""

from __future__ import annotations

from tests.parsers.word_builder import control, para, paragraphs, row, table


def reference(part: str, kind: str = "default") -> str:
    return f'<w:{part.rstrip("0123456789")}Reference w:type="{kind}" r:id="{part}"/>'


def kinds(*blocks: str, section: str, **parts: str) -> list[tuple[str, str]]:
    return [(each.kind.value, each.text) for each in paragraphs(*blocks, section=section, **parts)]


def test_headers_and_footers_stand_after_the_body() -> None:
    section = reference("header1") + reference("footer1")
    found = kinds("Words", section=section, header1=para("Top"), footer1=para("Bottom"))
    assert found == [("paragraph", "Words"), ("header", "Top"), ("footer", "Bottom")]


def test_headers_with_the_same_words_stand_once() -> None:
    first = para("Words", more=f"<w:sectPr>{reference('header1')}</w:sectPr>")
    found = kinds(first, section=reference("header2"), header1=para("Top"), header2=para("Top"))
    assert found == [("paragraph", "Words"), ("header", "Top")]


def test_distinct_headers_all_stand() -> None:
    first = para("Words", more=f"<w:sectPr>{reference('header1')}</w:sectPr>")
    found = kinds(first, section=reference("header2"), header1=para("Top"), header2=para("Other"))
    assert found[1:] == [("header", "Top"), ("header", "Other")]


def test_a_first_page_header_that_is_not_shown_is_not_read() -> None:
    assert kinds("Words", section=reference("header1", "first"), header1=para("Top")) == [
        ("paragraph", "Words")
    ]


def test_a_first_page_header_that_is_shown_is_read() -> None:
    section = reference("header1", "first") + "<w:titlePg/>"
    assert kinds("Words", section=section, header1=para("Top"))[1:] == [("header", "Top")]


def test_headers_of_even_pages_are_read_where_they_show() -> None:
    found = kinds(
        "Words", section=reference("header1", "even"), header1=para("Top"), settings="<w:evenAndOddHeaders/>"
    )
    assert found[1:] == [("header", "Top")]


def test_a_table_in_a_header_is_of_the_kind_header() -> None:
    found = paragraphs("Words", section=reference("header1"), header1=table(row("Left", "Right")))[1:]
    assert [(each.text, each.kind, each.cell) for each in found] == [
        ("Left", "header", None),
        ("Right", "header", None),
    ]


def test_a_content_control_in_a_footer_is_read() -> None:
    found = kinds("Words", section=reference("footer1"), footer1=control(para("Page 1 of 9")))
    assert found[1:] == [("footer", "Page 1 of 9")]


def test_a_header_that_nobody_points_to_is_not_read() -> None:
    assert kinds("Words", section="", header1=para("Top")) == [("paragraph", "Words")]
