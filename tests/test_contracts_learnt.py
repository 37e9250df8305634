"""Contracts that were learnt from keep their verdicts: what is still wrong is known by name."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.verdicts import verdicts_of

FOLDER = Path(__file__).parent / "contracts_learnt"
KNOWN: dict[str, dict[str, str]] = tomllib.loads(
    (Path(__file__).parent / "known_misses_learnt.toml").read_text(encoding="utf-8")
)
NAMES = sorted(file.name.removesuffix(".gold.json") for file in FOLDER.glob("*.gold.json"))


def label_of(name: str) -> dict[str, Any]:
    """The labels of a contract, with its files and its tier."""
    labels: dict[str, Any] = json.loads((FOLDER / f"{name}.gold.json").read_text(encoding="utf-8"))
    return labels


def wrong_in(name: str) -> dict[str, str]:
    """What we say of each element of this contract that its labels say otherwise of."""
    expected = label_of(name)
    said = verdicts_of(FOLDER / expected["files"][0], expected["tier"])
    return {
        code: said[code] for code, entry in expected["elements"].items() if said[code] != entry["verdict"]
    }


@pytest.mark.parametrize("name", NAMES)
def test_what_is_wrong_is_known(name: str) -> None:
    assert wrong_in(name) == KNOWN.get(name, {})


def test_what_is_known_is_of_a_contract() -> None:
    assert set(KNOWN) <= set(NAMES)
