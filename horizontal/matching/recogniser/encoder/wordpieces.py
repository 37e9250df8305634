"""Cuts text into the word pieces that the encoder was trained on.

As in BERT's uncased models: small letters without accents, signs apart, and each word from the left into the longest
pieces of the vocabulary. The one library for this brings a client for downloads with it, which has no place here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

_LONGEST_WORD = 100
"""Letters beyond which a word is unknown, as in training."""
_BEGIN, _END, _UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
_REMEMBERED = 20_000


class Pieces(NamedTuple):
    """The numbers of the pieces of two texts, and to which of the two each belongs."""

    ids: tuple[int, ...]
    types: tuple[int, ...]


class WordPieces:
    """The vocabulary: a piece's number is its place in it."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers: Mapping[str, int] = {piece: number for number, piece in enumerate(vocabulary)}
        self._of_word = lru_cache(maxsize=_REMEMBERED)(lambda word: tuple(self._cut(word)))

    def pair(self, first: str, second: str, most: int) -> Pieces:
        """Two texts as one; where they have more than `most` pieces, the longer loses its end first."""
        one, two = self._pieces(first), self._pieces(second)
        room = most - 3
        while len(one) + len(two) > room:
            (one if len(one) > len(two) else two).pop()
        begin, end = self._numbers[_BEGIN], self._numbers[_END]
        ids = (begin, *one, end, *two, end)
        return Pieces(ids, (0,) * (len(one) + 2) + (1,) * (len(two) + 1))

    def _pieces(self, text: str) -> list[int]:
        return [piece for word in _words(text) for piece in self._of_word(word)]

    def _cut(self, word: str) -> Iterator[int]:
        start, found = 0, []
        while start < len(word):
            end = len(word) if len(word) <= _LONGEST_WORD else start
            while end > start and self._key(word, start, end) not in self._numbers:
                end -= 1
            if end == start:
                yield self._numbers[_UNKNOWN]
                return
            found.append(self._numbers[self._key(word, start, end)])
            start = end
        yield from found

    @staticmethod
    def _key(word: str, start: int, end: int) -> str:
        return word[start:end] if start == 0 else f"##{word[start:end]}"


def _words(text: str) -> Iterator[str]:
    """The words in small letters without accents; each sign is a word of its own."""
    clear = "".join(" " if sign.isspace() else sign for sign in text if not _is_control(sign))
    plain = unicodedata.normalize("NFD", clear.lower())
    spaced = (
        f" {sign} " if _is_apart(sign) else sign for sign in plain if unicodedata.category(sign) != "Mn"
    )
    yield from "".join(spaced).split()


def _is_control(sign: str) -> bool:
    return sign in "\0\ufffd" or (unicodedata.category(sign).startswith("C") and sign not in "\t\n\r")


def _is_apart(sign: str) -> bool:
    if sign.isascii():
        return not sign.isalnum() and not sign.isspace()
    return unicodedata.category(sign).startswith("P") or "\u4e00" <= sign <= "\u9fff"
