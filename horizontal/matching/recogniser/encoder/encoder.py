"""Runs the encoder: one passage at a time on one core, so that no passage's answer depends on another's."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from horizontal.matching.passage_reading import PassageReading
from horizontal.matching.recogniser.encoder.wordpieces import WordPieces
from horizontal.matching.recogniser.weights import Array

MOST_PIECES = 112
"""Word pieces of a passage and its headings that are read, as in training."""
HEADINGS = 2
"""The nearest headings, which are read with the passage; our own default."""
MODEL, VOCABULARY = "encoder.onnx", "vocabulary.txt.gz"
_FOLDER = files("horizontal.matching.recogniser.encoder")


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
        passage = reading.passage
        over = [*passage.headings[-HEADINGS:], " ".join(reading.subject.meant)]
        return ". ".join(filter(None, over)), passage.quote

    def log_odds(self, over: str, words: str) -> Array:
        """What the words of a passage, and those over it, say of each label."""
        pieces = self._pieces.pair(over, words, MOST_PIECES)
        ids, types = (np.array([numbers], np.int64) for numbers in pieces)
        (said,) = self._session.run(None, {"ids": ids, "types": types, "mask": np.ones_like(ids)})
        answer: Array = said[0]
        return answer


@cache
def load_encoder() -> Encoder:
    """The encoder of the package, made once."""
    return Encoder((_FOLDER / MODEL).read_bytes(), load_vocabulary())


@cache
def load_vocabulary() -> tuple[str, ...]:
    """The word pieces that it knows, by number."""
    return tuple(gzip.decompress((_FOLDER / VOCABULARY).read_bytes()).decode("utf-8").split("\n"))
