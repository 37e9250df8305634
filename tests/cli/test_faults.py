"""What nobody foresaw ends with 3, names the file and the kind of fault, and never a word of the contract."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import horizontal.check
import horizontal.requirements
from tests.cli.conftest import Run, own_environment
from tests.cli.drafts import POOR, SECRET, poor


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that fails with the contract's words in its message."""

    def fail(*_: object, **__: object) -> None:
        try:
            {}[POOR]
        except KeyError as first:
            raise RuntimeError(POOR) from first

    monkeypatch.setattr(horizontal.check, "check_contract", fail)


@pytest.mark.usefixtures("broken")
def test_a_fault_of_ours_ends_with_3_and_one_line(run: Run, tmp_path: Path) -> None:
    draft = poor(tmp_path)
    ended = run("check", draft, "--tier", "universal")
    assert (ended.code, ended.out) == (3, "")
    assert ended.errors == [
        f"{draft}: a fault of ours (RuntimeError); run it again with --debug and send us the lines"
    ]


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("place", ["before", "after"])
def test_debug_shows_where_it_came_from(run: Run, tmp_path: Path, place: str) -> None:
    words = ["check", poor(tmp_path), "--tier", "universal"]
    ended = run(*(["--debug", *words] if place == "before" else [*words, "--debug"]))
    assert ended.code == 3
    assert "builtins.KeyError" in ended.err
    assert "test_faults.py:" in ended.err
    assert ended.errors[-1].endswith("a fault of ours (RuntimeError); send us the lines above")


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("debug", [[], ["--debug"]])
def test_no_word_of_the_contract_is_told(run: Run, tmp_path: Path, debug: list[str]) -> None:
    assert SECRET not in run("check", poor(tmp_path), "--tier", "universal", *debug).err


def test_a_fault_outside_any_file_ends_with_3(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(horizontal.requirements, "load_catalogue", lambda: 1 / 0)
    ended = run("catalogue", "list")
    assert ended.code == 3
    assert ended.errors[0].startswith("horizontal: a fault of ours (ZeroDivisionError)")


def test_being_stopped_is_told_quietly(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(horizontal.check, "check_contract", stop)
    ended = run("check", poor(tmp_path), "--tier", "universal")
    assert ended.code == 2
    assert ended.err.strip() == "horizontal: stopped; nothing more was written"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["chek"], "horizontal: No such command 'chek'"),
        (["check"], "horizontal check: Missing argument 'FILE...'"),
        (["check", "a.docx", "--teir", "x"], "horizontal check: No such option '--teir'"),
        (["check", "a.docx", "--tier", "x"], "horizontal check: Invalid value for '--tier'"),
        (["explain", "AA99"], "horizontal explain: AA99: no element of that code"),
    ],
)
def test_misuse_is_told_in_one_line_with_what_to_do(run: Run, words: list[str], told: str) -> None:
    ended = run(*words)
    assert (ended.code, ended.out, len(ended.errors)) == (2, "", 1)
    assert ended.err.startswith(told)
    assert "; " in ended.err


def test_nothing_asked_shows_what_can_be_asked(run: Run) -> None:
    ended = run()
    assert (ended.code, ended.out) == (2, "")
    assert "Commands:" in ended.err


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell with pipes")
def test_a_reader_who_leaves_is_no_fault(tmp_path: Path) -> None:
    draft = poor(tmp_path)
    command = f'"{sys.executable}" -m horizontal_cli check "{draft}" --tier universal --format json'
    script = f"{command} | head -c 1 > /dev/null; echo ${{PIPESTATUS[0]}}"
    ended = subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, env=own_environment(), timeout=120, check=True
    )
    assert (ended.stdout.strip(), ended.stderr) == ("1", "")
