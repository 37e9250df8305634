"""Whether a cue fits a passage, and which words of the passage fit it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from horizontal.matching.steps import Standing, StepFinder
from horizontal.matching.words import Span, Words
from horizontal.requirements.cue import ParsedCue
from horizontal.requirements.cue import Sequence as Steps


@dataclass(frozen=True, slots=True)
class Fit:
    """Where a cue fits: the whole span, and the span of each step. All in words of the passage."""

    span: Span
    steps: tuple[Span, ...]


class Told(NamedTuple):
    """A passage in plain words: what its contract calls by a name of its own is domestic abuse there."""

    text: str
    words: tuple[str, ...]
    """Its words in small letters."""
    headings: tuple[str, ...]


class Subject:
    """What a cue is tried on: a passage's words with its stem, and the headings over it.

    `own` is the index of the first word that is the passage's own; before it stands the stem. A cue must use
    one of the passage's own words, unless the stem suffices.
    """

    def __init__(
        self,
        words: Words,
        steps: StepFinder,
        *,
        own: int = 0,
        stem_suffices: bool = False,
        headings: Callable[[], Standing] | None = None,
        carried: Sequence[tuple[Span, frozenset[int]]] = (),
        meant: tuple[str, ...] = (),
        told: Told | None = None,
    ) -> None:
        self.words = words
        self.meant = meant
        """The words that define the terms which stand in the passage, in small letters."""
        self.told = told
        self.own = own
        self.stem_suffices = stem_suffices
        self.standing = steps.find(words, carried)
        self.spans = self.standing.spans
        """Where any of some alternatives stands in the stem or the passage."""
        self._headings = headings

    def begins(self, name: str, word: int) -> bool:
        """Whether an entry of this vocabulary list stands from this word on."""
        return any(start == word for start, _ in self.spans((f"@{name}",)))

    def in_headings(self, alternatives: tuple[str, ...]) -> tuple[Span, ...]:
        """Where any of the alternatives stands in the headings."""
        return self._headings().spans(alternatives) if self._headings else ()

    @property
    def lists_in_headings(self) -> tuple[str, ...]:
        """The lists of the vocabulary of which an entry stands in the headings."""
        return self._headings().lists if self._headings else ()


def fit(cue: ParsedCue, subject: Subject, *, over_asides: bool = False) -> Fit | None:
    """The first fit of the cue that uses a word of the passage's own, or of a stem that suffices, else None.

    The span is that of the first sequence with words in the passage's own text, so that strength and
    bearer are read around it. `over_asides` says that an aside between commas does not count between its steps.
    """
    chosen: list[Fit] = []
    for sequence in cue.sequences:
        fits = _fits(sequence, subject, over_asides=over_asides)
        if sequence.barred:
            if fits:
                return None
            continue
        if not fits:
            return None
        if not sequence.in_heading:
            chosen.append(_preferred(fits, subject.own))
    own = [one for one in chosen if subject.stem_suffices or one.span[1] > subject.own]
    if not own:
        return None
    return Fit(own[0].span, tuple(step for one in chosen for step in one.steps))


def holds(cue: ParsedCue, subject: Subject) -> bool:
    """Whether the cue fits anywhere: in the passage, its stem or its headings."""
    return all(bool(_fits(sequence, subject)) is not sequence.barred for sequence in cue.sequences)


def fitting_spans(cue: ParsedCue, subject: Subject) -> tuple[Span, ...]:
    """Every span of the passage and its stem in which the first sequence of the cue fits."""
    return tuple(one.span for one in _fits(cue.sequences[0], subject))


def _preferred(fits: Sequence[Fit], own: int) -> Fit:
    return min(fits, key=lambda one: (one.span[1] <= own, one.span[1] - one.span[0]))


def _fits(sequence: Steps, subject: Subject, *, over_asides: bool = False) -> list[Fit]:
    find = subject.in_headings if sequence.in_heading else subject.spans
    begun = find(sequence.items[0].alternatives)
    if not begun:
        return []
    partial: list[Fit] = [Fit(span, (span,)) for span in begun]
    passes_over = over_asides and not (sequence.in_heading or sequence.barred)
    between = subject.words.between if passes_over else _plainly
    gap = 0
    for item in sequence.items[1:]:
        if not partial:
            return []
        gap = max(gap, item.gap)
        longer = _extend(partial, gap, find(item.alternatives), between)
        if item.optional:
            partial = partial + longer
            continue
        partial, gap = longer, 0
    return partial


def _extend(
    partial: Sequence[Fit], gap: int, spans: Sequence[Span], between: Callable[[int, int], int]
) -> list[Fit]:
    """The fits that go on with one of the spans within the gap; `between` counts words."""
    return [
        Fit((one.span[0], span[1]), (*one.steps, span))
        for one in partial
        for span in spans
        if one.span[1] <= span[0] and between(one.span[1], span[0]) <= gap
    ]


def _plainly(first: int, last: int) -> int:
    return last - first
