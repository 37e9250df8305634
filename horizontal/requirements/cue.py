"""The cue language: how the catalogue writes down a way of saying something.

    train*              a word that begins so
    staff|worker*       alternatives
    @pathway            a named list of the vocabulary, whose entries may be several words
    #                   a number, in digits or words
    regular?            a step that may be absent
    ask* .. abuse       up to six words between; `..12` up to twelve
    a & b               both, anywhere in the passage and its stem, in any order
    !a                  (after &) not anywhere in the passage
    ^a                  (after &) in a heading over the passage
    =a b                the whole of a heading of a return, small words aside (headings of returns only; so are %, £, €)

Case does not matter, save that an alternative with a capital is matched with its capitals. Punctuation between
words does not count, and a hyphen is a space: `e learning` is "e-learning".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

DEFAULT_GAP = 6
"""Words that `..` may pass over; our own default."""

_GAP = re.compile(r"\.\.(\d+)?$")
_ALTERNATIVE = re.compile(r"@[a-z_]+$|#$|[^\W_]+(?:['’][^\W_]+)?\*?$|[%£€]$")


class CueError(ValueError):
    """A cue that does not follow the language."""


@dataclass(frozen=True, slots=True)
class Item:
    """One step of a sequence: any of its alternatives, after a gap of at most so many words."""

    alternatives: tuple[str, ...]
    optional: bool = False
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Sequence:
    """Steps that follow one another; wanted or barred, in the passage or in the headings over it."""

    items: tuple[Item, ...]
    barred: bool = False
    in_heading: bool = False
    whole: bool = False
    """Nothing but small words stands beside it."""


@dataclass(frozen=True, slots=True)
class ParsedCue:
    """Sequences that must all hold."""

    sequences: tuple[Sequence, ...]

    @property
    def lists(self) -> frozenset[str]:
        """Names of the vocabulary lists that it uses."""
        return frozenset(
            word[1:]
            for sequence in self.sequences
            for item in sequence.items
            for word in item.alternatives
            if word[0] == "@"
        )


@lru_cache(maxsize=10_000)
def parse_cue(text: str) -> ParsedCue:
    """The cue as sequences; CueError where it does not follow the language."""
    sequences = tuple(_sequence(part.strip(), text) for part in text.split("&"))
    if not any(not s.barred for s in sequences):
        raise CueError(f"{text!r} bars without asking for anything")
    return ParsedCue(sequences)


def _sequence(part: str, cue: str) -> Sequence:
    barred = part.startswith("!")
    part = part.removeprefix("!").strip()
    in_heading = part.startswith("^")
    whole = part.startswith("=")
    items: list[Item] = []
    gap = 0
    for word in part.removeprefix("^").removeprefix("=").split():
        if match := _GAP.match(word):
            if not items:
                raise CueError(f"{cue!r} begins with a gap")
            gap = int(match[1] or DEFAULT_GAP)
            continue
        items.append(Item(_alternatives(word.removesuffix("?"), cue), word.endswith("?"), gap))
        gap = 0
    if gap:
        raise CueError(f"{cue!r} ends with a gap")
    if not items or items[0].optional:
        raise CueError(f"{cue!r} begins with nothing that must be there")
    return Sequence(tuple(items), barred, in_heading, whole)


def _alternatives(word: str, cue: str) -> tuple[str, ...]:
    alternatives = tuple(word.split("|"))
    for alternative in alternatives:
        if not _ALTERNATIVE.match(alternative):
            raise CueError(f"{cue!r}: {alternative!r} is no word, stem*, @list or #")
    return alternatives
