"""Where the reports of a check go, settled before any long work begins."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from horizontal.assessment import Assessment
from horizontal.errors import ReportError, UnreadableFile
from horizontal.reports.whole_file import write_whole
from horizontal_cli.console import complain, say, terminal_width
from horizontal_cli.report_places import check_place, report_names

Result = Assessment | UnreadableFile

SUFFIX = {"text": ".txt", "json": ".json", "xlsx": ".xlsx"}
_FORMAT_OF = {suffix: name for name, suffix in SUFFIX.items()}


@dataclass(frozen=True, slots=True)
class Output:
    """The format, and the path of each file's report or of one for all; neither where they go to stdout."""

    format: str
    paths: tuple[Path, ...] = ()
    together: Path | None = None
    force: bool = False
    _told: list[str] = field(default_factory=list)

    @property
    def talks(self) -> bool:
        """Whether each report is written to stdout as soon as it is there."""
        return self.format == "text" and not self.paths and self.together is None

    def write(self, results: Iterable[Result]) -> Iterator[Result]:
        """Hands on the results; each is written before it is handed on, an array of them after the last."""
        if self.paths or self.talks:
            for number, result in enumerate(results):
                self._write_one(result, self.paths[number] if self.paths else None)
                yield result
        else:
            gathered = tuple(results)
            self._write_together(gathered)
            yield from gathered
        for line in self._told:
            complain(line)

    def _write_one(self, result: Result, path: Path | None) -> None:
        if path is None:
            if isinstance(result, Assessment):
                say(_as_text(result))
        elif isinstance(result, Assessment):
            from horizontal.reports.write import write_report

            write_report(result, path, overwrite=self.force)
            self._tell(path, result)
        elif self.format == "json":
            self._write_json((result,), path)

    def _write_together(self, results: Sequence[Result]) -> None:
        if self.format == "json":
            self._write_json(results, self.together)
            return
        for result in results:
            self._write_one(result, self.together)

    def _write_json(self, results: Sequence[Result], path: Path | None) -> None:
        from horizontal.reports.json_report import json_text

        content = json_text(results).encode()
        if path is None:
            say(content)
            return
        write_whole(content, path)
        for result in results:
            self._tell(path, result)

    def _tell(self, path: Path, result: Result) -> None:
        """Keeps a line about what was written, for after the progress bar."""
        from horizontal.reports.wording import outcome_words

        if isinstance(result, Assessment):
            self._told.append(f"{path}: written for {result.contract.path}. {outcome_words(result)}")


def choose_output(out: Path | None, format_: str | None, files: Sequence[Path], *, force: bool) -> Output:
    """Where the reports go; an error, before anything is read, where they cannot go there."""
    if out and not out.is_dir():
        return _one_file(out, format_, files, force=force)
    format_ = format_ or ("xlsx" if out else "text")
    if out is None and format_ != "xlsx":
        return Output(format_)
    paths = tuple((out or Path()) / name for name in report_names(files, SUFFIX[format_]))
    for path in paths:
        check_place(path, files, "contract", force=force)
    return Output(format_, paths=paths, force=force)


def _one_file(out: Path, format_: str | None, files: Sequence[Path], *, force: bool) -> Output:
    named = _FORMAT_OF.get(out.suffix.lower())
    if named is None:
        raise ReportError(
            f"{out}: no such folder, and no report of this kind; end the name in .xlsx, .json or .txt"
        )
    if format_ and format_ != named:
        raise click.UsageError(f"--out {out.name} is {named} and --format says {format_}; give one of them")
    if len(files) > 1 and named != "json":
        raise click.UsageError(f"{len(files)} files cannot share one {out.suffix}; give a folder to --out")
    check_place(out, files, "contract", force=force)
    return Output(named, together=out, force=force)


def _as_text(result: Assessment) -> str:
    from horizontal.reports.text_report import text_report

    return text_report(result, width=terminal_width(), colour=sys.stdout.isatty())
