"""Dates of birth, and the names beside them."""

from __future__ import annotations

import re

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY = (
    rf"(?:\d{{1,2}}\s*[./\-]\s*\d{{1,2}}\s*[./\-]\s*(?:(?:19|20)?\d{{2}})"
    rf"|(?:19|20)\d{{2}}-\d{{2}}-\d{{2}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\.?,?\s+(?:19|20)?\d{{2}}"
    rf"|{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{{2}})"
)
_BIRTH_WORD = (
    r"(?:\bd\s?\.?\s?o\s?\.?\s?b\b\.?|\bborn\b|\bdate\s+of\s+birth\b"
    r"|\bbirth\s?date\b|\bbirthday\b|(?<!\w)b\.)"
)
_BORN = re.compile(rf"{_BIRTH_WORD}\W{{0,4}}(?:on\s+|in\s+)?(?:the\s+)?{_DAY}", re.IGNORECASE)
_NAME_WORD = r"[A-Z][a-z\u00e0-\u00ff]+(?:['’\-][A-Z]?[a-z]+)*"
_NAME = rf"{_NAME_WORD}(?:\s+(?:{_NAME_WORD}|[A-Z]\.?|[A-Z]{{3,}}))+"
_LONG_AGO = r"(?:\d{1,2}[./\-]\d{1,2}[./\-](?:19\d{2}|200\d|201\d|[3-9]\d))(?!\d)"
_NAME_THEN_DAY = re.compile(rf"(?P<name>{_NAME})\s*[,;:(\[\-–—]?\s*(?P<day>{_LONG_AGO})")
_NO_NAMES = re.compile(
    r"\b(?:Policy|Board|Committee|Act|Approved|Review|Reviewed|Updated|Version|Service|Services|Manager|Director|"
    r"Trustees?|Council|Training|Course|Audit|Period|Quarter|Year|Report|Return|Contract|Date|Signed|January|February|"
    r"March|April|June|July|August|September|October|November|December|From|To|Since|Until)\b"
)

BIRTH_HEADING = re.compile(
    r"^\W*(?:client|service user|person|their|patient)?\W*(?:d\W?o\W?b\W?|date of birth|birth\s?date)\b",
    re.IGNORECASE,
)
"""A heading over dates of birth."""
NAME_HEADING = re.compile(
    r"(?:(?:full|first|last|client|service user|person'?s?|patient|tenant|resident|victim|survivor|family)\W*)*"
    r"(?:name|surname|forename|initials)s?(?:\s+of\s+(?:client|person|service user|survivor|victim))?",
    re.IGNORECASE,
)
"""A heading over names of persons; "name" alone counts only beside dates of birth."""
_WHOLE_NAME = re.compile(
    rf"\s*(?:(?:Mrs|Mr|Ms|Miss|Dr|Mx)\.?\s+)?{_NAME}\s*|\s*[A-Z][A-Z'\-]+,?\s+{_NAME_WORD}\s*"
)


def has_birth(words: str) -> bool:
    """Whether a date of birth stands there: by a word that says so, or by a name with a day of long ago."""
    if _BORN.search(words):
        return True
    return any(not _NO_NAMES.search(match["name"]) for match in _NAME_THEN_DAY.finditer(words))


def is_name(words: str) -> bool:
    """Whether the words are the name of a person and nothing else."""
    return bool(_WHOLE_NAME.fullmatch(words)) and not _NO_NAMES.search(words)
