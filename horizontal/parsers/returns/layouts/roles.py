"""What a column holds, by the words over it: answers, a period, boxes to tick, or something that is no item."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache

from horizontal.parsers.returns.sheet import Cell
from horizontal.parsers.returns.values.choices import answer_of
from horizontal.parsers.returns.values.month_names import MONTH
from horizontal.parsers.returns.values.period import Period, YearTold, of_months
from horizontal.parsers.returns.values.read_period import quarter_of, read_period, year_told


class Role(Enum):
    """What the words over a column say of it."""

    VALUE = "value"
    TICK = "tick"
    PERIOD = "period"
    WHOLE = "whole"
    """The figure of the whole quarter or year beside its months."""
    TOTAL = "total"
    ASIDE = "aside"
    """A target, a comment, last year's figure: no item."""
    LABEL = "label"
    GROUP = "group"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ColumnRole:
    """The role of a column, with the answer of a box or the period of a column of figures."""

    role: Role
    words: str = ""
    answer: str | None = None
    period: Period | None = None
    quarter: int | None = None
    """The number of a quarter whose year is not known."""


_VALUE = re.compile(
    r"(?:please )?(?:(?:your|the|our|provider'?s?|organisation'?s?|enter|insert|contractor'?s?) )*"
    r"(?:answers?|responses?|repl(?:y|ies)|achieved|values?|figures?|numbers?|nos?\.?|n|#|counts?|actuals?|results?|returns?|"
    r"data|input|quantity|amount|entry|entries|details|"
    r"to complete|for completion|complete|reported|outturn|performance|ateb(?:ion)?|gwerth|ffigurau?|"
    r"nifer|rhif|"
    r"this (?:quarter|period|year|return|time|month)|current (?:quarter|period|year|return)|(?:in|for|"
    r"during) (?:the |this )?(?:quarter|period|year)|"
    r"y chwarter hwn|eleni|date|yes ?/ ?no(?: ?/ ?(?:partly|n/?a))?|yes ?/ ?partly ?/ ?no|y ?/ ?n)"
    r"(?: ?(?:or|/|and|&|,) ?(?:date|number|text|value|figure|answer|yes|no|words|count|page)s?)*(?: "
    r"here| below)?(?: \((?:number|whole number|count|people|n|no\.?|figure)s?\))?",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"(?:the )?(?:whole )?(?:quarter(?:ly)?|qtr|chwarter(?:ol)?)(?: ?(?:total|figure|sum|count|actual|"
    r"overall))?|total for (?:the )?(?:quarter|period)|"
    r"(?:quarter|qtr|q[1-4]|period) total|period(?: figure)?|cyfanswm (?:y )?chwarter|unique in "
    r"(?:the )?quarter",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?:grand |sub[- ]?|running |overall |year |annual |full[- ]year )?totals?(?: (?:to date|ytd|so "
    r"far|for (?:the )?year|all))?|ytd|y\.t\.d\.?|year to date|"
    r"cumulative(?: .*)?|overall|all|combined|sum|average|avg|mean|full[- ]year|annual|year|cyfanswm|"
    r"cyfan|hyd yma|(?:the )?year so far|so far this year|since (?:1(?:st)? )?april|rolling (?:12 months|"
    r"year|total)|(?:last|past) (?:12|twelve) months|total this year|whole service|both (?:sites|teams)|"
    r"(?:grand |overall |combined |service )?totals?[ ,:(–-]+(?:(?:for|of|across|over|both|all|the) )*"
    r"(?:sites|teams|branches|areas|projects|schemes|offices|hubs|clinics|wards|houses|service|services|"
    r"contract|locations|centres|organisation)\)?|all (?:branches|areas|projects|schemes|offices|hubs|"
    r"clinics|wards|houses|services|locations|centres)|12[- ]month(?:s)?(?: total)?|"
    r"to date|all (?:sites|teams|providers|quarters)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\b(?:targets?|targed(?:au)?|variances?|varience|differences?|comments?|commentary|notes?|"
    r"nodiadau|sylwadau|remarks?|narrative|explanations?|reasons? for|"
    r"rag|rating|status|traffic light|per ?cent(?:age)?|rate|last (?:year|quarter|period|time|return|"
    r"month)|previous|prior|llynedd|blaenorol|"
    r"baseline|benchmark|trend|direction|evidence|guidance|definitions?|how to|units?|uned|source|"
    r"anything (?:to add|else)|observations?|further (?:details?|information)|context|"
    r"examples?|enghraifft|partners?(?![,/]| (?:or|and|present|there|with|in|was|were|nearby|at)\b)|"
    r"partneriaid|national|regional|"
    r"expected|estimates?d?|threshold|page|ref(?:erence)?s?|change|plan(?:ned)?|diff|forecast|budget|costs?|owner|"
    r"responsible|frequency|required|mandatory|deadline|format|"
    r"weight(?:ing)?|score|action|checks?|checked|verified|sub-?contractors?'?s?|of total|for office use|"
    r"office use|internal|hint|help)\b|%|[±+]/-|£|^(?:id|key|code|no\.?|ref\.?|#)$|"
    r"^vs\.?\b|^v\.? target|\bdot\b|^change$|^what (?:counts|this means)|^why\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:the |our |performance |key |reporting |monitoring |data |outcome |output )*(?:questions?|"
    r"indicators?|measures?|items?|metrics?|kpis?|elements?|fields?|descriptions?|"
    r"what (?:we (?:ask|need|want|count)|is asked|you tell us|to count)|headings?|data|information(?: "
    r"required)?|requirements?|lines?|row|dangosydd(?:ion)?|mesur(?:au|iad)?|cwestiwn|cwestiynau|"
    r"eitem|activity|"
    r"standard|criteri(?:on|a)|statement)(?: (?:description|name|title|text|label|item|required|definition))?",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"(?:sections?|themes?|areas?|domains?|parts?|categor(?:y|ies)|groups?|topics?|strands?|"
    r"workstreams?|adran|pillar|headings?|sub-?section|block)",
    re.IGNORECASE,
)
_MONTH_ONLY = re.compile(rf"{MONTH}", re.IGNORECASE)
_LONGEST_ASIDE = 8
_OTHER_BOXES = (
    ("n/a", re.compile(r"n\.?/?a\.?|not applicable|amherthnasol", re.IGNORECASE)),
    ("not known", re.compile(r"don'?t know|not (?:known|sure)|unsure|unknown|ddim yn gwybod", re.IGNORECASE)),
)


def role_of(cell: Cell | None, year: YearTold | None = None) -> ColumnRole:
    """The role that a cell gives to the column under it."""
    if cell is None or cell.content is None or isinstance(cell.content, bool):
        return ColumnRole(Role.UNKNOWN)
    if isinstance(cell.content, date):
        month = of_months(cell.content.year, cell.content.month, 1)
        return ColumnRole(Role.PERIOD, f"{cell.content:%B %Y}", period=month)
    if not isinstance(cell.content, str):
        return ColumnRole(Role.UNKNOWN)
    return role_of_words(" ".join(cell.content.split()), year)


@lru_cache(maxsize=4_096)
def role_of_words(words: str, year: YearTold | None = None) -> ColumnRole:
    """The role that words give to the column under them."""
    plain = words.strip(" :?*")
    if not plain:
        return ColumnRole(Role.UNKNOWN, words)
    if (answer := answer_of(plain)) is not None:
        return ColumnRole(Role.TICK, words, answer=answer)
    if box := next((answer for answer, pattern in _OTHER_BOXES if pattern.fullmatch(plain)), None):
        return ColumnRole(Role.TICK, words, answer=box)
    aside = bool(_ASIDE.search(plain)) and len(plain.split()) <= _LONGEST_ASIDE
    for role, pattern in (
        (Role.WHOLE, _WHOLE),
        (Role.VALUE, _VALUE),
        (Role.TOTAL, _TOTAL),
        (Role.LABEL, _LABEL),
        (Role.GROUP, _GROUP),
    ):
        if pattern.fullmatch(plain):
            return ColumnRole(role, words)
    if aside:
        return ColumnRole(Role.ASIDE, words)
    return _period_role(words, year) or _tail_role(words, plain)


def _period_role(words: str, year: YearTold | None) -> ColumnRole | None:
    if re.search(r"\b(?:total|ytd|to date|cumulative|cyfanswm)\b", words, re.IGNORECASE):
        return ColumnRole(Role.TOTAL, words)
    if len(words) > 60:
        return None
    if told := read_period(words, year):
        return ColumnRole(Role.PERIOD, words, period=told.period, quarter=quarter_of(words))
    if (quarter := quarter_of(words)) is not None:
        return ColumnRole(Role.PERIOD, words, quarter=quarter)
    if _MONTH_ONLY.fullmatch(words.strip(" .:")) or (year_told(words) is not None):
        return ColumnRole(Role.PERIOD, words)
    return None


def _tail_role(words: str, plain: str) -> ColumnRole:
    """Of words that are none of these whole: "Answer (whole numbers)", "Number in Q3"."""
    head = re.split(r"\s*[(\[:–—-]\s*|\n", plain, maxsplit=1)[0].strip()
    if head and head != plain:
        for role, pattern in ((Role.VALUE, _VALUE), (Role.TOTAL, _TOTAL), (Role.LABEL, _LABEL)):
            if pattern.fullmatch(head):
                return ColumnRole(role, words)
    return ColumnRole(Role.UNKNOWN, words)


def is_aside(words: str) -> bool:
    """Whether the words over a column say that it holds no item: a target, a comment, a share."""
    return role_of_words(words).role in (Role.ASIDE, Role.TOTAL)
