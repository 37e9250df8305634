"""Paragraphs rebuilt from lines."""

from __future__ import annotations

import pytest

from tests.parsers.pdf_builder import FULL, Sheets


def test_wrapped_lines_make_one_paragraph() -> None:
    assert len(Sheets().lines(*FULL).texts()) == 1


def test_a_wider_gap_begins_a_paragraph() -> None:
    sheet = Sheets().lines(*FULL).lines("Another matter altogether is dealt with here.", top=160)
    assert len(sheet.texts()) == 2


@pytest.mark.parametrize(
    "label",
    [
        "1.",
        "1.1",
        "1.1.1",
        "5(3)",
        "7.(1)(a)",
        "(a)",
        "(i)",
        "(iv)",
        "(1)",
        "A.",
        "a)",
        "Schedule 4",
        "•",
        "–",
        "o",
        "3A.",
        "D1.2",
    ],
)
def test_a_label_with_a_hanging_text_begins_a_paragraph(label: str) -> None:
    sheet = (
        Sheets().lines(*FULL, "years.").clause(label, "The Provider shall train its staff.", top=148, hang=60)
    )
    assert sheet.texts()[1] == f"{label} The Provider shall train its staff."


@pytest.mark.parametrize(("label", "hang"), [("14.2", 36), ("(a)", 24), ("(a)", 90), ("Section 1.01", 90)])
@pytest.mark.parametrize("size", [8, 10, 14])
@pytest.mark.parametrize("opening", ["", "“"])
def test_a_clause_is_one_paragraph_whatever_the_size_of_its_label(
    label: str, hang: float, size: float, opening: str
) -> None:
    words = (f"{opening}The Provider shall train all of its staff in each year and shall", "keep a record.")
    sheet = Sheets().say(label, size=size).lines(*words, left=72 + hang, step=14, size=12)
    assert sheet.texts() == [f"{label} {' '.join(words)}"]


def test_lines_of_a_clause_join_behind_its_label() -> None:
    sheet = Sheets().clause(
        "14.2", "The Provider shall train all of its staff in each year and shall", "keep a record."
    )
    assert sheet.texts() == [
        "14.2 The Provider shall train all of its staff in each year and shall keep a record."
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The Provider shall hand over what the Authority has asked it for in accordance with Schedule",
            "7 so that it may be checked.",
        ),
        (
            "The Provider shall keep the records of each of its visits and of each complaint for a period of",
            "12 months after the end of the contract.",
        ),
        (
            "The Provider shall comply with every one of the standards that the parties have set out in",
            "Schedule 7 so that the Authority may rely on them.",
        ),
        (
            "The Provider shall tell the Authority of it without any delay, as it is bound to do by clause",
            "14.2 and by the law.",
        ),
        (
            "The Provider shall reply to every complaint that a service user makes to it within thirty",
            "(30) days of receipt.",
        ),
        (
            "The parties shall observe all that they have agreed upon between them in paragraphs (a) and",
            "(b) of this clause.",
        ),
    ],
)
def test_a_number_at_the_start_of_a_wrapped_line_begins_nothing(before: str, after: str) -> None:
    assert Sheets().lines(before, after).texts() == [f"{before} {after}"]


def test_clauses_that_follow_closely_stay_apart() -> None:
    sheet = Sheets().lines(
        "1.1 The Provider shall train its staff.",
        "1.2 The Provider shall keep records.",
        "1.3 The Provider shall report.",
    )
    assert [text[:3] for text in sheet.texts()] == ["1.1", "1.2", "1.3"]


def test_a_number_alone_on_its_line_joins_the_text_that_follows() -> None:
    sheet = Sheets().say("14.2").say("The Provider shall train its staff.", left=108, top=114)
    assert sheet.texts() == ["14.2 The Provider shall train its staff."]


def test_a_bold_heading_stands_by_itself() -> None:
    sheet = Sheets().say("Training of staff", bold=True).lines(*FULL, top=114)
    assert sheet.texts()[0] == "Training of staff"


def test_a_bold_heading_without_a_number_has_a_level() -> None:
    sheet = Sheets().say("Training of staff", bold=True).lines(*FULL, top=114)
    assert sheet.read().paragraphs[0].heading_level == 1


def test_a_larger_heading_with_a_number_stands_over_smaller_ones() -> None:
    sheet = Sheets().say("E. Reports", size=14, bold=True).say("Figures", top=130, size=12, bold=True)
    sheet.lines(*FULL, top=160).say("F. Money", top=230, size=14, bold=True)
    levels = [item.heading_level for item in sheet.read().paragraphs if item.bold]
    assert levels == [1, 2, 1]


def test_a_heading_without_a_number_stands_over_one_with_a_number_as_large() -> None:
    sheet = Sheets().lines(*FULL, "years.", top=60).say("Conditions", top=130, size=12, bold=True)
    sheet.say("C1 Words", top=160, size=12, bold=True).lines(*FULL, top=190)
    assert [item.heading_level for item in sheet.read().paragraphs if item.bold] == [1, 2]


def test_a_part_is_not_under_a_heading_as_large() -> None:
    sheet = Sheets().lines(*FULL, "years.", top=60).say("Agreed terms", top=130, size=12, bold=True)
    sheet.lines(*FULL, "years.", top=160).say("Part A – Framework", top=240, size=12, bold=True)
    sheet.lines(*FULL, top=270)
    assert [item.heading_level for item in sheet.read().paragraphs if item.bold] == [1, 1]


def test_a_heading_in_capitals_stands_by_itself() -> None:
    sheet = Sheets().lines("TRAINING OF STAFF", *FULL)
    assert sheet.texts()[0] == "TRAINING OF STAFF"


def test_a_larger_line_on_the_first_page_is_the_title() -> None:
    sheet = Sheets().say("Agreement for Home Care", size=18, top=80).lines(*FULL, top=120)
    assert sheet.read().title == "Agreement for Home Care"


def test_a_line_broken_early_ends_its_paragraph() -> None:
    sheet = Sheets().lines(*FULL, "years.", "The Authority may ask for more.")
    assert sheet.texts()[1] == "The Authority may ask for more."


def test_a_paragraph_runs_over_a_page() -> None:
    sheet = Sheets().lines(*FULL, top=700).next().lines("years after the end of this contract.", top=90)
    assert len(sheet.texts()) == 1


def test_a_clause_runs_over_a_running_head_and_foot() -> None:
    sheet = Sheets()
    for number in range(1, 5):
        sheet.say("Agreement for Home Care", top=40, size=8).say(
            f"Page {2 * number - 1} of 8", top=810, size=8
        )
        sheet.clause(
            f"{number}.1", "The Provider shall tell the Authority of every incident that its staff", top=700
        )
        sheet.next().say("Agreement for Home Care", top=40, size=8).say(
            f"see within {['one', 'two', 'three', 'four'][number - 1]} days.", left=108, top=90
        )
        sheet.next()
    texts = sheet.texts()
    assert texts[0].endswith("its staff see within one days.")


def test_the_page_is_the_one_on_which_a_paragraph_begins() -> None:
    sheet = Sheets().lines(*FULL, top=700).next().lines("years after the end of this contract.", top=90)
    assert sheet.read().paragraphs[0].page == 1


def test_the_first_clause_of_a_page_is_not_joined_to_the_last_of_the_page_before() -> None:
    sheet = Sheets().clause("1.1", "The Provider shall train its staff;", top=700)
    sheet.next().clause("1.2", "shall keep records.", top=90)
    assert sheet.texts()[1] == "1.2 shall keep records."


def test_the_indent_is_the_left_edge() -> None:
    sheet = Sheets().clause("1.1", "The Provider shall:").clause("(a)", "train its staff;", left=108, top=130)
    assert [round(item.indent) for item in sheet.read().paragraphs] == [72, 108]


def test_size_and_weight_are_told() -> None:
    paragraph = Sheets().say("Training of staff", bold=True, size=12).read().paragraphs[0]
    assert (paragraph.size, paragraph.bold) == (12.0, True)


def test_a_series_that_opens_again_after_a_sentence_begins_a_paragraph() -> None:
    ended = "The Provider shall tell the Authority of each of them in the form that the Authority asks of it."
    assert len(Sheets().lines("1. Reports", ended, "1. Complaints").texts()) == 3
