"""Makes the blank form: what to do, the questions with their answers to fill in, and checks beside them."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName

from horizontal.reports.return_form.breakdown_sheet import add_breakdowns
from horizontal.reports.return_form.checks import ERROR, WARNING, check_formulas, open_checks
from horizontal.reports.return_form.order import TOTALS_OF_YEAR, FormOrder, tab_of
from horizontal.reports.return_form.question_sheet import QuestionSheet, add_questions
from horizontal.reports.return_form.start_sheet import add_start
from horizontal.reports.workbook.blank import blank_workbook, finished_bytes
from horizontal.requirements.return_specification import Item, ReturnSpecification

SMALL_TAB = "Return"


def form_bytes(order: FormOrder, specification: ReturnSpecification, *, version: str) -> bytes:
    """The form as .xlsx; the same order gives the same bytes. ValueError where the tier asks nothing."""
    workbook = blank_workbook(f"Domestic abuse return {order.period.name}", version)
    by_tab = _by_tab(order, specification)
    start = None if order.small else add_start(workbook, order, tuple(by_tab))
    sheets = [add_questions(workbook, tab, items, order) for tab, items in by_tab.items() if items]
    _add_checks(workbook, sheets, specification)
    if order.has_breakdowns:
        add_breakdowns(workbook, specification)
    if start is not None:
        ranges = [sheet.check_range for sheet in sheets]
        start.tell_checks(open_checks(ranges, ERROR), open_checks(ranges, WARNING))
    return finished_bytes(workbook)


def _by_tab(order: FormOrder, specification: ReturnSpecification) -> Mapping[str, tuple[Item, ...]]:
    items = order.items(specification)
    if order.small:
        return {SMALL_TAB: items}
    tabs: dict[str, list[Item]] = {}
    for item in items:
        tabs.setdefault(tab_of(item), []).append(item)
    if order.has_breakdowns:
        tabs["Year"] = [specification.by_id[total] for total in TOTALS_OF_YEAR]
    return {tab: tuple(found) for tab, found in tabs.items()}


def _add_checks(workbook: Workbook, sheets: list[QuestionSheet], specification: ReturnSpecification) -> None:
    """The names of the answers, and the formulas beside them."""
    places = {item: address for sheet in sheets for item, address in sheet.answers.items()}
    last = {item: address for sheet in sheets for item, address in sheet.last.items()}
    formulas = check_formulas(specification, places, last)
    for sheet in sheets:
        for item, row in sheet.rows.items():
            name = f"answer_{item.replace(':', '_')}"
            workbook.defined_names[name] = DefinedName(name, attr_text=sheet.answers[item])
            sheet.put_check(row, formulas.get(item))
