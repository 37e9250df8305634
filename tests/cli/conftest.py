"""The command line, run inside the test's own process or in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from horizontal_cli.main import main

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Ended:
    """How a run ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def errors(self) -> list[str]:
        """The lines on stderr."""
        return self.err.splitlines()


Run = Callable[..., Ended]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `horizontal` with these arguments."""

    def run_it(*words: object) -> Ended:
        monkeypatch.setattr(sys, "argv", ["horizontal", *map(str, words)])
        with pytest.raises(SystemExit) as stop:
            main()
        out, err = capsys.readouterr()
        return Ended(int(stop.value.code or 0), out, err)

    return run_it


@pytest.fixture
def start() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Starts `horizontal` in a process of its own; `before` stands between python and the command."""

    def start_it(
        *words: object, before: tuple[str, ...] = ("-m", "horizontal_cli"), **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, *before, *map(str, words)],
            capture_output=True,
            env=own_environment(**environment),
            timeout=120,
            check=False,
        )

    return start_it


def own_environment(**more: str) -> dict[str, str]:
    """The environment in which another process finds this checkout."""
    paths = [str(ROOT), str(ROOT / "cli"), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in paths if path), **more}
