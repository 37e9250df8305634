"""A report appears whole or not at all, and over nothing that stands there."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from horizontal import write_report
from horizontal.errors import ReportError
from horizontal.reports import whole_file
from horizontal.reports.write import FORMATS
from tests.reports.assessment_builder import all_met


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_is_written_under_its_ending(tmp_path: Path, suffix: str) -> None:
    path = write_report(all_met(), tmp_path / f"report{suffix}")
    assert path.stat().st_size > 500


def test_the_ending_may_be_in_capitals(tmp_path: Path) -> None:
    assert json.loads(write_report(all_met(), tmp_path / "REPORT.JSON").read_text(encoding="utf-8"))


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"end the name in \.json, \.txt, \.xlsx"):
        write_report(all_met(), tmp_path / "report.docx")


def test_what_stands_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ReportError, match="a file stands here already"):
        write_report(all_met(), tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == "mine"


def test_what_stands_there_is_replaced_when_asked(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("mine", encoding="utf-8")
    write_report(all_met(), tmp_path / "report.txt", overwrite=True)
    assert "Compliant" in (tmp_path / "report.txt").read_text(encoding="utf-8")


def test_a_folder_is_no_place_for_a_report(tmp_path: Path) -> None:
    (tmp_path / "report.txt").mkdir()
    with pytest.raises(ReportError, match="this is a folder"):
        write_report(all_met(), tmp_path / "report.txt", overwrite=True)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="make it first"):
        write_report(all_met(), tmp_path / "none" / "report.txt")


def test_a_folder_without_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(ReportError, match="no permission to write"):
        write_report(all_met(), tmp_path / "report.txt")


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(whole_file.Path, "replace", fail)
    with pytest.raises(ReportError, match="No space left on device"):
        write_report(all_met(), tmp_path / "report.txt")
    assert list(tmp_path.iterdir()) == []


def test_a_write_that_is_stopped_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(whole_file.Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        write_report(all_met(), tmp_path / "report.txt")
    assert list(tmp_path.iterdir()) == []


def test_a_report_replaced_keeps_who_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("mine", encoding="utf-8")
    path.chmod(0o640)
    write_report(all_met(), path, overwrite=True)
    assert path.stat().st_mode & 0o777 == 0o640
