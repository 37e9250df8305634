"""Which patterns a text may hold at all, by its single words: a cheap look before the patterns themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable

from horizontal.matching.word_pattern import WordPattern, in_lower_case

_WORDS = re.compile(r"\w+")
_REMEMBERED = 100_000
"""Words that are remembered, so that a process that reads for days does not grow; our own default."""


class WordGate:
    """Tells by the words of a text which of some patterns can match in it; the others cannot."""

    def __init__(self, patterns: Iterable[WordPattern]) -> None:
        self._patterns = tuple(patterns)
        self._always = frozenset(p for p in self._patterns if p.begins_without_word)
        self._begun_by: dict[str, frozenset[WordPattern]] = {}
        self._idle: set[str] = set()

    def open_to(self, text: str) -> frozenset[WordPattern]:
        """The patterns that a word of the text can begin."""
        found = self._always
        for word in set(_WORDS.findall(in_lower_case(text))).difference(self._idle):
            found |= self._begun_by.get(word) or self._look_up(word)
        return found

    def _look_up(self, word: str) -> frozenset[WordPattern]:
        if len(self._begun_by) + len(self._idle) >= _REMEMBERED:
            self._begun_by.clear()
            self._idle.clear()
        begun = frozenset(p for p in self._patterns if p.may_begin(word))
        if begun:
            self._begun_by[word] = begun
        else:
            self._idle.add(word)
        return begun
