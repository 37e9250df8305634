"""Marks in a table that say how strongly a row is asked: "M" for mandatory, "D" for desirable."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from horizontal.contract import Block
from horizontal.evidence import Strength
from horizontal.matching.sentences import split_sentences

Marks = Mapping[str, Strength]
"""What each mark of a contract stands for."""

_ENTRY = re.compile(
    r"(?:(?:^|[.;,(:|]\s*|\band\s+)|\b(?:mark|marked|letter|headed|ranked|rated|coded"
    r"|graded)(?: (?:with )?(?:an?|the)(?: letter)?)?"
    r"\s*)[“\"'‘]?([A-Z]|[A-Z][a-z]{2,11})[”\"'’]?\s*"
    r"(?::|=|–|—|\bmeans\b|\bis for\b|\bis\b|\bare\b|\bstands for\b|\bdenotes\b|\bindicates\b"
    r"|\()\s*([^.;()]{3,160})"
)
"""One entry of a key: "M: the Provider shall do what the line says"."""
_SAID_OF = re.compile(
    r"\b(?:has|have|having|bears?|bearing|shows?|showing|carr(?:y|ies)|with|says?|reads?|marked|is|are)"
    r" (?:an? |the letter )?"
    r"[“\"‘']([A-Z]|Yes|No|[A-Z][a-z]{2,11})[”\"’']"
    r"|\bmarked (?:with )?(?:an? )?([A-Z])\b"
)
"""What speaks of the rows with a mark: "shall fulfil every requirement that has “Y” in the column"."""
_SAYING = re.compile(r"[.;]\s|, (?:but|while|whereas|and (?=those|one|an?y?\b|each|every))")
"""Between what is said of one mark and of the next."""
_OF_ROWS = re.compile(
    r"\b(?:lines?|rows?|letters?|mark(?:ed|s)?|columns?|tables?|requirements?|items?|key|codes?)\b", re.I
)
"""What a key speaks of: what has the marks."""
_MARKED = re.compile(r"\bmarked [“\"'‘]?(?:with )?(?:an? )?[A-Z]\b")
_FEWEST = 2
"""Entries that make a key, and strengths that they tell apart; our own default."""
_TELLS = re.compile(
    r"\b(?:information|background|context|for noting|future|no (?:duty|obligation|requirement)|need not|(?:not in|out of) scope"
    r"|not (?:an? )?(?:part|binding|required|requirement|obligation|obliged|bound|asked)"
    r"|the (?:council|authority|commissioner|buyer) (?:shall|will|must|does))\b",
    re.I,
)
_WEAK = re.compile(
    r"\b(?:desirable|desired|should|aims?|prefer\w*|may|optional|options?|could|good practice|best practice|hopes?"
    r"|guidance|if it wishes|encouraged|recommended|advisory|aspiration\w*|discretion\w*)\b",
    re.I,
)
_BINDS = re.compile(
    r"\b(?:shall|must|mandatory|required|requirements?|obligat\w+|binding|essential|compulsory|has to|contractual)\b",
    re.I,
)
_HEADER = re.compile(
    r"\W*(?:type|status|priority|level|class|category|weight(?:ing)?|m ?/ ?d|e ?/ ?d|m ?/ ?s ?/ ?c|moscow|obligation"
    r"|(?:essential|mandatory|must|required)\b.{0,40}|requirement type|(?:requirement )?classification)\W*",
    re.I,
)
"""What stands over a column of marks that need no key."""
_WORDS: Marks = MappingProxyType(
    {
        **dict.fromkeys(("mandatory", "essential", "must", "must have", "required"), Strength.MANDATORY),
        **dict.fromkeys(
            (
                *("desirable", "should", "should have", "preferred", "optional", "could", "could have"),
                *("advisory", "recommended", "good practice", "aspirational"),
                *("encouraged", "ideally", "welcome"),
            ),
            Strength.QUALIFIED,
        ),
        **dict.fromkeys(
            ("information", "info", "for information", "information only", "note", "context", "background"),
            Strength.STATEMENT,
        ),
    }
)


_MARKING = frozenset(_WORDS) | {
    "yes",
    "no",
    "guidance",
    "binding",
    "core",
    "duty",
    "aim",
    "aims",
    "extra",
    "option",
    "basic",
}
"""Words that may be marks where a key says what they stand for."""


def learn_marks(blocks: Sequence[Block]) -> Marks:
    """The letters of which a paragraph of the contract says what they stand for; the first that does so."""
    marks: dict[str, Strength] = {}
    for block in blocks:
        if block.place.cell is not None or not _OF_ROWS.search(block.text):
            continue
        meanings = [*_ENTRY.findall(block.text), *_said_of_marks(block.text)]
        entries = {mark: read for mark, meaning in meanings if (read := _meant(meaning))}
        entries = {mark: read for mark, read in entries.items() if len(mark) == 1 or mark.lower() in _MARKING}
        is_key = len(entries) >= _FEWEST and len(set(entries.values())) >= _FEWEST
        if is_key or (_MARKED.search(block.text) and Strength.QUALIFIED in entries.values()):
            marks = entries | marks
    return marks


def _said_of_marks(text: str) -> Iterator[tuple[str, str]]:
    """Each mark with the words that say what is done about the rows that have it."""
    for saying in _SAYING.split(text):
        for match in _SAID_OF.finditer(saying):
            yield match[1] or match[2], saying


def mark_of_row(row: Sequence[Block], marks: Marks) -> Strength | None:
    """How strongly the row is asked by its mark; None where it has none."""
    for block in row:
        cell, said = block.place.cell, block.text.strip(" .*")
        if cell is None:
            continue
        if said in marks and cell.column > 1 and said != cell.column_header:
            return marks[said]
        if _HEADER.fullmatch(cell.column_header or "") and said.lower() in _WORDS:
            return _WORDS[said.lower()]
    return None


def mark_of_header(header: str) -> Strength | None:
    """How strongly what stands under the header of a column is asked, where a weak word is all that it says."""
    said = _WORDS.get(header.lower().strip(" :"))
    return said if said is Strength.QUALIFIED else None


def lead_for(lead: str, asked: Strength | None) -> str:
    """What leads to a table without the sentences of it that are for rows with another mark."""
    if asked is None or not lead or not _MARKED.search(lead):
        return lead
    sentences = [lead[start:end] for start, end in split_sentences(lead)]
    return " ".join(one for one in sentences if not _MARKED.search(one) or _meant(one) is asked)


def as_marked(read: Strength, mark: Strength | None) -> Strength:
    """A strength as far as the mark of the row lets it stand; a denial stays one."""
    if mark is None or read is Strength.NEGATED:
        return read
    if mark is Strength.QUALIFIED and read is Strength.PERMISSIVE:
        return read
    return mark if mark is not Strength.MANDATORY or read is Strength.STATEMENT else read


def _meant(meaning: str) -> Strength | None:
    for pattern, strength in (
        (_TELLS, Strength.STATEMENT),
        (_WEAK, Strength.QUALIFIED),
        (_BINDS, Strength.MANDATORY),
    ):
        if pattern.search(meaning):
            return strength
    return None
