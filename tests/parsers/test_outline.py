"""The outline gives each block the number that one would cite it by."""

from __future__ import annotations

import pytest

from horizontal.parsers.outline.make_outline import outline
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.text import contract_from_text
from tests.parsers.outline_builder import blocks, clauses, kinds, numbers, para

SHALL = "The Provider shall keep records of all training."


@pytest.mark.parametrize(
    ("text", "number", "clause", "words"),
    [
        ("14.2 The Provider shall act.", "14.2", "14.2", "The Provider shall act."),
        ("14.2.1 The Provider shall act.", "14.2.1", "14.2.1", "The Provider shall act."),
        ("5. DEFINITIONS", "5.", "5", "DEFINITIONS"),
        ("5(3) The Provider shall act.", "5(3)", "5(3)", "The Provider shall act."),
        ("7.(1)(a) The Provider shall act.", "7.(1)(a)", "7(1)(a)", "The Provider shall act."),
        ("(a) train all staff;", "(a)", "(a)", "train all staff;"),
        ("(ii) train all staff;", "(ii)", "(ii)", "train all staff;"),
        ("a) train all staff;", "a)", "(a)", "train all staff;"),
        ("(A) The Council owns the land.", "(A)", "(A)", "The Council owns the land."),
        ("A1.2 The Provider shall act.", "A1.2", "A1.2", "The Provider shall act."),
        ("XV.3 The Provider shall act.", "XV.3", "XV.3", "The Provider shall act."),
        ("A-7.1 The Provider shall act.", "A-7.1", "A-7.1", "The Provider shall act."),
        ("SC32.4 The Provider must act.", "SC32.4", "SC32.4", "The Provider must act."),
        ("SC 32.7 The Provider must act.", "SC 32.7", "SC32.7", "The Provider must act."),
        ("Clause 12: Termination", "Clause 12:", "12", "Termination"),
        ("Condition 4. Payment of Grant", "Condition 4.", "4", "Payment of Grant"),
        ("Section 3.2 The Provider shall act.", "Section 3.2", "3.2", "The Provider shall act."),
        ("§ 12.3 The Provider shall act.", "§ 12.3", "12.3", "The Provider shall act."),
        ("12A. Domestic abuse", "12A.", "12A", "Domestic abuse"),
        ("3.4A The Provider must act.", "3.4A", "3.4A", "The Provider must act."),
        ("1 – Definitions and meanings", "1", "1", "Definitions and meanings"),
        ("2.1The Provider shall act.", "2.1", "2.1", "The Provider shall act."),
        ("8.4.CORE data shall be kept.", "8.4.", "8.4", "CORE data shall be kept."),
    ],
)
def test_a_typed_number_is_taken_off_its_text(text: str, number: str, clause: str, words: str) -> None:
    (block,) = blocks(text)
    assert (block.number, block.place.clause, block.text) == (number, clause, words)


@pytest.mark.parametrize("bullet", ["•", "-", "*", "o", "–", "▪", "\uf0b7"])
def test_a_bullet_is_no_number(bullet: str) -> None:
    block = blocks("4.1 The Provider shall:", f"{bullet} train all staff")[-1]
    assert (block.text, block.number, block.place.clause, block.kind) == (
        "train all staff",
        None,
        "4.1",
        "list_item",
    )


def test_a_bullet_before_a_letter_leaves_the_letter_as_the_number() -> None:
    assert clauses("4.1 The Provider shall:", "* A. Train all staff") == ["4.1", "4.1(A)"]


def test_a_number_that_the_format_printed_is_used_as_it_is() -> None:
    assert clauses(para("Staff", "1."), para(SHALL, "1.1"), para("train", "(a)")) == ["1", "1.1", "1.1(a)"]


def test_a_bullet_that_the_format_printed_is_no_number() -> None:
    assert numbers(para("train all staff", "•")) == [None]


def test_a_letter_typed_after_a_printed_number_goes_into_the_citation() -> None:
    assert clauses(para("(a) The Provider shall act.", "14.2")) == ["14.2(a)"]


def test_words_that_the_format_printed_as_a_label_are_kept_in_the_text() -> None:
    (block,) = blocks(para("the parties agree.", "Recital"))
    assert block.text == "Recital the parties agree."


def test_letters_and_romans_hang_from_the_clause_above() -> None:
    lines = ["14.2 The Provider shall:", "(a) train:", "(i) staff;", "(ii) volunteers;", "(b) report."]
    assert clauses(*lines) == ["14.2", "14.2(a)", "14.2(a)(i)", "14.2(a)(ii)", "14.2(b)"]


def test_bracketed_figures_hang_from_a_main_clause() -> None:
    lines = ["7. STAFF", "(1) The Agency, namely:", "(a) one;", "(b) two.", "(2) The Agency shall act."]
    assert clauses(*lines) == ["7", "7(1)", "7(1)(a)", "7(1)(b)", "7(2)"]


def test_a_lettered_clause_has_numbers_of_its_own() -> None:
    assert clauses("A. Staff", f"A1 {SHALL}", f"A2 {SHALL}", "B. Money", f"B1 {SHALL}") == [
        "A",
        "A1",
        "A2",
        "B",
        "B1",
    ]


def test_a_letter_a_stop_and_a_figure_number_a_clause() -> None:
    assert clauses("PART E", f"E.1 {SHALL}", "(iii) abuse;", f"E.2 {SHALL}") == [
        None,
        "E.1",
        "E.1(iii)",
        "E.2",
    ]


def test_i_after_h_is_a_letter() -> None:
    assert clauses("(g) one;", "(h) two;", "(i) three;", "(j) four.") == ["(g)", "(h)", "(i)", "(j)"]


def test_i_after_h_is_a_roman_where_ii_comes_next() -> None:
    lines = ["(g) one;", "(h) two:", "(i) three;", "(ii) four;", "(i) five;", "(j) six."]
    assert clauses(*lines) == ["(g)", "(h)", "(h)(i)", "(h)(ii)", "(i)", "(j)"]


def test_i_after_h_is_a_letter_where_romans_open_under_it() -> None:
    lines = ["(g) one;", "(h) two;", "(i) three:", "(i) four;", "(ii) five."]
    assert clauses(*lines) == ["(g)", "(h)", "(i)", "(i)(i)", "(i)(ii)"]


def test_a_list_that_begins_again_in_the_same_clause_keeps_its_depth() -> None:
    lines = ["2.1 It shall:", "(a) one;", "(b) two.", "In that case it shall:", "(a) three."]
    assert clauses(*lines) == ["2.1", "2.1(a)", "2.1(b)", "2.1", "2.1(a)"]


def test_figures_after_a_colon_count_a_list_inside_the_clause() -> None:
    lines = ["4.2 The Provider shall offer:", "1. Training", "2. Advice", f"4.3 {SHALL}", "5. Payment"]
    assert clauses(*lines) == ["4.2", "4.2(1)", "4.2(2)", "4.3", "5"]


def test_a_list_of_figures_is_no_row_of_headings() -> None:
    assert kinds("4.2 It shall offer:", "1. Training", "2. Advice", f"4.3 {SHALL}")[1:3] == ["list_item"] * 2


@pytest.mark.parametrize(
    "line",
    [
        "12 months after the Start Date the Provider shall report.",
        "2015 was the first year of the service.",
        "30 days later the notice takes effect.",
        "5 Working Days after that the notice takes effect.",
        "4.3 and 4.4 shall survive the end of this Contract.",
        "2.5 million people live there.",
        "1 April 2026 is the Start Date.",
        "(30) days after that the notice takes effect.",
        "100% of staff shall be trained.",
        "24/7 cover shall be given.",
        "01.04.2026 is the Start Date.",
        "A Project Worker shall be on duty.",
        "I agree to these terms.",
        "J. Smith is the officer.",
        "BS 7858 applies to screening.",
    ],
)
def test_a_figure_that_begins_a_sentence_is_no_clause_number(line: str) -> None:
    block = blocks("4. Notices", f"4.1 {SHALL}", line)[-1]
    assert (block.number, block.text) == (None, line)


def test_a_clause_that_begins_with_shall_keeps_its_number() -> None:
    assert clauses("3.1 The Supplier:", "3.1.1 shall not use forced labour;", "3.1.2 has no such staff.") == [
        "3.1",
        "3.1.1",
        "3.1.2",
    ]


def test_working_hours_may_head_a_clause() -> None:
    assert clauses("3.1 Staff", "3.2 Working hours")[-1] == "3.2"


def test_a_row_of_figures_is_no_clause() -> None:
    assert numbers("7.6 0 126.3 $846") == [None]


def test_a_clause_numbered_with_a_nought_is_a_main_clause() -> None:
    found = blocks("1.0 INTRODUCTION", f"1.1 {SHALL}", "2.0 SCOPE", f"2.1 {SHALL}")
    assert [(block.place.clause, block.level) for block in found] == [
        ("1.0", 1),
        ("1.1", 2),
        ("2.0", 1),
        ("2.1", 2),
    ]
    assert found[-1].place.heading_path == ("SCOPE",)


def test_small_letters_may_follow_a_number() -> None:
    assert clauses("4.2 It shall act.", "4.2a It shall act.", "5. Money", "5.a. The price") == [
        "4.2",
        "4.2a",
        "5",
        "5.a",
    ]


def test_a_number_left_out_does_not_stop_the_numbering() -> None:
    assert clauses(f"2.1 {SHALL}", f"2.4 {SHALL}", "3. Money", "5. Notices") == ["2.1", "2.4", "3", "5"]


def test_numbering_begins_again_in_each_schedule() -> None:
    lines = ["1. Staff", f"1.1 {SHALL}", "SCHEDULE 1 – SERVICE", "1. Aims", f"1.1 {SHALL}"]
    places = [(block.place.part, block.place.clause) for block in blocks(*lines)]
    assert places[-2:] == [("Schedule 1", "1"), ("Schedule 1", "1.1")]


def test_a_number_alone_on_a_line_goes_with_the_text_after_it() -> None:
    (block,) = blocks("14.2", SHALL)
    assert (block.number, block.text) == ("14.2", SHALL)


def test_a_page_number_alone_on_a_line_is_not_put_before_a_sentence() -> None:
    assert [block.text for block in blocks("14.", SHALL, "7", SHALL)][-2:] == ["7", SHALL]


def test_text_without_a_number_is_cited_by_the_clause_above() -> None:
    block = blocks("1.1 In this Contract:", "“Staff” means all persons employed;")[-1]
    assert (block.place.clause, block.number, block.level) == ("1.1", None, 0)


def test_text_after_a_list_belongs_to_the_clause_that_the_list_hangs_from() -> None:
    assert clauses("4.1 It shall:", "(a) train;", "(b) ask.", "All this is without charge.")[-1] == "4.1"


def test_text_that_is_indented_under_an_item_belongs_to_the_item() -> None:
    lines = [
        para("4.1 It shall:", indent=70.0),
        para("(a) train.", indent=100.0),
        para("Training is yearly.", indent=130.0),
    ]
    assert clauses(*lines)[-1] == "4.1(a)"


def test_text_after_a_heading_without_number_does_not_inherit_the_clause_before() -> None:
    lines = ["19. General", f"19.1 {SHALL}", para("Signatures", bold=True), "Signed by the parties below."]
    assert clauses(*lines)[-1] is None


def test_text_under_a_heading_inside_a_clause_is_cited_by_the_clause() -> None:
    lines = [
        "5. Staff",
        f"5.1 {SHALL}",
        para("Volunteers", bold=True),
        "They count as staff.",
        f"5.2 {SHALL}",
    ]
    assert clauses(*lines)[3] == "5"


def test_text_left_of_a_list_of_figures_is_outside_it() -> None:
    lines = [
        para(SHALL, "1.", indent=36.0),
        para(SHALL, "2.", indent=36.0),
        "All staff were trained in 2017.",
    ]
    assert clauses(*lines)[-1] is None


def test_levels_count_the_steps_of_the_number() -> None:
    found = blocks("7. STAFF", "(1) The Agency:", "(a) shall act;")
    assert [block.level for block in found] == [1, 2, 3]


def test_an_insertion_stays_marked() -> None:
    assert blocks(para(SHALL, "1.1", proposed=True))[0].proposed


@pytest.mark.parametrize("kind", ["header", "footer"])
def test_what_stands_in_the_margin_numbers_nothing(kind: str) -> None:
    assert clauses("1. Staff", para("9. Contract 17", kind=kind), f"1.1 {SHALL}") == ["1", None, "1.1"]


def test_a_footnote_stands_under_the_open_clause() -> None:
    block = blocks(f"1.1 {SHALL}", para("2 In writing.", kind="footnote", note="2"))[-1]
    assert block.place.citation == "footnote 2 to 1.1"


def test_the_clauses_of_an_empty_file_are_none() -> None:
    assert outline([]) == ()


def test_a_date_is_no_clause() -> None:
    found = contract_from_text("1. Terms\n\n1.1 Words mean this.\n\nStart Date\n\n1 April 2026.\n\n2. Staff")
    assert [clause.number for clause in found.clauses] == ["1", "1.1", "2"]


def test_a_schedule_may_follow_the_place_to_sign() -> None:
    found = contract_from_text(
        "1. Terms\n\nName:\n\nTitle:\n\nSchedule 1: Care\n\n1 Staff\n\n1.1 They learn."
    )
    assert [clause.part for clause in found.clauses] == [None, "Schedule 1", "Schedule 1"]


def test_clauses_under_a_lettered_number_may_count_without_its_letters() -> None:
    text = "SC6 Equality\n\n6.1 The Provider must not discriminate.\n\nSC7 Staff\n\n7.1 Staff learn."
    assert [clause.number for clause in contract_from_text(text).clauses] == ["SC6", "6.1", "SC7", "7.1"]


def test_a_list_of_headings_that_begins_anew_is_not_inside_the_last_of_them() -> None:
    heads = [
        Paragraph(name, label="1", list_level=0, heading_level=1, bold=True) for name in ("Staff", "Returns")
    ]
    items = [Paragraph(f"They are {name}.", label="1.1", list_level=1) for name in ("trained", "sent")]
    found = outline((heads[0], items[0], heads[1], items[1]))
    assert [block.place.clause for block in found] == ["1", "1.1", "1", "1.1"]
