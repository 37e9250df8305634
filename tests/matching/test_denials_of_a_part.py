"""Denials that name a clause and take away a part of what it asks, or nothing."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, Place
from horizontal.evidence import Flag, Strength
from tests.builders import FILLER, contract, found_in
from tests.matching.test_tables import paragraph, table

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
        ("Nothing in this clause shall relieve the Provider of its obligations under clause 1.3.", set()),
        ("Nothing in clause 1.1 releases the Provider from its obligations under clause 1.3.", set()),
        ("Nothing in clause 1.3 obliges the Provider to do anything.", {"TR1", "TR2", "TR3"}),
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


def test_what_need_not_be_done_or_be_required_of_others_is_all_denied() -> None:
    text = (
        "The Provider is not obliged to apply its domestic abuse policy to agency workers or to require its"
        " Sub-contractors to adopt one."
    )
    found = found_in(contract(CLAUSES[0], *FILLER, text))
    assert {one.element for one in found if one.strength is Strength.NEGATED} == {"WP8"}
    assert {one.strength for one in found if one.element == "WP1"} == {Strength.MANDATORY}


def test_to_keep_no_records_of_a_course_does_not_deny_the_course() -> None:
    text = (
        "The Provider does not have to keep records of the domestic abuse training or send us figures on it."
    )
    found = found_in(contract(CLAUSES[2], *FILLER, text))
    assert "TR1" not in {one.element for one in found if one.strength is Strength.NEGATED}


@pytest.mark.parametrize("label", ["4C-2", "C2"])
def test_a_row_is_struck_out_by_its_label_and_no_other_is(label: str) -> None:
    header = ("Ref", "Requirement")
    first, second = "ask every client about domestic abuse", "record each disclosure of domestic abuse"
    rows = table(header, (label, first), (f"{label[:-1]}3", second))
    lead = paragraph("The Provider shall meet each requirement in the table below.")
    last = f"Requirement {label} is struck out for this contract."
    found = found_in(contract(*FILLER, lead, *rows, last))
    assert {one.element for one in found if one.strength is Strength.NEGATED} == {"AA1"}
