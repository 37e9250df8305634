"""Tables that a sentence elsewhere rules by their name."""

from __future__ import annotations

import pytest

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
