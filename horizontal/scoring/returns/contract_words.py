"""Finds the words of frequencies, figures and deadlines in a passage of a contract."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        start=1,
    )
}
_WEEKS_IN = {"week": 1, "month": 4}
"""Three months stand for twelve weeks, as people use the two; days are days of the calendar."""
_NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(_NUMBERS)})"
_DEADLINE = re.compile(
    rf"\b(?:within|inside|in|by the end of)(?: (?:the|their|his|her|its))?(?: first)? {_NUMBER}(?: \d{{1,3}})? "
    r"(?P<unit>week|month|day)s?\b(?! of (?:the end|a request|request))"
)
_STARTER = re.compile(
    r"\b(?:start|starts|starting|starter|starters|new|join|joins|joining|induction|appointment|appointed|"
    r"post|commenc\w*|employment|recruit\w*|engage\w*|arriv\w*|taking up)\b"
)


def has_any(text: str, phrases: Sequence[str]) -> bool:
    """Does any of the phrases stand in the text? A word with a star stands for all that begin so."""
    words = plain(text)
    return any(_pattern(phrase).search(words) for phrase in phrases)


def deadline_in_weeks(text: str) -> int | None:
    """The weeks within which a starter is to be trained; None where the passage sets no such number."""
    words = plain(text)
    if not _STARTER.search(words):
        return None
    match = _DEADLINE.search(words)
    if match is None:
        return None
    number = _NUMBERS.get(match["number"]) or int(match["number"])
    return number // 7 if match["unit"] == "day" else number * _WEEKS_IN[match["unit"]]


def plain(text: str) -> str:
    """The text as words in small letters between single blanks."""
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


@lru_cache(maxsize=1024)
def _pattern(phrase: str) -> re.Pattern[str]:
    words = [
        re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in phrase.split()
    ]
    return re.compile(rf"\b{' '.join(words)}\b")
