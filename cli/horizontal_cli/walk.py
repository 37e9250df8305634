"""Files in turn: each one's assessment, or the error that stands in its place."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from horizontal_cli.console import complain
from horizontal_cli.faults import OurFault

if TYPE_CHECKING:
    from horizontal.assessment import Assessment
    from horizontal.errors import UnreadableFile
    from horizontal.requirements.model import Catalogue
    from horizontal_cli.reading_options import HowToRead


@dataclass(frozen=True, slots=True)
class Asked:
    """What every file is checked for."""

    tier: str
    catalogue: Catalogue
    strict: bool = False


def check_files(
    files: Sequence[Path], asked: Asked, how: HowToRead, *, bar: bool
) -> Iterator[Assessment | UnreadableFile]:
    """What each file comes to, in order; errors are told on stderr at once. `bar` allows a progress bar."""
    from horizontal.errors import UnreadableFile

    show = bar and len(files) > 1 and sys.stderr.isatty()
    results = _results(files, asked, how)
    with click.progressbar(
        results, length=len(files), label="Checking", file=sys.stderr, hidden=not show
    ) as progress:
        for result in progress:
            if isinstance(result, UnreadableFile):
                click.echo("\n" * show, err=True, nl=False)
                complain(str(result))
            yield result


def _results(files: Sequence[Path], asked: Asked, how: HowToRead) -> Iterator[Assessment | UnreadableFile]:
    """The results: of a single file here, of several in processes of their own."""
    if len(files) > 1 or how.alone:
        yield from _in_workers(files, asked, how)
    else:
        yield from (_check(file, asked, how) for file in files)


def _check(file: Path, asked: Asked, how: HowToRead) -> Assessment | UnreadableFile:
    from horizontal.check import check_contract
    from horizontal.errors import UnreadableFile
    from horizontal.parsers.progress import telling

    try:
        refuse_what_is_no_file(file)
        with telling(_show_page) if sys.stderr.isatty() else nullcontext():
            return check_contract(
                file, tier=asked.tier, catalogue=asked.catalogue, limits=how.limits, strict=asked.strict
            )
    except UnreadableFile as error:
        return error
    except Exception as fault:
        raise OurFault(file) from fault


def _show_page(page: int, count: int) -> None:
    """Tells how far OCR has come, on one line of the terminal, which the last page clears."""
    told = f"Reading page {page} of {count} by OCR"
    click.echo(f"\r{told}", err=True, nl=False)
    if page == count:
        click.echo("\r" + " " * len(told) + "\r", err=True, nl=False)


def _in_workers(files: Sequence[Path], asked: Asked, how: HowToRead) -> Iterator[Assessment | UnreadableFile]:
    from horizontal.batch import check_contracts

    refused = {place: error for place, file in enumerate(files) if (error := _refusal(file)) is not None}
    results = check_contracts(
        [file for place, file in enumerate(files) if place not in refused],
        tier=asked.tier,
        catalogue=asked.catalogue,
        jobs=how.workers,
        limits=how.limits,
        strict=asked.strict,
    )
    for place, file in enumerate(files):
        try:
            yield refused[place] if place in refused else next(results)
        except Exception as fault:
            raise OurFault(file) from fault


def _refusal(file: Path) -> UnreadableFile | None:
    from horizontal.errors import UnreadableFile

    try:
        refuse_what_is_no_file(file)
    except UnreadableFile as error:
        return error
    return None


def refuse_what_is_no_file(file: Path) -> None:
    """FileNotReachable, with what to do, for a pattern that the shell left open and for a name that is no text."""
    from horizontal.errors import FileNotReachable

    if not file.exists() and any(sign in file.name for sign in "*?"):
        raise FileNotReachable(
            file, "no file fits this pattern", "check the folder, and use no quotation marks"
        )
    if not _is_text(os.fspath(file)):
        shown = os.fsencode(file).decode(errors="replace")
        raise FileNotReachable(shown, "its name is not valid text", "give the file another name")


def _is_text(name: str) -> bool:
    """Whether the name can be written down in a report."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
