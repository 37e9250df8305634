"""What a denial would say if it laid a duty down: "need not train its staff" → "must train its staff"."""

from __future__ import annotations

import re
from dataclasses import replace

from horizontal.matching.passage import Passage

_DUTY = r"(?:dut(?:y|ies)|obligations?|requirements?|responsibility)"
_DENIAL = re.compile(
    r"\b(?:(?:is|are|was|were|shall|will|do|does|did)(?: (?=not\b|under\b)|(?=n['’]t\b))|(?:has|have|had) (?=no\b))?"
    r"(?:need not|needn['’]t"
    r"|(?:not|n['’]t) (?:be )?(?:(?:required|obliged|obligated|bound|expected|asked|compelled)|have|need)(?: to)?"
    rf"|under no (?:\w+ )?{_DUTY}(?: whatever| whatsoever)? to"
    rf"|(?<=(?:has|ave|had) )no (?:\w+ )?{_DUTY}(?: whatever| whatsoever)? to)\b",
    re.I,
)
"""What says that somebody need not do what comes after it."""
DUTY_INSTEAD = "must"


def denial_in(passage: Passage) -> str:
    """The words by which the passage denies a duty; empty where it denies none in such words."""
    denial = _DENIAL.search(passage.text) or _DENIAL.search(passage.stem)
    return denial[0] if denial else ""


def as_duty(passage: Passage) -> Passage | None:
    """The passage with the duty that it denies; None where it denies none in such words."""
    if not denial_in(passage):
        return None
    text, stem = (_DENIAL.sub(DUTY_INSTEAD, words) for words in (passage.text, passage.stem))
    return replace(passage, text=text, stem=stem)
