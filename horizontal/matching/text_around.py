"""Whose doing a sentence is by what stands around it: the sentence before it, or a heading where no party is named."""

from __future__ import annotations

import re

from horizontal.evidence import Bearer
from horizontal.matching.mentions import STAFF
from horizontal.matching.party_names import Parties, PartyWords
from horizontal.matching.passage import Passage

_RUNS_SERVICES = re.compile(
    r"\b(?:health boards?|(?:emergency|security|outpatient|maternity|hospital) departments?)\b", re.I
)
"""In the heading of a text without parties these run services as a provider does."""
_JOINT = re.compile(
    r"\bmarac (?:\w+ ){0,2}(?:protocol|agreement)|\bmemorandum of understanding\b"
    r"|\b(?:information.sharing|partnership|collaboration) (?:agreement|protocol)\b",
    re.I,
)
_IT_WILL = re.compile(
    r"\W*(?:it|they|the (?:training |half )?(?:day|session|course|workshop|briefing|training|event|programme))"
    r"(?:(?: (?:will|shall|must)|['’]ll) (?!be |not be )| (?:covers?|deals?|takes? in|looks? at) )",
    re.I,
)
ITS_PEOPLE = re.compile(
    r"\W*(?:its|their) (?:\w+ ){0,2}?(?:tutors?|trainers?|staff|team|officers?|advisers?|workers?|people"
    r"|nurses?)\b",
    re.I,
)
_TO_MODAL = re.compile(
    r".*?(?:\b(?:will|shall|must|may|can|should|have|has|runs?|offers?|provides?|visits?)\b|['’]ll\b)", re.I
)
"""A sentence up to its verb: where its subject stands."""
_PROMISES_THAT = re.compile(
    r"\W*(?P<who>[^,.;:]{2,60}?) (?:(?:also|further|hereby) )?(?:(?:shall|will) (?:ensure|procure|secure|arrange)"
    r"|undertakes?|agrees?|covenants?|warrants?|promises?|confirms?|guarantees?"
    r"|(?:is|are) responsible for ensuring)(?: (?:to|with) the [\w ]{3,30}?)? that\W*",
    re.I,
)
_PEOPLE = r"(?:employees|staff|workers|officers|managers|workforce|personnel)"
_EMPLOYER = re.compile(
    rf"\b{_PEOPLE} (?:of|employed by|working for) (?:the |each |every |a )?(\w+(?: \w+)?)"
    rf"|\b(\w+)(?:['’]s|s['’]) (?:own )?{_PEOPLE}\b",
    re.I,
)
"""Whose people a text speaks of: "employees of the Council", "the County's staff"."""


def goes_on_from(passage: Passage, parties: Parties, words: PartyWords) -> Bearer | None:
    """Whose doing the sentence before is that this one goes on with: "We will run a day. It will cover …"."""
    if not (_IT_WILL.match(passage.text) or ITS_PEOPLE.match(passage.text)):
        return None
    sentences = [
        one for one in re.split(r"(?<=[.;])\s", passage.block.text.partition(passage.text)[0]) if one.strip()
    ]
    head = _TO_MODAL.match(sentences[-1]) if sentences else None
    if head is None:
        return None
    return parties.side_named(head[0], words)


def is_authoritys_own(passage: Passage, chosen: str | None, parties: Parties, words: PartyWords) -> bool:
    """Whether the authority promises it, or a text that names no parties is its own rule or speaks of its people."""
    if _is_promised(passage.stem, parties, words):
        return True
    if parties.known:
        return False
    return _heading_is_authority(passage, words) or (
        chosen == STAFF and _employer_is_authority(passage, words)
    )


def is_joint(passage: Passage, parties: Parties) -> bool:
    """Whether, in a text that names no parties, the heading says that several bodies are bound alike."""
    return not parties.known and any(map(_JOINT.search, passage.headings[-1:]))


def _is_promised(stem: str, parties: Parties, words: PartyWords) -> bool:
    """Whether what leads a list is the authority's promise that it will be done: "The Council undertakes that:"."""
    promise = _PROMISES_THAT.fullmatch(stem)
    return promise is not None and parties.side_named(promise["who"], words) is Bearer.AUTHORITY


def _employer_is_authority(passage: Passage, words: PartyWords) -> bool:
    """Whether those whose people the text names are all authorities: managers follow their employer."""
    employers = [match[1] or match[2] for match in _EMPLOYER.finditer(passage.block.text)]
    return bool(employers) and all(words.side_of(name) is Bearer.AUTHORITY for name in employers)


def _heading_is_authority(passage: Passage, words: PartyWords) -> bool:
    """Whether the heading says that this is an authority's own rule."""
    if not passage.headings:
        return False
    heading = passage.headings[-1]
    named = _RUNS_SERVICES.sub(" ", heading)
    return bool(words.authority.search(named)) and not words.provider.search(named)
