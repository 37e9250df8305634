"""The noun ReturnSpecification: what a provider is asked to send back, and what must hold between the answers."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import Field

from horizontal.contract import Noun
from horizontal.requirements.model import Source, Text, Tier

Words = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]


MeasureId = Annotated[str, Field(pattern=r"^M\d{1,2}[a-z]?$")]


class ItemKind(StrEnum):
    """What an answer can be."""

    COUNT = "count"
    """A whole number, 0 or more."""
    DATE = "date"
    CHOICE = "choice"
    """One of `allowed`."""
    TEXT = "text"


class Cadence(StrEnum):
    """How often an item is asked at a tier."""

    YEARLY = "yearly"
    QUARTERLY = "quarterly"


class Item(Noun):
    """One thing that a return asks: definition, manual page and test of how it is recognised at once."""

    id: Annotated[str, Field(pattern=r"^([PTEQ]\d\d[a-e]?(:[a-z_]+)?|[a-z_]+)$")]
    name: Words
    group: Words
    """The part of the form where it stands: "header", "policy", "training", "enquiry" …"""
    title: Text
    """The short label of the form."""
    definition: Text
    """What counts and what does not, for a service manager."""
    kind: ItemKind
    unit: str = ""
    """What a count counts: "people", "cases", "meetings" …"""
    allowed: tuple[str, ...] = ()
    asked: Mapping[Tier, Cadence]
    part_of: str | None = None
    """The item of which it is a part, such as T01 for T02."""
    small: bool = True
    """Whether a small provider is asked it too; our own default."""
    sources: tuple[Source, ...] = ()
    cues: tuple[str, ...] = ()
    """The ways of saying it in a heading, in the cue language (docs/cues.md)."""
    cues_in_place: tuple[str, ...] = ()
    """Ways of saying it that hold only beside its neighbours of the form: "of which", or others of its group."""
    unless: tuple[str, ...] = ()
    """Bars of every cue of the item."""
    wordings: tuple[str, ...] = ()
    """Headings that must be understood as this item: "group / heading" where the group is needed."""
    look_alikes: tuple[str, ...] = ()
    """Headings that must not."""


class RuleSpecification(Noun):
    """What must hold between the answers of one record, or between this record and the last."""

    id: Words
    level: Annotated[str, Field(pattern=r"^(error|warning)$")]
    holds: str | None = None
    """A comparison of sums of items, such as "E14 + E15 <= E13"; worked out only where every figure is known."""
    check: Words | None = None
    """The name of a check that is no comparison, such as "bad_date"; exactly one of `holds` and `check` is set."""
    parameters: Mapping[str, float] = {}
    items: tuple[str, ...] = ()
    """The items that a named check looks at, where it looks at certain ones."""
    message: Text
    """What is the case and what to do; it holds no figure."""


class MeasureSpecification(Noun):
    """A share of two sums of items."""

    id: MeasureId
    title: Text
    numerator: Text
    denominator: Text
    shows: Text
    """What it says, and what it does not say."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]


class Threshold(Noun):
    """From where a measure is green or amber; below that it is red."""

    measure: MeasureId | Annotated[str, Field(pattern=r"^P01$")]
    """P01 stands for the policy in date, counted in months until its review."""
    green: float
    amber: float
    least_denominator: int = 10
    """Below it no rating is given: one person would turn it."""
    only_services: tuple[Words, ...] = ()
    """The kinds of service for which it stands ("routine"); everywhere where there is none."""
    or_reason: bool = False
    """Whether a comment beside the figures is as good: the reason is then read by a person."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]


class ServiceKind(Noun):
    """A kind of service, and the words by which the type of service is known to be of it."""

    id: Words
    title: Text
    words: Annotated[tuple[str, ...], Field(min_length=1)]
    """In small letters; each stands for the words that begin so."""
    sources: tuple[Source, ...] = ()


class Frequency(Noun):
    """How a contract says that something is due every so many months."""

    months: int
    words: Annotated[tuple[str, ...], Field(min_length=1)]


class ContractFigure(Noun):
    """How a contract names a figure, and the items or the breakdown that hold it."""

    title: Text
    words: Annotated[tuple[str, ...], Field(min_length=1)]
    items: tuple[str, ...] = ()
    """Any of them holds the figure."""
    breakdown: str | None = None


class BreakdownGroup(Noun):
    """One group of a breakdown, such as the age band 16 to 17."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
    title: Text
    cues: tuple[str, ...] = ()
    wordings: tuple[str, ...] = ()


class BreakdownSpecification(Noun):
    """A yearly total told by groups; "not stated" is always one of them."""

    id: Words
    title: Text
    groups: Annotated[tuple[BreakdownGroup, ...], Field(min_length=2)]
    sources: tuple[Source, ...] = ()


class DisclosureProfile(Noun):
    """How small figures are held back in a copy that may be shared."""

    id: str
    """ "none", "5", "nhs" or "10"."""
    title: Text
    lowest: int
    highest: int
    """Figures from lowest to highest are suppressed; 0 to 0 suppresses none."""
    round_to: int = 1
    secondary: bool
    """Whether a further figure is held back where a total would give the suppressed one away."""
    least_denominator: int
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]


class ReturnSpecification(Noun):
    """All that the package knows of provider returns."""

    version: str
    items: tuple[Item, ...]
    rules: tuple[RuleSpecification, ...]
    measures: tuple[MeasureSpecification, ...]
    thresholds: tuple[Threshold, ...]
    breakdowns: tuple[BreakdownSpecification, ...]
    profiles: tuple[DisclosureProfile, ...]
    service_kinds: tuple[ServiceKind, ...] = ()
    frequencies: tuple[Frequency, ...] = ()
    contract_figures: tuple[ContractFigure, ...] = ()
    vocabulary: Mapping[str, tuple[str, ...]]
    """Named lists of words for the cues of headings."""

    @cached_property
    def by_id(self) -> Mapping[str, Item]:
        """Each item by its id."""
        return {item.id: item for item in self.items}

    def asked(self, tier: Tier, *cadences: Cadence) -> tuple[Item, ...]:
        """The items that a tier asks, at these cadences or, where none is named, at any."""
        return tuple(
            item
            for item in self.items
            if tier in item.asked and (not cadences or item.asked[tier] in cadences)
        )
