"""Reads an .xlsx: its sheets in their order, cell by cell, with what is merged, hidden or noted.

Written over the parts themselves: of the two modes of openpyxl one drops what stands under a merged range and
takes 789 MB for a sheet of 119 cells with a far corner, the other knows neither notes nor merged or hidden cells.
Its knowledge of number formats and dates is used.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from lxml import etree
from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from horizontal.errors import DamagedFile
from horizontal.parsers.returns.sheet import COUNTED_FROM_1904, Sheet
from horizontal.parsers.returns.sheets.cell_count import CellCount
from horizontal.parsers.returns.sheets.parts import (
    Element,
    attribute,
    children,
    parse_xml,
    read_part,
    words_of,
)
from horizontal.parsers.returns.sheets.xlsx_cells import Shared, read_cells
from horizontal.parsers.zip_safety import open_zip


@dataclass(frozen=True, slots=True)
class _Entry:
    """A sheet as the workbook lists it."""

    name: str
    part: str
    hidden: bool


def read_xlsx(data: bytes, path: str) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    """The sheets; raises DamagedFile, HugeSheet or TooLarge."""
    package = open_zip(data, path)
    names = {name.lower(): name for name in package.namelist()}
    book = _part(package, names, "xl/workbook.xml", path)
    if book is None:
        raise DamagedFile(path, "the workbook lists no sheets", "open it in a spreadsheet and save it again")
    shared = Shared(
        strings=_strings(_part(package, names, "xl/sharedstrings.xml", path)),
        formats=_formats(_part(package, names, "xl/styles.xml", path)),
        epoch=_epoch(book),
    )
    count = CellCount(path)
    sheets = []
    for entry in _entries(book, _relations(package, names, "xl/workbook.xml", path)):
        root = _part(package, names, entry.part, path)
        if root is None or etree.QName(root).localname != "worksheet":
            continue
        notes = _comments(package, names, entry.part, path)
        cells, merges = read_cells(root, shared, notes, count, hidden=entry.hidden)
        sheets.append(Sheet(entry.name, cells, merges, entry.hidden))
    return tuple(sheets), (COUNTED_FROM_1904,) if shared.epoch == CALENDAR_MAC_1904 else ()


def _part(package: zipfile.ZipFile, names: dict[str, str], part: str, path: str) -> Element | None:
    name = names.get(part.lower())
    return None if name is None else parse_xml(read_part(package, name, path), path, name)


def _entries(book: Element, relations: dict[str, str]) -> Iterator[_Entry]:
    for sheet in book.iter("{*}sheet"):
        part = relations.get(attribute(sheet, "id") or "")
        if part:
            yield _Entry(sheet.get("name") or "", part, sheet.get("state", "visible") != "visible")


def _relations(package: zipfile.ZipFile, names: dict[str, str], part: str, path: str) -> dict[str, str]:
    """The parts that a part points to, by the id of the pointer."""
    folder, name = posixpath.split(part)
    root = _part(package, names, f"{folder}/_rels/{name}.rels", path)
    return {link.get("Id") or "": _target(link, folder) for link in _links(root)}


def _links(root: Element | None) -> Iterator[Element]:
    if root is not None:
        yield from (link for link in root.iter("{*}Relationship") if link.get("TargetMode") != "External")


def _target(link: Element, folder: str) -> str:
    target = (link.get("Target") or "").replace("\\", "/")
    return (
        target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    )


def _strings(root: Element | None) -> tuple[str, ...]:
    return () if root is None else tuple(words_of(entry) for entry in children(root, "si"))


def _formats(root: Element | None) -> tuple[str, ...]:
    """The number format of each style, in the order in which cells name them."""
    if root is None:
        return ()
    own = {int(f.get("numFmtId") or 0): f.get("formatCode") or "General" for f in root.iter("{*}numFmt")}
    styles = root.find("{*}cellXfs")
    codes = (
        [int(style.get("numFmtId") or 0) for style in children(styles, "xf")] if styles is not None else []
    )
    return tuple(own.get(code) or BUILTIN_FORMATS.get(code, "General") for code in codes)


def _epoch(book: Element) -> datetime:
    properties = book.find("{*}workbookPr")
    old_mac = properties is not None and properties.get("date1904") in ("1", "true")
    return CALENDAR_MAC_1904 if old_mac else CALENDAR_WINDOWS_1900


def _comments(package: zipfile.ZipFile, names: dict[str, str], part: str, path: str) -> dict[str, str]:
    """The notes of a sheet and the threads of remarks, by the address of their cell."""
    found: dict[str, list[str]] = {}
    for target in _relations(package, names, part, path).values():
        if "comment" not in target.lower():
            continue
        root = _part(package, names, target, path)
        if root is None:
            continue
        for tag in ("comment", "threadedComment"):
            for remark in root.iter(f"{{*}}{tag}"):
                words = "".join(node.text or "" for node in remark.iter("{*}t", "{*}text"))
                found.setdefault(remark.get("ref") or "", []).append(words)
    return {address: " ".join(words) for address, words in found.items()}
