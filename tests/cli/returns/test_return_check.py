"""`horizontal return check`: exit codes, stdout, files, and errors in one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.return_files import QUARTER, form

ON = ("--on", "2026-07-15")


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A return with nothing to say."""
    return form(tmp_path / "good.xlsx", QUARTER)


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A return with an error."""
    return form(tmp_path / "wrong.xlsx", {**QUARTER, "T02": 40})


@pytest.fixture
def personal(tmp_path: Path) -> Path:
    """A return with data of a person."""
    return form(tmp_path / "personal.xlsx", {**QUARTER, "Comment": "ring her on 07700 900142"})


def test_a_return_with_nothing_wrong_ends_with_0(run: Run, good: Path) -> None:
    ended = run("return", "check", good, *ON)
    assert (ended.code, "No errors were found" in ended.out) == (0, True)


def test_a_return_with_an_error_ends_with_1(run: Run, wrong: Path) -> None:
    ended = run("return", "check", wrong, *ON)
    assert (ended.code, "Return!B7" in ended.out, ended.err) == (1, True, "")


def test_a_refused_return_ends_with_2_and_json_still_goes_to_stdout(run: Run, personal: Path) -> None:
    ended = run("return", "check", personal, *ON, "--format", "json")
    content = json.loads(ended.out)
    assert (ended.code, content["refused"]["kind"], content["return"]["records"]) == (2, "personal_data", [])
    assert "900142" not in ended.out + ended.err


def test_a_missing_file_ends_with_2_and_has_an_object(run: Run, tmp_path: Path) -> None:
    ended = run("return", "check", tmp_path / "none.xlsx", *ON, "--format", "json")
    assert (ended.code, json.loads(ended.out)["refused"]["kind"], len(ended.errors)) == (2, "not_found", 1)


def test_several_files_give_an_array_in_their_order(
    run: Run, good: Path, personal: Path, wrong: Path
) -> None:
    ended = run("return", "check", good, personal, wrong, *ON, "--format", "json")
    told = json.loads(ended.out)
    assert [Path(one["return"]["path"]).name for one in told] == ["good.xlsx", "personal.xlsx", "wrong.xlsx"]
    assert ended.code == 2


def test_a_workbook_is_written_where_it_was_asked_for(run: Run, wrong: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.xlsx"
    ended = run("return", "check", wrong, *ON, "--out", out)
    assert (ended.code, out.read_bytes()[:2], ended.out) == (1, b"PK", "")
    assert ended.err.startswith(f"{out}: written for {wrong}")


def test_a_file_and_stdout_may_both_be_asked_for(run: Run, good: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.xlsx"
    ended = run("return", "check", good, *ON, "--out", out, "--format", "json")
    assert (json.loads(ended.out)["refused"], out.exists()) == (None, True)


def test_a_folder_gets_a_workbook_a_file(run: Run, good: Path, wrong: Path, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    run("return", "check", good, wrong, *ON, "--out", folder)
    assert sorted(file.name for file in folder.iterdir()) == ["good.horizontal.xlsx", "wrong.horizontal.xlsx"]


def test_several_files_share_one_json(run: Run, good: Path, wrong: Path, tmp_path: Path) -> None:
    out = tmp_path / "all.json"
    run("return", "check", good, wrong, *ON, "--out", out)
    assert len(json.loads(out.read_text(encoding="utf-8"))) == 2


def test_several_files_cannot_share_one_workbook(run: Run, good: Path, wrong: Path, tmp_path: Path) -> None:
    ended = run("return", "check", good, wrong, *ON, "--out", tmp_path / "all.xlsx")
    assert (ended.code, "give a folder to --out" in ended.err) == (2, True)


def test_the_return_itself_is_never_overwritten(run: Run, good: Path) -> None:
    before = good.read_bytes()
    ended = run("return", "check", good, *ON, "--out", good, "--force")
    assert (ended.code, good.read_bytes()) == (2, before)


def test_nothing_is_overwritten_unasked(run: Run, good: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.txt"
    out.write_text("mine", encoding="utf-8")
    assert (run("return", "check", good, *ON, "--out", out).code, out.read_text(encoding="utf-8")) == (
        2,
        "mine",
    )


def test_thresholds_of_ones_own_are_put_over_ours(run: Run, good: Path, tmp_path: Path) -> None:
    ours = tmp_path / "ours.toml"
    ours.write_text(
        '[[threshold]]\nmeasure = "M5"\ngreen = 0.99\namber = 0.95\nsources = [{ title = "ours" }]\n',
        encoding="utf-8",
    )
    ended = run("return", "check", good, *ON, "--thresholds", ours, "--format", "json")
    (one,) = json.loads(ended.out)["return"]["records"]
    assert next(m["rag"] for m in one["measures"] if m["id"] == "M5") == "red"


@pytest.mark.parametrize(
    "content", ['[[treshold]]\nmeasure = "M5"\n', "[[threshold]\n", '[[threshold]]\nmeasure = "X"\n']
)
def test_a_faulty_file_of_thresholds_is_told_in_one_line(
    run: Run, good: Path, tmp_path: Path, content: str
) -> None:
    ours = tmp_path / "ours.toml"
    ours.write_text(content, encoding="utf-8")
    ended = run("return", "check", good, *ON, "--thresholds", ours)
    assert (ended.code, len(ended.errors), ended.out) == (2, 1, "")


def test_a_missing_contract_is_told_in_one_line(run: Run, good: Path, tmp_path: Path) -> None:
    ended = run("return", "check", good, *ON, "--contract", tmp_path / "none.docx")
    assert (ended.code, len(ended.errors), "none.docx" in ended.err) == (2, 1, True)


def test_not_what_the_contract_asks_ends_with_1(run: Run, good: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    words = (
        "The Provider shall report to the Authority each month the number of disclosures of domestic abuse."
    )
    draft.write_text(f"1. Data\n\n1.1 {words}\n", encoding="utf-8")
    ended = run("return", "check", good, *ON, "--contract", draft)
    assert (ended.code, "Does not agree" in ended.out) == (1, True)


def test_a_day_that_is_none_is_told(run: Run, good: Path) -> None:
    assert run("return", "check", good, "--on", "2026-02-31").code == 2


def test_the_day_of_the_check_is_today_where_none_is_given(run: Run, tmp_path: Path) -> None:
    path = form(tmp_path / "old.xlsx", {**QUARTER, "P01": "yes", "P03": "2020-01-05"})
    assert "overdue" in run("return", "check", path).out


def test_the_mapping_that_was_saved_reads_the_return_again(run: Run, good: Path, tmp_path: Path) -> None:
    saved = tmp_path / "theirs.toml"
    first = run("return", "check", good, *ON, "--format", "json", "--save-map", saved)
    again = run("return", "check", good, *ON, "--format", "json", "--map", saved)
    items = [json.loads(ended.out)["return"]["records"][0]["items"].keys() for ended in (first, again)]
    assert items[0] == items[1]


def test_a_mapping_is_saved_of_one_return_alone_and_over_no_file(run: Run, good: Path, wrong: Path) -> None:
    assert run("return", "check", good, wrong, "--save-map", "theirs.toml").code == 2
    ended = run("return", "check", good, "--save-map", wrong)
    assert (ended.code, "already" in ended.err) == (2, True)
