"""Every heading that an item's file shows is understood, and every look-alike is left alone."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from horizontal.requirements.return_specification import Item
from tests.parsers.returns.labels.label_builder import heading, items, neighbours, specification, understood


@pytest.mark.parametrize("item", specification().items, ids=lambda item: item.id)
def test_each_wording_is_understood_alone_or_beside_its_neighbours(item: Item) -> None:
    for wording in item.wordings:
        alone, beside = items(wording)[0], items(*neighbours(item), wording)[-1]
        assert item.id in (alone, beside), wording
        assert {alone, beside} <= {item.id, None}, wording


@pytest.mark.parametrize("item", specification().items, ids=lambda item: item.id)
def test_no_look_alike_is_taken_for_the_item(item: Item) -> None:
    for wording in item.look_alikes:
        assert item.id not in (items(wording)[0], items(*neighbours(item), wording)[-1]), wording


@pytest.mark.parametrize("item", specification().items, ids=lambda item: item.id)
def test_each_item_shows_eight_wordings_and_six_look_alikes(item: Item) -> None:
    assert len(item.wordings) >= 8
    assert len(item.look_alikes) >= 6


def test_the_titles_of_our_form_are_understood_in_its_order() -> None:
    form = [item for item in specification().items if item.asked]
    assert items(*(item.title for item in form)) == [item.id for item in form]


def test_the_names_of_the_items_are_understood_in_the_order_of_the_form() -> None:
    form = specification().items
    assert items(*(item.name for item in form)) == [item.id for item in form]


@pytest.mark.parametrize("number", range(8))
def test_a_whole_form_in_other_words_is_understood_in_order(number: int) -> None:
    form = list(_form(number))
    taken = items(*(wording for _, wording in form))
    assert not [pair for pair in zip(form, taken, strict=True) if pair[1] not in (None, pair[0][0])]
    assert sum(item is None for item in taken) <= 2


@pytest.mark.parametrize("number", range(8))
def test_no_heading_of_a_shuffled_form_is_taken_for_another(number: int) -> None:
    form = list(_form(number))
    random.Random(number).shuffle(form)
    taken = items(*(wording for _, wording in form))
    assert not [pair for pair in zip(form, taken, strict=True) if pair[1] not in (None, pair[0][0])]


def test_the_groups_of_breakdowns_are_understood() -> None:
    for breakdown in specification().breakdowns:
        for group in breakdown.groups:
            for wording in group.wordings:
                cell = understood(wording)[0]
                assert (cell.item, cell.of is None) == (f"{breakdown.id}:{group.id}", False), wording


def test_no_wording_stands_under_two_items() -> None:
    seen: dict[str, str] = {}
    for item in specification().items:
        for wording in item.wordings:
            assert seen.setdefault(wording.casefold(), item.id) == item.id
            assert heading(wording).words


def _form(number: int) -> Iterator[tuple[str, str]]:
    for item in specification().items:
        if item.id != "E04":
            yield item.id, item.wordings[number % len(item.wordings)]
