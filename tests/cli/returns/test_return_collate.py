"""`horizontal return collate`: from a folder of returns to a workbook, and to a copy that may be shared."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import Run

QUARTERS = ((date(2026, 4, 1), date(2026, 6, 30)), (date(2026, 7, 1), date(2026, 9, 30)))


def write_return(folder: Path, provider: str, quarter: int, **counts: int) -> Path:
    """A small return as .csv."""
    start, end = QUARTERS[quarter]
    header = {
        "provider_id": provider,
        "contract_id": f"C {provider}",
        "tier": "targeted",
        "period_start": start,
        "period_end": end,
        "completed_on": end,
        "nil_return": "no",
    }
    path = folder / f"{provider}_{quarter}.csv"
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([["Item", "Answer"], *header.items(), *counts.items()])
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three providers' returns for two quarters."""
    made = tmp_path / "returns"
    made.mkdir()
    for quarter in range(2):
        write_return(made, "Harbour", quarter, E01=90, E02=60, E03=41, E19=3)
        write_return(made, "Meadow", quarter, E01=91, E02=61, E03=47, E19=12)
        write_return(made, "Quarry", quarter, E01=99, E02=70, E03=52, E19=37)
    return made


def test_everything_there_ends_with_0(run: Run, folder: Path, tmp_path: Path) -> None:
    ended = run("return", "collate", folder, "--out", tmp_path / "all.xlsx", "--on", "2026-10-01")
    assert ended.code == 0
    assert "must not leave" in ended.err


def test_the_workbook_opens_on_its_cover(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "all.xlsx"
    run("return", "collate", folder, "--out", out, "--on", "2026-10-01")
    workbook = load_workbook(out)
    assert workbook.active.title == "Cover"
    assert "must not leave" in workbook["Cover"]["A2"].value


def test_a_missing_return_ends_with_1(run: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "Harbour_1.csv").unlink()
    ended = run("return", "collate", folder, "--out", tmp_path / "all.xlsx", "--on", "2026-11-30")
    assert ended.code == 1


def test_a_list_tells_of_a_contract_that_sent_nothing(run: Run, folder: Path, tmp_path: Path) -> None:
    listed = tmp_path / "contracts.csv"
    listed.write_text("Provider,Tier,Due days\nSilent,targeted,30\n")
    ended = run("return", "collate", folder, "--expect", listed, "--format", "json", "--on", "2026-11-30")
    assert {one["provider"] for one in json.loads(ended.out)["missing"]} == {"Silent"}


def test_a_damaged_file_is_told_and_ends_with_2(run: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "broken.xlsx").write_bytes(b"PK\x03\x04 and no more")
    ended = run("return", "collate", folder, "--out", tmp_path / "all.xlsx", "--on", "2026-10-01")
    assert ended.code == 2
    assert any("broken.xlsx" in line for line in ended.errors)


def test_shared_without_a_value_holds_back_figures_under_five(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "share.xlsx"
    run("return", "collate", folder, "--out", out, "--on", "2026-10-01", "--shared")
    cells = [cell.value for row in load_workbook(out)["Figures"].iter_rows() for cell in row]
    assert "[c]" in cells
    assert not {1, 2, 3, 4} & {cell for cell in cells if isinstance(cell, int)}


def test_the_log_of_a_shared_copy_stands_beside_it_for_the_next_one(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    run("return", "collate", folder, "--out", tmp_path / "one.xlsx", "--on", "2026-10-01", "--shared")
    log = tmp_path / "one.private.json"
    again = ["--shared", "--previous-publication", log]
    run("return", "collate", folder, "--out", tmp_path / "two.xlsx", "--on", "2026-10-01", *again)
    assert len(json.loads((tmp_path / "two.private.json").read_text())["publications"]) == 2


def test_a_file_that_is_no_log_is_told(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "share.xlsx"
    wrong = folder / "Harbour_0.csv"
    ended = run("return", "collate", folder, "--out", out, "--shared", "--previous-publication", wrong)
    assert ended.code == 2
    assert not out.exists()


def test_a_copy_to_share_without_a_place_for_its_log_is_refused(run: Run, folder: Path) -> None:
    assert run("return", "collate", folder, "--format", "json", "--shared").code == 2


def test_a_folder_without_returns_is_told(run: Run, tmp_path: Path) -> None:
    ended = run("return", "collate", tmp_path, "--out", tmp_path / "all.xlsx")
    assert "no .xlsx, .ods or .csv" in ended.err
