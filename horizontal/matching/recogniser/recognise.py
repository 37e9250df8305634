"""How likely a passage carries each element, by its wording and by what the rules say of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from horizontal.evidence import Evidence
from horizontal.matching.passage_reading import PassageReading
from horizontal.matching.recogniser.encoder import SAID, Encoder, Said, beside_whole, load_encoder
from horizontal.matching.recogniser.features import runs_of
from horizontal.matching.recogniser.manner import Standing, in_manner
from horizontal.matching.recogniser.rows import RowFinder, Rows
from horizontal.matching.recogniser.settle import settle
from horizontal.matching.recogniser.weights import FOLDED, LABELS, Array, Weights, load_weights
from horizontal.matching.words import Span

_TOLD = 3
"""Runs of words that are told for a label; our own default."""
_AT_LEAST = 0.05
"""The least that a run of words must add to be told; our own default."""
_HINTS_FROM = -3.0
"""Log-odds that the wording must give some label for the encoder to be asked, where no rule claims one: of the passages
below it that were labelled, the encoder would have found one in two thousand."""
_NOTHING = Said.of(np.full(SAID, -5, np.float32))
"""What stands for the encoder's answer where it is not asked."""
_COLUMNS = {label: column for column, label in enumerate(LABELS)}


class Heard(NamedTuple):
    """What is said of a passage before the rules are weighed: by its wording, in log-odds, and by the encoder."""

    wording: Array
    said: Said


class Recogniser:
    """Reads passages with trained weights. The same passage and rules give the same opinion."""

    def __init__(self, weights: Weights, encoder: Callable[[], Encoder]) -> None:
        """`encoder` is asked for where the first passage needs it: most contracts have none."""
        self._weights = weights
        self._encoder = encoder
        self._rows = RowFinder(weights.groups)

    def hear(
        self, unit: Sequence[PassageReading], claimed: Sequence[Collection[str]], together: str | None = None
    ) -> list[Heard]:
        """What the wording and the encoder say of passages of which the rules claim these elements.

        `together`: the words of all, where they stand together; those are read as a whole too.
        """
        wordings = [self.wording(self._rows.of(reading)) for reading in unit]
        pairs = zip(claimed, wordings, strict=True)
        asked = [bool(some) or bool(wording.max() >= _HINTS_FROM) for some, wording in pairs]
        said = [
            self._encoder().read(*Encoder.reads(reading)) if is_asked else _NOTHING
            for reading, is_asked in zip(unit, asked, strict=True)
        ]
        if together is not None and any(asked):
            over, _ = Encoder.reads(unit[0])
            said = beside_whole(said, self._encoder().read(over, together))
        return [Heard(*one) for one in zip(wordings, said, strict=True)]

    def opinions(
        self, reading: PassageReading, claimed: Collection[str], heard: Heard
    ) -> Mapping[str, float]:
        """The share of such passages that carry each label, from 0 to 1, where the rules claim these elements."""
        by_rule, by_cue = _marked(claimed), _marked(reading.fits.codes)
        length = len(reading.subject.words)
        likely = settle(heard.wording, heard.said.labels, by_rule, by_cue, length, self._weights)
        return dict(zip(LABELS, likely.tolist(), strict=True))

    def in_manner(self, evidence: Evidence, said: Said, standing: Standing) -> Evidence:
        """The evidence as strong as the passage of which this is said speaks."""
        return in_manner(evidence, said, self._weights.manner, standing)

    def wording(self, rows: Sequence[Rows]) -> Array:
        """What the wording alone says of each label, in log-odds."""
        total = self._weights.start.copy()
        for group, some in zip(self._weights.groups, rows, strict=True):
            if len(some):
                values = group.telling.take(some)
                length = float(np.sqrt(values @ values)) if group.is_evened else 1.0
                total += values @ group.weights.take(some, axis=0) / length
        return total

    def telling_words(self, reading: PassageReading, label: str) -> tuple[Span, ...]:
        """The runs of words that speak most for a label, the strongest first; none overlaps a stronger one."""
        group, column = self._weights.groups[0], _COLUMNS[label]
        added = [
            (float(group.telling[row] * group.weights[row, column]), span)
            for run, span in runs_of(reading.subject.words.lower).items()
            if (row := group.rows.get(run)) is not None
        ]
        told: list[Span] = []
        for value, span in sorted(added, key=lambda one: (-one[0], one[1])):
            if value < _AT_LEAST or len(told) == _TOLD:
                break
            if all(span[1] <= other[0] or other[1] <= span[0] for other in told):
                told.append(span)
        return tuple(told)


@cache
def load_recogniser() -> Recogniser:
    """The recogniser of the package, made once."""
    return Recogniser(load_weights(), load_encoder)


def _marked(codes: Collection[str]) -> Array:
    """1 for each label that is among these elements, else 0."""
    marked = np.zeros(len(LABELS), np.float32)
    for code in codes:
        column = _COLUMNS.get(FOLDED.get(code, code))
        if column is not None:
            marked[column] = 1
    return marked
