"""Denials that no cue tells of by themselves, found by the duty that they deny."""

from __future__ import annotations

import pytest

from horizontal.evidence import Bearer, Strength
from horizontal.matching.as_duty import as_duty
from horizontal.matching.passages import cut_passages
from tests.builders import FILLER, contract, found_in


def said(text: str, heading: str | None = None) -> dict[str, Strength]:
    """How strongly a clause of a contract speaks to each element."""
    draft = contract(text, *FILLER, heading=heading)
    return {one.element: one.strength for one in found_in(draft) if one.quote == text}


@pytest.mark.parametrize(
    ("denial", "duty"),
    [
        ("Staff need not ask.", "Staff must ask."),
        ("Staff are not required to ask.", "Staff must ask."),
        ("Staff are not to be required to ask.", "Staff must ask."),
        ("Staff need no longer ask.", "Staff must ask."),
        ("You don’t have to ask.", "You must ask."),
        ("The Provider is under no obligation whatever to ask.", "The Provider must ask."),
        ("The Provider shall not be obliged to ask.", "The Provider must ask."),
        ("The Provider has no duty to ask.", "The Provider must ask."),
    ],
)
def test_a_denial_is_said_as_the_duty_that_it_denies(denial: str, duty: str) -> None:
    (passage,) = cut_passages(contract(denial))
    read = as_duty(passage)
    assert read is not None
    assert read.text == duty


@pytest.mark.parametrize("text", ["Staff shall not ask.", "No duty is denied.", "Staff may not ask."])
def test_a_ban_denies_no_duty(text: str) -> None:
    (passage,) = cut_passages(contract(text))
    assert as_duty(passage) is None


def test_who_need_not_ask_denies_the_question() -> None:
    text = "Staff need not ask any client whether they are experiencing domestic abuse."
    assert said(text, "Domestic abuse")["AA1"] is Strength.NEGATED


def test_a_denial_beside_a_duty_of_the_same_kind_leaves_it() -> None:
    text = (
        "Each party shall share what it knows of domestic abuse with the police where a person is at risk of serious"
        " harm, and shall not be obliged to obtain consent before it does so."
    )
    assert said(text).get("AA6") is not Strength.NEGATED


def test_what_a_firm_below_the_provider_need_not_have_is_not_denied_of_the_provider() -> None:
    text = "An agency need not have a policy on domestic abuse of its own."
    assert said(text).get("WP1") is not Strength.NEGATED


def test_whom_a_denial_frees_is_who_would_have_the_duty() -> None:
    draft = contract("The Council need not ask callers about domestic abuse.", *FILLER)
    assert Bearer.PROVIDER not in {one.bearer for one in found_in(draft) if one.element == "AA1"}


def test_whose_leave_is_not_needed_denies_nothing() -> None:
    text = (
        "The Provider shall not be obliged to obtain the agreement of the client before it tells the police."
    )
    assert said(text, "Domestic abuse").get("AA6") is not Strength.NEGATED


def test_what_need_not_come_again_is_there_once() -> None:
    denied = said("The Provider shall not be obliged to arrange refresher training in domestic abuse.")
    assert denied["TR4"] is Strength.NEGATED
    assert denied.get("TR1") is not Strength.NEGATED
