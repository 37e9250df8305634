"""Writes a report: whole or not at all, and over nothing that stands there."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from os import PathLike
from pathlib import Path

from horizontal.assessment import Assessment
from horizontal.errors import ReportError
from horizontal.reports.json_report import json_bytes
from horizontal.reports.text_report import text_bytes
from horizontal.reports.workbook import workbook_bytes

FORMATS: dict[str, Callable[[Assessment], bytes]] = {
    ".json": json_bytes,
    ".txt": text_bytes,
    ".xlsx": workbook_bytes,
}


def write_report(assessment: Assessment, path: str | PathLike[str], *, overwrite: bool = False) -> Path:
    """The path of the report, in the format that its suffix names (.xlsx, .json or .txt).

    Raises ReportError for another suffix, for a file that stands there already (unless `overwrite`), and
    where the place cannot be written to. A file appears whole or not at all.
    """
    path = Path(path)
    make = FORMATS.get(path.suffix.lower())
    if make is None:
        raise ReportError(f"{path}: no report of this kind; end the name in {', '.join(FORMATS)}")
    check_free(path, overwrite=overwrite)
    return write_whole(make(assessment), path)


def check_free(path: Path, *, overwrite: bool = False) -> None:
    """ReportError where a report cannot go to this path: told before any long work begins."""
    if path.is_dir():
        raise ReportError(f"{path}: this is a folder; give the name of a file")
    if path.exists() and not overwrite:
        raise ReportError(f"{path}: a file stands here already; give another name, or --force to replace it")
    if not path.absolute().parent.is_dir():
        raise ReportError(f"{path}: there is no folder {path.absolute().parent}; make it first")


def write_whole(content: bytes, path: Path) -> Path:
    """The path, where the content now stands; ReportError, and nothing there, where it cannot be written."""
    try:
        handle, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=".horizontal-", suffix=".part")
    except OSError as error:
        raise ReportError(
            f"{path}: cannot be written here ({error.strerror}); choose another folder"
        ) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        os.chmod(name, mode)  # noqa: PTH101 - the temporary file has a name, not a Path
        Path(name).replace(path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise ReportError(f"{path}: cannot be written ({error.strerror}); choose another place") from error
    return path


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
