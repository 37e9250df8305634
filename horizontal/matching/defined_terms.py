"""Defined terms whose definition is about domestic abuse, so that a clause far away is about it too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from horizontal.contract import Block, BlockKind, Contract

_QUOTED = r"[“\"'‘]([A-Z][\w &/'’-]{1,60}?)[”\"'’]"
_DEFINITION = re.compile(
    rf"^\W*(?:{_QUOTED}|([A-Z][A-Za-z]+(?: [A-Z(][A-Za-z)]*| of| and| the){{0,5}}))\s*(?:\([^)]*\)\s*)?"
    r"(?:means|shall mean|has the meaning|is defined as|refers to|(?P<label>:))"
)
_INLINE = re.compile(
    rf"\((?:[^()]{{0,40}}?\b)?(?:the |hereinafter |called |together |each an? |an? |“|\")*{_QUOTED}[^()]{{0,30}}\)"
)
_CALLED = re.compile(
    rf"\b(?:hereinafter|hereafter|in this \w+) (?:called|referred to as|known as) (?:the )?{_QUOTED}"
)
_GLOSSARY = re.compile(
    r"\b(?:definition|defined|interpretation|glossary|meaning|what (?:the )?words mean|(?:words|terms) used)",
    re.I,
)
_INLINE_HINTS = ("(",)
_CALLED_HINTS = ("called", "referred to as", "known as")
"""Of which one stands in every text that the pattern fits: a cheap gate."""
_TERM = 5
"""Words that a term in a table of definitions may have; our own default."""
_FOCUS = 12
"""Words before an inline definition in which its subject is looked for; our own default."""


Definition = tuple[str, str]
"""A term and the words that define it."""


def find_definitions(contract: Contract) -> list[Definition]:
    """The terms that the contract defines, in order; one may be defined twice."""
    found: list[Definition] = []
    for block in contract.blocks:
        match = _DEFINITION.match(block.text)
        if match and (match[1] or not match["label"] or _in_definitions(block)):
            found.append((match[1] or match[2], block.text[match.end() :]))
        for pattern, hints in ((_INLINE, _INLINE_HINTS), (_CALLED, _CALLED_HINTS)):
            if any(hint in block.text for hint in hints):
                found += [
                    (match[1], " ".join(block.text[: match.start()].split()[-_FOCUS:]))
                    for match in pattern.finditer(block.text)
                ]
        found += _in_glossary(block)
    return found + list(_on_lines_of_their_own(contract))


def learn_terms(
    definitions: Sequence[Definition], is_topic: Callable[[str], bool], too_general: Iterable[str]
) -> tuple[str, ...]:
    """The defined terms that carry the subject, longest first.

    A term whose definition uses another such term carries it too. Terms too general to do so ("Services")
    are left out, whatever their definition says.
    """
    general = {word.lower() for word in too_general}
    open_terms = [(term, words) for term, words in definitions if term.lower() not in general]
    terms: set[str] = set()
    for _ in range(2):  # the second round finds terms that are defined by a term
        for term, words in open_terms:
            if is_topic(words) or any(re.search(naming(known), words) for known in terms):
                terms.add(term)
    return tuple(sorted(terms, key=lambda term: (-len(term), term)))


def learn_other_meanings(
    definitions: Sequence[Definition], is_topic: Callable[[str], bool]
) -> tuple[str, ...]:
    """Words of the subject that this contract uses for something else: "“Dash” means the dashboard".

    Only single words and abbreviations: "Domestic Abuse" means nothing else, whatever its definition says.
    """
    defined = [(term, words) for term, words in definitions if " " not in term and is_topic(term)]
    return tuple(sorted({term for term, words in defined if not is_topic(words.replace(term, " "))}))


def naming(term: str) -> str:
    """The pattern of a text that uses the term, with its capitals, in the singular or the plural."""
    stem = re.escape(term[:-3] if term.endswith("ies") else term.removesuffix("s"))
    return rf"\b{stem}(?:s|y|ies|es)?\b"


def _on_lines_of_their_own(contract: Contract) -> Iterator[Definition]:
    """Terms that stand alone on a line over their definition, from a heading of definitions to the next clause."""
    inside, term = False, None
    for block in contract.blocks:
        if block.kind is BlockKind.HEADING and (block.number or _GLOSSARY.search(block.text)):
            inside, term = bool(_GLOSSARY.search(block.text)), None
        elif inside and term:
            yield term, block.text
            term = None
        elif inside and not block.number and len(block.text.split()) <= _TERM and block.text[:1].isupper():
            term = block.text.strip(" “”\"'’:")


def _in_definitions(block: Block) -> bool:
    """Whether a label and a colon define a word here: elsewhere "Training: …" is only the name of an item."""
    return any(_GLOSSARY.search(heading) for heading in block.place.heading_path)


def _in_glossary(block: Block) -> Iterator[Definition]:
    cell = block.place.cell
    if not (cell and cell.column == 2 and cell.row_header and len(cell.row_header.split()) <= _TERM):
        return
    if any(_GLOSSARY.search(heading) for heading in (*block.place.heading_path, cell.column_header or "")):
        yield cell.row_header.strip(" “”\"'’:"), block.text
