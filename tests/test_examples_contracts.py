"""The example contracts come out as their drafters say, save for the misses that are known and told."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from horizontal import check_contract
from horizontal.assessment import Assessment

FOLDER = Path(__file__).parent.parent / "examples" / "contracts"
KNOWN_MISSES = tomllib.loads((Path(__file__).parent / "known_misses.toml").read_text(encoding="utf-8"))
NAMES = sorted(path.name.removesuffix(".expected.toml") for path in FOLDER.glob("*.expected.toml"))


@cache
def expected(name: str) -> dict[str, Any]:
    """What the contract should come out as."""
    return tomllib.loads((FOLDER / f"{name}.expected.toml").read_text(encoding="utf-8"))


@cache
def assessed(name: str) -> Assessment:
    """What it does come out as."""
    return check_contract(FOLDER / expected(name)["file"], tier=expected(name)["tier"])


def wrong_verdicts(name: str) -> dict[str, str]:
    """The elements whose verdict is not the expected one, with the verdict given."""
    given = {element.code: element.verdict.value for element in assessed(name).elements}
    wanted = {code: entry["verdict"] for code, entry in expected(name)["elements"].items()}
    return {code: given[code] for code, verdict in wanted.items() if given[code] != verdict}


def wrong_places(name: str) -> set[str]:
    """The elements with the right verdict whose evidence stands at none of the expected clauses."""
    wrong = set()
    for element in assessed(name).elements:
        entry = expected(name)["elements"].get(element.code)
        if (
            not entry
            or not entry["clauses"]
            or entry["verdict"] != element.verdict.value
            or not element.evidence
        ):
            continue
        if not {one.place.citation for one in element.evidence} & set(entry["clauses"]):
            wrong.add(element.code)
    return wrong


def test_there_are_enough_examples() -> None:
    assert len(NAMES) >= 8


@pytest.mark.parametrize("name", NAMES)
def test_verdicts_are_those_of_the_drafter(name: str) -> None:
    assert wrong_verdicts(name) == KNOWN_MISSES.get(name, {}).get("verdicts", {})


@pytest.mark.parametrize("name", NAMES)
def test_evidence_stands_at_the_drafters_clauses(name: str) -> None:
    assert wrong_places(name) == set(KNOWN_MISSES.get(name, {}).get("places", []))


@pytest.mark.parametrize("name", NAMES)
def test_alerts_are_those_of_the_drafter(name: str) -> None:
    wanted = set(expected(name).get("alerts", {}))
    given = {alert.code for alert in assessed(name).alerts}
    assert given ^ wanted == set(KNOWN_MISSES.get(name, {}).get("alerts", []))


def test_no_element_is_wrongly_reported_met() -> None:
    met = {
        (name, code)
        for name in NAMES
        for code, verdict in wrong_verdicts(name).items()
        if verdict == "met" and expected(name)["elements"][code]["verdict"] != "partial"
    }
    assert met == {(name, code) for name, code in KNOWN_MISSES.get("met", {}).get("wrongly", [])}
