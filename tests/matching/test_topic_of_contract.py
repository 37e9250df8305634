"""Passages that what stands around them draws in, or does not."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, BlockKind, Place
from horizontal.evidence import Strength
from tests.builders import FILLER, contract, found_in
from tests.matching.test_topic import codes


@pytest.mark.parametrize(
    "text",
    [
        "The Provider must have a Freedom to Speak Up Guardian to whom staff can disclose a concern in confidence.",
        "The Provider shall assess the risk of each venue, including the risk of violent or abusive clients.",
        "Misconduct, including any abuse of a position of trust, is dealt with under the disciplinary code.",
    ],
)
def test_another_matter_in_a_clause_that_names_it_is_not_drawn_in(text: str) -> None:
    assert not codes(
        *FILLER, "A manager should listen to an employee who discloses domestic abuse.", text
    ) - {"WP3"}


def test_clauses_of_one_letter_are_one_clause() -> None:
    texts = (
        "Advisers must record what a client tells them of abuse.",
        "Clients who tell of domestic abuse thanked.",
    )
    heading = ("Clients who are being abused",)
    blocks = [
        Block(text=text, number=number, place=Place(clause=number, heading_path=heading))
        for number, text in zip(("G1", "G2"), texts, strict=True)
    ]
    assert "DC1" in codes(*blocks)


COURSE = "All support workers are expected to attend the one-day domestic abuse course."


@pytest.mark.parametrize(
    ("text", "is_drawn_in"),
    [
        ("Mentors shall complete a mentoring programme before they are matched with a client.", False),
        ("This training shall be repeated every two years.", True),
    ],
)
def test_they_who_open_a_sentence_point_to_nothing_before_it(text: str, is_drawn_in: bool) -> None:
    blocks = [
        Block(text=said, number=number, place=Place(clause=number, heading_path=("Workforce",)))
        for number, said in (("7.3", COURSE), ("7.4", text))
    ]
    found = found_in(contract(*FILLER, *blocks))
    assert any(one.quote == text for one in found) is is_drawn_in


def test_a_name_said_to_be_something_is_explained_and_asks_for_nothing() -> None:
    said = "“Ask and Act” is the Government’s approach to identifying people who may be suffering domestic abuse."
    assert {one.strength for one in found_in(contract(*FILLER, said))} <= {Strength.STATEMENT}


@pytest.mark.parametrize(
    ("row", "is_drawn_in"),
    [
        ("Advisers who have completed training on domestic abuse: 95%", False),
        ("Clients who disclosed domestic abuse, by age and sex", True),
    ],
)
def test_figures_of_those_trained_tell_nothing_of_those_served(row: str, is_drawn_in: bool) -> None:
    said = "Every quarter the Provider must send the Council the figures in Annex 2 and one case study."
    place = Place(part="Annex 2", heading_path=("Annex 2", "Performance"))
    rows = [
        Block(text=text, kind=BlockKind.LIST_ITEM, place=place) for text in (row, "Invoices sent", "Calls")
    ]
    found = found_in(contract("The Provider shall ask about domestic abuse.", *FILLER, said, *rows))
    assert any(one.quote == said for one in found) is is_drawn_in
