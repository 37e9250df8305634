"""Parts that a duty brings in."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, Place
from horizontal.evidence import Evidence, Flag, Strength
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
        ("You agree to work in the way that Schedule 2 describes.", True),
        ("The Provider shall give effect to every one of the promises in the Charter.", True),
        (
            "The pledges in Schedule 2 were made in its tender. The Provider shall fulfil each as it is written.",
            True,
        ),
        (
            "Schedule 2 is part of this Contract, and the Provider shall live up to the standards there set out.",
            True,
        ),
        ("You’ll run the house as the note in Schedule 2 describes.", True),
        ("Schedule 2 describes how the house is to be run. You agree to run it in that way.", True),
        ("The Provider shall meet each of the standards in Schedule 2.", True),
        ("The Provider shall act in accordance with the welfare statements in Schedule 2.", True),
        ("The Provider shall not be bound to act in accordance with Schedule 2.", False),
        ("The Provider shall use reasonable endeavours to meet each of the standards in Schedule 2.", False),
        ("The Provider should meet each of the standards in Schedule 2.", False),
        ("The Council shall act in accordance with Schedule 2.", False),
        (
            "Schedule 2 describes how the Council runs its own houses. The Council will run them in that way.",
            False,
        ),
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


def in_part(
    text: str, brought_in_by: str = "You agree to work as Schedule 2 describes."
) -> dict[str, Evidence]:
    """The evidence in a schedule of one clause that a duty brings in."""
    place = Place(part="Schedule 2", clause="1.1", heading_path=("Schedule 2 – Domestic abuse",))
    telling = Block(text=text, number="1.1", place=place)
    return {one.element: one for one in found_in(contract(brought_in_by, *FILLER, telling))}


@pytest.mark.parametrize(
    "text",
    [
        "Marac is the meeting at which the police and others discuss the cases of highest risk.",
        "Last year the team took eleven cases to Marac.",
    ],
)
def test_what_a_part_tells_of_a_thing_is_no_duty(text: str) -> None:
    assert all(one.strength is Strength.STATEMENT for one in in_part(text).values())


def test_what_a_condition_of_asking_presupposes_is_not_raised() -> None:
    found = in_part("A mentor who asks does so only where nobody else can hear, and never beside a partner.")
    assert found["AA2"].strength is Strength.MANDATORY
    assert "AA1" not in found or found["AA1"].strength is Strength.STATEMENT


def test_a_possibility_in_a_part_is_not_raised() -> None:
    found = in_part("The course can take in coercive control, economic abuse and the signs of danger.")
    assert "TR2" not in found or found["TR2"].strength is not Strength.MANDATORY


def test_the_only_annex_is_brought_in_by_its_name() -> None:
    place = Place(
        part="Annex", clause="3(i)", heading_path=("Annex – Commitments", "Staff and domestic abuse")
    )
    telling = Block(
        text="A written policy on domestic abuse for employees, in force from the first day.", place=place
    )
    said = "The Contractor undertakes to honour each of the commitments in the Annex."
    (policy,) = [one for one in found_in(contract(said, *FILLER, telling)) if one.element == "WP1"]
    assert Flag.BROUGHT_IN in policy.flags


def test_what_a_part_says_softly_is_no_plain_duty() -> None:
    found = in_part(
        "Shifts and telephone numbers of staff who suffer domestic abuse are changed where the rota allows."
    )
    assert found["WP4"].strength is not Strength.MANDATORY


def test_a_duty_in_an_occasion_after_it_rules_no_plain_statement() -> None:
    found = in_part("The Provider refers cases to the Marac and sends a manager whenever one is to be heard.")
    assert found["AA5"].strength is Strength.MANDATORY
