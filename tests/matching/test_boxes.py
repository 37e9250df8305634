"""Boxes to tick: an option beside an empty one binds nobody where others beside it are ticked."""

from __future__ import annotations

import pytest

from horizontal.evidence import Strength
from tests.builders import FILLER, contract, found_in
from tests.matching.test_tables import draft, found_by, paragraph, table

DUTY = "The Provider shall train its staff on domestic abuse."
LEAD = "Only the conditions with a mark in the box are part of this grant."


def trained(*texts: str) -> set[Strength]:
    """How strongly these paragraphs ask for training."""
    found = found_in(contract(*FILLER, *texts))
    return {one.strength for one in found if one.element == "TR1"}


@pytest.mark.parametrize(
    ("empty", "filled"), [("[ ]", "[x]"), ("☐", "☒"), ("( )", "(x)"), ("□", "✓"), ("[]", "[X]")]
)
def test_an_empty_box_beside_a_ticked_one_leaves_its_option_out(empty: str, filled: str) -> None:
    other = "The Provider shall show its crest on the van."
    assert trained(LEAD, f"{filled} {other}", f"{empty} {DUTY}") == {Strength.STATEMENT}
    assert trained(LEAD, f"{empty} {other}", f"{filled} {DUTY}") == {Strength.MANDATORY}


def test_boxes_of_which_none_is_ticked_choose_nothing() -> None:
    assert trained(f"[ ] {DUTY}", "[ ] The Provider shall show its crest on the van.") == {Strength.MANDATORY}


def rows(*boxes: tuple[str, ...]) -> set[Strength]:
    """How strongly the first of two rows asks for training, with these cells after its task."""
    header = ("Condition", *(f"Applies {number}" for number, _ in enumerate(boxes[0])))
    tasks = (DUTY, "The Provider shall show its crest on the van.")
    cells = table(header, *((task, *ticks) for task, ticks in zip(tasks, boxes, strict=True)))
    return {one.strength for one in found_by("TR1", draft(paragraph(LEAD), *cells))}


def test_an_empty_box_in_a_row_leaves_the_row_out() -> None:
    assert rows(("☐",), ("☒",)) == {Strength.STATEMENT}
    assert rows(("☒",), ("☐",)) == {Strength.MANDATORY}


def test_one_ticked_box_of_several_in_a_row_is_a_choice() -> None:
    assert rows(("☐", "☒"), ("☒", "☐")) == {Strength.MANDATORY}
