"""Tries a cue on the words of a heading."""

from __future__ import annotations

from collections.abc import Sequence as Words
from dataclasses import dataclass

from horizontal.parsers.returns.labels.sequence_fits import Ends, Places, fits
from horizontal.parsers.returns.labels.word_index import WordIndex
from horizontal.requirements.cue import ParsedCue, Sequence


@dataclass(frozen=True, slots=True)
class Ground:
    """The words on which cues are tried, and the words of the headings over them."""

    count: int
    ends: Ends
    over_count: int
    over: Ends
    small: Places
    """The small words: they may stand beside a cue that must be the whole heading."""
    own: Places
    """The heading's own words; the others are those of the headings over it."""


def ground(words: Words[str], own_from: int, over: Words[str], index: WordIndex) -> Ground:
    """The words made ready; from `own_from` on they are the heading's own."""
    ends = index.find(words)
    small = {
        place
        for start, after in ends.get("@small", {}).items()
        for end in after
        for place in range(start, end)
    }
    return Ground(
        len(words),
        ends,
        len(over),
        index.find(over),
        frozenset(small),
        frozenset(range(own_from, len(words))),
    )


def matched(cue: ParsedCue, words: Ground) -> Places | None:
    """The places of the words that the cue explains; None where it does not fit."""
    covered: Places = frozenset()
    for sequence in cue.sequences:
        places = _best(sequence, words)
        if sequence.barred != (places is None):
            return None
        if places is not None and not sequence.in_heading:
            covered |= places
    return covered


def _best(sequence: Sequence, words: Ground) -> Places | None:
    """The places of the fit that explains most; None where there is none."""
    ends, count = (words.over, words.over_count) if sequence.in_heading else (words.ends, words.count)
    if not any(a in ends for a in sequence.items[0].alternatives):
        return None
    best: Places | None = None
    for _, _, places in fits(sequence.items, ends, count):
        if sequence.whole and not (places <= words.own and words.own - places <= words.small):
            continue
        if best is None or len(places) > len(best):
            best = places
    return best
