"""Duties taken from another document, and the parts of the file that such a duty brings in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from horizontal.contract import Block, Contract
from horizontal.evidence import Flag
from horizontal.matching.cross_references import part_key
from horizontal.matching.defined_terms import Definition, uses
from horizontal.matching.passages import Passage
from horizontal.matching.plain_present import lays_down

_BY_REFERENCE = re.compile(
    r"\b(?:compl(?:y|ies|iance) with|in accordance with|adher\w+ to|in line with|conform\w* (?:to|with)"
    r"|observ\w+|follow\w*|meets?|meeting|set out in|listed in|deliver\w* each of)\b[^.;]{0,80}"
    r"\b(?:polic(?:y|ies)|standards?|protocols?|procedures?|pathways?|frameworks?|guidance|code|agreement"
    r"|annexe?|appendix|schedule)\b",
    re.I,
)
_ITS_OWN = re.compile(r"\b(?:its|their|your|our|his|her)\b", re.I)
_PART = re.compile(
    r"\b(annexe?|appendix|(?:call-off |joint )?schedule)\s+(\d+[a-z]?|[a-z]|[ivx]+)\b"
    r"|(?:\bthe |^)(annexe?|appendix|schedule)\b(?! (?:\d|[a-z]\b|of\b|to\b))",
    re.I,
)
"""A part by its name and number, or the only one of its name: "the Annex"."""
_LEFT_OUT = re.compile(r"not attached|available on request|intentionally (?:left )?blank", re.I)
_DONE_AS_IT_STANDS = re.compile(
    r"(?P<binds>\bbinds? (?:the \w+ |it )?(?:\w+ )?as (?:if|though) (?:every|each|all|the)\b)"
    r"|(?:\b(?:shall|must|will|undertakes?|agrees? to)\b|['’]ll\b)(?! not\b)[^.;]{0,80}?"
    r"(?:\b(?:do (?:all|everything|what)(?: that)?|be bound by|give effect to (?:all|everything))\b"
    r"|\b(?:act|work|operate|practise|proceed|deliver|provide|run|conduct|carry out|carry on|handle)\b[^.;]{0,60}?"
    r"\b(?:as|in the (?:way|manner)(?: that| which| in which)?|how|according to what)\b)"
    r"[^.;]{0,60}?\b(?:says?|said|describes?|described|provides?|sets? out|set out|lays? down|laid down|shows?|shown"
    r"|explains?|explained|requires?|done)\b"
    r"|\b(?:says?|describes?|sets? out|explains?|tells?|lays? down|shows?)\b[^.;]{0,100}[.;] [^.;]{0,60}?"
    r"(?:\b(?:shall|must|will|undertakes?|agrees? to)\b|['’]ll\b)[^.;]{0,60}?"
    r"\b(?:(?:in|to) (?:that|this) (?:way|manner|standard)|so|accordingly|as it (?:says|describes|sets out)"
    r"|(?:do|follow) what it (?:says|describes|sets out)|(?:follow|keep to|comply with|observe) (?:it|that|this))\b"
    r"|(?:\b(?:shall|must|will|undertakes?|agrees? to)\b|['’]ll\b)(?! not\b)[^.;]{0,60}?"
    r"(?:\bgive effect to (?:all|each|every)\b"
    r"|\b(?:fulfil|honour|perform|keep to|carry out|meet|deliver) (?:it|them|each|all)\b[^.;]{0,30}? as (?:it|they)"
    r"|[^.;]{0,80}\b(?:there|therein|in it) (?:set out|described|listed|laid down|stated))\b",
    re.I,
)
"""What makes a part a duty as it stands: "will act as Schedule 2 says"."""
_KEPT_TO = re.compile(
    r"(?:\b(?:shall|must|will|undertakes?|agrees?)\b|['’]ll\b)(?! not\b)[^.;]{0,80}?"
    r"\b(?:in accordance with|compl(?:y|ies) with|conforms? (?:to|with)|adheres? to|abides? by|keeps? to|follows?"
    r"|observes?|meets?|achieves?|honours?|delivers? (?:each|every|all)|carr(?:y|ies) out (?:each|every|all)|works? to"
    r"|act(?:s|ing)? (?:on|upon))\b[^.;]{0,80}$",
    re.I,
)
"""What keeps the provider to a part that is named right after it: "shall meet each of the standards in Schedule 2"."""
_HINTS = ("annex", "schedule", "appendix")
"""Of which one stands in every text that names a part: a cheap gate."""
_MEANING = 60
"""Letters of a definition in which it names the part that it means; our own default."""
_DUTY = re.compile(
    r"(?:\b(?:shall|must|will|agrees? to|undertakes? to|is required to)\b|['’]ll\b)(?! not\b)", re.I
)

_SENTENCE = 400
"""Letters before a part in which its sentence is looked for; our own default."""
_SENTENCE_END = re.compile(r"[.;] ")
_SOFTENED = re.compile(
    r"\b(?:endeavou?rs?|efforts|seeks?|aims?|tr(?:y|ies) to|regard to|guided by|practicable|possible|appropriate"
    r"|where|if|so far as|as far as)\b",
    re.I,
)
"""What makes keeping to a part less than a plain duty: "shall use reasonable endeavours to meet the standards in …"."""


def reference_flags(passage: Passage, present: frozenset[str]) -> tuple[Flag, ...]:
    """BY_REFERENCE where the passage takes its content from another document; UNSEEN where that is not in the file.

    `present` has the parts that are, as `parts_present` tells them.
    """
    match = _BY_REFERENCE.search(passage.text)
    if not match or _ITS_OWN.search(match[0]):
        return ()
    named = parts_named(passage.text)
    if named and named <= present:
        return (Flag.BY_REFERENCE,)
    return Flag.BY_REFERENCE, Flag.UNSEEN


def parts_named(text: str) -> frozenset[str]:
    """The schedules and annexes that the text names, such as "annex c"."""
    return frozenset(map(_key_of, _PART.finditer(text)))


def parts_present(contract: Contract) -> frozenset[str]:
    """The schedules and annexes that stand in the file with words of their own."""
    present: set[str] = set()
    for block in contract.blocks:
        part = _part_of(block.place.part)
        if part and part not in present and not _LEFT_OUT.search(block.text):
            present.add(part)
    return frozenset(present)


def parts_brought_in(
    passages: Iterable[Passage],
    blocks: Iterable[Block],
    definitions: Sequence[Definition],
    is_anothers: Callable[[str], bool],
) -> frozenset[str]:
    """The parts whose plain statements become duties of the provider.

    That is by a duty in these passages, which are about the subject, or by a paragraph among these blocks which keeps
    somebody to the part, by its number or as a term that these definitions have. `is_anothers` tells of the words
    before a duty whether it is that of somebody else.
    """
    named: set[str] = set()
    for passage in passages:
        refers = _BY_REFERENCE.search(passage.quote)
        if refers and _binds(passage.quote[: refers.end()], is_anothers):
            named |= parts_named(passage.quote)
    terms = {term: parts for term, meaning in definitions if (parts := parts_named(meaning[:_MEANING]))}
    hints = (*_HINTS, *(term.lower() for term in terms))
    for block in blocks:
        lower = block.text.lower()
        if not any(hint in lower for hint in hints):
            continue
        named |= _kept_to(block.text, is_anothers)
        stands = _DONE_AS_IT_STANDS.search(block.text)
        if stands and (stands["binds"] or _binds(block.text[: stands.end()], is_anothers)):
            by_term = (parts for term, parts in terms.items() if uses(block.text, term))
            named |= parts_named(block.text).union(*by_term)
    return frozenset(named)


def _kept_to(text: str, is_anothers: Callable[[str], bool]) -> frozenset[str]:
    """The parts to which a duty in the text keeps the provider, named right after it."""
    parts = ((part, text[max(part.start() - _SENTENCE, 0) : part.start()]) for part in _PART.finditer(text))
    kept = (part for part, before in parts if _KEPT_TO.search(before) and _binds(before, is_anothers))
    return frozenset(map(_key_of, kept))


def _binds(text: str, is_anothers: Callable[[str], bool]) -> bool:
    """Whether the last sentence of the text lays a plain duty down that is not somebody else's."""
    sentence = _SENTENCE_END.split(text)[-1]
    duty = _DUTY.search(sentence)
    if duty is None or _SOFTENED.search(sentence, duty.start()):
        return False
    return not is_anothers(sentence[: duty.start()])


def is_brought_in(passage: Passage, parts: frozenset[str]) -> bool:
    """Whether the passage stands in one of these parts, which a duty brings in, and says what is done."""
    stands_there = _part_of(passage.block.place.part) in parts
    return stands_there and not passage.is_heading and lays_down(passage.text)


@lru_cache(maxsize=4096)
def _part_of(heading: str | None) -> str | None:
    """The schedule or annex that the heading of a part names."""
    match = _PART.search(heading) if heading else None
    return _key_of(match) if match else None


def _key_of(part: re.Match[str]) -> str:
    return part_key(part[3] or f"{part[1]} {part[2]}") or ""
