"""The words of a passage that give a strength: "shall", "should", "may", "need not"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from horizontal.evidence import Strength
from horizontal.matching.cues import Subject
from horizontal.matching.words import Span

_LISTS = (
    (Strength.NEGATED, ("@modal_negated",)),
    (Strength.QUALIFIED, ("@modal_qualified",)),
    (Strength.PERMISSIVE, ("@modal_permissive",)),
    (Strength.MANDATORY, ("@modal_mandatory", "@modal_mandatory_forms")),
)
_RANK = {strength: rank for rank, (strength, _) in enumerate(_LISTS)}


@dataclass(frozen=True, slots=True)
class Modal:
    """Words that give a strength, and where they stand."""

    strength: Strength
    span: Span
    is_instruction: bool = False
    """The opening verb of an instruction ("Ask …"), which rules as "must" does."""


def find_modals(subject: Subject, denies: Callable[[Span], bool]) -> list[Modal]:
    """Every modal, the longer before the shorter where two touch; `denies` tells whether a denial denies a duty."""
    denied = subject.spans(("@denial_of_denial",))
    found = [
        Modal(strength, span)
        for strength, alternatives in _LISTS
        for span in subject.spans(alternatives)
        if strength is not Strength.NEGATED or (not _touches_any(span, denied) and denies(span))
    ]
    found.sort(key=lambda m: (-(m.span[1] - m.span[0]), _RANK[m.strength]))
    kept: list[Modal] = []
    for modal in found:
        if not _touches_any(modal.span, (other.span for other in kept)):
            kept.append(modal)
    return kept


def _touches_any(span: Span, others: Iterable[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)
