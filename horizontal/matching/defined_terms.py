"""Defined terms whose definition is about domestic abuse, so that a clause far away is about it too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from horizontal.contract import Block, BlockKind, Contract
from horizontal.matching.listed_terms import with_items

_QUOTED = r"[“\"'‘](?:[Tt]he )?([A-Z][\w &/'’-]{1,60}?)[”\"'’]"
_IN_ANY_CASE = r"[“\"'‘]([A-Za-z][\w &/'’-]{1,60}?)[”\"'’]"
_MEANS = r"(?:means?\b|is short for|stands for|shall mean|has the meaning|(?:is|are) defined as|refers? to)"
_IN_PASSING = (
    r"(?:,?\s*(?:as used |used )?(?:in|when(?:ever)?|where(?:ver)?|for|with)\b[^.;:“\"]{0,80}?,?\s+"
    r"(?=means?\b))?"
)
"""What stands between a term and its meaning: "“Abuse”, when it has a capital letter, means …"."""
_DEFINITION = re.compile(
    rf"^\W*(?:{_QUOTED}{_IN_PASSING}|([A-Z][A-Za-z]+(?: [A-Z(][A-Za-z)]*| of| and| the){{0,5}}))\s*(?:\([^)]*\)\s*)?"
    rf"(?:{_MEANS}|(?P<label>:))"
)
_FURTHER = re.compile(rf"[;.,]\s*(?:and\s+)?{_QUOTED}\s*(?:{_MEANS}|(?:is|are) (?:the|an?)\b)")
"""The next term that the same paragraph defines."""
_SPOKEN = re.compile(
    rf"\b(?:by|when(?:ever)?|where(?:ver)?|if|in|throughout|for)\b[^.;:“\"]{{0,60}}{_IN_ANY_CASE}\s*,?\s*"
    rf"(?:(?:(?:[Ww]e|it|this|that|I) (?:\w+ )?)?{_MEANS}|(?:here |also )?(?:includes?|covers?|takes? in)|(?:is|are) )",
    re.I,
)
"""A term that is explained in passing: "By “harm at home” we mean …", "In this Part “abuse” includes …"."""
_INLINE = re.compile(
    rf"\((?:[^()]{{0,40}}?\b)?(?:the |hereinafter |called |together |each an? |an? |“|\")*{_QUOTED}[^()]{{0,30}}\)"
)
_CALLED = re.compile(
    rf"\b(?:(?:hereinafter|hereafter|in this \w+) (?:called|referred to as|known as)"
    rf"|(?:which |that )?(?:we|this \w+) (?:shall |will )?calls?(?: this| it| these)?) (?:the )?{_IN_ANY_CASE}"
)
_PLAIN = r"\b(?i:domestic|sexual|economic|family) (?i:abuse|violence|harm)\b"
"""What is in plain words already, and is no use of the term "abuse"."""
_POLICY = re.compile(r"\bpolic(?:y|ies)\b", re.I)
_QUOTES = '“"‘'
_GLOSSARY = re.compile(
    r"\b(?:definition|defined|interpretation|glossary|meaning|what (?:the )?words mean|(?:words|terms) used)",
    re.I,
)
_INLINE_HINTS = ("(",)
_CALLED_HINTS = ("call", "referred to as", "known as")
_SPOKEN_HINTS = ("mean", "include", "cover", "take", "refer", " is ", " are ")
"""Of which one stands in every text that the pattern fits: a cheap gate."""
_TERM = 5
"""Words that a term in a table of definitions may have; our own default."""
_FOCUS = 12
"""Words before an inline definition in which its subject is looked for; our own default."""
Span = tuple[int, int]
Definition = tuple[str, str]
"""A term and the words that define it."""


@dataclass(frozen=True, slots=True)
class Term:
    """What a defined term brings to a passage that uses it."""

    meaning: tuple[str, ...]
    """The words that define it, in small letters."""
    carried: frozenset[int]
    """The steps of cues that stand where the term stands."""
    plainly: str = ""
    """What it is in plain words, where it is another name for the abuse itself."""


class Terms:
    """The terms of a contract that bring something to the passages that use them."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        names = sorted(terms, key=lambda name: (" " not in name, -len(name), name))
        self._terms = [terms[name] for name in names]
        every = [f"({naming(name)})" for name in names]
        every.insert(
            sum(" " in name for name in names), _PLAIN
        )  # before the terms of one word, such as "abuse"
        self._pattern = re.compile("|".join(every)) if names else None
        abuse = [name for name in names if terms[name].plainly]
        self._plainly = [terms[name].plainly for name in abuse]
        named = [f"({naming(name)})" for name in abuse]
        self._abuse = re.compile("|".join([_PLAIN, *named])) if abuse else None
        wider = [name for name in abuse if re.fullmatch(_PLAIN, name) and terms[name].plainly != name.lower()]
        self._wider = [(re.compile(naming(name)), terms[name].plainly) for name in wider]

    def used_in(self, text: str) -> tuple[tuple[Span, Term], ...]:
        """Each use of a term, `[start, end)` in characters, in order."""
        if self._pattern is None:
            return ()
        matches = self._pattern.finditer(text)
        return tuple((match.span(), self._terms[match.lastindex - 1]) for match in matches if match.lastindex)

    def in_plain_words(self, text: str) -> str:
        """The text with plain words where a term stands that is a name for the abuse."""
        if self._abuse is None:
            return text
        for named, plainly in self._wider if _POLICY.search(text) else ():
            text = named.sub(plainly, text)  # what a policy is on, it is on with all that the term takes in
        return self._abuse.sub(lambda m: self._plainly[m.lastindex - 1] if m.lastindex else m[0], text)


def find_definitions(contract: Contract) -> list[Definition]:
    """The terms that the contract defines, in order; one may be defined twice."""
    found: list[Definition] = []
    for index, block in enumerate(contract.blocks):
        match = _DEFINITION.match(block.text)
        if match and (match[1] or not match["label"] or _in_definitions(block)):
            text = with_items(contract.blocks, index) if block.text.endswith(":") else block.text
            found += _in_paragraph(match[1] or match[2], match.end(), text)
        if any(mark in block.text for mark in _QUOTES) and any(hint in block.text for hint in _SPOKEN_HINTS):
            found += [
                (spoken[1], _FURTHER.split(_sentence(block.text[spoken.end() :]), maxsplit=1)[0])
                for spoken in _SPOKEN.finditer(block.text)
            ]
            if match is None and (further := _FURTHER.search(block.text)):
                found += _in_paragraph(further[1], further.end(), block.text)
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
            if is_topic(words) or any(uses(words, known) for known in terms):
                terms.add(term)
    return tuple(sorted(terms, key=lambda term: (-len(term), term)))


def learn_other_meanings(
    definitions: Sequence[Definition], is_topic: Callable[[str], bool]
) -> tuple[str, ...]:
    """Words of the subject that this contract uses for something else: "“Dash” means the dashboard".

    Only single words and abbreviations, and names that begin with one: "Domestic Abuse" means nothing else, whatever
    its definition says.
    """
    defined = [
        (term, words)
        for term, words in definitions
        if (" " not in term or term.split()[0].isupper()) and is_topic(term)
    ]
    return tuple(sorted({term for term, words in defined if not is_topic(words.replace(term, " "))}))


def naming(term: str) -> str:
    """The pattern of a text that uses the term, singular or plural, in its own capitals or all in capitals."""
    stem = re.escape(_stem(term))
    if term[:1].isupper():
        if " " in term and term[1:].islower():  # "Protected parent" is "protected parent" in a sentence
            stem = f"[{stem[0]}{stem[0].lower()}]{stem[1:]}"
        return rf"\b(?:{stem}(?:s|y|ies|es)?|{stem.upper()}(?:S|Y|IES|ES)?)\b"
    return rf"(?i:\b{stem}(?:s|y|ies|es)?\b)"


def uses(text: str, term: str) -> bool:
    """Whether the text uses the term. Of many terms in many texts most are passed over without a pattern."""
    stands = _stem(term).lower() in text.lower()
    return stands and re.search(naming(term), text) is not None


def _stem(term: str) -> str:
    """What the singular and the plural of a term have in common."""
    return term[:-3] if term.endswith("ies") else term.removesuffix("s")


def _in_paragraph(term: str, start: int, text: str) -> Iterator[Definition]:
    """A term whose definition starts there, and those that the paragraph defines after it."""
    for further in _FURTHER.finditer(text, start):
        yield term, text[start : further.start()]
        term, start = further[1], further.end()
    yield term, text[start:]


def _sentence(text: str) -> str:
    """The text up to its first full stop."""
    return re.split(r"\.(?:\s|$)", text, maxsplit=1)[0]


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
