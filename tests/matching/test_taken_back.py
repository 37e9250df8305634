"""What opens a sentence, or stands after it, and makes it no duty."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, Place
from horizontal.evidence import Bearer, Strength
from horizontal.matching.framed import is_framed
from tests.builders import FILLER, contract, found_in

DUTY = "The Provider shall have a written policy on domestic abuse for its own staff."


def strengths(text: str, code: str = "WP1") -> set[Strength]:
    """How strongly a contract with this paragraph speaks of the element."""
    block = Block(text=text, number="50.1", place=Place(clause="50.1"))
    found = found_in(contract(*FILLER, "The Provider shall keep a log.", block))
    return {one.strength for one in found if one.element == code and one.bearer is Bearer.PROVIDER}


@pytest.mark.parametrize(
    "remark",
    [
        "The Provider is under no obligation to do so.",
        "It need not do so.",
        "This is an aspiration and not an obligation.",
        "The Council waives this requirement.",
        "The Provider may opt out of this paragraph by notice.",
        "This clause binds the Council alone.",
        "This imposes no duty.",
    ],
)
def test_a_remark_takes_the_duty_of_its_paragraph_back(remark: str) -> None:
    assert Strength.NEGATED in strengths(f"{DUTY} {remark}")


@pytest.mark.parametrize(
    "remark",
    [
        "It need not do so again if the policy has been kept in force.",
        "The Council need not do so.",
        "An employee need not do so.",
        "This is an obligation and not an aim.",
        "The Council may waive a fee.",
        "This clause binds the Provider alone.",
    ],
)
def test_any_other_remark_leaves_it(remark: str) -> None:
    said = strengths(f"{DUTY} {remark}")
    assert Strength.MANDATORY in said
    assert Strength.NEGATED not in said


@pytest.mark.parametrize(
    "opening",
    [
        "It is said that the adviser asks her alone.",
        "The inspectorate’s guide suggests that staff must ask.",
        "The parties are in discussion about whether the Provider shall train staff.",
        "The previous contract said: “The Provider shall train staff.”",
        "Under its separate contract with the Council, the Elm Refuge has agreed that staff must ask.",
    ],
)
def test_what_is_only_told_is_framed(opening: str) -> None:
    assert is_framed(opening)


@pytest.mark.parametrize(
    "text",
    [
        "An agent to whom a caller says that a partner is a danger shall put the call through.",
        "It’ll say that managers believe what they are told.",
        "An assessment may not be signed off until she has said that she is alone.",
        "The Provider shall ensure that staff say that help is there.",
        "Each worker who reports that a colleague is harmed must be heard.",
    ],
)
def test_a_duty_in_which_somebody_says_a_thing_is_not(text: str) -> None:
    assert not is_framed(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Provider was required to have a written policy on domestic abuse for its staff.", set()),
        ("The Provider would have a written policy on domestic abuse for its staff.", set()),
        ("The Provider plans to adopt a written policy on domestic abuse for its staff.", set()),
        ("The Provider need not ensure that it has a policy on domestic abuse for its staff.", set()),
        (
            "☐ Optional term (only if ticked): the Provider shall have a domestic abuse policy for staff.",
            set(),
        ),
        ("Withdrawn on 1 April. The Provider shall have a domestic abuse policy for its staff.", set()),
        (
            "The Provider is obligated to have a written policy on domestic abuse for its staff.",
            {"mandatory"},
        ),
        ("The Provider commits to have a written policy on domestic abuse for its staff.", {"mandatory"}),
        ("The Provider has agreed to keep a written policy on domestic abuse for its staff.", {"mandatory"}),
        (
            "There is an obligation on the Provider to have a policy on domestic abuse for staff.",
            {"mandatory"},
        ),
        ("The Provider is not obligated to have a policy on domestic abuse for its staff.", {"negated"}),
        (
            "The Provider shall, if it so wishes, have a policy on domestic abuse for its staff.",
            {"qualified"},
        ),
        (
            "Where the software makes it practicable, the Provider shall have a policy on domestic abuse for staff.",
            {"qualified"},
        ),
        (
            "Unless the Provider decides otherwise, it shall have a policy on domestic abuse for its staff.",
            {"qualified"},
        ),
    ],
)
def test_how_far_the_words_bind(text: str, expected: set[str]) -> None:
    binding = {Strength.MANDATORY, Strength.QUALIFIED, Strength.PERMISSIVE}
    told = {one for one in strengths(text) if one in binding or expected}
    assert {one.value for one in told} == expected


def test_what_a_worker_is_entitled_to_get_is_a_duty_and_leave_to_ask_is_not() -> None:
    given = (
        "An employee who suffers domestic abuse is entitled to a change of shifts, so as to be safe at work."
    )
    asked = "An adviser is entitled to ask a client whether a partner hurts the client."
    assert Strength.MANDATORY in strengths(given, "WP4")
    assert strengths(asked, "AA1") <= {Strength.PERMISSIVE, Strength.STATEMENT}
