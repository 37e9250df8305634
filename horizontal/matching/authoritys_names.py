"""Names that a contract gives to its authority, or to people of the authority's own, beside that of the party."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from horizontal.contract import Contract
from horizontal.evidence import Bearer
from horizontal.matching.defined_terms import Definition
from horizontal.matching.other_bodies import PAPER
from horizontal.matching.party_names import PartyWords

LETS_WORK = re.compile(
    r"\b(?:council|authority|commissioners?|department|ministry|government"
    r"|(?:care|health|commissioning|police and crime) (?:board|panel|partnership))\b",
    re.I,
)
"""Who, by whatever name, lets public work."""
_FULL_NAME = re.compile(r"\W*(?:the )?([A-Z][\w’'&-]*(?: (?:(?:of|and|for|the) )*[A-Z][\w’'&-]*)*)\b(?! \()")
"""Who a term means, where that is all that it says first: "“Board” means Elm Health Board"."""
_BODY = re.compile(
    r"^\W*(?:\S+ ){0,8}?(?:social workers?|analysts?|nurses?|employees?|advis[eo]rs?|teams?|units?|officers?"
    r"|departments?|hub|panel|desk|representatives?)\b",
    re.I,
)
"""What a term that names people says first: "“Safeguarding Hub” means the Council's team of …"."""
_MEANING = 70
"""Letters of a definition in which it says whose people they are; our own default."""
_TEAM_OF = re.compile(
    r"\b(?P<owner>[A-Z][\w-]+)(?:['’]s|s['’]) (?P<team>(?:[A-Z][\w-]+ ){1,4}(?:Team|Hub|Unit|Desk|Office"
    r"|Panel|Service|Directorate))\b"
)


def names_of_authority(
    contract: Contract, definitions: Sequence[Definition], sides: Mapping[str, Bearer], words: PartyWords
) -> Iterator[str]:
    """The names, in lower case, beyond these sides; what a definition says of a party goes before all else."""
    yield from _givers_defined(definitions, words)
    yield from _bodies(definitions, words, sides)
    yield from _teams(contract, words, sides)


def _givers_defined(definitions: Sequence[Definition], words: PartyWords) -> Iterator[str]:
    """The terms by which an authority is called as who gives work: "“Employer” means Elm Council"."""
    for term, meaning in definitions:
        name = _FULL_NAME.match(meaning)
        if term.lower() in words.givers and name and LETS_WORK.search(name[1]):
            yield term.lower()


def _bodies(
    definitions: Sequence[Definition], words: PartyWords, sides: Mapping[str, Bearer]
) -> Iterator[str]:
    """The defined terms for people of the authority's own: "“Hub” means the ICB's team of named nurses"."""
    for term, meaning in definitions:
        head = meaning[:_MEANING]
        named = {side for name, side in sides.items() if re.search(rf"\b{re.escape(name)}\b", head, re.I)}
        is_named = named == {Bearer.AUTHORITY}
        is_theirs = is_named or (words.side_of(head) is Bearer.AUTHORITY and not words.provider.search(head))
        if is_theirs and _BODY.match(head) and not PAPER.search(term):
            yield term.lower()


def _teams(contract: Contract, words: PartyWords, sides: Mapping[str, Bearer]) -> Iterator[str]:
    """The names of teams that the contract calls the authority's: "the Council's Housing Solutions Team"."""
    for block in contract.blocks:
        for match in _TEAM_OF.finditer(block.text):
            owner = match["owner"].lower()
            if (sides.get(owner) or words.side_of(owner)) is Bearer.AUTHORITY:
                yield match["team"].lower()
