"""The example returns say what their sources say, and what is expected of them points at cells that exist."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from examples.building_returns.build import RETURNS, build, load, source_paths
from examples.building_returns.expectation import ITEMS
from examples.building_returns.read_source import read_return_source

SOURCES = pytest.mark.parametrize("path", source_paths(), ids=lambda path: path.stem)


def expected(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((RETURNS / f"{path.stem}.expected.json").read_text(encoding="utf-8"))
    return told


def answers(path: Path) -> list[dict[str, Any]]:
    told = expected(path)
    records = told.get("records", [told])
    return [answer for record in records for answer in record["items"].values()]


def test_there_are_enough_examples() -> None:
    assert len(source_paths()) >= 12


@SOURCES
def test_the_same_source_gives_the_bytes_that_are_kept(path: Path, tmp_path: Path) -> None:
    built = build(path, tmp_path)
    for each in (built.name, f"{built.stem}.expected.json"):
        kept = RETURNS / each
        assert kept.exists(), f"{each}: not built; run python examples/build_returns.py"
        assert (tmp_path / each).read_bytes() == kept.read_bytes(), f"{each}: build it again"


@SOURCES
def test_every_answer_of_a_workbook_stands_in_its_cell(path: Path) -> None:
    told = expected(path)
    if not told["file"].endswith(".xlsx"):
        return
    workbook = openpyxl.load_workbook(RETURNS / told["file"])
    for answer in answers(path):
        value = workbook[answer["sheet"]][answer["cell"]].value
        shown = value.date().isoformat() if isinstance(value, datetime) else value
        assert shown == answer["raw"]


@SOURCES
def test_every_item_is_stated_or_absent(path: Path) -> None:
    told = expected(path)
    assert sorted([*told["items"], *told["absent"]]) == sorted(ITEMS)


@SOURCES
def test_an_answer_without_value_says_why(path: Path) -> None:
    assert [each["cell"] for each in answers(path) if each["value"] is None and "state" not in each] == []


@SOURCES
def test_no_mark_of_the_source_is_left_in_a_cell(path: Path) -> None:
    texts = [str(cell.value) for table in load(path).tables for cell in table.cells.values()]
    assert [text for text in texts if "{" in text or "}" in text] == []


@SOURCES
def test_cells_with_personal_data_exist(path: Path) -> None:
    tables = {table.name: table for table in load(path).tables}
    for each in expected(path)["personal_data"]:
        letters = each["cell"].rstrip("0123456789")
        at = (int(each["cell"][len(letters) :]), ord(letters) - ord("A") + 1)
        assert tables[each["sheet"]].cells[at].value


@SOURCES
def test_what_may_not_be_repeated_stands_in_the_file(path: Path) -> None:
    texts = [str(cell.value) for table in load(path).tables for cell in table.cells.values()]
    assert [word for word in expected(path)["echo"] if not any(word in text for text in texts)] == []


def test_a_line_without_a_mark_is_refused() -> None:
    with pytest.raises(ValueError, match="line 2: no known mark"):
        read_return_source("@sheet One\nwords that stand alone\n")


def test_a_period_must_tell_its_days() -> None:
    with pytest.raises(ValueError, match="which days is not told"):
        read_return_source("@sheet One\nperiod | Quarter | Q1\n")


def test_several_returns_take_their_answers_from_several_columns() -> None:
    source = read_return_source("@sheet One\n@answers B=q1 C=q2\nE01 | People | 3 | ~2026-04-01\n")
    assert [(each.record, each.at, each.raw) for each in source.answers] == [
        ("q1", (1, 2), 3),
        ("q2", (1, 3), date(2026, 4, 1)),
    ]
