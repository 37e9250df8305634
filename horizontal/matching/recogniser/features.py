"""What the recogniser sees of a passage: its words, pieces of words, headings, and the concepts in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from horizontal.matching.passage_reading import PassageReading
from horizontal.matching.words import Span

WORD_RUN = 3
"""Most words in a row that are taken together; our own default."""
HEADING_RUN = 2
_PIECES = (3, 4, 5)
"""Lengths of the pieces of a word, in characters."""
_APART = ("|", "|")
"""Between a passage and its definitions, so that no run of words goes from one to the other."""


class Features(NamedTuple):
    """The features of one passage, in four groups, each weighed for itself."""

    words: frozenset[str]
    """Each run of words."""
    pieces: frozenset[str]
    headings: frozenset[str]
    concepts: frozenset[str]
    """Lists of the vocabulary that stand there, elements of which a cue fits, the side, and the kind of passage."""


def features_of(reading: PassageReading) -> Features:
    """The features of a passage."""
    words = words_of(reading)
    pieces = frozenset(piece for word in set(words) for piece in pieces_of(word))
    return Features(
        frozenset(runs_of(words)),
        pieces,
        runs_in_headings(reading.told.headings),
        frozenset(concepts_of(reading)),
    )


def words_of(reading: PassageReading) -> Sequence[str]:
    """The words of a passage, and those that define its terms after them."""
    words, meant = reading.told.words, reading.subject.meant
    return (*words, *_APART, *meant) if meant else words


def runs_of(lower: Sequence[str]) -> dict[str, Span]:
    """Each run of words, with where it first stands."""
    words: dict[str, Span] = {}
    for run, span in _runs(lower, WORD_RUN):
        words.setdefault(run, span)
    return words


def _runs(words: Sequence[str], longest: int) -> Iterator[tuple[str, Span]]:
    for length in range(1, longest + 1):
        for start in range(len(words) - length + 1):
            yield " ".join(words[start : start + length]), (start, start + length)


@lru_cache(maxsize=20_000)
def pieces_of(word: str) -> tuple[str, ...]:
    """The pieces of a word, its two ends marked."""
    marked = f"<{word}>"
    return tuple(
        marked[start : start + length] for length in _PIECES for start in range(len(marked) - length + 1)
    )


@lru_cache(maxsize=256)
def runs_in_headings(headings: tuple[str, ...]) -> frozenset[str]:
    """The runs of words in the headings over a passage."""
    words = [word.strip(_AROUND).lower() for heading in headings for word in heading.split()]
    return frozenset(run for run, _ in _runs([word for word in words if word], HEADING_RUN))


_AROUND = ".,;:()[]“”\"'‘’–—-"


def concepts_of(reading: PassageReading) -> Iterator[str]:
    """What is known of a passage beyond its words, each once."""
    subject, passage = reading.subject, reading.passage
    yield from ["list " + name for name in subject.standing.lists]
    yield from (f"heading {name}" for name in subject.lists_in_headings)
    yield from (f"cue {code}" for code in reading.fits.codes)
    yield from (f"side {side.value}" for side in reading.sides)
    yield f"about {reading.about.value}"
    if passage.is_heading:
        yield "is a heading"
    if passage.is_row:
        yield "is a row"
