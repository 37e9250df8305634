"""Tables of contents."""

from __future__ import annotations

from horizontal.contract import BlockKind
from tests.parsers.pdf_builder import FULL, Sheets


def test_entries_under_the_heading_are_contents() -> None:
    sheet = (
        Sheets()
        .say("Contents", bold=True, size=14)
        .lines("1 Definitions 3", "2 Training of staff 4", top=130)
    )
    assert [item.text for item in sheet.of_kind(BlockKind.CONTENTS)] == [
        "Contents",
        "1 Definitions 3",
        "2 Training of staff 4",
    ]


def test_entries_whose_page_numbers_stand_at_the_right_are_contents() -> None:
    sheet = Sheets().say("Contents", bold=True)
    for number, name in enumerate(("Definitions", "Training of staff", "Termination"), start=1):
        sheet.say(f"{number}.", top=100 + 14 * number).say(name, left=100, top=100 + 14 * number)
        sheet.say(str(number + 3), left=500, top=100 + 14 * number)
    assert [item.text for item in sheet.of_kind(BlockKind.CONTENTS)][1:] == [
        "1. Definitions 4",
        "2. Training of staff 5",
        "3. Termination 6",
    ]


def test_lines_with_dot_leaders_are_contents_without_their_dots() -> None:
    sheet = Sheets().lines(
        "1 Definitions ............................ 3", "2 Training ............................. 4"
    )
    assert [item.text for item in sheet.of_kind(BlockKind.CONTENTS)] == ["1 Definitions 3", "2 Training 4"]


def test_text_after_the_contents_is_text() -> None:
    sheet = Sheets().say("Contents").lines("1 Definitions 3", "2 Training 4", top=130).lines(*FULL, top=200)
    assert sheet.read().paragraphs[-1].kind is BlockKind.PARAGRAPH


def test_a_clause_after_the_contents_that_ends_in_a_year_is_text() -> None:
    sheet = Sheets().say("Contents").lines("1 Definitions 3", "2 Training 4", top=130)
    sheet.lines("The Provider shall train all of its staff by the end of the year 2026", top=180)
    assert [item.text for item in sheet.of_kind(BlockKind.PARAGRAPH)] == [
        "The Provider shall train all of its staff by the end of the year 2026"
    ]


def test_a_clause_after_the_contents_that_ends_in_a_smaller_number_is_text() -> None:
    sheet = Sheets().say("Contents").lines("1 Definitions 3", "2 Training 40", top=130)
    sheet.lines("The Provider shall keep to Schedule 2", top=180)
    assert sheet.read().paragraphs[-1].kind is BlockKind.PARAGRAPH


def test_text_on_the_page_after_the_contents_joins_no_entry() -> None:
    sheet = Sheets().say("Contents").lines("1 Definitions 3", "2 Training 4", top=130).next()
    sheet.lines("the Provider shall train its staff.", top=100)
    assert sheet.texts()[-1] == "the Provider shall train its staff."


def test_the_dots_of_leaders_are_no_words_lost() -> None:
    sheet = Sheets().lines(*[f"{n} Part {n} " + ". " * 60 + f"{n}" for n in range(1, 9)])
    assert sheet.read().unread == ()
