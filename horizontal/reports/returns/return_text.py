"""The assessment of a return as plain text, for the console: what is wrong, what to ask, measures, claims, contract."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from horizontal.contract import Unread
from horizontal.provider_return import How, State
from horizontal.reports.console_page import WIDTH, clean_text, grid, page_text
from horizontal.reports.returns.return_wording import (
    NOT_JUDGED,
    STANDING_WORDS,
    agrees_words,
    answer_words,
    asks_words,
    cells_words,
    outcome_words,
    rating_words,
    record_words,
    share_words,
    unread_answers,
    value_words,
)
from horizontal.reports.wording import counted, one_line, shortened
from horizontal.return_assessment import (
    MeasureResult,
    Rating,
    RecordAssessment,
    ReturnAssessment,
    RuleFinding,
    Standing,
)

_RATING_STYLE = {Rating.GREEN: "green", Rating.AMBER: "yellow", Rating.RED: "red"}
_STANDING_STYLE = {
    Standing.EVIDENCED: "green",
    Standing.EXPIRED: "yellow",
    Standing.CONTRADICTED: "red",
    Standing.CLAIMED: "",
}
_QUOTE = 320
_DOUBTS = 12
"""So many doubtful headings and cells are named; the JSON report and the workbook have them all."""


def report_bytes(assessment: ReturnAssessment) -> bytes:
    """The report as UTF-8 without colours."""
    return text_report(assessment).encode()


def text_report(assessment: ReturnAssessment, *, width: int = WIDTH, colour: bool = False) -> str:
    """The report as text of so many columns; with `colour`, with the codes that a terminal understands."""

    def fill(console: Console) -> None:
        _opening(console, assessment)
        for record in assessment.records:
            _record(console, record, alone=len(assessment.records) == 1)
        _contract(console, assessment)
        _not_read(console, assessment)
        _closing(console, assessment)

    return page_text(fill, width=width, colour=colour)


def _opening(console: Console, assessment: ReturnAssessment) -> None:
    read = assessment.provider_return
    if len(assessment.records) == 1:
        console.print(clean_text(record_words(assessment.records[0].record), "bold"))
    console.print(clean_text(read.path))
    if len(assessment.records) > 1:
        console.print(clean_text(f"{len(assessment.records)} returns in one file"))
    console.print()
    console.print(clean_text(outcome_words(assessment), "bold"))
    for note in assessment.notes:
        console.print(clean_text(note))
    if read.personal_data:
        console.print()
        console.print(
            clean_text("What looks like data of a person (what it says is kept nowhere)", "bold red")
        )
        table = grid(30, indent=2)
        for one in read.personal_data:
            place = f"{one.sheet}!{one.cell}" if one.sheet else one.cell
            table.add_row(clean_text(place), clean_text(one.kind.replace("_", " ")))
        console.print(table)


def _record(console: Console, one: RecordAssessment, *, alone: bool) -> None:
    if not alone:
        console.print()
        console.print(clean_text(f"── {record_words(one.record)} ({one.record.where})", "bold"))
    _findings(console, "Errors: these figures cannot stand together", one.errors, "bold red")
    _findings(console, "Questions: these can stand together, and one would ask", one.warnings, "bold yellow")
    _blanks(console, one)
    _measures(console, one)
    _claims(console, one)


def _findings(console: Console, title: str, findings: tuple[RuleFinding, ...], style: str) -> None:
    if not findings:
        return
    console.print()
    console.print(clean_text(title, style))
    for finding in findings:
        told = Text(one_line(finding.message))
        if finding.cells:
            told.append(f"\nSee {cells_words(finding.cells)}")
        console.print(Padding(told, (0, 0, 0, 2)))


def _blanks(console: Console, one: RecordAssessment) -> None:
    """The items that stand in the file without an answer: never zero, and no fault by itself."""
    blank = [answer.item for answer in one.record.items.values() if answer.state is State.BLANK]
    held = [answer.item for answer in one.record.items.values() if answer.state is State.SUPPRESSED]
    for words, items in (("Left blank", blank), ("Held back", held)):
        if items:
            console.print()
            console.print(clean_text(f"{words}: {', '.join(items)}"))


def _measures(console: Console, one: RecordAssessment) -> None:
    shown = [measure for measure in one.measures if _is_shown(measure)]
    if not shown:
        return
    console.print()
    console.print(clean_text("Measures", "bold"))
    table = grid(5, 11, 22, indent=2)
    for measure in shown:
        rating = Text(rating_words(measure), style=_RATING_STYLE[measure.rating] if measure.rating else "")
        told = Text(one_line(measure.title) + (f"\n{measure.note}" if measure.note else ""))
        share = "" if measure.measure == "P01" else share_words(measure)
        table.add_row(measure.measure, rating, share, told)
    console.print(table)
    console.print(Padding(clean_text(NOT_JUDGED), (0, 0, 0, 2)))


def _is_shown(measure: MeasureResult) -> bool:
    return measure.measure == "P01" or (measure.numerator is not None and measure.denominator is not None)


def _claims(console: Console, one: RecordAssessment) -> None:
    if not one.claims:
        return
    console.print()
    console.print(clean_text("What stands behind the answers about the policy", "bold"))
    table = grid(5, 14, 18, indent=2)
    for claim in one.claims:
        standing = Text(STANDING_WORDS[claim.standing], style=_STANDING_STYLE[claim.standing])
        file = f"{one_line(claim.evidence)}: " if claim.evidence else ""
        table.add_row(
            claim.item, standing, clean_text(value_words(claim.answer)), clean_text(f"{file}{claim.why}")
        )
    console.print(table)


def _contract(console: Console, assessment: ReturnAssessment) -> None:
    if not assessment.against_contract:
        return
    console.print()
    console.print(clean_text("Beside what the contract asks", "bold"))
    table = grid(16, indent=2)
    cited: str | None = None
    for one in assessment.against_contract:
        place = f"Clause {one.clause}" if one.clause else "Unnumbered"
        place += f", page {one.page}" if one.page else ""
        told = Text()
        if (quoted := f"{place}: “{shortened(one_line(one.quote), _QUOTE)}”") != cited:
            told.append(f"{quoted}\n", style="italic")
            cited = quoted
        told.append(f"{asks_words(one)}: {one_line(one.returned)}")
        table.add_row(agrees_words(one), told)
    console.print(table)


def _not_read(console: Console, assessment: ReturnAssessment) -> None:
    read = assessment.provider_return
    told = [_unread_words(part) for part in read.unread]
    told += [
        f"{answer.sheet + '!' if answer.sheet else ''}{answer.cell}: {answer.item}: {answer_words(answer).lower()}"
        for answer in unread_answers(assessment.records)
    ]
    told += [
        f"{heading.sheet + '!' if heading.sheet else ''}{heading.cell}: “{shortened(one_line(heading.label), 80)}”: "
        "what it asks is not certain"
        for heading in read.understood
        if heading.how is How.DOUBTFUL
    ]
    if not told:
        return
    console.print()
    console.print(clean_text("Not read, or not certain: nothing was guessed", "bold"))
    for line in told[:_DOUBTS]:
        console.print(Padding(clean_text(line), (0, 0, 0, 2)))
    if len(told) > _DOUBTS:
        console.print(Padding(clean_text(f"and {counted(len(told) - _DOUBTS, 'more thing')}"), (0, 0, 0, 2)))


def _unread_words(part: Unread) -> str:
    return f"{part.where}: {part.what}" + (f"; {part.do_next}" if part.do_next else "")


def _closing(console: Console, assessment: ReturnAssessment) -> None:
    if not assessment.records:
        return
    console.print()
    console.print(
        clean_text("All figures, and how each heading was understood: --out report.xlsx or --format json.")
    )
    console.print(clean_text("This is a reading aid; a person decides."))
