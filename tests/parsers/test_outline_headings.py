"""The outline knows what is a heading, and over what it stands."""

from __future__ import annotations

import pytest

from horizontal.parsers.paragraph import Paragraph
from tests.parsers.outline_builder import blocks, kinds, para, path_of_last

SHALL = "The Provider shall keep records of all training."


@pytest.mark.parametrize("text", ["1. STAFF", "1. Staff and training", "1 Keeping children safe"])
def test_a_short_main_clause_is_a_heading(text: str) -> None:
    assert kinds(text, f"1.1 {SHALL}")[0] == "heading"


def test_a_main_clause_with_a_verb_is_a_heading_where_clauses_hang_from_it() -> None:
    assert kinds("3. What the Provider must do", f"3.1 {SHALL}")[0] == "heading"


def test_a_sentence_in_a_heading_style_is_no_heading() -> None:
    assert kinds(para(SHALL, "1.1", heading_level=2)) == ["paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        para("All staff shall be trained", bold=True),
        "ALL STAFF MUST BE TRAINED",
        para("Staff must ask", size=14.0),
    ],
)
def test_a_duty_in_bold_or_capitals_is_no_heading(line: str | Paragraph) -> None:
    assert kinds(line, para(SHALL, size=10.0), para(SHALL, size=10.0))[0] == "paragraph"


def test_a_numbered_duty_that_nothing_hangs_from_is_no_heading() -> None:
    assert (
        kinds(para("All staff shall be trained", "4.", bold=True), para("People shall be asked", "5."))
        == ["paragraph"] * 2
    )


def test_the_first_clause_does_not_stand_under_the_recitals() -> None:
    assert path_of_last("BACKGROUND", "(A) The Council owns it.", "1. Staff", f"1.1 {SHALL}") == ("Staff",)


def test_a_stem_is_no_heading() -> None:
    assert kinds("3.1 The Supplier:", "3.1.1 shall not use forced labour;")[0] == "paragraph"


@pytest.mark.parametrize(
    "heading",
    [
        para("Domestic abuse", bold=True),
        para("DOMESTIC ABUSE"),
        para("Domestic abuse", heading_level=2),
        para("Domestic abuse", size=14.0),
        para("Domestic abuse"),
    ],
)
def test_a_marked_or_short_line_over_a_sentence_is_a_heading(heading: Paragraph) -> None:
    lines = [heading, para(SHALL, size=10.0), para(SHALL, size=10.0)]
    assert (kinds(*lines)[0], path_of_last(*lines)) == ("heading", (heading.text,))


def test_a_short_line_in_a_list_is_no_heading() -> None:
    assert kinds("The matters are:", "Domestic abuse", SHALL) == ["paragraph"] * 3


def test_the_path_holds_part_and_clause_headings_outermost_first() -> None:
    lines = ["SCHEDULE 4 – SERVICE", "2. Staff", "2.1 Training", f"2.1.1 {SHALL}"]
    assert path_of_last(*lines) == ("SCHEDULE 4 – SERVICE", "Staff", "Training")


def test_a_heading_stands_under_those_before_it_and_not_under_itself() -> None:
    assert blocks("1. Staff", f"1.1 {SHALL}")[0].place.heading_path == ()


def test_the_next_clause_closes_the_heading_of_the_last() -> None:
    assert path_of_last("1. Staff", f"1.1 {SHALL}", "2. Money", f"2.1 {SHALL}") == ("Money",)


def test_a_title_is_in_no_path() -> None:
    assert path_of_last(para("Contract for Care", heading_level=0), SHALL) == ()


def test_a_roman_over_figures_heads_its_clauses() -> None:
    lines = (
        "RECITALS",
        "(A) The Owner holds flats.",
        "I. Interpretation",
        "I.1 Words have meanings.",
        "II. Staff",
    )
    found = blocks(*lines, "II.1 The Agent shall train its staff.")
    assert [block.place.clause for block in found[-3:]] == ["I.1", "II", "II.1"]
    assert found[-1].place.heading_path == ("Staff",)


def test_a_roman_over_letters_does_not_stand_under_the_last_recital() -> None:
    lines = (
        "WHEREAS",
        "(1) The Council owns it.",
        "(2) A tender has been taken.",
        "I. PERIOD",
        "(a) It runs on.",
    )
    assert path_of_last(*lines, "II. DOMESTIC ABUSE", f"(a) {SHALL}") == ("DOMESTIC ABUSE",)


def test_a_roman_over_letters_inside_a_clause_with_a_figure_is_no_main_clause() -> None:
    path = path_of_last("4. Staff", f"4.1 {SHALL}", "I. TRAINING", f"(a) {SHALL}")
    assert path[0] == "Staff"
