"""Words that every report uses in the same way."""

from __future__ import annotations

from horizontal.assessment import Assessment, Outcome, Verdict
from horizontal.contract import Place
from horizontal.evidence import Flag

VERDICT_WORDS = {
    Verdict.MET: "Met",
    Verdict.PARTIAL: "Partial",
    Verdict.MISSING: "Missing",
    Verdict.CONFLICT: "Conflict",
}
FLAG_WORDS = {
    Flag.PROPOSED: "in a tracked insertion: proposed, not agreed",
    Flag.PLACEHOLDER: "a blank is not filled in",
    Flag.BY_REFERENCE: "takes its content from another document",
    Flag.UNSEEN: "that document is not in this file: read it",
    Flag.DEFINED_TERM: "speaks of abuse through a defined term",
    Flag.BACK_REFERENCE: "speaks of abuse by pointing back",
    Flag.GUIDANCE: "a drafting note, which binds nobody",
}
NOT_ADVICE = "This is a reading aid and not legal advice; a person decides."
METHOD = (
    "Each sentence, list item and table row that is about domestic abuse, or other violence against women and "
    "girls, was compared with the catalogue's cues; its strength (shall, should, may) and whom it binds were read "
    "from its own grammar. The score is our own default: met 1, partial a half, missing and conflict 0, weighted "
    "by element and by requirement."
)


def outcome_words(assessment: Assessment) -> str:
    """The outcome in a sentence."""
    if assessment.outcome is Outcome.COMPLIANT:
        return "Compliant: every core element is met, nothing conflicts and no alert stands."
    core = sum(1 for e in assessment.elements if e.core and e.verdict is not Verdict.MET)
    conflicts = sum(1 for e in assessment.elements if e.verdict is Verdict.CONFLICT)
    parts = [
        f"{_count(core, 'core element')} not met" if core else "",
        f"{_count(conflicts, 'conflict')}" if conflicts else "",
        f"{_count(len(assessment.alerts), 'alert')}" if assessment.alerts else "",
    ]
    return "Gaps: " + ", ".join(part for part in parts if part) + "."


def place_words(place: Place) -> str:
    """Where a passage stands, such as "14.2(a), page 3"; its heading where nothing is numbered."""
    parts = [place.citation or ""]
    if place.cell:
        parts.append(f"table {place.cell.table}, row {place.cell.row}")
    if place.page:
        parts.append(f"page {place.page}")
    told = ", ".join(part for part in parts if part)
    if place.citation or not place.heading_path:
        return told or "unnumbered"
    return f"under “{place.heading_path[-1]}”" + (f", {told}" if told else "")


def flag_words(flags: tuple[Flag, ...]) -> str:
    """The flags in words, with semicolons; empty where there are none."""
    return "; ".join(FLAG_WORDS[flag] for flag in flags)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
