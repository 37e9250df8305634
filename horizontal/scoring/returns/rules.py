"""Asks every rule of a record, and tells those that do not hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from horizontal.errors import CatalogueError
from horizontal.provider_return import PersonalData
from horizontal.requirements.return_expression import parse_comparison
from horizontal.requirements.return_specification import ReturnSpecification, RuleSpecification
from horizontal.return_assessment import Level, RuleFinding
from horizontal.scoring.returns.checks import NAMED_CHECKS, Fault, Look
from horizontal.scoring.returns.checks.look import fault_of
from horizontal.scoring.returns.figures import Figures


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a record: the day of the check, the record before it, and the rest of the file."""

    on: date | None = None
    earlier: Figures | None = None
    others: tuple[Figures, ...] = ()
    first: bool = True
    personal_data: tuple[PersonalData, ...] = ()


def findings_of(
    figures: Figures, specification: ReturnSpecification, around: Surroundings
) -> tuple[RuleFinding, ...]:
    """The rules that do not hold, in the order of the specification; silent where a figure is not known."""
    return tuple(
        RuleFinding(
            rule=rule.id, level=Level(rule.level), items=fault.items, cells=fault.cells, message=rule.message
        )
        for rule in specification.rules
        for fault in _faults(rule, figures, around)
    )


def refuse_unknown_checks(specification: ReturnSpecification) -> None:
    """CatalogueError where a rule names a check that does not exist: such a rule must not pass for one that held."""
    unknown = [
        rule for rule in specification.rules if rule.check is not None and rule.check not in NAMED_CHECKS
    ]
    if unknown:
        raise CatalogueError([f'returns: {rule.id}: check: no check "{rule.check}"' for rule in unknown])


def _faults(rule: RuleSpecification, figures: Figures, around: Surroundings) -> Iterator[Fault]:
    look = Look(rule, figures, around.on, around.earlier, around.others, around.first, around.personal_data)
    if rule.check is not None:
        yield from NAMED_CHECKS[rule.check](look)
    if rule.holds is not None:
        comparison = figures.with_totals(parse_comparison(rule.holds))
        if comparison.holds(figures.known) is False:
            yield fault_of(look, *comparison.items)
