"""Whether a sentence in the plain present tells what is done each time, as operative papers do, or looks back."""

from __future__ import annotations

import re

_HANGS = re.compile(
    r"\b(?:who|whom|whose|which|what|that|how|whether|if|when|where|after|before|once|whoever|until|since)\b[^,;.:]*",
    re.I,
)
"""What hangs from the sentence may look back: "what was done to her is written down"."""
_BEFORE_NOW = (
    r"\b(?:was|were|had|did|took|went|gave|got|held|said|told|found(?! to be\b)|wrote|rose|fell|began"
    r"|grew|led|became|came"
    r"|last (?:year|month|spring|summer|autumn|winter)|ago|already|previously|so far|to date|20\d\d)\b"
)
_LONG_AGO = re.compile(_BEFORE_NOW, re.I)
_PAST = re.compile(
    rf"{_BEFORE_NOW}|\b(?:has|have|currently|now|at present|nearly)\b"
    r"|(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bnot )(?<!\bnever )(?<!\bonly )(?<!\band )(?<!\bor )(?<!ly )(?<!, )"
    r"\b\w{3,}ed\b(?= (?:the|an?|its|their|in|to|by)\b)",
    re.I,
)
_MAY_BE_PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|took|went|gave|got|made|held|aims?|means|is an? \w+|last \w+|ago|since"
    r"|already|previously|currently|at present|so far|to date|(?:in|by) 20\d\d)\b"
    r"|(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bnot )(?<!\bbeing )\b\w{3,}ed\b",
    re.I,
)
_PASSIVES_THAT_LOOK_LIKE_IT = re.compile(
    r"\b(?:is|are|not|never|be) (?:told|found|held|led|had|said)\b", re.I
)
_TELLS = re.compile(
    r"^\W*(?:whereas\b|we believe|because\b)"
    r"|^[^,;.:]{0,60}\b(?:believes?|finds?|recogni[sz]es?|acknowledges?|declares?|thinks?|hopes?|knows?|supports"
    r"|holds that|rests on|committed to|aims?|goal|means|takes? in|set forth|percent of|percentage|proportion"
    r"|does not yet|offers)\b"
    r"|\[ ?\]|__|\bY/N\b|\?\W*$",
    re.I,
)
"""A belief, an aim, a definition, a measure, a form or a question lays down nothing."""
_EACH_TIME = re.compile(
    r"\b(?:each|every|before|until|unless|when|where|whenever|wherever|if|within|once|twice|same day|yearly|monthly"
    r"|quarterly|weekly|annually|three-yearly|daily|on the day|by the \w+ day|by day|nobody|no one|none|never|not|only"
    r"|at (?:the )?(?:first|outset|start|booking)|who (?:is|are|says?|tells?|discloses?|believes?|learns?)"
    r"|any\w*|in (?:any|all) cases?|same hour|on (?:starting|joining))\b",
    re.I,
)


_SAYS_WHAT_IT_IS = re.compile(
    r"^\W*(?:its|their|the|our|this)\b[^,;.:]{0,30}\b(?:purpose|aim|object|intention|idea|hope)s? (?:is|are)\b|"
    r"^\W*(?:[\w’'-]+ ){1,5}?(?:is|are) (?:an?|the|our|one of|about|also an?)\b(?! (?:duty|task|job|responsibility)\b)"
    r"|^[^,;.:]{0,60}\b(?:recogni[sz]es?|acknowledges?|means|aims? (?:to|at|that|for)|hopes?|exists? to"
    r"|believes?(?! (?:(?:an?|any|each|every|the) )?(?:employee|worker|colleague|person|member|client|victim|survivor"
    r"|anyone|anybody|someone|somebody|whoever|them|her|him|what)\b))\b",
    re.I,
)
"""What defines or tells of a thing: "Marac is the meeting at which …"."""


def looks_back(text: str) -> bool:
    """Whether the main clause tells of what is past or of how things stand now."""
    return _PAST.search(_main_clause(text)) is not None


def may_look_back(text: str) -> bool:
    """Whether any word may tell of the past or of how things stand; "trained staff" counts, to be safe."""
    return _MAY_BE_PAST.search(text) is not None


def lays_down(text: str) -> bool:
    """Whether a sentence that a duty brings in can say what is done: it does not look back, nor say what a thing is."""
    if text.rstrip(' ”"’)').endswith("?"):
        return False
    return not _LONG_AGO.search(_main_clause(text)) and not _SAYS_WHAT_IT_IS.search(text)


def tells_routine(text: str) -> bool:
    """Whether the text says what is done each time, each month or in a given case."""
    return not looks_back(text) and not _TELLS.search(text) and _EACH_TIME.search(text) is not None


def _main_clause(text: str) -> str:
    return _PASSIVES_THAT_LOOK_LIKE_IT.sub(" ", _HANGS.sub(" ", text))
