"""Plain text: lines, wrapped or not, put together to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from horizontal.parsers.outline.clause_labels import Label, split_label
from horizontal.parsers.outline.heading_marks import is_in_capitals, is_plain_title
from horizontal.parsers.outline.label_order import follows
from horizontal.parsers.outline.part_headings import read_part_heading
from horizontal.parsers.paragraph import Paragraph

_WRAPPED_FROM = 0.05
"""From this share of lines that go on in small letters a text counts as wrapped by hand."""
_LONG_LINE = 160
"""Letters past which nobody breaks a line by hand."""
_LONG_FROM = 0.05
"""From this share of long lines every line is a paragraph, as an office program saves them."""
_ENDED = (".", ";", ":", "!", "?")
_TO_ITEM = (*_ENDED, ",", " and", " or")
_BROKEN_WORD = re.compile(r"[A-Za-z]-$")


def plain_paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a plain text; blank lines, labels, bullets and short lines part them."""
    blocks = tuple(_blocks(text))
    if _is_saved_by_paragraphs(blocks):
        yield from (Paragraph(join_lines([line])) for block in blocks for line in block)
        return
    width = _width(blocks)
    for block in blocks:
        for lines in _paragraphs_of(block, width):
            yield Paragraph(join_lines(lines))


def join_lines(lines: Sequence[str]) -> str:
    """Lines put together, white space single; a hyphen at a line end keeps its word whole."""
    pieces: list[str] = []
    before = ""
    for line in lines:
        words = " ".join(line.split())
        glued = not before or (_BROKEN_WORD.search(before[-2:]) and words[:1].islower())
        pieces.extend((words,) if glued else (" ", words))
        before = words
    return "".join(pieces)


def _blocks(text: str) -> Iterator[tuple[str, ...]]:
    block: list[str] = []
    for line in text.split("\n"):
        if line.strip():
            block.append(line.rstrip())
        elif block:
            yield tuple(block)
            block = []
    if block:
        yield tuple(block)


def _is_saved_by_paragraphs(blocks: Sequence[Sequence[str]]) -> bool:
    """Whether each line is a paragraph, however long, so that none goes on in the next."""
    lengths = [len(line) for block in blocks for line in block]
    return sum(length > _LONG_LINE for length in lengths) > len(lengths) * _LONG_FROM


def _width(blocks: Sequence[Sequence[str]]) -> int | None:
    """The width at which the lines were broken by hand; None where every line is a paragraph."""
    pairs = [(before, line) for block in blocks for before, line in pairwise(block)]
    wrapped = [before for before, line in pairs if _goes_on(line)]
    if not pairs or len(wrapped) < len(pairs) * _WRAPPED_FROM:
        return None
    return max(len(before) for before in wrapped)


def _goes_on(line: str) -> bool:
    split = split_label(line)
    return split.label is None and split.bullet is None and line.lstrip()[:1].islower()


def _paragraphs_of(block: Sequence[str], width: int | None) -> Iterator[list[str]]:
    lines: list[str] = []
    last: Label | None = None
    for line in block:
        if lines and _begins(line, lines[-1], last, width):
            yield lines
            lines = []
        if not lines:
            last = split_label(line).label or last
        lines.append(line)
    yield lines


def _begins(line: str, before: str, last: Label | None, width: int | None) -> bool:
    """Whether a line begins a paragraph, rather than going on with the line before it."""
    split = split_label(line)
    if split.bullet is not None:
        return True
    had_room = width is None or len(before) + 1 + len(line.split()[0]) <= width
    if split.label is not None and _begins_item(split.label, split.rest, before, last, had_room=had_room):
        return True
    if _goes_on(line) or (split.label and split.rest[:1].islower() and not before.endswith(_TO_ITEM)):
        return False
    return had_room or (before.endswith(_ENDED) and read_part_heading(Paragraph(line.strip())) is not None)


def _begins_item(label: Label, rest: str, before: str, last: Label | None, *, had_room: bool) -> bool:
    """Whether a line that begins like a numbered item is one, and not "30 days" at the start of a line."""
    in_turn = last is not None and follows(last.segments[-1].text, label.segments[-1].text)
    if label.closed and in_turn:
        return True
    lone_figure = label.absolute and len(label.segments) == 1 and not label.closed
    if lone_figure and label.printed.isdigit() and not (is_in_capitals(rest) or is_plain_title(rest)):
        return in_turn and had_room and before.endswith(_ENDED)
    if rest[:1].islower() and not in_turn and not before.endswith(_ENDED):
        return False
    return had_room or before.endswith(_TO_ITEM)
