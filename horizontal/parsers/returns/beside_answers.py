"""What stands beside an answer: the evidence that a column names, and whether there is a comment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from horizontal.parsers.returns.sheet import Cell, Sheet, SheetFile
from horizontal.provider_return import Answer, ReturnRecord

_EVIDENCE = re.compile(
    r"(?:supporting |your |name of )?(?:evidence|proof|tystiolaeth|attachments?|supporting documents?|"
    r"documents? attached|file ?names?|document ?names?)\b.{0,60}",
    re.IGNORECASE,
)
_FILE = re.compile(r"file|document|attach", re.IGNORECASE)
_COMMENT = re.compile(
    r"(?:your |any |provider'?s? )?(?:comments?|commentary|notes?|explanations?|narrative|remarks?|reasons?|"
    r"sylwadau)\b.{0,60}",
    re.IGNORECASE,
)
_LONGEST = 300


def put_beside(records: Sequence[ReturnRecord], file: SheetFile) -> tuple[ReturnRecord, ...]:
    """The records, each answer with what its own row says of evidence and comments."""
    columns = {sheet.name: _Columns(sheet) for sheet in file.sheets if not sheet.hidden}
    return tuple(_with_beside(record, columns) for record in records)


class _Columns:
    """The columns of a sheet in which evidence and comments stand."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        heads = [cell for cell in sheet.cells.values() if isinstance(cell.content, str) and not cell.hidden]
        self._evidence = sorted(
            (cell for cell in heads if _EVIDENCE.fullmatch(str(cell.content).strip())),
            key=lambda cell: (cell.row, _FILE.search(str(cell.content)) is not None),
        )
        self._comments = [cell for cell in heads if _COMMENT.fullmatch(str(cell.content).strip())]

    def evidence(self, row: int, column: int) -> str | None:
        """What the evidence column nearest above says in this row."""
        above = [head for head in self._evidence if head.row < row and head.column != column]
        cell = self._sheet.at(row, above[-1].column) if above else None
        if cell is None or cell.content is None or cell.hidden:
            return None
        return " ".join(str(cell.content).split())[:_LONGEST] or None

    def is_commented(self, row: int, column: int) -> bool:
        """Does a comment stand in this row, or hang on the cell?"""
        own = self._sheet.at(row, column)
        if own is not None and own.comment:
            return True
        cells = [
            self._sheet.at(row, head.column)
            for head in self._comments
            if head.row < row and head.column != column
        ]
        return any(_says_something(cell) for cell in cells)


def _says_something(cell: Cell | None) -> bool:
    return cell is not None and isinstance(cell.content, str) and len(cell.content.strip()) > 1


def _with_beside(record: ReturnRecord, columns: Mapping[str | None, _Columns]) -> ReturnRecord:
    """The record; a row that holds several of its answers says of none of them what stands beside it."""
    cells = {(answer.sheet, answer.cell) for answer in record.items.values()}
    crowd = Counter((sheet, _row_and_column(cell)[0]) for sheet, cell in cells if cell)
    items = {name: _answer(answer, columns, crowd) for name, answer in record.items.items()}
    return record.model_copy(update={"items": items})


def _answer(
    answer: Answer, columns: Mapping[str | None, _Columns], crowd: Mapping[tuple[str | None, int], int]
) -> Answer:
    beside = columns.get(answer.sheet)
    if beside is None or answer.cell is None:
        return answer
    row, column = _row_and_column(answer.cell)
    if crowd[(answer.sheet, row)] != 1:
        return answer
    update = {"evidence": beside.evidence(row, column), "commented": beside.is_commented(row, column)}
    return answer.model_copy(update=update)


def _row_and_column(address: str) -> tuple[int, int]:
    """The numbers of the row and the column of an address such as "F12"."""
    letters = address.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(address[len(letters) :]), column
