"""The sheets Trends and Charts: quarter after quarter, provider by provider, and pictures of it.

Volumes are shown in one dark colour, told apart by shape and dashes; they are neither ranked nor rated.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from openpyxl import Workbook
from openpyxl.chart import LineChart, Reference
from openpyxl.chart.data_source import StrRef
from openpyxl.chart.marker import Marker
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.series_factory import SeriesFactory
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from horizontal.collation import CollatedMeasure, Collation, Figure
from horizontal.reports.collation_workbook.return_sheets import sheet_of
from horizontal.reports.collation_workbook.wording import short_period
from horizontal.reports.workbook.sheet import Column, Sheet, Value, add_sheet
from horizontal.requirements.return_specification import ReturnSpecification

MOST_CONTRACTS = 40
"""So many contracts have charts of their own; all of them stand in Trends."""
VOLUMES = (
    ("E03", "Asked (E03)"),
    ("E05", "Disclosed when asked (E05)"),
    ("E06", "Disclosed unasked (E06)"),
    ("E14", "Referred (E14)"),
)
SHARES = (
    ("M1", "Asked, of those eligible (M1)"),
    ("M3", "Offered a referral (M3)"),
    ("M6", "Frontline staff trained (M6)"),
)
_ALL = "All providers"
_Look = tuple[
    Literal["circle", "square", "triangle", "diamond"], Literal["solid", "dash", "sysDot", "dashDot"]
]
_LOOKS: tuple[_Look, ...] = (
    ("circle", "solid"),
    ("square", "dash"),
    ("triangle", "sysDot"),
    ("diamond", "dashDot"),
)
_DARK = "1F3864"
_WIDE, _TALL = 22, 9
_ROWS_A_CHART = 21


@dataclass(frozen=True, slots=True)
class _Run:
    """One contract's quarters in Trends: the first and the last of its rows, from 0."""

    name: str
    first: int
    last: int


def trends_sheet(collation: Collation, _: ReturnSpecification) -> Sheet:
    """One row a contract and quarter, in the order of time."""
    columns = (
        Column("Provider and contract", 44),
        Column("Quarter", 16),
        *(Column(title, 18) for _, title in VOLUMES),
        *(Column(f"{title}, per cent", 18) for _, title in SHARES),
    )
    notes = (
        "An empty cell is a figure that is held back, not stated or does not apply: the sheets Figures and Measures "
        "say which. The charts leave a gap there.",
        "How many people disclose is no target: more may mean that more felt safe to say. Look for change, and ask.",
    )
    rows = [row for _, row in _rows(collation)]
    return sheet_of("Trends", "Quarter after quarter", notes, columns, rows, "No quarters were read.")


def add_charts(workbook: Workbook, collation: Collation) -> tuple[str, ...]:
    """The sheet Charts behind Trends; what each chart shows in words, in their order."""
    runs = [run for run in _runs(collation) if run.last > run.first]
    shown = runs[: MOST_CONTRACTS + 1]
    told = [f"{run.name}: {kind}" for run in shown for kind in ("how many people", "shares")]
    rows: list[tuple[Value, ...]] = [(number, words) for number, words in enumerate(told, start=1)]
    columns = (Column("Chart", 12), Column("What it shows", 90))
    left = len(runs) - len(shown)
    notes = (
        "The charts stand under this table. Their figures are on the sheet Trends.",
        *((f"{left} further contracts have no chart here: see Trends.",) if left else ()),
    )
    nothing = "No contract sent two quarters."
    sheet = add_sheet(workbook, sheet_of("Charts", "Pictures of the trends", notes, columns, rows, nothing))
    trends = workbook["Trends"]
    head = _head_row(trends)
    top = sheet.max_row + 2
    words = []
    for number, run in enumerate(shown):
        at = top + number * 2 * _ROWS_A_CHART
        words.append(_add_chart(sheet, trends, run, head, at, volumes=True))
        words.append(_add_chart(sheet, trends, run, head, at + _ROWS_A_CHART, volumes=False))
    if words:
        _set_up_page(sheet, top, len(shown))
    return tuple(words)


def _set_up_page(sheet: Worksheet, top: int, contracts: int) -> None:
    """One printed page for the table and one for each contract's two charts."""
    sheet.page_setup.orientation = "portrait"
    sheet.print_title_rows = None
    sheet.print_area = f"A1:C{top + contracts * 2 * _ROWS_A_CHART}"
    sheet.column_dimensions["C"].width = 8
    for number in range(contracts):
        sheet.row_breaks.append(Break(id=top - 1 + number * 2 * _ROWS_A_CHART))


def _rows(collation: Collation) -> Iterator[tuple[str, tuple[Value, ...]]]:
    """The rows of Trends with the contract of each; first all providers together."""
    for total in collation.totals:
        if not total.is_year and _is_quarter(short_period(total.period_start, total.period_end)):
            figures = [_cell(total.figures.get(item)) for item, _ in VOLUMES]
            period = short_period(total.period_start, total.period_end)
            yield _ALL, (_ALL, period, *figures, *_shares(total.measures))
    for row in collation.rows:
        period = short_period(row.period_start, row.period_end)
        if _is_quarter(period):
            name = f"{row.provider}, {row.contract}"
            figures = [_cell(row.figures.get(item)) for item, _ in VOLUMES]
            yield name, (name, period, *figures, *_shares(row.measures))


def _shares(measures: Sequence[CollatedMeasure]) -> Iterator[Value]:
    shares = {measure.measure: measure.value for measure in measures}
    for measure, _ in SHARES:
        share = shares.get(measure)
        yield None if share is None else round(share * 100, 1)


def _cell(figure: Figure | None) -> int | None:
    return figure.value if figure else None


def _is_quarter(period: str) -> bool:
    return " Q" in period and "to" not in period


def _runs(collation: Collation) -> list[_Run]:
    runs: list[_Run] = []
    for place, (name, _) in enumerate(_rows(collation)):
        if runs and runs[-1].name == name:
            runs[-1] = _Run(name, runs[-1].first, place)
        else:
            runs.append(_Run(name, place, place))
    return runs


def _head_row(trends: Worksheet) -> int:
    """The row of the heads of Trends: just over what stays in sight."""
    return int(str(trends.freeze_panes)[1:]) - 1


def _add_chart(sheet: Worksheet, trends: Worksheet, run: _Run, head: int, at: int, *, volumes: bool) -> str:
    """Puts a chart there, and says in words what it shows."""
    first, last = head + 1 + run.first, head + 1 + run.last
    columns = (
        range(3, 3 + len(VOLUMES)) if volumes else range(3 + len(VOLUMES), 3 + len(VOLUMES) + len(SHARES))
    )
    chart = LineChart()
    chart.title = f"{run.name}: {'how many people' if volumes else 'shares'}"
    chart.x_axis.title = "Quarter"
    chart.y_axis.title = "People" if volumes else "Per cent"
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.scaling.min = 0
    chart.y_axis.number_format = "0"
    chart.display_blanks = "gap"
    chart.legend.position = "b"  # type: ignore[union-attr]
    chart.width, chart.height = _WIDE, _TALL
    for look, column in zip(_LOOKS, columns, strict=False):
        series = SeriesFactory(
            Reference(trends, min_col=column, min_row=first, max_row=last), title_from_data=False
        )
        series.tx = SeriesLabel(strRef=StrRef(str(Reference(trends, min_col=column, min_row=head))))
        _dress(series, look)
        chart.series.append(series)
    chart.set_categories(Reference(trends, min_col=2, min_row=first, max_row=last))
    sheet.add_chart(chart, f"A{at}")
    return _words(trends, run.name, range(first, last + 1), columns, head, volumes)


def _dress(series: Series, look: _Look) -> None:
    marker, dash = look
    points, line = GraphicalProperties(solidFill=_DARK), GraphicalProperties()
    points.line.solidFill = line.line.solidFill = _DARK
    line.line.dashStyle, line.line.width = dash, 22_000
    series.smooth = False
    series.graphicalProperties = line
    series.marker = Marker(symbol=marker, size=8, spPr=points)


def _words(
    trends: Worksheet, name: str, rows: Sequence[int], columns: Sequence[int], head: int, volumes: bool
) -> str:
    """What a chart shows, for those who cannot see it."""
    quarters = [str(trends.cell(row, 2).value) for row in rows]
    told = []
    for column in columns:
        values = [trends.cell(row, column).value for row in rows]
        shown = ", ".join("not shown" if value is None else f"{value:g}" for value in values)
        told.append(f"{trends.cell(head, column).value}: {shown}")
    kind = "how many people" if volumes else "shares in per cent"
    return f"Line chart of {name}: {kind}, for {', '.join(quarters)}. {'. '.join(told)}."
