"""Lines joined into running text: which hyphens at line ends are words' own, and which the printer's."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from horizontal.parsers.pdf.lines import Line
from horizontal.parsers.pdf.raised import without_marks

_WORD = re.compile(r"[A-Za-zÀ-ÿ’']+(?:-[A-Za-zÀ-ÿ’']+)*")
_STEM = re.compile(r"([A-Za-zÀ-ÿ]+(?:-[A-Za-zÀ-ÿ]+)*)-$")
_ADDRESS = re.compile(r"(?:://|www\.|@)\S*$")
_LONGEST_WORD = 60
_HEAD = re.compile(r"[a-zà-ÿ]+(?:-[A-Za-zÀ-ÿ]+)*")
# fmt: off
_OWN_STEMS = frozenset({
    "self", "non", "co", "ex", "well", "long", "short", "full", "part", "third", "face", "high", "low",
    "cross", "multi", "so", "victim", "survivor", "trauma", "person", "family", "gender", "risk",
    "value", "year", "day", "week", "month", "e", "one", "two", "three", "four", "five", "six", "seven",
    "eight", "nine", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    "first", "second", "fourth", "half", "quarter", "on", "off", "follow", "all", "anti", "peer",
})
_DOUBTFUL_STEMS = frozenset({
    "pre", "post", "sub", "re", "inter", "intra", "over", "under", "out", "in", "semi", "mid", "de", "up",
    "un",
})
_OWN_HEADS = frozenset({
    "led", "based", "informed", "centred", "focused", "related", "called", "term", "free", "funded", "day",
    "hour", "week", "month", "year", "years", "time", "wide", "specific", "aware", "blaming", "to", "of",
    "in", "up", "the", "being", "known", "owned", "site",
})
_BUILDING_STEMS = frozenset({
    "with", "there", "here", "where", "when", "what", "some", "every", "fore", "after", "back", "hand",
    "house", "work", "land", "safe", "help", "state", "note", "care", "life", "head", "book", "home",
    "birth", "mother", "father", "step", "grand", "neighbour", "friend", "owner", "member", "partner",
    "leader", "relation", "child", "adult", "standing", "stand", "guard", "less", "down", "through",
    "fire", "time", "data", "right", "ground", "wide", "like", "other", "never", "none", "more", "much",
    "also", "court", "police", "master", "service", "break", "turn", "take",
})
_ENDINGS = frozenset({
    "able", "ible", "less", "ness", "ment", "ship", "ships", "hood", "ward", "wards", "wise", "like", "some",
    "work", "works", "time", "ally", "ings", "worth", "ever", "over", "fold", "hold", "holder", "holders",
})
# fmt: on


class Joiner:
    """Joins lines as the words of one document ask for it."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._plain: set[str] = set()
        self._hyphenated: set[str] = set()
        self._lines = lines
        self._raised = False
        self._marks: Collection[str] = ()
        self._read = False

    def join(self, texts: Iterable[str]) -> str:
        """The lines as running text: white space single, hyphens at line ends settled."""
        pieces: list[str] = []
        for text in texts:
            if pieces:
                if pieces[-1][-1:] == "-":
                    self._end_piece(pieces, text)
                else:
                    pieces.append(" ")
            pieces.append(text)
        text = pieces[0] if len(pieces) == 1 else "".join(pieces)
        text = " ".join(text.split())
        return without_marks(text, self._marks) if self._raised else text

    def leave_out(self, marks: Collection[str]) -> None:
        """From now on figures above the line are looked for; those that mark these notes are no part of the text."""
        self._raised, self._marks = True, marks

    def _end_piece(self, pieces: list[str], after: str) -> None:
        """Gives the last piece, which ends in a hyphen, the end that it needs before the text that follows it."""
        before = pieces[-1]
        end = before[-_LONGEST_WORD:]
        stem, head = _STEM.search(end), _HEAD.match(after)
        if stem is None:
            pieces.append(" " if end.endswith((" -", "--")) or before == "-" else "")
            return
        own = head is None or _ADDRESS.search(end) or self._keeps(stem.group(1).lower(), head.group().lower())
        pieces[-1] = before if own else before[:-1]

    def _keeps(self, stem: str, head: str) -> bool:
        """Is the hyphen between the two the word's own?"""
        self._read_words()
        if f"{stem}-{head}" in self._hyphenated:
            return True
        last = stem.rsplit("-", 1)[-1]
        if stem + head in self._plain or last + head in self._plain:
            return False
        if head in ("and", "or") or "-" in head:
            return True
        if last in _DOUBTFUL_STEMS and last not in _OWN_STEMS:
            return head in self._plain and len(head) > 3 and f"{last}-" in self._hyphenated
        if head in _OWN_HEADS and last in self._plain:
            return True
        return last in _OWN_STEMS or self._are_two_words(last, head)

    def _are_two_words(self, stem: str, head: str) -> bool:
        """Are both halves words of the document that do not make one together, as "under" and "taken" do?"""
        whole = len(stem) > 3 and len(head) > 3 and stem in self._plain and head in self._plain
        return whole and stem not in _BUILDING_STEMS and head not in _ENDINGS

    def _read_words(self) -> None:
        """The words of the document that no line end breaks."""
        if self._read:
            return
        self._read = True
        broken = False
        for line in self._lines:
            words = _WORD.findall(line.text.lower())
            first = 1 if broken else 0
            broken = line.text.endswith("-")
            for word in words[first : len(words) - 1 if broken else len(words)]:
                if "-" in word:
                    self._hyphenated.add(word)
                    self._hyphenated.add(word.split("-", 1)[0] + "-")
                else:
                    self._plain.add(word)
