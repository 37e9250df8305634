"""The numbers of OpenDocument lists and headings, as printed."""

from __future__ import annotations

import pytest

from horizontal.contract import BlockKind
from tests.parsers.odt_builder import (
    cell,
    h,
    item,
    labels,
    level,
    list_style,
    listed,
    nested,
    p,
    paragraphs,
    row,
    style,
    table,
)

OUTLINE = (
    '<text:outline-style style:name="Outline">'
    '<text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>'
    "</text:outline-style>"
)


def test_items_print_the_numbers_of_their_levels() -> None:
    clauses = listed(
        item(p("Staff"), nested(item(p("They shall:"), nested("be trained;", "ask safely.")))),
        item(p("Data")),
    )
    assert labels(clauses) == ["1.", "1.1", "(a)", "(b)", "2."]


def test_a_new_list_starts_at_its_first_number() -> None:
    assert labels(listed("One", "Two"), p("Between"), listed("Again")) == ["1.", "2.", None, "1."]


def test_a_list_that_continues_goes_on_counting() -> None:
    more = 'text:continue-numbering="true"'
    assert labels(listed("One"), p("Between"), listed("Two", more=more)) == ["1.", None, "2."]


def test_a_list_may_continue_one_that_is_not_the_last() -> None:
    first = listed("One", more='xml:id="terms"')
    last = listed("Two", more='text:continue-list="terms"')
    assert labels(first, listed("Other"), last) == ["1.", "1.", "2."]


def test_an_item_may_state_its_number() -> None:
    start = item("Five", more='text:start-value="5"')
    assert labels(listed("One", start, "Six")) == ["1.", "5.", "6."]


def test_a_level_may_start_at_another_number() -> None:
    annex = list_style("Annex", level(1, "A", 'text:start-value="3"'))
    assert labels(listed("Third", "Fourth", style="Annex"), automatic=annex) == ["C", "D"]


def test_lower_numbers_start_again_under_each_item() -> None:
    clauses = listed(item(p("A"), nested("a", "b")), item(p("B"), nested("c")))
    assert labels(clauses) == ["1.", "1.1", "1.2", "2.", "2.1"]


def test_a_level_that_is_skipped_shows_its_first_number() -> None:
    assert labels(listed(item(nested("deep")))) == ["1.1"]


def test_only_the_first_paragraph_of_an_item_is_numbered() -> None:
    assert labels(listed(item(p("One"), p("and more")), "Two")) == ["1.", None, "2."]


def test_a_list_header_has_no_number() -> None:
    header = f"<text:list-header>{p('Head')}</text:list-header>"
    assert labels(f'<text:list text:style-name="Clauses">{header}{item("One")}</text:list>') == [None, "1."]


def test_the_newer_pattern_of_a_number_goes_before_the_older_one() -> None:
    pattern = level(1, "1", 'loext:num-list-format="Schedule %1%"')
    assert labels(listed("Prices", style="S"), automatic=list_style("S", pattern)) == ["Schedule 1"]


@pytest.mark.parametrize(
    ("form", "more", "label"),
    [
        ("i", "", "xxvii"),
        ("I", "", "XXVII"),
        ("a", "", "aa"),
        ("a", 'style:num-letter-sync="true"', "aa"),
        ("A", "", "AA"),
        ("", "", None),
    ],
)
def test_numbers_are_written_as_the_list_asks(form: str, more: str, label: str | None) -> None:
    letters = list_style("L", level(1, form, more + ' text:start-value="27"'))
    assert labels(listed("Item", style="L"), automatic=letters) == [label]


def test_letters_go_on_in_one_of_two_ways() -> None:
    both = list_style("X", level(1, "a", 'text:start-value="28"'))
    both += list_style("Y", level(1, "a", 'text:start-value="28" style:num-letter-sync="true"'))
    assert labels(listed("x", style="X"), listed("y", style="Y"), automatic=both) == ["ab", "bb"]


def test_bullets_have_no_label() -> None:
    bullets = list_style("B", '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>')
    found = paragraphs(listed("train staff", style="B"), automatic=bullets)[0]
    assert (found.label, found.kind, found.list_level) == (None, BlockKind.LIST_ITEM, 0)


def test_headings_are_numbered_by_the_outline() -> None:
    headings = (h("Staff"), h("Training", level=2), p("Text."), h("Data"))
    assert labels(*headings, common=OUTLINE) == ["1.", "1.1", None, "2."]


def test_a_heading_that_is_taken_out_of_the_outline_has_no_number() -> None:
    out = style("Out", more='style:list-style-name=""')
    assert labels(h("Foreword", style="Out"), h("Staff"), automatic=out, common=OUTLINE) == [None, "1."]


def test_the_style_of_the_outline_numbers_though_it_is_in_no_list() -> None:
    common = OUTLINE + style("Heading", more='style:default-outline-level="1" style:list-style-name=""')
    assert labels(h("Staff"), common=common) == ["1."]


def test_a_numbered_paragraph_counts_with_its_list() -> None:
    one = f'<text:numbered-paragraph text:list-id="n" text:style-name="Clauses">{p("x")}</text:numbered-paragraph>'
    assert labels(one, one) == ["1.", "2."]


def test_numbers_go_on_through_a_table() -> None:
    more = 'text:continue-numbering="true"'
    held = table(row(cell(listed("Two", more=more)), "x"), row("a", "b"))
    assert [each for each in labels(listed("One"), held, listed("Three", more=more)) if each] == [
        "1.",
        "2.",
        "3.",
    ]
