"""Lists of what is done and of what is not: DO and DON'T."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, BlockKind, Cell, Place
from horizontal.evidence import Strength
from tests.builders import contract, found, found_in

TITLE = "Domestic abuse"
MANDATORY, NEGATED = Strength.MANDATORY, Strength.NEGATED
BANS = ["DON'T", "Don’ts", "Do not:", "Never", "What not to do", "Staff must not:", "You must never"]


def listed(lead: str, item: str) -> dict[str, Strength]:
    """What is found in one item of a list after this line."""
    line = Block(text=lead, place=Place(heading_path=(TITLE,)))
    bullet = Block(text=item, kind=BlockKind.LIST_ITEM, place=Place(heading_path=(TITLE,)))
    return {one.element: one.strength for one in found_in(contract(line, bullet))}


def test_an_item_under_do_is_a_duty() -> None:
    assert listed("DO", "ask the person alone about domestic abuse")["AA1"] is MANDATORY


@pytest.mark.parametrize("lead", BANS)
def test_an_item_under_a_ban_is_no_duty(lead: str) -> None:
    assert listed(lead, "record every disclosure of domestic abuse").get("DC1") is not MANDATORY


@pytest.mark.parametrize("lead", BANS)
def test_what_must_never_be_done_is_safe(lead: str) -> None:
    found = listed(lead, "offer couple counselling where there is domestic abuse")
    assert found.get("U2") in (None, NEGATED)


def test_a_ban_over_an_item_can_meet_an_element() -> None:
    assert listed("DON'T", "ask about abuse in front of a partner")["AA2"] is MANDATORY


def test_a_heading_over_items_leads_them() -> None:
    title = Block(text="DON'T", kind=BlockKind.HEADING, place=Place(heading_path=(TITLE,)))
    item = Block(
        text="record every disclosure", kind=BlockKind.LIST_ITEM, place=Place(heading_path=(TITLE, "DON'T"))
    )
    assert {one.strength for one in found_in(contract(title, item)) if one.element == "DC1"} <= {NEGATED}


def test_a_column_headed_by_a_ban_forbids() -> None:
    cells = [
        Block(
            text="record every disclosure of domestic abuse",
            kind=BlockKind.TABLE_CELL,
            place=Place(cell=Cell(table=1, row=2, column=column, column_header=header)),
        )
        for column, header in ((1, "Do"), (2, "Don't"))
    ]
    strengths = [one.strength for one in found_in(contract(*cells)) if one.element == "DC1"]
    assert strengths == [MANDATORY, NEGATED]


def test_a_ban_with_its_occasion_over_items_forbids_them() -> None:
    text = (
        "The Provider shall not, where there is domestic abuse: (a) ask the client in front of a partner; or "
        "(b) record the disclosure on the shared file."
    )
    assert found(text)["DC1"].strength is not MANDATORY


def test_a_ban_in_capitals_is_read() -> None:
    assert found("DON'T record disclosures of domestic abuse.")["DC1"].strength is NEGATED


def test_to_avoid_a_thing_is_a_ban() -> None:
    assert found("Avoid recording a disclosure of domestic abuse.")["DC1"].strength is not MANDATORY
