"""An .xlsx part by part, for what a library would not write."""

from __future__ import annotations

from collections.abc import Mapping

from horizontal.parsers.returns.sheet import Cell, SheetFile
from horizontal.parsers.returns.sheets import read_sheets
from tests.parsers.returns.sheet_builder import zipped

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def xlsx(
    rows: str,
    before: str = "",
    after: str = "",
    book: str = "",
    state: str = "",
    namespace: str = MAIN,
    others: Mapping[str, bytes] | None = None,
) -> bytes:
    """A workbook with one sheet, "One", of this XML; `others` are further parts, by name."""
    sheet = f'<worksheet xmlns="{namespace}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'
    workbook = (
        f'<workbook xmlns="{namespace}" xmlns:r="{_LINKS}">{book}'
        f'<sheets><sheet name="One" sheetId="1" r:id="rId1" {state}/></sheets></workbook>'
    )
    parts = {
        "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "xl/workbook.xml": workbook.encode(),
        "xl/_rels/workbook.xml.rels": links_to(rId1="worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": sheet.encode(),
    }
    return zipped(parts | dict(others or {}))


def links_to(**targets: str) -> bytes:
    """The pointers of a part, by id."""
    entries = "".join(
        f'<Relationship Id="{name}" Type="x" Target="{target}"/>' for name, target in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}">{entries}</Relationships>'.encode()


def cells(data: bytes, name: str = "return.xlsx") -> dict[str, Cell]:
    """The cells of the first sheet by address."""
    return {cell.address: cell for cell in sheets(data, name).sheets[0].cells.values()}


def sheets(data: bytes, name: str = "return.xlsx") -> SheetFile:
    """What the bytes hold."""
    return read_sheets(data, name)
