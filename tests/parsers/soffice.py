"""LibreOffice for tests: other formats of a file, where the program is installed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from horizontal.parsers.libre_office import find_libre_office

PROGRAM = find_libre_office()
needs_soffice = pytest.mark.skipif(PROGRAM is None, reason="LibreOffice is not installed")


def saved_as(source: Path, form: str, folder: Path) -> Path:
    """The file in another format, such as "odt", made by LibreOffice."""
    profile = (folder / "profile").as_uri()
    command = [str(PROGRAM), "--headless", f"-env:UserInstallation={profile}", "--convert-to", form]
    subprocess.run(
        [*command, "--outdir", str(folder), str(source)], check=True, capture_output=True, timeout=120
    )
    return folder / f"{source.stem}.{form.partition(':')[0]}"
