"""Rows of a single cell that stand over the rows below them."""

from __future__ import annotations

import pytest

from horizontal.contract import Block
from horizontal.evidence import Strength
from horizontal.matching.table_groups import groups_in
from tests.matching.test_tables import draft, found_by, paragraph, table

HEADER = ("Ref", "Requirement", "By")
LEAD = paragraph("The Provider shall meet every requirement in the table.")
ASK = ("G1", "A caseworker asks each adult about it, alone, at the first review", "March")
WEIGH = ("H1", "A nurse weighs each child and plots the results at the one-year review", "March")


def rows(*lines: tuple[str, ...]) -> list[Block]:
    """A table in which a line of one text is a row of a single cell."""
    return table(HEADER, *(line if len(line) > 1 else (*line, "", "") for line in lines))


def strengths(element: str, *lines: tuple[str, ...]) -> set[Strength]:
    return {one.strength for one in found_by(element, draft(LEAD, *rows(*lines))) if one.modal}


def test_a_row_is_about_what_its_group_names() -> None:
    lines = ("Healthy weight",), WEIGH, ("Domestic abuse",), ASK
    assert strengths("AA1", *lines) == {Strength.MANDATORY}


def test_the_rows_of_another_group_are_not() -> None:
    lead = paragraph("On domestic abuse the Provider shall carry out each action in the table.")
    blocks = rows(("Domestic abuse",), ASK, ("Healthy weight",), WEIGH)
    assert not found_by("DC5", draft(lead, *blocks))


def test_a_group_by_itself_asks_for_nothing() -> None:
    lead = paragraph("The Provider shall send these figures within ten days of the end of each quarter.")
    blocks = rows(("Domestic abuse",), ("G1", "Clients who feel safer at home", "90%"), ("Money",), WEIGH)
    assert not [one for one in found_by("DC2", draft(lead, *blocks)) if one.quote.endswith("Domestic abuse")]


@pytest.mark.parametrize(
    ("lines", "groups"),
    [
        ((("Money",), WEIGH, ("Homes",), ASK), {"Money", "Homes"}),
        ((("Money must be saved",), WEIGH, ("Homes.",), ASK), set()),
        ((ASK, WEIGH, ("Homes",)), set()),
        ((("Money",), ("Homes",), ("Work",)), set()),
    ],
)
def test_a_group_is_a_name_over_rows(lines: tuple[tuple[str, ...], ...], groups: set[str]) -> None:
    assert set(groups_in(rows(*lines)).over.values()) == groups


def test_one_row_with_a_gap_in_a_narrow_table_is_no_group() -> None:
    blocks = table(("Measure", "Figure"), ("Money saved", ""), ("Homes found", "12"))
    assert not groups_in(blocks).heads


def test_what_only_names_a_row_carries_nothing() -> None:
    cells = ("6", "Training", "So far as money allows, staff are trained on domestic abuse and on stalking.")
    blocks = table(("No.", "Subject", "What is done"), cells)
    assert Strength.MANDATORY not in {one.strength for one in found_by("TR1", draft(LEAD, *blocks))}
