"""The nouns of an example return: a file of sheets of cells, and what each answer in it says."""

from dataclasses import dataclass, field
from datetime import date

Value = int | float | str | date | None
Position = tuple[int, int]
"""Row and column, both from 1."""


@dataclass(frozen=True)
class Cell:
    """What stands in one cell; `value` is the cached result where there is a formula."""

    value: Value = None
    formula: str | None = None


@dataclass
class Table:
    """One sheet, filled while its source is read."""

    name: str
    hidden: bool = False
    cells: dict[Position, Cell] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)
    hidden_columns: list[str] = field(default_factory=list)

    @property
    def row_count(self) -> int:
        """The last row with a cell."""
        return max((row for row, _ in self.cells), default=0)

    @property
    def column_count(self) -> int:
        """The last column with a cell."""
        return max((column for _, column in self.cells), default=0)


@dataclass(frozen=True)
class Answer:
    """One answer as its author means it; `record` is "*" where it holds for every return in the file."""

    record: str
    item: str
    sheet: str
    at: Position
    value: Value
    state: str | None
    raw: Value
    label: str
    accept: tuple[str | int | None, ...] = ()
    cached: bool | None = None


@dataclass
class ReturnSource:
    """A whole source: what is said about the file, its sheets and its answers, in their order."""

    meta: dict[str, str] = field(default_factory=dict)
    tables: list[Table] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)


def column_number(letters: str) -> int:
    """1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def column_letters(number: int) -> str:
    """A for 1, AA for 27."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def address(at: Position) -> str:
    """The cell's name, such as B7."""
    return f"{column_letters(at[1])}{at[0]}"
