"""How a passage comes to be about the subject, and the clauses in which the subject stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from horizontal.matching.passage import Passage


class About(StrEnum):
    """How a passage comes to be about the subject."""

    OWN = "own"
    STEM = "stem"
    HEADING = "heading"
    TERM = "term"
    BACK = "back"
    """It points back to a passage that is about it."""
    BLOCK = "block"
    """Another sentence of its paragraph is about it."""
    REFERENCE = "reference"
    """It speaks of the duties of a clause that is about it, by that clause's number."""
    SECTION = "section"
    """Its clause says that it is about it, or it has a weak word in a clause where the subject stands."""


_BY_WORDS = (About.OWN, About.TERM)
"""Ways of being about the subject that make a clause one in which it stands."""
_OPENS = re.compile(
    r"\b(?:this|the present) (?:clause|paragraph|section|condition|article"
    r"|(?P<part>schedule|annexe?|appendix|part|standard|protocol|charter|code|guide|note|pathway))\b[^.;]{0,30}"
    r"\b(?:appl(?:y|ies)|deals?|concerns?|covers?|(?:is|are) (?:about|for)|governs?|relates?)\b",
    re.I,
)
"""What a clause says of itself: "This clause applies where a client discloses abuse"."""
Section = tuple[str | None, ...]


class Sections:
    """The clauses in which the subject stands, and those that say of themselves that they are about it."""

    def __init__(self, passages: Sequence[Passage], plain: Sequence[About | None]) -> None:
        self._named: set[Section] = set()
        self._under: set[Section] = set()
        self._whole: set[Section] = set()
        self._parts: set[str] = set()
        for passage, about in zip(passages, plain, strict=True):
            if passage.is_guidance or passage.is_heading:
                continue
            if about in _BY_WORDS:
                self._named.add(passage.section)
                self._under.add(passage.section[:-1])
            opens = _OPENS.search(passage.text) if about else None
            if opens and opens["part"] and passage.block.place.part:
                self._parts.add(passage.block.place.part)
            elif opens:
                self._whole.add(passage.section)

    def name_it(self, passage: Passage) -> bool:
        """Whether the subject stands in the clause of the passage."""
        return passage.section in self._named

    def name_it_under_heading(self, passage: Passage) -> bool:
        """Whether the subject stands in any clause under the heading of the passage."""
        return passage.section[:-1] in self._under

    def are_about(self, passage: Passage) -> bool:
        """Whether the clause of the passage says of itself that it is about the subject."""
        return passage.section in self._whole or passage.block.place.part in self._parts
