"""What its paragraph makes of a sentence without a modal: a duty before it, or a remark that binds."""

from __future__ import annotations

import re

from horizontal.matching.passage import Passage
from horizontal.matching.plain_present import looks_back, may_look_back

_ORDERS = re.compile(
    r"\b(?:shall|must|will|is to|are to)\b(?! not (?:be )?(?:required|oblig(?:at)?ed))", re.I
)
_BRINGS_ALL_IN = re.compile(
    r"\b(?:shall|must|will|provider to|supplier to|contractor to|staff to)\b[^.;]{0,40}"
    r"\b(?:(?:all|every|each|these|the) (?:\w+ )?(?:rows?|steps?|stages?|items?|lines?|above|of these)"
    r"|\w?\d+ to \w?\d+)\b",
    re.I,
)
_BINDS = re.compile(
    r"\b(?:conditions? of (?:payment|funding|the grant|this grant|contract)|without deviation"
    r"|(?:is|are|both|all) (?:both |all |also |are )?(?:mandatory|compulsory)(?! to| that)"
    r"|binding (?:up)?on|bound by (?:this|it|these)|(?:requirement|minimum expectation|condition) of (?:the|this|all)"
    r"|(?:abide by|agrees? to|accepts?|compl(?:y|ies|iance) with|follows?|satisf(?:y|ies)) (?:this|these)\b"
    r"(?! (?:policy|risk))|failure to (?:do (?:so|this|it)|comply|reach|meet))",
    re.I,
)
"""What makes the rest of its paragraph a duty: "The Contractor shall follow this script"."""


def goes_on_with_duty(passage: Passage) -> bool:
    """Whether the sentence, in the plain present, goes on from a duty in its paragraph, or one brings all in."""
    before, _, after = passage.block.text.partition(passage.text)
    if is_bound(passage):
        return True
    ruled = _ORDERS.search(before) or _BRINGS_ALL_IN.search(after)
    return ruled is not None and not may_look_back(passage.text)


def is_bound(passage: Passage) -> bool:
    """Whether a remark in its paragraph makes it a duty: "This is a condition of payment"."""
    return _BINDS.search(passage.block.text) is not None and not looks_back(passage.text)
