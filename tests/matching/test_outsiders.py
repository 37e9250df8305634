"""Doers that are neither the provider nor its people."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, BlockKind, Cell, Place
from horizontal.evidence import Bearer
from tests.builders import FILLER, contract, found_in

OPENING = "This Agreement is made between Elm Council (“the Council”) and Larkrise Ltd (“the Provider”)."
PROVIDER, AUTHORITY, BOTH, NONE = Bearer


def bearer_of(said: str, code: str) -> Bearer:
    """Whom this sentence of a contract between the Council and the Provider binds."""
    evidence = found_in(contract(OPENING, *FILLER, said))
    return next(one.bearer for one in evidence if one.element == code)


@pytest.mark.parametrize(
    ("said", "code", "bearer"),
    [
        (
            "Each Housing Officer, Tenancy Support Officer and team leader shall be trained on domestic abuse.",
            "TR1",
            PROVIDER,
        ),
        ("Elmshire Police shall refer each high-risk domestic abuse case to Marac.", "AA5", NONE),
        ("The Software shall prompt the clinician to ask each patient about domestic abuse.", "AA1", NONE),
        ("The Outgoing Provider shall complete a Dash with each victim of domestic abuse.", "AA3", NONE),
        ("Harbour’s advocates shall complete a Dash with each victim of domestic abuse.", "AA3", NONE),
        (
            "An analyst employed in the Council’s team shall report the number of domestic abuse disclosures.",
            "DC3",
            AUTHORITY,
        ),
        (
            "The domestic abuse risk checklist is completed by the Council’s duty social worker.",
            "AA3",
            AUTHORITY,
        ),
        ("The domestic abuse risk checklist is completed by the Council’s deadline.", "AA3", PROVIDER),
        (
            "The Provider’s caseworkers shall complete a Dash with each victim of domestic abuse.",
            "AA3",
            PROVIDER,
        ),
        ("A member of Staff shall complete a Dash with each victim of domestic abuse.", "AA3", PROVIDER),
        (
            "The client’s key worker shall complete a Dash with each victim of domestic abuse.",
            "AA3",
            PROVIDER,
        ),
        ("Each of us shall share information about domestic abuse only with consent.", "AA6", BOTH),
        (
            "At intake, and at each review, the Support Worker shall ask about domestic abuse.",
            "AA1",
            PROVIDER,
        ),
        ("At intake the key worker, a Council employee, shall ask about domestic abuse.", "AA1", AUTHORITY),
        (
            "Cases of high-risk domestic abuse are brought to Marac by the Council’s Adult Services.",
            "AA5",
            AUTHORITY,
        ),
        ("The Council requires each of its own officers to ask about domestic abuse.", "AA1", AUTHORITY),
        ("The Council requires each member of staff to ask about domestic abuse.", "AA1", PROVIDER),
        ("The Existing Provider shall complete a Dash with each victim of domestic abuse.", "AA3", NONE),
        (
            "The Provider need not make referrals of domestic abuse to Marac, these being made by the Council’s Adult"
            " Services team.",
            "AA5",
            PROVIDER,
        ),
        ("New staff and agency workers must be trained on domestic abuse.", "TR1", PROVIDER),
    ],
)
def test_the_doings_of_others_are_not_the_providers(said: str, code: str, bearer: Bearer) -> None:
    assert bearer_of(said, code) is bearer


def test_people_who_are_trained_to_a_standard_that_the_authority_approves_are_the_providers() -> None:
    said = "The Provider shall see that staff are trained to a standard approved by the Council on domestic abuse."
    assert bearer_of(said, "TR1") is PROVIDER


@pytest.mark.parametrize(
    ("cell", "bearer"),
    [
        ("Each month the Council counts the disclosures of domestic abuse by age and by sex", AUTHORITY),
        ("The number of disclosures of domestic abuse by age and by sex is counted each month", PROVIDER),
    ],
)
def test_a_row_may_tell_what_another_does(cell: str, bearer: Bearer) -> None:
    lead = Block(text="The Provider shall satisfy every requirement in the table.")
    row = [
        Block(
            text=text,
            kind=BlockKind.TABLE_CELL,
            place=Place(cell=Cell(table=1, row=1, column=column)),
        )
        for column, text in enumerate(("R1", cell), start=1)
    ]
    evidence = found_in(contract(OPENING, *FILLER, lead, *row))
    assert next(one.bearer for one in evidence if one.element == "DC3") is bearer


@pytest.mark.parametrize(
    ("said", "code", "bearer"),
    [
        (
            "The Provider shall write for the Council a domestic abuse policy for the Council’s employees.",
            "WP1",
            AUTHORITY,
        ),
        (
            "The Provider shall give the Council’s social workers training on domestic abuse.",
            "TR1",
            AUTHORITY,
        ),
        (
            "The Provider shall train its staff on domestic abuse beside the Council’s employees.",
            "TR1",
            PROVIDER,
        ),
    ],
)
def test_what_is_for_the_authoritys_employees_is_no_duty_to_ones_own(
    said: str, code: str, bearer: Bearer
) -> None:
    assert bearer_of(said, code) is bearer


def test_people_of_whoever_gives_the_occasion_are_not_ones_own() -> None:
    said = (
        "Where the Council marks the record of one of its employees as at risk from a former partner, the system"
        " shall keep that employee's address out of every directory."
    )
    assert {one.bearer for one in found_in(contract(OPENING, *FILLER, said)) if one.element == "WP4"} <= {
        AUTHORITY
    }


def test_the_course_of_the_sentence_before_is_whose_that_was() -> None:
    said = "The Council will train all advisers on domestic abuse. The day will cover coercive control."
    evidence = found_in(contract(OPENING, *FILLER, said))
    assert {one.bearer for one in evidence if one.element == "TR2"} <= {AUTHORITY}


def test_its_tutors_are_those_of_the_sentence_before() -> None:
    said = "The Council will run a day on domestic abuse for the workers. Its tutors will cover coercive control."
    evidence = found_in(contract(OPENING, *FILLER, said))
    assert {one.bearer for one in evidence if one.element == "TR2"} <= {AUTHORITY}


@pytest.mark.parametrize(
    ("said", "bearer"),
    [
        ("The Sub-Contractor shall hold a written policy on domestic abuse for its staff.", NONE),
        ("The Sub-Contractor shall bind agencies to its written policy on domestic abuse.", PROVIDER),
    ],
)
def test_the_sub_contractor_that_is_the_provider_is_not_below_it(said: str, bearer: Bearer) -> None:
    opening = "Between Granite plc (“the Main Contractor”) and Ladder Ltd (“the Sub-Contractor”)."
    evidence = found_in(contract(opening, *FILLER, said))
    assert {one.bearer for one in evidence if one.element == "WP8"} <= {bearer}


@pytest.mark.parametrize(
    ("said", "code", "bearer"),
    [
        ("The District Attorney convenes the domestic abuse Marac on the first Tuesday.", "AA5", NONE),
        ("Council counts each year the disclosures of domestic abuse by age and sex.", "DC3", AUTHORITY),
        ("The caseworker takes each high-risk domestic abuse case to the Marac.", "AA5", PROVIDER),
    ],
)
def test_a_statement_may_tell_what_a_named_body_does(said: str, code: str, bearer: Bearer) -> None:
    assert bearer_of(said, code) is bearer


@pytest.mark.parametrize(
    ("lead", "bearer"),
    [
        ("The Council undertakes that:", AUTHORITY),
        ("The Council agrees with the Provider that:", AUTHORITY),
        ("The Provider undertakes that:", PROVIDER),
        ("The parties note the Council’s wish that:", PROVIDER),
    ],
)
def test_what_a_party_promises_to_be_done_is_its_own_duty(lead: str, bearer: Bearer) -> None:
    items = (
        Block(text=lead, number="6", place=Place(clause="6")),
        Block(
            text="(b) club staff will be trained in domestic abuse once a year.",
            kind=BlockKind.LIST_ITEM,
            number="(b)",
            level=2,
            place=Place(clause="6(b)"),
        ),
    )
    evidence = found_in(contract(OPENING, *FILLER, *items))
    assert {one.bearer for one in evidence if one.element == "TR1"} == {bearer}
