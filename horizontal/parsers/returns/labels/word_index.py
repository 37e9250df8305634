"""Finds where the single words, stems and named lists of all cues stand in a heading."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from horizontal.parsers.returns.labels.sequence_fits import Ends, fits
from horizontal.requirements.cue import Item, ParsedCue, parse_cue

_NUMBERS = frozenset(
    (
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        *("fifteen", "sixteen", "twenty", "thirty", "fifty", "hundred"),
    )
)
_DIGITS = re.compile(r"\d+$")


class WordIndex:
    """All alternatives that the cues of a specification use, looked up word by word."""

    def __init__(self, cues: Iterable[ParsedCue], vocabulary: Mapping[str, Sequence[str]]) -> None:
        self._words: dict[str, list[str]] = defaultdict(list)
        self._stems: dict[str, list[str]] = defaultdict(list)
        self._lists: dict[str, dict[str, list[tuple[Item, ...]]]] = {}
        """Entries by list and by what they begin with; a list stands after those that it uses."""
        for alternative in {
            a for cue in cues for s in cue.sequences for i in s.items for a in i.alternatives
        }:
            self._add(alternative, vocabulary)
        self._shortest = min((len(stem) for stem in self._stems), default=1)
        self._remembered = lru_cache(maxsize=4_000)(self._find)

    def knows(self, word: str) -> bool:
        """Whether some cue or list could use the word."""
        return word in self._words or any(word[:size] in self._stems for size in range(3, len(word) + 1))

    @property
    def words(self) -> frozenset[str]:
        """The whole words that it knows."""
        return frozenset(self._words)

    def find(self, words: Sequence[str]) -> Ends:
        """Where each alternative stands among the words."""
        return self._remembered(tuple(words))

    def _find(self, words: tuple[str, ...]) -> Ends:
        found: dict[str, dict[int, set[int]]] = {}
        for place, word in enumerate(words):
            for alternative in self._alternatives(word):
                found.setdefault(alternative, {}).setdefault(place, set()).add(place + 1)
        ends = {
            name: {at: frozenset(after) for at, after in places.items()} for name, places in found.items()
        }
        for name, entries in self._lists.items():
            at: dict[int, set[int]] = {}
            for first in ends.keys() & entries.keys():
                for entry in entries[first]:
                    for start, end, _ in fits(entry, ends, len(words)):
                        at.setdefault(start, set()).add(end)
            if at:
                ends[f"@{name}"] = {start: frozenset(after) for start, after in at.items()}
        return ends

    def _add(self, alternative: str, vocabulary: Mapping[str, Sequence[str]]) -> None:
        if alternative.startswith("@"):
            self._add_list(alternative[1:], vocabulary)
        elif alternative.endswith("*"):
            stem = alternative[:-1].lower()
            if alternative not in self._stems[stem]:
                self._stems[stem].append(alternative)
        elif alternative != "#" and alternative not in self._words[alternative.lower()]:
            self._words[alternative.lower()].append(alternative)

    def _add_list(self, name: str, vocabulary: Mapping[str, Sequence[str]]) -> None:
        if name in self._lists:
            return
        entries = [parse_cue(entry).sequences[0].items for entry in vocabulary[name]]
        for alternative in {a for entry in entries for item in entry for a in item.alternatives}:
            self._add(alternative, vocabulary)
        by_first: dict[str, list[tuple[Item, ...]]] = {}
        for entry in entries:
            for first in entry[0].alternatives:
                by_first.setdefault(first, []).append(entry)
        self._lists[name] = by_first

    def _alternatives(self, word: str) -> Iterator[str]:
        yield from self._words.get(word, ())
        for size in range(self._shortest, len(word) + 1):
            yield from self._stems.get(word[:size], ())
        if _DIGITS.match(word) or word in _NUMBERS:
            yield "#"
