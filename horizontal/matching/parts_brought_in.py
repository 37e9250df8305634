"""The schedules and annexes that a duty brings in: "shall act as Schedule 2 says"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from horizontal.contract import Block
from horizontal.matching.defined_terms import Definition, uses
from horizontal.matching.passage import Passage
from horizontal.matching.references import BY_REFERENCE, PART, key_of, parts_named

_DUTY = (
    r"(?:\b(?:shall|must|will|(?:agrees?|undertakes?|covenants?)(?: to)?"
    r"|(?<!not )(?<!n['’]t )(?:commits?|needs?|has|have) to"
    r"|ha(?:s|ve) (?:agreed|undertaken) to|(?:is|are) under an? (?:obligation|duty) to"
    r"|(?:is|are) (?:required|oblig(?:at)?ed|bound|contracted) to"
    r"|(?<!\baim )(?<!\baims )(?<!purpose )(?<!intention )(?<!goal )(?:is|are) to)\b|['’]ll\b)"
)
_DONE_AS_IT_STANDS = re.compile(
    r"(?P<binds>\bbinds? (?:the \w+ |it )?(?:\w+ )?as (?:if|though) (?:every|each|all|the)\b)"
    rf"|{_DUTY}(?! not\b)[^.;]{{0,80}}?"
    r"(?:\b(?:do (?:all|everything|what)(?: that)?|be bound by|give effect to (?:all|everything))\b"
    r"|\b(?:act|work|operate|practise|proceed|deliver|provide|run|conduct|carry out|carry on|handle)\b[^.;]{0,60}?"
    r"\b(?:as|in the (?:way|manner)(?: that| which| in which)?|how|according to what)\b)"
    r"[^.;]{0,60}?\b(?:says?|said|describes?|described|provides?|sets? out|set out|lays? down|laid down"
    r"|shows?|shown"
    r"|explains?|explained|requires?|done)\b"
    r"|\b(?:says?|describes?|sets? out|explains?|tells?|lays? down|shows?)\b[^.;]{0,100}[.;] [^.;]{0,60}?"
    rf"{_DUTY}[^.;]{{0,60}}?"
    r"\b(?:(?:in|to) (?:that|this) (?:way|manner|standard)|so|accordingly|as it (?:says|describes|sets out)"
    r"|(?:do|follow) what it (?:says|describes|sets out)|(?:follow|keep to|comply with|observe) (?:it|that|this))\b"
    rf"|(?:\b(?:is|are|forms?) |['’]s )(?:a )?part of [^.;]{{0,60}}?(?:,? and|[.;]) [^.;]{{0,40}}?{_DUTY} "
    r"(?:keep to|comply with|follow|observe|meet|abide by|honour|perform|work (?:to|within)|stick to) "
    r"(?:(?:each|every|all)(?: one)? of )?(?:it|them|its terms|what it says)\b"
    rf"|{_DUTY}(?! not\b)[^.;]{{0,60}}?"
    r"(?:\bgive effect to (?:all|each|every)\b"
    r"|\b(?:fulfil|honour|perform|keep to|carry out|meet|deliver) (?:it|them|each|all)\b[^.;]{0,30}? as (?:it|they)"
    r"|[^.;]{0,80}\b(?:there|therein|in it) (?:set out|described|listed|laid down|stated))\b",
    re.I,
)
"""What makes a part a duty as it stands: "will act as Schedule 2 says"."""
_KEPT_TO = re.compile(
    rf"{_DUTY}(?! not\b)[^.;]{{0,80}}?"
    r"\b(?:in accordance with|compl(?:y|ies) with|conforms? (?:to|with)|adheres? to|abides? by|keeps? to"
    r"|follows?|observes?|takes?|meets?|achieves?|honours?|delivers?|carr(?:y|ies) out|performs?|implements?"
    r"|works? (?:to|within)"
    r"|keeps? (?:(?:each|every|all)(?: one)?(?: of)? )?(?:the |its |their )?(?:\w+ )?"
    r"(?:promises?|commitments?|undertakings?|pledges?|offers?)"
    r"|act(?:s|ing)? (?:on|upon)"
    r"|in the (?:way|manner)(?: that is)? (?:set (?:out|forth)|described|laid down) (?:in|by))\b[^.;]{0,80}$",
    re.I,
)
"""What keeps the provider to a part that is named right after it: "shall meet each of the standards in Schedule 2"."""
_PART_OF_IT = re.compile(
    r"\b(?:parts?|paragraphs?|paras?|rows?|items?|sections?|clauses?|lines?|points?) [\w,().& -]{1,24}? (?:of"
    r"|in) (?:the )?$",
    re.I,
)
"""What names no more than a piece of the part that comes after it: "paragraphs 2 and 4 of Schedule 2"."""
_HINTS = ("annex", "schedule", "appendix", "exhibit", "attachment", "enclosure")
"""Of which one stands in every text that names a part: a cheap gate."""
_MEANING = 60
"""Letters of a definition in which it names the part that it means; our own default."""
DUTY = re.compile(rf"{_DUTY}(?! not\b)", re.I)
_OF_THE_WORK = re.compile(r"\b(?:services?|works?|deliverables?|goods|project)\W*$", re.I)
"""A term for all that is bought, which no duty to deliver it makes a duty of each sentence."""
_PRINTED_IN = re.compile(
    r"\b(?:reproduced|printed|copied|contained|annexed|attached|appended|set (?:out|forth))\b[^.;]{0,12}$",
    re.I,
)
"""Before a part: what says of a thing that it stands there."""
_SENTENCE = 400
"""Letters before a part in which its sentence is looked for; our own default."""
_DOT_IN_NUMBER = re.compile(r"(?<=\d)\.(?=\d)")
"""A dot that ends no sentence: "the policy at 2.1(c)"."""
_SENTENCE_END = re.compile(r"[.;] ")
_SOFTENED = re.compile(
    r"\b(?:endeavou?rs?|efforts|seeks?|aims?|tr(?:y|ies) to|strives?|consider\w*|work(?:s|ing)? towards?"
    r"|subject to (?!clause)|regard to|guided by|practicable|possible|appropriate"
    r"|where|if|so far as|as far as)\b",
    re.I,
)
"""What makes keeping to a part less than a plain duty: "shall use reasonable endeavours to meet the standards in …"."""


def parts_brought_in(
    passages: Iterable[Passage],
    blocks: Iterable[Block],
    definitions: Sequence[Definition],
    is_anothers: Callable[[str], bool],
) -> set[str]:
    """The schedules and annexes that are brought in, by number or as a term."""
    named: set[str] = set()
    for passage in passages:
        refers = BY_REFERENCE.search(passage.quote)
        if refers and _binds(passage.quote[: refers.end()], is_anothers):
            named |= parts_named(passage.quote)
    terms = {term: parts for term, meaning in definitions if (parts := _parts_meant(meaning))}
    hints = (*_HINTS, *(term.lower() for term in terms))
    for block in blocks:
        lower = block.text.lower()
        if not any(hint in lower for hint in hints):
            continue
        text = _DOT_IN_NUMBER.sub("·", block.text)
        named |= _kept_to(text, is_anothers).union(*_by_term(text, terms, is_anothers))
        stands = _DONE_AS_IT_STANDS.search(text)
        if stands and (stands["binds"] or _binds(text[: stands.end()], is_anothers)):
            by_term = (parts for term, parts in terms.items() if uses(block.text, term))
            named |= parts_named(block.text).union(*by_term)
    return named


def _kept_to(text: str, is_anothers: Callable[[str], bool]) -> frozenset[str]:
    """The parts to which a duty in the text keeps the provider, named right after it."""
    kept = (part for part in PART.finditer(text) if _keeps_to_what_is_at(text, part.start(), is_anothers))
    return frozenset(map(key_of, kept))


def _keeps_to_what_is_at(text: str, at: int, is_anothers: Callable[[str], bool]) -> bool:
    """Whether a duty in the text keeps the provider to all of what is named at this letter."""
    before = text[max(at - _SENTENCE, 0) : at]
    return bool(_KEPT_TO.search(before)) and not _PART_OF_IT.search(before) and _binds(before, is_anothers)


def _parts_meant(meaning: str) -> frozenset[str]:
    """The parts that a definition means: those it names at once, or as the place where the thing stands."""
    printed = (part for part in PART.finditer(meaning) if _PRINTED_IN.search(meaning[: part.start()]))
    return parts_named(meaning[:_MEANING]).union(map(key_of, printed))


def _by_term(
    text: str, terms: Mapping[str, frozenset[str]], is_anothers: Callable[[str], bool]
) -> Iterator[frozenset[str]]:
    """The parts of the terms to which a duty in the text keeps the provider: "shall deliver what is in the Offer"."""
    for term, parts in terms.items():
        at = text.find(term)
        if at > 0 and not _OF_THE_WORK.search(term) and _keeps_to_what_is_at(text, at, is_anothers):
            yield parts


def _binds(text: str, is_anothers: Callable[[str], bool]) -> bool:
    """Whether the last sentence of the text lays a plain duty down that is not somebody else's."""
    sentence = _SENTENCE_END.split(text)[-1]
    duty = DUTY.search(sentence)
    if duty is None or _SOFTENED.search(sentence, duty.start()):
        return False
    return not is_anothers(sentence[: duty.start()])
