"""Formulas whose value was never stored are worked out where they are sums and products, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from horizontal.parsers.returns.formulas import work_out
from horizontal.parsers.returns.sheet import Cell, Sheet


def worked_out(formula: str, **others: object) -> float | None:
    """The value of the formula in D9 beside A1=3, B1=4, C1=5, A2=text, and B2 blank."""
    contents: dict[tuple[int, int], object] = {(1, 1): 3, (1, 2): 4, (1, 3): 5, (2, 1): "five"}
    cells = {place: Cell(*place, content) for place, content in contents.items()}  # type: ignore[arg-type]
    cells[2, 3] = Cell(2, 3, None, "A1+B1")
    cells[9, 4] = Cell(9, 4, None, formula)
    cells[8, 4] = Cell(8, 4, None, "D8+1")
    sheet = Sheet("One", cells)
    other = Sheet("Other one", {(1, 1): Cell(1, 1, 7)})
    return work_out(cells[9, 4], sheet, {"one": sheet, "other one": other})


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("SUM(A1:C1)", 12),
        ("=SUM(A1:C1)", 12),
        ("sum(A1,B1)", 7),
        ("A1+B1-C1", 2),
        ("A1*B1", 12),
        ("(A1+B1)*2", 14),
        ("C1/2", 2.5),
        ("-A1+10", 7),
        ("$A$1+B$1", 7),
        ("PRODUCT(A1:B1)", 12),
        ("C2+1", 8),
        ("SUM(C2,A1)", 10),
        ("'Other one'!A1+1", 8),
        ("of:=SUM([.A1:.C1])", 12),
        ("of:=[.A1]+[$'Other one'.A1]", 10),
        ("SUM(A1:B1,2*C1)", 17),
    ],
)
def test_sums_and_products_are_worked_out(formula: str, value: float) -> None:
    assert worked_out(formula) == value


@pytest.mark.parametrize(
    "formula",
    [
        "A2+1",
        "SUM(A1:C2)",
        "B2+1",
        "SUM(A1:B2)",
        "IF(A1>2,1,0)",
        "D8",
        "D9",
        "A1/0",
        'INDIRECT("A1")',
        "A1 B1",
        "SUM(",
        "",
        "A1:B1",
        "SUM(A1:XFD1048576)",
        "9" * 400,
        "Nowhere!A1",
        "A1^2",
        "+".join(["A1"] * 5000)[:-1] + "(",
        "(" * 5000,
    ],
)
def test_anything_else_is_left(formula: str) -> None:
    assert worked_out(formula) is None


@given(st.text(alphabet="A1B2C3SUM()+-*/,:;.!'[]$ ", max_size=60))
def test_no_formula_breaks_it(formula: str) -> None:
    value = worked_out(formula)
    assert value is None or isinstance(value, int | float)
