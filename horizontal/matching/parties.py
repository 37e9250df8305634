"""Who is who in a contract: the names that its own words give to the provider and to the authority."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from horizontal.contract import Block, Contract
from horizontal.evidence import Bearer
from horizontal.matching.authoritys_names import LETS_WORK, names_of_authority
from horizontal.matching.defined_terms import Definition
from horizontal.matching.lots import own_lot
from horizontal.matching.other_bodies import PAPER, other_bodies
from horizontal.matching.party_names import Parties, PartyWords
from horizontal.matching.passage import is_single_passage
from horizontal.matching.pronouns import PRONOUNS, complete_pronouns, pronouns_in, who_we_are

_NAMED = re.compile(
    r"\(\s*(?:hereinafter\s+(?:called|referred to as)\s+)?(?:[“\"'‘](?:we|us|you)[”\"'’],? (?:and |or )?)?(?:the\s+)?"
    r"[“\"'‘](?:the\s+)?([A-Z][\w -]{1,40}?)[”\"'’]\s*\)"
)
_NAMED_PLAINLY = re.compile(r"\(\s*(?:hereinafter )?the ([A-Z][\w -]{1,40}?)\s*\)")
"""The same without quotation marks: so are other things named, so only where the name tells a side."""
_CALLED = re.compile(
    r"(?:hereinafter|hereafter)\s+(?:called|referred to as)\s+[“\"'‘]?(?:the\s+)?([A-Z][\w -]{1,40}?)[”\"'’)]"
)
_APPOINTS = re.compile(
    r"\b[Tt]he ([A-Z][\w -]{1,40}?) (?:hereby |has |wishes to |intends to )*"
    r"(?:appoint(?:s|ed)?|engage(?:s|d)?|instruct(?:s|ed)?|retain(?:s|ed)?|commission(?:s|ed)?|award(?:s|ed)?) "
    r"(?:this \w+ to )?the ([A-Z][\w -]{1,40}?)\b(?= (?:to|for|as|on|and|under|in)\b|[,.;])"
)
"""Who gives the work to whom, whatever the two are called."""
_PAYS = re.compile(
    r"\b[Tt]he ([A-Z]\w+(?: [A-Z]\w+)?) "
    r"(?:(?:shall|will|must|is to|is required to|undertakes to|agrees to) pay|pays) (?:to )?the "
    r"(?:Provider|Supplier|Contractor|Service Provider|Operator|Organi[sz]ation|Company|Charity|Agency|Recipient"
    r"|(?:\w+ ){0,2}(?:[Pp]rice|[Cc]harges|[Ff]ees?|[Gg]rant|[Ss]ubsidy|[Rr]ates?)\b)"
)
"""Who pays the price, or pays the provider."""
_SERVED = re.compile(
    r"\b(?:residents?|tenants?|occupiers?|occupants?|lodgers?|licensees?|patients?|users?|passengers?|pupils?|parents?"
    r"|guests?|participants?|learners?|members?|person|people|household\w*|famil(?:y|ies)|child(?:ren)?)\b"
)
"""Who pays a charge of their own, and lets no contract."""
_BOUND = re.compile(
    r"\b[Tt]he ([A-Z][\w-]+(?: [A-Z][\w-]+)?) (?:shall|must|will|is (?:required )?to|agrees to|undertakes to)\b"
)
_DUTIES = 5
"""Sentences with such a subject by which it is a party though no opening names it; our own default."""
_NEXT_PARTY = re.compile(r"\)|\bbetween\b|\bmade\b|[;:]|\(\d\)|,? and (?=the |\[)", re.I)
"""What stands between two parties that are named, and before the first."""
BETWEEN = re.compile(r"\b(?:between|parties|\bparty\b|made (?:on|the)|agreement is (?:made )?with)\b", re.I)
_ROLE = re.compile(
    r",? (?:who|which) (?:(?P<pays>pay|pays|fund|funds|buy|buys|commission|commissions)"
    r"|gives?|provides?|delivers?|runs?)\b"
)
"""What a text says of somebody's part: "who pay for the visits", "who give them"."""
_NAME = 3
"""Words up to which the first cell of a row names a party; our own default."""
_AT_END = 60
"""Letters at the end of a paragraph in which a party is named; our own default."""
_AND = re.compile(r"\band\b", re.I)
_APART = re.compile(r",|\b(?:to|and|between|from|with)\b")
_OVER_OTHERS = frozenset({"prime", "main", "head", "principal"})
_GIVES = frozenset({"client", "customer", "employer", "purchaser", "principal", "hirer"})
"""Who gives the work to one that is called as who may give it too: "the Client" and "the Company"."""
_GONE = re.compile(r"(?:outgoing|existing|previous|former|current|incumbent|retiring|predecessor)\b")
_PAIR = 2
_FIRST_BLOCKS = 60
"""Blocks at the head of a contract in which the parties are named; our own default."""


def learn_parties(contract: Contract, words: PartyWords, definitions: Sequence[Definition] = ()) -> Parties:
    """The names that the opening of the contract, and its definitions, give to its sides; empty where none are given.

    A name that the vocabulary knows keeps its side. Of two unknown names the first is taken for the authority.
    """
    sides = _sides(contract, words)
    for name in names_of_authority(contract, definitions, sides, words):
        sides.setdefault(name, Bearer.AUTHORITY)
    bound = _bound_throughout(contract)
    sides |= _lone_provider(sides, bound, words)
    complete_pronouns(sides)
    for name in _gone(sides):
        del sides[name]
    is_single = is_single_passage(contract)
    return Parties(
        frozenset(name for name, side in sides.items() if side is Bearer.PROVIDER),
        frozenset(name for name, side in sides.items() if side is Bearer.AUTHORITY),
        frozenset() if is_single else other_bodies(contract, definitions, sides, words.known),
        frozenset() if is_single else bound,
        own_lot(contract.blocks),
        bool(sides) or not is_single,
    )


def _gone(sides: Mapping[str, Bearer]) -> list[str]:
    """The names of providers before this one, where another is named: "the Outgoing Provider"."""
    providers = [name for name, side in sides.items() if side is Bearer.PROVIDER and name not in PRONOUNS]
    gone = [name for name in providers if _GONE.match(name)]
    return gone if len(gone) < len(providers) else []


def _sides(contract: Contract, words: PartyWords) -> dict[str, Bearer]:
    """The side of each name and pronoun that the opening gives, by what the name tells or by who gives the work."""
    opening = contract.blocks[:_FIRST_BLOCKS]
    sides, unknown = _named(opening, words)
    rows = list(_in_rows(opening))
    for name, who in rows:
        is_free = not words.side_of(name) or name in words.givers
        if is_free and _side_called(name, who, words) is Bearer.AUTHORITY and _acts(name, contract):
            sides.setdefault(name, Bearer.AUTHORITY)
    if PRONOUNS.isdisjoint(sides) and (we := who_we_are(contract)):
        sides["we"] = we
    if payer := _payer(contract, words):
        sides.setdefault(payer, Bearer.AUTHORITY)
    _place_unknown(sides, unknown)
    if Bearer.AUTHORITY not in (sides[name] for name in sides if name not in PRONOUNS):
        sides.update(dict.fromkeys(_who_gives_work(sides, words, contract), Bearer.AUTHORITY))
    below = [name for name in sides if name.startswith("sub") and not name.endswith("s")]
    over = [name for name in sides if name.split()[0] in _OVER_OTHERS]
    if below and over:
        # the head contractor lets the sub-contract; "the Sub-Contractors" are those of a provider
        sides.update(dict.fromkeys(over, Bearer.AUTHORITY))
    return sides | _appointed(opening, sides)


def _named(opening: Sequence[Block], words: PartyWords) -> tuple[dict[str, Bearer], list[str]]:
    """The names and pronouns of which the opening tells the side, and the names of parties of which it does not."""
    sides: dict[str, Bearer] = {}
    unknown: dict[str, bool] = {}
    for block in opening:
        for pronoun, who in pronouns_in(block.text):
            if side := _side_by_role(who, block.text) or _nearest_side(who, words):
                sides.setdefault(pronoun.lower(), side)
        names = list(_names(block))
        giver = _giver(names, words)
        for name, who, is_quoted in names:
            if giver:
                sides.setdefault(name, Bearer.AUTHORITY if name == giver else Bearer.PROVIDER)
            elif side := _side_called(name, who, words):
                sides.setdefault(name, side)
            elif is_quoted:
                unknown.setdefault(name, BETWEEN.search(block.text) is not None)
    between = [name for name, is_between in unknown.items() if is_between]
    return sides, between or list(unknown)


def _side_called(name: str, who: str, words: PartyWords) -> Bearer | None:
    """The side of a party by what it is called and who it is: an authority may be "the Employer" or "the Company"."""
    if name in words.givers and LETS_WORK.search(_AND.split(who)[-1]):
        return Bearer.AUTHORITY
    return words.side_of(name) or words.side_of(who)


def _nearest_side(who: str, words: PartyWords) -> Bearer | None:
    """The side that the words tell nearest to the pronoun: "from the Council to your charity, Elm Advice (“you”)"."""
    pieces = reversed(_APART.split(who))
    return next((side for piece in pieces if (side := words.side_of(piece))), None)


def _giver(names: Sequence[tuple[str, str, bool]], words: PartyWords) -> str | None:
    """Of two parties named together, neither by an authority's name, the one that is called as who gives work is."""
    called = list(dict.fromkeys(name for name, _, is_quoted in names if is_quoted))
    if len(called) != _PAIR or any(
        Bearer.AUTHORITY in (words.side_of(name), words.side_of(who)) for name, who, _ in names
    ):
        return None
    for known in (words.givers, _GIVES):
        givers = [name for name in called if name in known]
        if len(givers) == 1:
            return givers[0]
    return None


def _names(block: Block) -> Iterator[tuple[str, str, bool]]:
    """The names that a paragraph or cell on the parties gives, in lower case, whose they are, and whether quoted."""
    text = block.text
    if not (
        block.place.cell
        or BETWEEN.search(text)
        or any(one.search(text[-_AT_END:]) for one in (_NAMED, _NAMED_PLAINLY))
    ):
        return
    for pattern in (_NAMED, _CALLED, _NAMED_PLAINLY):
        for match in pattern.finditer(text):
            who = _NEXT_PARTY.split(text[: match.start()])[-1]
            if match[1] == "Client" or not PAPER.search(
                match[1]
            ):  # "clients" are people, "the Client" a party
                yield match[1].lower(), who, pattern is not _NAMED_PLAINLY


def _bound_throughout(contract: Contract) -> frozenset[str]:
    """The names, in lower case, of which many clauses say what they shall do."""
    bound = Counter(match[1].lower() for block in contract.blocks for match in _BOUND.finditer(block.text))
    return frozenset(name for name, times in bound.items() if times >= _DUTIES)


def _payer(contract: Contract, words: PartyWords) -> str | None:
    """Who pays the price, in lower case, by a name that tells no side; None where nobody so named does."""
    names = (match[1].lower() for block in contract.blocks for match in _PAYS.finditer(block.text))
    return next((name for name in names if not (words.side_of(name) or _SERVED.search(name))), None)


def _acts(name: str, contract: Contract) -> bool:
    """Whether the contract says what whoever is called so shall do."""
    acting = re.compile(rf"\bthe {re.escape(name)}(?:['’]s \w+ \w+)? (?:shall|must|will|may)\b", re.I)
    return any(acting.search(block.text) for block in contract.blocks)


def _in_rows(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    """What a row of particulars calls a party, in lower case, and who that is: "Customer | Elm Council"."""
    for label, block in pairwise(blocks):
        one, other = label.place.cell, block.place.cell
        if one and other and (one.table, one.row) == (other.table, other.row):
            name = label.text.lower().removeprefix("the ").strip(" :")
            if len(name.split()) <= _NAME and name not in PRONOUNS:
                yield name, block.text


def _who_gives_work(sides: Mapping[str, Bearer], words: PartyWords, contract: Contract) -> list[str]:
    """The parties that elsewhere provide, where the other is called by a word for who takes work.

    "The Employer" and "the Contractor", "the College" and "the Supplier".
    """
    takers = [name for name in sides if words.taker.search(name)]
    others = [name for name in sides if name not in takers and name not in PRONOUNS]
    if takers and others:
        return others
    bound = [match[1].lower() for block in contract.blocks for match in _BOUND.finditer(block.text)]
    if sum(words.taker.search(name) is not None for name in bound) < _DUTIES:
        return []
    return others or sorted({name for name in bound if name in words.givers})


def _appointed(opening: Sequence[Block], sides: Mapping[str, Bearer]) -> dict[str, Bearer]:
    """The sides of two parties of which one appoints the other."""
    for block in opening:
        for match in _APPOINTS.finditer(block.text):
            client, taker = match[1].lower(), match[2].lower()
            if client in sides and taker in sides and client != taker:
                return {client: Bearer.AUTHORITY, taker: Bearer.PROVIDER}
    return {}


def _lone_provider(
    sides: Mapping[str, Bearer], bound: frozenset[str], words: PartyWords
) -> dict[str, Bearer]:
    """A provider by a name that tells nothing, or as of who mostly gives work: many duties are its own, and no other's.

    "Elm Council (the Council) and Elm Reads (the Trust)": many clauses say what the Trust shall do.
    """
    called = {name: side for name, side in sides.items() if name not in PRONOUNS}
    if Bearer.PROVIDER in called.values():
        return {}
    names = bound - called.keys() if called else bound & words.givers
    if len(names) != 1 or any(words.provider.search(name) for name in bound - names):
        return {}
    return dict.fromkeys(names, Bearer.PROVIDER)


def _side_by_role(who: str, text: str) -> Bearer | None:
    """The side that the text gives to somebody by what they do: "you means Elm Board, who pay for the visits"."""
    role = _ROLE.match(text, text.find(who) + len(who))
    if role is None:
        return None
    return Bearer.AUTHORITY if role["pays"] else Bearer.PROVIDER


def _place_unknown(sides: dict[str, Bearer], unknown: list[str]) -> None:
    """Gives the side that is still free to a party whose name tells nothing."""
    taken = {side for name, side in sides.items() if name not in PRONOUNS}
    if len(unknown) == 1 and len(taken) == 1:
        sides[unknown[0]] = Bearer.PROVIDER if Bearer.AUTHORITY in taken else Bearer.AUTHORITY
    elif len(unknown) == 2 and not taken:
        sides[unknown[0]], sides[unknown[1]] = Bearer.AUTHORITY, Bearer.PROVIDER
