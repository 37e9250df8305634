"""The noun Evidence: a passage that speaks to an element, how strongly, and whom it binds."""

from __future__ import annotations

from enum import StrEnum

from horizontal.contract import Noun, Place


class Strength(StrEnum):
    """How strongly a passage speaks. Source: design, section 3."""

    MANDATORY = "mandatory"
    """shall, must, will, is required to, undertakes to"""
    QUALIFIED = "qualified"
    """should, endeavours, where practicable, is expected to"""
    PERMISSIVE = "permissive"
    """may, is encouraged to"""
    STATEMENT = "statement"
    """background, definition, heading: no duty"""
    NEGATED = "negated"
    """is not required to, nothing obliges"""


class Bearer(StrEnum):
    """Whom a passage binds."""

    PROVIDER = "provider"
    AUTHORITY = "authority"
    BOTH = "both"
    NONE = "none"


class Flag(StrEnum):
    """What else a reader must know about a passage."""

    PROPOSED = "proposed"
    """It stands in a tracked insertion."""
    SCANNED = "scanned"
    """OCR read it from a picture: its words may be others."""
    PLACEHOLDER = "placeholder"
    """A blank in its own words is not filled in."""
    BY_REFERENCE = "by_reference"
    """It takes its content from another document."""
    UNSEEN = "unseen"
    """That other document is not in the file."""
    DEFINED_TERM = "defined_term"
    """It speaks of domestic abuse through a defined term."""
    BACK_REFERENCE = "back_reference"
    """It speaks of domestic abuse by pointing back ("such training")."""
    CONTENTS = "contents"
    """It is an entry of a contents page."""
    GUIDANCE = "guidance"
    """It stands in a drafting note, which binds nobody."""
    LIKENESS = "likeness"
    """No cue fits it: its wording is like that of passages that carry the element."""
    DOUBTFUL = "doubtful"
    """Its wording is too unlike theirs for a met by it alone."""
    BROUGHT_IN = "brought_in"
    """It only states, in a part of the document that a duty brings in."""
    MANNER = "manner"
    """Its manner speaks otherwise than its modal, or the lack of one: that gave its strength, or leaves doubt."""


class Evidence(Noun):
    """A passage of a contract that speaks to an element."""

    element: str
    """The element's code, such as "TR1"."""
    strength: Strength
    bearer: Bearer
    quote: str
    """The passage's exact words, with the stem that it hangs from where it is a list item."""
    place: Place
    flags: tuple[Flag, ...] = ()
    cue: str = ""
    """The cue of the catalogue that found it; empty where its wording was recognised by likeness."""
    words: tuple[str, ...] = ()
    """The words of the passage that fit the cue, or that spoke most for the element."""
    confidence: float | None = None
    """Share of such findings that are right, from 0 to 1; None for elements that have no labelled passages."""
    modal: str | None = None
    """The words that gave the strength."""
