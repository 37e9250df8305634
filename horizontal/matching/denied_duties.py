"""Denials found by the duty that they deny: "staff need not ask" by what "staff must ask" would be evidence of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from horizontal.evidence import Evidence, Strength
from horizontal.matching.as_duty import DUTY_INSTEAD, denial_in
from horizontal.matching.likeness import frees_from
from horizontal.matching.passage_reading import PassageReading
from horizontal.matching.recogniser import Recogniser
from horizontal.matching.recogniser.decide import CLAIMS_FROM, LIKENESS_FROM
from horizontal.matching.recogniser.weights import FOLDED
from horizontal.matching.rules import Candidate


def duties_denied(
    reading: PassageReading,
    told: Collection[str],
    evidence_of: Callable[[PassageReading, Sequence[Candidate]], Evidence],
) -> Iterator[Evidence]:
    """Denials of elements that no cue tells of the passage itself, and a cue tells of the duty that it denies.

    `evidence_of` reads what cues find in a passage as evidence.
    """
    duty = reading.as_duty
    if duty is None:
        return
    denial = denial_in(reading.passage)
    for candidates in duty.candidates:
        element = candidates[0].element
        if element.code in told:
            continue
        one = evidence_of(duty, candidates)
        if one.strength is Strength.MANDATORY and one.modal == DUTY_INSTEAD:
            changed = {"strength": Strength.NEGATED, "quote": reading.passage.quote, "modal": denial}
            denied = one.model_copy(update=changed)
            if frees_from(denied, element.code):
                yield denied


def opinions_of_denied(
    recogniser: Recogniser, reading: PassageReading, denied: Collection[str]
) -> Mapping[str, float]:
    """How likely the duty that a passage denies carries each element, where rules find these denied.

    Empty where they find none, or where the passage denies in other words.
    """
    if not denied or reading.as_duty is None:
        return {}
    (heard,) = recogniser.hear([reading.as_duty], [denied])
    return recogniser.opinions(reading.as_duty, denied, heard)


def holds_as_denied(denial: Evidence, opinions: Mapping[str, float], of_denied: Mapping[str, float]) -> bool:
    """Whether a denial that was found by its duty stands.

    The duty must be likely to carry the element. A passage that is likely to carry it as it stands lays something
    else of it down: "shall share what it knows, and is not obliged to obtain consent".
    """
    code = FOLDED.get(denial.element, denial.element)
    return of_denied.get(code, 0) >= CLAIMS_FROM and opinions.get(code, 0) < LIKENESS_FROM
