"""LibreOffice for tests: other formats of a file, where the program is installed."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from horizontal.parsers.libre_office import find_libre_office

PROGRAM = find_libre_office()
needs_soffice = pytest.mark.skipif(PROGRAM is None, reason="LibreOffice is not installed")


def saved_as(source: Path, form: str, folder: Path) -> Path:
    """The file in another format, such as "odt", made by LibreOffice."""
    return all_saved_as([source], form, folder)[0]


def all_saved_as(sources: Sequence[Path], form: str, folder: Path) -> list[Path]:
    """The files in another format, made by LibreOffice in one go."""
    profile = (folder / "profile").as_uri()
    command = [str(PROGRAM), "--headless", f"-env:UserInstallation={profile}", "--convert-to", form]
    names = [str(source) for source in sources]
    subprocess.run([*command, "--outdir", str(folder), *names], check=True, capture_output=True, timeout=240)
    return [folder / f"{source.stem}.{form.partition(':')[0]}" for source in sources]
