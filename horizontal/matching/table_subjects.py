"""What each row of a table is about: the cell after its label, or that of the row that it goes on with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from horizontal.contract import Block, BlockKind

_LABEL = re.compile(r"\W*([a-z]{0,4}[ .-]?\d{1,3}(?:\.\d+)*[a-z]?|[a-z])\W*", re.I)
_POINTS = r"(?:\b(?:row|line|item|entry|number|no\.?|see|as|same as|continues|continued from)s? )"
_POINTER = 8
"""Words up to which a cell may do no more than point to another row ("See R5", "As line 4"); our own default."""
_POINTS_BACK = re.compile(
    r"\W*(?:(?:the|that) same|that|those|such|this|these|the said|he|she|they) \w", re.I
)
"""A cell that opens so is about what the row before is about: "The same colleague is followed"."""
_SAYS_SUBJECT = re.compile(
    r"\b(?:subjects?|topics?|course|content|training|standard|requirement|measure|indicator|duty|task|activity|deliverable|matters?"
    r"|what)\b",
    re.I,
)
"""The header of the column that says what a row is about."""
_SECOND = 2
"""The column after that of the labels."""
_FEWEST = 3
"""Columns of a table whose rows are about more than their first cell; our own default."""
_Row = tuple[int, int]


def row_subjects(blocks: Iterable[Block]) -> Mapping[_Row, str]:
    """The words that say what a row is about, by table and row.

    That is the cell after its label, such as "S4", or else the cell under a header such as "Subject".
    """
    tables: defaultdict[int, dict[int, dict[int, str]]] = defaultdict(dict)
    for block in blocks:
        cell = block.place.cell
        if cell and block.kind is BlockKind.TABLE_CELL:
            cells = tables[cell.table].setdefault(cell.row, {})
            cells[cell.column] = f"{cells[cell.column]} {block.text}" if cell.column in cells else block.text
    return {
        (number, row): subject
        for number, rows in tables.items()
        for row, subject in _Table(rows).subjects()
        if subject
    }


class _Table:
    """The rows of a table that have a label, and which of them point to which."""

    def __init__(self, rows: Mapping[int, Mapping[int, str]]) -> None:
        self._rows = rows
        labels = ((_LABEL.fullmatch(cells.get(1, "")), row) for row, cells in rows.items())
        header = rows[min(rows)]
        says = [column for column, text in header.items() if column > 1 and _SAYS_SUBJECT.search(text)]
        self._subject_column = says[0] if says and len(header) >= _FEWEST else None
        self._row_of = {match[1].lower(): row for match, row in labels if match}
        self._label_of = {row: label for label, row in self._row_of.items()}
        self._before = dict(pairwise(reversed(list(self._label_of))))
        self._above: dict[int, str] = {}
        last = ""
        for row in sorted(rows)[1:]:
            self._above[row] = last = rows[row].get(_SECOND, last)

    def subjects(self) -> Iterator[tuple[int, str]]:
        """Each row that has a label, or a cell under a header for its subject, with what it is about."""
        for row in self._label_of:
            yield row, self._subject(row, frozenset())
        if self._subject_column:
            for row, cells in self._rows.items():
                if row not in self._label_of and self._subject_column in cells:
                    yield row, cells[self._subject_column]

    def _subject(self, row: int, seen: frozenset[int]) -> str:
        own = self._rows[row].get(_SECOND, "") or self._merged(row)
        named = self._named(row, own)
        if own and not named:
            before = self._before.get(row) if _POINTS_BACK.match(own) else None
            return own if before is None or before in seen else f"{self._subject(before, seen | {row})} {own}"
        after = named or [other for other in self._label_of if self._points(other, row)]
        seen |= {row}
        return " ".join(filter(None, (self._subject(other, seen) for other in after if other not in seen)))

    def _merged(self, row: int) -> str:
        """The cell that stands over this row too, as one does that is merged with it: the next above with words.

        So it is in a column that says what the rows are about, and in a row that says more than its label.
        """
        is_subject = self._subject_column == _SECOND and len(self._rows[row]) >= _SECOND
        return self._above.get(row, "") if is_subject else ""

    def _points(self, one: int, other: int) -> bool:
        """Whether a cell of one row points to the other."""
        return any(other in self._named(one, text) for text in self._rows[one].values())

    def _named(self, row: int, text: str) -> list[int]:
        """The other rows to which a short cell points."""
        if len(text.split()) > _POINTER:
            return []
        return [
            other
            for label, other in self._row_of.items()
            if other != row
            and re.search(rf"{_needs_noun(label)}{re.escape(label)}(?![\w.]\w)(?!\w)", text, re.I)
        ]


def _needs_noun(label: str) -> str:
    """A bare number or letter points to a row only after "row", "see" or the like; "R5" does so by itself."""
    is_code = any(sign.isalpha() for sign in label) and any(sign.isdecimal() for sign in label)
    return r"\b" if is_code else _POINTS
