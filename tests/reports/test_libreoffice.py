"""LibreOffice opens the workbook, reads the values that we wrote, and calculates none of them."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from horizontal import write_report
from tests.reports.assessment_builder import assessed, opened, passage

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
FORMULAS = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", '=HYPERLINK("https://example.org")']


def converted(source: Path, kind: str, folder: Path) -> Path:
    """The workbook as LibreOffice saves it in another format."""
    command = [str(OFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", kind, "--outdir", str(folder), str(source)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return folder / f"{source.stem}.{kind.split(':')[0]}"


def test_libreoffice_reads_the_values_that_we_wrote(tmp_path: Path) -> None:
    assessment = assessed(passage("WP1", clause="8.1"), *(passage("WP3", quote=text) for text in FORMULAS))
    source = write_report(assessment, tmp_path / "report.xlsx")
    (tmp_path / "again").mkdir()
    again = load_workbook(converted(source, "xlsx", tmp_path / "again"))
    ours = opened(assessment)
    assert again.sheetnames == ours.sheetnames
    for sheet in ours.worksheets:
        theirs = again[sheet.title].iter_rows(max_row=sheet.max_row, max_col=sheet.max_column)
        for row, their_row in zip(sheet.iter_rows(), theirs, strict=True):
            assert [cell.value for cell in their_row] == [cell.value for cell in row]
            assert "f" not in {cell.data_type for cell in their_row}


def test_libreoffice_calculates_nothing(tmp_path: Path) -> None:
    assessment = assessed(*(passage("WP1", quote=text) for text in FORMULAS))
    source = write_report(assessment, tmp_path / "report.xlsx")
    number_of_evidence = 1 + opened(assessment).sheetnames.index("Evidence")
    (tmp_path / "csv").mkdir()
    options = (
        f"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,{number_of_evidence}"
    )
    converted(source, options, tmp_path / "csv")
    (table,) = (tmp_path / "csv").glob("*.csv")
    cells = {cell for row in csv.reader(table.read_text(encoding="utf-8").splitlines()) for cell in row}
    assert set(FORMULAS) <= cells
