"""Bodies that a contract names and that are no party to it: what they shall do is no duty of the provider."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from horizontal.contract import Contract
from horizontal.evidence import Bearer
from horizontal.matching.defined_terms import Definition
from horizontal.matching.word_pattern import WordPattern

_REFERRED_TO = re.compile(
    r"\b(?:refer\w*|signpost\w*|introduc\w+|pass(?:ed|es)?|hand(?:ed|s)? over|put|touch|told|number|details|helpline"
    r"|service|run|provided)\b[^.;]{0,60}?\b(?:to|with|of|by|from|for|about) (?:the )?"
    r"((?:[A-Z][\w’'-]+|[A-Z]{2,})(?: (?:and |of |for |the |& )?[A-Z][\w’'-]+){1,4})"
)
"""Whom people are sent on to, by the name of a body: "shall refer her to Castleby Women and Families"."""
_SERVICE_OF_ONE_NAME = re.compile(
    r"\b(?:refer\w*|signpost\w*|introduc\w+|passe[sd]|hand(?:ed|s)? over|a place|a card|the number|details)\b"
    r"[^.;]{0,60}?\b(?:to|with|of|at|for) (?:the )?(?!(?:County|City|Borough|District|National|Local|Regional"
    r"|Specialist|Independent|Early|Family|Young|Adult|Social|Live|Our|Its|Their)\b)([A-Z][a-z’'-]{3,})"
    r" (?:[a-z]+ ){0,2}(?:services?|refuges?|helplines?|teams?|projects?|hubs?|centres?)\b"
)
"""The same of a name of one word beside its kind: "a referral to the Lantern outreach service"."""
_ROLE = re.compile(
    r"\b(?:leads?|officers?|managers?|co-?ordinators?|champions?|workers?|teams?|practitioners?|advis[eo]rs?|directors?"
    r"|supervisors?|nurses?|contacts?|persons?|hub|panel|pathway|policy|form|plan|clause|schedule|annex|appendix|part|domestic|marac|act"
    r"|resources|service users?|abuse|violence|harm|date|index)\b",
    re.I,
)
"""What shows that such a name is that of somebody's post, or of a paper."""
_KIND_OF_BODY = re.compile(
    r"\b(?:charity|company|agency|refuge|trust|society|[Pp]artnership|consortium|[Pp]olice|[Cc]onstabulary|[Cc]oalition|[Ff]orum|commission"
    r"|association|[Ff]ederation|Office|Bureau|Department|Directorate|Committee|C\.?L\.?G\.?|C\.?I\.?C\.?|Limited|Ltd|LLP|plc|Inc|organisation|organization)\b"
)
"""What a term for a body says first: "“Haven” means Haven Refuge CLG"."""
_IS_A_BODY = re.compile(
    r"(?:^|(?<=[.;] ))(?:“?[Tt]he )?“?([A-Z][\w’'-]+(?: (?:and |of |for )?[A-Z][\w’'-]+){0,3})”? (?:is|are|means)\b"
)
_JOINS_IN = re.compile(
    r"\b[A-Z][\w’' .-]{4,60}? \(\s*(?:the )?[“\"'‘](?:the )?([A-Z][\w -]{2,40}?)[”\"'’]\s*\),? "
    r"(?:who|which) (?:joins|signs|is a party)\b"
)
"""Who signs for some clauses alone: "Elm Constabulary (“the Force”), who joins in this Contract for clause 3 only"."""
_SIGNS_FOR = re.compile(
    r"\b(?:joins|signs)(?: in)? this \w+ (?:only )?(?:for|as to) (?:clause|condition|section|paragraph)s? "
)
"""The same of a party that a row of particulars names."""
_OF_THE_PROVIDER = re.compile(
    r"\b(?:employ|engag|appoint|sub-?contract|suppl)\w*\b"
    r"|\b(?:provider|contractor|supplier|operator|recipient|grantee|agent|company|charity|firm)(?:['’]s|s['’])",
    re.I,
)
"""What makes a body one of the provider's own, or of those below it: "a company that the Provider engages"."""
_PROPER = re.compile(r"^\W*(?:means )?(?:the )?[A-Z][\w’'-]+(?:,? (?:and |of |for |the |& )?[A-Z][\w’'.-]+)+")
PAPER = re.compile(
    r"\b(?:polic(?:y|ies)|plan|procedure|protocol|standards?|code|form|report|return|meeting|contract|users?|clients?"
    r"|data|term|period|date|premises|works|services|checklist|tool|register|log)\b",
    re.I,
)
"""A term so named means a paper, or people served, and no body."""
_PRONOUNS = frozenset({"it", "this", "that", "they", "each", "neither", "he", "she", "we", "you"})
_MOST_DUTIES = 3
"""Paragraphs that may lay a duty on a body that is no party; our own default."""
_MEANING = 100
"""Letters of a definition in which it says what body it means; our own default."""


def other_bodies(
    contract: Contract, definitions: Sequence[Definition], sides: Mapping[str, Bearer], known: WordPattern
) -> frozenset[str]:
    """The names, in lower case, of bodies that are no party; `known` are the words that name a side or its staff.

    Those of which the contract says that they are no party, or sign for some clauses alone; those to whom people are
    sent on; and, where both sides have names, those that it defines and that belong to neither.
    """
    found = {*_said_to_be_none(contract), *_sent_on_to(contract)}
    named = {name for name in found if not known.search(name)}.union(_signs_for_some_clauses(contract))
    if {Bearer.PROVIDER, Bearer.AUTHORITY} <= set(sides.values()):
        named |= {term.lower() for term, meaning in definitions if _is_body(term, meaning[:_MEANING])}
    named = {name for name in named if not _is_bound_throughout(name, contract)}
    parties = re.compile("|".join(rf"\b{re.escape(side)}\b" for side in sides) or r"(?!)")
    return frozenset(name for name in named - _PRONOUNS if not (_ROLE.search(name) or parties.search(name)))


def _is_bound_throughout(name: str, contract: Contract) -> bool:
    """Whether so many clauses say what the body shall do that it is a party after all."""
    doing = re.compile(rf"\b{re.escape(name)} (?:shall|must|will|agrees|undertakes)\b", re.I)
    return sum(1 for block in contract.blocks if doing.search(block.text)) > _MOST_DUTIES


def _is_body(term: str, meaning: str) -> bool:
    """Whether a term means a body by its own name, which is none of the provider's and no paper."""
    is_body = _PROPER.match(meaning) is not None and _KIND_OF_BODY.search(meaning) is not None
    return is_body and not (_OF_THE_PROVIDER.search(meaning) or PAPER.search(term))


def _said_to_be_none(contract: Contract) -> Iterator[str]:
    for block in contract.blocks:
        if "not a party" in block.text or "no party" in block.text:
            yield from (match[1].lower() for match in _IS_A_BODY.finditer(block.text))


def _signs_for_some_clauses(contract: Contract) -> Iterator[str]:
    for block in contract.blocks:
        yield from (match[1].lower() for match in _JOINS_IN.finditer(block.text))
        label = block.place.cell.row_header if block.place.cell else None
        if label and _SIGNS_FOR.search(block.text):
            yield label.lower().removeprefix("the ")


def _sent_on_to(contract: Contract) -> Iterator[str]:
    for block in contract.blocks:
        for pattern in (_REFERRED_TO, _SERVICE_OF_ONE_NAME):
            yield from (match[1].lower() for match in pattern.finditer(block.text))
