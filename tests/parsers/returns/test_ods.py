"""An OpenDocument sheet is read cell by cell, with what is repeated, merged, hidden or noted."""

from __future__ import annotations

from datetime import date

import pytest

from horizontal.errors import DamagedFile, EncryptedFile, UnreadableFile
from tests.parsers.returns.sheet_builder import ods, zipped
from tests.parsers.returns.xlsx_builder import cells, sheets

NUMBER = '<table:table-cell office:value-type="float" office:value="{0}" {1}/>'


def row(*inside: str, extra: str = "") -> str:
    return f"<table:table-row {extra}>{''.join(inside)}</table:table-row>"


def number(value: int, extra: str = "") -> str:
    return NUMBER.format(value, extra)


def test_repeated_cells_and_rows_stand_where_they_are_shown() -> None:
    rows = row(
        '<table:table-cell table:number-columns-repeated="2"/>',
        number(5, 'table:number-columns-repeated="3"'),
    )
    rows += row("<table:table-cell/>", extra='table:number-rows-repeated="1000000"')
    found = cells(ods({"One": row(number(1), extra='table:number-rows-repeated="2"') + rows}))
    assert {address: cell.content for address, cell in found.items()} == {
        "A1": 1,
        "A2": 1,
        "C3": 5,
        "D3": 5,
        "E3": 5,
    }


def test_dates_truth_shares_and_formulas() -> None:
    rows = row(
        '<table:table-cell office:value-type="date" office:date-value="2025-06-16"/>',
        '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>',
        '<table:table-cell office:value-type="percentage" office:value="0.86"/>',
        '<table:table-cell office:value-type="float" office:value="3" table:formula="of:=SUM([.A1:.B1])"/>',
    )
    found = cells(ods({"One": rows}))
    assert found["A1"].content == date(2025, 6, 16)
    assert found["B1"].content is True
    assert found["C1"].number_format == "0%"
    assert (found["D1"].content, found["D1"].formula) == (3, "of:=SUM([.A1:.B1])")


def test_covered_cells_notes_and_hidden_rows() -> None:
    note = "<office:annotation><text:p>a note</text:p></office:annotation>"
    noted = f'<table:table-cell office:value-type="float" office:value="2">{note}</table:table-cell>'
    covered = '<table:covered-table-cell office:value-type="float" office:value="9"/>'
    rows = (
        row(number(4, 'table:number-columns-spanned="2"'), covered)
        + row(noted)
        + row(number(6), extra='table:visibility="collapse"')
    )
    found = cells(ods({"One": rows}))
    assert [found[address].under_merge for address in ("A1", "B1")] == [False, True]
    assert found["A2"].comment == "a note"
    assert found["A3"].hidden


def test_a_hidden_sheet_is_marked() -> None:
    style = '<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>'
    data = ods({'One" table:style-name="ta1': row(number(1))}, style)
    assert sheets(data).sheets[0].hidden


def test_a_locked_file_is_told() -> None:
    manifest = b'<manifest xmlns="urn:x"><file-entry><encryption-data/></file-entry></manifest>'
    parts = {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": manifest,
        "content.xml": b"x",
    }
    with pytest.raises(EncryptedFile):
        sheets(zipped(parts))


def test_a_file_cut_short_is_damaged() -> None:
    data = ods({"One": row(number(1))})
    for end in range(10, len(data), 10):
        with pytest.raises(UnreadableFile):
            sheets(data[:end])


def test_a_package_without_sheets_is_damaged() -> None:
    with pytest.raises(DamagedFile):
        sheets(zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "x": b""}))
