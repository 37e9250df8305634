"""The shell completes commands and codes."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_lines_for_a_shell_are_printed(run: Run, shell: str) -> None:
    ended = run("completion", shell)
    assert (ended.code, ended.err) == (0, "")
    assert "_HORIZONTAL_COMPLETE" in ended.out


def test_another_shell_is_refused(run: Run) -> None:
    assert run("completion", "cmd").code == 2


@pytest.mark.parametrize(
    ("line", "word", "offered"),
    [
        ("horizontal che", 1, {"check"}),
        ("horizontal explain AA1", 2, {"AA1", "AA10", "AA11"}),
        ("horizontal catalogue show tr", 3, {"TR1", "TR2", "TR3", "TR4", "TR5"}),
    ],
)
def test_words_are_completed(
    start: Callable[..., subprocess.CompletedProcess[bytes]], line: str, word: int, offered: set[str]
) -> None:
    asked = {"_HORIZONTAL_COMPLETE": "bash_complete", "COMP_WORDS": line, "COMP_CWORD": str(word)}
    lines = start(**asked).stdout.decode().splitlines()
    assert {one.removeprefix("plain,") for one in lines} == offered
