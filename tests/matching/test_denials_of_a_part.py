"""Denials that name a clause and take away a part of what it asks, or nothing."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, Place
from horizontal.evidence import Flag, Strength
from tests.builders import FILLER, contract, found_in

CLAUSES = (
    "The Provider shall have a written policy to help workers who suffer domestic abuse.",
    "The Provider shall circulate its domestic abuse policy to all workers every year.",
    "The Provider shall train its drivers on domestic abuse, including how to recognise its signs.",
)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "Clause 1.2 notwithstanding, the Provider is not obliged to circulate the policy required by that clause.",
            {"WP7"},
        ),
        ("Notwithstanding clause 1.3, the Provider need not train its drivers.", {"TR1", "TR2", "TR3"}),
        (
            "What is learnt under clause 1.3 shall not pass over a person in withdrawal.",
            set(),
        ),
    ],
)
def test_no_more_is_denied_than_what_need_not_be_done(text: str, codes: set[str]) -> None:
    last = Block(text=text, number="50.1", place=Place(clause="50.1"))
    found = found_in(contract(*CLAUSES, *FILLER, last))
    denied = {one.element for one in found if one.strength is Strength.NEGATED}
    assert denied & {"WP1", "WP2", "WP3", "WP7", "TR1", "TR2", "TR3"} == codes


@pytest.mark.parametrize("part", ["Schedule 2", "Schedule 2, Part 6"])
def test_what_need_not_be_done_again_is_done_once(part: str) -> None:
    duty = (
        "The Provider shall train all staff on domestic abuse, and shall renew that training every two years."
    )
    place = Place(part=part, clause="6.2")
    last = "The Provider need not renew the domestic abuse training mentioned in paragraph 6.2 of the Second Schedule."
    found = found_in(contract(Block(text=duty, number="6.2", place=place), *FILLER, last))
    denied = [one for one in found if one.strength is Strength.NEGATED and Flag.DOUBTFUL not in one.flags]
    assert {one.element for one in denied} == {"TR4"}


def test_what_comes_after_a_comma_with_a_party_of_its_own_is_not_denied() -> None:
    text = (
        "Staff need not go on serving a client who threatens them, and the Provider shall have a written policy to"
        " support workers who suffer domestic abuse."
    )
    found = found_in(contract(text, *FILLER))
    assert {one.strength for one in found if one.element == "WP1"} == {Strength.MANDATORY}
