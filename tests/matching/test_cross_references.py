"""References from clause to clause."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, Place
from horizontal.evidence import Flag, Strength
from horizontal.matching.cross_references import references_in
from tests.builders import FILLER, contract, found_in
from tests.matching.test_tables import table

CLAUSES = (
    "The Provider shall have a written policy on domestic abuse for its own staff.",
    "The Provider shall train all staff on domestic abuse.",
)

NAMED = [
    ("see clause 1.1", {(None, "1.1")}),
    ("clause 4.2(a) shall apply", {(None, "4.2(a)")}),
    ("clauses 3, 4.2(a) and 7", {(None, "3"), (None, "4.2(a)"), (None, "7")}),
    ("clauses 2 to 4", {(None, "2"), (None, "3"), (None, "4")}),
    ("paragraph 2 of Schedule 3", {("schedule 3", "2")}),
    ("Annexe C (Standards)", {("annex c", None)}),
    ("this clause", {(None, "12")}),
    ("this clause 12.4", {(None, "12.4")}),
    ("this Schedule", {("schedule 2", None)}),
    ("section 1 of the Domestic Abuse Act 2021", set()),
    ("sections 13 and 14 of the Children Act 1989", set()),
    ("part of the Services", set()),
    ("clause 7.2(D)", {(None, "7.2(D)")}),
    ("§§ 4 and 5.1", {(None, "4"), (None, "5.1")}),
    ("SC4.1(e) and Condition GC3", {(None, "SC4.1(e)"), (None, "GC3")}),
    ("Attachment C, paragraph 2", {("attachment c", "2")}),
    ("Attachment A, Section 3.6", {("attachment a", "3.6")}),
    ("Exhibit B § 2.1", {("exhibit b", "2.1")}),
    ("paragraph (d) of clause 11.1", {(None, "11.1(d)")}),
    ("Sub-paragraph (c) of paragraph 1.1 of Schedule 3", {("schedule 3", "1.1(c)")}),
    ("Exhibit A, 5.5", {("exhibit a", "5.5")}),
    ("Part A of Schedule 3", {("schedule 3, part a", None)}),
    ("paragraph 2 of Schedule 3, Part A", {("schedule 3, part a", "2")}),
    ("Clause H does not apply", {(None, "H")}),
    ("Nothing in Condition XIV obliges it", {(None, "XIV")}),
    ("Paragraph D.6 of Schedule 1 is disapplied", {("schedule 1", "D.6")}),
    ("every policy named in E.1(iii)", {(None, "E.1(iii)")}),
    ("Clause A’s heading", set()),
    ("Condition C12.1 was queried", {(None, "C12.1")}),
    ("the policies under 9.1 and no others", {(None, "9.1")}),
    ("each policy in the list in XV.1 shall be reviewed", {(None, "XV.1")}),
    ("every policy listed in A6.1", {(None, "A6.1")}),
    ("a growth of 2.5 per cent", set()),
    ("within 2.5 hours", set()),
    ("paragraph 6.2 of the Second Schedule", {("schedule 2", "6.2")}),
    ("the Tenth Schedule", {("schedule 10", None)}),
    ("Part Three of Annex Two", {("annex 2, part 3", None)}),
    ("the second schedule of works that it makes", {("schedule 2", None)}),
    ("Annex D, paragraphs 2 and 5", {("annex d", "2"), ("annex d", "5")}),
]


@pytest.mark.parametrize(("text", "places"), NAMED)
def test_a_reference_names_its_places(text: str, places: set[tuple[str | None, str | None]]) -> None:
    source = Place(part="Schedule 2" if "Schedule" in text else None, clause="12.4")
    assert {place for one in references_in(text, source) for place in one.places} == places


ROWS = [
    ("row S4 of Schedule 4", {"S4"}),
    ("items 2 and 3 of the table in Schedule 4", {"2", "3"}),
    ("Schedule 4, row B", {"B"}),
    ("Schedule 4 (entry 7)", {"7"}),
    ("rows S3 to S6 of Schedule 4", {"S3", "S4", "S5", "S6"}),
    ("KPI 4 and KPI 5 in Schedule 4", {"4", "5"}),
]


@pytest.mark.parametrize(("text", "rows"), ROWS)
def test_a_reference_to_rows_names_them_and_their_part(text: str, rows: set[str]) -> None:
    [reference] = references_in(f"The Provider is released from {text}.", Place())
    assert set(reference.rows) == rows
    assert reference.places == (("schedule 4", None),)


def elements(text: str) -> set[str]:
    """What a far clause speaks to, by its reference to clauses on a policy (1.1) and on training (1.2)."""
    last = Block(text=text, number="50.1", place=Place(clause="50.1"))
    found = [one for one in found_in(contract(*CLAUSES, *FILLER, last)) if one.place.clause == "50.1"]
    assert all(Flag.BACK_REFERENCE in one.flags for one in found if one.strength is not Strength.NEGATED)
    return {one.element for one in found if one.strength is Strength.MANDATORY}


def test_sub_contractors_bound_to_a_clause_are_bound_to_what_it_asks() -> None:
    assert elements("The Provider shall ensure that its sub-contractors comply with clause 1.1.") == {"WP8"}


def test_training_of_a_far_clause_is_training_about_it() -> None:
    assert "TR4" in elements("The training required by clause 1.2 shall be refreshed every two years.")


ELSEWHERE = [
    "The Provider shall ensure that its sub-contractors comply with clause 1.9.",
    "The Provider shall ensure that its sub-contractors comply with clauses 1 to 40.",
    "Any dispute under clause 1.1 shall be referred to mediation.",
    "Sums due under clause 1.2 shall be reported to the Council every quarter.",
    "The Provider shall report on its compliance with clause 1.1 to the Council every quarter.",
]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_a_reference_that_speaks_of_something_else_carries_nothing(text: str) -> None:
    assert elements(text) == set()


def about(clause: str, *before: Block) -> set[str]:
    """The elements of a clause that comes after a policy (1.1), training (1.2) and a schedule of figures."""
    figures = Place(part="Schedule 5", clause="1", heading_path=("Schedule 5", "Figures"))
    schedule = (
        Block(text="Tenancies begun", number="1", place=figures),
        Block(
            text="Tenants who disclosed domestic abuse, by sex and age",
            number="2",
            place=figures.model_copy(update={"clause": "2"}),
        ),
        Block(text="Homes let", number="3", place=figures.model_copy(update={"clause": "3"})),
    )
    last = Block(text=clause, number="50.1", place=Place(clause="50.1"))
    found = found_in(contract(*CLAUSES, *FILLER, *before, last, *schedule))
    return {one.element for one in found if one.place.clause == "50.1" and one.place.part is None}


def test_what_sends_all_that_a_schedule_lists_is_about_what_it_lists() -> None:
    each = "Within ten days after each quarter the Agent shall send the Council a return of"
    assert "DC2" in about(f"{each} the numbers listed in Schedule 5.")
    assert not about(f"{each} the rents in arrears under Schedule 5.")


def test_a_range_of_paragraphs_about_it_is_about_it() -> None:
    assert "WP8" in about(
        "You must write clauses 1.1 to 1.2 into every agreement with a delivery partner, to cover its people."
    )


def test_whom_clauses_reach_is_about_what_they_ask() -> None:
    assert "WP8" in about("Clauses 1.1 and 1.2 shall apply to volunteers as they do to employees.")


def test_all_that_the_table_above_lists_is_about_what_it_lists() -> None:
    rows = table(("Course", "By when"), ("Domestic abuse awareness", "Month 3"), ("First aid", "Month 1"))
    keeps = "The Provider shall keep certificates for each course in the above table"
    assert "TR5" in about(f"{keeps} and show them.", *rows)
    assert not about("The Provider shall keep certificates and show them.", *rows)
