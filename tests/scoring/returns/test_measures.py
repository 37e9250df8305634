"""Measures show what they are made of, and are rated only where a rating says something."""

from __future__ import annotations

from datetime import timedelta

import pytest

from horizontal.provider_return import ReturnRecord, Value
from horizontal.return_assessment import MeasureResult, Rating
from tests.scoring.returns.return_builder import ON, Values, answer, assessed, record, specification


def measure(name: str, values: Values) -> MeasureResult:
    """One measure of a record of these answers."""
    return next(one for one in assessed(record(values)).records[0].measures if one.measure == name)


def test_a_share_shows_its_numerator_and_denominator() -> None:
    told = measure("M5", {"T01": 20, "T04": 18})
    assert (told.numerator, told.denominator, told.value) == (18, 20, 0.9)


def test_every_measure_is_told() -> None:
    told = [one.measure for one in assessed(record({"T01": 3})).records[0].measures]
    assert told == [one.id for one in specification().measures]


@pytest.mark.parametrize(
    ("trained", "rating"), [(18, Rating.GREEN), (17, Rating.AMBER), (15, Rating.AMBER), (14, Rating.RED)]
)
def test_a_share_is_rated_by_its_threshold(trained: int, rating: Rating) -> None:
    assert measure("M5", {"T01": 20, "T04": trained}).rating is rating


def test_a_denominator_of_none_gives_no_share() -> None:
    told = measure("M5", {"T01": 0, "T04": 0})
    assert (told.value, told.rating, told.note and told.note[:3]) == (None, None, "n/a")


def test_an_unknown_figure_gives_no_share() -> None:
    assert measure("M5", {"T01": 20, "T04": None}).value is None


def test_fewer_than_ten_are_not_rated() -> None:
    told = measure("M5", {"T01": 9, "T04": 1})
    assert (told.value is not None, told.rating) == (True, None)


def test_figures_that_cannot_stand_together_are_not_rated() -> None:
    assert measure("M5", {"T01": 20, "T04": 21}).rating is None


@pytest.mark.parametrize(
    ("service", "rating"), [("Substance use treatment", Rating.RED), ("Debt advice", None), (None, None)]
)
def test_how_many_were_asked_is_rated_only_where_everybody_is(
    service: str | None, rating: Rating | None
) -> None:
    assert measure("M1", {"service_type": service, "E02": 50, "E03": 20}).rating is rating


@pytest.mark.parametrize("name", ["M2", "M3b", "M4"])
def test_a_measure_without_threshold_is_shown_only(name: str) -> None:
    values: Values = {"E05": 20, "E06": 2, "E08": 3, "E14": 3, "E20": 30, "E21": 1}
    told = measure(name, values)
    assert (told.value is not None, told.rating) == (True, None)


def test_no_measure_counts_disclosures_alone() -> None:
    assert not any(one.denominator in ("E01", "E03") for one in specification().measures)


@pytest.mark.parametrize(("referred", "rating"), [(12, Rating.GREEN), (14, Rating.GREEN), (11, Rating.RED)])
def test_all_at_high_risk_are_referred(referred: int, rating: Rating) -> None:
    assert measure("M8", {"E10": 12, "E11": referred, "E12": 0, "E09": 40}).rating is rating


def test_one_of_few_at_high_risk_who_was_not_referred_is_asked_about() -> None:
    told = measure("M8", {"E10": 3, "E11": 2, "E12": 0})
    assert (told.rating, "ask why" in (told.note or "")) == (None, True)


def test_a_comment_beside_high_risk_is_a_reason_to_read() -> None:
    answers = {name: answer(name, n) for name, n in {"E10": 12, "E11": 9, "E12": 0}.items()}
    answers["E11"] = answers["E11"].model_copy(update={"commented": True})
    told = assessed(ReturnRecord(where="the file", items=answers)).records[0].measures
    one = next(one for one in told if one.measure == "M8")
    assert (one.rating, "read it" in (one.note or "")) == (Rating.GREEN, True)


@pytest.mark.parametrize(
    ("status", "days", "rating"),
    [
        ("yes", 1, Rating.GREEN),
        ("yes", 0, Rating.GREEN),
        ("yes", -60, Rating.AMBER),
        ("yes", -120, Rating.RED),
        ("draft", 100, Rating.AMBER),
        ("no", 100, Rating.RED),
    ],
)
def test_the_policy_is_rated_by_its_review(status: str, days: int, rating: Rating) -> None:
    values: dict[str, Value] = {"P01": status, "P02": ON - timedelta(300), "P03": ON + timedelta(days)}
    assert measure("P01", dict(values)).rating is rating


def test_a_policy_whose_review_is_not_known_is_not_rated() -> None:
    assert measure("P01", {"P01": "yes"}).rating is None


def test_thresholds_say_whose_they_are() -> None:
    told = assessed(record({"T01": 3})).thresholds
    assert told["M5"] == "green from 90 %, amber from 75 %; our own default"
