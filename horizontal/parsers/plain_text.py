"""Plain text: lines, wrapped or not, put together to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from horizontal.parsers.clause_labels import Label, split_label
from horizontal.parsers.heading_marks import is_in_capitals, is_plain_title, is_title_shaped
from horizontal.parsers.label_order import follows
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.part_headings import read_part_heading

_UNWRAPPED = 140
"""Lines longer than this were not broken by hand, so each of them is a paragraph."""
_FULL = 0.72
"""A wrapped line is full from this share of the longest line of its block."""
_ENDED = (".", ";", ":", "!", "?")
_TO_ITEM = (*_ENDED, ",", " and", " or")
_BROKEN_WORD = re.compile(r"[A-Za-z]-$")


def plain_paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a plain text; blank lines, labels, bullets and short lines part them."""
    for block in _blocks(text):
        for lines in _paragraphs_of(block):
            yield Paragraph(join_lines(lines))


def join_lines(lines: list[str]) -> str:
    """Lines put together, white space single; a hyphen at a line end keeps its word whole."""
    text = ""
    for line in lines:
        words = " ".join(line.split())
        glued = _BROKEN_WORD.search(text) and words[:1].islower()
        text = f"{text}{words}" if glued or not text else f"{text} {words}"
    return text


def _blocks(text: str) -> Iterator[list[str]]:
    block: list[str] = []
    for line in text.split("\n"):
        if line.strip():
            block.append(line.rstrip())
        elif block:
            yield block
            block = []
    if block:
        yield block


def _paragraphs_of(block: list[str]) -> Iterator[list[str]]:
    width = max(len(line) for line in block)
    lines: list[str] = []
    last: Label | None = None
    for line in block:
        label = split_label(line).label
        if lines and _begins(line, label, lines[-1], last, width):
            yield lines
            lines = []
        if not lines:
            last = label or last
        lines.append(line)
    yield lines


def _begins(line: str, label: Label | None, before: str, last: Label | None, width: int) -> bool:
    """Whether a line begins a paragraph, rather than going on with the line before it."""
    split = split_label(line)
    if split.bullet is not None:
        return True
    full = width <= _UNWRAPPED and len(before) >= width * _FULL
    if label is not None:
        return _begins_item(label, split.rest, before, last, full=full)
    first = line.lstrip()[:1]
    if full or first.islower():
        return not full and before.rstrip().endswith(_ENDED) and not first.islower()
    if split_label(before).label is not None and not before.rstrip().endswith(_ENDED):
        return is_title_shaped(before.strip()) and first.isupper()
    return (
        first.isupper()
        or bool(read_part_heading(Paragraph(line.strip())))
        or before.rstrip().endswith(_ENDED)
    )


def _begins_item(label: Label, rest: str, before: str, last: Label | None, *, full: bool) -> bool:
    in_turn = last is not None and follows(last.segments[-1].text, label.segments[-1].text)
    if label.closed and in_turn:
        return True
    lone_figure = label.absolute and len(label.segments) == 1 and not label.closed
    if lone_figure and not (is_in_capitals(rest) or is_plain_title(rest)):
        return not full and before.rstrip().endswith(_ENDED)
    return not full or before.rstrip().endswith(_TO_ITEM)
