"""What only shows help or the catalogue starts fast: it loads no reader of language, Word, PDF or workbooks."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import horizontal
from horizontal.requirements.model import Tier
from horizontal_cli.catalogue_option import TIERS
from horizontal_cli.main import horizontal as command
from horizontal_cli.returns.group import COMMANDS as RETURN_COMMANDS
from tests.cli.conftest import Run
from tests.cli.drafts import poor

Start = Callable[..., "subprocess.CompletedProcess[bytes]"]
HEAVY = {"spacy", "lxml", "docx", "pdfplumber", "pypdfium2", "openpyxl", "rich", "numpy"}
LIGHT = [
    ["--help"],
    ["--version"],
    ["check", "--help"],
    ["return", "--help"],
    ["return", "check", "--help"],
    ["explain", "--help"],
    ["explain", "AA2"],
    ["catalogue", "list"],
    ["catalogue", "services"],
    ["completion", "bash"],
]
PROBE = """
import sys
from horizontal_cli.main import main
try:
    main()
finally:
    print(*{name.partition(".")[0] for name in sys.modules}, file=sys.stderr)
"""
COMMANDS = [
    [],
    *([name] for name in command.commands),
    *(["catalogue", n] for n in ("list", "show", "services")),
    *(["return", n] for n in RETURN_COMMANDS),
]


@pytest.mark.parametrize("words", LIGHT, ids=" ".join)
def test_nothing_heavy_is_loaded(start: Start, words: list[str]) -> None:
    ended = start(*words, before=("-c", PROBE))
    assert (ended.returncode, HEAVY & set(ended.stderr.decode().split())) == (0, set())


def test_a_json_report_loads_no_maker_of_workbooks(start: Start, tmp_path: Path) -> None:
    ended = start("check", poor(tmp_path), "--tier", "universal", "--format", "json", before=("-c", PROBE))
    assert "openpyxl" not in ended.stderr.decode().split()


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: " ".join(words) or "horizontal")
def test_every_help_has_an_example(run: Run, words: list[str]) -> None:
    ended = run(*words, "--help")
    assert (ended.code, ended.err) == (0, "")
    assert "Example" in ended.out
    assert max(len(line) for line in ended.out.splitlines()) <= 100


def test_the_version_is_the_librarys(run: Run) -> None:
    assert run("--version").out == f"horizontal, version {horizontal.__version__}\n"


def test_the_tiers_are_the_librarys() -> None:
    assert tuple(tier.value for tier in Tier) == TIERS


def test_a_terminal_that_lacks_a_sign_is_no_fault(start: Start, tmp_path: Path) -> None:
    ended = start("check", poor(tmp_path), "--tier", "universal", PYTHONIOENCODING="cp1252")
    assert (ended.returncode, ended.stderr) == (1, b"")
    assert b"? Say" in ended.stdout


def test_json_is_utf_8_whatever_the_terminal_takes(start: Start, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("1. Gwasanaeth\n\n1.1 Rhaid i'r Darparwr lanhau'r tŷ.\n", encoding="utf-8")
    ended = start("check", draft, "--tier", "universal", "--format", "json", PYTHONIOENCODING="ascii")
    assert "tŷ" in ended.stdout.decode("utf-8")
