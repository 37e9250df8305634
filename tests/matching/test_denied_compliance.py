"""Clauses that need not be kept to, in every verb."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, Place
from horizontal.evidence import Strength
from tests.builders import FILLER, contract, found_in

POLICY = "The Provider shall have a written policy on domestic abuse for its own staff."


@pytest.mark.parametrize(
    "said",
    [
        "need not honour",
        "is not bound to keep to",
        "has no duty to act on",
        "does not have to satisfy the requirements of",
        "is not required to conform to any of the terms of",
    ],
)
def test_a_clause_that_need_not_be_kept_to_is_denied(said: str) -> None:
    own = Block(text=POLICY, number="3.1", place=Place(clause="3.1"))
    found = found_in(contract(own, *FILLER, f"The Provider {said} clause 3.1."))
    assert "WP1" in {one.element for one in found if one.strength is Strength.NEGATED}


def test_a_paragraph_is_denied_in_the_part_that_the_sentence_before_names() -> None:
    own = Block(text=POLICY, number="3", place=Place(part="Schedule 4, Part B", clause="3"))
    last = "Schedule 4, Part B applies, with one change. What paragraph 3 asks for does not apply to this Contract."
    found = found_in(contract(own, *FILLER, last))
    assert "WP1" in {one.element for one in found if one.strength is Strength.NEGATED}
