"""Duties taken from another document, and the parts of the file that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from horizontal.contract import Contract
from horizontal.evidence import Flag
from horizontal.matching.cross_references import Reference
from horizontal.matching.passage import Passage
from horizontal.part_names import LETTERED_PART, PART_NAME, part_key

BY_REFERENCE = re.compile(
    r"\b(?:compl(?:y|ies|iance) with|in accordance with|adher\w+ to|in line with|conform\w* (?:to|with)"
    r"|observ\w+|follow\w*|meets?|meeting|set out in|listed in|deliver\w* each of)\b[^.;]{0,80}"
    r"\b(?:polic(?:y|ies)|standards?|protocols?|procedures?|pathways?|frameworks?|guidance|code|agreement"
    rf"|{PART_NAME})\b",
    re.I,
)
_ITS_OWN = re.compile(r"\b(?:its|their|your|our|his|her)\b", re.I)
PART = re.compile(
    rf"\b({LETTERED_PART})\b"
    r"|(?:\bthe |^)(annexe?|appendix|schedule)\b(?! (?:\d|[a-z]\b|of\b|to\b))",
    re.I,
)
"""A part by its name and number, or the only one of its name: "the Annex"."""
_LEFT_OUT = re.compile(r"not attached|available on request|intentionally (?:left )?blank", re.I)


def reference_flags(passage: Passage, present: frozenset[str]) -> tuple[Flag, ...]:
    """BY_REFERENCE where the passage takes its content from another document; UNSEEN where that is not in the file.

    `present` has the parts that are, as `parts_present` tells them.
    """
    match = BY_REFERENCE.search(passage.text)
    if not match or _ITS_OWN.search(match[0]):
        return ()
    named = parts_named(passage.text)
    if named and named <= present:
        return (Flag.BY_REFERENCE,)
    return Flag.BY_REFERENCE, Flag.UNSEEN


def parts_named(text: str) -> frozenset[str]:
    """The schedules and annexes that the text names, such as "annex c"."""
    return frozenset(map(key_of, PART.finditer(text)))


def parts_present(contract: Contract) -> frozenset[str]:
    """The schedules and annexes that stand in the file with words of their own."""
    present: set[str] = set()
    for block in contract.blocks:
        part = part_of(block.place.part)
        if part and part not in present and not _LEFT_OUT.search(block.text):
            present.add(part)
    return frozenset(present)


@lru_cache(maxsize=4096)
def part_of(heading: str | None) -> str | None:
    """The schedule or annex that the heading of a part names."""
    match = PART.search(heading) if heading else None
    return key_of(match) if match else None


def key_of(part: re.Match[str]) -> str:
    """The name by which a part is known that the pattern of parts has found."""
    return part_key(part[1] or part[2]) or ""


def likely_places(named: Sequence[Reference], passage: Passage) -> Iterator[tuple[Sequence[Reference], bool]]:
    """Where what is named at this passage may stand, the likelier first, and whether in any part of the body.

    Last, in a part that the sentences before it name.
    """
    yield named, False
    yield named, True
    before = passage.block.text.partition(passage.text)[0]
    yield [one.in_part(part) for part in parts_named(before) for one in named], False
