"""`horizontal return check`: what is wrong with a return, what it measures, and what stands behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from horizontal_cli.console import complain
from horizontal_cli.debug import debug_option
from horizontal_cli.exit_codes import GAPS, MET, UNREADABLE
from horizontal_cli.returns.today import today

if TYPE_CHECKING:
    from horizontal.return_assessment import ReturnAssessment

EPILOG = """
\b
Examples:
  horizontal return check return.xlsx
  horizontal return check q3.ods --previous q2.ods --contract draft.docx
  horizontal return check returns/*.csv --format json > returns.json
  horizontal return check return.xlsx --out report.xlsx
  horizontal return check return.xlsx --on 2026-07-15 --thresholds ours.toml

\b
.xlsx, .ods and .csv are read, in our form or in others' layouts. Headings are understood by
meaning; what is not certain is left unread and told, and --map settles it.
A return must hold counts only: one with data of a person is refused, and what it says is
not repeated. Files named as evidence are looked for in the return's own folder.
With several files, --out names a folder (or one .json, which holds an array).
Exit codes: 0 nothing wrong · 1 errors, an answer contradicted, or not what the contract asks ·
2 a file was refused or not read · 3 a fault of ours
"""
_FILE = click.Path(path_type=Path, readable=False)


@click.command("check", epilog=EPILOG)
@click.argument("files", nargs=-1, required=True, type=_FILE, metavar="FILE...")
@click.option(
    "--contract", type=_FILE, help="The contract: a draft, or the JSON report of `horizontal check`."
)
@click.option("--previous", type=_FILE, help="The return of the period before, to compare with.")
@click.option("--map", "mapping", type=_FILE, help="A file that says what headings stand for.")
@click.option(
    "--save-map",
    type=_FILE,
    metavar="FILE",
    help="Write how the headings were understood, to mend and give with --map the next time (.toml).",
)
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day of the check, such as 2026-07-15 (today).",
)
@click.option(
    "--thresholds",
    "--specification",
    "overlays",
    multiple=True,
    type=_FILE,
    metavar="FILE|FOLDER",
    help="Thresholds, rules or items to put over ours; may be given again.",
)
@click.option("--format", "format_", type=click.Choice(["text", "json"]), help="What goes to stdout (text).")
@click.option("--out", type=_FILE, help="A report as a file: .xlsx, .json or .txt, or a folder of workbooks.")
@click.option("--force", is_flag=True, help="Replace a report that stands there already.")
@debug_option
@click.pass_context
def check(
    context: click.Context,
    files: tuple[Path, ...],
    contract: Path | None,
    previous: Path | None,
    mapping: Path | None,
    save_map: Path | None,
    on: datetime | None,
    overlays: tuple[Path, ...],
    format_: str | None,
    out: Path | None,
    force: bool,
) -> None:
    """Check returns: errors, questions, measures and evidence."""
    from horizontal.requirements.load_return_specification import load_return_specification
    from horizontal.return_check import read_asks
    from horizontal_cli.returns.return_output import choose_return_output
    from horizontal_cli.returns.return_walk import BesideReturn, check_returns

    output = choose_return_output(out, format_, files, force=force)
    if save_map:
        _check_map(save_map, files, force=force)
    day = on.date() if on else today()
    specification = load_return_specification(*overlays)
    asks = read_asks(contract) if contract else None
    beside = BesideReturn(day, specification, asks, previous, mapping)
    results = output.write(check_returns(files, beside))
    context.exit(_exit_code(_saving(results, save_map) if save_map else results))


def _check_map(path: Path, files: tuple[Path, ...], *, force: bool) -> None:
    """Refuses what cannot be written, before any long work begins."""
    from horizontal.reports.whole_file import check_free

    if len(files) > 1:
        raise click.UsageError("--save-map: one mapping fits one layout; give a single return with it")
    check_free(path, overwrite=force)


def _saving(results: Iterable[ReturnAssessment], path: Path) -> Iterator[ReturnAssessment]:
    """Hands on the results, and writes how the headings were understood."""
    from horizontal.parsers.returns.mapping import mapping_text
    from horizontal.reports.whole_file import write_whole

    for result in results:
        if result.provider_return.refused is None:
            write_whole(mapping_text(result.provider_return).encode(), path)
            complain(f"{path}: written; mend what is doubtful and give it with --map")
        yield result


def _exit_code(results: Iterable[ReturnAssessment]) -> int:
    """The exit code of all the results together; the worst one counts."""
    from horizontal.return_assessment import Standing

    code = MET
    for result in results:
        if result.provider_return.refused or not result.records:
            code = UNREADABLE
            continue
        wrong = any(
            record.errors or any(claim.standing is Standing.CONTRADICTED for claim in record.claims)
            for record in result.records
        )
        against = any(one.agrees is False for one in result.against_contract)
        code = max(code, GAPS if wrong or against else MET)
        _warn_of_what_was_not_read(result)
    return code


def _warn_of_what_was_not_read(result: ReturnAssessment) -> None:
    """Says what an exit code of 0 hides."""
    from horizontal.reports.returns.return_wording import has_unread

    if has_unread(result):
        complain(
            f"{result.provider_return.path}: some of it was not read, or is not certain; "
            "see the end of the report and settle it with --map"
        )
