"""Passages that speak of the duties of a clause or row about the subject by its number, and so are about it too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property

from horizontal.contract import BlockKind, Place
from horizontal.matching.cross_references import (
    At,
    Reference,
    clause_codes,
    clause_over,
    is_row,
    label_codes,
    may_refer,
    references_in,
    row_label,
    row_labels,
)
from horizontal.matching.passage import Passage
from horizontal.part_names import PART_NAME, part_key

_SPEAKS_OF_DUTY = re.compile(
    r"\b(?:polic(?:y|ies)|training|trained|records?|figures|data|returns?|questions?|conversations?|discussions?"
    r"|reports? (?:submitted|sent|made|given|delivered)"
    r"|enquir\w+|referrals?|procedures?"
    r"|dut(?:y|ies)|obligations?|requirements?|provisions|terms|standards?|commitments?|measures|steps"
    r"|support|notwithstanding|writ(?:e|es|ing|ten)|hold|holds|impos\w+|pass(?:es|ed)? (?:on|down)"
    r"|compl(?:y|ies|ying)|conform\w*|perform\w*|observ\w+|meets?|discharg\w+|fulfil\w*|implement\w*"
    r"|equivalent|reflect\w*"
    r"|take on|mirror\w*|bound|bind|binds?|appl(?:y|ies)|extends?|follows?|carry out)\b\W*(?:\w+\W+){0,5}$",
    re.I,
)
"""What makes a reference to a clause a way of speaking of what that clause asks."""
_LISTED = (
    r"(?:numbers?|figures?|returns?|reports?|forms?|polic(?:y|ies)|courses?|training\w*|counts?"
    r"|totals?|statistics|data|learning|subjects?|topics?|matters?|themes?|headings?)"
)
_ALL_THAT_IS_LISTED = re.compile(
    rf"\b(?:each|every|all|the)(?: of)?(?: the| its| these)? (?:\w+ )?{_LISTED}\b"
    r"(?:,? (?:which |that )?(?:is |are )?"
    r"(?:listed|set out|named|shown|given|described|specified|contained|asked for))?"
    r" (?:in|under|by) (?:the (?:table|list) in )?$",
    re.I,
)
"""What speaks of everything that a clause or schedule lists, and so of what it lists on the subject."""
_FIGURES = re.compile(r"\b(?:numbers?|figures?|counts?|totals?|statistics|data)\b", re.I)
_OF_TRAINING = re.compile(r"\b(?:train\w*|courses?|learning|modules?|refreshers?)\b", re.I)
_IN_TABLE = re.compile(
    rf"\b(?:each|every|all|the)(?: of)?(?: the| its| these)? (?:\w+ )?{_LISTED}\b[^.;]{{0,30}}? (?:in|of|under) "
    r"(?:the (?:above|preceding|previous) table|the table above"
    r"|(?P<below>the (?:following|next) table|the table below))\b",
    re.I,
)
_APPLIES = re.compile(
    r",? (?:of (?:the |this )?(?:\w+ ){1,3})?(?:(?:shall|will|must) )?(?:also |equally )?"
    r"(?:appl(?:y|ies)|binds?|extends?|covers?|(?:is|are) (?:also )?(?:for|meant for)|gives?)\b"
    r"| notwithstanding\b",
    re.I,
)
"""What comes after a reference that says whom its duties reach: "Clauses 4.4 and 4.6 shall apply to volunteers"."""
_IS_ANNEXED = re.compile(rf"{PART_NAME}\b")
_NEAR = 40
"""Passages within which a table is the one above or below; our own default."""
_TOPICAL = 0.5
"""Share of a clause's passages that are about the subject, from which a reference to it is so too; our own default."""


def refer_to_subject(passages: Sequence[Passage], plainly: Sequence[bool]) -> frozenset[int]:
    """The places in the sequence of passages that speak of the duties of a clause which is about the subject.

    `plainly` says of each passage whether it is about the subject by itself, its stem or its heading.
    """
    if not any(plainly):
        return frozenset()
    labels = _topical_rows(passages, plainly)
    coded = label_codes(label for _, label in labels)
    about = (
        passage.block.place.clause for passage, is_about in zip(passages, plainly, strict=True) if is_about
    )
    clauses = clause_codes(about)
    places = _Places(passages, plainly)
    tables = _tables(passages, plainly)
    return frozenset(
        index
        for index, passage in enumerate(passages)
        if not (plainly[index] or passage.is_heading or passage.is_guidance)
        and (
            (may_refer(passage.text, coded | clauses) and _refers(passage, labels, clauses, coded, places))
            or _names_table(passages, index, tables)
        )
    )


def _refers(
    passage: Passage,
    labels: Collection[tuple[str | None, str]],
    clauses: frozenset[str],
    coded: Collection[str],
    places: _Places,
) -> bool:
    """Whether the passage speaks by number of a row, or of the duties of a clause or part, about the subject."""
    source = passage.block.place
    for reference in references_in(passage.text, source, clauses, coded):
        if reference.rows and _names_row(reference, source, labels):
            return True
        if not clauses.isdisjoint(reference.rows):
            return True  # rows of a table that has lost its rules
        before = passage.text[: reference.start]
        if listed := _ALL_THAT_IS_LISTED.search(before):
            about = places.with_figures if _FIGURES.search(listed[0]) else places.with_subject
        elif _SPEAKS_OF_DUTY.search(before) or _APPLIES.match(passage.text[reference.end :]):
            about = places.of_subject
        else:
            continue
        # of a range, such as "clauses 3.1 to 3.4", both ends
        enough = all if reference.is_range else any
        if enough(not about.isdisjoint(places.meant(at, source)) for at in reference.places):
            return True
    return False


def _tables(passages: Sequence[Passage], plainly: Sequence[bool]) -> frozenset[int]:
    """The tables a row of which is about the subject."""
    cells = ((passage.block.place.cell, plain) for passage, plain in zip(passages, plainly, strict=True))
    return frozenset(cell.table for cell, plain in cells if cell and plain)


def _names_table(passages: Sequence[Passage], index: int, tables: Collection[int]) -> bool:
    """Whether the passage speaks of all that the table by it lists: "each course in the above table"."""
    found = _IN_TABLE.search(passages[index].text) if tables else None
    if found is None:
        return False
    near = (
        passages[index + 1 : index + _NEAR]
        if found["below"]
        else passages[max(index - _NEAR, 0) : index][::-1]
    )
    cells = (passage.block.place.cell for passage in near)
    return next((cell.table in tables for cell in cells if cell), False)


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


class _Places:
    """The clauses and parts of which some, and those of which enough, is about the subject."""

    def __init__(self, passages: Sequence[Passage], plainly: Sequence[bool]) -> None:
        self._passages, self._plainly = passages, plainly

    @cached_property
    def _counts(self) -> dict[At, list[bool]]:
        counts: defaultdict[At, list[bool]] = defaultdict(list)
        for passage, plain in zip(self._passages, self._plainly, strict=True):
            if passage.is_heading or passage.is_guidance:
                continue
            place = passage.block.place
            part = part_key(place.part)
            for clause in _and_over(place.clause):
                counts[part, clause].append(plain)
            if part is not None:
                counts[part, None].append(plain)
        return counts

    def meant(self, at: At, source: Place) -> frozenset[At]:
        """Where what is named may stand: in the part that is named, the body or the part of the source.

        Where neither has such a clause, in a body that goes by a name: "clause 4.4 of the General Terms".
        """
        part, clause = at
        near = frozenset({at, (part or part_key(source.part), clause)})
        if part is not None or not near.isdisjoint(self._counts):
            return near
        return frozenset(
            one for one in self._counts if one[1] == clause and not _IS_ANNEXED.match(one[0] or "")
        )

    @cached_property
    def with_subject(self) -> frozenset[At]:
        """Those in which the subject stands anywhere among what they list: rows, items, numbered clauses."""
        return self._listing(lambda _: True)

    @cached_property
    def with_figures(self) -> frozenset[At]:
        """The same where what they list is more than who was trained: figures of that tell nothing of those served."""
        return self._listing(lambda passage: _OF_TRAINING.search(passage.text) is None)

    def _listing(self, counts: Callable[[Passage], bool]) -> frozenset[At]:
        listed = [
            passage.block.place
            for passage, plain in zip(self._passages, self._plainly, strict=True)
            if plain
            and not (passage.is_heading or passage.is_guidance)
            and _is_listed(passage)
            and counts(passage)
        ]
        clauses = {(part_key(place.part), clause) for place in listed for clause in _and_over(place.clause)}
        return frozenset(clauses | {(part, None) for place in listed if (part := part_key(place.part))})

    @cached_property
    def of_subject(self) -> frozenset[At]:
        """Those of which enough is about it."""
        return frozenset(
            at for at, plain in self._counts.items() if any(plain) and sum(plain) >= _TOPICAL * len(plain)
        )


def _is_listed(passage: Passage) -> bool:
    is_marked = passage.block.number is not None or passage.block.kind is BlockKind.LIST_ITEM
    return passage.is_row or is_marked or not passage.block.text.rstrip().endswith((".", "?", "!"))


def _and_over(clause: str | None) -> Iterator[str]:
    """A clause's number and those over it: 14.2(a), 14.2, 14."""
    while clause:
        yield clause
        over = clause_over(clause)
        clause = over if over != clause else None
