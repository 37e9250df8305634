"""What lays down nothing, whatever modal stands in it: a definition, a recital, a question."""

from __future__ import annotations

import re

from horizontal.matching.framed import is_framed
from horizontal.matching.passage import Passage

_DEFINITION = re.compile(
    r"^\W*(?:in this \w+,? )?(?:the (?:term|expression|words?) )?[“\"'‘]?[\w -]{2,80}[”\"'’]?:?\s*(?:\([^)]*\)\s*)?"
    r"(?:meaning:|(?<!\bby )(?<!\bthose )(?<!\bthese )(?<!\bsuch )(?<!\bany )(?<!\ball )means\b(?! of\b)"
    r"|shall mean\b|shall have the meaning|ha(?:s|ve) the (?:same )?meaning"
    r"|is given the meaning|is (?:to be )?construed|is defined (?:as|in|by)|are defined|refers to)",
    re.I,
)
_EXPLAINED = re.compile(r"\s*[“\"‘][\w -]{2,60}[”\"’] (?:\([^)]*\) )?(?:is|are) (?:the|an?)\b")
"""What a name in quotation marks is said to be: "“Ask and Act” is the Government's approach to …"."""
_WHEREAS = re.compile(r"\W*(?:and )?whereas\b", re.I)
_WITHDRAWN = re.compile(
    r"\W*(?:withdrawn|deleted|superseded|repealed|revoked|discontinued|no longer (?:used|in force))"
    r"(?: (?:on|from|by|in|since|with effect)\b[^.;:|]{0,40})?[.;:\])]",
    re.I,
)
_UNTICKED = re.compile(
    r"\s*(?:[☐□❏❑]|\[ \]|\( \))[^:.;]{0,120}?"
    r"\b(?:optional|option|ticked|tick(?: the| this| if| where| here)?|(?:if|where|when) (?:selected|chosen))\b",
    re.I,
)
_RECITALS = re.compile(r"\W*(?:recitals?|background|whereas)\W*$", re.I)


def is_definition(passage: Passage) -> bool:
    """Whether the passage says what a word means: it binds nobody."""
    return bool(_DEFINITION.match(passage.text) or _EXPLAINED.match(passage.text))


def is_no_term(passage: Passage) -> bool:
    """Whether its paragraph was withdrawn or is an option that nobody has ticked, or its words only tell of another."""
    text = passage.block.text
    return bool(_WITHDRAWN.match(text) or _UNTICKED.match(text)) or is_framed(passage.text)


def is_told(passage: Passage) -> bool:
    """Whether the passage is a definition, one of the contract's recitals, a question, told of, or not in force."""
    is_recital = bool(_WHEREAS.match(passage.text)) or any(_RECITALS.match(h) for h in passage.headings[-1:])
    if is_recital or is_definition(passage) or passage.text.rstrip().endswith("?"):
        return True
    return is_no_term(passage) or is_framed(passage.stem)
