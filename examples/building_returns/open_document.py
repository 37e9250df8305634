"""Writes an example return as an .ods spreadsheet."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from examples.building_returns.archive import write_archive
from examples.building_returns.table import Cell, Position, Table, column_letters, column_number

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
MEDIA = "application/vnd.oasis.opendocument.spreadsheet"
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{short}="{OASIS}:{long}:1.0"'
    for short, long in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
)
REFERENCE = re.compile(r"([A-Z]+\d+)(?::([A-Z]+\d+))?")
HIDDEN = (
    '<office:automatic-styles><style:style style:name="hidden" style:family="table">'
    '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
)


def write_open_document(tables: Sequence[Table], path: Path) -> None:
    """Writes the tables as sheets in their order."""
    body = "".join(_table(table) for table in tables)
    content = (
        f'{HEAD}<office:document-content {SPACES} xmlns:of="{OASIS}:of:1.2" office:version="1.3">{HIDDEN}'
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        f'{HEAD}<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{MEDIA}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    parts = {"mimetype": MEDIA, "META-INF/manifest.xml": manifest, "content.xml": content}
    write_archive(parts, path, stored=frozenset({"mimetype"}))


def _table(table: Table) -> str:
    spans, covered = _merges(table)
    rows = []
    for row in range(1, table.row_count + 1):
        each = [
            _cell(table.cells.get((row, n), Cell()), spans.get((row, n), ""), covered=(row, n) in covered)
            for n in range(1, table.column_count + 1)
        ]
        rows.append(f"<table:table-row>{''.join(each)}</table:table-row>")
    style = ' table:style-name="hidden"' if table.hidden else ""
    columns = "".join(
        "<table:table-column"
        + (' table:visibility="collapse"/>' if column_letters(n) in table.hidden_columns else "/>")
        for n in range(1, table.column_count + 1)
    )
    return f"<table:table table:name={quoteattr(table.name)}{style}>{columns}{''.join(rows)}</table:table>"


def _merges(table: Table) -> tuple[dict[Position, str], set[Position]]:
    """The attributes of each first cell of a merged range, and the cells that it covers."""
    spans: dict[Position, str] = {}
    covered: set[Position] = set()
    for each in table.merged:
        (top, left), (bottom, right) = (_position(name) for name in each.split(":"))
        spans[top, left] = (
            f' table:number-columns-spanned="{right - left + 1}" table:number-rows-spanned="{bottom - top + 1}"'
        )
        inside = {(row, n) for row in range(top, bottom + 1) for n in range(left, right + 1)}
        covered |= inside - {(top, left)}
    return spans, covered


def _position(name: str) -> Position:
    letters = name.rstrip("0123456789")
    return int(name[len(letters) :]), column_number(letters)


def _cell(cell: Cell, span: str, *, covered: bool) -> str:
    tag = "table:covered-table-cell" if covered else "table:table-cell"
    formula = f" table:formula={quoteattr(_open_formula(cell.formula))}" if cell.formula else ""
    value = cell.value
    if value is None:
        return f"<{tag}{span}{formula}/>"
    if isinstance(value, date):
        kind, shown = f'"date" office:date-value="{value.isoformat()}"', f"{value:%d/%m/%Y}"
    elif isinstance(value, str):
        kind, shown = '"string"', escape(value)
    else:
        kind, shown = f'"float" office:value="{value}"', str(value)
    return f"<{tag}{span}{formula} office:value-type={kind}><text:p>{shown}</text:p></{tag}>"


def _open_formula(formula: str) -> str:
    """`=SUM(B2:D2)` in the spelling of the format."""
    named = REFERENCE.sub(lambda one: f"[.{one[1]}{':.' + one[2] if one[2] else ''}]", formula[1:])
    return f"of:={named}"
