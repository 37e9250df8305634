"""The outline: paragraphs become blocks that know their number, part, headings and kind."""

from __future__ import annotations

from collections.abc import Sequence

from horizontal.contract import Block
from horizontal.parsers.letters import with_plain_letters
from horizontal.parsers.outline.lone_labels import join_lone_labels
from horizontal.parsers.outline.outline_walk import OutlineWalk
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.uncollected import uncollected


@uncollected
def outline(paragraphs: Sequence[Paragraph], *, heading: str | None = None) -> tuple[Block, ...]:
    """The blocks of the paragraphs, in the same order; no word is lost, and an empty paragraph gives none.

    `heading` stands over every block, as if it had been printed first.
    """
    return tuple(OutlineWalk(join_lone_labels(list(with_plain_letters(paragraphs))), heading).blocks())
