"""Each check by the name that the specification calls it by."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from horizontal.scoring.returns.checks import days_checks, figures_checks, other_records_checks
from horizontal.scoring.returns.checks.look import Check, Fault, Look

__all__ = ["NAMED_CHECKS", "Check", "Fault", "Look"]

_CHECKS: tuple[Check, ...] = (
    figures_checks.count_not_whole,
    figures_checks.breakdown_sum,
    figures_checks.nil_with_counts,
    figures_checks.no_children_recorded,
    figures_checks.no_disclosures_asked,
    figures_checks.round_numbers,
    days_checks.bad_date,
    days_checks.approved_in_future,
    days_checks.review_overdue,
    days_checks.policy_over_3_years,
    days_checks.part_period,
    other_records_checks.quarter_change,
    other_records_checks.headcount_change,
    other_records_checks.same_as_last,
    other_records_checks.duplicate_return,
    other_records_checks.subcontractor_counts_missing,
    other_records_checks.personal_data,
)
NAMED_CHECKS: Mapping[str, Check] = MappingProxyType({check.__name__: check for check in _CHECKS})
