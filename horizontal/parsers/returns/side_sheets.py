"""Tells by its name a sheet that is beside the return: last year's, guidance, examples, a summary."""

from __future__ import annotations

import re

_SIDE = re.compile(
    r"\b(?:last|previous|prior) (?:year|quarter|period|return)|\bprevious\b|\b(?:guidance|guide|"
    r"notes?|definitions?|glossary|instructions?|how to|read ?me|help|"
    r"examples?|sample|worked example|targets?|lists?|lookups?|look-?ups?|drop-?downs?|validation|"
    r"summary|dashboard|overview|charts?|graphs?|"
    r"change log|version control|blaenorol|llynedd|canllawiau|enghraifft|archive|old)\b",
    re.IGNORECASE,
)


def is_side_sheet(name: str | None) -> bool:
    """Whether a sheet of this name holds no return of its own."""
    return name is not None and bool(_SIDE.search(name.replace("_", " ")))
