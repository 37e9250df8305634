"""Footnotes."""

from __future__ import annotations

from horizontal.contract import BlockKind
from tests.parsers.pdf_builder import FULL, Sheets


def _with_note() -> Sheets:
    return (
        Sheets()
        .lines(*FULL, "years.")
        .say("1", 72, 757, size=5)
        .say("As the Act of 2021 defines it.", 77, 760, size=7)
    )


def test_small_text_with_a_mark_at_the_foot_is_a_note() -> None:
    assert [(item.note, item.text) for item in _with_note().of_kind(BlockKind.FOOTNOTE)] == [
        ("1", "As the Act of 2021 defines it.")
    ]


def test_two_notes_are_told_apart() -> None:
    sheet = Sheets().lines(*FULL, "years.").lines("1 First of all.", "2 Then again.", top=750, size=7, step=9)
    assert [item.note for item in sheet.of_kind(BlockKind.FOOTNOTE)] == ["1", "2"]


def test_a_paragraph_runs_over_the_note_at_the_foot_of_its_page() -> None:
    sheet = Sheets().lines(*FULL, top=700).say("1 First of all.", top=770, size=7)
    sheet.next().say("years after the end.", top=90)
    assert sheet.texts()[0].endswith("at least seven years after the end.")


def test_the_marks_of_notes_are_no_part_of_the_sentence() -> None:
    sheet = Sheets().marked("The guidance", "1", " and the Domestic Abuse Act 2021", "2", ".")
    sheet.say("1 First note.", top=760, size=8).say("2 Second note.", top=772, size=8)
    assert sheet.texts()[0] == "The guidance and the Domestic Abuse Act 2021."


def test_a_raised_figure_that_calls_no_note_stays_apart_from_its_word() -> None:
    assert Sheets().marked("The guidance", "7", " applies.").texts() == ["The guidance ⁷ applies."]


def test_a_raised_figure_after_a_measure_stays_with_it() -> None:
    assert Sheets().marked("A room of 12 m", "2", " or more.").texts() == ["A room of 12 m² or more."]


def test_a_mark_that_stands_by_itself_keeps_its_place_in_the_line() -> None:
    sheet = Sheets().say("The Provider shall follow the guidance").say("1", 252, 96, size=6)
    sheet.say("on domestic abuse.", 258).say("1 First note.", top=760, size=8)
    assert sheet.texts()[0] == "The Provider shall follow the guidance on domestic abuse."


def test_a_note_as_large_as_the_text_is_known_by_its_mark() -> None:
    sheet = Sheets().marked("The guidance", "1", " applies.").say("1 First note.", top=760)
    assert [(item.text, item.note) for item in sheet.of_kind(BlockKind.FOOTNOTE)] == [("First note.", "1")]


def test_a_clause_after_a_raised_figure_of_another_number_is_no_note() -> None:
    sheet = Sheets().marked("The guidance", "1", " applies.").clause("2.", "Staff are trained.", top=140)
    assert not sheet.of_kind(BlockKind.FOOTNOTE)


def test_a_note_follows_the_paragraph_that_calls_it() -> None:
    sheet = Sheets().marked("The guidance", "1", " applies.").say("Each visit is recorded.", top=130)
    sheet.say("1 First note.", top=760, size=8)
    assert sheet.texts() == ["The guidance applies.", "First note.", "Each visit is recorded."]


def test_a_note_that_a_table_calls_follows_its_cell() -> None:
    sheet = (
        Sheets().table((("Ref", "Duty"), ("1", ""), ("2", "Report"))).marked("Ask", "1", left=196, top=139)
    )
    sheet.say("Each visit is recorded.", top=300).say("1 When alone.", top=760)
    assert sheet.texts() == [
        "Ref",
        "Duty",
        "1",
        "Ask",
        "When alone.",
        "2",
        "Report",
        "Each visit is recorded.",
    ]


def test_notes_may_stand_right_under_a_table() -> None:
    sheet = Sheets().marked("The guidance", "1", " applies.").table((("A", "B"), ("C", "D")), top=650)
    sheet.say("1 First note.", top=760)
    assert [item.text for item in sheet.of_kind(BlockKind.FOOTNOTE)] == ["First note."]


def test_a_table_followed_by_a_clause_with_the_number_of_a_note_has_no_note() -> None:
    sheet = Sheets().marked("The guidance", "1", " applies.").table((("A", "B"), ("C", "D")), top=150)
    sheet.say("1 The Provider shall train.", top=240).lines("It shall report", "each year.", top=280)
    assert sheet.of_kind(BlockKind.FOOTNOTE) == []


def test_a_note_may_have_gone_over_to_the_next_page() -> None:
    sheet = Sheets().marked("The guidance", "1", " applies.", top=740).next().lines(*FULL, "years.")
    sheet.rule(72, 738, 172, 738).say("1 First note.", top=760)
    assert sheet.texts()[:2] == ["The guidance applies.", "First note."]


def test_without_a_stroke_over_it_the_next_page_has_no_note_of_this_one() -> None:
    sheet = Sheets().marked("The guidance", "1", " applies.", top=740).next().lines(*FULL, "years.")
    sheet.say("1 Reports", top=760)
    assert sheet.of_kind(BlockKind.FOOTNOTE) == []
