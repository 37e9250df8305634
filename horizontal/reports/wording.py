"""Words that every report uses in the same way."""

from __future__ import annotations

import re
from collections.abc import Sequence

from horizontal.assessment import Assessment, Outcome, Verdict
from horizontal.contract import Place
from horizontal.evidence import Flag
from horizontal.requirements.model import Tier

VERDICT_WORDS = {
    Verdict.MET: "Met",
    Verdict.PARTIAL: "Partial",
    Verdict.MISSING: "Missing",
    Verdict.CONFLICT: "Conflict",
}
VERDICT_MEANS = {
    Verdict.MET: "a plain duty of the provider",
    Verdict.PARTIAL: "only should or may, a blank, or words that leave doubt",
    Verdict.MISSING: "no passage lays it on the provider",
    Verdict.CONFLICT: "a passage denies the duty, whatever another says",
}
TIER_WORDS = {
    Tier.UNIVERSAL: "universal (a workplace policy)",
    Tier.CONTACT: "contact (a workplace policy, a briefing, a response, a route to help)",
    Tier.TARGETED: "targeted (a workplace policy, training, Ask and Act, data collection)",
}
FLAG_WORDS = {
    Flag.PROPOSED: "in a tracked insertion: proposed, not agreed",
    Flag.SCANNED: "read by OCR from a picture: compare with the page",
    Flag.PLACEHOLDER: "a blank is not filled in",
    Flag.BY_REFERENCE: "takes its content from another document",
    Flag.UNSEEN: "that document is not in this file: read it",
    Flag.DEFINED_TERM: "speaks of abuse through a defined term",
    Flag.BACK_REFERENCE: "speaks of abuse by pointing back",
    Flag.CONTENTS: "an entry of a contents page",
    Flag.GUIDANCE: "a drafting note, which binds nobody",
    Flag.LIKENESS: "found by likeness to passages that ask for it, not by the catalogue's cues",
    Flag.BROUGHT_IN: "a plain statement in a part that a duty brings in",
    Flag.MANNER: "how strongly it speaks is read from its manner, not from a shall or a should alone",
    Flag.DOUBTFUL: "whether it lays this duty down is doubtful: read it",
}
NOT_ADVICE = "This is a reading aid and not legal advice; a person decides."
METHOD = (
    "Each sentence, list item and table row that is about domestic abuse, or other violence against women and "
    "girls, was compared with the catalogue's cues, and its wording with that of labelled passages; its strength "
    "(shall, should, may) and whom it binds were read from its own grammar."
)
SCORE_METHOD = (
    "Our own default: met 1, partial a half, missing and conflict 0, weighted by element and by requirement. "
    "Read the verdicts first: a high score does not outweigh a core element that is not met."
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


def tier_words(assessment: Assessment) -> str:
    """What the contract was checked for."""
    strictly = "; only passages that are certain count" if assessment.strict else ""
    return f"Checked at the tier {TIER_WORDS[assessment.tier]}{strictly}"


def outcome_words(assessment: Assessment) -> str:
    """The outcome in a sentence that names the codes behind it."""
    elements = assessment.elements
    open_core = [e.code for e in elements if e.core and e.verdict is not Verdict.MET]
    conflicts = [e.code for e in elements if e.verdict is Verdict.CONFLICT]
    alerts = list(dict.fromkeys(alert.code for alert in assessment.alerts))
    if assessment.outcome is Outcome.COMPLIANT:
        others = [e.code for e in elements if e.verdict is not Verdict.MET]
        rest = f" Not fully met, and not core: {', '.join(others)}." if others else ""
        return f"Compliant: every core element is met, nothing conflicts and no alert stands.{rest}"
    if assessment.outcome is Outcome.PARTLY_READ:
        lost = "; ".join(f"{part.where}: {part.what}" for part in assessment.contract.unread if part.lost)
        return f"Not read whole: every core element is met in what was read, and words are missing ({lost})."
    parts = [
        f"{counted(len(open_core), 'core element')} not met ({', '.join(open_core)})" if open_core else "",
        f"{counted(len(conflicts), 'conflict')} ({', '.join(conflicts)})" if conflicts else "",
        f"{counted(len(assessment.alerts), 'alert')} ({', '.join(alerts)})" if alerts else "",
    ]
    return "Gaps: " + "; ".join(part for part in parts if part) + "."


def left_out_words(assessment: Assessment) -> str:
    """How much of the file was left out or could not be read; empty where nothing was."""
    parts = len(assessment.contract.unread)
    return f"{counted(parts, 'part')} of the file left out or not read" if parts else ""


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


def flag_words(flags: Sequence[Flag]) -> str:
    """The flags in words, with semicolons; empty where there are none."""
    return "; ".join(FLAG_WORDS[flag] for flag in flags)


def shortened(text: str, characters: int) -> str:
    """The text, cut at a word with a sign that it is cut where it is longer than so many characters."""
    if len(text) <= characters:
        return text
    cut = text[:characters]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut) + " …"


def without_controls(text: str) -> str:
    """The text with a blank for each sign that could steer a terminal or break XML; line ends and tabs stay."""
    return _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """The text on one line, with nothing in it that could steer a terminal."""
    return " ".join(without_controls(text).split())


def counted(number: int, noun: str) -> str:
    """A number with its noun, such as "1 part" or "3 parts"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
