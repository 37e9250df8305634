"""What leads to a table and rules its rows: the sentence before it, and the headers of its columns."""

from __future__ import annotations

import re
from functools import lru_cache

from horizontal.contract import Block, BlockKind
from horizontal.matching.sentences import split_sentences

_LEADS = re.compile(
    r"\b(?:below|following|tables?|as follows|columns? (?:headed|marked|called)"
    r"|(?:first|second|third|next|last|left|right)[ -](?:hand )?column"
    r"|(?:every|each) (?:line|row|box|notice|item|entry|indicator|measure|commitment|offer)"
    r"|(?:against|beside|opposite) (?:(?:its|their"
    r"|each) names?|it|them|each)"
    r"|(?:is|are) (?:these|those)\b|th[eo]se (?:\w+ )?(?:figures|numbers|details|counts|items|things))\b|:\s*$",
    re.I,
)
_DIRECTS = re.compile(
    r"\b(?:shall|must|will|should|may|required|has to|have to|do|don['’]t|do not|never|ought to|(?:is|are) to"
    r"|undertakes?|agrees?|(?:is|are) expected)\b|['’]ll\b|['’]d like\b"
    r"|(?:^\W*|^(?:by|every|each|once|on|at|within|before|after|in)\b[^.;:]{0,60}, )"
    r"(?:please )?(?:fill in|complete|give|supply|provide|send|answer|state|enter|return|report|submit|let us have)\b",
    re.I,
)
_SAYS_HOW_FAR = re.compile(
    r"\b(?:would|might|can|could|was to|were to|covenants?|warrants?|commits?|promises?|needs? to|need not"
    r"|oblig(?:at)?(?:ed|ions?)|bound to|responsible|dut(?:y|ies)|ha(?:s|ve) agreed|expects to"
    r"|(?:plan|hope|propose|intend|aim|tr(?:y|ie)|seek|strive|endeavou?r)e?s? to"
    r"|(?:is|are) (?:encouraged|invited|asked|free|welcome))\b",
    re.I,
)
"""What else says, in the sentence before a table, how far its rows are asked."""
_ON_OCCASION = re.compile(r"\W*(?:where|if|when|whenever|should)\b", re.I)
"""How a sentence begins that explains some of the rows: "Where the table says “Both”, …"."""
_WEAKENS = re.compile(
    r"\b(?:ideas?|good practice|best practice|suggest(?:ions?|ed)|hints?|tips?|recommend(?:ed|ations?)|encouraged"
    r"|optional|desirable|could|may wish to|advice)\b",
    re.I,
)
_WEAK_LEAD = 20
"""Words up to which a sentence that says "good practice" leads to the table right after it; our own default."""
_CAPTION = re.compile(r"\W*table [\w.]{1,5}\b.{0,60}", re.I)
_MONTHS = frozenset({"may", "will"})
"""What stands over a column by itself and begins no sentence: the month, the document."""


@lru_cache(maxsize=1024)
def directs(header: str) -> bool:
    """Whether the header of a column begins the sentences under it: "The Provider must"."""
    return _DIRECTS.search(header) is not None and header.strip().lower() not in _MONTHS


@lru_cache(maxsize=1024)
def weakens(header: str) -> bool:
    """Whether the header of a column says that what stands under it is no more than advice: "Ideas"."""
    return _WEAKENS.search(header) is not None


def _says_how_far(sentence: str) -> bool:
    return _DIRECTS.search(sentence) is not None or _SAYS_HOW_FAR.search(sentence) is not None


def is_caption(block: Block) -> bool:
    """Whether the block names a table and says no more: "Table 2 – Numbers"."""
    return _CAPTION.fullmatch(block.text) is not None


@lru_cache(maxsize=64)
def lead_in(block: Block) -> str:
    """The last sentence of the block before a table that leads to it; empty where none does."""
    if block.kind is BlockKind.HEADING:
        return ""
    sentences = [block.text[start:end] for start, end in split_sentences(block.text)]
    leading = [text for text in sentences if _LEADS.search(text) and _says_how_far(text)]
    if leading:
        return next((text for text in reversed(leading) if not _ON_OCCASION.match(text)), leading[-1])
    last = sentences[-1] if sentences else ""
    return last if weakens(last) and len(last.split()) <= _WEAK_LEAD else ""
