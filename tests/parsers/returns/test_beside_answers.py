"""What stands beside an answer is kept where the row is its own, and nowhere else."""

from __future__ import annotations

import pytest

from horizontal.parsers.returns.beside_answers import put_beside
from horizontal.parsers.returns.sheet import Cell, Range, Sheet, SheetFile
from horizontal.provider_return import Answer, ReturnRecord


def beside(
    *rows: tuple[str | None, ...], notes: dict[tuple[int, int], str] | None = None, **answers: str
) -> ReturnRecord:
    """The record of these answers (item=cell) in a sheet of these rows."""
    notes = notes or {}
    cells = {
        (row, column): Cell(row, column, content, comment=notes.get((row, column)))
        for row, contents in enumerate(rows, 1)
        for column, content in enumerate(contents, 1)
        if content is not None or (row, column) in notes
    }
    sheet = Sheet("Return", cells, merges=(Range(1, 1, 1, 1),))
    items = {name: Answer(item=name, value=1, sheet="Return", cell=cell) for name, cell in answers.items()}
    file = SheetFile("r.xlsx", "ab", (sheet,))
    return put_beside([ReturnRecord(where="the file", items=items)], file)[0]


@pytest.mark.parametrize(
    "head",
    ["Evidence", "Evidence (file name)", "Supporting document", "File name", "Your evidence", "Tystiolaeth"],
)
def test_a_column_of_evidence_is_known_by_its_head(head: str) -> None:
    record = beside(("Item", "Answer", head), ("Policy", "1", "policy.docx"), P01="B2")
    assert record.items["P01"].evidence == "policy.docx"


@pytest.mark.parametrize(
    "head", ["Comment", "Comments / explanation", "Notes", "Provider comments", "Sylwadau"]
)
def test_a_comment_is_noticed_by_the_head_of_its_column(head: str) -> None:
    record = beside(("Item", "Answer", head), ("Asked", "1", "on the telephone"), E03="B2")
    assert record.items["E03"].commented


def test_a_note_on_the_cell_is_a_comment() -> None:
    assert beside(("Asked", "1"), notes={(1, 2): "estimated"}, E03="B1").items["E03"].commented


def test_an_empty_cell_says_nothing() -> None:
    one = beside(("Item", "Answer", "Evidence", "Comment"), ("Policy", "1", None, "-"), P01="B2").items["P01"]
    assert (one.evidence, one.commented) == (None, False)


def test_a_row_of_several_answers_says_of_none_what_stands_beside_it() -> None:
    heads = ("Headcount", "Trained", "Evidence", "Comment")
    record = beside(heads, ("9", "8", "log.xlsx", "all of them"), T01="A2", T04="B2")
    assert [(one.evidence, one.commented) for one in record.items.values()] == [(None, False)] * 2


def test_a_head_under_the_answer_is_none_of_it() -> None:
    record = beside(("Policy", "1", "policy.docx"), (None, None, "Evidence"), P01="B1")
    assert record.items["P01"].evidence is None


def test_an_answer_without_a_place_stays_as_it_is() -> None:
    answer = Answer(item="P01", value="yes")
    record = ReturnRecord(where="the file", items={"P01": answer})
    assert put_beside([record], SheetFile("r.csv", "ab", ()))[0].items["P01"] == answer
