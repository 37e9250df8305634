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
