"""Verdicts of a contract as labels have them: an element that was split since is folded back."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from horizontal import check_contract
from horizontal.matching.recogniser.weights import FOLDED

WORST_FIRST = ("conflict", "met", "partial", "missing")
"""Of the verdicts on an element that was split, that of the element that it was split from."""


def verdicts_of(path: Path, tier: str) -> dict[str, str]:
    """What we say of each element of the tier, by the codes of the labels."""
    given: defaultdict[str, set[str]] = defaultdict(set)
    for element in check_contract(path, tier=tier).elements:
        given[FOLDED.get(element.code, element.code)].add(element.verdict.value)
    return {code: next(one for one in WORST_FIRST if one in verdicts) for code, verdicts in given.items()}
