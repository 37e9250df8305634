"""The door of the returns: a file in whatever layout becomes a ProviderReturn."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from horizontal.contract import Unread
from horizontal.errors import FileNotReachable, NotAReturn, TooLarge, UnreadableFile
from horizontal.parsers.in_time import in_time
from horizontal.parsers.limits import Limits, current, megabytes, within
from horizontal.parsers.returns.beside_answers import put_beside
from horizontal.parsers.returns.formulas import work_out
from horizontal.parsers.returns.join_drafts import SheetDrafts, across_sheets, within_sheet
from horizontal.parsers.returns.labels import understand_headings
from horizontal.parsers.returns.layouts.draft import Draft
from horizontal.parsers.returns.layouts.grid import Grid
from horizontal.parsers.returns.layouts.headings import FileReading, Understand
from horizontal.parsers.returns.layouts.read_sheet import read_sheet
from horizontal.parsers.returns.layouts.titles import TitlePeriod, period_of_titles, year_of_file
from horizontal.parsers.returns.make_records import make_records, put_title_period
from horizontal.parsers.returns.mapping import ReturnMapping, load_mapping
from horizontal.parsers.returns.personal_data import find_personal_data
from horizontal.parsers.returns.sheet import Cell, SheetFile
from horizontal.parsers.returns.sheets import read_sheets
from horizontal.parsers.returns.side_sheets import is_side_sheet
from horizontal.parsers.returns.values.dates import habits_of
from horizontal.parsers.returns.values.read_value import Habits
from horizontal.parsers.returns.values.signs import legend_of
from horizontal.provider_return import ProviderReturn, Refusal, State
from horizontal.requirements.load_return_specification import load_return_specification
from horizontal.requirements.return_specification import ReturnSpecification

_LEAST_ITEMS = 2
_LONGEST_QUESTION = 20
"""Words of a question on a form; longer ones are clauses. Our own default."""


def read_return(
    path: str | os.PathLike[str],
    *,
    mapping: ReturnMapping | str | os.PathLike[str] | None = None,
    limits: Limits | None = None,
    specification: ReturnSpecification | None = None,
) -> ProviderReturn:
    """What the file says as a return; a file that is not taken in has `refused` set, and no records.

    `mapping` says what certain headings stand for, as noun or as a TOML file. Raises FileNotReachable, and
    CatalogueError for a faulty mapping.
    """
    where, bounds = os.fspath(path), limits or current()
    known = specification or load_return_specification()
    chosen = mapping if isinstance(mapping, ReturnMapping | None) else load_mapping(mapping, known)
    with within(bounds):
        data = _load(where, bounds)
        if isinstance(data, Refusal):
            return ProviderReturn(path=where, refused=data)
        try:
            return in_time(lambda: return_of(data, where, known, chosen), where, bounds.seconds)
        except TooLarge as fault:
            return ProviderReturn(path=where, refused=_refusal(fault))


def return_of(
    data: bytes,
    where: str,
    specification: ReturnSpecification,
    mapping: ReturnMapping | None = None,
    understand: Understand = understand_headings,
) -> ProviderReturn:
    """What the bytes of a file say as a return."""
    try:
        file = read_sheets(data, where)
    except UnreadableFile as fault:
        return ProviderReturn(path=where, refused=_refusal(fault))
    persons = find_personal_data(file)
    if persons:
        message = f"{where}: {len(persons)} cells hold what looks like data of a person; take it out and send it again"
        return ProviderReturn(
            path=where,
            sha256=file.sha256,
            personal_data=persons,
            refused=Refusal(kind="personal_data", message=message),
        )
    return _understood(file, specification, mapping or ReturnMapping(), understand)


def _understood(
    file: SheetFile, specification: ReturnSpecification, mapping: ReturnMapping, understand: Understand
) -> ProviderReturn:
    grids = [Grid(sheet) for sheet in file.sheets if not sheet.hidden]
    reading = FileReading(specification, understand, _habits(file), mapping, year_of_file(grids))
    titles = {grid.name: told for grid in grids if (told := period_of_titles(grid, reading.year))}
    title = _title_of_file(titles)
    drafts = _drafts(grids, reading, titles, title)
    records = put_beside(make_records(drafts, title), file)
    if not _is_a_return(drafts, reading):
        fault = NotAReturn(
            file.path, "nothing in it is asked of a return", "check that this is the right file"
        )
        return ProviderReturn(path=file.path, sha256=file.sha256, refused=_refusal(fault))
    return ProviderReturn(
        path=file.path,
        sha256=file.sha256,
        records=records,
        understood=tuple(reading.understood.values()),
        unread=(*_hidden(file), *_left(reading)),
    )


def _habits(file: SheetFile) -> Habits:
    sheets = {(sheet.name or "").casefold(): sheet for sheet in file.sheets}
    homes = {id(cell): sheet for sheet in file.sheets for cell in sheet.cells.values() if cell.formula}
    texts = [c.content for s in file.sheets for c in s.cells.values() if isinstance(c.content, str)]

    def worked_out(cell: Cell) -> int | float | None:
        sheet = homes.get(id(cell))
        return work_out(cell, sheet, sheets) if sheet is not None else None

    return Habits(legend_of(texts), habits_of(texts, old_mac=file.old_mac), worked_out)


def _title_of_file(titles: dict[str | None, TitlePeriod]) -> TitlePeriod | None:
    """The period that the titles of all sheets agree on."""
    told = list(titles.values())
    return told[0] if told and len({one.period for one in told}) == 1 else None


def _drafts(
    grids: Sequence[Grid],
    reading: FileReading,
    titles: dict[str | None, TitlePeriod],
    title: TitlePeriod | None,
) -> list[Draft]:
    header = reading.header_items
    sheets = []
    for grid in grids:
        if is_side_sheet(grid.name) and len(grids) > 1:
            reading.leave(grid.name, "a sheet of another year, of guidance or of examples")
            continue
        own = titles.get(grid.name) or title
        drafts = within_sheet(read_sheet(grid, reading, own.period if own else None), header)
        put_title_period([draft for draft in drafts if draft.says(header)], titles, None)
        sheets.append(SheetDrafts(grid.name, tuple(drafts)))
    joined = across_sheets(sheets, header)
    put_title_period(joined, titles, title)
    return joined


def _is_a_return(drafts: Sequence[Draft], reading: FileReading) -> bool:
    """Whether enough of it is asked of a return: items, or a nil return."""
    items = {item for draft in drafts for item in (*draft.answers, *draft.doubts)}
    groups = any(draft.breakdowns for draft in drafts)
    return (len(items - reading.header_items) >= _LEAST_ITEMS and _says_something(drafts, reading)) or (
        groups or "nil_return" in items
    )


def _says_something(drafts: Sequence[Draft], reading: FileReading) -> bool:
    """Whether any item is answered, or most of the blank ones have short labels: a blank form, and no prose."""
    answers = [
        answer
        for draft in drafts
        for item, answer in (*draft.answers.items(), *draft.doubts.items())
        if item not in reading.header_items
    ]
    if any(answer.state is not State.BLANK for answer in answers):
        return True
    short = [answer for answer in answers if len(answer.label.split(" / ")[-1].split()) <= _LONGEST_QUESTION]
    return 2 * len(short) > len(answers)


def _hidden(file: SheetFile) -> list[Unread]:
    """What is hidden, and so left alone."""
    found = [
        Unread(
            where=f"sheet {sheet.name}", what="a hidden sheet is left alone", do_next="show it if it counts"
        )
        for sheet in file.sheets
        if sheet.hidden and sheet.cells
    ]
    for sheet in file.sheets:
        if not sheet.hidden and any(_is_hidden_figure(cell) for cell in sheet.cells.values()):
            where = f"sheet {sheet.name}" if sheet.name else "the file"
            found.append(
                Unread(
                    where=where,
                    what="hidden rows or columns are left alone",
                    do_next="show them if they count",
                )
            )
    return found


def _is_hidden_figure(cell: Cell) -> bool:
    return cell.hidden and cell.content is not None


def _left(reading: FileReading) -> list[Unread]:
    return [
        Unread(
            where=f"sheet {where}" if where != "the file" else where,
            what=why,
            do_next="say with --map what the columns are",
        )
        for where, why in reading.left.items()
    ]


def _refusal(fault: UnreadableFile) -> Refusal:
    return Refusal(kind=fault.kind, message=str(fault))


def _load(where: str, bounds: Limits) -> bytes | Refusal:
    file = Path(where)
    try:
        if not file.exists():
            raise FileNotReachable(where, "no such file", "check the name and the folder")
        if not file.is_file():
            raise FileNotReachable(where, "not a regular file", "give the file of the return")
        if file.stat().st_size > bounds.file_bytes:
            fault = TooLarge(
                where, f"larger than {megabytes(bounds.file_bytes)}", "send the sheet of the return alone"
            )
            return _refusal(fault)
        return file.read_bytes()
    except PermissionError as fault:
        raise FileNotReachable(where, "no permission to read it", "ask its owner, or copy it") from fault
    except (OSError, ValueError) as fault:
        raise FileNotReachable(where, "it cannot be opened", "check the name and the drive") from fault
