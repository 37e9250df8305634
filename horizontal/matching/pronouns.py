"""Who "we" and "you" are in a contract that speaks so."""

from __future__ import annotations

import re

from horizontal.contract import Contract
from horizontal.evidence import Bearer

_WE_ARE = re.compile(
    r"(?:(?P<quote>[“\"'‘(])|\b)(we|us|our|you|your)\b[”\"'’)]?(?:,? (?:and|or|/) [“\"'‘]?\w+[”\"'’]?)?"
    r"\s*(?:\)|(?(quote),?(?: (?:we|this|it))?\s*means?|means)|(?:is|are)(?= (?:the |an? |(?-i:[A-Z])))"
    r"|refers? to|,? the)\s*(?:to )?(?:the )?(\w[\w -]{2,60})",
    re.I,
)
_PARENTHESIS = re.compile(r"(\w[^.;()]{2,120}?)\s*\(\s*[“\"'‘]?(we|us|you)\b", re.I)
_WE_PAY = re.compile(
    r"\bwe(?:['’]ll| will| shall| agree to| have agreed to|(?: are|['’]re) (?:pleased|glad|happy|delighted) to)? "
    r"(?:(?:pay|fund|grant|award|offer|give|make) you (?:up to |a |an |the |our |with )?(?:\w+ )?"
    r"(?:£|\$|€|\d|grants?\b|funds?\b|funding\b|money\b|sums?\b|fees?\b|price\b)|pay (?:£|\$|€|\d))",
    re.I,
)
"""What a letter says in which "we" are the authority: "We'll pay you £148,500 a year"."""
_YOU_PAY = re.compile(
    r"\byou(?:['’]ll| will| shall| agree to)? pay (?:us|our (?:fees?|price|charges|invoices?))\b", re.I
)
_WORD = re.compile(r"\w+")
PRONOUNS = frozenset({"we", "us", "our", "you", "your"})
_OTHER = {Bearer.PROVIDER: Bearer.AUTHORITY, Bearer.AUTHORITY: Bearer.PROVIDER}


def pronouns_in(text: str) -> list[tuple[str, str]]:
    """Each pronoun of which the text says who it is, with the words that say so."""
    if PRONOUNS.isdisjoint(_WORD.findall(text.lower())):
        return []
    named = [(match[2], match[3]) for match in _WE_ARE.finditer(text)]
    return named + [(match[2], match[1]) for match in _PARENTHESIS.finditer(text)]


def who_we_are(contract: Contract) -> Bearer | None:
    """The side of "we" in a letter that names neither, by who pays whom; None where it does not say."""
    for block in contract.blocks:
        if _WE_PAY.search(block.text):
            return Bearer.AUTHORITY
        if _YOU_PAY.search(block.text):
            return Bearer.PROVIDER
    return None


def complete_pronouns(sides: dict[str, Bearer]) -> None:
    """With "we" for the authority "you" is the provider, and the reverse; the more telling side wins."""
    ours, yours = ("we", "us", "our"), ("you", "your")
    votes = [sides[word] for word in ours if word in sides]
    votes += [_OTHER[sides[word]] for word in yours if word in sides]
    if not votes:
        return
    we = max((Bearer.AUTHORITY, Bearer.PROVIDER), key=votes.count)
    sides.update(dict.fromkeys(ours, we))
    sides.update(dict.fromkeys(yours, _OTHER[we]))
