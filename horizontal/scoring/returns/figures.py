"""The answers of one record as figures and days that rules and measures can work with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property

from horizontal.provider_return import Answer, ReturnRecord, State
from horizontal.requirements.return_expression import Comparison, Known, Sum, Term
from horizontal.requirements.return_specification import Item, ItemKind, ReturnSpecification

_STATED = (State.STATED, State.NIL)
_MOST = 10**9
"""No service counts more than this."""


class Figures:
    """One record, read with the specification: a figure that is not sure is not known."""

    def __init__(self, record: ReturnRecord, specification: ReturnSpecification) -> None:
        self.record = record
        self.specification = specification

    def known(self, item: str) -> Known | None:
        """The count or the day of an item; None where it states none, or one that cannot be."""
        answer, asked = self.record.items.get(item), self.specification.by_id.get(item)
        if answer is None or asked is None:
            return None
        if asked.kind is ItemKind.COUNT:
            return whole(answer)
        value = answer.value
        return value if isinstance(value, date) and answer.state in _STATED else None

    def count(self, item: str) -> int | None:
        """The whole number of a count; None where it states none."""
        value = self.known(item)
        return value if isinstance(value, int) else None

    def day(self, item: str) -> date | None:
        """The day of a date item; None where it states none."""
        value = self.known(item)
        return value if isinstance(value, date) else None

    def words(self, item: str) -> str | None:
        """The words of an answer in small letters and single blanks; None where it states none."""
        answer = self.record.items.get(item)
        if answer is None or answer.value is None or answer.state not in _STATED:
            return None
        return " ".join(str(answer.value).casefold().split()) or None

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """Every count that is known, in the order of the specification."""
        known = ((item.id, self.count(item.id)) for item in self._of_kind(ItemKind.COUNT))
        return {name: count for name, count in known if count is not None}

    def answers(self, kind: ItemKind) -> Iterator[Answer]:
        """The answers to items of a kind, in the order of the specification."""
        for item in self._of_kind(kind):
            if (answer := self.record.items.get(item.id)) is not None:
                yield answer

    def with_totals(self, comparison: Comparison) -> Comparison:
        """The comparison with a total in the place of its parts, where only the total is known."""
        return Comparison(
            self._with_total(comparison.left), comparison.sign, self._with_total(comparison.right)
        )

    def cells(self, items: tuple[str, ...]) -> tuple[str, ...]:
        """Where the answers to these items stand, each once."""
        answers = (self.record.items.get(item) for item in items)
        return tuple(dict.fromkeys(place for answer in answers if answer and (place := cell_of(answer))))

    def _of_kind(self, kind: ItemKind) -> Iterator[Item]:
        return (item for item in self.specification.items if item.kind is kind)

    def _with_total(self, whole_sum: Sum) -> Sum:
        for total, parts in self._parts_of_totals.items():
            signs = {term.sign for term in whole_sum.terms if term.item in parts}
            if not set(parts) <= set(whole_sum.items) or len(signs) != 1:
                continue
            if self.known(total) is None or all(self.known(part) is not None for part in parts):
                continue
            rest = tuple(term for term in whole_sum.terms if term.item not in parts)
            return replace(whole_sum, terms=(Term(signs.pop(), total), *rest))
        return whole_sum

    @cached_property
    def _parts_of_totals(self) -> Mapping[str, tuple[str, ...]]:
        """The items that no tier asks, which stand for the sum of their parts (E04)."""
        items = self.specification.items
        totals = {
            item.id: tuple(part.id for part in items if part.part_of == item.id)
            for item in items
            if not item.asked
        }
        return {total: parts for total, parts in totals.items() if parts}


def whole(answer: Answer) -> int | None:
    """The count that an answer states; None for none, and for one below 0, with a fraction or beyond all sense."""
    value = answer.value
    if answer.state not in _STATED or isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return int(value) if 0 <= value <= _MOST and value == int(value) else None


def cell_of(answer: Answer) -> str | None:
    """Where an answer stands, such as "Return!B20"; of a .csv without the sheet."""
    if answer.cell is None:
        return None
    return f"{answer.sheet}!{answer.cell}" if answer.sheet else answer.cell
