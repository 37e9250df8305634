"""The assessment as plain text, for the console: what it comes to, alerts, the verdicts, and the score last."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from horizontal.assessment import Assessment, ElementResult, RequirementResult, Verdict
from horizontal.contract import Place
from horizontal.reports.console_page import WIDTH, clean_text, grid, page_text
from horizontal.reports.deciding import deciding_first, reason_words
from horizontal.reports.wording import (
    NOT_ADVICE,
    VERDICT_WORDS,
    counted,
    left_out_words,
    one_line,
    outcome_words,
    place_words,
    shortened,
    tier_words,
)

_STYLE = {
    Verdict.MET: "green",
    Verdict.PARTIAL: "yellow",
    Verdict.MISSING: "red",
    Verdict.CONFLICT: "bold red",
}
_DECIDING = 800
"""Characters shown of a passage that decides; nearly every passage is shorter."""
_CLOSEST = 200
"""Characters shown of a passage that does not count."""
_PLACES = 6
"""So many other places are named; the JSON report and the workbook have them all."""


def report_bytes(assessment: Assessment) -> bytes:
    """The report as UTF-8 without colours."""
    return text_report(assessment).encode()


def text_report(assessment: Assessment, *, width: int = WIDTH, colour: bool = False) -> str:
    """The report as text of so many columns; with `colour`, with the codes that a terminal understands."""

    def fill(console: Console) -> None:
        _opening(console, assessment)
        _alerts(console, assessment)
        for requirement in assessment.requirements:
            _requirement(console, requirement)
        _worth_knowing(console, assessment)
        _left_out(console, assessment)
        _scores(console, assessment)

    return page_text(fill, width=width, colour=colour)


def _opening(console: Console, assessment: Assessment) -> None:
    contract = assessment.contract
    pages = f", {counted(contract.page_count, 'page')}" if contract.page_count else ""
    if contract.title:
        console.print(clean_text(contract.title, "bold"))
    console.print(clean_text(f"{contract.path}{pages}"))
    console.print(clean_text(tier_words(assessment)))
    console.print()
    console.print(clean_text(outcome_words(assessment), "bold"))
    left_out = left_out_words(assessment)
    if left_out:
        console.print(clean_text(f"{left_out}: see below."))


def _alerts(console: Console, assessment: Assessment) -> None:
    if not assessment.alerts:
        return
    console.print()
    console.print(clean_text("ALERTS: wording that can do harm", "bold red"))
    for alert in assessment.alerts:
        table = grid(6)
        told = Text(f"{one_line(alert.title)}\n", style="bold")
        told.append(f"{_where(alert.place)}: “{one_line(alert.quote)}”\n", style="not bold")
        told.append(
            f"{one_line(alert.why)}\n→ Safer words: horizontal explain {alert.code}", style="not bold"
        )
        table.add_row(alert.code, told)
        console.print(table)


def _requirement(console: Console, requirement: RequirementResult) -> None:
    console.print()
    console.print(clean_text(requirement.title, "bold"))
    table = grid(6, 10)
    for element in requirement.elements:
        verdict = Text(VERDICT_WORDS[element.verdict], style=_STYLE[element.verdict])
        table.add_row(element.code, verdict, _told(element))
    console.print(table)


def _told(element: ElementResult) -> Text:
    told = Text(element.title + (" (core)" if element.core else ""))
    if element.evidence:
        first, *others = deciding_first(element)
        told.append(f"\n{_where(first.place)}: “{shortened(one_line(first.quote), _DECIDING)}”")
        if element.verdict is not Verdict.MET or first.flags:
            told.append(f"\n{one_line(reason_words(element))}")
        if others:
            told.append(f"\nAlso {_places([one.place for one in others])}.")
    elif element.closest:
        near = element.closest
        told.append(
            f"\nClosest, {_where(near.place)}: “{shortened(one_line(near.quote), _CLOSEST)}” It {one_line(near.lacks)}."
        )
    if element.advice:
        told.append(f"\n→ {element.advice}")
    return told


def _places(places: list[Place]) -> str:
    names = list(dict.fromkeys(_where(place) for place in places))
    more = len(names) - _PLACES
    return "; ".join(names[:_PLACES]) + (f" and {more} more" if more > 0 else "")


def _worth_knowing(console: Console, assessment: Assessment) -> None:
    if not assessment.advisory:
        return
    console.print()
    console.print(clean_text("Worth knowing, never scored", "bold"))
    table = grid(6, 11)
    for one in assessment.advisory:
        where = f": {_places([e.place for e in one.evidence])}" if one.evidence else ""
        told = Text(f"{one_line(one.title)}{where}")
        table.add_row(one.code, "Found" if one.found else "Not found", told)
    console.print(table)


def _left_out(console: Console, assessment: Assessment) -> None:
    if not assessment.contract.unread:
        return
    console.print()
    console.print(clean_text("Left out or not read: the verdicts hold only for the rest", "bold"))
    for part in assessment.contract.unread:
        told = f"{part.where}: {part.what}" + (f"; {part.do_next}" if part.do_next else "")
        console.print(Padding(clean_text(told), (0, 0, 0, 2)))


def _scores(console: Console, assessment: Assessment) -> None:
    console.print()
    for requirement in assessment.requirements:
        console.print(Text(f"{one_line(requirement.title) + ':':<20} {requirement.score:5.1f} of 100"))
    console.print(Text(f"{'Overall:':<20} {assessment.score:5.1f} of 100", style="bold"))
    console.print(clean_text(outcome_words(assessment), "bold"))
    console.print()
    console.print(
        clean_text("The words to add: horizontal explain CODE, or all of them with --out report.xlsx.")
    )
    console.print(clean_text(NOT_ADVICE))


def _where(place: Place) -> str:
    return one_line(place_words(place))
