"""Returns in turn: each one's assessment; that of a file that cannot be reached has no records and says why."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from horizontal import __version__
from horizontal.errors import HorizontalError, UnreadableFile
from horizontal.provider_return import ProviderReturn, Refusal
from horizontal.requirements.return_specification import ReturnSpecification
from horizontal.return_assessment import ContractAsks, ReturnAssessment
from horizontal.return_check import check_return
from horizontal_cli.console import complain
from horizontal_cli.faults import OurFault
from horizontal_cli.walk import refuse_what_is_no_file


@dataclass(frozen=True, slots=True)
class BesideReturn:
    """What every return of the run is put beside."""

    on: date
    specification: ReturnSpecification
    contract: ContractAsks | None = None
    previous: Path | None = None
    mapping: Path | None = None


def check_returns(files: Sequence[Path], beside: BesideReturn) -> Iterator[ReturnAssessment]:
    """What each file comes to, in order; refusals are told on stderr at once, progress only on a terminal."""
    show = len(files) > 1 and sys.stderr.isatty()
    with click.progressbar(files, label="Checking", file=sys.stderr, hidden=not show) as progress:
        for file in progress:
            result = _check(file, beside)
            if result.provider_return.refused:
                click.echo("\n" * show, err=True, nl=False)
                complain(result.provider_return.refused.message)
            for note in result.notes:
                complain(note)
            yield result


def _check(file: Path, beside: BesideReturn) -> ReturnAssessment:
    try:
        refuse_what_is_no_file(file)
    except UnreadableFile as error:
        return _refused(error, beside)
    try:
        return check_return(
            file,
            on=beside.on,
            contract=beside.contract,
            previous=beside.previous,
            specification=beside.specification,
            mapping=beside.mapping,
        )
    except UnreadableFile as error:
        if error.where != str(file):  # it is the return before that cannot be read
            raise
        return _refused(error, beside)
    except HorizontalError:
        raise
    except Exception as fault:
        raise OurFault(file) from fault


def _refused(error: UnreadableFile, beside: BesideReturn) -> ReturnAssessment:
    refusal = Refusal(kind=error.kind, message=str(error))
    return ReturnAssessment(
        provider_return=ProviderReturn(path=error.where, refused=refusal),
        horizontal_version=__version__,
        catalogue_version=beside.specification.version,
    )
