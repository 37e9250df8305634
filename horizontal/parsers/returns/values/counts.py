"""Reads a count."""

from __future__ import annotations

import math
import re
from datetime import date

from horizontal.parsers.returns.sheet import Content
from horizontal.parsers.returns.values.finding import BLANK, Finding, invalid, stated, unread
from horizontal.parsers.returns.values.signs import Legend, is_nil_word, is_not_known, read_sign
from horizontal.provider_return import State

_NUMBER = r"[-−–]?\s?\d{1,3}(?:[,\u00a0\u202f '’]\d{3})+(?:\.\d+)?|[-−–]?\s?\d+(?:\.\d+)?"
_PLAIN = re.compile(rf"\+?({_NUMBER})")
_BRACKETED = re.compile(r"\((\d+(?:\.\d+)?)\)")
_UNIT = (
    r"(?:no\.?|nos\.?|people|persons?|individuals?|clients?|service users?|patients?|tenants?|"
    r"residents?|customers?|adults?|"
    r"child(?:ren)?|staff|employees?|members?(?: of staff)?|workers?|volunteers?|managers?|starters?|"
    r"cases?|referrals?|meetings?|"
    r"marac(?:s| meetings?| referrals?)?|files?|reviews?|actions?|organisations?|subcontractors?|"
    r"sub-contractors?|companies|firms|"
    r"survivors?|women|disclosures?|concerns?|households?|families|in total|total|pobl|o bobl|"
    r"unigolyn|staff members?)"
)
_WITH_UNIT = re.compile(rf"({_NUMBER})\s+{_UNIT}(?:\s+(?:in total|in all|altogether))?", re.IGNORECASE)
_REVISED = re.compile(rf"({_NUMBER})\s*(?:\[r\]|\(r(?:evised)?\)|\(revised\))", re.IGNORECASE)
_WITH_SHARE = re.compile(rf"({_NUMBER})\s*[(\[]\s*\d+(?:\.\d+)?\s?%\s*[)\]]")
_SHARE = re.compile(
    r"[<>~]?\s*\d+(?:\.\d+)?\s?(?:%|per ?cent|pc)(?:\W.*)?|\d+(?:\.\d+)?\s?/\s?\d+|\d+ (?:of|out of) \d+.*",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[£$€].*|.*\d\s?(?:gbp|pounds?)", re.IGNORECASE)
_MOST = 10**9
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {word: number for number, word in enumerate(_ONES.split())} | {
    word: (number + 2) * 10 for number, word in enumerate(_TENS.split())
}


def read_count(content: Content, number_format: str, legend: Legend) -> Finding:
    """What a cell says as a count; a number that a count cannot be is invalid."""
    if content is None:
        return BLANK
    if isinstance(content, bool):
        return unread("true or false, where a number is asked")
    if isinstance(content, date):
        return unread("a date, where a number is asked")
    if isinstance(content, int | float):
        if "%" in number_format:
            return unread("a share, where a number is asked")
        return _whole(content, None)
    return _of_words(content, legend)


def _whole(number: int | float, conversion: str | None) -> Finding:
    if number < 0:
        return invalid("a count cannot be less than 0")
    if not math.isfinite(number) or number > _MOST:
        return unread("larger than any count of people")
    if float(number).is_integer():
        return stated(int(number), conversion)
    return invalid("a count cannot have a fraction")


def _of_words(content: str, legend: Legend) -> Finding:
    words = " ".join(content.replace("\u200b", "").replace("\ufeff", "").split())
    if not words:
        return BLANK
    if (found := read_sign(words, legend)) is not None:
        return found
    bare = words.strip("'\"’‘“”")
    for pattern, how in (
        (_PLAIN, "a number as text"),
        (_WITH_UNIT, "its unit left away"),
        (_REVISED, "marked as revised"),
        (_WITH_SHARE, "the share beside it left away"),
    ):
        if match := pattern.fullmatch(bare.rstrip(".") if pattern is _PLAIN else bare):
            number = _number(match[1])
            return _whole(number, how if content != str(number) else None)
    if is_nil_word(bare):
        return Finding(0, State.NIL, "a word for none")
    if (spelt := _in_words(bare)) is not None:
        return stated(spelt, "a number in words")
    if _SHARE.fullmatch(bare):
        return unread("a share, where a number is asked")
    if _MONEY.fullmatch(bare):
        return unread("a sum of money, where a number is asked")
    if match := _BRACKETED.fullmatch(bare):
        return unread("a number in brackets, which may mean less than 0")
    if is_not_known(bare) and not re.fullmatch(
        r"t\.?b\.?[cad]\.?|many|some|several|few|lots|various", bare, re.IGNORECASE
    ):
        return unread("it says that the number is not known")
    return invalid("not a number")


def _number(words: str) -> int | float:
    plain = re.sub(r"[,\u00a0\u202f '’+]", "", words).replace("−", "-").replace("–", "-")
    number = float(plain)
    return int(number) if number.is_integer() else number


def _in_words(words: str) -> int | None:
    """The number below a thousand that the words are, such as "twenty-one"."""
    parts = re.sub(rf"\s+{_UNIT}$", "", words.lower()).replace("-", " ").split()
    if len(parts) >= 2 and parts[1] == "hundred" and parts[0] in ("a", *_ONES.split()[1:10]):
        rest = [part for part in parts[2:] if part != "and"]
        below = _in_words(" ".join(rest)) if rest else 0
        return None if below is None else _WORDS.get(parts[0], 1) * 100 + below
    if len(parts) == 1:
        return _WORDS.get(parts[0])
    if len(parts) == 2 and parts[0] in _TENS.split() and 0 < _WORDS.get(parts[1], 0) < 10:
        return _WORDS[parts[0]] + _WORDS[parts[1]]
    return None
