"""The shape of the JSON report, on which other tools rely. Its JSON Schema is report.schema.json."""

from __future__ import annotations

from typing import Literal

from horizontal.assessment import Outcome, Verdict
from horizontal.contract import Noun
from horizontal.evidence import Bearer, Flag, Strength
from horizontal.requirements.model import Tier

REPORT_VERSION = "1.0"
"""Rises in its first number when a name changes or goes, in its second when one is added."""


class JsonClause(Noun):
    """A numbered clause: `part` is its schedule or annex, null in the body."""

    number: str
    part: str | None
    heading: str | None
    text: str
    page: int | None


class JsonUnread(Noun):
    """What could not be read, or was left out."""

    where: str
    what: str
    do_next: str


class JsonContract(Noun):
    """The file that was checked."""

    path: str
    sha256: str | None
    title: str | None
    page_count: int | None
    unread: tuple[JsonUnread, ...]
    clauses: tuple[JsonClause, ...]


class JsonEvidence(Noun):
    """A passage: `clause` is written as one would cite it, null where nothing is numbered."""

    clause: str | None
    heading_path: tuple[str, ...]
    page: int | None
    quote: str
    strength: Strength
    bearer: Bearer
    flags: tuple[Flag, ...]
    words: tuple[str, ...]
    """The words that fit the catalogue's cue."""
    cue: str
    modal: str | None
    row: int | None
    """The table row, from 1; null outside tables."""


class JsonClosest(Noun):
    """The passage closest to a missing element, and what it lacks."""

    clause: str | None
    page: int | None
    quote: str
    lacks: str


class JsonElement(Noun):
    """The verdict on one element."""

    code: str
    title: str
    core: bool
    weight: float
    verdict: Verdict
    advice: str
    evidence: tuple[JsonEvidence, ...]
    closest: JsonClosest | None


class JsonRequirement(Noun):
    """The elements of one requirement, and their score from 0 to 100."""

    code: str
    title: str
    score: float
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
    clause: str | None
    page: int | None
    quote: str
    why: str
    safer: str


class JsonReport(Noun):
    """What one contract comes to at one tier."""

    report_version: str
    catalogue_version: str
    horizontal_version: str
    contract: JsonContract
    tier: Tier
    score: float
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
    message: str


class JsonFailure(Noun):
    """What stands in place of the report of a file that could not be read."""

    contract: JsonUnreadContract
    error: JsonError
