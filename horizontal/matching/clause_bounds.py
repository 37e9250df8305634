"""Where the clauses of a passage begin and end, and what stands at a place in them."""

from __future__ import annotations

import re
from bisect import bisect_right

from horizontal.matching.cues import Subject
from horizontal.matching.words import Span, Words

_BREAK = re.compile(r"[;.?!\n]|\s[–—]\s")
_COMMA = re.compile(r"[,;.:]")


class ClauseBounds:
    """The clauses of a passage, its commas, and the lists of the vocabulary in them."""

    def __init__(self, subject: Subject) -> None:
        self.words: Words = subject.words
        self.subject = subject
        self.begins = subject.begins
        self.starts = [0, *self.after(_BREAK)]
        if subject.own and subject.own not in self.starts:
            self.starts = sorted({*self.starts, subject.own})
        self.commas = self.after(_COMMA)

    def bounds(self, word: int) -> Span:
        """The clause, between semicolons or full stops, that holds this word."""
        after = bisect_right(self.starts, word)
        end = self.starts[after] if after < len(self.starts) else len(self.words)
        return self.starts[after - 1] if after else 0, end

    def spans(self, name: str, within: Span) -> list[Span]:
        """Where entries of this vocabulary list stand wholly within."""
        found = self.subject.spans((f"@{name}",))
        return [(start, end) for start, end in found if within[0] <= start and end <= within[1]]

    def has(self, name: str, within: Span) -> bool:
        """Whether an entry of this vocabulary list stands wholly within."""
        return bool(self.spans(name, within))

    def comma_after(self, word: int) -> int:
        """The word after the next comma; the number of words where none follows."""
        return min((c for c in self.commas if c > word), default=len(self.words))

    def after(self, mark: re.Pattern[str]) -> list[int]:
        """Index of each word that follows the mark."""
        return [index for index, signs in self.words.signs if mark.search(signs)]
