"""Words and headings that are misspelt, set right by the words that the specification knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from horizontal.parsers.returns.labels.label_words import words_of
from horizontal.parsers.returns.labels.word_index import WordIndex
from horizontal.requirements.return_specification import ReturnSpecification

_LEAST_LENGTH = 5
_TWO_ERRORS_FROM = 8
_NEAR = 90.0
"""Of 100: letters that a heading and a known wording must share in their order."""
_CLEAR = 4.0
"""By so much a wording must be nearer than any of another item, and than any look-alike."""
_LEAST_HEADING = 12


class Spelling:
    """The words and wordings that a heading may be near to."""

    def __init__(self, specification: ReturnSpecification, index: WordIndex) -> None:
        self._index = index
        texts = [
            text
            for item in specification.items
            for text in (*item.wordings, *item.look_alikes, item.definition)
        ]
        texts.extend(specification.vocabulary.get("spelt_right", ()))
        words = {word for text in texts for word in words_of(text)} | index.words
        self._known = frozenset(words)
        self._candidates = sorted(word for word in words if len(word) >= _LEAST_LENGTH)
        self._wordings = [
            (" ".join(words_of(wording)), item.id)
            for item in specification.items
            for wording in (item.title, *item.wordings)
            if " / " not in wording and len(wording) >= _LEAST_HEADING
        ]
        self._texts = [wording for wording, _ in self._wordings]
        self._look_alikes = [
            (" ".join(words_of(wording)), item.id)
            for item in specification.items
            for wording in item.look_alikes
        ]
        self._word = lru_cache(maxsize=20_000)(self._corrected)

    def mended(self, words: Sequence[str]) -> tuple[str, ...] | None:
        """The words with what is misspelt set right; None where nothing is."""
        mended = tuple(self._word(word) for word in words)
        return mended if mended != tuple(words) else None

    def near(self, words: Sequence[str]) -> tuple[str, float] | None:
        """The item of which a known wording is all but the same, letter by letter, and how near from 0 to 1."""
        said = " ".join(words)
        if len(said) < _LEAST_HEADING:
            return None
        if process.extractOne(said, self._texts, scorer=fuzz.ratio, score_cutoff=_NEAR) is None:
            return None
        ranked = _nearest(said, self._wordings)
        item, near = ranked[0]
        others = [score for other, score in ranked if other != item]
        wrong = [score for other, score in _nearest(said, self._look_alikes) if other == item]
        if max((*others, *wrong), default=0.0) > near - _CLEAR:
            return None
        return item, near / 100

    def _corrected(self, word: str) -> str:
        if len(word) < _LEAST_LENGTH or word in self._known or self._index.knows(word) or not word.isalpha():
            return word
        errors = 2 if len(word) >= _TWO_ERRORS_FROM else 1
        near = [
            (distance, candidate)
            for candidate, distance, _ in process.extract(
                word, self._candidates, scorer=OSA.distance, score_cutoff=errors, limit=3
            )
            if candidate[0] == word[0] and abs(len(candidate) - len(word)) <= 1
        ]
        near.sort()
        if not near or (len(near) > 1 and near[0][0] == near[1][0] and near[0][1][:5] != near[1][1][:5]):
            return word
        return near[0][1]


def _nearest(said: str, wordings: Iterable[tuple[str, str]]) -> list[tuple[str, float]]:
    """Items with how near their nearest wording is, of 100, the nearest first."""
    pairs = list(wordings)
    found = process.extract(said, [text for text, _ in pairs], scorer=fuzz.ratio, score_cutoff=80, limit=8)
    return [(pairs[place][1], score) for _, score, place in found]
