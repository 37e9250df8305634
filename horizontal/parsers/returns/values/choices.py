"""Reads an answer that is one of a few: yes, partly, no; what a policy covers; a tier."""

from __future__ import annotations

import re
from collections.abc import Sequence

from horizontal.parsers.returns.sheet import Content
from horizontal.parsers.returns.values.finding import BLANK, Finding, invalid, stated, unread
from horizontal.parsers.returns.values.signs import Legend, is_not_known, read_sign

_TICKS = frozenset(
    [
        "✓",
        "✔",
        "☑",
        "☒",
        "✗",
        "✘",
        "✕",
        "×",
        "x",
        "xx",
        "ü",
        "û",
        "•",
        "●",
        "■",
        "√",
        "*",
        "y",
        "yes",
        "ie",
        "oes",
        "ydy",
        "tick",
        "ticked",
        "true",
        "1",
        "[x]",
        "(x)",
        "/",
    ]
)
_NOT_TICKED = frozenset(
    ["☐", "□", "n", "no", "na", "nac", "0", "false", "[]", "[", "]", "-", "–", "—", "."]
) | {""}

_YES = (
    r"(?:yes|y|yep|true|ydy|ydyn|oes|ie|✓|✔|☑|√|in place|complete(?:d)?|fully|full|met|covered|"
    r"yes[,:;]? (?:fully|in full|in place|it does|we do|there is|covered))"
)
_PARTLY = (
    r"(?:part(?:ly|ial|ially)?|in part|some(?:what)?|to some extent|part met|partially met|in "
    r"progress|yn rhannol|rhannol|yes[,:;–-]? ?(?:partly|in part|partially))"
)
_DRAFT = (
    r"(?:(?:yes[,:;–-]? ?)?(?:in |a |still (?:in |a )?|only (?:in |a )?|at )?draft(?: (?:only|form|"
    r"stage|version))?|drafted|being (?:drafted|written|developed)|under development|in development|"
    r"drafft|mewn drafft)"
)
_NO = (
    r"(?:no|n|nope|false|none|not (?:yet|in place|covered|at present|currently|met|started)|nac ydy|"
    r"nac oes|nag oes|na|naddo|✗|✘|no[,:;–-]? ?not yet|not at all)"
)
_AFTER = (
    r"(?:\s*[,;:(\[–—-]\s*(?:(?:see|at|on)\s+)?(?:(?:pages?|pp?\.?|section|s\.?|para(?:graph)?s?|"
    r"clause|§|sect?\.?|tudalen|t\.)\s*[\d.,\s&a-z–-]{1,20})[)\]]?)?"
)
_ANSWERS = tuple(
    (answer, re.compile(rf"{pattern}{_AFTER}", re.IGNORECASE))
    for answer, pattern in (("partly", _PARTLY), ("draft", _DRAFT), ("yes", _YES), ("no", _NO))
)
_WIDER = re.compile(
    r"vawg|vawdasv|violence against women|other forms|all (?:other )?forms|all violence|gender[- "
    r"]based|gbv|gbva|\bboth\b|sexual|stalking|"
    r"\bda\s*(?:\+|and|&|plus)|wider|trais yn erbyn menywod",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\b(?:only|just|solely|alone|yn unig)\b", re.IGNORECASE)
_ABUSE = re.compile(r"\b(?:domestic (?:abuse|violence)|da|dv|dva|cam-?drin domestig)\b", re.IGNORECASE)
_EXCLUDING = re.compile(r"\bnot\b|\bno\b|\bexcept|\bexclud|\bbut\b|\bplan|\bwithout\b", re.IGNORECASE)
_TIERS = (
    ("universal", re.compile(r"universal|cyffredinol", re.IGNORECASE)),
    ("targeted", re.compile(r"targ+et+ed|wedi'?i dargedu", re.IGNORECASE)),
    ("contact", re.compile(r"contact", re.IGNORECASE)),
)


def is_tick(content: Content) -> bool:
    """Whether the cell of a box is ticked."""
    if isinstance(content, bool):
        return content
    if isinstance(content, int | float):
        return content == 1
    return isinstance(content, str) and content.strip().lower() in _TICKS


def is_no_tick(content: Content) -> bool:
    """Whether the cell of a box says that it is not ticked."""
    if isinstance(content, bool):
        return not content
    if isinstance(content, int | float):
        return content == 0
    return content is None or (isinstance(content, str) and content.strip().lower() in _NOT_TICKED)


def read_choice(item: str, allowed: Sequence[str], content: Content, legend: Legend) -> Finding:
    """What a cell says as one of the answers that the item allows."""
    if content is None:
        return BLANK
    if isinstance(content, bool):
        content = "yes" if content else "no"
    if not isinstance(content, str):
        return unread("a number, where one of a few answers is asked")
    words = " ".join(content.split()).strip("'\"“”‘’ .!")
    if not words:
        return BLANK
    if item == "tier":
        return _tier(words, legend)
    if item == "P04":
        return _scope(words, legend)
    for answer, pattern in _ANSWERS:
        if pattern.fullmatch(words):
            return _allowed(answer, allowed, content)
    if (found := read_sign(words, legend)) is not None:
        return found
    if is_not_known(words):
        return unread("it says that the answer is not known")
    return unread("not one of the answers that are asked")


def answer_of(words: str) -> str | None:
    """The answer that a heading over boxes is: "yes", "partly", "draft" or "no"."""
    plain = " ".join(words.split()).strip("'\"“”‘’ .?!:")
    return next((answer for answer, pattern in _ANSWERS if pattern.fullmatch(plain)), None)


def _allowed(answer: str, allowed: Sequence[str], content: str) -> Finding:
    if (
        answer == "partly"
        and "partly" not in allowed
        and "draft" in allowed
        and "progress" in content.lower()
    ):
        answer = "draft"
    if answer in ("partly", "draft") and answer not in allowed:
        if answer == "draft" and "partly" in allowed:
            return unread("a draft, where yes, partly or no is asked")
        return invalid("not one of the answers that are asked")
    return stated(answer, None if content == answer else f'read as "{answer}"')


def _tier(words: str, legend: Legend) -> Finding:
    found = [tier for tier, pattern in _TIERS if pattern.search(words)]
    if len(found) == 1:
        return stated(found[0], None if words == found[0] else f'read as "{found[0]}"')
    if (
        len(found) == 2
        and "contact" in found
        and re.search(r"universal\W+(?:\+|plus|and|with)?\W*contact", words, re.I)
    ):
        return stated("contact", 'read as "contact"')
    return read_sign(words, legend) or unread("not one of the tiers")


def _scope(words: str, legend: Legend) -> Finding:
    wider, only = _WIDER.search(words), _ONLY.search(words)
    abuse = _ABUSE.search(words) or words.strip().lower() in ("domestic", "abuse")
    if wider and not only and not _EXCLUDING.search(words):
        return _scoped("DA+VAWG", words)
    if abuse and not wider:
        return (
            unread("not certain what it covers")
            if _EXCLUDING.search(words) and not only
            else _scoped("DA only", words)
        )
    if wider and only:
        if re.search(
            r"(?:domestic (?:abuse|violence)|\bda) only|only domestic (?:abuse|violence)", words, re.I
        ):
            return (
                _scoped("DA only", words)
                if _EXCLUDING.search(words)
                else unread("not certain what it covers")
            )
        return unread("not certain what it covers")
    return read_sign(words, legend) or unread("not certain what it covers")


def _scoped(scope: str, words: str) -> Finding:
    return stated(scope, None if words == scope else f'read as "{scope}"')
