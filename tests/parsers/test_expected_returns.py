"""The list of contracts whose returns are due is read as people write it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from horizontal.collation import ExpectedReturn
from horizontal.errors import DamagedFile, FileNotReachable
from horizontal.parsers.expected_returns import read_expected


def listed(folder: Path, text: str, name: str = "list.csv") -> tuple[ExpectedReturn, ...]:
    """What a list of these words says."""
    (folder / name).write_text(text, encoding="utf-8")
    return read_expected(folder / name)


def test_each_line_is_a_contract(tmp_path: Path) -> None:
    found = listed(tmp_path, "Provider,Contract,Tier,Due days\nOne,C-1,Targeted,45\nTwo,C-2,universal,\n")
    assert [(one.provider, one.tier, one.due_days) for one in found] == [
        ("One", "targeted", 45),
        ("Two", "universal", None),
    ]


def test_semicolons_part_columns_too(tmp_path: Path) -> None:
    assert listed(tmp_path, "provider;contract\nOne, Two and Three;C-1\n")[0].provider == "One, Two and Three"


def test_a_subcontractor_names_its_lead(tmp_path: Path) -> None:
    found = listed(tmp_path, "provider,subcontractor_of,included\nUnder,Lead,yes\n")[0]
    assert (found.subcontractor_of, found.included) == ("Lead", True)


def test_a_list_may_be_toml(tmp_path: Path) -> None:
    text = '[[contract]]\nprovider = "One"\nfirst_day = 2026-04-01\n'
    assert listed(tmp_path, text, "list.toml")[0].first_day == date(2026, 4, 1)


def test_every_faulty_line_is_told(tmp_path: Path) -> None:
    with pytest.raises(DamagedFile, match=r"line 2.*line 3"):
        listed(tmp_path, "provider,tier,due_days\nOne,gold,1\nTwo,,soon\n")


def test_a_list_without_providers_is_told(tmp_path: Path) -> None:
    with pytest.raises(DamagedFile, match="provider"):
        listed(tmp_path, "name,amount\nOne,2\n")


def test_a_list_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotReachable):
        read_expected(tmp_path / "none.csv")
