"""Workbooks and .csv files made by code, as other hands would lay them out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from openpyxl import Workbook

from horizontal.parsers.returns.read_return import return_of
from horizontal.provider_return import Answer, ProviderReturn, ReturnRecord
from horizontal.requirements.load_return_specification import load_return_specification

Rows = Sequence[Sequence[object]]


def workbook(sheets: Mapping[str, Rows], merged: Mapping[str, Sequence[str]] | None = None) -> bytes:
    """An .xlsx with these sheets; None leaves a cell out, words that begin with "=" are formulas."""
    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, start=1):
            for column, content in enumerate(row, start=1):
                if content is not None:
                    sheet.cell(number, column, content)  # type: ignore[arg-type]
        for place in (merged or {}).get(name, ()):
            sheet.merge_cells(place)
    return saved(book)


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def csv(rows: Rows, delimiter: str = ",", encoding: str = "utf-8", end: str = "\r\n") -> bytes:
    """A .csv; cells with the delimiter, a quote or a line break are quoted."""
    lines = []
    for row in rows:
        cells = ["" if content is None else str(content) for content in row]
        lines.append(delimiter.join(_quoted(cell, delimiter) for cell in cells))
    return (end.join(lines) + end).encode(encoding)


def _quoted(words: str, delimiter: str) -> str:
    if any(sign in words for sign in (delimiter, '"', "\n", "\r")):
        return '"' + words.replace('"', '""') + '"'
    return words


def ods(sheets: Mapping[str, str], styles: str = "") -> bytes:
    """An .ods whose sheets hold this XML of rows."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{rows}</table:table>' for name, rows in sheets.items()
    )
    content = (
        '<?xml version="1.0"?><office:document-content'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    return zipped(
        {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": content.encode()}
    )


def ods_rows(rows: Rows) -> str:
    """Rows of an .ods as XML."""
    return "".join(f"<table:table-row>{''.join(_ods_cell(c) for c in row)}</table:table-row>" for row in rows)


def _ods_cell(content: object) -> str:
    if content is None:
        return "<table:table-cell/>"
    if isinstance(content, int | float):
        typed = f'office:value-type="float" office:value="{content}"'
        return f"<table:table-cell {typed}><text:p>{content}</text:p></table:table-cell>"
    return f'<table:table-cell office:value-type="string"><text:p>{escape(str(content))}</text:p></table:table-cell>'


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A package with these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def read(data: bytes, name: str = "return.xlsx") -> ProviderReturn:
    """What the bytes say as a return."""
    return return_of(data, name, load_return_specification())


def only(data: bytes) -> ReturnRecord:
    """The one record of a file."""
    found = read(data)
    assert found.refused is None, found.refused
    assert len(found.records) == 1, [record.where for record in found.records]
    return found.records[0]


def said(record: ReturnRecord) -> dict[str, object]:
    """What a record states, by item; dates in ISO form."""
    return {
        item: str(answer.value) if hasattr(answer.value, "isoformat") else answer.value
        for item, answer in record.items.items()
        if answer.value is not None
    }


def states(record: ReturnRecord) -> dict[str, str]:
    """The state of each item."""
    return {item: answer.state.value for item, answer in record.items.items()}


def answer(data: bytes, item: str) -> Answer:
    """One answer of the one record of a file."""
    return only(data).items[item]
