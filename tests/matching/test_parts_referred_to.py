"""Reports that a clause asks for by the part in which they are described."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, BlockKind, Place
from tests.builders import FILLER, contract, found_in

ASKED = "The Provider shall send the Council the figures listed in Annex 3 every three months."
ANNEX = Place(part="Annex 3")


@pytest.mark.parametrize(
    ("block", "is_about"),
    [
        (
            Block(
                text="The borough hopes that fewer people will stay where there is domestic abuse.",
                place=ANNEX,
            ),
            False,
        ),
        (Block(text="clients who disclose domestic abuse", kind=BlockKind.LIST_ITEM, place=ANNEX), True),
        (Block(text="6 clients who disclose domestic abuse;", place=ANNEX), True),
    ],
)
def test_what_a_part_lists_makes_a_report_of_it_about_the_subject(block: Block, is_about: bool) -> None:
    others = (Block(text="invoices sent", kind=BlockKind.LIST_ITEM, place=ANNEX) for _ in range(4))
    found = found_in(contract(ASKED, *FILLER, *others, block))
    assert any(one.quote == ASKED for one in found) is is_about
