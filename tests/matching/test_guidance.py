"""Drafting notes, guidance, examples and options, which bind nobody."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, BlockKind, Cell, Place
from horizontal.evidence import Flag, Strength
from tests.builders import FILLER, contract, found_in

DUTY = "The Provider shall have a written policy on domestic abuse for its own staff."


def paragraph(text: str, *headings: str) -> Block:
    """A paragraph without a number under these headings."""
    return Block(text=text, place=Place(heading_path=headings))


def heading(text: str) -> Block:
    """A heading without a number."""
    return Block(text=text, kind=BlockKind.HEADING)


def cell(text: str, column: int, header: str) -> Block:
    """A cell of the second row of a table."""
    at = Cell(table=1, row=2, column=column, column_header=header)
    return Block(text=text, kind=BlockKind.TABLE_CELL, place=Place(cell=at))


def binds(*blocks: Block | str) -> bool:
    """Whether the policy is a duty somewhere in a contract of these blocks."""
    found = [one for one in found_in(contract(*blocks)) if one.element == "WP1"]
    assert found
    return any(one.strength is Strength.MANDATORY and Flag.GUIDANCE not in one.flags for one in found)


GUIDANCE = [
    f"[Drafting note: {DUTY}]",
    f"[Note: {DUTY}]",
    f"Drafting note: {DUTY}",
    f"Note to bidders: {DUTY}",
    f"Guidance: {DUTY}",
    f"Guidance for commissioners – {DUTY}",
    f"Explanatory note. {DUTY}",
    f"Example: {DUTY}",
    f"Example. {DUTY}",
    f"Good practice note. {DUTY}",
    f"Why it matters. {DUTY}",
    f"Example wording: {DUTY}",
    f"Optional clause: delete if not needed. {DUTY}",
    f"[Optional] {DUTY}",
    f"(Optional) {DUTY}",
    "Bidders must describe how they would make a written policy on domestic abuse for their own staff.",
    "Please explain whether you have a written policy on domestic abuse for your own staff.",
    f"“{DUTY}” is the sort of wording that may be used here.",
]


@pytest.mark.parametrize("text", GUIDANCE)
def test_guidance_binds_nobody(text: str) -> None:
    assert not binds(text)


OPERATIVE = [
    f"Guidance issued by the Home Office must be followed. {DUTY}",
    f"Statutory guidance: {DUTY}",
    f"Guidance for staff: {DUTY}",
    f"Note that {DUTY}",
    f"Alternative provision: {DUTY}",
    f"{DUTY} [Drafting note: delete the footer.]",
    f"[Drafting note: delete the footer.] {DUTY}",
    f"For example, on the first day of the Term: {DUTY}",
]


@pytest.mark.parametrize("text", OPERATIVE)
def test_what_only_looks_like_guidance_binds(text: str) -> None:
    assert binds(text)


LABELS = ["Guidance for commissioners", "Note to bidders:", "Guidance", "Drafting note", "Example"]


@pytest.mark.parametrize("label", LABELS)
def test_a_line_of_guidance_goes_for_the_text_under_it(label: str) -> None:
    assert not binds(paragraph(label), paragraph(DUTY))


@pytest.mark.parametrize("label", LABELS)
def test_a_heading_of_guidance_goes_for_the_text_under_it(label: str) -> None:
    assert not binds(heading(label), paragraph(DUTY, label))


@pytest.mark.parametrize("label", LABELS)
def test_the_next_clause_after_guidance_binds(label: str) -> None:
    clause = Block(text=DUTY, number="4.2", place=Place(clause="4.2", heading_path=(label,)))
    assert binds(heading(label), paragraph("Fill in the gaps.", label), clause)


def test_an_optional_clause_binds_nobody() -> None:
    clause = Block(text=DUTY, number="4.2", place=Place(clause="4.2"))
    assert not binds(paragraph("Optional clause: delete if not needed"), clause)


def test_the_clause_after_an_optional_clause_binds() -> None:
    optional = Block(text="The Provider shall paint its vans.", number="4.2", place=Place(clause="4.2"))
    following = Block(text=DUTY, number="4.3", place=Place(clause="4.3"))
    assert binds(paragraph("Optional clause: delete if not needed"), optional, following)


def test_a_numbered_clause_headed_guidance_binds() -> None:
    title = Block(text="Guidance", kind=BlockKind.HEADING, number="12", level=1, place=Place(clause="12"))
    clause = Block(text=DUTY, number="12.1", place=Place(clause="12.1", heading_path=("Guidance",)))
    assert binds(title, clause)


def test_a_column_of_guidance_binds_nobody() -> None:
    assert not binds(cell(DUTY, 2, "Guidance for commissioners"))


def test_the_column_beside_a_column_of_guidance_binds() -> None:
    assert binds(cell(DUTY, 1, "Requirement"), cell("Attach the policy.", 2, "Guidance"))


def test_an_entry_of_a_contents_page_binds_nobody() -> None:
    assert not binds(f"{DUTY} ........ 14")


def test_unsafe_words_in_a_drafting_note_are_a_statement() -> None:
    text = "[Drafting note: a relative may interpret where a tenant discloses domestic abuse.]"
    assert {one.strength for one in found_in(contract(text))} <= {Strength.STATEMENT}


SET_ASIDE = [
    "These hints aren’t part of the agreement and you won’t be held to them.",
    "The following suggestions do not bind the Provider.",
    "This guidance is not contractual.",
]


@pytest.mark.parametrize("text", SET_ASIDE)
def test_what_says_that_it_is_no_part_of_the_contract_binds_nobody(text: str) -> None:
    assert not binds(paragraph(text, "Handy hints"), paragraph(DUTY, "Handy hints"))


def test_what_is_set_aside_ends_with_its_heading() -> None:
    assert binds(paragraph(SET_ASIDE[0], "Handy hints"), paragraph(DUTY, "Conditions"))


def test_a_note_that_says_what_staff_are_not_held_to_sets_nothing_aside() -> None:
    assert binds(
        paragraph("These rules do not bind the Council.", "Conditions"), paragraph(DUTY, "Conditions")
    )


@pytest.mark.parametrize(
    "said",
    [
        "This Appendix is published to help. It forms no part of the Contract and creates no obligation.",
        "Written to help new providers. Nothing in these notes is a term of the Agreement.",
        "For information. These hints are not terms of the concession.",
    ],
)
def test_a_part_that_says_that_it_binds_nobody_is_guidance(said: str) -> None:
    over = "Appendix A"
    assert not binds(*FILLER, heading(over), paragraph(said, over), paragraph(DUTY, over))


@pytest.mark.parametrize(
    "over",
    [
        "Notes for providers (not contractual)",
        "Practice example (illustration only; it is not a term of this Agreement)",
        "Technical assistance note (informational; creates no obligation)",
    ],
)
def test_a_heading_that_says_so_makes_what_follows_guidance(over: str) -> None:
    assert not binds(*FILLER, heading(over), paragraph(DUTY, over))


@pytest.mark.parametrize(
    "said",
    [
        "Nothing in this section is to be read as limiting what the Provider owes by law.",
        "This section applies to all staff. It creates no rights in third parties.",
    ],
)
def test_a_saving_leaves_its_clause_in_force(said: str) -> None:
    over = "Domestic abuse"
    assert binds(*FILLER, heading(over), paragraph(said, over), paragraph(DUTY, over))
