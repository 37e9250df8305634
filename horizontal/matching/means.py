"""Conditions of means, which soften a duty: "where the rota allows", "if the Council releases the money for it"."""

from __future__ import annotations

import re

_WHEN = r"\b(?:if|where|when|once|so long as|as long as|provided (?:always )?that|to the extent that|in so far as)\b"
_MONEY = r"(?:funding|funds?|allocations?|budgets?|appropriations?|grant money)"
_CONDITION = re.compile(
    r"\b(?:where|if|when|whenever|as|so far as|should|insofar as)\b [^,;.]{0,40}?"
    r"\b(?:arrangements?|needs?|means|staffing|numbers|rotas?|rosters?|case ?loads?|rounds|shifts|operations?|workload"
    r"|capacity|resources?|size|length"
    r"|funds?|funding|budgets?|queues?|time|timetables?|business|space|premises|circumstances|service)\b[^,;.]{0,40}?"
    r" (?:(?:allow|permit|stretche?)s?\b|makes? it (?:practicable|possible|feasible))"
    rf"|{_WHEN}[^.;]{{0,60}}?\b(?:releas|award|allocat|confirm|approv|mak|made|provid)\w*\b[^.;,]{{0,40}}\b{_MONEY}\b"
    rf"|{_WHEN}[^.;,]{{0,60}}?\b{_MONEY}\b (?:\w+ ){{0,2}}(?:pays?|is|are|has been|becomes?|remains?|released|made)\b"
    r"|\b(?:if|once|should) the (?:council|authority|commissioner|buyer|purchaser|department|customer|principal|funder)"
    r" (?:so )?(?:decides?|elects?|chooses?|wishes|calls? for one)\b"
    r"|\b(?:in|during|from|for) (?:each|any|the|an|either) (?:extension|option(?:al)?|added) (?:year|period)\b"
    r"|\bsubject to (?:the |its |our |there being |sufficient |available |adequate ){0,3}(?:\w+ )?"
    r"(?:capacity|staffing|resources?|workload|numbers|funds|funding|budgets?|demand|time|space|operational need\w*)\b"
    r"(?! (?:plan|report|form|schedule))"
    r"|\b(?:as|so) far as\b[^,;.]{0,50}? reasonably (?:allow|permit)s?\b"
    r"|\b(?:if|when|whenever) [^,;.]{0,30}\b(?:room|space|place|bed)s? (?:is |are )?(?:free|available)\b"
    r"|\b(?:if|where|when|whenever|wherever|unless) (?:it|this|that|doing (?:so|it)) (?:is|was|be|proves|would be)"
    r" (?:reasonably |not )?(?:im)?(?:practicable|possible|feasible|practical|convenient)\b",
    re.I,
)


_ALLOWS = re.compile(
    r"\b(?:so far as|as far as|in ?so ?far as|to the extent(?: that)?|where|when|whenever|if|as)\b "
    r"(?P<who>[^,;.]{0,60}?) (?:reasonably )?(?:allows?|permits?)\b"
    r"|\b(?:so|as) far as (?P<one>it|they|you|we) (?:reasonably )?(?:can|is able|are able)\b",
    re.I,
)
_NO_MEANS = re.compile(
    r"\b(?:law|laws|legislation|statute|regulations?|enactment|court|order|act|consent|clients?|patients?|users?|wom[ae]n|m[ae]n|she|he"
    r"|persons?|people|adults?|victims?|survivors?|individuals?|child|children|parents?|employees?|members?|tenants?|residents?"
    r"|participants?|contract|agreement|policy|clause|protocol|section|safety|data|gdpr|duty|rules)\b",
    re.I,
)
"""Who or what allows a thing by right, and not by its means."""


def depends_on_means(clause: str) -> bool:
    """Whether the clause holds only as far as means allow; what the law or a person allows is no such condition."""
    if _CONDITION.search(clause):
        return True
    return any(not _NO_MEANS.search(found["who"] or "") for found in _ALLOWS.finditer(clause))
