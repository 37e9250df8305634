"""Writes an example return as an .xlsx workbook, with cached results, merged cells and hidden parts."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from examples.building_returns.archive import write_archive
from examples.building_returns.table import Cell, Table, address, column_number

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
EPOCH = date(1899, 12, 30)
STYLES = (
    f'{HEAD}<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/>'
    '</fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="2"><xf xfId="0"/><xf numFmtId="14" applyNumberFormat="1" xfId="0"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def write_workbook(tables: Sequence[Table], path: Path) -> None:
    """Writes the tables as sheets in their order."""
    texts: dict[str, int] = {}
    sheets = {
        f"xl/worksheets/sheet{n}.xml": _sheet(table, texts, first=n == 1) for n, table in enumerate(tables, 1)
    }
    parts = {
        "[Content_Types].xml": _content_types(len(tables)),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _workbook(tables),
        "xl/_rels/workbook.xml.rels": _relations(
            [("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(tables) + 1)]
            + [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]
        ),
        **sheets,
        "xl/styles.xml": STYLES,
        "xl/sharedStrings.xml": _shared(texts),
    }
    write_archive(parts, path)


def _content_types(sheet_count: int) -> str:
    overrides = {"/xl/workbook.xml": "sheet.main", "/xl/styles.xml": "styles"}
    overrides |= {"/xl/sharedStrings.xml": "sharedStrings"}
    overrides |= {f"/xl/worksheets/sheet{n}.xml": "worksheet" for n in range(1, sheet_count + 1)}
    named = "".join(
        f'<Override PartName="{part}" ContentType="{TYPE}.{kind}+xml"/>' for part, kind in overrides.items()
    )
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{named}</Types>'
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{each}</Relationships>'


def _workbook(tables: Sequence[Table]) -> str:
    each = "".join(
        f"<sheet name={quoteattr(table.name)} sheetId={quoteattr(str(n))}"
        f'{" state=" + quoteattr("hidden") if table.hidden else ""} r:id="rId{n}"/>'
        for n, table in enumerate(tables, 1)
    )
    return f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{each}</sheets></workbook>'


def _shared(texts: dict[str, int]) -> str:
    each = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in texts)
    return f'{HEAD}<sst xmlns="{MAIN}" uniqueCount="{len(texts)}">{each}</sst>'


def _sheet(table: Table, texts: dict[str, int], *, first: bool) -> str:
    hidden = [column_number(letters) for letters in table.hidden_columns]
    columns = "".join(f'<col min="{n}" max="{n}" width="9" hidden="1" customWidth="1"/>' for n in hidden)
    rows = []
    for row in sorted({row for row, _ in table.cells}):
        cells = sorted((at, cell) for at, cell in table.cells.items() if at[0] == row)
        rows.append(f'<row r="{row}">{"".join(_cell(address(at), cell, texts) for at, cell in cells)}</row>')
    merged = "".join(f'<mergeCell ref="{each}"/>' for each in table.merged)
    last = address((max(table.row_count, 1), max(table.column_count, 1)))
    return (
        f'{HEAD}<worksheet xmlns="{MAIN}"><dimension ref="A1:{last}"/>'
        f'<sheetViews><sheetView workbookViewId="0"{" tabSelected=" + quoteattr("1") if first else ""}/></sheetViews>'
        + (f"<cols>{columns}</cols>" if columns else "")
        + f"<sheetData>{''.join(rows)}</sheetData>"
        + (f'<mergeCells count="{len(table.merged)}">{merged}</mergeCells>' if merged else "")
        + "</worksheet>"
    )


def _cell(name: str, cell: Cell, texts: dict[str, int]) -> str:
    formula = f"<f>{escape(cell.formula[1:])}</f>" if cell.formula else ""
    value = cell.value
    if isinstance(value, str):
        if formula:
            return f'<c r="{name}" t="str">{formula}<v>{escape(value)}</v></c>'
        return f'<c r="{name}" t="s"><v>{texts.setdefault(value, len(texts))}</v></c>'
    if isinstance(value, date):
        return f'<c r="{name}" s="1">{formula}<v>{(value - EPOCH).days}</v></c>'
    return f'<c r="{name}">{formula}{"" if value is None else f"<v>{value}</v>"}</c>'
