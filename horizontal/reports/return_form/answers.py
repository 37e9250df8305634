"""The cells that are filled in: unlocked, outlined, and with a rule on what they take."""

from __future__ import annotations

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, Protection, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from horizontal.reports.workbook.sheet import FONT, SIZE
from horizontal.requirements.return_specification import Item, ItemKind

_OUTLINE = Side("medium", color="1F3864")
_THIN = Side("thin", color="7F7F7F")
_MOST_WORDS = 500
_FORMATS = {ItemKind.COUNT: "0", ItemKind.DATE: "dd/mm/yyyy"}


def unlock_answer(sheet: Worksheet, cell: Cell | MergedCell, item: Item) -> None:
    """Makes the cell one to fill in, with the rule of the item's kind."""
    unlock(cell, _OUTLINE)
    cell.number_format = _FORMATS.get(item.kind, "@" if item.kind is ItemKind.TEXT else "General")
    rule = _rule(item)
    rule.add(cell.coordinate)
    sheet.add_data_validation(rule)


def unlock(cell: Cell | MergedCell, side: Side = _THIN) -> None:
    """Makes the cell one to fill in, with an outline on all sides."""
    cell.protection = Protection(locked=False)
    cell.border = Border(left=side, right=side, top=side, bottom=side)
    cell.font = Font(name=FONT, size=SIZE)
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left", indent=1)


def _rule(item: Item) -> DataValidation:
    """What the cell takes, told before and after it is filled in."""
    if item.kind is ItemKind.COUNT:
        rule = DataValidation(type="whole", operator="greaterThanOrEqual", formula1="0", allow_blank=True)
        told = "A whole number, 0 or more. Leave it blank where you do not know: blank is never zero."
    elif item.kind is ItemKind.DATE:
        rule = DataValidation(
            type="date", operator="between", formula1="36526", formula2="73050", allow_blank=True
        )
        told = "A day, such as 30/06/2026."
    elif item.kind is ItemKind.CHOICE:
        rule = DataValidation(type="list", formula1=f'"{",".join(item.allowed)}"', allow_blank=True)
        told = f"Choose one of: {', '.join(item.allowed)}."
    else:
        rule = DataValidation(
            type="textLength", operator="lessThanOrEqual", formula1=str(_MOST_WORDS), allow_blank=True
        )
        told = f"At most {_MOST_WORDS} characters. Please give no name of a person."
    rule.errorStyle = "stop"
    rule.showErrorMessage = rule.showInputMessage = True
    rule.promptTitle = rule.errorTitle = item.title[:32]
    rule.prompt = rule.error = told
    return rule
