"""The noun ReturnAssessment: what is wrong with a return, what it measures, and what stands behind it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from horizontal.contract import Noun
from horizontal.evidence import Evidence
from horizontal.provider_return import ProviderReturn, ReturnRecord, Value


class Level(StrEnum):
    """How much a rule weighs."""

    ERROR = "error"
    """The figures cannot stand together: the provider must mend them."""
    WARNING = "warning"
    """They can, and one would ask."""


class Rating(StrEnum):
    """Red, amber, green: written as words, never as colour alone."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Standing(StrEnum):
    """What stands behind a self-assessed answer."""

    CLAIMED = "claimed"
    """Said, and no evidence seen."""
    EVIDENCED = "evidenced"
    EXPIRED = "expired"
    CONTRADICTED = "contradicted"


class RuleFinding(Noun):
    """A rule that does not hold."""

    rule: str
    level: Level
    items: tuple[str, ...]
    cells: tuple[str, ...]
    """Where the figures stand, such as "Return!B20"; of a .csv without the sheet."""
    message: str
    """What is the case and what to do, for a service manager; it holds no figure."""


class MeasureResult(Noun):
    """A measure of one record, with what it was made of."""

    measure: str
    title: str
    numerator: int | float | None
    denominator: int | float | None
    value: float | None
    """numerator / denominator; None where one of them is not known, or the denominator is 0."""
    rating: Rating | None
    """None where no threshold applies; then `note` says why."""
    note: str | None = None


class EvidenceFile(Noun):
    """A file that a return names as evidence, as it was found in the folder of the return."""

    name: str
    found: bool
    """Whether a file of this name stands there."""
    unread: str | None = None
    """Why it was not read, or not whole; None where it was read whole."""
    about_abuse: bool = False
    """Whether its words mention domestic abuse or other violence against women and girls at all."""
    evidence: tuple[Evidence, ...] = ()
    """The passages that speak to elements of the catalogue."""


class ContractAsk(Noun):
    """A passage of the contract that asks something of the return, with the element of the catalogue it speaks to."""

    element: str
    """DC2 (how often), DC3 (which figures) or TR4 (by when staff are trained)."""
    clause: str | None
    page: int | None
    quote: str


class ContractAsks(Noun):
    """All that a contract asks of a return, each passage once."""

    asks: tuple[ContractAsk, ...] = ()
    notes: tuple[str, ...] = ()
    """What is to be told of the contract, such as a part that could not be read."""


class ClaimResult(Noun):
    """A self-assessed answer, and what stands behind it."""

    item: str
    answer: Value | None
    standing: Standing
    evidence: str | None = None
    """The name of the file that was looked at."""
    why: str


class ContractComparison(Noun):
    """What a clause of the contract asks of the return, beside what came."""

    asks: str
    """"frequency", "training_deadline", "data_item" …"""
    clause: str | None
    page: int | None
    quote: str
    returned: str
    agrees: bool | None
    """None where it cannot be told from the return."""


class RecordAssessment(Noun):
    """One record, with its findings and measures."""

    record: ReturnRecord
    errors: tuple[RuleFinding, ...] = ()
    warnings: tuple[RuleFinding, ...] = ()
    measures: tuple[MeasureResult, ...] = ()
    claims: tuple[ClaimResult, ...] = ()


class ReturnAssessment(Noun):
    """The assessment of a file of returns; the first record is the one that it reports."""

    provider_return: ProviderReturn
    horizontal_version: str
    catalogue_version: str
    records: tuple[RecordAssessment, ...] = ()
    against_contract: tuple[ContractComparison, ...] = ()
    notes: tuple[str, ...] = ()
    """What could not be done and why, such as a previous return that was not read."""
    thresholds: Mapping[str, str] = {}
    """By measure, what the rating was made with and whether that is sourced or our default."""
