"""Indicators: passages that name a thing and the target that it must reach."""

from __future__ import annotations

import re

from horizontal.matching.passage import Passage
from horizontal.matching.word_pattern import WordPattern

_TARGET = re.compile(r"\d\s*%|\bper cent\b|\bpercent\b|\b100\b", re.I)
_NO_TARGET = re.compile(
    r"\|\s*(?:(?:for information(?: only)?|information only|n/?a|not applicable)\W*(?:\||$)"
    r"|(?:no target|(?:none|not|no target) (?:yet )?set)\b)",
    re.I,
)
"""Where a target would stand: the row is shown, and nobody has to reach it."""
_MEASURE = re.compile(r"%|\b(?:percentage|proportion|share|number|rate|per cent)\b", re.I)
_SHARE_IS = re.compile(r"\d\s*(?:%|per cent) of\b.{3,80}?\b(?:are|is|have|has)\b", re.I)
_HAS_TARGET = re.compile(r"(?:: (?:\w+ )?|\| *)\d+ ?(?:%|per ?cent)(?! of)", re.I)
"""A thing and the target beside it: "Staff with a certificate in date: 95%"."""
_RESULT = re.compile(r"\b(?:was|were|last|achieved|reached|actual|so far|to date|20\d\d)\b", re.I)


def is_measure(passage: Passage, targets: WordPattern) -> bool:
    """Whether the passage is an indicator with a target, in itself or in the rest of its row or paragraph."""
    if _SHARE_IS.search(passage.text):
        return True
    if _HAS_TARGET.search(passage.text):
        return not _RESULT.search(passage.text)
    whole = passage.block.text
    if passage.is_row or not _MEASURE.search(passage.text):
        whole = passage.text
    return bool(_TARGET.search(whole)) and (passage.is_row or targets.search(whole) is not None)


def is_only_shown(passage: Passage) -> bool:
    """Whether the row has no target where one would stand: nobody has to reach it."""
    return passage.is_row and bool(_NO_TARGET.search(passage.text)) and not _TARGET.search(passage.text)
