"""Notes without a verb of their own: "Supplier to hold a policy", "disclosures to be coded"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from horizontal.evidence import Strength
from horizontal.matching.cues import Subject
from horizontal.matching.modals import Modal
from horizontal.matching.words import Span

_NOTE = 3
"""Words at the head of a note up to "to" ("TV7 – Supplier to hold …"); our own default."""


def note_modals(subject: Subject, bounds: Callable[[int], Span], modals: Sequence[Modal]) -> list[Modal]:
    """The "to" that orders in a note; `bounds` gives the clause of a word, of which none of these modals rules one."""

    def is_ruled(clause: Span) -> bool:
        return any(clause[0] <= modal.span[0] < clause[1] for modal in modals)

    spans = (*_bare_infinitives(subject, bounds, is_ruled), *_bare_passives(subject, bounds, is_ruled))
    return [Modal(Strength.MANDATORY, span) for span in spans]


def _bare_infinitives(
    subject: Subject, bounds: Callable[[int], Span], is_ruled: Callable[[Span], bool]
) -> Iterator[Span]:
    """The "to" after a party or its staff, and its verb."""
    for _, end in subject.spans(("@bearer_provider", "@staff")):
        clause = bounds(end - 1)
        is_note = end - clause[0] <= _NOTE and subject.words.lower[end : end + 1] == ("to",)
        if is_note and not is_ruled(clause) and subject.begins("imperatives", end + 1):
            yield end, end + 2


def _bare_passives(
    subject: Subject, bounds: Callable[[int], Span], is_ruled: Callable[[Span], bool]
) -> Iterator[Span]:
    """The "to be" of a clause without another modal."""
    for span in subject.spans(("to be",)):
        clause = bounds(span[0])
        if not (is_ruled(clause) or span[0] == clause[0] or subject.begins("leads_to_be", span[0] - 1)):
            yield span
