"""The sums and comparisons in which rules and measures are written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from horizontal.requirements import load_return_specification as loading
from horizontal.requirements.return_expression import ExpressionError, parse_comparison, parse_sum


def test_a_sum_adds_and_takes_away() -> None:
    figures = {"E11": 7, "E12": 2, "E10": 1}
    assert parse_sum("E11 - E12 + E10 + 3").value(figures.get) == 9


def test_a_sum_is_unknown_where_one_item_is_unknown() -> None:
    assert parse_sum("E05 + E06").value({"E05": 4}.get) is None


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("A <= B", True),
        ("A >= B", False),
        ("A < B", True),
        ("A > B", False),
        ("A = B", False),
        ("A = 2", True),
    ],
)
def test_a_comparison_says_whether_it_is_so(text: str, so: bool) -> None:
    assert parse_comparison(text).holds({"A": 2, "B": 3}.get) is so


def test_days_are_compared_with_days() -> None:
    days = {"P02": date(2026, 1, 5), "P03": date(2026, 1, 4)}
    assert parse_comparison("P03 > P02").holds(days.get) is False


def test_a_day_beside_a_count_compares_to_nothing() -> None:
    assert parse_comparison("P02 > T01").holds({"P02": date(2026, 1, 5), "T01": 3}.get) is None


@pytest.mark.parametrize(
    "text", ["", "E05 +", "E05 E06", "E05 * 2", "__import__('os')", "E05 <= E06 <= E07", "+ E05"]
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ExpressionError):
        parse_comparison(text if "=" in text else f"{text} <= E01")


def test_every_rule_and_measure_of_the_package_can_be_read_and_names_known_items() -> None:
    specification = loading.load_return_specification()
    named = [parse_comparison(rule.holds).items for rule in specification.rules if rule.holds]
    named += [
        parse_sum(text).items for one in specification.measures for text in (one.numerator, one.denominator)
    ]
    assert {item for items in named for item in items} <= set(specification.by_id)


@given(some.integers(0, 10**6), some.integers(0, 10**6))
def test_a_comparison_or_its_contrary_holds(left: int, right: int) -> None:
    figures = {"A": left, "B": right}
    assert parse_comparison("A <= B").holds(figures.get) is not parse_comparison("A > B").holds(figures.get)
