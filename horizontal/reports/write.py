"""Writes a report in the format that its name asks for."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from os import PathLike
from pathlib import Path
from types import MappingProxyType
from typing import cast

from horizontal.assessment import Assessment
from horizontal.errors import ReportError
from horizontal.reports.whole_file import check_free, write_whole
from horizontal.return_assessment import ReturnAssessment

FORMATS: Mapping[str, str] = MappingProxyType(
    {".json": "json_report", ".txt": "text_report", ".xlsx": "workbook"}
)
"""The module of each format, loaded when it is asked for. Each has `report_bytes(assessment) -> bytes`."""

RETURN_FORMATS: Mapping[str, str] = MappingProxyType(
    {".json": "returns.return_json", ".txt": "returns.return_text", ".xlsx": "returns.return_workbook"}
)
"""The same for the assessment of a return."""


def write_report(
    assessment: Assessment | ReturnAssessment, path: str | PathLike[str], *, overwrite: bool = False
) -> Path:
    """The path of the report, in the format that its suffix names (.xlsx, .json or .txt).

    Raises ReportError for another suffix, for a file that stands there already (unless `overwrite`), and
    where the place cannot be written to. A file appears whole or not at all.
    """
    path = Path(path)
    formats = RETURN_FORMATS if isinstance(assessment, ReturnAssessment) else FORMATS
    module = formats.get(path.suffix.lower())
    if module is None:
        raise ReportError(f"{path}: no report of this kind; end the name in {', '.join(formats)}")
    check_free(path, overwrite=overwrite)
    make = import_module(f"horizontal.reports.{module}").report_bytes
    return write_whole(cast(bytes, make(assessment)), path)
