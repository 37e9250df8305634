"""The places of reports: free, no file that is read, and each with a name of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from horizontal.errors import ReportError
from horizontal.reports.whole_file import check_free


def check_place(path: Path, files: Sequence[Path], what: str, *, force: bool) -> None:
    """An error where a report cannot go to this path; `what` names the files that are read."""
    check_free(path, overwrite=force)
    if any(path.exists() and file.exists() and path.samefile(file) for file in files):
        raise ReportError(f"{path}: this is the {what} itself; give the report another name")


def report_names(files: Sequence[Path], suffix: str) -> list[str]:
    """A name for each report, after its file; with the file's ending where two differ in nothing else."""
    stems = Counter(file.stem for file in files)
    names = [f"{file.stem if stems[file.stem] == 1 else file.name}.horizontal{suffix}" for file in files]
    twice = next((name for name, count in Counter(names).items() if count > 1), None)
    if twice:
        raise ReportError(f"{twice}: two reports would have this name; check those files one at a time")
    return names
