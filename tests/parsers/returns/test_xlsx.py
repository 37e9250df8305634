"""Every cell of a workbook is read as it stands, whatever the workbook says of itself."""

from __future__ import annotations

import datetime
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from horizontal.errors import DamagedFile, HugeSheet, UnreadableFile
from tests.parsers.returns.sheet_builder import saved
from tests.parsers.returns.xlsx_builder import MAIN, STRICT, cells, links_to, sheets, xlsx

ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>People asked</t></is></c><c r="B1"><v>12</v></c></row>'


def test_the_stated_dimension_is_not_believed() -> None:
    found = cells(xlsx(ROW + '<row r="9"><c r="F9"><v>7</v></c></row>', before='<dimension ref="A1:A1"/>'))
    assert {address: cell.content for address, cell in found.items()} == {
        "A1": "People asked",
        "B1": 12,
        "F9": 7,
    }


def test_a_stray_far_cell_costs_nothing() -> None:
    found = cells(xlsx(ROW + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))
    assert len(found) == 3


def test_rows_and_cells_without_an_address_are_counted_on() -> None:
    found = cells(xlsx("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"))
    assert {address: cell.content for address, cell in found.items()} == {"A1": 1, "B1": 2, "A2": 3}


def test_a_cell_under_a_merged_range_is_kept_and_marked() -> None:
    merged = '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>'
    found = cells(xlsx('<row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>9</v></c></row>', after=merged))
    assert (found["A1"].under_merge, found["B1"].under_merge, found["B1"].content) == (False, True, 9)


def test_strict_office_documents_are_read() -> None:
    assert cells(xlsx(ROW, namespace=STRICT))["B1"].content == 12


def test_shared_strings_keep_their_runs_and_leave_reading_aids() -> None:
    strings = f'<sst xmlns="{MAIN}"><si><r><t>Peo</t></r><r><t>ple</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>'
    data = xlsx(
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', others={"xl/sharedStrings.xml": strings.encode()}
    )
    assert cells(data)["A1"].content == "People"


def test_shared_formulas_and_formulas_without_a_value_are_told() -> None:
    rows = (
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1+C1</f><v>3</v></c></row>'
        '<row r="2"><c r="A2"><f t="shared" si="0"/></c></row>'
    )
    found = cells(xlsx(rows))
    assert (found["A1"].content, found["A1"].formula) == (3, "B1+C1")
    assert (found["A2"].content, found["A2"].formula) == (None, "B1+C1")


def test_days_are_days_in_both_calendars() -> None:
    styles = (
        f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    )
    rows = '<row r="1"><c r="A1" s="1"><v>45824</v></c><c r="B1"><v>45824</v></c></row>'
    others = {"xl/styles.xml": styles.encode()}
    assert cells(xlsx(rows, others=others))["A1"].content == datetime.date(2025, 6, 16)
    old = xlsx(rows, book='<workbookPr date1904="1"/>', others=others)
    assert cells(old)["A1"].content == datetime.date(2029, 6, 17)
    assert (sheets(old).old_mac, sheets(xlsx(rows)).old_mac) == (True, False)


def test_hidden_sheets_rows_and_columns_are_marked() -> None:
    rows = '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>'
    rows += '<row r="2"><c r="A2"><v>2</v></c><c r="C2"><v>3</v></c></row>'
    found = cells(xlsx(rows, before='<cols><col min="2" max="3" hidden="1"/></cols>'))
    assert [found[address].hidden for address in ("A1", "A2", "C2")] == [True, False, True]
    assert all(cell.hidden for cell in cells(xlsx(ROW, state='state="veryHidden"')).values())


def test_notes_and_threads_hang_on_their_cells() -> None:
    book = Workbook()
    assert book.active is not None
    book.active["B2"] = 4
    book.active["B2"].comment = Comment("ring after four", "A role")
    book.active["C3"].comment = Comment("alone", "A role")
    found = cells(saved(book))
    assert "ring after four" in (found["B2"].comment or "")
    assert found["C3"].content is None
    remark = '<threadedComment ref="A1"><text>a remark</text></threadedComment>'
    thread = f'<ThreadedComments xmlns="x">{remark}</ThreadedComments>'
    data = xlsx(
        ROW,
        others={
            "xl/worksheets/_rels/sheet1.xml.rels": links_to(a="../threadedComments/threadedComment1.xml"),
            "xl/threadedComments/threadedComment1.xml": thread.encode(),
        },
    )
    assert cells(data)["A1"].comment == "a remark"


def test_words_that_end_early_are_told_as_damage() -> None:
    data = xlsx(ROW)
    for end in range(10, len(data), 10):
        with pytest.raises(UnreadableFile):
            sheets(data[:end])


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
    with pytest.raises(DamagedFile, match="document type"):
        sheets(xlsx(ROW, others={"xl/sharedStrings.xml": bomb.encode()}))


def test_more_cells_than_any_return_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("horizontal.parsers.limits.MAX_CELLS", 10)
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' for row in range(1, 13))
    with pytest.raises(HugeSheet) as fault:
        sheets(xlsx(rows))
    assert fault.value.kind == "huge_dimension"


CONTENT = st.one_of(
    st.integers(-(10**6), 10**6),
    st.floats(-1e6, 1e6, allow_nan=False).map(lambda number: round(number, 4)),
    st.text(st.characters(codec="ascii", categories=["L", "N", "P", "Zs"]), min_size=1, max_size=20).filter(
        lambda words: words.strip() and words[0] not in "=+-@'"
    ),
    st.booleans(),
    st.dates(datetime.date(1950, 1, 1), datetime.date(2079, 1, 1)),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.tuples(st.integers(1, 60), st.integers(1, 40)), CONTENT, min_size=1, max_size=15))
def test_every_cell_is_what_the_other_reader_finds(contents: dict[tuple[int, int], object]) -> None:
    """Compared with openpyxl in the mode that keeps everything."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for (row, column), content in contents.items():
        sheet.cell(row, column, content)  # type: ignore[arg-type]
    data = saved(book)
    other = load_workbook(io.BytesIO(data)).active
    assert other is not None
    theirs = {
        cell.coordinate: cell.value for row in other.iter_rows() for cell in row if cell.value is not None
    }
    ours = {address: cell.content for address, cell in cells(data).items()}
    assert ours.keys() == theirs.keys()
    for address, content in theirs.items():
        plain = content.date() if isinstance(content, datetime.datetime) else content
        assert ours[address] == plain
