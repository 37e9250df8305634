"""`horizontal check`: draft contracts against a tier."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from horizontal.assessment import Assessment
    from horizontal.errors import UnreadableFile

Result = "Assessment | UnreadableFile"

EPILOG = """
\b
Examples:
  horizontal check draft.docx --tier targeted
  horizontal check draft.pdf --service-type "home care" --out report.xlsx
  horizontal check lots/*.docx --tier universal --format json > lots.json
  horizontal check draft.docx --tier targeted --fail-under 80

\b
Tiers:
  universal  every provider: a workplace policy
  contact    trades that meet the public or enter homes: universal, and a briefing, a response, a route to help
  targeted   services likely to meet people affected: universal, training, ask and act, data collection

\b
With several files, --out names a folder for .xlsx and .txt reports; JSON is one array.
Exit codes: 0 met · 1 gaps found · 2 a file could not be read · 3 a fault of ours
"""


@click.command(epilog=EPILOG)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option(
    "--tier", type=click.Choice(["universal", "contact", "targeted"]), help="What the contract must ask."
)
@click.option(
    "--service-type", metavar="NAME", help="The kind of service or its CPV code, which gives the tier."
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="Where the report goes; its ending gives the format."
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
    help="Exit 1 for a score under N, 0 from N on, whatever the outcome.",
)
@click.option("--force", is_flag=True, help="Replace a report that stands there already.")
@click.option(
    "--catalogue",
    "overlays",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="A folder whose elements go over the catalogue's.",
)
@click.pass_context
def check(
    context: click.Context,
    files: tuple[Path, ...],
    tier: str | None,
    service_type: str | None,
    out: Path | None,
    format_: str | None,
    fail_under: float | None,
    force: bool,
    overlays: tuple[Path, ...],
) -> None:
    """Check draft contracts: what is met, what is missing, where, and the words to add."""
    from horizontal.requirements import load_catalogue
    from horizontal_cli.output import Output

    catalogue = load_catalogue(*overlays)
    tier = _tier(tier, service_type, catalogue)
    output = Output.choose(out, format_, files, force=force)
    results = list(_results(files, tier, catalogue))
    output.write(results)
    context.exit(_exit_code(results, fail_under))


def _tier(tier: str | None, service_type: str | None, catalogue: object) -> str:
    """The tier asked for, or the one that the service type calls for."""
    from horizontal.requirements.services import find_service

    if service_type is None and tier is None:
        raise click.UsageError(
            'say what the contract must ask: --tier targeted, or --service-type "debt advice"'
        )
    if service_type is None:
        return str(tier)
    service = find_service(catalogue, service_type)  # type: ignore[arg-type]
    if tier is None:
        click.echo(f"{service.name}: tier {service.tier.value} (our own default). {service.why}", err=True)
        return service.tier.value
    if tier != service.tier.value:
        click.echo(
            f"{service.name}: {service.tier.value} is our default; checked as {tier}, as asked", err=True
        )
    return tier


def _results(files: Sequence[Path], tier: str, catalogue: object) -> Iterator[Assessment | UnreadableFile]:
    """The assessment of each file, or the error that stands in its place."""
    from horizontal.check import check_contract
    from horizontal.errors import UnreadableFile

    show = len(files) > 1 and sys.stderr.isatty()
    with click.progressbar(files, label="Checking", file=sys.stderr, hidden=not show) as progress:
        for file in progress:
            try:
                yield check_contract(file, tier=tier, catalogue=catalogue)  # type: ignore[arg-type]
            except UnreadableFile as error:
                click.echo(str(error), err=True)
                yield error


def _exit_code(results: Sequence[Assessment | UnreadableFile], fail_under: float | None) -> int:
    from horizontal.assessment import Assessment, Outcome

    if any(not isinstance(result, Assessment) for result in results):
        return 2
    read = [result for result in results if isinstance(result, Assessment)]
    if fail_under is not None:
        return int(any(result.score < fail_under for result in read))
    return int(any(result.outcome is not Outcome.COMPLIANT for result in read))
