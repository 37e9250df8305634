"""Does this line begin a clause, a list item or a schedule, or does it only wrap on to a number?"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from horizontal.part_names import PART_NAME


class LabelKind(StrEnum):
    """How a label at the start of a line is written."""

    DECIMAL = "1.1"
    NUMBER_STOP = "1."
    NUMBER = "1"
    BRACKETED = "(a)"
    HALF_BRACKETED = "a)"
    LETTER_STOP = "A."
    WORD = "Schedule 1"
    BULLET = "•"


class LineLabel(NamedTuple):
    """A label that a line begins with, and what stands after it on the line."""

    text: str
    kind: LabelKind
    rest: str


_MARK = r"(?:\d{1,3}[A-Z]?|[a-z]{1,2}|[ivxlc]{1,7}|[A-Z]{1,2}|[IVXLC]{1,7})"
_TAIL = rf"(?:\.?\ ?\({_MARK}\))"
_PATTERNS = (
    (LabelKind.BULLET, re.compile(r"(?:[•‣▪●◦○■□◆◇►▶➢➤✓✔❖∙·☐☑☒\uf0b7]|[–—*-](?=\s|$)|o(?=\s+\S|$))\s*")),
    (
        LabelKind.WORD,
        re.compile(
            rf"(?:(?i:{PART_NAME}|part|section|chapter|article|clause|condition)"
            r"\s+(?:\d{1,3}[A-Z]?|[A-Z]|[IVXL]{1,6}|(?i:one|two|three|four|five|six|seven|eight|nine|ten))(?:\.\d+)*[.:]?(?=[\s:–—,-]|$)"
            r"|(?:THE\s+)?(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:Schedule|SCHEDULE|Annex|ANNEX|Part|PART)\b"
            r"|(?:THE )?SCHEDULES?\b)\s*"
        ),
    ),
    (
        LabelKind.DECIMAL,
        re.compile(
            rf"(?:[A-Z]{{1,2}}\.?)?\d{{1,3}}(?:\.\d{{1,3}}[A-Z]?){{1,6}}{_TAIL}*[.:)]?(?=\s|[“\"‘(]|[A-Z][a-z]|$)\s*"
        ),
    ),
    (LabelKind.DECIMAL, re.compile(rf"[A-Z]{{0,2}}\d{{1,3}}[A-Z]?{_TAIL}+[.:]?(?=\s|$)\s*")),
    (LabelKind.NUMBER_STOP, re.compile(r"[A-Z]{0,2}\d{1,3}[A-Z]?[.:](?=\s|[A-Z“\"(]|$)\s*")),
    (LabelKind.HALF_BRACKETED, re.compile(rf"{_MARK}\)(?=\s|$)\s*")),
    (LabelKind.BRACKETED, re.compile(rf"\({_MARK}\)(?:\ ?\({_MARK}\))*[.:]?(?=\s|[A-Z“\"‘(\[]|$)\s*")),
    (LabelKind.LETTER_STOP, re.compile(r"(?:[A-Za-z]|[ivxl]{1,6}|[IVXL]{1,6})\.(?=\s|$)\s*")),
    (LabelKind.NUMBER, re.compile(r"(?:[A-Z]{1,2})?\d{1,3}[A-Z]?(?=\s|$)\s*")),
)
_BY_FIRST = {
    "(": tuple(item for item in _PATTERNS if item[0] is LabelKind.BRACKETED),
    **dict.fromkeys(
        "0123456789",
        tuple(
            item
            for item in _PATTERNS
            if item[0]
            in (LabelKind.DECIMAL, LabelKind.NUMBER_STOP, LabelKind.HALF_BRACKETED, LabelKind.NUMBER)
        ),
    ),
}
"""What a label can be that begins with this sign: no others need be tried."""
_LONGEST_LABEL = 20
_NUMBERED_WORD = re.compile(
    r"[A-Z]{0,2}\.?\d|\w{1,7}[.)]|\(|[•‣▪●◦○■□◆◇►▶➢➤✓✔❖∙·☐☑☒\uf0b7–—*\-]|o(?:\s|$)|"
    r"(?i:schedule|annex|annexure|appendix|part|section|chapter|article|clause|condition|exhibit|attachment|enclosure|"
    r"the s|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
)
_REFERRING = re.compile(
    r"(?:clauses?|sub-?clauses?|paragraphs?|paras?\.?|sub-?paragraphs?|sections?|schedules?|parts?|articles?|annex(?:es)?|"
    r"appendix|appendices|regulations?|rules?|conditions?|standards?|items?|pages?|tables?|nos?\.?|numbers?|version|"
    r"and|or|to|of|in|the|under|with|by|from|this|than|least|within|at|for|a|an|over|about|until|between|lots?|£)$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.;:?!][\"'”’)\]]*$|[;,]\s*(?:and|or|and/or)$|^$")
_SHORT_FORM = re.compile(
    r"\b(?:etc|e\.g|i\.e|viz|cf|No|Nos|Ltd|Co|Mr|Mrs|Ms|Dr|St|para|paras|cl|s|r|reg|regs)\.$"
)
_NUMBER_WORD = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|million)$",
    re.I,
)
_TAIL_WORD = re.compile(r"(\S+)$")
_COUNTING = re.compile(r"\d+|[A-Za-z]+")


def label_of(text: str) -> LineLabel | None:
    """The label that the line begins with, if it begins with one; whether it counts, `starts_here` says."""
    patterns = _BY_FIRST.get(text[:1])
    if patterns is None:
        if not _NUMBERED_WORD.match(text):
            return None
        patterns = _PATTERNS
    for kind, pattern in patterns:
        found = pattern.match(text)
        if found:
            return LineLabel(found.group().strip(), kind, text[found.end() :])
    return None


def is_bare_label(text: str) -> bool:
    """Is the text a label and nothing else?"""
    if len(text) > _LONGEST_LABEL:
        return False
    label = label_of(text)
    return label is not None and not label.rest


def ends_sentence(text: str) -> bool:
    """Does the line end where a sentence or list item may end?"""
    return _SENTENCE_END.search(text) is not None


def ends_short_form(text: str) -> bool:
    """Does the line end in a shortened word, whose stop ends no sentence?"""
    return _SHORT_FORM.search(text) is not None


def ends_in_number_word(text: str) -> bool:
    """Does the line end in a number in words, after which its figures may stand in brackets?"""
    return _NUMBER_WORD.search(text) is not None


def ends_referring(text: str) -> bool:
    """Does the line end in a word that wants a number or a noun after it, such as "clause" or "within"?"""
    found = _TAIL_WORD.search(text)
    return found is not None and _REFERRING.match(found.group().lstrip('(“"‘')) is not None


def succeeds(before: str, after: str) -> bool:
    """Whether one label comes next after another of its kind, as (c) after (b), or 14.3 after 14.2."""
    first, second = _COUNTING.findall(before), _COUNTING.findall(after)
    if not first or not second:
        return False
    if len(second) == len(first) + 1 and second[:-1] == first:
        return second[-1] in ("1", "a", "i", "A")
    if len(second) > len(first) or second[:-1] != first[: len(second) - 1]:
        return False
    return _next(first[len(second) - 1], second[-1])


def _next(first: str, second: str) -> bool:
    if first.isdigit() and second.isdigit():
        return int(second) == int(first) + 1
    if (
        len(first) == len(second) == 1
        and first.isalpha()
        and second.isalpha()
        and ord(second) == ord(first) + 1
    ):
        return True
    romans = (
        "i",
        "ii",
        "iii",
        "iv",
        "v",
        "vi",
        "vii",
        "viii",
        "ix",
        "x",
        "xi",
        "xii",
        "xiii",
        "xiv",
        "xv",
        "xvi",
    )
    low, high = first.lower(), second.lower()
    return low in romans[:-1] and high == romans[romans.index(low) + 1]


def opens_series(label: str) -> bool:
    """Is it the first of a series: (a), (i), 1., 1.1?"""
    steps = _COUNTING.findall(label)
    return bool(steps) and steps[-1] in ("1", "a", "i", "A", "I")
