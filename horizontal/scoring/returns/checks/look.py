"""What a check looks at, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from horizontal.provider_return import PersonalData
from horizontal.requirements.return_specification import RuleSpecification
from horizontal.scoring.returns.figures import Figures


@dataclass(frozen=True, slots=True)
class Look:
    """A rule, the record that it is asked of, and what stands around it."""

    rule: RuleSpecification
    figures: Figures
    on: date | None = None
    """The day of the check; None where it is not known, and then checks against it are silent."""
    earlier: Figures | None = None
    """The record of the period before."""
    others: tuple[Figures, ...] = ()
    """The other records of the file."""
    first: bool = True
    """Whether it is the record that the file reports."""
    personal_data: tuple[PersonalData, ...] = ()

    def parameter(self, name: str) -> float:
        """A parameter of the rule."""
        return self.rule.parameters[name]


@dataclass(frozen=True, slots=True)
class Fault:
    """The items that cannot stand so, and where they stand."""

    items: tuple[str, ...]
    cells: tuple[str, ...]


Check = Callable[[Look], Iterator[Fault]]


def fault_of(look: Look, *items: str) -> Fault:
    """The fault of these items of the record."""
    return Fault(items, look.figures.cells(items))
