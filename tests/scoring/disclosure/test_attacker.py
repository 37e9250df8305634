"""Whoever has every shared copy, and knows every rule, narrows no held-back figure down."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from horizontal.collation import CollatedReturn, Collation, ExpectedReturn, Figure
from horizontal.requirements.load_return_specification import load_return_specification
from horizontal.scoring.disclosure import suppress_small
from tests.scoring.collation.collation_builder import YEAR, collated, counts, groups, profile, row, tables
from tests.scoring.disclosure.attacker import narrowest

SLOW = settings(deadline=None, suppress_health_check=list(HealthCheck))
ALMOST = 1e-6
"""What a solver of linear programmes may be off by."""


def copies(name: str, *truths: Collation) -> list[tuple[Collation, Collation]]:
    """The shared copies of one collation after another, each with the truth beside it."""
    found = []
    log = None
    for truth in truths:
        shared = suppress_small(truth, profile(name), load_return_specification(), log)
        log = shared.log
        found.append((shared.collation, truth))
    return found


def is_safe(name: str, *truths: Collation) -> bool:
    """Does every held-back figure keep the width of the profile?"""
    chosen = profile(name)
    width, _ = narrowest(copies(name, *truths), chosen.round_to)
    return width >= chosen.highest - chosen.lowest - ALMOST


@pytest.mark.parametrize("name", ["5", "nhs", "10"])
@settings(SLOW, max_examples=15)
@given(table=tables(4))
def test_one_copy_gives_no_figure_away(name: str, table: list[CollatedReturn]) -> None:
    assert is_safe(name, collated(table))


@some.composite
def two_tables(draw: some.DrawFn) -> tuple[list[CollatedReturn], list[CollatedReturn]]:
    """Returns as they were and as they are: some came late, some were sent anew, one is gone."""
    later = draw(tables(4))
    first = []
    for one in later:
        what = draw(some.sampled_from(("same", "same", "same", "late", "anew")))
        if what == "anew":
            other = draw(counts())
            figures = {item: Figure(value=other[item]) for item in one.figures}
            first.append(one.model_copy(update={"figures": figures, "version": "0"}))
        elif what == "same":
            first.append(one)
    if draw(some.booleans()):
        first.append(row("Gone", version="1", **draw(counts())))
    return first, later


@settings(SLOW, max_examples=15)
@given(two_tables())
def test_two_copies_beside_one_another_give_no_figure_away(
    pair: tuple[list[CollatedReturn], list[CollatedReturn]],
) -> None:
    before, after = pair
    assert is_safe("5", collated(before), collated(after))


@settings(SLOW, max_examples=10)
@given(some.lists(counts(), min_size=4, max_size=4), counts())
def test_a_year_told_beside_its_quarters_gives_no_quarter_away(
    quarters: list[dict[str, int]], other: dict[str, int]
) -> None:
    rows = [row("One", place, **values) for place, values in enumerate(quarters)]
    whole = {item: sum(values[item] for values in quarters) for item in quarters[0]}
    assert is_safe("5", collated([*rows, row("One", period=YEAR, **whole), row("Two", 0, **other)]))


@settings(SLOW, max_examples=10)
@given(some.lists(counts(), min_size=3, max_size=3), some.booleans())
def test_subcontractors_give_no_figure_away(values: list[dict[str, int]], included: bool) -> None:
    rows = [row(name, **one) for name, one in zip(("Lead", "Under", "Other"), values, strict=True)]
    expected = [ExpectedReturn(provider="Under", subcontractor_of="Lead", included=included)]
    assert is_safe("5", collated(rows, expected))


@settings(SLOW, max_examples=20)
@given(
    some.lists(
        some.tuples(some.integers(0, 9), some.integers(0, 30), some.integers(0, 3)), min_size=1, max_size=3
    )
)
def test_groups_give_neither_a_group_nor_its_sum_away(told: list[tuple[int, int, int]]) -> None:
    rows = [
        row(f"Provider {place}", E05=a + b, E06=c, E03=200, groups=groups(a16_17=a, a18_24=b, not_stated=c))
        for place, (a, b, c) in enumerate(told)
    ]
    assert is_safe("5", collated(rows))


def test_the_attacker_finds_what_a_careless_copy_gives_away() -> None:
    truth = collated([row("One", E05=3, E03=50), row("Two", E05=20, E03=60)])
    first = truth.rows[0].model_copy(update={"figures": {"E05": Figure(mark="c"), "E03": Figure(value=50)}})
    careless = truth.model_copy(update={"rows": (first, truth.rows[1])})
    assert narrowest([(careless, truth)])[0] == pytest.approx(0)
