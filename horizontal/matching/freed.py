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
    rf"|\b(?:do|does|did|shall|will|would){_NOT}(?: \w+)? (?:ask|require|want|oblige|expect|compel|call (?:up)?on)"
    rf" {_PROVIDER} to\b"
    r"|\bnot (?:to )?be (?:called|relied|looked) (?:up)?on to\b"
    rf"|\bneither(?: \w+){{0,3}}? (?:{_DUTY}|obliged|required|bound|expected)\b"
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


def freed_from_duty(text: str) -> Iterator[tuple[int, int]]:
    """Where the text says that somebody has no duty, `[start, end)` in characters."""
    yield from (match.span() for match in _FREED.finditer(text))
