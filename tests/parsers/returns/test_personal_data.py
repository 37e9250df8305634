"""What looks like data of a person is found in every cell and note, and what is public is left alone."""

from __future__ import annotations

from datetime import date

import pytest

from horizontal.parsers.returns.personal_data import find_personal_data
from horizontal.parsers.returns.sheet import Cell, Sheet, SheetFile


def kinds(*contents: object, comment: str | None = None) -> set[str]:
    """The kinds found in cells of one column."""
    cells = {
        (row, 1): Cell(row, 1, content, comment=comment)  # type: ignore[arg-type]
        for row, content in enumerate(contents, start=1)
    }
    return {found.kind for found in find_personal_data(SheetFile("x", "", (Sheet("S", cells),)))}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("call her on 07700 900142", "phone"),
        ("(01632) 960983", "phone"),
        ("+44 7700 900 142", "phone"),
        (7700900142, "phone"),
        ("write to ann.example@mail.example", "e_mail"),
        ("NHS 943 476 5919", "nhs_number"),
        (9434765919, "nhs_number"),
        ("QQ 12 34 56 C", "ni_number"),
        ("lives at ZZ9 4QQ", "postcode"),
        ("lives at zz9 4qq", "postcode"),
        ("Ann Example (dob 03/02/1988)", "name_and_birth_date"),
        ("Ann Example, born 19 August 1979", "name_and_birth_date"),
        ("Ann Example 03/02/1988", "name_and_birth_date"),
    ],
)
def test_data_of_a_person_is_found(words: object, kind: str) -> None:
    assert kind in kinds(words)


@pytest.mark.parametrize(
    "words",
    [
        "National helpline 0808 2000 247",
        "helpline 01632 960111",
        "ref PO 4501234567",
        "Contract no. 0123456789",
        "01/04/2025 - 31/03/2026",
        "Policy approved by the Board, 12/03/1999",
        "postcode district BN1",
        "E07 3",
        "returns@council.example",
        "1,234,567",
        1234567,
    ],
)
def test_what_is_public_or_a_figure_is_left_alone(words: object) -> None:
    assert kinds(words) == set()


def test_a_note_on_a_cell_is_looked_through() -> None:
    assert kinds(3, comment="ask Ann on 07700 900142") == {"phone"}


def test_names_and_dates_of_birth_in_columns_of_their_own_are_found() -> None:
    cells = {
        (1, 1): Cell(1, 1, "Client name"),
        (1, 2): Cell(1, 2, "DOB"),
        (2, 1): Cell(2, 1, "Ann Example"),
        (2, 2): Cell(2, 2, date(1988, 2, 3)),
    }
    found = find_personal_data(SheetFile("x", "", (Sheet("S", cells),)))
    assert {entry.cell for entry in found} == {"A2", "B2"}
