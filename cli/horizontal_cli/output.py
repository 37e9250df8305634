"""Where the reports of a check go, settled before any long work begins."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from horizontal.assessment import Assessment
from horizontal.errors import ReportError, UnreadableFile
from horizontal.reports.json_report import json_text
from horizontal.reports.text_report import text_report
from horizontal.reports.write import check_free, write_report, write_whole

SUFFIX = {"text": ".txt", "json": ".json", "xlsx": ".xlsx"}
_FORMAT_OF = {suffix: name for name, suffix in SUFFIX.items()}


@dataclass(frozen=True, slots=True)
class Output:
    """The format, and the path of each file's report; no paths where it goes to stdout."""

    format: str
    paths: tuple[Path, ...] = ()
    together: Path | None = None
    """One file for all reports, where the format allows it."""
    force: bool = False

    @classmethod
    def choose(cls, out: Path | None, format_: str | None, files: Sequence[Path], *, force: bool) -> Output:
        """Where the reports go; ReportError, before anything is read, where they cannot."""
        several = len(files) > 1
        if out and out.suffix.lower() in _FORMAT_OF and not out.is_dir():
            named = _FORMAT_OF[out.suffix.lower()]
            if format_ and format_ != named:
                raise click.UsageError(
                    f"--out {out.name} is {named}, --format says {format_}; give one of them"
                )
            if not several or named == "json":
                check_free(out, overwrite=force)
                return cls(named, together=out, force=force)
            raise click.UsageError(
                f"{len(files)} files cannot share one {out.suffix}; give a folder to --out"
            )
        if out and not out.is_dir():
            raise ReportError(
                f"{out}: no such folder, and no report of this kind; end a file's name in .xlsx, .json or .txt"
            )
        format_ = format_ or ("xlsx" if out else "text")
        if out is None and format_ != "xlsx":
            return cls(format_)
        paths = tuple((out or Path()) / f"{file.stem}.horizontal{SUFFIX[format_]}" for file in files)
        if len(set(paths)) < len(paths):
            raise ReportError(f"{out or Path.cwd()}: two files have the same name; check them one at a time")
        for path in paths:
            check_free(path, overwrite=force)
        return cls(format_, paths=paths, force=force)

    def write(self, results: Sequence[Assessment | UnreadableFile]) -> None:
        """Writes the reports and says on stderr where they stand."""
        if self.format == "json" and not self.paths:
            self._json(results)
            return
        if not self.paths and self.together is None:
            width = min(shutil.get_terminal_size((100, 24)).columns, 120)
            for result in results:
                if isinstance(result, Assessment):
                    click.echo(text_report(result, width=width, colour=sys.stdout.isatty()))
            return
        for path, result in zip(self.paths or (self.together,), results, strict=True):
            if isinstance(result, Assessment) and path is not None:
                write_report(result, path, overwrite=self.force)
                self._say(path, result)

    def _json(self, results: Sequence[Assessment | UnreadableFile]) -> None:
        content = json_text(results)
        if self.together is None:
            click.echo(content, nl=False)
            return
        write_whole(content.encode(), self.together)
        click.echo(f"{self.together}: written", err=True)

    @staticmethod
    def _say(path: Path, result: Assessment) -> None:
        from horizontal.reports.wording import outcome_words

        click.echo(f"{path}: written. Score {result.score:.0f} of 100. {outcome_words(result)}", err=True)
