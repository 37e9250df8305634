"""Defined terms whose definition is about domestic abuse, so that a clause far away is about it too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from horizontal.contract import Contract

_QUOTED = r"[“\"'‘]([A-Z][\w &/'’-]{1,60}?)[”\"'’]"
_DEFINITION = re.compile(
    rf"^\W*(?:{_QUOTED}|([A-Z][A-Za-z]+(?: [A-Z(][A-Za-z)]*| of| and| the){{0,5}}))\s*(?:\([^)]*\)\s*)?"
    r"(?:means|shall mean|has the meaning|is defined as|refers to|:)"
)
_INLINE = re.compile(
    rf"(.{{4,160}}?)\((?:[^()]{{0,40}}?\b)?(?:the |hereinafter |called |together |each an? |an? |“|\")*{_QUOTED}"
    r"[^()]{0,30}\)",
    re.S,
)
_CALLED = re.compile(
    rf"(.{{4,120}}?)\b(?:hereinafter|hereafter|in this \w+) (?:called|referred to as|known as) (?:the )?{_QUOTED}",
    re.S,
)
_GLOSSARY = re.compile(
    r"\b(?:definition|defined|interpretation|glossary|meaning|what (?:the )?words mean)", re.I
)
_FOCUS = 12
"""Words before an inline definition in which its subject is looked for; our own default."""


def learn_terms(
    contract: Contract, is_topic: Callable[[str], bool], too_general: Iterable[str]
) -> tuple[str, ...]:
    """The defined terms that carry the subject, longest first.

    A term whose definition uses another such term carries it too. Terms too general to do so ("Services")
    are left out, whatever their definition says.
    """
    general = {word.lower() for word in too_general}
    definitions = [(term, words) for term, words in _definitions(contract) if term.lower() not in general]
    terms: set[str] = set()
    for _ in range(2):  # the second round finds terms that are defined by a term
        for term, words in definitions:
            if is_topic(words) or any(names(known, words) for known in terms):
                terms.add(term)
    return tuple(sorted(terms, key=lambda term: (-len(term), term)))


def learn_other_meanings(contract: Contract, is_topic: Callable[[str], bool]) -> tuple[str, ...]:
    """Words of the subject that this contract uses for something else: "“Dash” means the dashboard".

    Only single words and abbreviations: "Domestic Abuse" means nothing else, whatever its definition says.
    """
    defined = [(term, words) for term, words in _definitions(contract) if " " not in term and is_topic(term)]
    return tuple(sorted({term for term, words in defined if not is_topic(words.replace(term, " "))}))


def names(term: str, text: str) -> bool:
    """Whether the text uses the term, with its capitals, in the singular or the plural."""
    stem = re.escape(term[:-3] if term.endswith("ies") else term.removesuffix("s"))
    return re.search(rf"\b{stem}(?:s|y|ies|es)?\b", text) is not None


def _definitions(contract: Contract) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for block in contract.blocks:
        if match := _DEFINITION.match(block.text):
            found.append((match[1] or match[2], block.text[match.end() :]))
        for pattern in (_INLINE, _CALLED):
            found += [(match[2], " ".join(_last_words(match[1]))) for match in pattern.finditer(block.text)]
        cell = block.place.cell
        defines = any(
            _GLOSSARY.search(heading)
            for heading in (*block.place.heading_path, (cell and cell.column_header) or "")
        )
        if defines and cell and cell.column == 2 and cell.row_header and len(cell.row_header.split()) <= 5:
            found.append((cell.row_header.strip(" “”\"'’:"), block.text))
    return found


def _last_words(text: str) -> Sequence[str]:
    return text.split()[-_FOCUS:]
