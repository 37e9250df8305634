"""Documents of a bundle that say the same: a copy is left out and told, two versions of one document are told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import PurePosixPath

from horizontal.contract import BlockKind, Unread
from horizontal.parsers.bundle.document import Document
from horizontal.parsers.bundle.document_names import part_name

_WORD = re.compile(r"\w+")
_APART = (BlockKind.HEADER, BlockKind.FOOTER, BlockKind.CONTENTS)
_NEAR = 0.9
"""Share of their distinct words that two versions of one document have in common; our own default."""
_NEAR_OF_ONE_NAME = 0.3
"""The same of two that differ in name by a date or version only."""
_MOST_COMPARED = 60
"""Documents up to which each is compared with each."""
_LEAST_WORDS = 5
_LEAST_OF_COPY = 20
"""Words below which a document is no copy: two forms may be as empty."""


def without_copies(documents: Sequence[Document]) -> tuple[tuple[Document, ...], tuple[Unread, ...]]:
    """The documents, with one of several that have the same words, and a note on each that is left out or doubtful."""
    kept: dict[tuple[str, ...], Document] = {}
    notes: list[Unread] = []
    for document in sorted(documents, key=lambda each: PurePosixPath(each.name).suffix.lower() == ".pdf"):
        words = _words(document)
        key = words if len(words) >= _LEAST_OF_COPY else (document.name,)
        first = kept.setdefault(key, document)
        if first is not document:
            what = f"left out: it says the same as {first.name}, word for word"
            notes.append(Unread(where=document.name, what=what))
    left = {id(document) for document in kept.values()}
    known = [document for document in documents if id(document) in left]
    return tuple(known), (*notes, *_versions(known))


def _versions(documents: Sequence[Document]) -> Iterator[Unread]:
    """A note for each two documents that look like versions of one."""
    if len(documents) > _MOST_COMPARED:
        return
    read = [(document, part_name(document), frozenset(_words(document))) for document in documents]
    for (one, name, words), (other, other_name, other_words) in combinations(read, 2):
        alike = name == other_name and PurePosixPath(one.name).parent == PurePosixPath(other.name).parent
        least = _NEAR_OF_ONE_NAME if alike else _NEAR
        shared, together = len(words & other_words), len(words | other_words)
        if shared >= max(_LEAST_WORDS, least * together):
            what = f"looks like another version of {one.name}: both are read, as if both were agreed"
            yield Unread(where=other.name, what=what, do_next="take out the one that is not to be agreed")


def _words(document: Document) -> tuple[str, ...]:
    return tuple(
        word
        for block in document.blocks
        if block.kind not in _APART
        for word in _WORD.findall(block.text.casefold())
    )
