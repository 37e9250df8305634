"""The door of the sheets: the bytes of a return become cells, whatever kind of file it is."""

from __future__ import annotations

import hashlib
import io
import zipfile

from horizontal.errors import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    HorizontalError,
    MacroFile,
    NotAReturn,
)
from horizontal.parsers import limits
from horizontal.parsers.kind import Kind, tell_kind
from horizontal.parsers.returns.sheet import Sheet, SheetFile
from horizontal.parsers.returns.sheets.csv_file import read_csv
from horizontal.parsers.returns.sheets.live_formulas import refuse_live_formulas
from horizontal.parsers.returns.sheets.ods import read_ods
from horizontal.parsers.returns.sheets.xlsx import read_xlsx
from horizontal.parsers.zip_safety import UNPACKING_FAULTS

_SAVE_AS = "save it as .xlsx, .ods or .csv"
_MACRO_MARKS = ("vbaproject.bin", "basic/script-lc.xml", "scripts/")


def read_sheets(data: bytes, path: str) -> SheetFile:
    """The cells of all sheets of an .xlsx, .ods or .csv file.

    Raises EncryptedFile, MacroFile, LiveFormula, HugeSheet, DamagedFile, EmptyFile, TooLarge or NotAReturn.
    """
    if not data:
        raise EmptyFile(path, "0 bytes", "ask for the file again")
    try:
        sheets, notes = _read(data, path)
    except HorizontalError:
        raise
    except MemoryError as fault:
        raise limits.no_memory(path) from fault
    except Exception as fault:  # the libraries underneath raise many things on broken files
        what = f"it breaks off or contradicts itself ({type(fault).__name__})"
        raise DamagedFile(path, what, "ask for the file again, or save it anew") from fault
    if not any(sheet.cells for sheet in sheets):
        raise EmptyFile(path, "no cell holds anything", "check that this is the right file")
    refuse_live_formulas(sheets, path)
    return SheetFile(path, hashlib.sha256(data).hexdigest(), sheets, notes)


def _read(data: bytes, path: str) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    told = tell_kind(data)
    if told.kind is Kind.ENCRYPTED:
        raise EncryptedFile(path, "a password is needed to open it", "save it without a password")
    if told.kind is Kind.DAMAGED_ZIP:
        raise DamagedFile(path, "a workbook that breaks off", "ask for the file again, or save it anew")
    if data.startswith(b"PK"):
        names, mimetype = _inside(data)
        if any(mark in name for name in names for mark in _MACRO_MARKS):
            raise MacroFile(path, "there is a program (macro) in it", "save it as .xlsx without macros")
        if any(name.startswith("xl/") for name in names):
            return read_xlsx(data, path)
        if b"opendocument.spreadsheet" in mimetype:
            return read_ods(data, path)
        if not names:
            raise DamagedFile(path, "an archive with nothing in it", "ask for the file again")
    if told.kind in (Kind.TEXT, Kind.MESSAGE):
        return read_csv(data, path)
    what = told.what or "not a workbook"
    raise NotAReturn(path, f"{what}, where a workbook or .csv is read", _SAVE_AS)


def _inside(data: bytes) -> tuple[tuple[str, ...], bytes]:
    """The names of the parts in small letters, and what the package says that it is."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            if "mimetype" in names:
                with package.open("mimetype") as part:
                    return tuple(name.lower() for name in names), part.read(100)
            return tuple(name.lower() for name in names), b""
    except UNPACKING_FAULTS:
        return (), b""
