"""The words of a paragraph are found in whatever they are wrapped."""

from __future__ import annotations

import pytest

from tests.parsers.word_builder import (
    CLAUSES,
    control,
    field,
    para,
    paragraphs,
    row,
    run,
    table,
    texts,
    tracked,
)


@pytest.mark.parametrize(
    "wrapped",
    [
        '<w:hyperlink r:id="x">{}</w:hyperlink>',
        '<w:smartTag w:element="place">{}</w:smartTag>',
        '<w:customXml w:element="x">{}</w:customXml>',
        '<w:bdo w:val="rtl">{}</w:bdo>',
        '<w:fldSimple w:instr="REF x">{}</w:fldSimple>',
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:smartTag><w:sdt><w:sdtContent><w:hyperlink>{}</w:hyperlink></w:sdtContent></w:sdt></w:smartTag>",
    ],
)
def test_words_in_a_wrapper_are_read(wrapped: str) -> None:
    assert texts(para("Before ", wrapped.format(run("within")), " after")) == ["Before within after"]


def test_a_content_control_around_paragraphs_is_read() -> None:
    assert texts(control(para("One") + control(para("Two"))), "Three") == ["One", "Two", "Three"]


def test_custom_markup_around_paragraphs_is_read() -> None:
    assert texts(f'<w:customXml w:element="x">{para("One")}</w:customXml>') == ["One"]


def test_the_result_of_a_field_is_text_and_its_instruction_is_not() -> None:
    assert texts(para("See clause ", field("REF _Ref1 \\h", run("4.2")), ".")) == ["See clause 4.2."]


def test_the_instruction_of_a_nested_field_is_not_text() -> None:
    begin, end = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
    nested = begin + field("MERGEFIELD name", run("Hidden")) + end
    assert texts(para("Dear ", nested, "reader")) == ["Dear reader"]


def test_a_field_over_several_paragraphs_is_read() -> None:
    begin, rest = field("INCLUDETEXT x", "|").split("|")
    assert texts(para(begin, "One"), para("Two", rest), "Three") == ["One", "Two", "Three"]


def test_a_field_that_never_ends_loses_no_words() -> None:
    assert texts(para('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "One"), "Two") == ["One", "Two"]


def test_a_deleted_field_does_not_swallow_what_follows() -> None:
    gone = tracked("del", field("REF x", run("4.2")))
    assert texts(para("See ", gone, "below."), "Next") == ["See below.", "Next"]


@pytest.mark.parametrize(("state", "shown"), [("", "☒"), ('w:val="0"', "☐")])
def test_a_legacy_tick_box_shows_its_state(state: str, shown: str) -> None:
    box = f"<w:ffData><w:checkBox><w:checked {state}/></w:checkBox></w:ffData>"
    begin = f'<w:r><w:fldChar w:fldCharType="begin">{box}</w:fldChar></w:r>'
    end = '<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert texts(para(begin, end, " Yes")) == [f"{shown} Yes"]


def test_a_legacy_list_shows_the_chosen_entry() -> None:
    entries = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="No"/><w:listEntry w:val="Yes"/></w:ddList>'
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{entries}</w:ffData></w:fldChar></w:r>'
    assert texts(para("Trained: ", begin, '<w:r><w:fldChar w:fldCharType="end"/></w:r>')) == ["Trained: Yes"]


@pytest.mark.parametrize("between", ["<w:tab/>", "<w:br/>", '<w:br w:type="page"/>', "<w:cr/>", "<w:ptab/>"])
def test_a_tab_or_break_is_a_space(between: str) -> None:
    assert texts(para("One", f"<w:r>{between}</w:r>", "two")) == ["One two"]


def test_white_space_is_single() -> None:
    assert texts(para("  One \u00a0 ", " two\n")) == ["One two"]


def test_a_no_break_hyphen_is_a_hyphen() -> None:
    assert texts(para("multi", "<w:r><w:noBreakHyphen/></w:r>", "agency", " co\u2011operation")) == [
        "multi-agency co-operation"
    ]


def test_soft_hyphens_are_dropped() -> None:
    assert texts(para("safe", "<w:r><w:softHyphen/></w:r>", "guard\u00ading")) == ["safeguarding"]


@pytest.mark.parametrize(
    ("font", "code", "sign"),
    [
        ("Wingdings", "F0FE", "☑"),
        ("Wingdings", "F0A8", "☐"),
        ("Symbol", "F0B7", "•"),
        ("Wingdings 2", "F050", "✓"),
    ],
)
def test_a_symbol_is_written_out(font: str, code: str, sign: str) -> None:
    symbol = f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'
    assert texts(para(symbol, " Yes")) == [f"{sign} Yes"]


def test_a_symbol_typed_in_a_picture_font_is_written_out() -> None:
    assert texts(para("\uf0fe Yes")) == ["☑ Yes"]


def test_an_equation_is_on_one_line() -> None:
    fraction = "<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>"
    assert texts(para("Price", f"<m:oMath>{fraction}</m:oMath>", "each")) == ["Price a/b each"]


def test_an_equation_between_paragraphs_is_read() -> None:
    assert texts("One", "<m:oMathPara><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara>") == [
        "One",
        "x=1",
    ]


def test_of_alternative_contents_one_is_read() -> None:
    both = f"<mc:Choice>{run('new')}</mc:Choice><mc:Fallback>{run('old')}</mc:Fallback>"
    assert texts(para("A ", f"<mc:AlternateContent>{both}</mc:AlternateContent>", " word")) == ["A new word"]


def test_of_alternative_contents_the_one_with_words_is_read() -> None:
    both = f"<mc:Choice/><mc:Fallback>{run('old')}</mc:Fallback>"
    assert texts(para("A ", f"<mc:AlternateContent>{both}</mc:AlternateContent>", " word")) == ["A old word"]


def test_a_reading_aid_over_letters_is_not_read_twice() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{run('aid')}</w:rt><w:rubyBase>{run('word')}</w:rubyBase></w:ruby></w:r>"
    assert texts(para(ruby)) == ["word"]


def test_a_word_cut_into_runs_is_whole() -> None:
    assert texts(para("saf", "egua", "rding")) == ["safeguarding"]


def test_paragraphs_without_words_are_not_yielded() -> None:
    assert texts(para(), "Words", para(" ")) == ["Words"]


@pytest.mark.parametrize(
    "block",
    [
        "<w:p><w:r><w:r><w:t>Words</w:t></w:r></w:r></w:p>",
        "<w:p><w:t>Words</w:t></w:p>",
        "<w:p><w:p><w:r><w:t>Words</w:t></w:r></w:p></w:p>",
        f"<w:p>{table(row('Words'))}</w:p>",
        f"<w:p>{control(para('Words'))}</w:p>",
        "<w:tbl><w:tr><w:tc><w:r><w:t>Words</w:t></w:r></w:tc></w:tr></w:tbl>",
    ],
)
def test_words_out_of_place_are_read(block: str) -> None:
    assert texts(block) == ["Words"]


def test_a_style_separator_keeps_the_number_with_the_heading() -> None:
    apart = "<w:vanish/><w:specVanish/>"
    found = paragraphs(
        para("Training.", numbered=(1, 1), mark=apart), "The Provider shall train.", numbering=CLAUSES
    )
    assert [(each.label, each.text) for each in found] == [
        ("1.1", "Training."),
        (None, "The Provider shall train."),
    ]
