"""Numbers that fields print in a Word file: LISTNUM, AUTONUM and their kin."""

from __future__ import annotations

import pytest

from tests.parsers.word_builder import (
    CLAUSES,
    abstract,
    control,
    counting,
    field,
    left_out,
    level,
    listed,
    para,
    paragraphs,
    run,
    style,
    texts,
)

HEADINGS = "".join(style(f"Heading{at}", f"heading {at}") for at in (1, 2, 3))


def printed(*blocks: str, **parts: str) -> list[str]:
    """The paragraphs with their numbers."""
    return [f"{each.label or ''} {each.text}".strip() for each in paragraphs(*blocks, **parts)]


def test_a_list_field_in_a_clause_counts_one_level_below_it() -> None:
    blocks = [
        para(
            "The Provider shall ",
            counting("LISTNUM"),
            " train and ",
            counting("LISTNUM"),
            " ask",
            numbered=(1, 1),
        )
    ]
    assert printed(*blocks, numbering=CLAUSES) == ["1.1 The Provider shall (a) train and (b) ask"]


def test_a_list_field_starts_again_under_the_next_clause() -> None:
    clause = para("shall ", counting("LISTNUM"), " ask", numbered=(1, 1))
    assert printed(clause, clause, numbering=CLAUSES) == ["1.1 shall (a) ask", "1.2 shall (a) ask"]


@pytest.mark.parametrize(
    ("code", "numbers"),
    [
        ("LISTNUM NumberDefault \\l 1", "1) 2)"),
        ("LISTNUM NumberDefault \\l 5", "(a) (b)"),
        ("LISTNUM NumberDefault \\l 6", "(i) (ii)"),
        ('LISTNUM "OutlineDefault" \\l 1', "I. II."),
        ("LISTNUM LegalDefault \\l 2", "1.1. 1.2."),
        ("LISTNUM NumberDefault \\l 4 \\s 3", "(3) (3)"),
    ],
)
def test_a_list_field_may_name_a_list_that_word_knows(code: str, numbers: str) -> None:
    assert texts(para("See ", counting(code), " ", counting(code))) == [f"See {numbers}"]


def test_a_list_field_counts_on_from_where_it_was_told_to_start() -> None:
    first, then = counting("LISTNUM NumberDefault \\l 5 \\s 3"), counting("LISTNUM NumberDefault \\l 5")
    assert texts(para("See ", first, " and ", then)) == ["See (c) and (d)"]


def test_a_list_field_may_name_a_list_of_the_file() -> None:
    named = abstract(7, level(0, "Item %1", "upperLetter")).replace(
        "<w:lvl ", '<w:name w:val="Items"/><w:lvl ', 1
    )
    found = texts(para("See ", counting("LISTNUM Items")), numbering=named + listed(3, 7))
    assert found == ["See Item A"]


def test_a_list_field_before_all_words_is_the_label() -> None:
    found = paragraphs(para(counting("LISTNUM LegalDefault \\l 2"), "Words"))
    assert [(each.label, each.text) for each in found] == [("1.1.", "Words")]


def test_list_fields_after_one_at_the_start_count_below_it() -> None:
    block = para(counting("LISTNUM NumberDefault"), "Ask ", counting("LISTNUM NumberDefault"), " and act")
    assert printed(block) == ["1) Ask a) and act"]


def test_a_list_field_after_the_number_of_its_clause_stays_in_the_text() -> None:
    found = paragraphs(para(counting("LISTNUM"), "Words", numbered=(1, 0)), numbering=CLAUSES)
    assert [(each.label, each.text) for each in found] == [("1.", "1.1 Words")]


def test_legal_fields_follow_the_levels_of_headings() -> None:
    blocks = [
        para(counting("AUTONUMLGL"), f"At {at}", style=f"Heading{at}" if at else "")
        for at in (1, 2, 2, 0, 0, 1, 2)
    ]
    found = paragraphs(*blocks, styles=HEADINGS)
    assert [each.label for each in found] == ["1.", "1.1.", "1.2.", "1.2.1.", "1.2.2.", "2.", "2.1."]


def test_outline_fields_follow_the_levels_of_headings() -> None:
    blocks = [para(counting("AUTONUMOUT"), "At", style=f"Heading{at}") for at in (1, 2, 2, 3, 1)]
    assert [each.label for each in paragraphs(*blocks, styles=HEADINGS)] == ["I.", "A.", "B.", "1.", "II."]


def test_paragraph_fields_count_paragraphs() -> None:
    blocks = [para(counting("AUTONUM"), "Words"), "Between", para(counting("AUTONUM"), "Words")]
    assert [each.label for each in paragraphs(*blocks)] == ["1.", None, "2."]


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("AUTONUM \\s :", "1:"),
        ("AUTONUMLGL \\e", "1"),
        ("AUTONUM \\* ROMAN", "I."),
        ("AUTONUM \\* alphabetic", "a."),
    ],
)
def test_a_paragraph_field_may_be_written_otherwise(code: str, number: str) -> None:
    assert paragraphs(para(counting(code), "Words"))[0].label == number


def test_a_number_field_written_as_one_element_counts() -> None:
    assert paragraphs(para('<w:fldSimple w:instr="AUTONUM"/>', "Words"))[0].label == "1."


def test_a_number_field_with_an_empty_result_counts() -> None:
    assert paragraphs(para(field("AUTONUM", ""), "Words"))[0].label == "1."


def test_a_number_field_with_a_result_shows_it() -> None:
    assert texts(para(field("AUTONUMLGL", run("4.2 ")), "Words")) == ["4.2 Words"]


def test_a_number_field_in_a_content_control_counts() -> None:
    assert paragraphs(para(control(counting("AUTONUM")), "Words"))[0].label == "1."


def test_numbers_of_fields_go_on_through_a_table() -> None:
    clause = para(counting("AUTONUM"), "Words")
    cells = f"<w:tbl><w:tr><w:tc>{clause}</w:tc></w:tr></w:tbl>"
    assert [each.label for each in paragraphs(clause, cells, clause)] == ["1.", "2.", "3."]


def test_a_list_field_that_names_no_list_outside_a_list_is_told_as_doubtful() -> None:
    assert left_out(para("See ", counting("LISTNUM"))) == ["not certain: 1 number made by a field"]


def test_a_list_field_in_a_list_is_certain() -> None:
    assert left_out(para("See ", counting("LISTNUM"), numbered=(1, 0)), numbering=CLAUSES) == []


@pytest.mark.parametrize(
    "code",
    [
        "MACROBUTTON NoMacro [insert period]",
        "MACROBUTTON  AcceptAll [insert period]",
        'GOTOBUTTON "here" [insert period]',
    ],
)
def test_what_a_button_shows_is_text(code: str) -> None:
    assert texts(para("within ", counting(code), " of referral")) == ["within [insert period] of referral"]


def test_a_sign_made_by_a_field_is_text() -> None:
    assert texts(para(counting('SYMBOL 168 \\f "Wingdings" \\s 12'), " Yes")) == ["☐ Yes"]


def test_a_tick_box_with_an_empty_result_shows_its_state() -> None:
    box = field("FORMCHECKBOX", "").replace(
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar>',
    )
    assert texts(para(box, " Yes")) == ["☒ Yes"]
