"""Parts that a duty brings in."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, Place
from horizontal.evidence import Flag, Strength
from tests.builders import FILLER, contract, found_in


@pytest.mark.parametrize(
    ("said", "brings"),
    [
        ("The Lead Provider undertakes that it will act as Schedule 2 says.", True),
        (
            "Schedule 2 was written by the Council. It binds the Agency as if every sentence in it were a promise.",
            True,
        ),
        ("The Provider shall do all that the Charter says is done.", True),
        ("Schedule 2 is the Council's own policy and is enclosed for information.", False),
    ],
)
def test_a_part_that_is_to_be_done_as_it_stands_is_a_duty(said: str, *, brings: bool) -> None:
    term = "“Charter” means the document in Schedule 2."
    place = Place(part="Schedule 2", clause="1.1", heading_path=("Schedule 2 – Safe advice",))
    telling = Block(
        text="Staff affected by domestic abuse are offered changed hours and a safe desk.",
        number="1.1",
        place=place,
    )
    evidence = [one for one in found_in(contract(term, said, *FILLER, telling)) if one.element == "WP4"]
    assert (
        any(one.strength is Strength.MANDATORY and Flag.BROUGHT_IN in one.flags for one in evidence) is brings
    )
