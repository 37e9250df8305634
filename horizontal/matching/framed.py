"""What opens a sentence and makes it no term of the contract: "It is said that …", "The guide suggests that …"."""

from __future__ import annotations

import re

_OPENS = r"^\W*(?:[^.;:“”\"]{0,40}, )?"
_HELD = re.compile(
    rf"{_OPENS}(?:it is|there is|there are)(?: [\w-]+){{0,2}}? "
    r"(?:thought|believed|understood|said|reported|(?:some )?(?:talk|discussion|thought)s?)\b"
    r"(?: [\w-]+){0,4}? (?:that|whether|of)\b",
    re.I,
)
_SAID = re.compile(
    rf"{_OPENS}(?P<who>[^.;:,“”\"]{{3,80}}?) "
    r"(?:says?|said|suggests?|suggested|argues?|argued|reports?|reported|wrote|believes?|believed|found|claims?|claimed"
    r"|(?:is|are|were|was) (?:in discussion|discussing|talking|consulting|considering|thinking)(?: about)?"
    r"|(?:has|have) (?:been )?(?:discussed|discussing|considered|debated))"
    r"(?: (?:to|in) [^.;:,“”\"]{2,40})?,? (?:that|whether|if)\b",
    re.I,
)
_BINDS_FIRST = re.compile(
    r"\b(?:shall|must|will|may|can|should|agrees?|undertakes?|required|obliged|wh\w+|if|until|unless|once|before|after"
    r"|that|each|every|any\w*|no)\b|['’]ll\b",
    re.I,
)
"""Before the verb of saying these make the saying a duty, or part of one: "staff must ask whoever says that …"."""
_QUOTED = re.compile(
    rf"{_OPENS}[^.;:“”\"]{{0,40}}\b(?:previous|former|old|expired|earlier|last|outgoing|neighbouring|another|other"
    r"|separate|model)\b"
    r"[^.;:“”\"]{0,60}\b(?:contract|agreement|policy|specification|grant|arrangement)s?\b[^.;:“”\"]{0,40}? "
    r"(?:said|says?|read|reads|provided|provides|stated|states|required)\b[^“”\"]{0,20}[“\"]",
    re.I,
)
_ELSEWHERE = re.compile(
    r"^\W*(?:under|in|by|through) (?:its|their|a|an|another|the) (?:\w+ )?(?:separate|own|other|different)"
    r" (?:contract|agreement|arrangement|commission)\b"
    r"|^\W*under [\w’' -]{2,40} (?:contract|agreement) with (?!the (?:council|authority|commissioner|provider)\b)",
    re.I,
)
"""What speaks of a contract that is another's."""


def is_framed(text: str) -> bool:
    """Whether the words only tell what somebody thinks, says, suggests or discusses, or what another contract says."""
    if _HELD.match(text) or _QUOTED.match(text) or _ELSEWHERE.match(text):
        return True
    said = _SAID.match(text)
    return said is not None and not _BINDS_FIRST.search(text[: said.end("who")])
