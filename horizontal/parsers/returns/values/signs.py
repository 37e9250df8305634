"""Words and signs that stand where a value would: none, held back, not applicable, not known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from horizontal.parsers.returns.values.finding import Finding, unread
from horizontal.provider_return import State

_NIL = re.compile(
    r"(?:a )?(?:nil|none|zero|nought|dim|sero)(?: returns?| to (?:report|declare)| reported| received|"
    r" recorded| made"
    r"| (?:in|for|during|over) (?:the|this) (?:period|quarter|year)| this (?:time|period|quarter|"
    r"year)| cases?)?"
    r"|no (?:cases|referrals|disclosures)(?: (?:in|this|during)(?: the)? (?:period|quarter|year))?"
    r"|0 ?\(?(?:nil|none|zero)\)?|(?:nil|none|zero) ?\(?0\)?",
    re.IGNORECASE,
)
_NOT_APPLICABLE = re.compile(
    r"n\.? ?/ ?a\.?|n\.a\.?|n-a|na|not applicable|not relevant|does ?n[o']t apply|does not apply|"
    r"amherthnasol|ddim yn berthnasol|\[z\]|"
    r"n/a(?: ?[-–(:].{0,80})?|not applicable(?: ?[-–(:].{0,80})?",
    re.IGNORECASE,
)
_SUPPRESSED = re.compile(
    r"(?:<|≤|<=|less than|fewer than|under|below|llai na) ?(?:or equal to )?(?:\d{1,2}|three|five|six|"
    r"eight|ten|pum?p)"
    r"|(?:\d{1,2}|five) or (?:under|fewer|less)|[1-4] ?(?:-|–|to) ?(?:[4-9]|10)|\*{1,3}|\[c\]|\[low\]|"
    r"\[\*\]|low"
    r"|(?:data )?(?:suppressed|redacted|withheld|confidential|not disclosed|disclosive)(?: "
    r"?[-–(:].{0,60})?|supp\.?|small numbers?",
    re.IGNORECASE,
)
_NOT_KNOWN = re.compile(
    r"\[x\]|n\.?/?k\.?|(?:data )?(?:not|un)[ -]?(?:available|known|recorded|collected|held|captured|counted|sure|"
    r"stated|reported)(?: .{0,60})?"
    r"|no (?:data|figures?|record|return)(?: .{0,40})?|t\.?b\.?[cad]\.?|to (?:follow|be confirmed|be "
    r"added)|awaiting .{0,60}|pending|\?+|x{2,}|\.{2,}|…"
    r"|don'?t know|do not (?:know|record|collect|hold|count)(?: .{0,40})?|see (?:note|comment|below|"
    r"above|other).{0,60}|various|many|some|several|few|lots",
    re.IGNORECASE,
)
_DASH = re.compile(r"[-‐-―−_]{1,3}")
_LEGEND = re.compile(
    r"(?:[\"'“”‘’(\[]?\s*(?P<sign>[-‐-―−])\s*[\"'“”‘’)\]]?|\b(?:a |the )?(?P<word>dash(?:es)?|"
    r"hyphens?)(?: ?\([-‐-―−]\))?)\s*"
    r"(?:=|:|\bis\b|\bare\b|\bmeans?\b|\bdenotes?\b|\bindicates?\b|\bstands? for\b|\bsignif(?:y|"
    r"ies)\b|\brepresents?\b|\bshows?\b|\bused for\b)"
    r"\s*[\"'“”‘’]?(?:(?:a |the )?(?:figure|value|count)s? (?:of |is )?)?(?P<what>[^\"'“”‘’.;,]{1,60})",
    re.IGNORECASE,
)
_MEANS_NONE = re.compile(
    r"(?:there (?:were|was) )?(?:nil|none|zero|0|nought|no (?!data|returns?\b|figures?|records?|"
    r"information|answer)[a-z]+(?: [a-z]+){0,4}|dim)\b(?! (?:data|"
    r"return|figure|record))",
    re.IGNORECASE,
)
_MEANS_HELD_BACK = re.compile(r"suppress|fewer|less than|under \d|small|withheld|confidential", re.IGNORECASE)
_MEANS_NOT_APPLICABLE = re.compile(r"not applicable|n/?a\b|does not apply", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Legend:
    """What a dash stands for by the file's own word; None where it does not say."""

    dash: State | None = None


def legend_of(texts: Iterable[str]) -> Legend:
    """The legend that the texts of a file give of a dash; none where two differ."""
    found = {state for words in texts for state in _legends(words)}
    return Legend(found.pop() if len(found) == 1 else None)


def _legends(words: str) -> list[State]:
    states = []
    for match in _LEGEND.finditer(words):
        if match["sign"] and words[: match.start()].rstrip(" \"'“‘([")[-1:].isalnum():
            continue  # a dash between words
        if _MEANS_NONE.match(match["what"].strip()):
            states.append(State.NIL)
        elif _MEANS_NOT_APPLICABLE.search(match["what"]):
            states.append(State.NOT_APPLICABLE)
        elif _MEANS_HELD_BACK.search(match["what"]):
            states.append(State.SUPPRESSED)
    return states


def is_nil_word(words: str) -> bool:
    """Whether the words say that there were none."""
    return bool(_NIL.fullmatch(words.strip(" .!'")))


def read_sign(words: str, legend: Legend) -> Finding | None:
    """What a word or sign in the place of any value says; None where it is none of these."""
    words = words.strip().strip("'\"“”‘’").strip()
    if _DASH.fullmatch(words):
        return _dash(legend)
    if _NOT_APPLICABLE.fullmatch(words):
        return Finding(None, State.NOT_APPLICABLE, "read as not applicable")
    if _SUPPRESSED.fullmatch(words):
        return Finding(None, State.SUPPRESSED, "held back on purpose")
    if words.startswith("#") and words.endswith(("!", "?", "A")):
        return unread("the spreadsheet shows a fault there")
    return None


def is_not_known(words: str) -> bool:
    """Whether the words say that the value is not known, or is to follow."""
    return bool(
        _NOT_KNOWN.fullmatch(words.strip().strip("'\"").rstrip(".!")) or words.strip() in ("?", "...")
    )


def _dash(legend: Legend) -> Finding:
    if legend.dash is State.NIL:
        return Finding(0, State.NIL, "a dash, which means none by the file's own legend")
    if legend.dash is not None:
        return Finding(None, legend.dash, "a dash, read by the file's own legend")
    return unread("a dash, and the file does not say what it means")
