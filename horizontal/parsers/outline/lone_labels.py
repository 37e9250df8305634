"""Lone labels: a number that stands on a line of its own goes with the paragraph after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from horizontal.contract import BlockKind
from horizontal.parsers.outline.clause_labels import split_label
from horizontal.parsers.outline.heading_marks import is_in_capitals, is_plain_title
from horizontal.parsers.outline.part_headings import read_part_heading
from horizontal.parsers.paragraph import Paragraph

_TEXT_KINDS = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM)


def join_lone_labels(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs, with each number or bullet that stood alone put before the text it belongs to."""
    joined: list[Paragraph] = []
    waiting: Paragraph | None = None
    for paragraph in paragraphs:
        if waiting is not None:
            if _takes(paragraph, waiting):
                paragraph = replace(paragraph, text=f"{waiting.text} {paragraph.text}", indent=waiting.indent)
            else:
                joined.append(waiting)
            waiting = None
        if _is_lone(paragraph):
            waiting = paragraph
        else:
            joined.append(paragraph)
    if waiting is not None:
        joined.append(waiting)
    return tuple(joined)


def _is_lone(paragraph: Paragraph) -> bool:
    if paragraph.label or paragraph.cell or paragraph.kind not in _TEXT_KINDS or len(paragraph.text) > 12:
        return False
    split = split_label(paragraph.text)
    return (split.label is not None and not split.rest) or paragraph.text.strip() in (
        "•",
        "▪",
        "●",
        "◦",
        "–",
        "-",
        "o",
    )


def _takes(paragraph: Paragraph, waiting: Paragraph) -> bool:
    if paragraph.label or paragraph.cell or paragraph.kind not in _TEXT_KINDS or not paragraph.text.strip():
        return False
    split = split_label(paragraph.text)
    if split.label or split.bullet or read_part_heading(paragraph):
        return False
    if not waiting.text.strip().isdigit():
        return True
    return paragraph.bold or is_in_capitals(paragraph.text) or is_plain_title(paragraph.text)
