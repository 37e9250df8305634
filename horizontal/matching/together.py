"""Which passages are read together too: the sentences of a paragraph, or a list with the words that lead it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from horizontal.matching.passage import Passage

MOST_WORDS = 100
"""What is longer is read a passage at a time only; our own default."""


def standing_together(passages: Sequence[Passage], *, is_single: bool) -> dict[int, tuple[Passage, ...]]:
    """For each passage that does not stand alone, by its `id`: all that it stands with, itself among them.

    Some items mean something under their lead and beside each other alone: "The course deals with: (a) why people go
    back". `is_single`: the passages are a text too short to be a contract, of which all but numbered clauses stand
    together.
    """
    units = map(tuple, _units(passages, is_single))
    return {id(passage): unit for unit in units if len(unit) > 1 for passage in unit}


def words_of(unit: Sequence[Passage]) -> str | None:
    """The words of passages that stand together; None where they are too many, or none."""
    words = " ".join([one.text if number else one.quote for number, one in enumerate(unit)])
    return words if words and len(words.split()) <= MOST_WORDS else None


def _units(passages: Sequence[Passage], is_single: bool) -> Iterator[list[Passage]]:
    unit: list[Passage] = []
    for passage in passages:
        goes_on = is_single and not passage.block.place.clause
        if unit and not (_may_join(passage) and (goes_on or _hang_together(unit[-1], passage))):
            yield unit
            unit = []
        unit.append(passage)
    if unit:
        yield unit


def _may_join(passage: Passage) -> bool:
    return not (passage.is_heading or passage.is_contents)


def _hang_together(before: Passage, passage: Passage) -> bool:
    """Whether a passage goes on with the paragraph or the list of the one before it."""
    if passage.is_row or passage.is_guidance is not before.is_guidance:
        return False
    if passage.block is before.block:
        return True
    led = passage.stem.endswith(before.text) or before.stem.startswith(passage.stem)
    return bool(passage.stem) and led
