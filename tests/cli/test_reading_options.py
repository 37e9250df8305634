"""The options that say how files are read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.parsers.hostile_pdf import HOSTILE_PDF
from tests.parsers.pdf_builder import FULL, Sheets
from tests.parsers.word_builder import word_file

CLAUSE = "1.1 The Provider shall have a domestic abuse policy for its staff."


def draft(folder: Path, name: str = "draft.docx", words: str = CLAUSE) -> Path:
    path = folder / name
    path.write_bytes(word_file(words))
    return path


def test_a_process_of_its_own_says_the_same(run: Run, tmp_path: Path) -> None:
    path = draft(tmp_path)
    here = run("check", path, "--tier", "universal", "--format", "json")
    alone = run("check", path, "--tier", "universal", "--format", "json", "--isolate")
    assert (alone.code, json.loads(alone.out)) == (here.code, json.loads(here.out))


def test_reports_of_several_files_stand_in_their_order(run: Run, tmp_path: Path) -> None:
    paths = [draft(tmp_path, f"{name}.docx", words=f"1.1 Lot {name}. {CLAUSE}") for name in ("c", "a", "b")]
    ended = run("check", *paths, "--tier", "universal", "--format", "json", "--jobs", 2)
    assert [each["contract"]["path"] for each in json.loads(ended.out)] == [str(path) for path in paths]


def test_a_file_that_falls_out_leaves_the_others_be(run: Run, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.pdf"
    bomb.write_bytes(HOSTILE_PDF["forms that double 28 times"]())
    words = ("check", bomb, draft(tmp_path), "--tier", "universal", "--format", "json", "--memory-limit", 200)
    ended = run(*words)
    kinds = [each.get("error", {}).get("kind") for each in json.loads(ended.out)]
    assert (ended.code, kinds) == (2, ["too_large", None])


def test_more_pages_than_allowed_are_refused(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "draft.pdf"
    path.write_bytes(Sheets().lines(*FULL).next().lines(*FULL).data())
    ended = run("check", path, "--tier", "universal", "--max-pages", 1)
    assert (ended.code, ended.errors) == (
        2,
        [f"{path}: 2 pages, more than 1; split it, or allow more with --max-pages"],
    )


def test_a_larger_file_may_be_allowed(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(CLAUSE.encode() + b"\n" * (1024 * 1024 + 1))
    refused = run("check", path, "--tier", "universal", "--max-megabytes", 1)
    assert (refused.code, "larger than 1 MB" in refused.err) == (2, True)
    assert run("check", path, "--tier", "universal", "--max-megabytes", 2).code == 1


def test_the_time_for_a_file_can_be_set(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "forms.pdf"
    path.write_bytes(HOSTILE_PDF["forms that double 28 times"]())
    ended = run("check", path, "--tier", "universal", "--time-limit", 0.3, "--memory-limit", 4096)
    assert ended.code == 2
    assert "longer than 0.3 seconds; split it, or raise --time-limit" in ended.err


def test_a_language_that_is_no_code_is_refused(run: Run, tmp_path: Path) -> None:
    ended = run("check", draft(tmp_path), "--tier", "universal", "--ocr", "--ocr-language", "../eng")
    assert ended.code == 2
    assert "codes such as eng or eng+cym are due" in ended.err


def test_a_scan_that_is_not_read_ends_with_2(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(Sheets().picture().data())
    assert run("check", scan, "--tier", "universal").err.endswith("run OCR first, or use --ocr\n")
    monkeypatch.setenv("PATH", str(tmp_path))
    ended = run("check", scan, "--tier", "universal", "--ocr")
    assert ended.code == 2
    assert ended.err.endswith("install tesseract (tesseract-ocr) to read it with --ocr\n")
