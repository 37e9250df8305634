"""A workbook before its sheets, and after: its font, its properties, and the tab on which it opens."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Font

from horizontal.reports.workbook.packing import package_bytes
from horizontal.reports.workbook.sheet import FONT, SIZE, clean


def blank_workbook(title: str, version: str) -> Workbook:
    """A workbook without sheets; `version` is that of the program."""
    workbook = Workbook()
    if workbook.active is not None:
        workbook.remove(workbook.active)
    _set_default_font(workbook)
    workbook.properties.title = clean(title)
    workbook.properties.creator = f"horizontal {version}"
    workbook.properties.language = "en-GB"
    return workbook


def finished_bytes(workbook: Workbook) -> bytes:
    """The workbook as .xlsx, which opens on its first sheet; the same content gives the same bytes."""
    workbook.active = 0
    workbook.worksheets[0].sheet_view.tabSelected = True
    return package_bytes(workbook)


def _set_default_font(workbook: Workbook) -> None:
    """Sets the font of cells that nobody wrote in; column widths are counted in its digits."""
    font = Font(name=FONT, size=SIZE, family=2)
    # openpyxl has no public way to change the style "Normal".
    workbook._fonts[0] = font  # type: ignore[attr-defined]
    for style in workbook._named_styles:  # type: ignore[attr-defined]
        if style.name == "Normal":
            style.font = font
