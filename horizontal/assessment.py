"""The noun Assessment: what a contract comes to, element by element, and the score."""

from __future__ import annotations

from enum import StrEnum

from horizontal.contract import Clause, Noun, Place, Unread
from horizontal.evidence import Evidence
from horizontal.requirements.model import ModelClause, Tier


class Verdict(StrEnum):
    """What a contract says on one element. Source: design, section 3."""

    MET = "met"
    PARTIAL = "partial"
    MISSING = "missing"
    CONFLICT = "conflict"


class Outcome(StrEnum):
    """What a contract comes to."""

    COMPLIANT = "compliant"
    GAPS = "gaps"
    PARTLY_READ = "partly_read"
    """It would be compliant by what was read, and a part of it could not be read: unread is never a pass."""


class Nearest(Noun):
    """The passage that comes closest to an element, and why it does not count."""

    element: str
    quote: str
    place: Place
    lacks: str


class ElementResult(Noun):
    """The verdict on one element, with what shows it and what to do."""

    code: str
    title: str
    core: bool
    weight: float
    verdict: Verdict
    asks: str
    why: str
    advice: str
    """What to do; empty where the element is met."""
    evidence: tuple[Evidence, ...] = ()
    closest: Nearest | None = None
    model_clause: ModelClause


class RequirementResult(Noun):
    """The elements of one requirement and their score."""

    code: str
    title: str
    weight: float
    score: float
    """From 0 to 100."""
    elements: tuple[ElementResult, ...]


class AdvisoryResult(Noun):
    """Something worth knowing, which never counts."""

    code: str
    title: str
    found: bool
    advice: str
    evidence: tuple[Evidence, ...] = ()


class Alert(Noun):
    """A passage that makes the contract worse than silence."""

    code: str
    title: str
    place: Place
    quote: str
    why: str
    safer: str
    """Wording to put in its place."""


class ContractSummary(Noun):
    """What an assessment keeps of the contract that it is about."""

    path: str
    sha256: str | None
    title: str | None
    page_count: int | None
    unread: tuple[Unread, ...]
    clauses: tuple[Clause, ...]


class Assessment(Noun):
    """What one contract comes to at one tier."""

    contract: ContractSummary
    tier: Tier
    strict: bool = False
    """Whether only passages that are certain could make an element met."""
    catalogue_version: str
    horizontal_version: str
    requirements: tuple[RequirementResult, ...]
    score: float
    """From 0 to 100; always read after the table of verdicts."""
    outcome: Outcome
    advisory: tuple[AdvisoryResult, ...] = ()
    alerts: tuple[Alert, ...] = ()

    @property
    def elements(self) -> tuple[ElementResult, ...]:
        """All scored elements, in order."""
        return tuple(element for requirement in self.requirements for element in requirement.elements)
