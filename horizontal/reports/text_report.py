"""The assessment as plain text, for the console: verdicts first, then the score."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from horizontal.assessment import Assessment, ElementResult, Verdict
from horizontal.reports.wording import NOT_ADVICE, VERDICT_WORDS, flag_words, outcome_words, place_words

WIDTH = 100
"""Columns of the text report where nothing else is asked; our own default."""
_STYLE = {
    Verdict.MET: "green",
    Verdict.PARTIAL: "yellow",
    Verdict.MISSING: "red",
    Verdict.CONFLICT: "bold red",
}
_QUOTE = 160
"""Characters of a passage that the console shows; the other reports show all of it."""


def text_bytes(assessment: Assessment) -> bytes:
    """The report as UTF-8 without colours."""
    return text_report(assessment).encode()


def text_report(assessment: Assessment, *, width: int = WIDTH, colour: bool = False) -> str:
    """The report as text of so many columns; with `colour`, with the codes that a terminal understands."""
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
    )
    contract = assessment.contract
    console.print(Text(contract.title or contract.path, style="bold"))
    pages = f", {contract.page_count} pages" if contract.page_count else ""
    console.print(escape(f"{contract.path}{pages} · tier: {assessment.tier.value}"))
    for requirement in assessment.requirements:
        console.print()
        console.print(Text(requirement.title, style="bold"))
        table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
        table.add_column(width=4)
        table.add_column(width=9)
        table.add_column(ratio=1)
        for element in requirement.elements:
            table.add_row(
                element.code,
                Text(VERDICT_WORDS[element.verdict], style=_STYLE[element.verdict]),
                _told(element),
            )
        console.print(table)
    _alerts(console, assessment)
    _unread(console, assessment)
    console.print()
    for requirement in assessment.requirements:
        console.print(f"{requirement.title + ':':<20} {requirement.score:5.1f} of 100")
    console.print(Text(f"{'Overall:':<20} {assessment.score:5.1f} of 100", style="bold"))
    console.print(Text(outcome_words(assessment), style="bold"))
    console.print(NOT_ADVICE)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _told(element: ElementResult) -> Text:
    core = " (core)" if element.core else ""
    told = Text(f"{element.title}{core}")
    for one in element.evidence[:2]:
        note = flag_words(one.flags)
        told.append(
            f"\n{place_words(one.place)} [{one.strength.value}]: “{_short(one.quote)}”"
            + (f" ({note})" if note else "")
        )
    if element.closest:
        told.append(f"\nclosest, {place_words(element.closest.place)}: {element.closest.lacks}")
    if element.advice:
        told.append(f"\n→ {element.advice}")
    return told


def _alerts(console: Console, assessment: Assessment) -> None:
    if not assessment.alerts:
        return
    console.print()
    console.print(Text("Alerts: wording that can do harm", style="bold red"))
    for alert in assessment.alerts:
        console.print(
            Text(f"{alert.code}  {alert.title}. {place_words(alert.place)}: “{_short(alert.quote)}”")
        )
        console.print(Padding(Text(alert.why), (0, 0, 0, 4)))


def _unread(console: Console, assessment: Assessment) -> None:
    if not assessment.contract.unread:
        return
    console.print()
    console.print(Text("Not read, or left out", style="bold"))
    for unread in assessment.contract.unread:
        console.print(
            Text(f"{unread.where}: {unread.what}" + (f"; {unread.do_next}" if unread.do_next else ""))
        )


def _short(quote: str) -> str:
    return quote if len(quote) <= _QUOTE else quote[:_QUOTE].rsplit(" ", 1)[0] + " …"
