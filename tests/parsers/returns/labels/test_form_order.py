"""What words alone leave open is read from the order of the form, and nothing else is."""

from __future__ import annotations

import pytest

from tests.parsers.returns.labels.label_builder import items

_BEFORE = ("Headcount", "Frontline staff", "Managers", "DA awareness trained")
_AFTER = ("Starters whose training fell due", "New starters trained on time", "Unique service users")


@pytest.mark.parametrize(
    ("before", "words", "item", "after"),
    [
        (_BEFORE, "Frontline able to raise abuse safely", "T05", _AFTER),
        (
            ("People served", "Eligible to be asked", "Asked about domestic abuse"),
            "Put aside: relatives around",
            "E04a",
            ("Not asked: no interpreter", "Not asked: too unwell or in crisis", "Disclosed when asked"),
        ),
    ],
)
def test_a_heading_of_strange_words_is_read_between_its_neighbours(
    before: tuple[str, ...], words: str, item: str, after: tuple[str, ...]
) -> None:
    assert items(words) != [item]
    assert items(*before, words, *after)[len(before)] == item


@pytest.mark.parametrize(
    "words", ["Boilers replaced", "Staff with a driving licence", "Level 3 trained", "Training target"]
)
def test_a_heading_of_another_matter_fills_no_gap(words: str) -> None:
    assert items(*_BEFORE, words, *_AFTER)[len(_BEFORE)] is None


def test_order_says_nothing_where_few_headings_are_known() -> None:
    rows = [f"Boiler {number} serviced" for number in range(30)]
    assert items(*rows, *_BEFORE, "Frontline able to raise abuse safely", *_AFTER)[34] is None


def test_two_headings_that_may_be_one_item_are_both_left() -> None:
    twice = ("Frontline able to raise abuse safely",) * 2
    assert items(*_BEFORE, *twice, *_AFTER)[4:6] == [None, None]


def test_a_heading_that_the_form_has_no_place_for_is_doubted() -> None:
    form = ("Referral offered", "Referral accepted", "Referrals rejected as out of area", "Referral declined")
    assert items("Risk assessed", "High risk", "Referred to Marac", *form)[5] is None


def test_either_half_of_a_heading_in_two_languages_is_enough() -> None:
    assert items("Math o ddarpariaeth / Service type") == ["service_type"]
