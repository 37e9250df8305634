"""The words of a heading as cues are tried on them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from horizontal.parsers.returns.labels.heading import Heading

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?|[%£€#]")
_TWO_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
"""Where "PeopleAsked" falls apart."""
_NUMBER_SIGN = re.compile(r"#(?!\s*\d)")
"""In "Contract #" and "# of clients"; in "#3" it counts."""
_NUMBERED = re.compile(
    r"^\s*(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)]|\(?(?:[a-h]|[ivx]{1,4})\)|\(\d{1,2}\))\s+(?=\S)"
)
_LEFT_OUT = re.compile(
    r"\b(?:exclud(?:ing|es?|ed)|excl\b\.?|not includ(?:ing|ed)|not incl\b\.?|not count(?:ing|ed)|not counted"
    r"|other than(?! (?:the )?(?:above|these|those))|except(?: for)?\b|rather than|no double[ -]count(?:ing|s)?"
    r"|(?:do not|don't|never) (?:count|include|add)|nobody who"
    r"|not (?:fte|wte|full[- ]time equivalents?|contacts?|events?|visits?|also in|episodes?|appointments?|percent\w*"
    r"|hours|a percentage|cases|referrals|incidents|headcount)\b)[^,;:().]*",
    re.IGNORECASE,
)
_PART = re.compile(
    r"^\W*(?:(?:and |how many |number |no\.? |out |total )*"
    r"of (?:which|whom|these|those|them|this number|this total|the above)\b"
    r"|among (?:these|them|those)\b|ohonynt\b|o'r rhain\b|thereof\b)",
    re.IGNORECASE,
)
_RESTATED = re.compile(
    r"(?:^\W*of (?:those|the above) |\bthose )"
    r"(?:who\b|that\b|\w+ing\b|asked|offered|eligible|referred|assessed|due\b|told|disclosed)"
    r"|^\W*(?:how many |number |out )*of (?:these|those|the above) (?:\w+ )?"
    r"(?:people|clients|persons|adults|individuals|children|cases|referrals?|starters?|survivors|disclosures|marac\w*)\b",
    re.IGNORECASE,
)
"""It says again of what: "of those asked, disclosed"."""
_INCLUDING = frozenset({"including", "incl", "inc", "includes"})
_END_OF_INCLUDING = re.compile(r"[;:()\[\]]|\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class LabelWords:
    """A heading cut into words, in small letters."""

    own: tuple[str, ...]
    aside: frozenset[int]
    """Places of own words in brackets or after "including": they say what counts too, and bar nothing."""
    group: tuple[str, ...]
    """Words of the headings over it."""
    over: tuple[str, ...]
    """Those and the words of the sheet's title, for cues with `^`."""
    is_part: bool
    """It begins with "of which" or the like, and does not say again of what."""


def label_words(heading: Heading) -> LabelWords:
    """The heading's words: its number, and what it says is not counted ("not FTE"), are left away."""
    text = tidy(heading.words)
    own, aside = _own_words(text)
    groups = tuple(
        word for group in heading.group if group.strip() != heading.words.strip() for word in words_of(group)
    )
    part = _PART.match(text)
    bare = bool(part) and not _RESTATED.search(text)
    return LabelWords(own, aside, groups, (*groups, *words_of(heading.title or "")), bare)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in small letters; signs of money and share are words."""
    return tuple(match.group().lower() for match in _WORD.finditer(tidy(text)))


def tidy(text: str) -> str:
    """The text with plain quotes, without its number and without what it says is not counted."""
    plain = _NUMBER_SIGN.sub(" no ", re.sub("[’‘`´]", "'", text))
    return _LEFT_OUT.sub(" ", _NUMBERED.sub("", _TWO_WORDS.sub(" ", plain)))


def _own_words(text: str) -> tuple[tuple[str, ...], frozenset[int]]:
    words: list[str] = []
    aside: set[int] = set()
    depth = 0
    including = False
    place = 0
    for match in _WORD.finditer(text):
        between = text[place : match.start()]
        depth = max(
            0, depth + between.count("(") + between.count("[") - between.count(")") - between.count("]")
        )
        including = including and not _END_OF_INCLUDING.search(between)
        word = match.group().lower()
        including = including or (word in _INCLUDING and bool(words))
        if depth or including:
            aside.add(len(words))
        words.append(word)
        place = match.end()
    return tuple(words), frozenset(aside if len(aside) < len(words) else ())
