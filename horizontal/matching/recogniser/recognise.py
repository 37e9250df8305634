"""How likely a passage carries each element, by its wording and by what the rules say of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from horizontal.matching.passage_reading import PassageReading
from horizontal.matching.recogniser.features import Features, features_of
from horizontal.matching.recogniser.settle import settle
from horizontal.matching.recogniser.weights import FOLDED, LABELS, Array, Group, Weights, load_weights
from horizontal.matching.words import Span

_TOLD = 3
"""Runs of words that are told with an opinion; our own default."""
_AT_LEAST = 0.05
"""The least that a run of words must add to be told; our own default."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the recogniser thinks of a passage and one element."""

    probability: float
    """Share of such passages that carry the element, from 0 to 1."""
    words: tuple[Span, ...] = ()
    """The runs of words that spoke most for it, the strongest first; empty where none spoke for it."""


class Recogniser:
    """Reads passages with trained weights. The same passage and rules give the same opinion."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights

    def opinions(self, reading: PassageReading, claimed: Collection[str]) -> Mapping[str, Opinion]:
        """The opinion on each label in a passage of which the rules claim these elements."""
        features = features_of(reading)
        rows = self._rows(features)
        wording = self.wording(rows)
        by_rule = np.array([label in _folded(claimed) for label in LABELS], np.float32)
        by_cue = np.array([label in _folded(_cues(features)) for label in LABELS], np.float32)
        likely = settle(wording, by_rule, by_cue, len(reading.subject.words), self._weights)
        return {
            label: Opinion(float(likely[column]), self._telling_words(features, column))
            if likely[column] >= _TELLS_FROM
            else Opinion(float(likely[column]))
            for column, label in enumerate(LABELS)
        }

    def wording(self, rows: list[tuple[Group, list[int]]]) -> Array:
        """What the wording alone says of each label, in log-odds."""
        total = self._weights.start.copy()
        for group, some in rows:
            if some:
                values = group.telling[some]
                length = float(np.sqrt(values @ values)) if group.is_evened else 1.0
                total += values @ group.weights[some] / length
        return total

    def _rows(self, features: Features) -> list[tuple[Group, list[int]]]:
        return [
            (group, sorted(group.rows[name] for name in some if name in group.rows))
            for group, some in zip(self._weights.groups, features, strict=True)
        ]

    def _telling_words(self, features: Features, column: int) -> tuple[Span, ...]:
        """The runs that add most; none that overlaps a stronger one."""
        group = self._weights.groups[0]
        added = [
            (float(group.telling[row] * group.weights[row, column]), span)
            for run, span in features.words.items()
            if (row := group.rows.get(run)) is not None
        ]
        told: list[Span] = []
        for value, span in sorted(added, key=lambda one: (-one[0], one[1])):
            if value < _AT_LEAST or len(told) == _TOLD:
                break
            if all(span[1] <= other[0] or other[1] <= span[0] for other in told):
                told.append(span)
        return tuple(told)


_TELLS_FROM = 0.3
"""The probability from which the words are sought that spoke for it; our own default."""


@cache
def load_recogniser() -> Recogniser:
    """The recogniser of the package, made once."""
    return Recogniser(load_weights())


def _folded(codes: Collection[str]) -> frozenset[str]:
    return frozenset(FOLDED.get(code, code) for code in codes)


def _cues(features: Features) -> frozenset[str]:
    return frozenset(name.removeprefix("cue ") for name in features.concepts if name.startswith("cue "))
