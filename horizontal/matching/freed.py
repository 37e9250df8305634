"""Words by which somebody is freed from a duty, in whatever order: "is likewise excused from making referrals"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_DUTY = r"(?:dut(?:y|ies)|obligations?|requirements?|responsibilit(?:y|ies)|need|expectations?)"
_PROVIDER = (
    r"(?:you|your (?:\w+ )?(?:staff|advisers?|workers?|team|people|volunteers?|employees)|(?:the|its"
    r"|any) (?:service )?"
    r"(?:provider|contractor|supplier|organi[sz]ation|recipient|charity|operator|grantee|company|agency|practice"
    r"|firm|seller|vendor|consultant))"
)
_NOT = r"(?: not|n['’]t| never)"
_FREED = re.compile(
    r"\b(?:is|are|be|been|being|stands?|was|were|hereby)(?: \w+){0,2}? "
    r"(?:excused|relieved|released|discharged|absolved|freed|exempt|exempted|dispensed)(?: \w+){0,2}? (?:from|of)"
    rf" (?:(?:any|all|every|the|its|that|this|such|having|further) ){{0,2}}(?:{_DUTY}\b|\w{{2,}}ing\b)"
    rf"|\b(?:do|does|did|shall|will|would){_NOT}(?: \w+)? (?:ask|require|want|oblig(?:at)?e|expect|compel"
    r"|call (?:up)?on)"
    rf" {_PROVIDER} to\b"
    r"|\bnot (?:to )?be (?:called|relied|looked) (?:up)?on to\b"
    rf"|\bneither(?: \w+){{0,3}}? (?:{_DUTY}|oblig(?:at)?ed|required|bound|expected)\b"
    rf"|\b(?:under|has|have|owes?|bears?|is|are|there is"
    rf"|with)(?: \w+){{0,2}}? no (?:\w+ ){{1,2}}?{_DUTY}(?= (?:to|that|of|on|for)\b)"
    rf"|\b(?:is|are|was|were){_NOT} (?:engaged|employed|commissioned|contracted|appointed|paid|funded|tasked"
    rf"|asked) to\b"
    r"|\b(?:at liberty|free|entitled) not to\b"
    r"|\bneed (?:keep|make|take|give|hold|do|have|send|provide|offer|run|carry out) (?:no|none|neither)\b"
    r"|\bowes? (?:no \w+|nothing)\b"
    rf"|\b(?:is|shall|will|be|was)(?:{_NOT})(?: be)? necessary (?:for|to)\b|\bunnecessary (?:for|to)\b",
    re.I,
)


_CHOOSES = re.compile(
    r"\b(?P<who>[\w’'-]+) "
    r"(?P<free>(?:may|can) (?:choose|elect|decide|opt|prefer) not to|may (?:decline|omit|forbear) to)\b",
    re.I,
)
"""What lets somebody leave a thing undone: "the Operator may choose not to"."""
_OF_THEIR_OWN = re.compile(
    r"(?:clients?|customers?|users?|persons?|people|patients?|residents?|tenants?|victims?|survivors?|wom[ae]n|m[ae]n"
    r"|employees?|workers?|members?|staff|learners?|participants?|parents?|child|children|adults?|they|she|he|who|that"
    r"|anyone|anybody|someone|somebody|personnel|colleagues?|applicants?|guests?|pupils?|students?|council|authority)",
    re.I,
)
"""Whoever is free to stay silent, or is no provider: "a client may choose not to answer"."""


def freed_from_duty(text: str) -> Iterator[tuple[int, int]]:
    """Where the text says that somebody has no duty, `[start, end)` in characters."""
    yield from (match.span() for match in _FREED.finditer(text))
    chosen = (match for match in _CHOOSES.finditer(text) if not _OF_THEIR_OWN.fullmatch(match["who"]))
    yield from (match.span("free") for match in chosen)
