"""`horizontal check`: draft contracts against a tier."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from horizontal_cli.catalogue_option import TIERS, catalogue_option
from horizontal_cli.console import complain
from horizontal_cli.debug import debug_option
from horizontal_cli.exit_codes import GAPS, MET, UNREADABLE
from horizontal_cli.reading_options import HowToRead, reading_options
from horizontal_cli.tier import choose_tier
from horizontal_cli.walk import Asked, check_files

if TYPE_CHECKING:
    from horizontal.assessment import Assessment
    from horizontal.errors import UnreadableFile

EPILOG = """
\b
Examples:
  horizontal check draft.docx --tier targeted
  horizontal check draft.pdf --service-type "home care" --out report.xlsx
  horizontal check lots/*.docx --tier universal --format json > lots.json
  horizontal check lots/*.docx --tier universal --out reports/
  horizontal check draft.docx --tier targeted --fail-under 80

\b
Tiers:
  universal  every provider: a workplace policy
  contact    trades that meet the public or enter homes: universal, and a briefing,
             a response to disclosure, a route to help
  targeted   services likely to meet people affected: universal, and training,
             Ask and Act, data collection

\b
Word, PDF, OpenDocument, Rich Text, web pages, Markdown and plain text are read, and scans
with --ocr. A folder, archive or message is read as one contract in parts.
With several files, --out names a folder (or one .json, which holds an array).
A workbook without --out is written to the folder that you are in.
Exit codes: 0 met · 1 gaps found · 2 a file could not be read · 3 a fault of ours
"""


@click.command(epilog=EPILOG)
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False), metavar="FILE..."
)
@click.option("--tier", type=click.Choice(TIERS), help="What the contract must ask.")
@click.option(
    "--service-type", metavar="NAME", help="The kind of service or its CPV code, which gives the tier."
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, readable=False),
    help="Where the report goes: a file that ends in .xlsx, .json or .txt, or a folder.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "xlsx"]),
    help="The format of the report (text).",
)
@click.option(
    "--fail-under",
    type=click.FloatRange(0, 100),
    metavar="N",
    help="Exit 1 for a score under N, and 0 from N on, gaps or no gaps.",
)
@click.option(
    "--strict", is_flag=True, help="Count only passages that are certain; what is less so is partial at best."
)
@click.option("--force", is_flag=True, help="Replace a report that stands there already.")
@catalogue_option
@reading_options
@debug_option
@click.pass_context
def check(
    context: click.Context,
    files: tuple[Path, ...],
    tier: str | None,
    service_type: str | None,
    out: Path | None,
    format_: str | None,
    fail_under: float | None,
    strict: bool,
    force: bool,
    overlays: tuple[Path, ...],
    how: HowToRead,
) -> None:
    """Check draft contracts: what is met, what is missing, where, and the words to add."""
    from horizontal.requirements import load_catalogue
    from horizontal_cli.output import choose_output

    catalogue = load_catalogue(*overlays)
    tier = choose_tier(tier, service_type, catalogue)
    output = choose_output(out, format_, files, force=force)
    results = check_files(files, Asked(tier, catalogue, strict), how, bar=not output.talks)
    context.exit(_exit_code(output.write(results), fail_under))


def _exit_code(results: Iterable[Assessment | UnreadableFile], fail_under: float | None) -> int:
    """The exit code of all the results together; the worst one counts."""
    from horizontal.assessment import Assessment, Outcome

    code = MET
    for result in results:
        if not isinstance(result, Assessment):
            code = UNREADABLE
            continue
        if result.outcome is Outcome.PARTLY_READ and fail_under is None:
            code = UNREADABLE
            continue
        compliant = result.outcome is Outcome.COMPLIANT
        passed = compliant if fail_under is None else result.score >= fail_under
        code = max(code, MET if passed else GAPS)
        if passed:
            _warn_of_a_narrow_pass(result, compliant=compliant)
    return code


def _warn_of_a_narrow_pass(result: Assessment, *, compliant: bool) -> None:
    """Says what an exit code of 0 hides."""
    from horizontal.reports.wording import left_out_words

    path = result.contract.path
    if not compliant:
        complain(f"{path}: gaps, and passed by its score alone; see --fail-under")
    if left_out := left_out_words(result):
        complain(f"{path}: {left_out}; the verdicts hold only for the rest, so look at it yourself")
