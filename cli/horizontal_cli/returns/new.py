"""`horizontal return new`: the blank form of a return."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from horizontal_cli.catalogue_option import TIERS
from horizontal_cli.console import complain
from horizontal_cli.debug import debug_option

if TYPE_CHECKING:
    from horizontal.provider_return import ReturnRecord

EPILOG = """
\b
Examples:
  horizontal return new --tier targeted --provider "Example" --period 2026-Q3 --out form.xlsx
  horizontal return new --tier universal --period 2026-27 --small --out form.xlsx
  horizontal return new --tier targeted --period 2026-Q4 --from last.xlsx --out form.xlsx

\b
Periods:
  2026-Q3   October to December 2026: quarters are those of the year from April.
            Targeted services count each quarter.
  2026-27   April 2026 to March 2027: the policy answers of every tier, once a year,
            and for targeted services audits, feedback and breakdowns.

\b
Exit codes: 0 written · 2 could not be asked, read or written · 3 a fault of ours
"""


@click.command(epilog=EPILOG)
@click.option("--tier", type=click.Choice(TIERS), required=True, help="What the contract asks.")
@click.option("--period", required=True, metavar="PERIOD", help="A quarter (2026-Q3) or a year (2026-27).")
@click.option("--provider", default="", metavar="NAME", help="The provider's name, filled in.")
@click.option("--contract", default="", metavar="REFERENCE", help="The contract's reference, filled in.")
@click.option("--service-type", default="", metavar="NAME", help="The kind of service, filled in.")
@click.option("--small", is_flag=True, help="One page with fewer questions, for a small provider.")
@click.option(
    "--from",
    "last",
    type=click.Path(path_type=Path, readable=False),
    metavar="LAST",
    help="The last return: its header and policy answers are filled in, its counts are shown beside.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, readable=False),
    required=True,
    help="Where the form goes: a file that ends in .xlsx.",
)
@click.option("--force", is_flag=True, help="Replace a file that stands there already.")
@debug_option
def new(
    tier: str,
    period: str,
    provider: str,
    contract: str,
    service_type: str,
    small: bool,
    last: Path | None,
    out: Path,
    force: bool,
) -> None:
    """Make the blank form of a return, as a workbook to fill in."""
    from horizontal import __version__
    from horizontal.reports.return_form import FormOrder, form_bytes, parse_period
    from horizontal.reports.whole_file import check_free, write_whole
    from horizontal.requirements.load_return_specification import load_return_specification
    from horizontal.requirements.model import Tier

    if out.suffix.lower() != ".xlsx":
        raise click.UsageError(f"{out}: the form is a workbook; end the name in .xlsx")
    check_free(out, overwrite=force)
    try:
        asked = parse_period(period)
    except ValueError as fault:
        raise click.BadParameter(str(fault), param_hint="--period") from fault
    order = FormOrder(
        tier=Tier(tier),
        period=asked,
        provider=provider,
        contract=contract,
        service_type=service_type,
        small=small,
        last=_last(last) if last else None,
    )
    try:
        content = form_bytes(order, load_return_specification(), version=__version__)
    except ValueError as fault:
        raise click.UsageError(str(fault)) from fault
    write_whole(content, out)
    complain(f"{out}: written; fill in the outlined cells")


def _last(path: Path) -> ReturnRecord:
    """The record that the last return reports; told where it holds none."""
    from horizontal import read_return

    found = read_return(path)
    if found.refused is not None:
        raise click.UsageError(found.refused.message)
    if not found.records:
        raise click.UsageError(
            f"{path}: nothing of a return is read in it; check that this is the right file"
        )
    return found.records[0]
