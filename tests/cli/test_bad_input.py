"""Whatever cannot be read is told in one line, is no pass, and keeps nothing else from being read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.drafts import SECRET, poor, unreadable

KINDS = {
    "scanned": "scanned",
    "encrypted pdf": "encrypted",
    "encrypted docx": "encrypted",
    "empty": "empty",
    "no bytes": "empty",
    "truncated docx": "damaged",
    "truncated pdf": "damaged",
    "zip bomb": "too_large",
    "workbook": "unknown_format",
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_cannot_be_read_ends_with_2_and_one_line(run: Run, tmp_path: Path, kind: str) -> None:
    ended = run("check", unreadable(tmp_path, kind), "--tier", "universal")
    assert (ended.code, ended.out, len(ended.errors)) == (2, "", 1)


@pytest.mark.parametrize("kind", KINDS)
def test_the_line_says_where_what_and_what_to_do(run: Run, tmp_path: Path, kind: str) -> None:
    path = unreadable(tmp_path, kind)
    (line,) = run("check", path, "--tier", "universal").errors
    where, rest = line[: len(str(path))], line[len(str(path)) :]
    assert where == str(path)
    assert rest.startswith(": ")
    assert "; " in rest


@pytest.mark.parametrize("kind", KINDS)
def test_json_says_the_kind_and_gives_no_verdict(run: Run, tmp_path: Path, kind: str) -> None:
    path = unreadable(tmp_path, kind)
    content = json.loads(run("check", path, "--tier", "universal", "--format", "json").out)
    assert content == {
        "contract": {"path": str(path)},
        "error": {"kind": KINDS[kind], "message": content["error"]["message"]},
    }


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_of_the_contract_is_told(run: Run, tmp_path: Path, kind: str) -> None:
    ended = run("--debug", "check", unreadable(tmp_path, kind), "--tier", "universal")
    assert SECRET not in ended.out + ended.err


def test_a_word_file_under_another_name_is_read_all_the_same(run: Run, tmp_path: Path) -> None:
    assert run("check", poor(tmp_path, "draft.pdf"), "--tier", "universal").code == 1


def test_a_missing_file_is_told(run: Run, tmp_path: Path) -> None:
    ended = run("check", tmp_path / "none.docx", "--tier", "universal")
    assert (ended.code, ended.errors) == (
        2,
        [f"{tmp_path / 'none.docx'}: no such file; check the name and the folder"],
    )


def test_a_folder_without_a_contract_is_no_pass(run: Run, tmp_path: Path) -> None:
    ended = run("check", tmp_path, "--tier", "universal")
    assert (ended.code, ended.out, len(ended.errors)) == (2, "", 1)
    assert ended.err.startswith(f"{tmp_path}: a folder")


def test_a_pattern_that_nothing_fits_is_told(run: Run, tmp_path: Path) -> None:
    ended = run("check", tmp_path / "*.docx", "--tier", "universal")
    assert ended.code == 2
    assert "no file fits this pattern; check the folder" in ended.err


def test_a_name_that_is_no_text_is_told(run: Run, tmp_path: Path) -> None:
    ended = run("check", tmp_path / "draft\udcff.txt", "--tier", "universal", "--format", "json")
    assert ended.code == 2
    assert json.loads(ended.out)["error"]["kind"] == "not_found"


def test_a_name_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    ended = run("check", tmp_path / "draft\x1b[2J\n.txt", "--tier", "universal")
    assert "\x1b" not in ended.err
    assert len(ended.errors) == 1


def test_the_other_files_are_still_reported(run: Run, tmp_path: Path) -> None:
    files = [unreadable(tmp_path, "scanned"), poor(tmp_path), tmp_path / "none.docx"]
    ended = run("check", *files, "--tier", "universal", "--format", "json")
    content = json.loads(ended.out)
    assert [one.get("outcome") or one["error"]["kind"] for one in content] == ["scanned", "gaps", "not_found"]
    assert (ended.code, len(ended.errors)) == (2, 2)


def test_the_other_files_are_still_shown_as_text(run: Run, tmp_path: Path) -> None:
    ended = run("check", unreadable(tmp_path, "empty"), poor(tmp_path), "--tier", "universal")
    assert (ended.code, len(ended.errors)) == (2, 1)
    assert "Gaps: 4 core elements" in ended.out


def test_an_unreadable_file_is_no_pass_at_any_score(run: Run, tmp_path: Path) -> None:
    ended = run("check", unreadable(tmp_path, "scanned"), "--tier", "universal", "--fail-under", 0)
    assert ended.code == 2
