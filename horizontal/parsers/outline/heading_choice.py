"""Heading choice: whether a paragraph heads what follows it, by its look, its words and its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from horizontal.contract import BlockKind
from horizontal.parsers.open_steps import Surroundings
from horizontal.parsers.outline.clause_labels import Label
from horizontal.parsers.outline.heading_marks import (
    has_verb,
    is_in_capitals,
    is_marked,
    is_plain_title,
    is_title_shaped,
    states_duty,
)
from horizontal.parsers.outline.label_order import has_child, is_first
from horizontal.parsers.paragraph import Paragraph

_TEXT_KINDS = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM)


def could_head(paragraph: Paragraph, text: str, body_size: float | None) -> bool:
    """Whether the look and the words alone would do for a heading."""
    return is_title_shaped(text) and (is_marked(paragraph, text, body_size) or is_plain_title(text))


def numbered_kind(
    paragraph: Paragraph, text: str, label: Label, around: Surroundings, depth: int, body_size: float | None
) -> BlockKind:
    """What sort of text stands behind a number."""
    if _counts_a_list(paragraph, label, around, depth):
        return BlockKind.LIST_ITEM
    if _heads_numbered(paragraph, text, label, depth, around.ahead, body_size):
        return BlockKind.HEADING
    if not label.absolute:
        plain_sub_clause = depth == _SUB_CLAUSE and label.segments[-1].text.isdigit()
        return BlockKind.PARAGRAPH if plain_sub_clause else BlockKind.LIST_ITEM
    return BlockKind.LIST_ITEM if depth > 1 and text[:1].islower() else text_kind(paragraph)


_SUB_CLAUSE = 2


def _counts_a_list(paragraph: Paragraph, label: Label, around: Surroundings, depth: int) -> bool:
    """Whether a lone figure counts items: inside a clause, or after a colon where nothing hangs from it."""
    if not label.absolute or len(label.segments) > 1 or paragraph.heading_level is not None:
        return False
    if depth > 1:
        return label.segments[0].text.isdigit()
    begun = around.after_colon if is_first(label.segments[0].text) else around.in_list
    if not begun or paragraph.bold:
        return False
    return all(other.absolute and len(other.segments) == 1 for other in around.ahead)


def _heads_numbered(
    paragraph: Paragraph, text: str, label: Label, depth: int, ahead: Sequence[Label], body_size: float | None
) -> bool:
    if not is_title_shaped(text) or text[:1].islower():
        return False
    marked = is_marked(paragraph, text, body_size)
    if text.endswith(":"):
        return marked and not has_verb(text)
    parent = bool(ahead) and _is_parent(label, ahead[0])
    if depth == 1:
        return parent or is_plain_title(text) or (marked and not states_duty(text))
    if not label.absolute:
        return paragraph.heading_level is not None and not has_verb(text)
    if marked and not has_verb(text):
        return True
    return parent and label.absolute and has_child(label, ahead[0]) and (marked or is_plain_title(text))


def _is_parent(label: Label, other: Label) -> bool:
    """Whether the next label begins a series below this one: 2.1 or (1) after 2."""
    if has_child(label, other):
        return True
    return not other.absolute and other.segments[0].text == "1"


def heads_unnumbered(
    paragraph: Paragraph, text: str, after: Paragraph | None, body_size: float | None, *, in_list: bool
) -> bool:
    """Whether a paragraph without a number is a heading."""
    if not is_title_shaped(text) or (text[:1].islower() and paragraph.heading_level is None):
        return False
    if is_marked(paragraph, text, body_size):
        stem = text.endswith(":") and has_verb(text)
        return paragraph.heading_level is not None or not (stem or states_duty(text))
    if in_list or not is_plain_title(text) or after is None or after.kind not in _TEXT_KINDS or after.cell:
        return False
    return bool(after.label) or not is_title_shaped(after.text)


def text_kind(paragraph: Paragraph) -> BlockKind:
    """The kind of running text: as the format gave it, but a sentence in a heading style is no heading."""
    return BlockKind.PARAGRAPH if paragraph.kind is BlockKind.HEADING else paragraph.kind


def weight(paragraph: Paragraph, text: str) -> float:
    """How large an unnumbered heading looks beside others."""
    return (paragraph.size or 0.0) * 10 + 2 * is_in_capitals(text) + paragraph.bold
