"""The sheets Alerts, Actions and Wording: what can do harm, what to do in which order, and words to add."""

from __future__ import annotations

from horizontal.assessment import Alert, Assessment, ElementResult, Verdict
from horizontal.reports.deciding import deciding_first
from horizontal.reports.wording import VERDICT_WORDS, place_words
from horizontal.reports.workbook.sheet import Column, Sheet, Value

_ALERTS = (
    Column("Code", 8),
    Column("Alert", 26),
    Column("Where", 18),
    Column("Words in the contract", 48),
    Column("Why they can do harm", 36),
    Column("Safer words", 48),
)
_ACTIONS = (
    Column("Order", 9),
    Column("What is the case", 14),
    Column("In the way", 10),
    Column("Code", 8),
    Column("Element or alert", 28),
    Column("Where", 17),
    Column("What to do", 42),
    Column("Why it matters", 40),
    Column("Owner", 11),
    Column("Due", 9),
)
_WORDING = (
    Column("Code", 8),
    Column("Element or alert", 28),
    Column("Words for a larger contract", 82),
    Column("Words for a small contract", 52),
)
_VERDICT_ORDER = (Verdict.CONFLICT, Verdict.MISSING, Verdict.PARTIAL)


def open_elements(assessment: Assessment) -> list[ElementResult]:
    """The elements that are not met: those in the way of "compliant" first, conflicts before all others."""
    gaps = [element for element in assessment.elements if element.verdict is not Verdict.MET]
    return sorted(gaps, key=lambda e: (not _in_the_way(e), _VERDICT_ORDER.index(e.verdict)))


def urgent_actions(assessment: Assessment) -> list[str]:
    """What must be mended before the contract is compliant, a line each."""
    alerts = [f"{a.code} alert, {place_words(a.place)}: {a.title}" for a in assessment.alerts]
    gaps = [
        f"{e.code} {VERDICT_WORDS[e.verdict].lower()}{_at(e)}: {e.title}"
        for e in open_elements(assessment)
        if _in_the_way(e)
    ]
    return alerts + gaps


def alerts_sheet(assessment: Assessment) -> Sheet:
    """One row an alert."""
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (a.code, a.title, place_words(a.place), f"“{a.quote}”", a.why, a.safer.strip())
        for a in assessment.alerts
    ) or (("none", "No unsafe wording was found.", "nowhere", "none", "none", "none"),)
    notes = (
        "Such wording can make a contract worse than silence. An alert stands beside the score, and while it stands "
        "the contract is not compliant.",
    )
    return Sheet("Alerts", "Wording that can do harm", notes, _ALERTS, rows)


def actions_sheet(assessment: Assessment) -> Sheet:
    """One row a thing to do, the most pressing first."""
    done = [*(_alert_row(alert) for alert in assessment.alerts)]
    done += [_gap_row(element) for element in open_elements(assessment)]
    rows: list[tuple[Value, ...]] = [(n, *row, "", "") for n, row in enumerate(done, start=1)]
    nothing = ("", "Nothing", "No", "none", "Every element is met", "nowhere", "Nothing.", "No gap.", "", "")
    notes = (
        "In the way: the contract is not compliant until this is mended. Alerts come first, then conflicts, then gaps.",
        "The words to add stand on the sheet Wording under the same code. Owner and Due are for you to fill in.",
    )
    return Sheet("Actions", "What to do, the most pressing first", notes, _ACTIONS, tuple(rows or [nothing]))


def wording_sheet(assessment: Assessment) -> Sheet:
    """One row an open element or kind of alert, with words to fit to the contract."""
    alerts = {alert.code: alert for alert in assessment.alerts}
    rows: list[tuple[Value, ...]] = [
        (a.code, a.title, a.safer.strip(), "As for a larger contract.") for a in alerts.values()
    ]
    rows += [
        (e.code, e.title, e.model_clause.large.strip(), e.model_clause.small.strip())
        for e in open_elements(assessment)
        if e.code not in alerts
    ]
    notes = (
        "Models in our own drafting, in the order of the sheet Actions: fit the names and times to your contract.",
    )
    nothing = ("none", "Nothing is missing.", "none", "none")
    return Sheet("Wording", "Words to add", notes, _WORDING, tuple(rows or [nothing]))


def _in_the_way(element: ElementResult) -> bool:
    return element.core or element.verdict is Verdict.CONFLICT


def _alert_row(alert: Alert) -> tuple[Value, ...]:
    do = "Take these words out, or put the safer words in their place."
    return "Alert", "Yes", alert.code, alert.title, place_words(alert.place), do, alert.why


def _gap_row(element: ElementResult) -> tuple[Value, ...]:
    case = VERDICT_WORDS[element.verdict] + (", core" if element.core else "")
    yes = "Yes" if _in_the_way(element) else "No"
    where = place_words(deciding_first(element)[0].place) if element.evidence else "nowhere yet"
    return case, yes, element.code, element.title, where, element.advice, element.why


def _at(element: ElementResult) -> str:
    return f", {place_words(deciding_first(element)[0].place)}" if element.evidence else ""
