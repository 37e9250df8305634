"""The order of a contract's documents as one of them states it: itself first, unless it names itself further on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from horizontal.contract import Block, BlockKind
from horizontal.parsers.bundle.document import Document

_STATES = re.compile(
    r"\border of (?:precedence|priority)\b|\bprecedence of (?:the )?documents\b|\border of the documents\b"
    r"|\bdocuments?\b[^.;]{0,40}\b(?:form(?:s|ing)?|compris(?:e|es|ing)|mak(?:e|es|ing) up|constitut(?:e|es|ing))\b"
    r"|\b(?:contract|agreement) (?:consists of|comprises|is made up of|documents are)\b"
    r"|\bthe documents are\b"
    r"|\b(?:tak(?:e|es|ing)|ha(?:ve|s|ving)|given?) (?:precedence|priority)\b"
    r"|\b(?:descending|following) order\b|\bprevails? (?:over|in (?:this|that|the following) order)\b",
    re.IGNORECASE,
)
_MOST_ITEMS = 25
_SHORTEST = 4
_LONGEST = 80
_MOST_PLACES = 50
"""Places in one document that may state the order: past them it is no statement but a habit."""
_WORD = re.compile(r"\w+")
_SILENT = (BlockKind.CONTENTS, BlockKind.HEADER, BlockKind.FOOTER)


def in_stated_order(documents: Sequence[Document], names: Sequence[str]) -> tuple[int, ...]:
    """The places of the documents in the order that one of them states; in their own order where none does."""
    phrases = [_phrases(name, document) for name, document in zip(names, documents, strict=True)]
    best: tuple[int, Mapping[int, int]] | None = None
    for place, document in enumerate(documents):
        named = _named(document, place, phrases)
        others = len(named) - (place in named)
        if others and (best is None or others > len(best[1]) - (best[0] in best[1])):
            best = place, named
    if best is None:
        return tuple(range(len(documents)))
    first, named = best
    last = len(documents)

    def rank(place: int) -> tuple[int, int]:
        return named.get(place, -1 if place == first else last * 1_000_000), place

    return tuple(sorted(range(last), key=rank))


def _named(document: Document, own: int, phrases: Sequence[Sequence[str]]) -> Mapping[int, int]:
    """Where the document names each, itself too, in a place where it states their order; the fullest such place."""
    blocks = [block for block in document.blocks if block.kind not in _SILENT]
    best: dict[int, int] = {}
    stating = (at for at, block in enumerate(blocks) if _STATES.search(block.text))
    for at in islice(stating, _MOST_PLACES):
        words = _plain(" ".join(each.text for each in _passage(blocks, at)))
        found = {
            place: min(words.find(phrase) for phrase in known if phrase in words)
            for place, known in enumerate(phrases)
            if any(phrase in words for phrase in known)
        }
        if len(found) - (own in found) > len(best) - (own in best):
            best = found
    return best


def _passage(blocks: Sequence[Block], at: int) -> list[Block]:
    """The block and those after it up to the next heading."""
    passage = [blocks[at]]
    for block in blocks[at + 1 : at + 1 + _MOST_ITEMS]:
        if block.kind is BlockKind.HEADING:
            break
        passage.append(block)
    return passage


def _phrases(name: str, document: Document) -> tuple[str, ...]:
    """The words by which other documents would name this one."""
    known = {_plain(name), _plain(document.title or "")}
    return tuple(phrase for phrase in known if _SHORTEST <= len(phrase.strip()) <= _LONGEST)


def _plain(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "
