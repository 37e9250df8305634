"""What the parts behind a contract's clauses are called: "Schedule 2", "Second Schedule", "Annex B"."""

from __future__ import annotations

import re
from functools import lru_cache

PART_NAME = r"(?:schedule(?: part(?= \w))?|annexe?|annexure|appendix|attachment|exhibit|enclosure)"
ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
)
_CARDINALS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
NUMBER_WORDS = {
    word: str(place) for words in (ORDINALS, _CARDINALS) for place, word in enumerate(words, start=1)
}
"""The number that a word stands for before or after the name of a part."""
PART_MARK = rf"(?:\d+[a-z]?|[ivx]+|{'|'.join(_CARDINALS)}|[a-z])"
"""What comes after the name of a part, in small letters."""
LETTERED_PART = (
    rf"(?:(?:call-off |joint )?{PART_NAME} {PART_MARK}(?!\w)|(?:{'|'.join(ORDINALS)}) {PART_NAME})"
)
"""A part by its name and number, in small letters."""
_BY_ORDINAL = re.compile(rf"\b({'|'.join(ORDINALS)}) ({PART_NAME})\b")
_IN_WORDS = re.compile(rf"\b({PART_NAME}|part) ({'|'.join(_CARDINALS)})\b")
_PART_OF = re.compile(r"^(part \w+),? (?:of|to|in) (?:the |this )?(.+)")
_WITH_PART = re.compile(r"^(.+?),? (part \w+)$")
"""A part of a schedule, however it is named: "Part A of Schedule 3", "Schedule 3 Part A"."""


@lru_cache(maxsize=4096)
def part_key(part: str | None) -> str | None:
    """The name by which a part is known: "schedule 3" of "Call-off Schedule 3" or "Third Schedule"; None for none."""
    if part is None:
        return None
    words = _BY_ORDINAL.sub(lambda found: f"{found[2]} {NUMBER_WORDS[found[1]]}", part.lower())
    words = _IN_WORDS.sub(lambda found: f"{found[1]} {NUMBER_WORDS[found[2]]}", words)
    words = _PART_OF.sub(r"\2, \1", words)
    words = _WITH_PART.sub(r"\1, \2", words).removeprefix("call-off ").removeprefix("joint ")
    return re.sub(r"^annexe\b", "annex", words)
