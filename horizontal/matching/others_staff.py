"""Whether the people that a passage is about are not the provider's: "a course for the Buyer's social workers"."""

from __future__ import annotations

import re

from horizontal.evidence import Bearer
from horizontal.matching.party_names import Parties, PartyWords

_PEOPLE = (
    r"(?:employees?|staff|managers?|workforce|personnel|colleagues?|crews?|people who are"
    r"|(?:social |support |front-?line )?workers?)"
)
_OWNED = re.compile(
    rf"(?<!\bby )(?<!\bby the )(?<!\bwith the )(?<!\bfrom the )\b(?P<owner>[A-Z][\w-]+(?: [A-Z][\w-]+){{0,3}}"
    rf"|our|your)"
    rf"(?:['’]s|s['’])?(?<=[s’'r]) (?:own )?(?:[\w-]+ ){{0,2}}?{_PEOPLE}\b"
)
_OF = re.compile(
    rf"\b{_PEOPLE} (?:of|employed by|working for) (?:(?:either|each|any|one|all) of )?(?:the )?"
    r"(?P<owner>[A-Z][\w-]+(?: [A-Z][\w-]+){0,3})"
)
_OWN = re.compile(
    rf"\b(?:its|their|own|everyone|everybody|anyone) (?:own )?(?:[\w-]+ ){{0,3}}?(?:{_PEOPLE}|people"
    rf"|who works?)\b",
    re.I,
)
"""What speaks of the provider's own people."""


_ANOTHERS = re.compile(
    r"\b(?:whom|that) (?:an?|another|any other) (?!(?:service )?(?:provider|contractor|supplier|sub))[\w-]+"
    r"(?: [\w-]+){0,2}? (?:employs?|engages?)\b"
    r"|\bemployed by (?:another|any other|some other|other)\b",
    re.I,
)
"""What speaks of people who are somebody else's: "the receptionists whom a Practice employs"."""


_OCCASION = re.compile(
    rf"^\W*(?i:where|if|when|whenever|once) (?:the )?(?P<owner>[A-Z][\w-]+(?: [A-Z][\w-]+){{0,3}}) [^,;.]{{0,80}}?"
    rf"\bits (?:own )?(?:[\w-]+ ){{0,2}}?{_PEOPLE}\b"
)
"""What speaks of the people of whoever gives the occasion: "Where the Council names one of its employees, …"."""


def are_the_authoritys(text: str, parties: Parties, words: PartyWords) -> bool:
    """Whether the text speaks of people employed by the authority or another, and of none of the provider's own."""
    if _ANOTHERS.search(text) and not _OWN.search(text):
        return True
    owners = [match["owner"] for pattern in (_OWNED, _OF, _OCCASION) for match in pattern.finditer(text)]
    if (occasion := _OCCASION.search(text)) is not None:
        text = text[occasion.end() :]  # "its" is of those who give the occasion
    if not owners or _OWN.search(text):
        return False
    return all(parties.side_named(owner, words) is Bearer.AUTHORITY for owner in owners)
