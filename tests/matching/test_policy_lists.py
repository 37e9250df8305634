"""Policies that a clause asks for by the list in which they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from horizontal.parsers import read_contract
from tests.verdicts import verdicts_in

PARTIES = 'This Agreement is made between Marlby Council (the "Council") and Ash Ltd (the "Supplier").'
TABLE = """| Policy | Reviewed |
|---|---|
| Lone working | every year |
| Domestic abuse as it affects staff | every two years |"""


def _said_of(folder: Path, clause: str, over: str, listed: str = TABLE) -> str:
    path = folder / "contract.md"
    path.write_text(f"{PARTIES}\n\n## 7 Staff\n\n7.1 {clause}\n\n## {over}\n\n{listed}", encoding="utf-8")
    return verdicts_in(read_contract(path), "universal")["WP1"]


@pytest.mark.parametrize(
    ("clause", "over"),
    [
        ("The Supplier shall have each of the policies in Annex 2.", "Annex 2 Policies"),
        ("The Supplier will hold the Staff Policies in writing.", "Annex 2 Staff Policies"),
        (
            "The Supplier must put in place, by the start date, every one of the policies listed in Annex 2.",
            "Annex 2 Rules",
        ),
    ],
)
def test_a_policy_in_a_table_is_asked_for_by_the_clause_that_names_the_table(
    tmp_path: Path, clause: str, over: str
) -> None:
    assert _said_of(tmp_path, clause, over) == "met"


@pytest.mark.parametrize("marks", [("(a)", "(b)", "(c)"), ("-", "-", "-")])
def test_a_policy_in_a_list_is_asked_for_by_the_clause_that_names_its_part(
    tmp_path: Path, marks: tuple[str, str, str]
) -> None:
    names = ("Lone working", "Domestic abuse as it affects staff", "Absence")
    items = "\n\n".join(f"{mark} {name};" for mark, name in zip(marks, names, strict=True))
    clause = "The Supplier shall have each of the policies in Annex 2."
    assert _said_of(tmp_path, clause, "Annex 2 Policies", items) == "met"


@pytest.mark.parametrize(
    ("clause", "verdict"),
    [
        ("The Supplier should have each of the policies in Annex 2.", "partial"),
        ("The Council will draw up each of the policies in Annex 2.", "missing"),
        ("The Supplier need not have the policies in Annex 2.", "conflict"),
        ("The Council has sent the Supplier its own policies, which are listed in Annex 2.", "missing"),
    ],
)
def test_the_clause_says_how_strongly_and_of_whom(tmp_path: Path, clause: str, verdict: str) -> None:
    assert _said_of(tmp_path, clause, "Annex 2 Policies") == verdict


def test_the_table_may_stand_in_the_clause_that_asks(tmp_path: Path) -> None:
    path = tmp_path / "contract.md"
    asked = "7.1 The Supplier shall keep in force each of the policies listed in the table. Each shall be reviewed."
    path.write_text(f"{PARTIES}\n\n## 7 Staff\n\n{asked}\n\n{TABLE}", encoding="utf-8")
    assert verdicts_in(read_contract(path), "universal")["WP1"] == "met"
