"""Checks of the figures of one record: whole numbers, breakdowns, a nil return, round numbers, striking zeros."""

from __future__ import annotations

from collections.abc import Iterator

from horizontal.provider_return import Answer, Breakdown, State
from horizontal.requirements.return_expression import parse_sum
from horizontal.requirements.return_specification import ItemKind
from horizontal.scoring.returns.checks.look import Fault, Look, fault_of
from horizontal.scoring.returns.figures import cell_of, whole

TOTALS = {"disclosed": "E05 + E06", "accepted": "E14"}
"""What the groups of a breakdown add up to, by its `of`."""
_NOT_STATED = ":not_stated"


def count_not_whole(look: Look) -> Iterator[Fault]:
    """Counts, those of breakdowns too, that are no whole number, 0 or more."""
    answers = [*look.figures.answers(ItemKind.COUNT)]
    answers += [cell for breakdown in look.figures.record.breakdowns for cell in breakdown.cells]
    for answer in answers:
        if answer.state is State.INVALID or (_is_figure(answer) and whole(answer) is None):
            yield _fault_at(answer)


def breakdown_sum(look: Look) -> Iterator[Fault]:
    """Breakdowns whose groups, all of them known, do not add up to the total."""
    for breakdown in look.figures.record.breakdowns:
        expression = TOTALS.get(breakdown.of)
        if expression is None or not breakdown.cells:
            continue
        total = parse_sum(expression).value(look.figures.known)
        counts = [whole(cell) for cell in breakdown.cells]
        if not isinstance(total, int) or any(count is None for count in counts):
            continue
        told = sum(count for count in counts if count is not None)
        if told > total or (told < total and _is_complete(breakdown)):
            items = parse_sum(expression).items
            cells = tuple(place for cell in breakdown.cells if (place := cell_of(cell)))
            yield Fault(items, (*look.figures.cells(items), *cells))


def _is_complete(breakdown: Breakdown) -> bool:
    """Does it hold those who did not say? Without them, a smaller sum may only mean that they are left out."""
    return any(cell.item.endswith(_NOT_STATED) for cell in breakdown.cells)


def nil_with_counts(look: Look) -> Iterator[Fault]:
    """A nil return with a count above 0."""
    if look.figures.words("nil_return") != "yes":
        return
    above = tuple(item for item, count in look.figures.counts.items() if count > 0)
    cells = [c for b in look.figures.record.breakdowns for c in b.cells if (whole(c) or 0) > 0]
    if above or cells:
        found = fault_of(look, "nil_return", *above)
        places = tuple(place for cell in cells if (place := cell_of(cell)))
        yield Fault(found.items, (*found.cells, *places))


def no_children_recorded(look: Look) -> Iterator[Fault]:
    """No children at all in the households of many."""
    disclosed = parse_sum("E05 + E06").value(look.figures.known)
    if not isinstance(disclosed, int) or look.figures.count("E17") != 0:
        return
    if disclosed >= look.parameter("least_disclosed"):
        yield fault_of(look, *look.rule.items)


def no_disclosures_asked(look: Look) -> Iterator[Fault]:
    """Many asked, and nobody disclosed on asking."""
    asked = look.figures.count("E03")
    if asked is not None and asked >= look.parameter("least_asked") and look.figures.count("E05") == 0:
        yield fault_of(look, *look.rule.items)


def round_numbers(look: Look) -> Iterator[Fault]:
    """Most of the larger counts are multiples of ten."""
    large = {item: n for item, n in look.figures.counts.items() if n >= look.parameter("least")}
    round_ones = tuple(item for item, n in large.items() if n % look.parameter("multiple") == 0)
    enough = len(large) >= look.parameter("least_counts")
    if enough and len(round_ones) >= look.parameter("share") * len(large):
        yield fault_of(look, *round_ones)


def _is_figure(answer: Answer) -> bool:
    return isinstance(answer.value, int | float) and not isinstance(answer.value, bool)


def _fault_at(answer: Answer) -> Fault:
    place = cell_of(answer)
    return Fault((answer.item,), (place,) if place else ())
