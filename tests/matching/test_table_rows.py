"""Rows of a table as a whole: what is no task of its row, notes in its cells, and remarks on it."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, BlockKind, Place
from horizontal.evidence import Strength
from tests.matching.test_tables import draft, found_by, paragraph, table


def test_what_a_task_is_done_upon_is_no_task() -> None:
    lead = paragraph("In each situation in the table the Provider must take the step set against it.")
    header = ("Row", "Situation", "Step")
    row = ("2", "The Dash checklist points to high risk", "A referral to Marac within one working day")
    blocks = draft(lead, *table(header, row, heading="Domestic abuse"))
    assert found_by("AA5", blocks)
    assert not found_by("AA3", blocks)


def test_how_a_row_is_checked_is_no_task() -> None:
    lead = paragraph("The Provider must deliver every one of the standards in table A.")
    row = ("A5", "Domestic abuse: privacy", "Record audit, patient survey")
    cells = table(("Ref", "Subject", "Checked by"), row, heading="Standards")
    assert not found_by("DC6", draft(lead, *cells))


def test_a_note_to_a_cell_parts_no_row() -> None:
    key = paragraph("Each line has a letter. E: the Provider shall do it. G: it should do it.")
    cells = table(("Line", "What is done", "Code"), ("1", "Staff take a course on domestic abuse", "G"))
    note = Block(text="The course lasts a day.", kind=BlockKind.FOOTNOTE, place=Place(note="1"))
    at = next(index for index, block in enumerate(cells) if "course" in block.text)
    found = found_by("TR1", draft(key, *cells[: at + 1], note, *cells[at + 1 :]))
    assert {one.strength for one in found} == {Strength.QUALIFIED}


def test_items_in_a_part_without_clauses_hang_from_the_line_over_them() -> None:
    items = [
        Block(
            text=text, number=number, kind=BlockKind.LIST_ITEM, place=Place(clause=number, part="Schedule 1")
        )
        for number, text in (("(a)", "a sensory corner;"), ("(b)", "training for staff on domestic abuse;"))
    ]
    lead = Block(text="You’re encouraged to work towards each of these:", place=Place(part="Schedule 1"))
    assert {one.strength for one in found_by("TR1", draft(lead, *items))} == {Strength.QUALIFIED}


@pytest.mark.parametrize(
    ("header", "remark", "strength"),
    [
        ("Remarks", "Not required", Strength.NEGATED),
        ("Remarks", "The Provider need not do this.", Strength.NEGATED),
        ("Status", "Withdrawn", Strength.STATEMENT),
        ("Applies?", "No", Strength.STATEMENT),
        ("Notes", "Deleted by variation 2", Strength.STATEMENT),
        ("Remarks", "Good practice only", Strength.QUALIFIED),
        ("Comments", "Subject to funding", Strength.QUALIFIED),
        ("Status", "Elective: managers choose two", Strength.QUALIFIED),
        ("Applies?", "Yes", Strength.MANDATORY),
        ("Interpreter", "Not required", Strength.MANDATORY),
        ("Remarks", "Withdrawn consent is noted in the file each time that it happens", Strength.MANDATORY),
    ],
)
def test_a_remark_in_another_cell_says_how_far_a_row_is_asked(
    header: str, remark: str, strength: Strength
) -> None:
    lead = paragraph("The Provider shall meet every standard in this table.")
    rows = table(
        ("Ref", "Standard", header), ("1", "All staff are trained on domestic abuse each year", remark)
    )
    assert {one.strength for one in found_by("TR1", draft(lead, *rows))} == {strength}
