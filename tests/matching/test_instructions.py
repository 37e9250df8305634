"""The verbs that instruct: where they stand, and what makes them weaker."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, Place
from horizontal.evidence import Strength
from tests.builders import contract, found, found_by_rules, found_in, strengths

MANDATORY, QUALIFIED, PERMISSIVE, STATEMENT, NEGATED = Strength


def test_an_instruction_is_a_duty() -> None:
    text = "Ask every patient about domestic abuse when she is alone."
    assert found(text)["AA1"].strength is MANDATORY


def test_an_instruction_after_its_occasion_is_a_duty() -> None:
    text = "If domestic abuse is disclosed, record it in the case notes."
    assert found(text)["DC1"].strength is MANDATORY


@pytest.mark.parametrize(
    "opening", ["Twice a year", "Each month", "In the yearly review,", "At the end of term, in July,"]
)
def test_an_instruction_after_a_time_or_a_place_is_a_duty(opening: str) -> None:
    text = f"{opening} send us the number of clients who disclosed domestic abuse."
    assert found(text)["DC3"].strength is MANDATORY


@pytest.mark.parametrize(
    "noun", ["Evidence does not", "Contact officers should", "Part 3 does not", "Report | does not"]
)
def test_a_noun_at_the_head_of_a_clause_is_no_instruction(noun: str) -> None:
    assert MANDATORY not in strengths(f"{noun} say how staff are trained on domestic abuse.")


def test_consider_governs_its_own_verb_alone() -> None:
    text = "If domestic abuse is disclosed, consider a visit, and refer her to the local refuge the same day."
    assert found(text)["AA4"].strength is MANDATORY


def test_items_after_a_weak_stem_are_as_weak() -> None:
    text = (
        "Staff are expected to: (a) ask about domestic abuse alone; (b) record what is said about the abuse."
    )
    assert MANDATORY not in strengths(text)


def test_instructions_after_a_weak_lead_are_as_weak() -> None:
    text = "What you should do: train your staff on domestic abuse; keep a domestic abuse policy for staff."
    assert strengths(text) == {QUALIFIED}


def test_an_occasion_before_a_colon_weakens_no_instruction() -> None:
    text = "If a client may be at risk: refer her to the local domestic abuse service."
    assert found(text)["AA4"].strength is MANDATORY


def test_what_one_can_weakens_no_sentence_after_it() -> None:
    assert (
        found("Do what you can. Ensure that staff are trained on domestic abuse.")["TR1"].strength
        is MANDATORY
    )


def test_an_item_that_ensures_is_as_weak_as_its_stem() -> None:
    text = (
        "The Provider should: (a) ensure that staff are trained on domestic abuse; (b) keep a record of it."
    )
    assert found(text)["TR1"].strength is QUALIFIED


def test_to_ensure_a_thing_under_tips_is_advice() -> None:
    draft = contract(
        Block(
            text="Ensure that all staff are trained on domestic abuse.",
            place=Place(heading_path=("Domestic abuse", "Tips")),
        )
    )
    assert {one.strength for one in found_in(draft) if one.element == "TR1"} == {QUALIFIED}


def test_an_instruction_in_a_cell_is_a_duty() -> None:
    text = "Reception | Ask every client about domestic abuse alone"
    assert found(text)["AA1"].strength is MANDATORY


def test_a_cell_to_fill_in_instructs_nobody() -> None:
    assert MANDATORY not in strengths("Client | Ask about domestic abuse alone Y/N | Date")


@pytest.mark.parametrize("doers", ["Support workers", "Support staff", "Contact officers"])
def test_a_noun_before_the_people_who_do_it_instructs_nobody(doers: str) -> None:
    draft = contract(f"{doers} see each client alone before they ask about domestic abuse.")
    assert MANDATORY not in {one.strength for one in found_by_rules(draft)}


def test_support_for_people_who_are_named_is_an_instruction() -> None:
    draft = contract("Support staff who live with domestic abuse with time off and a safe desk.")
    assert MANDATORY in {one.strength for one in found_by_rules(draft)}
