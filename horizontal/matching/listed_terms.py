"""Terms that stand for several things of which one is about the subject: "“Core Topics” means: dementia; …"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import product

from horizontal.contract import Block, BlockKind

_BETWEEN = re.compile(r";|[,;:]?\s*(?:and\s+)?\((?:[a-z]{1,3}|\d{1,2})\)\s|:\s")
"""What stands between the things that a definition lists."""
_LEAST = 3
"""Pieces, with what introduces them, that make a definition a list."""
_LONGEST = 12
"""Words of the listed thing for which the term is read; our own default."""
_ITEMS = 12
"""Items of a definition that are read; our own default."""
_SOME = ("any", "some", "one", "two", "three", "four", "most", "part", "either", "many", "several", "few")
_ONLY_SOME = "".join(
    rf"(?<!\b{word} of {article})" for word, article in product(_SOME, ("", "the ", "these "))
)
"""What stands before a use of the term that leaves open whether the one about the subject is meant."""


def with_items(blocks: Sequence[Block], index: int) -> str:
    """The text of the block that opens a list, with the items that hang from it, each after a semicolon."""
    opening = blocks[index]
    items: list[str] = []
    for block in blocks[index + 1 : index + 1 + _ITEMS]:
        if not _hangs_from(block, opening):
            break
        items.append(block.text.strip(" ;.,"))
    return f"{opening.text} {'; '.join(items)}".rstrip()


def _hangs_from(block: Block, opening: Block) -> bool:
    if block.kind is BlockKind.HEADING or block.place.part != opening.place.part:
        return False
    over, clause = opening.place.clause, block.place.clause
    if block.number and clause and over:
        return len(clause) > len(over) and clause.startswith(over) and clause[len(over)] in ".("
    return block.kind is BlockKind.LIST_ITEM and not block.number


def listed_on_subject(words: str, is_topic: Callable[[str], bool]) -> str:
    """The thing about the subject among those that a definition lists; empty where it lists none, or not several."""
    things = [piece.strip(" ,;.:") for piece in _BETWEEN.split(words)]
    about = [thing for thing in things if is_topic(thing)]
    if len(things) < _LEAST or not about:
        return ""
    return " ".join(about[0].split()[:_LONGEST]).removesuffix(" and").rstrip(" ,;")


def naming_all(naming: str) -> str:
    """The pattern of a text that speaks of all the things for which a term stands.

    Not of "one of the" things, and not of the term itself in quotation marks, where it is defined.
    """
    return rf"{_ONLY_SOME}(?<![“\"‘'])(?:{naming})"
