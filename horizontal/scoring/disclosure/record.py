"""One return as whoever would work out its figures sees it: counts, and what is known to hold between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from horizontal.collation import CollatedReturn, ReturnKey
from horizontal.requirements.return_expression import Comparison, Sum, parse_comparison
from horizontal.requirements.return_specification import ItemKind, ReturnSpecification

NOT_PEOPLE = frozenset({"organisations", "meetings", "actions"})
"""Units that count nobody: such figures are shown as they are; our own default."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A sum of counts that is never above 0, such as E05 - E03."""

    terms: tuple[tuple[int, str], ...]
    gap_counts_people: bool
    """Whether the rest that it leaves is itself a count of people who were helped, such as E11 - E12."""

    def value(self, at: Mapping[str, int]) -> int:
        """What the sum comes to at these counts."""
        return sum(sign * at[item] for sign, item in self.terms)


@dataclass(slots=True, eq=False)
class Record:
    """The counts of one return, and what is settled about them so far."""

    key: ReturnKey
    values: Mapping[str, int]
    bounds: tuple[Bound, ...]
    fixed: frozenset[str] = frozenset()
    """Items whose figure an earlier copy showed: holding them back protects nothing."""
    held: dict[str, str] = field(default_factory=dict)
    """The items held back, with the reason."""
    whole: bool = False
    """Whether the whole return is held back."""
    _bounds_with: dict[str, tuple[Bound, ...]] = field(default_factory=dict, init=False)

    def free(self, item: str) -> bool:
        """May this item have another figure, for all that is shown?"""
        return item in self.held and item not in self.fixed

    def __post_init__(self) -> None:
        """Sorts the bounds by the items in them."""
        for bound in self.bounds:
            for _, item in bound.terms:
                self._bounds_with[item] = (*self._bounds_with.get(item, ()), bound)

    def bounds_with(self, item: str) -> tuple[Bound, ...]:
        """The bounds in which an item stands."""
        return self._bounds_with.get(item, ())


class Reader:
    """Makes records of rows with what the specification says of the items."""

    def __init__(self, specification: ReturnSpecification) -> None:
        self._specification = specification

    @cached_property
    def people(self) -> frozenset[str]:
        """The items that count people, or cases of people."""
        return frozenset(
            item.id
            for item in self._specification.items
            if item.kind is ItemKind.COUNT and item.unit not in NOT_PEOPLE
        )

    @cached_property
    def parts_of(self) -> Mapping[str, tuple[str, ...]]:
        """The items that stand for the sum of others, such as E04 for its reasons."""
        items = self._specification.items
        totals = {
            item.id: tuple(part.id for part in items if part.part_of == item.id)
            for item in items
            if not item.asked
        }
        return {total: parts for total, parts in totals.items() if parts}

    def repeats_its_parts(self, row: CollatedReturn, item: str) -> bool:
        """Is this a sum of items that the return states too?"""
        return any(row.count(part) is not None for part in self.parts_of.get(item, ()))

    def record(self, row: CollatedReturn, left_out: frozenset[str] = frozenset()) -> Record:
        """The counts of people of a row, without the items that are left out."""
        values = {
            item: figure.value
            for item, figure in row.figures.items()
            if figure.value is not None
            and item in self.people
            and item not in left_out
            and not self.repeats_its_parts(row, item)
        }
        return self.record_of(row.key, values)

    def record_of(self, key: ReturnKey, values: Mapping[str, int]) -> Record:
        """The record of these counts, with the bounds that they keep."""
        bounds = tuple(
            bound
            for comparison in self._comparisons
            if (bound := _bound(self._with_totals(comparison, values))) is not None
            and all(item in values for _, item in bound.terms)
            and bound.value(values) <= 0
        )
        return Record(key, values, bounds)

    @cached_property
    def _comparisons(self) -> tuple[Comparison, ...]:
        errors = (rule for rule in self._specification.rules if rule.level == "error" and rule.holds)
        return tuple(parse_comparison(rule.holds or "") for rule in errors)

    def _with_totals(self, comparison: Comparison, values: Mapping[str, int]) -> Comparison:
        for total, parts in self.parts_of.items():
            if total in values and set(parts) <= set(comparison.items):
                return Comparison(
                    _replaced(comparison.left, total, parts),
                    comparison.sign,
                    _replaced(comparison.right, total, parts),
                )
        return comparison


def _replaced(whole: Sum, total: str, parts: tuple[str, ...]) -> Sum:
    first = parts[0]
    terms = [
        type(term)(term.sign, total) if term.item == first else term
        for term in whole.terms
        if term.item not in parts[1:]
    ]
    return Sum(tuple(terms))


def _bound(comparison: Comparison) -> Bound | None:
    """The comparison as a sum that is never above 0; None where it is not one of counts alone."""
    if comparison.sign != "<=" or any(
        term.item is None for term in (*comparison.left.terms, *comparison.right.terms)
    ):
        return None
    terms = tuple(_signed(comparison))
    return Bound(terms, all(item.startswith("E") for _, item in terms))


def _signed(comparison: Comparison) -> Iterator[tuple[int, str]]:
    for side, sum_ in ((1, comparison.left), (-1, comparison.right)):
        yield from ((side * term.sign, term.item) for term in sum_.terms if term.item is not None)
