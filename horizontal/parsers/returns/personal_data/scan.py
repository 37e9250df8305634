"""Looks through every cell and note of a file, hidden ones too, for data of a person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from horizontal.parsers.returns.personal_data.births import BIRTH_HEADING, NAME_HEADING, has_birth, is_name
from horizontal.parsers.returns.personal_data.numbers import has_nhs_number, has_ni_number, has_phone
from horizontal.parsers.returns.personal_data.places import has_e_mail, has_postcode
from horizontal.parsers.returns.sheet import Cell, Sheet, SheetFile
from horizontal.provider_return import PersonalData

_KINDS = (
    ("name_and_birth_date", has_birth),
    ("e_mail", has_e_mail),
    ("nhs_number", has_nhs_number),
    ("ni_number", has_ni_number),
    ("phone", has_phone),
    ("postcode", has_postcode),
)


def find_personal_data(file: SheetFile) -> tuple[PersonalData, ...]:
    """The cells with what looks like data of a person, one entry a cell and kind; what they say is not kept."""
    return tuple(found for sheet in file.sheets for found in _in_sheet(sheet))


def _in_sheet(sheet: Sheet) -> Iterator[PersonalData]:
    told: set[tuple[str, str]] = set()
    for address, kind in (*_in_words(sheet), *_in_columns(sheet)):
        if (address, kind) not in told:
            told.add((address, kind))
            yield PersonalData(sheet=sheet.name, cell=address, kind=kind)


def _in_words(sheet: Sheet) -> Iterator[tuple[str, str]]:
    for _, cell in sorted(sheet.cells.items()):
        for words in _words(cell):
            yield from ((cell.address, kind) for kind, has in _KINDS if has(words))


def _words(cell: Cell) -> Iterator[str]:
    """What a cell says and what its note says. Numbers are words too: a telephone loses its 0 to a spreadsheet."""
    if isinstance(cell.content, str):
        yield cell.content
    elif isinstance(cell.content, int | float) and float(cell.content).is_integer():
        yield str(int(cell.content))
    if cell.comment:
        yield cell.comment


def _in_columns(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Names and dates of birth that stand in columns, or rows, of their own."""
    for _, heading in sorted(sheet.cells.items()):
        if not isinstance(heading.content, str) or not BIRTH_HEADING.search(heading.content):
            continue
        for down, right in ((1, 0), (0, 1)):
            for cell in _run(sheet, heading, down, right):
                if _is_date(cell):
                    yield cell.address, "name_and_birth_date"
    named = [
        cell
        for _, cell in sorted(sheet.cells.items())
        if isinstance(cell.content, str) and NAME_HEADING.fullmatch(cell.content.strip())
    ]
    births = [
        cell
        for cell in sheet.cells.values()
        if isinstance(cell.content, str) and BIRTH_HEADING.search(cell.content)
    ]
    for heading in named:
        if any(birth.row == heading.row for birth in births):
            for cell in _run(sheet, heading, 1, 0):
                if isinstance(cell.content, str) and is_name(cell.content):
                    yield cell.address, "name_and_birth_date"


def _run(sheet: Sheet, heading: Cell, down: int, right: int) -> Iterator[Cell]:
    """The cells under or beside a heading, up to the first gap of five."""
    gap, row, column = 0, heading.row, heading.column
    while gap < 5:
        row, column = row + down, column + right
        cell = sheet.at(row, column)
        gap = 0 if cell else gap + 1
        if cell:
            yield cell


def _is_date(cell: Cell) -> bool:
    if isinstance(cell.content, date):
        return True
    if isinstance(cell.content, int):
        return 5_000 < cell.content < 60_000  # a day as a spreadsheet counts days, 1913 to 2064
    return isinstance(cell.content, str) and has_birth(f"born {cell.content}")
