"""Tables of who does what, and tables of several lots."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, BlockKind, Cell, Place
from horizontal.evidence import Bearer, Strength
from tests.builders import FILLER, contract
from tests.matching.test_tables import draft, found_by, paragraph, table

ROLES = ("Task", "Council", "Provider")


def bearers(row: tuple[str, ...]) -> set[Bearer]:
    """Whom a row of who does what binds to ask about abuse."""
    rows = table(ROLES, row, heading="Responsibilities for domestic abuse")
    return {one.bearer for one in found_by("AA1", draft(*rows)) if one.strength is not Strength.STATEMENT}


@pytest.mark.parametrize(("council", "provider"), [("Leads", "–"), ("✓", "Supports"), ("R", "I")])
def test_a_task_marked_under_the_authority_is_no_duty_of_the_provider(council: str, provider: str) -> None:
    assert bearers(("Ask every client about domestic abuse", council, provider)) == {Bearer.AUTHORITY}


@pytest.mark.parametrize(("council", "provider"), [("–", "Leads"), ("✓", "✓"), ("I", "R")])
def test_a_task_marked_under_the_provider_is_its_duty(council: str, provider: str) -> None:
    assert bearers(("Ask every client about domestic abuse", council, provider)) == {Bearer.PROVIDER}


def test_a_task_in_many_words_is_the_task_of_whoever_is_marked() -> None:
    task = "Ask every client about domestic abuse, alone and in private, at the first meeting and every three months"
    assert bearers((task, "Leads", "–")) == {Bearer.AUTHORITY}


@pytest.mark.parametrize(
    ("council", "provider", "bearer"),
    [
        ("asks every client about domestic abuse, alone", "–", Bearer.AUTHORITY),
        ("None", "asks every client about domestic abuse, alone", Bearer.PROVIDER),
        ("prints leaflets for the office", "ask every client about domestic abuse", Bearer.PROVIDER),
    ],
)
@pytest.mark.parametrize(
    "roles",
    [("Task", "The Council", "The Support Provider"), ("Matter", "Council duties", "Provider duties")],
)
def test_a_column_for_each_party_says_what_it_does(
    council: str, provider: str, bearer: Bearer, roles: tuple[str, str, str]
) -> None:
    rows = table(roles, ("First meetings", council, provider), heading="Who does what about domestic abuse")
    lead = paragraph("What the table below gives to anybody shall be done from the first day.")
    found = [one for one in found_by("AA1", draft(lead, *rows)) if one.strength is Strength.MANDATORY]
    assert {one.bearer for one in found} == {bearer}


@pytest.mark.parametrize(
    ("doer", "bearer"), [("Department", Bearer.AUTHORITY), ("Provider", Bearer.PROVIDER)]
)
def test_a_column_that_says_by_whom_names_who_is_bound(doer: str, bearer: Bearer) -> None:
    rows = table(
        ("No.", "Measure", "Target", "Compiled and sent by"),
        ("M3", "Number of clients who disclosed domestic abuse, by sex and age", "85%", doer),
    )
    lead = paragraph("Each measure below shall be sent each quarter.")
    assert {one.bearer for one in found_by("DC3", draft(lead, *rows))} == {bearer}


def test_a_row_of_another_lot_binds_nobody_here() -> None:
    rows = table(
        ("Lot", "Commitment"),
        ("A", "The contractor shall train all staff on domestic abuse."),
        ("B (shelters)", "The contractor shall record each disclosure of domestic abuse on its case system."),
    )
    own = contract("This Agreement is for Lot A (stations).", *FILLER, *rows)
    assert {one.bearer for one in found_by("TR1", own)} == {Bearer.PROVIDER}
    assert {one.bearer for one in found_by("DC1", own)} == {Bearer.NONE}


@pytest.mark.parametrize(("lots", "bound"), [("1, 2", True), ("2 and 3", False), ("All", True)])
def test_a_row_may_be_for_several_lots(lots: str, *, bound: bool) -> None:
    rows = table(("Course", "Lot"), ("The contractor shall train all staff on domestic abuse.", lots))
    said = "The Council tendered Lot 1, Lot 2 and Lot 3. This Agreement is for Lot 1."
    bearers = {one.bearer for one in found_by("TR1", contract(said, *FILLER, *rows))}
    assert (Bearer.PROVIDER in bearers) is bound


@pytest.mark.parametrize(
    ("party", "bearer"), [("Council", Bearer.AUTHORITY), ("Contractor", Bearer.PROVIDER)]
)
def test_a_cell_may_be_the_name_of_a_party_under_no_header(party: str, bearer: Bearer) -> None:
    said = "Each standard in the table shall be met by the party named beside it."
    rows = (
        Block(text=text, kind=BlockKind.TABLE_CELL, place=Place(cell=Cell(table=1, row=1, column=column)))
        for column, text in enumerate(
            ("S3", party, "A Dash is completed with each victim of domestic abuse."), 1
        )
    )
    found = found_by(
        "AA3", contract("Between Elm Council (“the Council”) and Oak Ltd.", *FILLER, said, *rows)
    )
    assert {one.bearer for one in found} == {bearer}


@pytest.mark.parametrize(
    ("header", "who", "bearer"),
    [
        ("Body", "Council", Bearer.AUTHORITY),
        ("Body", "Each Member", Bearer.PROVIDER),
        ("Assigned to", "Council", Bearer.AUTHORITY),
        ("Level", "Council", Bearer.AUTHORITY),
        ("Reported to", "Council", Bearer.PROVIDER),
        ("Checked by", "Council", Bearer.PROVIDER),
    ],
)
def test_a_cell_that_names_a_party_says_who_does_the_row(header: str, who: str, bearer: Bearer) -> None:
    rows = table(("No.", "Task", header), ("3", "Training all staff on domestic abuse", who))
    lead = paragraph("Every task in the table must be carried out by the body whose name stands against it.")
    assert {one.bearer for one in found_by("TR1", draft(lead, *rows))} == {bearer}


def test_the_party_of_a_row_may_be_named_with_its_people() -> None:
    header = ("Step", "What is done", "Who does it")
    rows = table(header, ("1", "Ask about domestic abuse", "The Council (duty team)"), heading="Steps")
    lead = paragraph("The side named in the last column of this table must take the step.")
    assert {one.bearer for one in found_by("AA1", draft(lead, *rows))} == {Bearer.AUTHORITY}


@pytest.mark.parametrize(
    ("council", "provider", "bearer"), [("X", "–", Bearer.AUTHORITY), ("–", "X", Bearer.PROVIDER)]
)
def test_the_task_may_stand_after_the_marks(council: str, provider: str, bearer: Bearer) -> None:
    header = ("Line", "Council", "Provider", "What is to be done")
    task = "Ask every client about domestic abuse, alone and in private"
    rows = table(header, ("C4", council, provider, task), heading="Responsibilities for domestic abuse")
    lead = paragraph(
        "An X in a column of this table means that the party at its head shall do what the line says."
    )
    assert {one.bearer for one in found_by("AA1", draft(lead, *rows))} == {bearer}


@pytest.mark.parametrize(
    ("by", "bearer"),
    [("Provider and Council, each", Bearer.PROVIDER), ("Council", Bearer.AUTHORITY)],
)
def test_two_parties_may_be_named_in_one_cell(by: str, bearer: Bearer) -> None:
    task = "Ask every client about domestic abuse, alone and in private"
    rows = table(("Item", "Task", "By"), ("3.1", task, by), heading="Domestic abuse")
    assert {one.bearer for one in found_by("AA1", draft(*rows))} == {bearer}


@pytest.mark.parametrize(
    ("header", "who", "bearer"),
    [
        ("Whose task", "Council", Bearer.AUTHORITY),
        ("Council officer", "Housing options lead", Bearer.AUTHORITY),
        ("Provider officer", "Hostel manager", Bearer.PROVIDER),
        ("By whom", "C", Bearer.AUTHORITY),
        ("By whom", "P", Bearer.PROVIDER),
    ],
)
def test_who_does_a_row_may_be_told_by_a_post_or_by_initials(header: str, who: str, bearer: Bearer) -> None:
    opening = "Between Elm County Council (C) and Homestep Lodgings (P)."
    rows = table(("No.", "Task", header), ("3", "Ask every client about domestic abuse", who))
    assert {one.bearer for one in found_by("AA1", contract(opening, *FILLER, *rows))} == {bearer}


@pytest.mark.parametrize(
    ("first", "second", "bearer"),
    [
        ("✓", "", Bearer.NONE),
        ("✓", "–", Bearer.NONE),
        ("✓", "✓", Bearer.PROVIDER),
        ("", "✓", Bearer.PROVIDER),
    ],
)
def test_a_row_is_for_the_lots_under_which_it_is_ticked(first: str, second: str, bearer: Bearer) -> None:
    rows = table(
        ("Requirement", "Lot 1 Outreach", "Lot 2 Hostel"),
        ("Every guest shall be asked about domestic abuse, alone, at the first meeting", first, second),
    )
    lot = "This call-off is for Lot 2."
    assert {one.bearer for one in found_by("AA1", contract(lot, *FILLER, *rows))} == {bearer}


def test_an_officer_beside_what_is_no_task_does_not_do_it() -> None:
    rows = table(
        ("No.", "Standard", "Council officer"), ("3", "Ask every client about domestic abuse", "Lee")
    )
    assert {one.bearer for one in found_by("AA1", draft(*rows))} == {Bearer.PROVIDER}
