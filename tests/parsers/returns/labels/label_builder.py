"""Headings for tests, made in one line."""

from __future__ import annotations

from functools import cache

from horizontal.parsers.returns.labels import Heading, Understanding, understand_headings
from horizontal.requirements.load_return_specification import load_return_specification
from horizontal.requirements.return_specification import Item, ReturnSpecification


@cache
def specification() -> ReturnSpecification:
    """The items of the package."""
    return load_return_specification()


def heading(said: str) -> Heading:
    """A heading written as "group / words", or as its words alone."""
    *groups, words = said.split(" / ")
    return Heading(words, tuple(groups))


def understood(*said: str) -> tuple[Understanding, ...]:
    """What the headings of one record are taken for."""
    return understand_headings([heading(one) for one in said], specification())


def items(*said: str) -> list[str | None]:
    """The items of the headings of one record."""
    return [one.item for one in understood(*said)]


def neighbours(item: Item) -> tuple[str, ...]:
    """Headings of our form that stand before the item: those that a heading may need to be understood."""
    by_id = specification().by_id
    if item.part_of:
        whole = by_id[item.part_of]
        return (*neighbours(whole), whole.title) if whole.part_of else (whole.title,)
    if item.group == "policy":
        return (by_id["P01"].title,)
    group = [one.title for one in specification().items if one.group == item.group and one.id != "E04"]
    place = group.index(item.title) if item.title in group else 0
    return tuple(group[max(0, place - 2) : place])
