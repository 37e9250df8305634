"""A text as words, each with its place: the only home of spaCy."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate, pairwise

import spacy

Span = tuple[int, int]
"""[start, end) in words."""

_Cut = tuple[str, int, int, bool]
"""A word, where it starts and ends in its chunk, and whether it is a number."""

_CHUNK = re.compile(r"\S+")
_REMEMBERED = 100_000
"""Chunks whose words are kept, so that a process that reads for days does not grow; our own default."""
_WORD = re.compile(r"[^\W_]")
_AS_SPACES = str.maketrans({"-": " ", "‑": " ", "–": " ", "/": " ", "’": "'"})
_CLITIC = re.compile(r"'s?$")
_ASIDES = frozenset(
    {
        "from",
        "within",
        "in",
        "at",
        "by",
        "on",
        "for",
        "before",
        "after",
        "during",
        "throughout",
        "where",
        "if",
        "when",
    }
    | {
        "not",
        "no",
        "each",
        "every",
        "once",
        "as",
        "subject",
        "without",
        "save",
        "until",
        "under",
        "with",
        "upon",
    }
)
"""Words that open an aside."""
_FAR = 1_000
"""Words that part one thing of a list from the next: our own default."""
_LIST = 2
"""Semicolons of a list; our own default."""
_LONGEST_ASIDE = 14
"""Words that an aside may have; our own default."""
_SAID_ELSEWHERE = {"obligated": "obliged", "obligates": "obliges", "obligate": "oblige"}
"""American words that are read as the British ones are."""
_POSSESSIVE = re.compile(r"['’]s\b")


class Tokenizer:
    """Cuts text into words, as spaCy's blank English does, and leaves punctuation out.

    Between white spaces spaCy cuts a chunk without regard to its neighbours, so a chunk is cut once and remembered.
    """

    def __init__(self) -> None:
        self._english = spacy.blank("en")
        self._cuts: dict[str, tuple[_Cut, ...]] = {}

    def words(self, text: str) -> Words:
        """The words of the text, with the place of each in it."""
        texts: list[str] = []
        offsets: list[Span] = []
        numbers: list[int] = []
        for chunk in _CHUNK.finditer(text.translate(_AS_SPACES)):
            cuts = self._cuts.get(chunk[0])
            if cuts is None:
                cuts = self._cut(chunk[0])
            at = chunk.start()
            for word, start, end, is_number in cuts:
                if is_number:
                    numbers.append(len(texts))
                texts.append(word)
                offsets.append((at + start, at + end))
        return Words(text, tuple(texts), tuple(offsets), frozenset(numbers))

    def _cut(self, chunk: str) -> tuple[_Cut, ...]:
        if len(self._cuts) >= _REMEMBERED:
            self._cuts.clear()
        in_capitals = "'" in chunk and chunk.isascii() and chunk.isupper()  # DON'T is cut as don't
        cuts = self._cuts[chunk] = tuple(
            (
                _SAID_ELSEWHERE.get(token.text.lower(), chunk[token.idx : token.idx + len(token)]),
                token.idx,
                token.idx + len(token),
                token.like_num,
            )
            for token in self._english.make_doc(chunk.lower() if in_capitals else chunk)
            if _WORD.search(token.text) and not _CLITIC.match(token.text)
        )
        return cuts


class Words:
    """Words of a text; `offsets` has `[start, end)` of each in characters."""

    def __init__(
        self, text: str, texts: tuple[str, ...], offsets: tuple[Span, ...], numbers: frozenset[int]
    ) -> None:
        self.text = text
        self.texts = texts
        self.offsets = offsets
        self.numbers = numbers
        """Indexes of the words that are numbers, in digits or in letters."""

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """Each word in lower case."""
        return tuple(text.lower() for text in self.texts)

    @cached_property
    def signs(self) -> tuple[tuple[int, str], ...]:
        """What stands before a word, by its index, where that is more than a space; nothing for the first word."""
        gaps = (self.text[self.offsets[i - 1][1] : self.offsets[i][0]] for i in range(1, len(self.offsets)))
        return tuple((index, gap) for index, gap in enumerate(gaps, start=1) if gap != " ")

    @cached_property
    def asides(self) -> tuple[Span, ...]:
        """The short asides between two commas: "shall hold, from the first day, a policy"."""
        commas = [index for index, sign in self.signs if sign.strip() == ","]
        return tuple(
            (first, after)
            for first, after in pairwise(commas)
            if after - first <= _LONGEST_ASIDE and self.lower[first] in _ASIDES
        )

    @cached_property
    def _semicolons(self) -> tuple[int, ...]:
        """Where the things of a list begin that semicolons part: two sentences that one joins are no list."""
        found = tuple(index for index, sign in self.signs if ";" in sign)
        return found if len(found) >= _LIST else ()

    def between(self, first: int, last: int) -> int:
        """How many words stand from one to another, without the asides between them; very many from thing to thing."""
        listed = bisect_left(self._semicolons, first)
        if listed < len(self._semicolons) and self._semicolons[listed] <= last:
            return _FAR
        starts, ends, counts = self._in_asides
        earliest = bisect_left(starts, first)
        inside = counts[max(bisect_right(ends, last), earliest)] - counts[earliest]
        return last - first - inside

    @cached_property
    def _in_asides(self) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
        """Where asides start and end, and how many words stand in those before each."""
        starts, ends = tuple(start for start, _ in self.asides), tuple(end for _, end in self.asides)
        counts = tuple(accumulate((end - start for start, end in self.asides), initial=0))
        return starts, ends, counts

    def quote(self, span: Span) -> str:
        """The characters from the first word of the span to its last."""
        if span[0] >= span[1]:
            return ""
        return self.text[self.offsets[span[0]][0] : self.offsets[span[1] - 1][1]]

    def is_possessive(self, word: int) -> bool:
        """Whether the word stands in the possessive, as in "the Council's"."""
        return self.text[self.offsets[word][1] : self.offsets[word][1] + 1] in ("'", "’")

    def word_at(self, character: int) -> int:
        """Index of the first word that begins at or after this character."""
        return next((i for i, (start, _) in enumerate(self.offsets) if start >= character), len(self.offsets))


def as_tokens(entry: str) -> str:
    """An entry of the vocabulary as the tokenizer would cut it: no hyphens, no possessive."""
    return entry if entry.startswith("'") else _POSSESSIVE.sub("", entry.replace("-", " "))
