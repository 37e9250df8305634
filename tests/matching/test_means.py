"""Conditions of means, which soften a duty."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, Place
from horizontal.evidence import Strength
from tests.builders import contract, found, found_in, ruled


@pytest.mark.parametrize(
    "text",
    [
        "The Contractor shall, so far as its rounds reasonably permit, train its crews on domestic abuse.",
        "If it is practicable to do so, the Contractor shall train its crews on domestic abuse.",
        "Subject to capacity in its training team, the Contractor shall train its crews on domestic abuse.",
        "To the extent that staffing permits, the Contractor shall train its crews on domestic abuse.",
        "So far as it reasonably can, the Contractor shall train its crews on domestic abuse.",
        "So long as the Council has released the training allocation, the Contractor shall train its crews on domestic "
        "abuse.",
        "Once, and only if, the Staff Forum has agreed to it, the Contractor shall train its crews on domestic abuse.",
        "Should the Council decide to publish a course, the Contractor shall train its crews on domestic abuse.",
        "Subject to the consent of the recognised union, the Contractor shall train its crews on domestic abuse.",
        "Subject to the City's release of the grant, the Contractor shall train its crews on domestic abuse.",
        "In any year in which the Board votes the money, the Contractor shall train its crews on domestic abuse.",
        "To the extent that patient care permits, the Contractor shall train its crews on domestic abuse.",
        "By way of trial, the Contractor shall train its crews on domestic abuse.",
        "If the Council so directs, the Contractor shall train its crews on domestic abuse.",
        "Unless the Contractor decides otherwise, it shall train its crews on domestic abuse.",
        "Where it seems appropriate to it, the Contractor shall train its crews on domestic abuse.",
        "In its absolute discretion the Contractor shall train its crews on domestic abuse.",
        "By way of a pilot, the Contractor shall train its crews on domestic abuse.",
        "In each Extension Year the Contractor shall train its crews on domestic abuse.",
        "Where it is able, the Contractor shall train its crews on domestic abuse.",
        "Consideration will be given by the Contractor to training its crews on domestic abuse.",
    ],
)
def test_a_condition_of_means_softens_the_duty(text: str) -> None:
    assert found(text)["TR1"].strength is Strength.QUALIFIED


@pytest.mark.parametrize(
    "text",
    [
        "The Contractor shall, as far as the law permits, train its crews on domestic abuse.",
        "Where the circumstances so require, the Contractor shall train its crews on domestic abuse.",
    ],
)
def test_what_the_law_permits_or_the_case_needs_is_no_condition_of_means(text: str) -> None:
    assert ruled(text)["TR1"].strength is Strength.MANDATORY


@pytest.mark.parametrize(
    "text",
    [
        "Where the client has agreed, the adviser shall refer a victim of domestic abuse to the specialist service.",
        "Subject to the consent of the survivor, the adviser shall refer her to the domestic abuse service.",
    ],
)
def test_what_a_person_agrees_to_is_no_condition_of_means(text: str) -> None:
    assert found(text)["AA4"].strength is Strength.MANDATORY


def test_an_item_softens_the_duty_of_its_lead() -> None:
    lead = Block(text="The Provider shall:", number="3", place=Place(clause="3"))
    item = "hold the domestic abuse questions with nobody else in the room, whenever the building has a room free"
    evidence = found_in(contract(lead, Block(text=item, number="(a)", level=2, place=Place(clause="3(a)"))))
    assert {one.strength for one in evidence if one.element == "AA2"} == {Strength.QUALIFIED}


@pytest.mark.parametrize(
    "words",
    [
        "make a good-faith effort to",
        "use what influence it has to",
        "where commercially practicable",
        "staffing levels permitting",
        "within its existing resources",
        "subject to places being free",
        "as and when the manager considers it useful",
    ],
)
def test_an_effort_or_an_opinion_is_no_plain_duty(words: str) -> None:
    text = f"The Contractor shall, {words}, train its crews on domestic abuse."
    assert found(text.replace("to, train", "train"))["TR1"].strength is Strength.QUALIFIED


def test_a_statement_is_softened_as_a_duty_is() -> None:
    text = "So far as the grant allows, a client who discloses domestic abuse is referred to the specialist service."
    assert found(text, "Standards")["AA4"].strength is Strength.QUALIFIED
