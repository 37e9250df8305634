"""A passage's features as rows of the weights, by number; what passages have in common is looked up once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from horizontal.matching.passage_reading import PassageReading
from horizontal.matching.recogniser.features import (
    concepts_of,
    pieces_of,
    runs_in_headings,
    words_of,
)
from horizontal.matching.recogniser.weights import Group

Rows = NDArray[np.intp]
_REMEMBERED = 20_000
"""Words and headings whose rows are kept, so that a process that reads for days does not grow; our own default."""


class RowFinder:
    """Finds the rows of a passage's features, each group's in order. It tells the same as `features_of`, sooner."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._words, self._pieces, self._headings, self._concepts = (group.rows for group in groups)
        self._of_word: dict[str, tuple[int, ...]] = {}
        self._of_headings: dict[tuple[str, ...], Rows] = {}

    def of(self, reading: PassageReading) -> tuple[Rows, ...]:
        """The rows of each group, in the order of the groups."""
        words = words_of(reading)
        return (
            _rows(self._words, _word_runs(words)),
            _in_order(set().union(*map(self._pieces_of, set(words)))),
            self._rows_of_headings(reading.told.headings),
            _rows(self._concepts, concepts_of(reading)),
        )

    def _pieces_of(self, word: str) -> tuple[int, ...]:
        known = self._of_word.get(word)
        if known is None:
            if len(self._of_word) >= _REMEMBERED:
                self._of_word.clear()
            known = self._of_word[word] = tuple(_rows(self._pieces, pieces_of(word)).tolist())
        return known

    def _rows_of_headings(self, headings: tuple[str, ...]) -> Rows:
        known = self._of_headings.get(headings)
        if known is None:
            if len(self._of_headings) >= _REMEMBERED:
                self._of_headings.clear()
            known = self._of_headings[headings] = _rows(self._headings, runs_in_headings(headings))
        return known


def _word_runs(lower: Sequence[str]) -> Iterator[str]:
    yield from lower
    yield from map(" ".join, pairwise(lower))
    yield from map(" ".join, zip(lower, lower[1:], lower[2:], strict=False))


def _rows(rows: Mapping[str, int], names: Iterable[str]) -> Rows:
    return _in_order(map(rows.__getitem__, rows.keys() & names))


def _in_order(rows: Iterable[int]) -> Rows:
    found = np.fromiter(rows, np.intp)
    found.sort()
    return found
