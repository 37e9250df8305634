"""Runs the encoder: one passage at a time on one core, so that no passage's answer depends on another's."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np

from horizontal.matching.passage_reading import PassageReading
from horizontal.matching.recogniser.encoder.wordpieces import WordPieces
from horizontal.matching.recogniser.weights import LABELS, STRENGTHS, Array

MOST_PIECES = 112
"""Word pieces of a passage and its headings that are read, as in training."""
MOST_TAKEN = 1.0
"""Log-odds that a whole may take away from a passage in it, whose own words may be plain; our own default."""
HEADINGS = 2
"""The nearest headings, which are read with the passage; our own default."""
MODEL, VOCABULARY = "encoder.onnx", "vocabulary.txt.gz"
_FOLDER = files("horizontal.matching.recogniser.encoder")


class Said(NamedTuple):
    """What the encoder says of a passage, in log-odds: which labels it carries, and how strongly."""

    labels: Array
    strengths: Array

    @classmethod
    def of(cls, answer: Array) -> Said:
        """From the network's answer, which has them one after the other."""
        return cls(answer[: len(LABELS)], answer[len(LABELS) :])


def beside_whole(apart: Sequence[Said], whole: Said) -> list[Said]:
    """What is said of passages that stand together, half by themselves and half as a whole.

    The whole adds to a label in the passage alone that speaks most for it; it takes a little away from every one.
    """
    labels = np.stack([one.labels for one in apart])
    mean = (labels + whole.labels) / 2
    is_telling = labels == labels.max(axis=0)
    lowered = np.minimum(labels, np.maximum(mean, labels - MOST_TAKEN))
    settled = np.where(is_telling & (mean > labels), mean, lowered)
    return [Said(row, one.strengths) for row, one in zip(settled, apart, strict=True)]


SAID = len(LABELS) + len(STRENGTHS)
"""Figures in the network's answer."""


class Encoder:
    """The trained network. The same words give the same answer."""

    def __init__(self, model: bytes, vocabulary: Sequence[str]) -> None:
        import onnxruntime  # a tenth of a second, for contracts on the subject alone

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self._pieces = WordPieces(vocabulary)

    @staticmethod
    def reads(reading: PassageReading) -> tuple[str, str]:
        """What stands over a passage, with what its defined terms mean, and its own words."""
        over = [*reading.told.headings[-HEADINGS:], " ".join(reading.subject.meant)]
        return ". ".join(filter(None, over)), reading.told.text

    def read(self, over: str, words: str) -> Said:
        """What the words of a passage, and those over it, say."""
        pieces = self._pieces.pair(over, words, MOST_PIECES)
        ids, types = (np.array([numbers], np.int64) for numbers in pieces)
        (said,) = self._session.run(None, {"ids": ids, "types": types})
        return Said.of(said[0])


@cache
def load_encoder() -> Encoder:
    """The encoder of the package, made once."""
    return Encoder((_FOLDER / MODEL).read_bytes(), load_vocabulary())


@cache
def load_vocabulary() -> tuple[str, ...]:
    """The word pieces that it knows, by number."""
    return tuple(gzip.decompress((_FOLDER / VOCABULARY).read_bytes()).decode("utf-8").split("\n"))
