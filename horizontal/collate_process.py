"""The worker that reads returns and makes rows of them: the other side of `collate.py`."""

from __future__ import annotations

import json
from datetime import date
from functools import partial

from horizontal import __version__
from horizontal.collation import CollatedFile, NotTakenIn
from horizontal.parsers import read_return
from horizontal.parsers.worker_process import Answer, serve
from horizontal.provider_return import How, ProviderReturn, State
from horizontal.requirements.return_specification import ReturnSpecification
from horizontal.scoring.collation import rows_of
from horizontal.scoring.returns import assess_return


def main() -> None:
    """A worker that reads returns."""
    serve(_make_reader)


def _make_reader(opening: bytes) -> Answer:
    asked = json.loads(opening)
    specification = ReturnSpecification.model_validate_json(asked["specification"])
    on = date.fromisoformat(asked["on"]) if asked["on"] else None
    return partial(collated_file, specification=specification, on=on)


def collated_file(path: str, *, specification: ReturnSpecification, on: date | None) -> CollatedFile:
    """The rows of a file, or why it has none; raises FileNotReachable."""
    read = read_return(path, specification=specification)
    if read.refused is not None:
        refused = NotTakenIn(path=path, kind=read.refused.kind, message=read.refused.message)
        return CollatedFile(path=path, not_taken_in=refused)
    if not read.records:
        message = f"{path}: nothing of a return was found in it; check that this is the right file"
        return CollatedFile(
            path=path, not_taken_in=NotTakenIn(path=path, kind="not_a_return", message=message)
        )
    assessment = assess_return(read, specification=specification, on=on, version=__version__)
    return CollatedFile(path=path, rows=rows_of(assessment, specification), unread=_unread(read))


def _unread(read: ProviderReturn) -> int:
    """How much of the file was not read for certain."""
    answers = (answer for record in read.records for answer in record.items.values())
    return (
        sum(1 for part in read.unread if part.lost)
        + sum(1 for heading in read.understood if heading.how is How.DOUBTFUL)
        + sum(1 for answer in answers if answer.state is State.UNREAD)
    )
