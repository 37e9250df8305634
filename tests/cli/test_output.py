"""Reports go where they were asked for, over nothing that stands there, and stdout holds nothing else."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import Run
from tests.cli.drafts import good, poor, unreadable


def test_json_on_stdout_is_nothing_but_json(run: Run, tmp_path: Path) -> None:
    ended = run("check", poor(tmp_path), "--service-type", "home care", "--format", "json")
    assert json.loads(ended.out)["outcome"] == "gaps"
    assert ended.err


@pytest.mark.parametrize("suffix", [".json", ".txt", ".xlsx", ".XLSX"])
def test_the_ending_gives_the_format(run: Run, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"report{suffix}"
    ended = run("check", poor(tmp_path), "--tier", "universal", "--out", out)
    assert (ended.code, ended.out) == (1, "")
    assert ended.errors[0].startswith(f"{out}: written for {tmp_path / 'poor.txt'}. Gaps: ")
    assert out.stat().st_size > 500


def test_a_report_that_stands_there_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text("mine", encoding="utf-8")
    ended = run("check", poor(tmp_path), "--tier", "universal", "--out", tmp_path / "report.json")
    assert (ended.code, len(ended.errors)) == (2, 1)
    assert "--force to replace it" in ended.err
    assert (tmp_path / "report.json").read_text(encoding="utf-8") == "mine"


def test_it_is_refused_before_anything_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text("mine", encoding="utf-8")
    ended = run("check", tmp_path / "none.docx", "--tier", "universal", "--out", tmp_path / "report.json")
    assert "none.docx" not in ended.err


@pytest.mark.parametrize("suffix", [".json", ".txt", ".xlsx"])
def test_force_replaces_it(run: Run, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"report{suffix}"
    out.write_text("mine", encoding="utf-8")
    assert run("check", poor(tmp_path), "--tier", "universal", "--out", out, "--force").code == 1
    assert out.read_bytes() != b"mine"


def test_not_even_force_writes_over_the_contract(run: Run, tmp_path: Path) -> None:
    draft = poor(tmp_path)
    before = draft.read_bytes()
    ended = run("check", draft, "--tier", "universal", "--out", draft, "--force")
    assert (ended.code, draft.read_bytes()) == (2, before)
    assert "this is the contract itself" in ended.err


def test_a_place_that_cannot_be_written_to_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    ended = run("check", poor(tmp_path), "--tier", "universal", "--out", tmp_path / "report.xlsx")
    assert (ended.code, len(ended.errors)) == (2, 1)
    assert "no permission to write" in ended.err


def test_an_unknown_ending_is_told(run: Run, tmp_path: Path) -> None:
    ended = run("check", poor(tmp_path), "--tier", "universal", "--out", tmp_path / "report.docx")
    assert ended.code == 2
    assert "end the name in .xlsx, .json or .txt" in ended.err


def test_format_and_ending_must_agree(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "report.json"
    ended = run("check", poor(tmp_path), "--tier", "universal", "--out", out, "--format", "xlsx")
    assert (ended.code, len(ended.errors), out.exists()) == (2, 1, False)
    assert "--out report.json is json and --format says xlsx" in ended.err


def test_a_folder_takes_a_workbook_for_each_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    ended = run("check", good(tmp_path), poor(tmp_path), "--tier", "universal", "--out", tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "good.horizontal.xlsx",
        "poor.horizontal.xlsx",
    ]
    assert len(ended.errors) == 2


def test_a_folder_takes_other_formats_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    run("check", poor(tmp_path), "--tier", "universal", "--out", tmp_path / "out", "--format", "json")
    assert json.loads((tmp_path / "out" / "poor.horizontal.json").read_text(encoding="utf-8"))


def test_files_of_one_name_keep_their_endings(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    drafts = poor(tmp_path, "lot.txt"), poor(tmp_path, "lot.md")
    run("check", *drafts, "--tier", "universal", "--out", tmp_path / "out", "--format", "text")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "lot.md.horizontal.txt",
        "lot.txt.horizontal.txt",
    ]


def test_two_reports_never_share_a_name(run: Run, tmp_path: Path) -> None:
    for folder in ("a", "b", "out"):
        (tmp_path / folder).mkdir()
    drafts = poor(tmp_path / "a"), poor(tmp_path / "b")
    ended = run("check", *drafts, "--tier", "universal", "--out", tmp_path / "out")
    assert (ended.code, len(ended.errors)) == (2, 1)
    assert "two reports would have this name" in ended.err


def test_a_folder_that_is_not_there_is_told(run: Run, tmp_path: Path) -> None:
    ended = run("check", poor(tmp_path), "--tier", "universal", "--out", tmp_path / "none")
    assert ended.code == 2
    assert "no such folder" in ended.err


def test_an_unreadable_file_has_no_workbook(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    files = unreadable(tmp_path, "scanned"), poor(tmp_path)
    ended = run("check", *files, "--tier", "universal", "--out", tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["poor.horizontal.xlsx"]
    assert ended.code == 2


def test_an_unreadable_file_has_its_error_as_json(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    path = unreadable(tmp_path, "scanned")
    run("check", path, "--tier", "universal", "--out", tmp_path / "out", "--format", "json")
    content = json.loads((tmp_path / "out" / "scan.horizontal.json").read_text(encoding="utf-8"))
    assert content["error"]["kind"] == "scanned"


def test_several_files_share_one_json(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "all.json"
    run("check", good(tmp_path), poor(tmp_path), "--tier", "universal", "--out", out)
    assert len(json.loads(out.read_text(encoding="utf-8"))) == 2


@pytest.mark.parametrize("suffix", [".xlsx", ".txt"])
def test_several_files_cannot_share_one_of_another_kind(run: Run, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"all{suffix}"
    ended = run("check", good(tmp_path), poor(tmp_path), "--tier", "universal", "--out", out)
    assert (ended.code, len(ended.errors)) == (2, 1)
    assert "give a folder to --out" in ended.err


def test_a_workbook_without_place_goes_to_this_folder(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = poor(tmp_path)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    run("check", draft, "--tier", "universal", "--format", "xlsx")
    assert load_workbook(tmp_path / "here" / "poor.horizontal.xlsx").sheetnames[0] == "Summary"


def test_text_in_a_file_has_no_colours(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "report.txt"
    run("check", poor(tmp_path), "--tier", "universal", "--out", out)
    assert b"\x1b" not in out.read_bytes()
