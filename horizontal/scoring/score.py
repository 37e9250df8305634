"""Scores from verdicts: pure arithmetic."""

from __future__ import annotations

from collections.abc import Sequence

from horizontal.assessment import ElementResult, Outcome, RequirementResult, Verdict

VALUE_OF = {Verdict.MET: 1.0, Verdict.PARTIAL: 0.5, Verdict.MISSING: 0.0, Verdict.CONFLICT: 0.0}
"""What a verdict is worth. Source: design, section 3."""


def requirement_score(elements: Sequence[ElementResult]) -> float:
    """The weighted share of a requirement's elements, from 0 to 100; 0 where there are none."""
    total = sum(element.weight for element in elements)
    if not total:
        return 0.0
    return round(100 * sum(element.weight * VALUE_OF[element.verdict] for element in elements) / total, 1)


def overall_score(requirements: Sequence[RequirementResult]) -> float:
    """The weighted mean of the requirements' scores, from 0 to 100; 0 where there are none."""
    total = sum(requirement.weight for requirement in requirements)
    if not total:
        return 0.0
    return round(sum(requirement.weight * requirement.score for requirement in requirements) / total, 1)


def outcome_of(elements: Sequence[ElementResult], alerts: int, *, all_read: bool) -> Outcome:
    """COMPLIANT only where every core element is met, nothing conflicts, no alert stands and all was read."""
    core_met = all(element.verdict is Verdict.MET for element in elements if element.core)
    conflict = any(element.verdict is Verdict.CONFLICT for element in elements)
    if not core_met or conflict or alerts:
        return Outcome.GAPS
    return Outcome.COMPLIANT if all_read else Outcome.PARTLY_READ
