"""Rows of which a mark says how strongly they are asked, and rows that go by a code of their own."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, Place
from horizontal.evidence import Bearer, Strength
from tests.builders import FILLER, contract, found_in
from tests.matching.test_tables import draft, found_by, paragraph, table

KEY = "Each line has a letter. M: the Provider shall do it. D: it should aim to do it. I: information only."
TASK = "Family Workers take a course on domestic abuse before they begin"


def strengths(
    *row: str, header: tuple[str, ...] = ("Ref", "Requirement", "Type"), key: str = KEY
) -> set[Strength]:
    """How strongly a row with a mark asks for training."""
    found = found_by("TR1", draft(paragraph(key), *table(header, row, heading="Specification")))
    return {one.strength for one in found}


@pytest.mark.parametrize(
    ("mark", "strength"),
    [("M", Strength.MANDATORY), ("D", Strength.QUALIFIED), ("I", Strength.STATEMENT)],
)
def test_the_key_says_what_a_mark_stands_for(mark: str, strength: Strength) -> None:
    assert strengths("A3", TASK, mark) == {strength}


@pytest.mark.parametrize(
    ("mark", "strength"),
    [
        ("Essential", Strength.MANDATORY),
        ("Desirable", Strength.QUALIFIED),
        ("Information", Strength.STATEMENT),
    ],
)
def test_plain_marks_need_no_key(mark: str, strength: Strength) -> None:
    assert strengths("A3", TASK, mark, header=("Ref", "Requirement", "Status"), key="The lines.") == {
        strength
    }


def test_a_letter_without_a_key_is_no_mark() -> None:
    assert strengths("A3", f"{TASK}: this shall be done", "D", key="The lines.") == {Strength.MANDATORY}


def test_words_of_which_a_paragraph_says_something_are_no_marks() -> None:
    said = "Each row counts. Training is required. Drivers may be excused."
    told = "Last year every Family Worker took a course on domestic abuse"
    header = ("Ref", "Requirement", "Who")
    assert strengths("A3", told, "Drivers", header=header, key=said) == {Strength.STATEMENT}


def coded(clause: str) -> list[tuple[str, Strength]]:
    """What a clause far away says of the rows SV4 to SV6, and of those alone."""
    header = ("Ref", "Commitment: the Contractor shall")
    rows = (
        ("SV4", "Have a written policy on domestic abuse for its own employees"),
        ("SV5", "Train every manager each year on domestic abuse"),
    )
    tables = table(header, *rows, heading="Social value")
    last = Block(text=clause, number="50.1", place=Place(clause="50.1"))
    found = found_in(contract(*tables, *FILLER, last))
    return [(one.element, one.strength) for one in found if one.place.clause == "50.1"]


def test_a_row_is_denied_by_its_code() -> None:
    assert coded("The Contractor is not required to comply with SV4.") == [("WP1", Strength.NEGATED)]


@pytest.mark.parametrize("said", ["row SV5 of Table A", "row SV5 of the table in the social value schedule"])
def test_a_row_is_denied_in_a_table_that_is_named(said: str) -> None:
    assert ("TR1", Strength.NEGATED) in coded(f"The Contractor need not give effect to {said}.")


def test_rows_are_denied_by_a_range_of_codes() -> None:
    denied = {element for element, strength in coded("SV4 to SV5 do not apply to this Contract.")}
    assert {"WP1", "TR1"} <= denied


def test_what_is_lifted_for_those_below_leaves_the_providers_own_duty() -> None:
    said = "SV4 to SV5 do not bind the Contractor as regards agency drivers or the staff of sub-contractors."
    assert not {"WP1", "TR1"} & {element for element, _ in coded(said)}


def test_a_clause_that_names_a_row_by_its_code_is_about_what_the_row_is_about() -> None:
    said = "Under SV4 a line manager who is told shall respond with sympathy and keep it confidential."
    assert ("WP3", Strength.MANDATORY) in coded(said)


@pytest.mark.parametrize(
    ("key", "mark", "strength"),
    [
        (
            "Rows marked Must are obligations of the Provider; those marked Could are options.",
            "Must",
            "mandatory",
        ),
        (
            "Rows marked Must are obligations of the Provider; those marked Could are options.",
            "Could",
            "qualified",
        ),
        (
            "The Provider shall hold every document marked M in this table. A document marked O may be held.",
            "M",
            "mandatory",
        ),
        (
            "The Provider shall hold every document marked M in this table. A document marked O may be held.",
            "O",
            "qualified",
        ),
        ("A standard marked G is guidance which the Provider may follow if it wishes.", "G", "qualified"),
        (
            "The Provider is under no obligation to meet a standard marked R. One marked G may be followed.",
            "R",
            "negated",
        ),
    ],
)
def test_a_word_may_be_a_mark(key: str, mark: str, strength: str) -> None:
    rows = table(("Ref", "Standard", "Rank"), ("1", "All staff shall be trained on domestic abuse", mark))
    found = found_in(contract(*FILLER, key, *rows))
    assert {one.strength.value for one in found if one.element == "TR1"} == {strength}


def test_the_header_of_a_column_may_weaken_what_stands_under_it() -> None:
    header = ("Step", "Required", "Encouraged")
    row = ("Asking", "Ask every client about domestic abuse.", "Train all staff on domestic abuse each year.")
    found = found_in(contract(*FILLER, *table(header, row)))
    assert {one.strength for one in found if one.element == "TR1"} == {Strength.QUALIFIED}


SAID = (
    "The Provider shall fulfil every requirement that has “Y” in the column headed Mandatory."
    " A requirement that has “N” there is good practice, which the Provider is encouraged to take up."
)


@pytest.mark.parametrize(("mark", "strength"), [("Y", Strength.MANDATORY), ("N", Strength.QUALIFIED)])
def test_what_is_said_of_the_rows_with_a_mark_is_a_key(mark: str, strength: Strength) -> None:
    assert strengths("A3", TASK, mark, header=("Ref", "Requirement", "Mandatory"), key=SAID) == {strength}


def test_what_is_said_of_one_mark_alone_is_no_key() -> None:
    said = "The Provider shall keep a file of each case that has “N” in its number. The lines follow."
    assert strengths("A3", f"{TASK}: this shall be done", "N", key=said) == {Strength.MANDATORY}


KEY_TABLE = (
    ("Code", "Meaning"),
    ("E", "Essential. The Provider shall do what the line says from the Start Date."),
    ("G", "Good practice. The Provider should work towards the line."),
    ("C", "Done by the Council. The line is printed so that everybody knows what to expect."),
    ("X", "The Provider is not required to do what the line says."),
)


@pytest.mark.parametrize(
    ("mark", "strength", "bearer"),
    [
        ("E", Strength.MANDATORY, Bearer.PROVIDER),
        ("G", Strength.QUALIFIED, Bearer.PROVIDER),
        ("C", Strength.MANDATORY, Bearer.AUTHORITY),
        ("X", Strength.NEGATED, Bearer.PROVIDER),
    ],
)
def test_a_key_may_be_a_table_and_say_who_acts(mark: str, strength: Strength, bearer: Bearer) -> None:
    key = table(*KEY_TABLE, heading="How the lines are read", number=2)
    lines = table(("Line", "What is done", "Code"), ("5.1", TASK, mark), ("5.2", "Visits at night", "E"))
    found = found_by("TR1", draft(*key, paragraph("The lines follow."), *lines))
    assert {(one.strength, one.bearer) for one in found} == {(strength, bearer)}


def test_a_word_that_stands_alone_in_a_column_is_a_mark_where_it_is_said_what_it_stands_for() -> None:
    said = (
        "Each standard in the table is graded. The Provider shall meet every standard graded Core."
        " The Provider is invited to work towards a standard graded Development."
    )
    header, other = ("Ref", "Standard", "Grade"), "Residents grow vegetables in the walled garden"
    for grade, beside, strength in (
        ("Core", "Development", Strength.MANDATORY),
        ("Development", "Core", Strength.QUALIFIED),
    ):
        rows = table(header, ("S1", TASK, grade), ("S2", other, beside))
        found = found_by("TR1", draft(paragraph(said), *rows))
        assert {one.strength for one in found} == {strength}


@pytest.mark.parametrize(
    ("mark", "strength"),
    [("M", Strength.MANDATORY), ("D", Strength.QUALIFIED), ("O", Strength.QUALIFIED)],
)
def test_a_key_may_be_one_sentence(mark: str, strength: Strength) -> None:
    key = (
        "In the last column of the table, M means that the Provider shall do it, D means that it should do it, and O"
        " means that it may do it."
    )
    assert strengths("A3", TASK, mark, key=key) == {strength}
