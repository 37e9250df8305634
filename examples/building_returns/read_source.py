"""Reads the text source of an example return; examples/returns/source/README.md tells its marks."""

import re
from datetime import date

from examples.building_returns.table import Answer, Cell, Position, ReturnSource, Table, Value, column_number

OVERRIDE = re.compile(r"\s*\{([^{}]*)\}$")
FORMULA = re.compile(r"(=.*?) ->\s*(.*)")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
PERIOD = re.compile(r"(\S+)\.\.(\S+)")
STATES = {"blank", "nil", "suppressed", "not_applicable", "invalid"}


def read_return_source(text: str) -> ReturnSource:
    """The source in the text; ValueError tells the line that has no known mark."""
    return _Reader().read(text)


def cell_of(written: str) -> Cell:
    """The cell as written, without what it means."""
    if found := FORMULA.fullmatch(written):
        return Cell(_value_of(found[2]), found[1])
    return Cell(_value_of(written))


def _value_of(written: str) -> Value:
    if len(written) > 1 and written[0] == written[-1] == '"':
        return written[1:-1]
    if written.startswith("~"):
        return date.fromisoformat(written[1:])
    if NUMBER.fullmatch(written):
        return float(written) if "." in written else int(written)
    return written or None


class _Reader:
    def __init__(self) -> None:
        self.source = ReturnSource()
        self.columns: list[tuple[int, str]] = [(2, "main")]
        self.items: list[str] = []
        self.labels: dict[int, str] = {}  # headings over the first row with answers
        self.has_answers = False
        self.row = 0

    def read(self, text: str) -> ReturnSource:
        for number, line in enumerate(text.splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                self._line(line)
            except (ValueError, IndexError) as fault:
                raise ValueError(f"line {number}: {fault}") from fault
        return self.source

    def _line(self, line: str) -> None:
        if line.startswith(":"):
            key, _, value = line[1:].partition("=")
            self.source.meta[key.strip()] = value.strip()
        elif line.startswith("@"):
            word, *rest = line[1:].split(" ", 1)
            self._order(word, rest[0] if rest else "")
        elif line.strip() == "-":
            self.row += 1
        elif "|" in line:
            marker, *written = (part.strip() for part in line.split("|"))
            self._row(marker, written)
        else:
            raise ValueError("no known mark")

    def _order(self, word: str, rest: str) -> None:
        if word == "sheet":
            self.source.tables.append(Table(rest.removesuffix(" (hidden)"), rest.endswith(" (hidden)")))
            self.row, self.items, self.labels, self.has_answers = 0, [], {}, False
        elif word == "answers":
            pairs = (each.partition("=") for each in rest.split())
            self.columns, self.items = [(column_number(a), b or "main") for a, _, b in pairs], []
        elif word == "items":
            self.items = rest.split()
        elif word == "merge":
            self.source.tables[-1].merged.append(rest)
        elif word == "hide":
            self.source.tables[-1].hidden_columns.append(rest)
        elif word == "skip":
            self.row += int(rest)
        else:
            raise ValueError(f"@{word} is no known order")

    def _row(self, marker: str, written: list[str]) -> None:
        self.row += 1
        table = self.source.tables[-1]
        plain = [OVERRIDE.sub("", each) for each in written]
        for column, each in enumerate(plain, 1):
            if each:
                table.cells[self.row, column] = cell_of(each)
        if marker in ("", "-"):
            if not self.has_answers:
                self.labels.update({n: each for n, each in enumerate(plain, 1) if each})
            return
        self.has_answers = True
        for record, item, column in self._asked(marker):
            means = OVERRIDE.search(written[column - 1]) if column <= len(written) else None
            is_headed = bool(self.items) or f"{item}@" in marker
            label = (is_headed and self.labels.get(column)) or self._label(plain, column)
            self._answer(record, item, (self.row, column), means[1] if means else "", label)

    def _label(self, plain: list[str], column: int) -> str:
        """The nearest words before the column, in no hidden column and in none of the answers."""
        passed = {number for number, _ in self.columns}
        passed |= {column_number(letters) for letters in self.source.tables[-1].hidden_columns}
        before = [each for n, each in enumerate(plain, 1) if n < column and n not in passed]
        return next((each for each in reversed(before) if any(letter.isalpha() for letter in each)), "")

    def _asked(self, marker: str) -> list[tuple[str, str, int]]:
        """Record, item and column of every answer in a row with this marker."""
        if self.items:
            return [(marker, item, n) for n, item in enumerate(self.items, 1) if item != "-"]
        asked = []
        for token in marker.split():
            name, _, letters = token.partition("@")
            record, dot, item = name.rpartition(".")
            columns = [(column_number(letters), "main")] if letters else self.columns
            asked += [(record if dot else each, item, column) for column, each in columns]
        return asked

    def _answer(self, record: str, item: str, at: Position, means: str, label: str) -> None:
        table = self.source.tables[-1]
        cell = table.cells.get(at, Cell())
        cached = None if cell.formula is None else cell.value is not None
        if item == "period":
            found = PERIOD.fullmatch(means)
            if not found:
                raise ValueError(f"{cell.value}: which days is not told")
            for name, day in zip(("period_start", "period_end"), found.groups(), strict=True):
                self.source.answers.append(
                    Answer(record, name, table.name, at, day, None, cell.value, label, cached=cached)
                )
            return
        value, state, accept = meaning(cell.value, means)
        raw = cell.formula or cell.value
        self.source.answers.append(
            Answer(record, item, table.name, at, value, state, raw, label, accept, cached)
        )


def meaning(raw: Value, means: str) -> tuple[Value, str | None, tuple[str | int | None, ...]]:
    """Value, state and other readings that pass; what the author says in braces stands over the cell."""
    first, *others = means.split(" or ")
    accept = tuple(None if each == "null" else _plain(each) for each in others)
    if first in STATES:
        return (0 if first == "nil" else None), first, accept
    if first:
        return _plain(first.removeprefix("=")), None, accept
    if raw is None:
        return None, "blank", accept
    return (raw.isoformat() if isinstance(raw, date) else raw), None, accept


def _plain(written: str) -> str | int:
    return int(written) if re.fullmatch(r"-?\d+", written) else written
