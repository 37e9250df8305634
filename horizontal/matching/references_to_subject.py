"""Passages that speak of the duties of a clause or row about the subject by its number, and so are about it too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from horizontal.contract import Place
from horizontal.matching.cross_references import (
    At,
    Reference,
    clause_over,
    is_row,
    label_codes,
    may_refer,
    part_key,
    references_in,
    row_label,
    row_labels,
)
from horizontal.matching.passages import Passage

_SPEAKS_OF_DUTY = re.compile(
    r"\b(?:polic(?:y|ies)|training|trained|records?|figures|data|returns?|questions?|conversations?|discussions?|enquir\w+|referrals?|procedures?"
    r"|dut(?:y|ies)|obligations?|requirements?|provisions|terms|standards?|commitments?|measures|steps"
    r"|support|notwithstanding|writ(?:e|es|ing|ten)|hold|holds|impos\w+|pass(?:es|ed)? (?:on|down)"
    r"|compl(?:y|ies|ying)|conform\w*|perform\w*|observ\w+|meets?|discharg\w+|fulfil\w*|implement\w*"
    r"|equivalent|reflect\w*"
    r"|mirror\w*|bound|binds?|appl(?:y|ies)|extends?|follows?|carry out)\b\W*(?:\w+\W+){0,5}$",
    re.I,
)
"""What makes a reference to a clause a way of speaking of what that clause asks."""
_TOPICAL = 0.5
"""Share of a clause's passages that are about the subject, from which a reference to it is so too; our own default."""


def refer_to_subject(passages: Sequence[Passage], plainly: Sequence[bool]) -> frozenset[int]:
    """The places in the sequence of passages that speak of the duties of a clause which is about the subject.

    `plainly` says of each passage whether it is about the subject by itself, its stem or its heading.
    """
    if not any(plainly):
        return frozenset()
    found: set[int] = set()
    topical: frozenset[At] | None = None
    labels = _topical_rows(passages, plainly)
    coded = label_codes(label for _, label in labels)
    for index, passage in enumerate(passages):
        if plainly[index] or passage.is_heading or passage.is_guidance or not may_refer(passage.text, coded):
            continue
        source = passage.block.place
        for reference in references_in(passage.text, source, rows_coded=coded):
            if reference.rows and _names_row(reference, source, labels):
                found.add(index)
            if not _SPEAKS_OF_DUTY.search(passage.text[: reference.start]):
                continue
            if topical is None:
                topical = _topical_places(passages, plainly)
            own = part_key(source.part)
            # of a range, such as "clauses 3.1 to 3.4", both ends
            enough = all if reference.is_range else any
            if enough(
                (part, clause) in topical or (part or own, clause) in topical
                for part, clause in reference.places
            ):
                found.add(index)
    return frozenset(found)


def _topical_rows(passages: Sequence[Passage], plainly: Sequence[bool]) -> frozenset[tuple[str | None, str]]:
    """The part and the label of each row of a table that is about the subject."""
    labels = row_labels(passages)
    return frozenset(
        (part_key(passage.block.place.part), label)
        for passage, plain in zip(passages, plainly, strict=True)
        if plain and (label := row_label(passage.block.place, labels))
    )


def _names_row(reference: Reference, source: Place, labels: Collection[tuple[str | None, str]]) -> bool:
    """Whether the rows that are named stand in the part that is named, or in that of the source; codes in any part."""
    parts: set[str | None] = {part for part, _ in reference.places if part}
    coded = not parts and label_codes(reference.rows)
    parts = parts or {part_key(source.part)}
    return any((coded or part in parts) and is_row(source, label, reference.rows) for part, label in labels)


def _topical_places(passages: Sequence[Passage], plainly: Sequence[bool]) -> frozenset[At]:
    """The clauses and parts of which enough is about the subject."""
    counts: defaultdict[At, list[bool]] = defaultdict(list)
    for passage, plain in zip(passages, plainly, strict=True):
        if passage.is_heading or passage.is_guidance:
            continue
        place = passage.block.place
        part = part_key(place.part)
        for clause in _and_over(place.clause):
            counts[part, clause].append(plain)
        if part is not None:
            counts[part, None].append(plain)
    return frozenset(at for at, plain in counts.items() if sum(plain) >= _TOPICAL * len(plain) and any(plain))


def _and_over(clause: str | None) -> Iterator[str]:
    """A clause's number and those over it: 14.2(a), 14.2, 14."""
    while clause:
        yield clause
        over = clause_over(clause)
        clause = over if over != clause else None
