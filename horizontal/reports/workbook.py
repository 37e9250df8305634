"""The assessment as a workbook: the verdicts first, then the words to add, and every passage behind them."""

from __future__ import annotations

from openpyxl import Workbook

from horizontal.assessment import Assessment, ElementResult, Verdict
from horizontal.evidence import Evidence, Flag, Strength
from horizontal.reports.packing import package_bytes
from horizontal.reports.sheets import Column, Value, add_sheet
from horizontal.reports.wording import (
    METHOD,
    NOT_ADVICE,
    VERDICT_WORDS,
    flag_words,
    outcome_words,
    place_words,
)

Row = list[Value]

_STRONGEST_FIRST = (
    Strength.MANDATORY,
    Strength.QUALIFIED,
    Strength.PERMISSIVE,
    Strength.NEGATED,
    Strength.STATEMENT,
)
_CONFLICT_FIRST = (Strength.NEGATED, *(s for s in _STRONGEST_FIRST if s is not Strength.NEGATED))


def workbook_bytes(assessment: Assessment) -> bytes:
    """The workbook as .xlsx; the same assessment gives the same bytes."""
    workbook = Workbook()
    if workbook.active is not None:
        workbook.remove(workbook.active)
    title = assessment.contract.title or assessment.contract.path
    workbook.properties.title = f"Horizontal check: {title}"
    workbook.properties.creator = f"horizontal {assessment.horizontal_version}"
    workbook.properties.language = "en-GB"
    for add in (_summary, _elements, _actions, _evidence, _alerts, _advisory, _about):
        add(workbook, assessment)
    return package_bytes(workbook)


def _summary(workbook: Workbook, assessment: Assessment) -> None:
    rows: list[Row] = []
    for requirement in assessment.requirements:
        counts = [sum(1 for e in requirement.elements if e.verdict is verdict) for verdict in Verdict]
        core = sum(1 for e in requirement.elements if e.core and e.verdict is not Verdict.MET)
        rows.append([requirement.title, *counts, core, requirement.score])
    everything = assessment.elements
    rows.append(
        [
            "All requirements",
            *(sum(1 for e in everything if e.verdict is verdict) for verdict in Verdict),
            sum(1 for e in everything if e.core and e.verdict is not Verdict.MET),
            assessment.score,
        ]
    )
    notes = [
        outcome_words(assessment),
        f"Contract: {assessment.contract.title or assessment.contract.path}",
        f"Tier: {assessment.tier.value}",
        *_not_read(assessment),
        "Read the sheet Elements before the score; the sheet Actions has the words to add.",
        NOT_ADVICE,
    ]
    columns = [
        Column("Requirement", 32),
        Column("Met", 12),
        Column("Partial", 12),
        Column("Missing", 12),
        Column("Conflict", 12),
        Column("Core elements not met", 16),
        Column("Score (0 to 100)", 16),
    ]
    add_sheet(workbook, "Summary", "What this contract asks about domestic abuse", notes, columns, rows)


def _elements(workbook: Workbook, assessment: Assessment) -> None:
    rows: list[Row] = [
        [
            element.code,
            requirement.title,
            element.title,
            "Core" if element.core else "Other",
            VERDICT_WORDS[element.verdict],
            *_shown_by(element),
            element.advice or "Nothing.",
        ]
        for requirement in assessment.requirements
        for element in requirement.elements
    ]
    columns = [
        Column("Code", 8),
        Column("Requirement", 18),
        Column("Element", 30),
        Column("Core", 8),
        Column("Verdict", 11),
        Column("Where", 20),
        Column("Page", 8),
        Column("Words that show it, or the closest", 60),
        Column("What to do", 40),
    ]
    notes = [
        "Met: a plain duty of the provider. Partial: only should, may or a blank. Missing: no duty. "
        "Conflict: the duty is denied, here or elsewhere.",
    ]
    add_sheet(workbook, "Elements", "Verdict on each element", notes, columns, rows)


def _shown_by(element: ElementResult) -> Row:
    """Where, page and words of the passage that decides the verdict; the closest one where none counts."""
    if element.evidence:
        first = _deciding(element)
        more = len(element.evidence) - 1
        also = f"\n(and {more} more: see Evidence)" if more else ""
        return [place_words(first.place), first.place.page, f"“{first.quote}”{also}"]
    if element.closest:
        near = element.closest
        return [
            f"closest: {place_words(near.place)}",
            near.place.page,
            f"{_sentence(near.lacks)} “{near.quote}”",
        ]
    return ["nowhere", None, "Nothing in the contract comes close."]


def _deciding(element: ElementResult) -> Evidence:
    """The passage that the verdict rests on: the denial of a conflict, else the strongest."""
    order = _CONFLICT_FIRST if element.verdict is Verdict.CONFLICT else _STRONGEST_FIRST
    return min(element.evidence, key=lambda one: (Flag.PLACEHOLDER in one.flags, order.index(one.strength)))


def _actions(workbook: Workbook, assessment: Assessment) -> None:
    rows: list[Row] = [
        [
            "Alert",
            alert.code,
            alert.title,
            f"Take out or mend the words at {place_words(alert.place)}. {alert.why}",
            alert.safer,
            alert.safer,
            "",
            "",
        ]
        for alert in assessment.alerts
    ]
    gaps = [element for element in assessment.elements if element.verdict is not Verdict.MET]
    for element in sorted(gaps, key=lambda e: not e.core):
        rows.append(
            [
                f"{VERDICT_WORDS[element.verdict]}, core" if element.core else VERDICT_WORDS[element.verdict],
                element.code,
                element.title,
                f"{element.advice} Why: {element.why}",
                element.model_clause.large.strip(),
                element.model_clause.small.strip(),
                "",
                "",
            ]
        )
    if not rows:
        rows.append(
            ["None", "", "Nothing to do", "Every element is met and no alert stands.", "", "", "", ""]
        )
    columns = [
        Column("What is the case", 14),
        Column("Code", 8),
        Column("Element", 26),
        Column("What to do, and why", 44),
        Column("Words to add: larger contract", 60),
        Column("Words to add: small contract", 48),
        Column("Owner", 14),
        Column("Due", 12),
    ]
    notes = [
        "Alerts and core gaps stand first. The words to add are models in our own drafting: fit them to your terms."
    ]
    add_sheet(workbook, "Actions", "What to do", notes, columns, rows)


def _evidence(workbook: Workbook, assessment: Assessment) -> None:
    rows: list[Row] = [
        [
            element.code,
            element.title,
            one.place.citation or "unnumbered",
            " › ".join(one.place.heading_path),
            one.place.page,
            one.quote,
            one.strength.value,
            one.bearer.value,
            flag_words(one.flags),
            " … ".join(one.words),
        ]
        for element in assessment.elements
        for one in element.evidence
    ]
    if not rows:
        rows.append(["none", "No passage was found that counts.", *[""] * 8])
    columns = [
        Column("Code", 8),
        Column("Element", 26),
        Column("Clause", 16),
        Column("Headings", 28),
        Column("Page", 8),
        Column("Passage", 70),
        Column("Strength", 12),
        Column("Binds", 11),
        Column("Note", 24),
        Column("Words that fit", 28),
    ]
    add_sheet(
        workbook, "Evidence", "Every passage that counts", ["One row a passage and element."], columns, rows
    )


def _alerts(workbook: Workbook, assessment: Assessment) -> None:
    rows: list[Row] = [
        [
            alert.code,
            alert.title,
            place_words(alert.place),
            alert.place.page,
            alert.quote,
            alert.why,
            alert.safer,
        ]
        for alert in assessment.alerts
    ] or [["none", "No unsafe wording was found.", "", None, "", "", ""]]
    columns = [
        Column("Code", 8),
        Column("Alert", 28),
        Column("Where", 20),
        Column("Page", 8),
        Column("Words", 56),
        Column("Why it can do harm", 44),
        Column("Safer words", 50),
    ]
    notes = [
        "Such wording can make a contract worse than silence. It stands beside the score and is no part of it."
    ]
    add_sheet(workbook, "Alerts", "Wording that can do harm", notes, columns, rows)


def _advisory(workbook: Workbook, assessment: Assessment) -> None:
    rows: list[Row] = [
        [
            one.code,
            one.title,
            "Found" if one.found else "Not found",
            place_words(one.evidence[0].place) if one.evidence else "",
            one.evidence[0].quote if one.evidence else "",
            one.advice,
        ]
        for one in assessment.advisory
    ] or [["none", "Nothing to tell.", "", "", "", ""]]
    columns = [
        Column("Code", 8),
        Column("What", 32),
        Column("Found", 12),
        Column("Where", 20),
        Column("Words", 60),
        Column("What to think of", 44),
    ]
    add_sheet(workbook, "Worth knowing", "Worth knowing, never scored", [], columns, rows)


def _about(workbook: Workbook, assessment: Assessment) -> None:
    contract = assessment.contract
    rows: list[Row] = [
        ["File", contract.path],
        ["SHA-256 of the file", contract.sha256 or "not known"],
        [
            "Pages",
            contract.page_count if contract.page_count is not None else "not told by this kind of file",
        ],
        ["Numbered clauses read", len(contract.clauses)],
        ["Tier", assessment.tier.value],
        ["Program", f"horizontal {assessment.horizontal_version}"],
        ["Catalogue", assessment.catalogue_version],
        ["Method", METHOD],
        ["Limits", NOT_ADVICE],
    ]
    rows += [
        [f"Not read: {u.where}", u.what + (f"; {u.do_next}" if u.do_next else "")] for u in contract.unread
    ]
    if not contract.unread:
        rows.append(["Not read", "Nothing was left out."])
    add_sheet(workbook, "About", "How this was made", [], [Column("What", 28), Column("Value", 100)], rows)


def _not_read(assessment: Assessment) -> list[str]:
    count = len(assessment.contract.unread)
    if not count:
        return []
    return [f"{count} part{'s' if count > 1 else ''} of the file not read or left out: see the sheet About."]


def _sentence(lacks: str) -> str:
    return f"It {lacks}:" if lacks else ""
