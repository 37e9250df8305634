"""Words by which somebody is freed from a duty."""

from __future__ import annotations

import pytest

from horizontal.evidence import Strength
from tests.builders import FILLER, contract, found, found_in


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The Contractor is likewise excused from making referrals to domestic abuse services.", "AA4"),
        ("The Supplier is relieved of any duty to anonymise figures on domestic abuse.", "DC4"),
        ("We do not ask you to train your advisers on domestic abuse.", "TR1"),
        ("The Provider is not to be called upon to refer any person to Marac.", "AA5"),
        (
            "There is neither expectation nor requirement that officers ask tenants about domestic abuse.",
            "AA1",
        ),
        ("The Provider has no affirmative duty to train its staff on domestic abuse.", "TR1"),
        ("The Provider is at liberty not to refer any person to Marac.", "AA5"),
    ],
)
def test_who_is_freed_has_no_duty(text: str, code: str) -> None:
    assert found(text)[code].strength is Strength.NEGATED


@pytest.mark.parametrize(
    "text",
    [
        "A resident who is released from custody shall be asked about domestic abuse.",
        "The Provider shall not be excused from the duty to ask residents about domestic abuse.",
    ],
)
def test_who_is_let_go_or_held_is_not_freed(text: str) -> None:
    assert found(text)["AA1"].strength is not Strength.NEGATED


def test_what_no_cue_finds_can_be_denied_in_a_whole_contract() -> None:
    said = "The Provider need not record enquiries about domestic abuse or disclosures of it."
    denied = [one for one in found_in(contract(*FILLER, said)) if one.strength is Strength.NEGATED]
    assert {one.element for one in denied} == {"DC1"}


def test_under_a_heading_of_what_need_not_be_done_nothing_is_a_duty() -> None:
    evidence = found("Train your staff on domestic abuse.", "What you need not do")
    assert evidence["TR1"].strength is Strength.NEGATED


def test_a_saving_lays_nothing_down() -> None:
    evidence = found("Nothing in this Article diminishes the duty to train staff on domestic abuse.")
    assert evidence["TR1"].strength is Strength.STATEMENT


@pytest.mark.parametrize("may", ["may choose not to", "can elect not to", "may decline to"])
def test_what_the_provider_may_leave_undone_is_no_duty(may: str) -> None:
    assert found(f"The Operator {may} refer any case to Marac.")["AA5"].strength is Strength.NEGATED


def test_who_may_stay_silent_frees_nobody_from_asking() -> None:
    text = "The Provider shall ask each client about domestic abuse, and the client may choose not to answer."
    assert found(text)["AA1"].strength is Strength.MANDATORY
