"""Places whose plain statements a duty elsewhere makes the provider's own."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, BlockKind, Contract, Place
from horizontal.evidence import Bearer, Evidence, Strength
from tests.builders import FILLER, contract, found_in

OPENING = "This Agreement is made between Elm Council (“the Council”) and Larkrise Ltd (“the Provider”)."
ASKED = "The caseworker asks each client about domestic abuse."


def annexed(text: str, clause: str = "1") -> Block:
    place = Place(part="Annex B", clause=clause, heading_path=("Annex B – How we work",))
    return Block(text=text, number=clause, place=place)


def binding(evidence: list[Evidence] | tuple[Evidence, ...], code: str) -> bool:
    """Whether the provider is plainly bound to this element."""
    return any(
        one.element == code and one.strength is Strength.MANDATORY and one.bearer is Bearer.PROVIDER
        for one in evidence
    )


@pytest.mark.parametrize(
    ("said", "binds"),
    [
        ("Each numbered statement in Annex B is an obligation of the Provider.", True),
        ("What Annex B says that the Provider does, it shall do.", True),
        ("The Provider undertakes everything that is stated in Annex B.", True),
        ("Annex B tells of the service. Each statement in it is a duty of the Provider.", True),
        ("Annex B tells of the service. Each statement in it is a duty of the Council.", False),
        ("No statement in Annex B is an obligation of the Provider.", False),
        ("Each statement in Annex B is a guide and no obligation.", False),
        ("The Provider is to comply with Annex B.", True),
        ("The Provider is required to comply with Annex B.", True),
        ("The Provider does not have to comply with Annex B.", False),
        ("The Provider is not required to comply with Annex B.", False),
        ("The aim is to comply with Annex B.", False),
    ],
)
def test_what_is_said_to_be_a_duty_is_one(said: str, *, binds: bool) -> None:
    assert binding(found_in(contract(OPENING, said, *FILLER, annexed(ASKED))), "AA1") is binds


@pytest.mark.parametrize(
    ("said", "binds"),
    [
        ("The Provider shall deliver every commitment in the Offer by the date shown.", True),
        ("The Provider should deliver every commitment in the Offer by the date shown.", False),
        ("The Council shall honour every commitment in the Offer.", False),
    ],
)
def test_a_part_may_be_named_by_its_term(said: str, *, binds: bool) -> None:
    term = "“Offer” means the commitments made in the tender and reproduced in Annex B."
    assert binding(found_in(contract(OPENING, term, said, *FILLER, annexed(ASKED))), "AA1") is binds


def test_only_the_items_that_are_named_are_conditions() -> None:
    items = [
        Block(text=text, number=f"({letter})", place=Place(clause=f"2({letter})"))
        for letter, text in (("a", "each disclosure of domestic abuse is recorded;"), ("b", ASKED))
    ]
    said = "Items (a) and (c) are conditions of the grant."
    evidence = found_in(contract(OPENING, *FILLER, *items, said))
    assert binding(evidence, "DC1")
    assert not binding(evidence, "AA1")


def test_we_are_the_provider_in_its_own_words() -> None:
    letter = "In this letter “we” means Elm Council and “you” means the charity."
    said = "Annex B is your plan. What it says you do is part of this agreement, and you must do it."
    evidence = found_in(contract(letter, said, *FILLER, annexed("We ask each client about domestic abuse.")))
    assert binding(evidence, "AA1")


def head_contract(said: str) -> Contract:
    copied = annexed("The Provider shall complete a Dash with each victim of domestic abuse.", "2")
    return contract(OPENING, said, *FILLER, copied)


def test_the_name_of_the_provider_may_be_anothers_in_one_part() -> None:
    said = "Annex B is a copy of another agreement. In it “the Provider” is Fen Refuge."
    assert not binding(found_in(head_contract(said)), "AA3")
    assert binding(found_in(head_contract("Annex B is enclosed.")), "AA3")


def test_who_stands_in_anothers_place_is_bound() -> None:
    said = (
        "Annex B is a copy of the Head Contract. In it “the Provider” is the Trust. The Sub-Contractor shall perform "
        "paragraph 2 of Annex B as if it had been named there."
    )
    assert binding(found_in(head_contract(said)), "AA3")


@pytest.mark.parametrize("part", ["Exhibit B", "Attachment B", "Annexure B", "Appendix B"])
def test_a_part_may_be_called_otherwise(part: str) -> None:
    place = Place(part=part, clause="1", heading_path=(f"{part} – How we work",))
    said = f"The Provider shall complete an intake interview in the manner set out in {part}."
    draft = contract(OPENING, said, *FILLER, Block(text=ASKED, number="1", place=place))
    assert binding(found_in(draft), "AA1")


def test_a_letter_that_must_be_worked_to_brings_its_part_in() -> None:
    said = "Annex B is our standard on domestic abuse. It’s part of this letter, and you must work to it."
    assert binding(found_in(contract(OPENING, said, *FILLER, annexed(ASKED))), "AA1")


def test_what_a_service_aims_at_is_not_what_is_done() -> None:
    said = "The Provider is to comply with Annex B."
    aim = "It aims to ask each client about domestic abuse."
    assert not binding(found_in(contract(OPENING, said, *FILLER, annexed(aim))), "AA1")


def test_a_question_is_no_statement_of_what_is_done() -> None:
    said = "Each answer in Annex B is a duty of the Provider."
    asked = annexed("Does the caseworker ask each client about domestic abuse?")
    assert not binding(found_in(contract(OPENING, said, *FILLER, asked)), "AA1")


def test_what_hangs_below_such_a_sentence_is_a_duty() -> None:
    said = "The duties of the Provider are set out below, and each of the duties is binding."
    item = Block(text=ASKED, kind=BlockKind.LIST_ITEM)
    assert binding(found_in(contract(OPENING, *FILLER, said, item)), "AA1")


def test_we_stay_the_authority_in_what_only_binds_the_provider() -> None:
    letter = "In this letter “we” means Elm Council and “you” means the charity."
    said = "Annex B sets out how the service is run. You must do what it says."
    evidence = found_in(contract(letter, said, *FILLER, annexed("We ask each client about domestic abuse.")))
    assert not binding(evidence, "AA1")


def test_a_duty_to_do_each_of_some_things_brings_nothing_in() -> None:
    said = "The Provider shall hold each session in a safe room. Annex B is enclosed for information."
    assert not binding(found_in(contract(OPENING, said, *FILLER, annexed(ASKED))), "AA1")


@pytest.mark.parametrize(
    ("heading", "binds"), [("Section C: Method Statements", True), ("Section C: Prices", False)]
)
def test_what_things_say_that_stand_under_a_heading_of_their_name_is_brought_in(
    heading: str, *, binds: bool
) -> None:
    over = Block(text=heading, kind=BlockKind.HEADING)
    stated = Block(text=ASKED, number="MS4", place=Place(clause="MS4", heading_path=(heading,)))
    said = "Whatever a Method Statement says that the Provider does, the Provider shall do."
    assert binding(found_in(contract(OPENING, said, *FILLER, over, stated)), "AA1") is binds
