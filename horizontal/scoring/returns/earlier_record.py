"""Which record a record is compared with: the one of the period before, in the file or in the one named as previous."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from horizontal.scoring.returns.figures import Figures

_MONTH = timedelta(days=31)
_LENGTHS_DIFFER = timedelta(days=7)
"""Two quarters differ by less, a month and a quarter by more."""


def earlier_in_file(figures: Figures, others: Sequence[Figures]) -> Figures | None:
    """The record of the same provider and contract for the period just before; None where there is none."""
    start = figures.day("period_start")
    if start is None:
        return None
    before = [
        (end, other)
        for other in others
        if (end := other.day("period_end")) is not None
        and end < start <= end + _MONTH
        and same_return(figures, other)
        and _as_long(figures, other)
    ]
    return max(before, key=lambda pair: pair[0])[1] if before else None


def earlier_in_previous(figures: Figures, previous: Sequence[Figures]) -> Figures | None:
    """The record of the previous file to compare with: of the same contract, and of an earlier period."""
    fit = [other for other in previous if same_return(figures, other)]
    if not fit and len(previous) == 1:
        fit = list(previous)
    end = figures.day("period_end")
    fit = [other for other in fit if not _as_late(other.day("period_end"), end)]
    if not fit:
        return None
    dated = [other for other in fit if other.day("period_end") is not None]
    return max(dated, key=lambda other: other.day("period_end") or date.min) if dated else fit[0]


def same_return(one: Figures, other: Figures) -> bool:
    """Are these of the same provider and contract, as far as both say?"""
    return all(
        (mine := one.words(item)) is None or (theirs := other.words(item)) is None or mine == theirs
        for item in ("provider_id", "contract_id")
    )


def _as_late(other: date | None, end: date | None) -> bool:
    return other is not None and end is not None and other >= end


def _as_long(one: Figures, other: Figures) -> bool:
    mine, theirs = _length(one), _length(other)
    return mine is not None and theirs is not None and abs(mine - theirs) <= _LENGTHS_DIFFER


def _length(figures: Figures) -> timedelta | None:
    start, end = figures.day("period_start"), figures.day("period_end")
    return end - start if start is not None and end is not None else None
