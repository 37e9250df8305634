"""Doers that are neither the provider nor its people: "Rathmoor Police", "the Landlord's building manager"."""

from __future__ import annotations

import re

from horizontal.evidence import Bearer
from horizontal.matching.party_names import Parties, PartyWords

_POST = (
    r"(?i:workers?|officers?|managers?|advis[eo]rs?|advocates?|leads?|nurses?|midwi(?:fe|ves)|co-?ordinators?|staff"
    r"|employees?|teams?|desk|hub|analysts?|tutors?|trainers?|social workers?|practitioners?|clinicians?|doctors?"
    r"|caseworkers?|coach(?:es)?|secretary|clerk|chair|panel|board|committee|representatives?|personnel|people"
    r"|supervisors?|directors?|service|services|wardens?|counsellors?|helpline|members?)"
)
_OWNER = re.compile(
    rf"^\W*(?:(?:the|any|each|an?) )?(?P<owner>(?:[A-Z][\w&-]+ ?){{1,5}})(?:['’]s"
    rf"|s['’]) (?:own )?(?:[\w-]+ ){{0,4}}?{_POST}\b"
)
"""Whose post opens the clause: "the Landlord's building manager", "Harbour's advocates"."""
_OF = re.compile(
    rf"^\W*(?:(?:the|any|each|an?|that) )?(?:[\w-]+ ){{0,4}}?{_POST} "
    r"(?:of|from|(?:who is |who are )?(?:employed|engaged|appointed|provided) (?:by|in)|in) (?:the )?"
    r"(?P<owner>[A-Z][\w&’'-]+(?: (?:(?:and|of|for) )?[A-Z][\w&’'-]+){0,5})"
)
"""The same after the post: "a manager of the Hirer", "the chair of the Fellside Community Safety Partnership"."""
_LAST_OF = re.compile(
    rf"\b(?:an?|any|each) (?:[\w-]+ ){{0,3}}?{_POST} (?:employed|engaged|appointed|provided) by (?:the )?"
    r"(?P<owner>[A-Z][\w&’'-]+(?: [A-Z][\w&’'-]+){0,4})\s*$"
)
"""The same right before the modal: "When abuse is disclosed a social worker employed by the Buyer"."""
_APPOSITION = re.compile(
    rf", (?:who is )?(?:an? |the )?(?:{_POST} of (?:the )?(?P<owner>[\w ]{{3,40}}?)(?:['’]s\b|,|$)"
    rf"|(?P<owned>[A-Z][\w ]{{2,30}}?)(?:['’]s (?:own )?{_POST}\b|(?: own)? {_POST},)"
    r"(?!,? (?:[\w ,-]+,? )?(?:and|or)\b))"
)
"""The same after who does it: "the link worker, a member of the Trust's staff"; not the next of a list of posts."""
_BODY = re.compile(
    r"^\W*(?:the |each |every |any )?(?:[A-Z][\w&’'-]+ (?:(?:and|of|for|the) )?){0,6}"
    r"(?:Police|Constabulary|Partnership|Hub|MASH|Forum|Panel|Court|Refuge|Aid|Commissioner|Software|System"
    r"|Platform|Product|Application|Portal"
    r"|(?P<may_provide>Landlord|Board|Trust|Project|Society|Charity|Federation|University|Hospital|School))$"
)
"""A body, or a thing that is sold, that opens the clause by its name; the last may be the provider by theirs."""
_FORMER = re.compile(
    r"^\W*(?:the |any |each )?(?:(?:outgoing|former|previous|predecessor|other|another|replacement"
    r"|neighbouring) (?:[\w-]+ ){0,2}?"
    r"(?:provider|contractor|supplier|operator|recipient|agency)s?\b"
    r"|(?-i:Incoming|Successor|Existing|Current|Incumbent|Present|New|Future)"
    r" (?-i:[A-Z][\w-]+ )?(?-i:Provider|Contractor|Supplier|Operator|Recipient)\b)",
    re.I,
)
_CLEFT = re.compile(
    r"\bit (?:is|will be|shall be) (?P<who>[^,.;]{2,60}?)\W*(?:\b(?:who|that|which)\W*)?$", re.I
)
"""Whose doing it is said to be: "it will be our desk that makes the referral"."""
_OFFICE = re.compile(
    r"\b(?:Hub|Department|Police|Partnership|Panel|Forum|Court|Ministry|Directorate|Attorney|Prosecutor|Sheriff|Coroner"
    r"|Coalition|Bureau|Ombudsman)$"
)
_TELLS = re.compile(
    r"^\W*(?:(?:(?:[A-Z][a-z]+|[Oo]nce a|[Ee]ach|[Ee]very) \w+,? )?[Tt]he )?(?P<owner>(?:[A-Z][\w&’'-]+ ?){1,4}) "
    r"(?:also |then |first |itself )?(?!has\b)[a-z]+s\b"
)
"""Whose doing a sentence in the plain present tells: "The Prime Contractor keeps the certificates"."""
_SERVED = re.compile(
    r"\b(?:clients?|customers?|users?|persons?|people|adults?|child|children|residents?|patients?|tenants?"
    r"|participants?"
    r"|learners?|members?|staff|workforce|personnel|teams?|crews?|carers?|wom[ae]n|m[ae]n|parents?|guests?"
    r"|visitors?|pupils?|students?|employees?|victims?|survivors?)\b",
    re.I,
)
"""Whose key worker is the provider's own."""
_ENDS_HEAD = re.compile(r",|\b(?:who|which|that|whose)\b")


def other_teller(text: str, parties: Parties, words: PartyWords) -> Bearer | None:
    """The authority, or nobody, where a statement opens with another body, or another's people, that does something.

    "Each month the Hub counts the entries", "The Trust's Director of Inclusion sits on the Marac".
    """
    for found in (_OWNER.match(text), _OF.match(text)):
        owner = found["owner"] if found else ""
        if owner and not _SERVED.search(owner) and (side := _side_of(owner, parties, words)):
            return side
    tells = _TELLS.match(text)
    if tells is None or parties.is_provider(tells["owner"]):
        return None
    side = parties.side_named(tells["owner"], words)
    return Bearer.NONE if side is None and _OFFICE.search(tells["owner"]) else side


def outsider(subject: str, parties: Parties, words: PartyWords) -> Bearer | None:
    """The authority, or nobody, where the words before a modal name another's people, or another body; else None."""
    cleft = _CLEFT.search(subject)
    if cleft and (side := parties.side_named(cleft["who"], words)):
        return side
    head = _ENDS_HEAD.split(subject, maxsplit=1)[0].strip()
    for found in (_OWNER.match(head), _OF.match(head), _APPOSITION.search(subject), _LAST_OF.search(subject)):
        owner = next((name for name in found.groups() if name), "") if found else ""
        if owner and not _SERVED.search(owner):
            return _side_of(owner, parties, words)
    body = _BODY.match(head)
    if body and (parties.provider or not body["may_provide"]) and not _SERVED.search(head):
        return _side_of(head, parties, words)
    return None


def is_former(text: str, parties: Parties) -> bool:
    """Whether the text opens with a provider before or beside this one: "The Outgoing Provider shall …"."""
    found = _FORMER.match(text)
    return found is not None and found[0].lower().removeprefix("the ").strip() not in parties.provider


def _side_of(name: str, parties: Parties, words: PartyWords) -> Bearer | None:
    """The side of a name that stands for a body: none of either where the contract gives it none."""
    if parties.is_provider(name) or words.provider.search(name):
        return None
    side = parties.side_named(name, words)
    if side is not None:
        return side
    return None if parties.is_bound(name) else Bearer.NONE
