"""Writes an example return as a .csv file in the encoding and with the separator that its source asks for."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from examples.building_returns.table import Cell, Table


def write_text_table(
    tables: Sequence[Table], path: Path, *, encoding: str, separator: str, hint: bool = False
) -> None:
    """Writes the only table; `hint` begins the file with the line `sep=;` that Excel understands."""
    (table,) = tables
    out = io.StringIO()
    if hint:
        out.write(f"sep={separator}\r\n")
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    first = 2 if hint else 1
    for row in range(first, table.row_count + 1):
        cells = (table.cells.get((row, n), Cell()) for n in range(1, table.column_count + 1))
        writer.writerow([_text(cell) for cell in cells])
    path.write_bytes(out.getvalue().encode(encoding))


def _text(cell: Cell) -> str:
    if isinstance(cell.value, date):
        return f"{cell.value:%d/%m/%Y}"
    return "" if cell.value is None else str(cell.value)
