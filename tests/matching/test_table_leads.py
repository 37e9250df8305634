"""Tables that a sentence elsewhere rules by their name."""

from __future__ import annotations

import pytest

from horizontal.contract import Block
from horizontal.evidence import Strength
from tests.matching.test_tables import draft, found_by, paragraph, table

BEFORE = paragraph("The indicators to which this clause applies are in Table 3.")
ROWS = (("Receptionists who have been trained on domestic abuse within the last 24 months", "90%"),)
NAMED = table(("Table 3: Indicator", "Target"), *ROWS)


def strengths(*leads: str) -> set[Strength]:
    """How strongly training is asked by a row of a table of which these sentences speak."""
    found = found_by("TR1", draft(*map(paragraph, leads), BEFORE, *NAMED))
    return {one.strength for one in found if one.modal}


def test_a_table_is_led_by_the_sentence_that_names_it() -> None:
    assert strengths("The Provider shall reach the target for each indicator in Table 3.") == {
        Strength.MANDATORY
    }


@pytest.mark.parametrize(
    "lead",
    [
        "The Provider should reach the target for each indicator in Table 3.",
        "The Provider shall use reasonable endeavours to reach each target in Table 3.",
    ],
)
def test_a_weak_sentence_leads_it_weakly(lead: str) -> None:
    assert Strength.MANDATORY not in strengths(lead)


def test_what_frees_the_provider_goes_before_what_asks() -> None:
    asks = "The Provider shall reach the target for each indicator in Table 3."
    assert Strength.MANDATORY not in strengths(asks, "The Provider need not reach the targets in Table 3.")


def test_what_may_be_changed_of_a_table_leads_nothing() -> None:
    asks = "The Provider shall reach the target for each indicator in Table 3."
    assert strengths("The Council may vary the targets in Table 3 by notice.", asks) == {Strength.MANDATORY}


def test_another_table_leads_nothing() -> None:
    assert not strengths("The Provider shall reach the target for each indicator in Table 2.")


def test_a_caption_names_the_table() -> None:
    lead = paragraph("The Provider shall reach the target for each indicator in Table B.")
    rows = table(("Indicator", "Target"), *ROWS)
    found = found_by("TR1", draft(lead, BEFORE, paragraph("Table B – Indicators"), *rows))
    assert Strength.MANDATORY in {one.strength for one in found if one.modal}


def test_a_thing_over_a_column_begins_no_sentence() -> None:
    rows = table(("Report", "Matter"), ("Domestic abuse report", "Numbers of: [Council to add]"))
    found = found_by("DC3", draft(paragraph("The Provider shall send each report in the table."), *rows))
    assert not [one for one in found if one.quote.startswith("Report ")]


@pytest.mark.parametrize("between", [(), (paragraph("Table D"),)])
def test_rows_without_rules_are_led_by_the_sentence_before_them(between: tuple[Block, ...]) -> None:
    lead = paragraph("The Provider shall satisfy each of these indicators.")
    rows = map(paragraph, ("KPI 1 Calls answered 95%", "KPI 2 Staff trained on domestic abuse each year 90%"))
    found = found_by("TR1", draft(lead, *between, *rows))
    assert Strength.MANDATORY in {one.strength for one in found}


@pytest.mark.parametrize("header", ["Figures required", "Data required", "Indicator"])
def test_a_header_over_the_names_of_figures_leaves_them_to_the_sentence_before(header: str) -> None:
    lead = paragraph("The Provider shall give the Council the information in this table every quarter.")
    rows = table(("Ref", header), ("M1", "Number of disclosures of domestic abuse, by age and sex"))
    assert {one.strength for one in found_by("DC3", draft(lead, *rows))} == {Strength.MANDATORY}


@pytest.mark.parametrize(
    ("before", "is_sent"), [("You must send us a report every April.", True), ("We meet.", False)]
)
def test_what_it_must_hold_is_asked_of_the_thing_before(before: str, is_sent: bool) -> None:
    lead = paragraph(f"{before} It must contain everything in the table.")
    row = ("Domestic abuse", "Number of clients who told you about domestic abuse, by age band")
    rows = table(("Section", "What to include"), row)
    assert bool(found_by("DC2", draft(lead, *rows))) is is_sent
