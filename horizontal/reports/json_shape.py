"""The shape of the JSON report, on which other tools rely. Its JSON Schema is report.schema.json."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from horizontal.assessment import Outcome, Verdict
from horizontal.contract import Noun
from horizontal.evidence import Bearer, Flag, Strength
from horizontal.requirements.model import Tier

REPORT_VERSION = "1.1"
"""Rises in its first number when a name changes or goes, in its second when one is added."""

_CLAUSE = "As one would cite it, such as “14.2(a)” or “Schedule 4, 1.2”; null where nothing is numbered."
_PAGE = "From 1; null where the kind of file has no fixed pages."
_HEADINGS = "The headings over the passage, the outermost first."
_EXACT = "The exact words of the contract."


class JsonClause(Noun):
    """A numbered clause of the contract, in reading order."""

    number: str = Field(description="The full number inside its part, as printed.")
    part: str | None = Field(description="The schedule or annex; null in the body.")
    heading: str | None
    text: str
    page: int | None = Field(description=_PAGE)


class JsonUnread(Noun):
    """A part of the file that could not be read, or was left out on purpose."""

    where: str
    what: str
    do_next: str = Field(description="What a person may do; empty where there is nothing to do.")
    lost: bool = Field(
        description="Whether words of the contract may be missing; such a contract is never compliant."
    )


class JsonContract(Noun):
    """The file that was checked."""

    path: str = Field(description="As it was given.")
    sha256: str | None
    title: str | None
    page_count: int | None = Field(description="Null where the kind of file has no fixed pages.")
    unread: tuple[JsonUnread, ...] = Field(description="The verdicts hold only for the rest.")
    clauses: tuple[JsonClause, ...]


class JsonEvidence(Noun):
    """A passage that bears on the verdict."""

    clause: str | None = Field(description=_CLAUSE)
    heading_path: tuple[str, ...] = Field(description=_HEADINGS)
    page: int | None = Field(description=_PAGE)
    quote: str = Field(description=_EXACT + " A list item has the stem that it hangs from before it.")
    strength: Strength
    bearer: Bearer
    flags: tuple[Flag, ...]
    words: tuple[str, ...] = Field(
        description="The words that fit the catalogue's cue, or that spoke most for the element."
    )
    cue: str = Field(description="The cue of the catalogue that found it; empty where likeness did.")
    modal: str | None = Field(description="The words that gave the strength.")
    confidence: float | None = Field(
        ge=0, le=1, description="Share of such findings that are right; null where no passages were labelled."
    )
    row: int | None = Field(description="The table row, from 1; null outside tables.")


class JsonClosest(Noun):
    """The passage that comes closest to a missing element, and what it lacks."""

    clause: str | None = Field(description=_CLAUSE)
    heading_path: tuple[str, ...] = Field(description=_HEADINGS)
    page: int | None = Field(description=_PAGE)
    quote: str = Field(description=_EXACT)
    lacks: str = Field(description="Finishes “this passage …”.")


class JsonModelClause(Noun):
    """Words to add, for a small contract and for a larger one."""

    small: str
    large: str


class JsonElement(Noun):
    """The verdict on one element."""

    code: str
    title: str
    core: bool = Field(description="Whether “compliant” needs it to be met.")
    weight: float
    verdict: Verdict
    advice: str = Field(description="What to do; empty where it is met.")
    reason: str = Field(description="Why it has this verdict, in one or two sentences for people.")
    evidence: tuple[JsonEvidence, ...] = Field(description="The passage that decides stands first.")
    closest: JsonClosest | None = Field(description="Only where it is missing, and something comes close.")
    model_clause: JsonModelClause | None = Field(description="Words to add; null where it is met.")


class JsonRequirement(Noun):
    """The elements of one requirement, and their score."""

    code: str
    title: str
    score: float = Field(ge=0, le=100)
    elements: tuple[JsonElement, ...]


class JsonAdvisory(Noun):
    """Something worth knowing, which never counts."""

    code: str
    title: str
    found: bool
    advice: str
    evidence: tuple[JsonEvidence, ...]


class JsonAlert(Noun):
    """A passage that makes the contract worse than silence."""

    code: str
    title: str
    clause: str | None = Field(description=_CLAUSE)
    heading_path: tuple[str, ...] = Field(description=_HEADINGS)
    page: int | None = Field(description=_PAGE)
    quote: str = Field(description=_EXACT)
    why: str
    safer: str = Field(description="Words to put in its place.")


class JsonReport(Noun):
    """What one contract comes to at one tier."""

    report_version: str = Field(description="Of this shape: see docs/json-report.md.")
    catalogue_version: str
    horizontal_version: str
    contract: JsonContract
    tier: Tier
    strict: bool = Field(description="Whether only passages that are certain could make an element met.")
    score: float = Field(ge=0, le=100, description="Read it after the verdicts, never in their place.")
    outcome: Outcome
    requirements: tuple[JsonRequirement, ...]
    advisory: tuple[JsonAdvisory, ...]
    alerts: tuple[JsonAlert, ...]


class JsonUnreadContract(Noun):
    """The path of a file that could not be read."""

    path: str


class JsonError(Noun):
    """Why a file could not be read."""

    kind: Literal["scanned", "encrypted", "empty", "damaged", "unknown_format", "too_large", "not_found"]
    message: str = Field(description="One line: where: what is the case; what to do next.")


class JsonFailure(Noun):
    """What stands in place of the report of a file that could not be read: no verdict of any kind."""

    contract: JsonUnreadContract
    error: JsonError
