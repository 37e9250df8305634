"""Conditions of means, which soften a duty: "where the rota allows", "if the Council releases the money for it"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WHEN = (
    r"\b(?:if|where|when|once|should|so long as|for as long as|as long as|provided (?:always )?that|to the extent that"
    r"|in so far as)\b"
)
_MONEY = r"(?:funding|funds?|allocations?|budgets?|appropriations?|allowances?|grant money)"
_CALLED = (
    r"(?:provider|contractor|supplier|operator|organi[sz]ation|recipient|charity|grantee|company|agency)"
)
_PARTY = rf"the (?:[\w-]+ )?{_CALLED}"
_CONDITION = re.compile(
    r"\b(?:where|if|when|whenever|as|so far as|should|insofar as)\b [^,;.]{0,40}?"
    r"\b(?:arrangements?|needs?|means|staffing|numbers|rotas?|rosters?|case ?loads?|rounds|shifts|operations?|workload"
    r"|capacity|resources?|size|length"
    r"|funds?|funding|budgets?|queues?|time|timetables?|business|space|premises|circumstances|service)\b[^,;.]{0,40}?"
    r" (?:(?:allow|permit|stretche?)s?\b|makes? it (?:practicable|possible|feasible))"
    rf"|{_WHEN}[^.;]{{0,60}}?\b(?:releas|award|allocat|confirm|approv|mak|made|provid)\w*\b[^.;,]{{0,40}}\b{_MONEY}\b"
    rf"|{_WHEN}[^.;,]{{0,60}}?\b{_MONEY}\b (?:\w+ ){{0,4}}?"
    r"(?:pays?|paid|is|are|has been|becomes?|remains?|continues?|released|made)\b"
    r"|\b(?:in|during|from|for) (?:each|any|the|an|either) (?:extension|option(?:al)?|added) (?:year|period)\b"
    r"|\b(?:by way of (?:a )?(?:trial|experiment|pilot)|on a (?:trial|pilot) basis"
    r"|\bas an? (?:trial|try-?out|experiment|pilot)"
    r"|for a trial period)\b"
    r"|\bsubject to (?:the |its |our |there being |sufficient |available |adequate ){0,3}(?:\w+ )?"
    r"(?:capacity|staffing|resources?|workload|numbers|funds|funding|budgets?|demand|time|space|operational need\w*)\b"
    r"(?! (?:plan|report|form|schedule))"
    r"|\bsubject to [^,;.]{0,40}?"
    r"\b(?:release|receipt|award|payment|provision|renewal|continuation|extension|availability)"
    rf" of [^,;.]{{0,30}}?\b(?:{_MONEY}|grant)\b"
    r"|\bin (?:any|each) (?:fiscal |financial |contract )?(?:year|period|quarter) in which\b"
    r"|\b(?:as|so) far as\b[^,;.]{0,50}? reasonably (?:allow|permit)s?\b"
    r"|\b(?:if|when|whenever) [^,;.]{0,30}\b(?:room|space|place|bed)s? (?:is |are )?(?:free|available)\b"
    r"|\b(?:if|where|when|whenever|wherever|unless) (?:it|this|that|doing (?:so|it)) (?:is|was|be|proves|would be)"
    r" (?:reasonably |not )?(?:im)?(?:practicable|possible|feasible|practical|convenient)\b",
    re.I,
)
_ALLOWS = re.compile(
    r"\b(?:so far as|as far as|in ?so ?far as|to the extent(?: that)?|where|wherever|when|whenever|if|as)\b "
    r"(?P<who>[^,;.]{0,60}?) (?:reasonably |will )?(?:allows?|permits?|bears?(?! (?:up)?on)|leaves? (?:room|time)"
    r"|makes? (?:it|this|that) (?:reasonably )?(?:practicable|practical|possible|feasible))\b"
    r"|\b(?:so|as) far as (?P<one>it|they|you|we) (?:reasonably )?(?:can|(?:is|are) (?:reasonably )?able)\b",
    re.I,
)
_NEEDS = r"(?:the |her |his |their |its )?(?:risks?|circumstances|cases?|needs?|situation|facts|danger|emergency)\b"
"""What requires a thing by itself, and not by anybody's decision: "where the risk so requires"."""
_DECIDES = re.compile(
    r"\b(?:if|when|where|once|should)\b,? (?:and only (?:if|when),? )?(?P<who>[^,;.]{2,70}?) "
    r"(?:(?:has|have) (?:first |so )?(?:agreed|decided|resolved)|(?:so )?(?:decides?|elects?|resolves?)"
    r"(?= to\b| on\b|,)|calls? for one)\b"
    rf"|\b(?:if|when|where|once) (?P<two>(?!{_NEEDS})[^,;.]{{2,70}}?)"
    r" so (?:directs?|requests?|requires?|instructs?|asks?|agrees?)\b"
    r"|\b(?:unless|save (?:where|if)|except (?:where|if)) (?P<three>[^,;.]{2,50}?)"
    r" (?:decides?|considers?|determines?|chooses?|elects?|thinks?|prefers?|agrees?) otherwise\b"
    r"|\bsubject (?:always )?to (?P<four>[^,;.]{2,50}?) (?:agreeing|approving|deciding|consenting)\b"
    r"|\bsubject (?:always )?to the (?:prior |written )*(?:consent|agreement|approval) of (?P<one>[^,;.]{2,50})",
    re.I,
)
"""A decision yet to be taken by somebody on whom the duty hangs."""
_NO_MEANS = re.compile(
    r"\b(?:law|laws|legislation|statute|regulations?|enactment|court|order|act|consent|clients?|patients?|users?|wom[ae]n|m[ae]n|she|he"
    r"|persons?|people|adults?|victims?|survivors?|individuals?|child|children|parents?|employees?|members?|tenants?|residents?"
    r"|participants?|learners?|colleagues?|workers?|somebody|someone|anyone|contract|agreement|policy|clause|protocol|section|safety|data|gdpr|rules)\b",
    re.I,
)
"""Who or what allows a thing by right, and not by its means."""
_THEIR_CARE = re.compile(
    r"\b(?:patients?|clients?|residents?|users?)['’]? (?:care|flow|numbers|demand)\b", re.I
)
"""What those served take of the staff's time: "so far as patient care permits"."""


_EFFORT = re.compile(
    r"\b(?:mak|us|tak|exercis|giv)\w* (?:an? |all |every |its |their |your |such |what )?(?:[\w-]+ ){0,3}?"
    r"(?:efforts?|endeavou?rs|attempts?|diligence"
    r"|reasonable (?:steps|measures|care)\b(?! to (?:prevent|stop|avoid))|influence|best)\b"
    r"|\b(?:with(?:in)?|out of|from) (?:its |their |your |the )?(?:existing|available|present|current|own) "
    r"(?:resources|means|budgets?|staffing|staff|funds|funding|capacity)\b"
    r"|\b(?:where|when|wherever|whenever|if|as|so|insofar as|in so far as|to the extent"
    r"|unless)\b(?: that)?(?: (?:it|this|that|doing so|to do so"
    r"|the \w+|he|she|they|you))?(?: (?:is|are|be|was|would be|proves?|considers?|finds?|thinks?"
    r"|judges?))?(?: (?:it|this|that))?(?: \w+ly)?"
    r"(?: it)? (?:un|im|in)?(?:practicable|practical|possible|feasible|viable|workable|affordable|convenient"
    r"|worthwhile|achievable|proportionate"
    r"|reasonable)\b"
    r"|\b(?:staffing|levels?|time|rotas?|resources?|funds?|funding|numbers?|circumstances|workload|capacity"
    r"|space|budgets?)(?: levels?)? "
    r"(?:permitting|allowing)\b"
    r"|(?:^|, )(?:[A-Za-z]+ ){1,2}(?:permitting|allowing)\b"
    r"|\bsubject to [^.;,]{0,40}?\b(?:being|becoming|remaining) (?:free|available|affordable|practicable"
    r"|possible)\b"
    r"|\b(?:unless|save where|except where|if|when|where|as and when) [^.;,]{0,50}?\b(?:considers?|decides?"
    r"|judges?|thinks?|finds?|feels?"
    r"|is of the opinion|believes?)\b[^.;,]{0,40}?\b(?:useful|helpful|worthwhile|fit|appropriate|necessary"
    r"|needed|inconvenient|impractica\w+"
    r"|practica\w+|possible|suitable|desirable|worth)\b"
    r"|\bunless [^.;,]{0,60}?\bmakes? [^.;,]{0,20}?\b(?:inconvenient|difficult|awkward|impractica\w+|impossible)\b"
    r"|\b(?:where|when|wherever|whenever|if|as|unless) (?:(?:it|this|that|doing so|to do so) )?"
    r"(?:is|are|seems?|appears?|looks?|feels?) (?:to be )?(?:\w+ly )?(?:in)?"
    r"(?:appropriate|suitable|sensible|desirable|prudent|helpful|useful|advisable|opportune)\b"
    r"|\b(?:do|does|take|takes) (?:what(?:ever)?|all|everything|as much as|such \w+ as)(?: that)?"
    r" (?:it|they|you|we|he or she|the [\w-]+) (?:reasonably )?(?:can|may|is able|are able)\b"
    rf"|\b(?:if|where|when|as) (?:it|you|we|{_PARTY}) (?:so )?(?:wish(?:es)?|chooses?|prefers?|likes?|desires?)\b"
    rf"|\b(?:at|in) (?:its|your|our|{_PARTY}['’]s) "
    r"(?:(?:absolute|sole|own|entire|full|reasonable|and|unfettered) ){0,3}discretion\b"
    r"|\bas far as possible\b|\bconsideration (?:will|shall|is to|must) be given\b"
    rf"|\b(?:where|when|wherever|whenever|if) (?:it|they|you|we|{_PARTY}) (?:is|are) (?:reasonably )?able\b"
    r"|\bgives? (?:\w+ )?consideration to\b",
    re.I,
)
"""An effort in place of the deed, and what makes the deed hang on ease or on somebody's own opinion."""


def conditions_of_means(clause: str) -> Iterator[tuple[int, int]]:
    """Where the clause says that it holds only as far as means allow, `[start, end)` in characters.

    What the law or a person allows is no such condition.
    """
    yield from (match.span() for pattern in (_CONDITION, _EFFORT) for match in pattern.finditer(clause))
    for pattern in (_ALLOWS, _DECIDES):
        for match in pattern.finditer(clause):
            said = " ".join(who for who in match.groupdict().values() if who)
            if not _NO_MEANS.search(_THEIR_CARE.sub("", said)):
                yield match.span()
