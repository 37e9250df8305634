"""Where the reports of checked returns go, settled before anything is read."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from horizontal.errors import ReportError
from horizontal.reports.returns.return_wording import outcome_words
from horizontal.reports.whole_file import check_free, write_whole
from horizontal.reports.write import RETURN_FORMATS, write_report
from horizontal.return_assessment import ReturnAssessment
from horizontal_cli.console import complain, say

_NARROWEST, _WIDEST = 60, 120


@dataclass(frozen=True, slots=True)
class ReturnOutput:
    """The format on stdout (None: nothing there), and the path of each file's report or of one for all."""

    format: str | None
    paths: tuple[Path, ...] = ()
    together: Path | None = None
    force: bool = False

    def write(self, results: Iterable[ReturnAssessment]) -> Iterator[ReturnAssessment]:
        """Hands on the results, each after it was written; an array of them is written after the last."""
        gathered = []
        for number, result in enumerate(results):
            if self.format == "text":
                say(_as_text(result))
            if self.paths:
                write_report(result, self.paths[number], overwrite=self.force)
                complain(
                    f"{self.paths[number]}: written for {result.provider_return.path}. {outcome_words(result)}"
                )
            gathered.append(result)
            yield result
        if self.format == "json":
            say(_as_json(gathered))
        if self.together is not None:
            write_whole(_as_json(gathered), self.together)
            complain(f"{self.together}: written for {len(gathered)} files")


def choose_return_output(
    out: Path | None, format_: str | None, files: Sequence[Path], *, force: bool
) -> ReturnOutput:
    """Where the reports go; an error, before anything is read, where they cannot go there."""
    if out is None:
        return ReturnOutput(format_ or "text")
    if out.is_dir():
        paths = tuple(out / name for name in _report_names(files))
    elif out.suffix.lower() not in RETURN_FORMATS:
        raise ReportError(
            f"{out}: no such folder, and no report of this kind; end the name in .xlsx, .json or .txt"
        )
    elif len(files) == 1:
        paths = (out,)
    elif out.suffix.lower() == ".json":
        _check_place(out, files, force=force)
        return ReturnOutput(format_, together=out, force=force)
    else:
        raise click.UsageError(f"{len(files)} files cannot share one {out.suffix}; give a folder to --out")
    for path in paths:
        _check_place(path, files, force=force)
    return ReturnOutput(format_, paths=paths, force=force)


def _check_place(path: Path, files: Sequence[Path], *, force: bool) -> None:
    check_free(path, overwrite=force)
    if any(path.exists() and file.exists() and path.samefile(file) for file in files):
        raise ReportError(f"{path}: this is the return itself; give the report another name")


def _report_names(files: Sequence[Path]) -> list[str]:
    """A name for each workbook, after its file; with the file's ending where two differ in nothing else."""
    stems = Counter(file.stem for file in files)
    names = [f"{file.stem if stems[file.stem] == 1 else file.name}.horizontal.xlsx" for file in files]
    twice = next((name for name, count in Counter(names).items() if count > 1), None)
    if twice:
        raise ReportError(f"{twice}: two reports would have this name; check those files one at a time")
    return names


def _as_text(result: ReturnAssessment) -> str:
    # rich is loaded only where text is asked for
    from horizontal.reports.returns.return_text import text_report

    columns = shutil.get_terminal_size((100, 24)).columns
    return text_report(result, width=max(_NARROWEST, min(columns, _WIDEST)), colour=sys.stdout.isatty())


def _as_json(results: Sequence[ReturnAssessment]) -> bytes:
    from horizontal.reports.returns.return_json import json_text

    return json_text(results).encode()
