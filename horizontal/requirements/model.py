"""The noun Catalogue: what a contract must ask, why, from what source, and how it is recognised."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import Field, model_validator

from horizontal.contract import Noun
from horizontal.evidence import Bearer, Strength

Text = Annotated[str, Field(min_length=1)]


class Tier(StrEnum):
    """How much a contract must ask. Source: design, section 1; `contact` is our own default."""

    UNIVERSAL = "universal"
    CONTACT = "contact"
    TARGETED = "targeted"


class Kind(StrEnum):
    """What an element is for."""

    SCORED = "scored"
    ADVISORY = "advisory"
    """Shown, never scored."""
    UNSAFE = "unsafe"
    """Wording that makes a contract worse than silence: an alert."""


class Side(StrEnum):
    """Whom a passage must be about for the element to stand in it."""

    STAFF = "staff"
    """The provider's own workforce."""
    SERVED = "served"
    """The people whom the service works with."""
    ANY = "any"


class Source(Noun):
    """Where a requirement comes from."""

    title: Text
    address: str | None = None
    ours: bool = False
    """True for our own default, which no standard sets."""


class Cue(Noun):
    """A way of saying the element, in the cue language (docs/cues.md)."""

    find: Text
    unless: tuple[str, ...] = ()
    at_most: Strength = Strength.MANDATORY
    """The strongest that this way of saying it can be: a report "on request" is qualified, whatever its verb."""


class Example(Noun):
    """A passage that must be found, and how strongly and for whom it must be read."""

    text: Text
    heading: str | None = None
    strength: Strength = Strength.MANDATORY
    bearer: Bearer = Bearer.PROVIDER
    style: str = "clause"


class Lookalike(Noun):
    """A passage that must be left alone, and why."""

    text: Text
    heading: str | None = None
    why: Text


class ModelClause(Noun):
    """Wording to put in: for a small contract or provider, and for a large one."""

    small: Text
    large: Text


class Element(Noun):
    """One thing that a contract is read for: rule, manual page and test at once."""

    code: Annotated[str, Field(pattern=r"^(WP|TR|AA|DC|GN|U)\d{1,2}$")]
    name: Annotated[str, Field(pattern=r"^[a-z][a-z_]*$")]
    title: Text
    requirement: str
    kind: Kind = Kind.SCORED
    tiers: tuple[Tier, ...] = ()
    weight: Annotated[float, Field(ge=0, le=100)] = 0
    core: bool = False
    core_if_met: str | None = None
    """Code of another element; this one is core only where that one is met."""
    side: Side = Side.ANY
    ban_meets: bool = False
    """Whether a ban ("must never ask with a partner present") can meet it; where not, a ban denies it."""
    likeness_holds: tuple[str, ...] = ()
    """Words of which a passage holds one that is found by its likeness to others alone; empty where any will do."""
    likeness_unless: tuple[str, ...] = ()
    """Cues of passages that may not be found so: what only says more of a thing ("the course must cover …")."""
    asks_when: bool = False
    """Whether a time is part of what it asks: a blank in the time then leaves it unfilled ("every [insert] months")."""
    asks: Text
    why: Text
    good: Text
    advice: Text
    """What to do where it falls short, in one sentence."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    model_clause: ModelClause
    near: tuple[str, ...] = ()
    """Cues of the nearest clause that does not count, such as safeguarding training that names no abuse."""
    near_lacks: str = ""
    """What such a clause lacks, in words that finish "this ..."."""
    unless: tuple[str, ...] = ()
    """Bars of every cue of the element."""
    cues: tuple[Cue, ...] = ()
    examples: tuple[Example, ...] = ()
    lookalikes: tuple[Lookalike, ...] = ()

    @model_validator(mode="after")
    def _weigh_only_what_is_scored(self) -> Element:
        if (self.kind is Kind.SCORED) != (self.weight > 0):
            raise ValueError("weight: a scored element has a weight above 0, any other has none")
        if self.kind is Kind.SCORED and not self.tiers:
            raise ValueError("tiers: a scored element names the tiers that ask for it")
        return self


class Requirement(Noun):
    """A group of elements, such as training, with its share of the score."""

    code: Text
    title: Text
    weight: Annotated[float, Field(ge=0, le=100)]
    order: int
    """Where it stands when shown, from 1."""
    about: Text


class ServiceType(Noun):
    """A kind of service, its CPV codes and the tier that it calls for."""

    name: Text
    tier: Tier
    cpv: tuple[Annotated[str, Field(pattern=r"^\d{8}$")], ...] = ()
    words: tuple[str, ...] = ()
    """Other names that people use for it."""
    why: Text


class Catalogue(Noun):
    """Everything that is asked, in the order in which it is shown."""

    version: Text
    requirements: tuple[Requirement, ...]
    elements: tuple[Element, ...]
    services: tuple[ServiceType, ...] = ()
    vocabulary: Mapping[str, tuple[str, ...]] = {}
    """Named lists for cues: each entry is a word, a stem with `*`, or several of them."""

    def __hash__(self) -> int:
        """Identity: a catalogue is large, and what is made from it is kept beside the object itself."""
        return id(self)

    @cached_property
    def by_code(self) -> dict[str, Element]:
        """The elements by their codes."""
        return {element.code: element for element in self.elements}

    def scored(self, tier: Tier) -> tuple[Element, ...]:
        """The elements that count towards this tier's score, in order."""
        return tuple(e for e in self.elements if e.kind is Kind.SCORED and tier in e.tiers)
