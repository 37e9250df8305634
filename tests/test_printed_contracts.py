"""Contracts that were learnt from come to the same verdicts when LibreOffice prints them to PDF."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.parsers.soffice import all_saved_as, needs_soffice
from tests.test_contracts_learnt import FOLDER, KNOWN, label_of
from tests.verdicts import verdicts_of

NAMES = sorted(file.stem for file in FOLDER.glob("*.docx"))
DIFFERENCES: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent / "same_verdicts.toml").read_text(encoding="utf-8")
)
pytestmark = needs_soffice


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of them as PDF."""
    folder = tmp_path_factory.mktemp("printed")
    all_saved_as([FOLDER / f"{name}.docx" for name in NAMES], "pdf", folder)
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_verdicts_are_the_same_in_print(printed: Path, name: str) -> None:
    labelled = label_of(name)
    in_word = {code: entry["verdict"] for code, entry in labelled["elements"].items()} | KNOWN.get(name, {})
    given = verdicts_of(printed / f"{name}.pdf", labelled["tier"])
    differing = {code: given[code] for code, verdict in in_word.items() if given[code] != verdict}
    assert differing == DIFFERENCES["pdf"].get(name, {}).get("verdicts", {})
