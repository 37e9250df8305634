"""Marks in a table that say how strongly a row is asked, and of whom: "M" for mandatory, "C" for the Council."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from horizontal.contract import Block
from horizontal.evidence import Strength
from horizontal.matching.sentences import split_sentences
from horizontal.matching.table_cells import row_of


class Mark(NamedTuple):
    """What a mark stands for."""

    strength: Strength
    doer: str = ""
    """Whoever does what a row with this mark says, where that is told: "ICB"."""


Marks = Mapping[str, Mark]
"""What each mark of a contract stands for."""

_MARKING = r"(?:mark|grad|rat|rank|cod|class|label|categoris|classifi|head|list|flag)(?:l?ed)"
_STANDS_FOR = r"(?::|=|–|—|\bmeans\b|\bis for\b|\bis\b|\bare\b|\bstands for\b|\bdenotes\b|\bindicates\b|\()"
_ENTRY = re.compile(
    r"(?:(?:^|[.;,(:|]\s*|\band\s+)|\b(?:mark|marked|letter|headed|ranked|rated|coded"
    r"|graded)(?: (?:with )?(?:an?|the)(?: letter)?)?"
    rf"\s*)[“\"'‘]?([A-Z]|[A-Z][a-z]{{2,11}})[”\"'’]?\s*{_STANDS_FOR}\s*([^.;()]{{3,160}}?)"
    rf"(?=[.;()]|$|,? (?:and |but |while )?[“\"'‘]?[A-Z][”\"'’]? (?:{_STANDS_FOR}))"
)
"""One entry of a key: "M: the Provider shall do what the line says"."""
_SAID_OF = re.compile(
    r"\b(?:has|have|having|bears?|bearing|shows?|showing|carr(?:y|ies)|with|says?|reads?|marked|is|are)"
    r" (?:an? |the letter )?"
    r"[“\"‘']([A-Z]|Yes|No|[A-Z][a-z]{2,11})[”\"’']"
    rf"|\b{_MARKING} (?:with |as )?(?:an? )?([A-Z]|[A-Z][a-z]{{2,11}})\b"
)
"""What speaks of the rows with a mark: "shall fulfil every requirement that has “Y” in the column"."""
_SAYING = re.compile(r"[.;]\s|, (?:but|while|whereas|and (?=those|one|an?y?\b|each|every))")
"""Between what is said of one mark and of the next."""
_OF_ROWS = re.compile(
    r"\b(?:lines?|rows?|letters?|mark(?:ed|s)?|columns?|tables?|requirements?|items?|key|codes?)\b", re.I
)
"""What a key speaks of: what has the marks."""
_MARKED = re.compile(rf"\b{_MARKING} [“\"'‘]?(?:with |as )?(?:an? )?(?:[A-Z]|[A-Z][a-z]{{2,11}})\b")
_FEWEST = 2
"""Entries that make a key, and meanings that they tell apart; our own default."""
_KEY_COLUMNS = 2
"""Columns of a table that says what marks stand for."""
_DOER = re.compile(
    r"\b(?i:done|carried out|met|performed|delivered|provided|undertaken|(?:task|duty|job) (?:of|for)|is|are)"
    r" (?:only |solely )?(?:by )?(?:the )?(?P<by>(?:[A-Z][\w&’'-]*)(?: [A-Z][\w&’'-]*){0,3})$"
    r"|^(?:\w+\. )?(?:[Tt]he )?(?P<does>(?:[A-Z][\w&’'-]+ ?){1,4}?) (?:alone )?(?:shall|will|must|does|is to)\b",
)
"""Who does what the rows with a mark say: "Done by the ICB", "The Council shall do it"."""
_TELLS = re.compile(
    r"\b(?:information|background|context|for noting|future|no (?:duty|obligation|requirement)|need not"
    r"|(?:not in|out of) scope"
    r"|(?:was|were) (?:required|obliged|bound|expected) to|(?:plan|propose|intend)s? to|proposed"
    r"|not (?:an? )?(?:part|binding|required|requirement|obligation|obliged|bound|asked)"
    r"|the (?:council|authority|commissioner|buyer) (?:shall|will|must|does))\b",
    re.I,
)
_WEAK = re.compile(
    r"\b(?:desirable|desired|should|aims?|prefer\w*|may|optional|options?|could|good practice|best practice|hopes?"
    r"|guidance|if it wishes|encouraged|invited|work towards|subject to|strives?|endeavou?rs?|tr(?:y|ies) to"
    r"|seeks? to|(?:where|if|as far as|so far as) (?:practicable|possible|reasonable)|consider\w*|if the [\w ]+ so"
    r"|recommended|advisory|aspiration\w*"
    r"|discretion\w*)\b",
    re.I,
)
_FREES = re.compile(
    r"\b(?:not (?:required|obliged) to|under no (?:duty|obligation) to|has no duty to)\b", re.I
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
_WORDS: Mapping[str, Strength] = MappingProxyType(
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


def learn_marks(blocks: Sequence[Block]) -> Marks:
    """The marks of which a paragraph or a table of the contract says what they stand for; the first that does so."""
    marks: dict[str, Mark] = {}
    alone = _standing_alone(blocks)
    for block in blocks:
        if block.place.cell is not None or not _OF_ROWS.search(block.text):
            continue
        entries = _entries([*_ENTRY.findall(block.text), *_said_of_marks(block.text)], alone)
        weak = any(mark.strength is Strength.QUALIFIED for mark in entries.values())
        if _tell_apart(entries) or (weak and _MARKED.search(block.text)):
            marks = entries | marks
    for _, cells in groupby(
        (block for block in blocks if block.place.cell), key=lambda cell: row_of(cell)[0]
    ):
        entries = _entries(_keyed_rows(list(cells)), alone)
        if _tell_apart(entries):
            marks = entries | marks
    return marks


def _standing_alone(blocks: Sequence[Block]) -> frozenset[str]:
    """What is the whole text of a cell that is neither in the first row nor the first column of its table."""
    cells = ((block, block.place.cell) for block in blocks)
    return frozenset(
        block.text.strip(" .*") for block, cell in cells if cell and cell.column > 1 and cell.row > 1
    )


def _entries(meanings: Sequence[tuple[str, str]], alone: frozenset[str]) -> dict[str, Mark]:
    """The marks that have a meaning that we read; a word is one only where it stands alone in cells."""
    read = ((mark, _read(meaning)) for mark, meaning in meanings if len(mark) == 1 or mark in alone)
    return {mark: meant for mark, meant in read if meant}


def _tell_apart(entries: Marks) -> bool:
    """Whether these make a key: some marks, that do not all stand for the same."""
    return len(entries) >= _FEWEST and len(set(entries.values())) >= _FEWEST


def _keyed_rows(cells: Sequence[Block]) -> list[tuple[str, str]]:
    """The rows of a table of two columns, of which the first may be a mark and the second its meaning."""
    rows = [list(row) for _, row in groupby(cells, key=row_of)]
    if any(len(row) > _KEY_COLUMNS for row in rows):
        return []
    return [(row[0].text.strip(" .*"), row[1].text) for row in rows if len(row) == _KEY_COLUMNS]


def _said_of_marks(text: str) -> Iterator[tuple[str, str]]:
    """Each mark with the words that say what is done about the rows that have it."""
    for saying in _SAYING.split(text):
        for match in _SAID_OF.finditer(saying):
            yield match[1] or match[2], saying


def mark_of_row(row: Sequence[Block], marks: Marks) -> Mark | None:
    """How strongly the row is asked by its mark, and of whom; None where it has none."""
    for block in row:
        cell, said = block.place.cell, block.text.strip(" .*")
        if cell is None:
            continue
        if said in marks and cell.column > 1 and said != cell.column_header:
            return marks[said]
        if _HEADER.fullmatch(cell.column_header or "") and said.lower() in _WORDS:
            return Mark(_WORDS[said.lower()])
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


def _read(meaning: str) -> Mark | None:
    """What the words say that a mark stands for; None where they say nothing of how far, and of whom."""
    strength = _meant(meaning)
    sentence = next((meaning[start:end].rstrip(" .;") for start, end in split_sentences(meaning)), "")
    doer = _DOER.search(sentence)
    if doer is None:
        return Mark(strength) if strength else None
    return Mark(strength or Strength.MANDATORY, (doer["by"] or doer["does"]).strip())


def _meant(meaning: str) -> Strength | None:
    if _FREES.search(meaning):
        return Strength.QUALIFIED if _WEAK.search(meaning) else Strength.NEGATED
    for pattern, strength in (
        (_TELLS, Strength.STATEMENT),
        (_WEAK, Strength.QUALIFIED),
        (_BINDS, Strength.MANDATORY),
    ):
        if pattern.search(meaning):
            return strength
    return None
