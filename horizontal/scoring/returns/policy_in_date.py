"""Whether the workplace policy is in date: a rating in words, and no share."""

from __future__ import annotations

from datetime import date

from horizontal.requirements.return_specification import Threshold
from horizontal.return_assessment import MeasureResult, Rating
from horizontal.scoring.returns.checks.days_checks import months_before
from horizontal.scoring.returns.figures import Figures

_STATUS, _DUE = "P01", "P03"
_TITLE = "Workplace policy in date"


def policy_in_date(
    figures: Figures, threshold: Threshold | None, on: date | None, doubted: set[str]
) -> MeasureResult | None:
    """Green, amber or red for a policy that is there and in date, a draft or late, or not there; None if not asked."""
    if threshold is None or _STATUS not in figures.record.items:
        return None
    rating, note = _rating(figures, threshold, on, doubted)
    return MeasureResult(
        measure=_STATUS, title=_TITLE, numerator=None, denominator=None, value=None, rating=rating, note=note
    )


def _rating(
    figures: Figures, threshold: Threshold, on: date | None, doubted: set[str]
) -> tuple[Rating | None, str]:
    status, due = figures.words(_STATUS), figures.day(_DUE)
    if status is None:
        return None, "not known: the answer is not stated"
    if status == "no":
        return Rating.RED, "there is no policy"
    if status == "draft":
        return Rating.AMBER, "a draft"
    if status != "yes":
        return None, "not known: the answer is none of yes, draft and no"
    if due is None:
        return None, "no rating: the day of the review is not stated"
    if _DUE in doubted or on is None:
        return (
            None,
            "no rating: the day of the review cannot be relied on" if on else "no rating: no day of check",
        )
    if due >= on:
        return Rating.GREEN, "the review is ahead"
    if due >= months_before(on, int(-threshold.amber)):
        return Rating.AMBER, "the review is late, and not by long"
    return Rating.RED, "the review is long overdue"
