"""What leads to a table and rules its rows: the sentence before it, and the headers of its columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from horizontal.contract import Block, BlockKind
from horizontal.matching.sentences import split_sentences

_LEADS = re.compile(
    r"\b(?:below|following|tables?|as follows|columns? (?:headed|marked|called)"
    r"|(?:first|second|third|next|last|left|right)[ -](?:hand )?column"
    r"|(?:every|each) (?:line|row|box|notice|item|entry|indicator|measure|commitment|offer)"
    r"|(?:against|beside|opposite) (?:(?:its|their"
    r"|each) names?|it|them|each)"
    r"|(?:is|are) (?:these|those)\b|th[eo]se (?:\w+ )?(?:figures|numbers|details|counts|items|things"
    r"|measures|indicators|standards|requirements|matters|points))\b|:\s*$",
    re.I,
)
_DIRECTS = re.compile(
    r"\b(?:shall|must|will|should|may|required|has to|have to|do|don['’]t|do not|never|ought to|(?:is|are) to"
    r"|undertakes?|agrees?|(?:is|are) expected)\b|['’]ll\b|['’]d like\b"
    r"|(?:^\W*|^(?:by|every|each|once|on|at|within|before|after|in)\b[^.;:]{0,60}, )"
    r"(?:please )?(?:(?:fill in|complete|give|supply|provide|send|enter|submit|let us have)\b"
    r"|(?:answer|state|return|report)\b(?!\W*$| (?:no|name|title|date|due|type|period)\b))",
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
_GOES_ON = re.compile(r"\W*(?:it|they|the (?:report|return|policy|course)) (?:shall|must|will)\b", re.I)
"""How a sentence begins that says what a thing of the sentence before it holds: "It must contain all in the table"."""
_WEAKENS = re.compile(
    r"\b(?:ideas?|good practice|best practice|suggest(?:ions?|ed)|hints?|tips?|recommend(?:ed|ations?)|encouraged"
    r"|optional|desirable|could|may wish to|advice)\b",
    re.I,
)
_WEAK_LEAD = 20
"""Words up to which a sentence that says "good practice" leads to the table right after it; our own default."""
_CAPTION = re.compile(r"\W*table [\w.]{1,5}\b.{0,60}", re.I)
_NAME = re.compile(r"\b(?:[Tt]able|TABLE) (?P<number>\d[\w.]{0,3}(?<!\.)|[A-Z]\d?)\b")
"""The name of a table: "Table 3", "Table A"."""
_CHANGES = re.compile(r"\b(?:chang|vary|varie|amend|revis|review|updat|adjust|alter|replac)\w*", re.I)
"""What tells of the table and not of its rows: "The Council may vary the targets in Table 3"."""
_FREES = re.compile(
    rf"{_WEAKENS.pattern}|\b(?:may|might|can|should|need not|not|no|nothing|never|endeavou?rs?|efforts|aims?|seeks?)\b",
    re.I,
)
"""What in a sentence about a table may take its rows from the provider, or leave them to it."""
_THINGS_REQUIRED = re.compile(
    r"\W*(?:figures?|data|information|details|numbers?|items?|contents?|statistics|returns?|reports?) required\W*",
    re.I,
)
"""What stands over the names of things, and begins no sentence: "Figures required"."""
_MONTHS = frozenset({"may", "will"})
"""What stands over a column by itself and begins no sentence: the month, the document."""


@lru_cache(maxsize=1024)
def directs(header: str) -> bool:
    """Whether the header of a column begins the sentences under it: "The Provider must"."""
    if header.strip().lower() in _MONTHS or _THINGS_REQUIRED.fullmatch(header):
        return False
    return _DIRECTS.search(header) is not None


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
        lead = next((text for text in reversed(leading) if not _ON_OCCASION.match(text)), leading[-1])
        before = sentences[sentences.index(lead) - 1] if _GOES_ON.match(lead) and lead != sentences[0] else ""
        return f"{before} {lead}" if _DIRECTS.search(before) else lead
    last = sentences[-1] if sentences else ""
    return last if weakens(last) and len(last.split()) <= _WEAK_LEAD else ""


def leads_by_name(blocks: Iterable[Block]) -> Mapping[str, str]:
    """What is said from afar of each table that has a name: "shall reach the target for each indicator in Table 3".

    What leaves its rows to somebody, or says that nobody need keep to them, goes before what asks for them.
    """
    leads: dict[str, str] = {}
    for block in blocks:
        if block.place.cell is not None or block.kind is BlockKind.HEADING or not _NAME.search(block.text):
            continue
        for start, end in split_sentences(block.text):
            sentence = block.text[start:end]
            if _CHANGES.search(sentence) or not (_says_how_far(sentence) or weakens(sentence)):
                continue
            for name in _NAME.finditer(sentence):
                number = name["number"]
                if number not in leads or (_FREES.search(sentence) and not _FREES.search(leads[number])):
                    leads[number] = sentence
    return leads


def lead_of_name(texts: Sequence[str], leads: Mapping[str, str]) -> str:
    """The lead from afar of the table that one of these texts names: its caption, what stands before it, a header."""
    for text in texts:
        for name in _NAME.finditer(text):
            if name["number"] in leads:
                return leads[name["number"]]
    return ""
