"""Terms that stand for several things of which one is about the subject."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, BlockKind, Place
from horizontal.evidence import Evidence, Strength
from horizontal.matching.listed_terms import listed_on_subject, with_items
from tests.builders import FILLER, contract, found_in

TOPICS = (
    "“Core Topics” means (1) lone working, (2) hoarding and self-neglect, (3) domestic abuse, and (4) fire."
)


def plainly(said: str, code: str, definition: str = TOPICS) -> list[Evidence]:
    """What is a plain duty of this element in a contract that defines the term and says this."""
    evidence = found_in(contract(definition, *FILLER, said))
    return [one for one in evidence if one.element == code and one.strength is Strength.MANDATORY]


@pytest.mark.parametrize(
    ("said", "code", "is_found"),
    [
        ("The Provider shall train every Support Worker in each of the Core Topics.", "TR1", True),
        ("The Provider shall train every Support Worker in one of the Core Topics.", "TR1", False),
        ("The Provider shall hold a written policy for staff on each of the Core Topics.", "WP1", True),
    ],
)
def test_what_is_said_of_all_the_things_is_said_of_the_one(said: str, code: str, *, is_found: bool) -> None:
    assert bool(plainly(said, code)) is is_found


def test_a_term_that_names_no_things_stands_for_none() -> None:
    definition = (
        "“Safeguarding Concern” means (1) neglect, (2) self-neglect, (3) domestic abuse, and (4) scams."
    )
    assert not plainly("The Provider shall train all staff on each Safeguarding Concern.", "TR1", definition)


def test_a_definition_has_the_items_that_hang_from_it() -> None:
    place = Place(clause="1.1")
    opening = Block(text="“Staff Policies” means:", number="1.1", place=place)
    items = [
        Block(text=f"{text};", number=f"({letter})", place=Place(clause=f"1.1({letter})"))
        for letter, text in (("a", "a policy on leave"), ("b", "a policy on domestic abuse"))
    ]
    after = Block(text="“Term” means a year.", number="1.2", place=Place(clause="1.2"))
    text = with_items([opening, *items, after], 0)
    assert text == "“Staff Policies” means: a policy on leave; a policy on domestic abuse"
    assert listed_on_subject(text, lambda thing: "abuse" in thing) == "a policy on domestic abuse"


def test_a_heading_ends_the_items() -> None:
    blocks = [Block(text="It means:"), Block(text="Staff", kind=BlockKind.HEADING), Block(text="fire")]
    assert with_items(blocks, 0) == "It means:"
