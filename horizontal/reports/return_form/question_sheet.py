"""A sheet of questions: reference, question, answer, what counts, check, comment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from horizontal.reports.return_form.answers import unlock, unlock_answer
from horizontal.reports.return_form.order import FormOrder
from horizontal.reports.workbook.row_height import row_height
from horizontal.reports.workbook.sheet import FONT, SIZE, Column, Sheet, Value, add_sheet, put
from horizontal.requirements.return_specification import Item

_WHOLE = (
    Column("Ref", 12),
    Column("Question", 34),
    Column("Answer", 18),
    Column("What counts", 58),
    Column("Check", 44),
    Column("Comment", 30),
)
_EVIDENCE = Column("Evidence (file name)", 26)
_LAST = Column("Last time", 14)
_SMALL = (
    Column("Ref", 12),
    Column("Question", 36),
    Column("Answer", 18),
    Column("What counts", 66),
    Column("Check", 40),
)
_ANSWER, _CHECK, _COMMENT, _BESIDE = 3, 5, 6, 7
_TITLES = {
    "About": "About this return",
    "Policy": "Your workplace policy on domestic abuse",
    "Training": "Your staff and their training",
    "Enquiry": "Asking about domestic abuse",
    "Response": "What was done for the people who told you",
    "Learning": "What you looked at again, and what changed",
    "Year": "Totals of the year, to which the breakdowns add up",
    "Return": "Domestic abuse return for a small provider",
}
_NOTES = {
    "Policy": (
        "Staff who tell you about abuse are never counted: in a small team a count names somebody.",
        "If you send evidence with the form, write the name of the file, as it is spelt, in the last column.",
    ),
    "Training": ("Count people, not full-time posts, as they stand on the last day of the period.",),
    "Enquiry": ("Count people, not visits. Adults of 16 and over, unless a question says otherwise.",),
}
_ALWAYS = "Fill in the outlined cells. Leave blank what you do not know: blank is never zero."


@dataclass
class QuestionSheet:
    """A sheet of questions, and where its answers stand."""

    sheet: Worksheet
    rows: dict[str, int] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    last: dict[str, str] = field(default_factory=dict)

    @property
    def check_range(self) -> str:
        """Where its checks stand."""
        first, last = min(self.rows.values()), max(self.rows.values())
        return f"{self.sheet.title}!${_letter(_CHECK)}${first}:${_letter(_CHECK)}${last}"

    def put_check(self, row: int, formula: str | None) -> None:
        """The check of a row; its words appear when the answers cannot stand together."""
        cell = self.sheet.cell(row, _CHECK)
        cell.value = formula
        cell.font = Font(name=FONT, size=SIZE, bold=True)


def add_questions(workbook: Workbook, tab: str, items: Sequence[Item], order: FormOrder) -> QuestionSheet:
    """The sheet with these questions, added behind the others, locked but for its answers."""
    columns = _columns(tab, order)
    rows = tuple(_row(item, order, len(columns)) for item in items)
    title = _TITLES.get(tab, tab)
    notes = (_ALWAYS, *_NOTES.get(tab, ()))
    if order.small:
        notes = (f"{order.period.name}. {_ALWAYS} Please give no name of a person anywhere.",)
    made = QuestionSheet(add_sheet(workbook, Sheet(tab, title, notes, columns, rows)))
    for row, item in enumerate(items, start=len(notes) + 3):
        _fill_row(made, row, item, order, columns)
    _lock(made.sheet)
    if order.small:
        made.sheet.page_setup.orientation = "portrait"
        made.sheet.page_setup.fitToHeight = 1
    return made


def _columns(tab: str, order: FormOrder) -> tuple[Column, ...]:
    if order.small:
        return _SMALL
    beside = (_EVIDENCE,) if tab == "Policy" else ()
    return (*_WHOLE, *beside, *((_LAST,) if order.last else ()))


def _row(item: Item, order: FormOrder, columns: int) -> tuple[Value, ...]:
    last = order.last.value(item.id) if order.last and not order.small else None
    shown: Value = last.strftime("%d/%m/%Y") if isinstance(last, date) else last
    values: list[Value] = [reference(item), item.title, "", item.definition, ""]
    values += [""] * (columns - len(values))
    if order.last and not order.small:
        values[-1] = shown if shown is not None else ""
    return tuple(values)


def _fill_row(made: QuestionSheet, row: int, item: Item, order: FormOrder, columns: Sequence[Column]) -> None:
    sheet = made.sheet
    answer = sheet.cell(row, _ANSWER)
    filled = order.filled(item)
    if isinstance(filled, date):
        answer.value = filled
    elif filled is not None:
        put(answer, filled)
    else:
        answer.value = None
    unlock_answer(sheet, answer, item)
    # Room for the words of a check, which come and go: a row does not grow while one types.
    texts = [(item.title, 32), (item.definition, columns[_ANSWER].width - 2), ("\n\n", 20)]
    sheet.row_dimensions[row].height = row_height(texts)
    made.rows[item.id] = row
    made.answers[item.id] = f"{sheet.title}!${_letter(_ANSWER)}${row}"
    if order.small:
        return
    unlock(sheet.cell(row, _COMMENT))
    if columns[_BESIDE - 1 :][:1] == (_EVIDENCE,):
        unlock(sheet.cell(row, _BESIDE))
    if order.last:
        made.last[item.id] = f"{sheet.title}!${_letter(len(columns))}${row}"


def reference(item: Item) -> str:
    """The item's id as it stands on the form; a header item has none to be bothered with."""
    return "" if item.group == "header" else item.id.replace(":", " ").replace("_", " ")


def _lock(sheet: Worksheet) -> None:
    """Locks the structure, without a password: it keeps from slips, not from anybody's will."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False


def _letter(column: int) -> str:
    return str(get_column_letter(column))
