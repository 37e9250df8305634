"""What softens one part of a sentence that has no modal, and what makes all of it hang on means."""

from __future__ import annotations

import pytest

from horizontal.evidence import Strength
from tests.matching.test_tables import draft, found_by, paragraph, table

LEAD = paragraph("The Provider shall meet every requirement on domestic abuse in the table.")


@pytest.mark.parametrize(
    ("said", "strength"),
    [
        (
            "The question about domestic abuse is put to the adult alone, out of the home where possible, through an"
            " interpreter from outside the family",
            Strength.MANDATORY,
        ),
        (
            "The question about domestic abuse is put to the adult alone where possible, through an interpreter",
            Strength.QUALIFIED,
        ),
        (
            "The question about domestic abuse is put to the adult alone, if the budget allows, at home",
            Strength.QUALIFIED,
        ),
    ],
)
def test_a_part_is_softened_by_itself_and_means_soften_all(said: str, strength: Strength) -> None:
    rows = table(("Ref", "Requirement", "Priority"), ("G2", said, "Mandatory"))
    assert {one.strength for one in found_by("AA2", draft(LEAD, *rows))} == {strength}
