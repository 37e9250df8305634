"""Where the reports of checked returns go, settled before anything is read."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from horizontal.errors import ReportError
from horizontal.reports.returns.return_wording import outcome_words
from horizontal.reports.whole_file import write_whole
from horizontal.reports.write import RETURN_FORMATS, write_report
from horizontal.return_assessment import ReturnAssessment
from horizontal_cli.console import complain, say, terminal_width
from horizontal_cli.report_places import check_place, report_names


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
        paths = tuple(out / name for name in report_names(files, ".xlsx"))
    elif out.suffix.lower() not in RETURN_FORMATS:
        raise ReportError(
            f"{out}: no such folder, and no report of this kind; end the name in .xlsx, .json or .txt"
        )
    elif len(files) == 1:
        paths = (out,)
    elif out.suffix.lower() == ".json":
        check_place(out, files, "return", force=force)
        return ReturnOutput(format_, together=out, force=force)
    else:
        raise click.UsageError(f"{len(files)} files cannot share one {out.suffix}; give a folder to --out")
    for path in paths:
        check_place(path, files, "return", force=force)
    return ReturnOutput(format_, paths=paths, force=force)


def _as_text(result: ReturnAssessment) -> str:
    # rich is loaded only where text is asked for
    from horizontal.reports.returns.return_text import text_report

    return text_report(result, width=terminal_width(), colour=sys.stdout.isatty())


def _as_json(results: Sequence[ReturnAssessment]) -> bytes:
    from horizontal.reports.returns.return_json import json_text

    return json_text(results).encode()
