"""Whose abuse a clause is about, where it stands after a policy for staff."""

from __future__ import annotations

import pytest

from horizontal.matching.side import serves_carers
from tests.builders import FILLER, contract, found_by_rules, found_in

POLICY = "The Recipient shall adopt a written domestic abuse policy for its staff."


def after_a_policy(text: str) -> set[str]:
    """What is found in a clause that follows the policy for staff, under one heading."""
    found = found_by_rules(contract(POLICY, text, heading="Domestic abuse"))
    return {one.element for one in found if one.place.clause == "1.2"}


SERVED = [
    ("You will ask every person you help about domestic abuse, alone and in private.", "AA1"),
    ("Staff shall ask about domestic abuse routinely, alone and in private.", "AA2"),
    ("Questions about domestic abuse must be asked in private, with no partner present.", "AA2"),
    ("The risk shall be assessed with the Dash checklist.", "AA3"),
    ("The person shall be told about the local domestic abuse service.", "AA4"),
]


@pytest.mark.parametrize(("text", "element"), SERVED)
def test_a_clause_may_go_on_to_those_served(text: str, element: str) -> None:
    found = after_a_policy(text)
    assert element in found
    assert not {"WP3", "WP4", "WP5"} & found


def test_what_goes_on_with_the_policy_is_about_staff() -> None:
    assert "WP3" in after_a_policy("The policy shall say that anyone who discloses abuse is believed.")


def test_people_whom_the_provider_employs_are_its_staff() -> None:
    assert "AA1" not in after_a_policy("The Recipient shall tell its employees what domestic abuse is.")


def test_the_authoritys_own_workforce_is_not_the_providers_staff() -> None:
    text = (
        "The Company shall print on payslips the domestic abuse helpline for the Purchaser’s own workforce."
    )
    assert "WP5" not in {one.element for one in found_in(contract(text, *FILLER))}


@pytest.mark.parametrize(
    ("opening", "are_served"),
    [
        (
            "“Carer” means someone aged 18 or over who looks after a relative or friend without being paid.",
            True,
        ),
        ("“Carer” means a person whom the Provider employs to give care in the Home.", False),
    ],
)
def test_carers_who_are_not_paid_are_people_served(opening: str, are_served: bool) -> None:
    assert serves_carers(contract(opening, *FILLER)) is are_served


def test_unpaid_carers_are_asked_as_people_served_are() -> None:
    opening = "“Carer” means someone who looks after a relative without being paid."
    said = (
        "The adviser will ask every carer whether they are living with domestic abuse, whether from the person they"
        " look after or from anyone else."
    )
    assert "AA1" in {one.element for one in found_in(contract(opening, *FILLER, said))}
    assert "AA1" not in {one.element for one in found_in(contract(*FILLER, said))}
