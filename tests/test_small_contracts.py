"""Small contracts, each on one mechanism of drafting, keep their verdicts: what is still wrong is known by name."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.verdicts import verdicts_of

FOLDER = Path(__file__).parent / "small_contracts"
KNOWN: dict[str, dict[str, str]] = tomllib.loads(
    (Path(__file__).parent / "known_misses_small.toml").read_text(encoding="utf-8")
)
MECHANISMS = sorted(file.stem for file in FOLDER.glob("*.jsonl"))
REST = (FOLDER / "rest.md").read_text(encoding="utf-8")
"""Ordinary clauses after each case, so that it is read as a whole contract is."""


def cases_of(mechanism: str) -> list[dict[str, Any]]:
    """The cases in order: id, tier, text in Markdown, and the verdicts on the elements that it is about."""
    lines = (FOLDER / f"{mechanism}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def wrong_in(case: dict[str, Any], folder: Path) -> dict[str, str]:
    """What we say of each element of this case that its labels say otherwise of."""
    path = folder / f"{case['id']}.md"
    path.write_text(f"{case['text']}\n\n{REST}", encoding="utf-8")
    said = verdicts_of(path, case["tier"])
    ours = {code: said.get(code, "missing") for code in case["verdicts"]}
    return {code: ours[code] for code, verdict in case["verdicts"].items() if ours[code] != verdict}


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_what_is_wrong_is_known(mechanism: str, tmp_path: Path) -> None:
    wrong = {case["id"]: wrong_in(case, tmp_path) for case in cases_of(mechanism)}
    known = {case["id"]: KNOWN.get(case["id"], {}) for case in cases_of(mechanism)}
    assert wrong == known


def test_what_is_known_is_of_a_case() -> None:
    assert set(KNOWN) <= {case["id"] for mechanism in MECHANISMS for case in cases_of(mechanism)}
