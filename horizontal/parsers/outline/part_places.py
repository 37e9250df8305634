"""Part places: where schedules, annexes and their parts really begin, and under which name each is cited."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from horizontal.contract import BlockKind
from horizontal.parsers.outline.clause_labels import split_label
from horizontal.parsers.outline.heading_marks import is_in_capitals
from horizontal.parsers.outline.part_headings import PartHeading, read_part_heading
from horizontal.parsers.paragraph import Paragraph

_TEXT_KINDS = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM)
_OPEN_ENDS = (":", ",", " and", " or", " in", " to", " of", " with")
_FORM_FIELD = re.compile(
    r"(?:print(?:ed)? |full |job )?(?:names?|titles?|dates?|dated|signature|signed(?: by)?|position|capacity|address"
    r"|by|occupation|witness|e-?mail|telephone)\s*:$",
    re.IGNORECASE,
)
"""The last line of the place where a contract is signed."""
_LONGEST_UNMARKED = 100


def part_places(paragraphs: Sequence[Paragraph], contents: Collection[int]) -> Mapping[int, PartHeading]:
    """The part headings by their place in the sequence, each with the name that it is cited by."""
    candidates = {
        place: heading
        for place, paragraph in enumerate(paragraphs)
        if place not in contents and (heading := _candidate(paragraphs, place, paragraph)) is not None
    }
    for place in _listed(paragraphs, candidates):
        del candidates[place]
    _drop_running_parts(paragraphs, candidates)
    return _named(paragraphs, candidates)


def _candidate(paragraphs: Sequence[Paragraph], place: int, paragraph: Paragraph) -> PartHeading | None:
    if paragraph.kind not in _TEXT_KINDS and paragraph.heading_level is None:
        return None
    if paragraph.cell is not None and paragraph.heading_level is None:
        return None
    heading = read_part_heading(paragraph)
    if heading is None or _is_marked(paragraph):
        return heading
    before = paragraphs[place - 1].text.rstrip() if place else ""
    if len(paragraph.text) > _LONGEST_UNMARKED or _leads_on(before):
        return None
    return heading


def _leads_on(before: str) -> bool:
    """Whether the line before goes on, so that what follows is a part of its sentence or list."""
    return before.endswith(_OPEN_ENDS) and not _FORM_FIELD.match(before)


def _is_marked(paragraph: Paragraph) -> bool:
    return (
        paragraph.heading_level is not None
        or paragraph.bold
        or paragraph.label is not None
        or is_in_capitals(paragraph.text)
    )


def _listed(paragraphs: Sequence[Paragraph], candidates: Mapping[int, PartHeading]) -> list[int]:
    """Candidates that stand in a row with nothing between: a list of the schedules, not the schedules."""
    listed: list[int] = []
    for place, heading in candidates.items():
        near = (place - 1, place + 1)
        if paragraphs[place].heading_level is None and any(
            other in candidates
            and candidates[other].sort == heading.sort
            and candidates[other].name != heading.name
            and paragraphs[other].page == paragraphs[place].page
            for other in near
        ):
            listed.append(place)
    return listed


def _drop_running_parts(paragraphs: Sequence[Paragraph], candidates: dict[int, PartHeading]) -> None:
    """Take out the "Part 2" headings of a body whose clauses count on from part to part."""
    schedules = [place for place, heading in candidates.items() if heading.sort != "part"]
    end = min(schedules, default=len(paragraphs))
    body = [place for place, heading in candidates.items() if heading.sort == "part" and place < end]
    firsts = [_first_number(paragraphs, place) for place in body[1:]]
    if any(first is not None and first not in ("1", "0") for first in firsts):
        for place in body:
            del candidates[place]


def _first_number(paragraphs: Sequence[Paragraph], place: int) -> str | None:
    for paragraph in paragraphs[place + 1 : place + 12]:
        label = split_label(paragraph.label or paragraph.text).label
        if label is not None and label.absolute:
            return label.segments[0].text
    return None


def _named(
    paragraphs: Sequence[Paragraph], candidates: Mapping[int, PartHeading]
) -> Mapping[int, PartHeading]:
    named: dict[int, PartHeading] = {}
    over: tuple[PartHeading, int | None] | None = None
    for place, heading in candidates.items():
        level = paragraphs[place].heading_level
        under = heading.sort == "part" and over is not None and over[0].sort != "part"
        if over is not None and over[1] is not None and level is not None and level > over[1]:
            under = over[0].sort != heading.sort
        if under and over is not None:
            named[place] = replace(
                heading, name=f"{over[0].name.split(', ')[0]}, {heading.name}", under_part=True
            )
            continue
        named[place] = heading
        over = (heading, level)
    return named
