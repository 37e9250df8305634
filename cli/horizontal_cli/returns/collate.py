"""`horizontal return collate`: all returns together, and a copy that may be shared."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from horizontal_cli.console import complain, say
from horizontal_cli.debug import debug_option
from horizontal_cli.exit_codes import GAPS, MET, UNREADABLE
from horizontal_cli.returns.today import today

if TYPE_CHECKING:
    from datetime import date

    from horizontal.collation import CollatedFile, Collation
    from horizontal.requirements.return_specification import ReturnSpecification

PROFILES = ("none", "5", "nhs", "10")
LOG_SUFFIX = ".private.json"

EPILOG = """
\b
Examples:
  horizontal return collate returns/ --out together.xlsx
  horizontal return collate q1/ q2/ --expect contracts.csv --out together.xlsx
  horizontal return collate returns/ --out to_share.xlsx --shared
  horizontal return collate returns/ --out again.xlsx --shared nhs \\
      --previous-publication to_share.private.json

\b
Without --shared it is the working copy, with full figures: it must not leave.
--shared holds back counts of people from 1 to 4 and whatever gives them away: `nhs` 1 to 7
and rounds the others, `10` 1 to 9. Beside a shared copy a .private.json is written, which is
not shared: give it to --previous-publication the next time, so that two copies set beside
one another give nothing away (docs/disclosure.md).
Exit codes: 0 all there · 1 missing, late or with errors · 2 a file was refused or not read ·
3 a fault of ours
"""

_FILE = click.Path(path_type=Path, readable=False)


@click.command(epilog=EPILOG)
@click.argument("places", nargs=-1, required=True, type=_FILE, metavar="DIR...")
@click.option(
    "--out", type=_FILE, metavar="WORKBOOK", help="Where it goes: a file that ends in .xlsx or .json."
)
@click.option(
    "--expect", type=_FILE, metavar="LIST", help="The contracts whose returns are due (.csv, .toml)."
)
@click.option(
    "--shared",
    type=click.Choice(PROFILES),
    is_flag=False,
    flag_value="5",
    default="none",
    help="A copy to share, with small figures held back; 5 where nothing follows.",
)
@click.option(
    "--previous-publication",
    "previous",
    type=_FILE,
    metavar="FILE",
    help="The .private.json of the last shared copy.",
)
@click.option(
    "--on", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The day of the collation (today)."
)
@click.option(
    "--jobs", type=click.IntRange(1, 256), metavar="N", help="Files read at a time (one a processor)."
)
@click.option("--format", "format_", type=click.Choice(["json"]), help="JSON to stdout.")
@click.option("--force", is_flag=True, help="Replace files that stand there already.")
@debug_option
@click.pass_context
def collate(
    context: click.Context,
    places: tuple[Path, ...],
    out: Path | None,
    expect: Path | None,
    shared: str,
    previous: Path | None,
    on: datetime | None,
    jobs: int | None,
    format_: str | None,
    force: bool,
) -> None:
    """Put returns together: over time and across providers."""
    from horizontal.collate import collate_files, expected_returns, find_returns, share_collation
    from horizontal.requirements.load_return_specification import load_return_specification

    log = _check_places(out, format_, shared, previous, force=force)
    specification = load_return_specification()
    due = expected_returns(expect)
    files = find_returns(places, leave_out=[path for path in (out, expect) if path])
    day = on.date() if on else today()
    collation = collate_files(_read(files, day, jobs, specification), due, day, specification)
    code = _exit_code(collation)
    if shared != "none":
        copy = share_collation(collation, profile=shared, previous=previous, specification=specification)
        collation = copy.collation
        if log is not None:
            _write_private(copy.log.model_dump_json(indent=1), log)
    _write(collation, out, format_, specification)
    context.exit(code)


def _check_places(
    out: Path | None, format_: str | None, shared: str, previous: Path | None, *, force: bool
) -> Path | None:
    """Where the private log goes; an error, before anything is read, for what cannot be."""
    from horizontal.errors import ReportError
    from horizontal.reports.whole_file import check_free

    if out is None and format_ is None:
        raise click.UsageError("give --out WORKBOOK.xlsx, or --format json")
    if previous is not None and shared == "none":
        raise click.UsageError("--previous-publication is for copies to share: give --shared too")
    if out is None:
        if shared != "none":
            raise click.UsageError(
                "a copy to share needs --out: the log of what it holds back goes beside it"
            )
        return None
    if out.suffix.lower() not in (".xlsx", ".json"):
        raise ReportError(f"{out}: no report of this kind; end the name in .xlsx or .json")
    check_free(out, overwrite=force)
    if shared == "none":
        return None
    log = out.with_name(out.stem + LOG_SUFFIX)
    check_free(log, overwrite=force)
    return log


def _read(
    files: Sequence[Path], day: date, jobs: int | None, specification: ReturnSpecification
) -> tuple[CollatedFile, ...]:
    """What each file comes to; progress on a terminal, refusals on stderr at once."""
    from horizontal.collate import collated_files

    if not files:
        raise click.UsageError("no .xlsx, .ods or .csv in these folders")
    show = sys.stderr.isatty() and len(files) > 1
    read = collated_files(files, on=day, jobs=jobs or _processors(), specification=specification)
    gathered = []
    with click.progressbar(
        read, length=len(files), label="Reading", file=sys.stderr, hidden=not show
    ) as progress:
        for one in progress:
            if one.not_taken_in:
                click.echo("\n" * show, err=True, nl=False)
                complain(one.not_taken_in.message)
            gathered.append(one)
    return tuple(gathered)


def _write(
    collation: Collation, out: Path | None, format_: str | None, specification: ReturnSpecification
) -> None:
    from horizontal.reports.collation_json import json_text
    from horizontal.reports.whole_file import write_whole

    if format_ == "json":
        say(json_text(collation).encode())
    if out is None:
        return
    if out.suffix.lower() == ".json":
        content = json_text(collation).encode()
    else:
        from horizontal.reports.collation_workbook import report_bytes

        content = report_bytes(collation, specification)
    write_whole(content, out)
    complain(f"{out}: written. {_told(collation)}")


def _write_private(content: str, log: Path) -> None:
    from horizontal.reports.whole_file import write_whole

    write_whole(content.encode(), log)
    if os.name == "posix":
        log.chmod(0o600)
    complain(
        f"{log}: what the shared copy holds back, with the figures; do not share it, and keep it for the next"
    )


def _told(collation: Collation) -> str:
    """What it comes to, in a sentence."""
    from horizontal.reports.wording import counted

    wrong = sum(1 for row in collation.rows if row.errors != 0)
    kind = "Full figures: it must not leave" if collation.profile == "none" else "Small figures are held back"
    return (
        f"{counted(len(collation.rows), 'return')}, {wrong} with errors; {len(collation.missing)} missing, "
        f"{len(collation.late)} late; {counted(len(collation.not_taken_in), 'file')} not taken in. {kind}."
    )


def _exit_code(collation: Collation) -> int:
    if collation.not_taken_in or not collation.rows:
        return UNREADABLE
    wrong = any(row.errors for row in collation.rows)
    return GAPS if wrong or collation.missing or collation.late else MET


def _processors() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
