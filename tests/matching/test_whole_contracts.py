"""Small whole contracts, each with what it must come to and what it must never be said to meet."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from horizontal import contract_from_text
from horizontal.assessment import Assessment, ElementResult, Verdict
from horizontal.check import assess_text
from horizontal.evidence import Flag, Strength
from tests.builders import catalogue

FILES = {path.stem: path for path in sorted(Path(__file__).with_name("whole_contracts").glob("*.toml"))}
ORDINARY = "\n\n".join(
    f"{number}. The Provider shall keep its accounts in good order and pay debt number {number} when due."
    for number in range(20, 36)
)
"""Clauses on something else, so that the text is read as a whole contract."""


@cache
def expected(name: str) -> dict[str, Any]:
    """The contract with what is expected of it."""
    return tomllib.loads(FILES[name].read_text(encoding="utf-8"))


@cache
def assessed(name: str) -> Assessment:
    """The assessment of the contract, with ordinary clauses before its last numbered part."""
    text = f"{expected(name)['text']}\n"
    return assess_text(contract_from_text(padded(text)), tier="targeted", catalogue=catalogue())


def doubted(element: ElementResult) -> bool:
    """Whether a plain duty falls short only by the recogniser's doubt, which may change with each training."""
    return element.verdict is Verdict.PARTIAL and any(
        one.strength is Strength.MANDATORY and Flag.DOUBTFUL in one.flags and one.cue
        for one in element.evidence
    )


def padded(text: str) -> str:
    """The text with the ordinary clauses before its far clauses or its schedules, else at its end."""
    for mark in ("\n40. ", "\n50. ", "\n60. ", "\nSchedule ", "\nAnnex "):
        before, found, after = text.partition(mark)
        if found:
            return f"{before}\n{ORDINARY}\n{found}{after}"
    return f"{text}\n{ORDINARY}\n"


@pytest.mark.parametrize("name", FILES)
def test_a_whole_contract_comes_to_its_verdicts(name: str) -> None:
    must = expected(name)["must"]
    given = {one.code: one for one in assessed(name).elements if one.code in must}
    wrong = {code: one.verdict.value for code, one in given.items() if one.verdict.value != must[code]}
    assert {code for code in wrong if not (must[code] == "met" and doubted(given[code]))} == set()


@pytest.mark.parametrize("name", FILES)
def test_a_whole_contract_is_not_said_to_meet_what_it_does_not_ask(name: str) -> None:
    met = {one.code for one in assessed(name).elements if one.verdict.value == "met"}
    assert met.isdisjoint(expected(name)["never_met"])
