"""The measures of a record: numerator, denominator, share, and a rating in words where one is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from horizontal.requirements.return_expression import Sum, parse_sum
from horizontal.requirements.return_specification import (
    MeasureSpecification,
    ReturnSpecification,
    Threshold,
)
from horizontal.return_assessment import Level, MeasureResult, Rating, RuleFinding
from horizontal.scoring.returns.figures import Figures
from horizontal.scoring.returns.policy_in_date import policy_in_date
from horizontal.scoring.returns.service_kind import kinds_of_service

_NONE_TO_COUNT = "n/a: there is nobody or nothing to count it of"
_NOT_KNOWN = "not known: a figure that it needs is not stated"
_NO_THRESHOLD = "shown only: there is no threshold for it"
_CANNOT_STAND = "no rating: figures that it rests on cannot stand together; see the errors"
_REASON_GIVEN = "not all, and a comment stands beside the figures: read it"
_ASK_WHY = "; yet not all: ask why"
_FOR_SHOW = "no rating: the thresholds are only for services of the kind: {}"
_TOO_FEW = "no rating: fewer than {} to count it of, so that one would turn it"


@dataclass(frozen=True, slots=True)
class _Share:
    """What a measure comes to before it is rated."""

    measure: MeasureSpecification
    numerator: int | None
    denominator: int | None
    value: float | None


def measures_of(
    figures: Figures,
    specification: ReturnSpecification,
    findings: Sequence[RuleFinding],
    on: date | None,
) -> tuple[MeasureResult, ...]:
    """Every measure of the specification in its order, and after them whether the policy is in date."""
    thresholds = {threshold.measure: threshold for threshold in specification.thresholds}
    doubted = {item for one in findings if one.level is Level.ERROR for item in one.items}
    results = tuple(
        _result(measure, figures, thresholds.get(measure.id), doubted) for measure in specification.measures
    )
    in_date = policy_in_date(figures, thresholds.get("P01"), on, doubted)
    return (*results, in_date) if in_date else results


def _result(
    measure: MeasureSpecification, figures: Figures, threshold: Threshold | None, doubted: set[str]
) -> MeasureResult:
    above, below = parse_sum(measure.numerator), parse_sum(measure.denominator)
    numerator, denominator = _count(above, figures), _count(below, figures)
    value = numerator / denominator if numerator is not None and denominator else None
    share = _Share(measure, numerator, denominator, value)
    rating, note = _rating(share, threshold, figures, doubted & {*above.items, *below.items})
    return MeasureResult(
        measure=measure.id,
        title=measure.title,
        numerator=numerator,
        denominator=denominator,
        value=value,
        rating=rating,
        note=note,
    )


def _count(expression: Sum, figures: Figures) -> int | None:
    value = expression.value(figures.known)
    return value if isinstance(value, int) else None


def _rating(
    share: _Share, threshold: Threshold | None, figures: Figures, doubted: set[str]
) -> tuple[Rating | None, str | None]:
    """The rating, and why there is none or what else to know."""
    if share.denominator == 0:
        return None, _NONE_TO_COUNT
    if share.value is None or share.denominator is None:
        return None, _NOT_KNOWN
    if doubted:
        return None, _CANNOT_STAND
    if threshold is None:
        return None, _NO_THRESHOLD
    if threshold.only_services and not kinds_of_service(figures) & set(threshold.only_services):
        return None, _FOR_SHOW.format(", ".join(threshold.only_services))
    if share.denominator < threshold.least_denominator:
        too_few = _TOO_FEW.format(threshold.least_denominator)
        return None, too_few + (_ASK_WHY if threshold.or_reason and share.value < threshold.green else "")
    if share.value >= threshold.green:
        return Rating.GREEN, None
    if threshold.or_reason and _has_reason(share.measure, figures):
        return Rating.GREEN, _REASON_GIVEN
    return (Rating.AMBER if share.value >= threshold.amber else Rating.RED), None


def _has_reason(measure: MeasureSpecification, figures: Figures) -> bool:
    items = (*parse_sum(measure.numerator).items, *parse_sum(measure.denominator).items)
    answers = (figures.record.items.get(item) for item in items)
    return any(answer is not None and answer.commented for answer in answers)


def threshold_words(threshold: Threshold) -> str:
    """What a rating was made with, and whose threshold it is."""
    source = "; ".join(one.title for one in threshold.sources)
    if threshold.measure == "P01":
        return f"green while the review is ahead, amber up to {-threshold.amber:g} months late; {source}"
    amber = "" if threshold.amber == threshold.green else f", amber from {threshold.amber * 100:g} %"
    return f"green from {threshold.green * 100:g} %{amber}; {source}"
