"""What a denial would say if it laid a duty down: "need not train its staff" → "must train its staff"."""

from __future__ import annotations

import re
from dataclasses import replace

from horizontal.matching.modals import OBJECT_IS_LEAVE
from horizontal.matching.passage import Passage

_DUTY = r"(?:dut(?:y|ies)|obligations?|requirements?|responsibility)"
_DENIAL = re.compile(
    r"\b(?:(?:is|are|was|were|shall|will|do|does|did)(?: (?=not\b|under\b)|(?=n['’]t\b))|(?:has|have|had) (?=no\b))?"
    r"(?:need not|needn['’]t|needs? no longer|no longer (?:needs?|has|have) to"
    r"|(?:not|n['’]t) (?:to )?(?:be )?(?:required|oblig(?:at)?ed|bound|expected|asked|compelled|have|need)(?: to)?"
    rf"|under no (?:\w+ )?{_DUTY}(?: whatever| whatsoever)? to"
    rf"|(?<=(?:has|ave|had) )no (?:\w+ )?{_DUTY}(?: whatever| whatsoever)? to)\b",
    re.I,
)
"""What says that somebody need not do what comes after it."""
DUTY_INSTEAD = "must"


_AGAIN = re.compile(r"\W*(?:be )?(?:repeat|refresh|renew|retak|re-?train)", re.I)
"""What need not come again is there once, and no more than that is denied."""


def denial_in(passage: Passage) -> str:
    """The words by which the passage denies a duty; empty where it denies none in such words."""
    for words in (passage.text, passage.stem):
        denial = _DENIAL.search(words)
        if denial and not (
            _AGAIN.match(words, denial.end()) or OBJECT_IS_LEAVE.match(words, denial.end() + 1)
        ):
            return denial[0]
    return ""


def as_duty(passage: Passage) -> Passage | None:
    """The passage with the duty that it denies; None where it denies none in such words."""
    if not denial_in(passage):
        return None
    text, stem = (_DENIAL.sub(DUTY_INSTEAD, words) for words in (passage.text, passage.stem))
    return replace(passage, text=text, stem=stem)
