"""Passages that what stands around them draws in, or does not."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, Place
from tests.builders import FILLER
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
