"""Verdicts of a contract as labels have them: an element that was split since is folded back."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from horizontal.check import assess_text
from horizontal.contract import Contract
from horizontal.matching.recogniser.weights import FOLDED
from horizontal.parsers import read_contract

WORST_FIRST = ("conflict", "met", "partial", "missing")
"""Of the verdicts on an element that was split, that of the element that it was split from."""


def verdicts_of(path: Path, tier: str) -> dict[str, str]:
    """What we say of each element of the tier, by the codes of the labels."""
    return verdicts_in(read_contract(path), tier)


def verdicts_in(contract: Contract, tier: str) -> dict[str, str]:
    """The same of a contract that has been read already."""
    given: defaultdict[str, set[str]] = defaultdict(set)
    for element in assess_text(contract, tier=tier).elements:
        given[FOLDED.get(element.code, element.code)].add(element.verdict.value)
    return {code: next(one for one in WORST_FIRST if one in verdicts) for code, verdicts in given.items()}
