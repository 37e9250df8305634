"""The walk of many returns: read each in a process of its own → rows → one collation, and a copy to share."""

from __future__ import annotations

import json
import os
from collections.abc import Generator, Iterable, Sequence
from datetime import date
from pathlib import Path

from horizontal import __version__
from horizontal.batch import ask_workers
from horizontal.collation import CollatedFile, Collation, ExpectedReturn, NotTakenIn, PublicationLog
from horizontal.errors import FileNotReachable, UnreadableFile
from horizontal.parsers.expected_returns import read_expected
from horizontal.parsers.limits import Limits
from horizontal.parsers.publication_log import read_publication_log
from horizontal.requirements.load_return_specification import load_return_specification
from horizontal.requirements.return_specification import ReturnSpecification
from horizontal.scoring.collation import collate_rows
from horizontal.scoring.disclosure import Shared, suppress_small

SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv"})
"""The endings of files that may be returns; others in a folder are taken to be evidence."""
OWN_REPORTS = (".horizontal.xlsx",)
"""Endings of workbooks that `horizontal return check` writes beside returns."""

_READER = "horizontal.collate_process"
_Path = str | os.PathLike[str]


def collate_returns(
    paths: Iterable[_Path],
    *,
    expected: _Path | Sequence[ExpectedReturn] | None = None,
    on: date | None = None,
    jobs: int = 1,
    specification: ReturnSpecification | None = None,
    limits: Limits | None = None,
) -> Collation:
    """What all returns in these files and folders say together, with full figures.

    `expected` is the list of contracts whose returns are due, as a file (.csv, .toml) or as nouns; without it, gaps
    between the periods that were sent are told. `on` is the day of the collation; without it, nothing is told as
    missing because its day is over. So many files are read at a time as there are `jobs`. Raises FileNotReachable
    for a folder that is not there, and DamagedFile for a list that cannot be read. A return that cannot be read
    stands in `not_taken_in`. The collation must not be shared as it is: see `share_collation`.
    """
    specification = specification or load_return_specification()
    due = expected_returns(expected)
    files = find_returns(paths)
    read = collated_files(files, on=on, jobs=jobs, specification=specification, limits=limits)
    return collate_files(tuple(read), due, on, specification)


def share_collation(
    collation: Collation,
    *,
    profile: str = "5",
    previous: _Path | PublicationLog | None = None,
    specification: ReturnSpecification | None = None,
) -> Shared:
    """The collation as it may be shared, and the log to be kept for the next time.

    `profile` is "5", "nhs" or "10"; `previous` is the log that came with the last shared copy. Raises ValueError for
    another profile, and DamagedFile for a file that is no such log.
    """
    specification = specification or load_return_specification()
    chosen = next((one for one in specification.profiles if one.id == profile and one.highest), None)
    if chosen is None:
        raise ValueError(f'no profile "{profile}" that holds anything back')
    if previous is not None and not isinstance(previous, PublicationLog):
        previous = read_publication_log(previous)
    return suppress_small(collation, chosen, specification, previous)


def expected_returns(expected: _Path | Sequence[ExpectedReturn] | None) -> tuple[ExpectedReturn, ...]:
    """The list of contracts, read where it is a file."""
    if expected is None:
        return ()
    return read_expected(expected) if isinstance(expected, str | os.PathLike) else tuple(expected)


def find_returns(paths: Iterable[_Path], leave_out: Iterable[Path] = ()) -> tuple[Path, ...]:
    """The files, and those in the folders and all folders in them that may be returns; each once, in order.

    Raises FileNotReachable for a path that is not there, or that cannot be listed.
    """
    left = {path.absolute() for path in leave_out}
    found: dict[Path, Path] = {}
    for given in map(Path, paths):
        for path in _files_in(given) if given.is_dir() else (given,):
            if path.absolute() not in left:
                found.setdefault(path.absolute(), path)
    return tuple(found.values())


def _files_in(folder: Path) -> list[Path]:
    def fail(fault: OSError) -> None:
        raise FileNotReachable(folder, "this folder cannot be listed", "check who may read it") from fault

    found = []
    for place, folders, names in os.walk(folder, onerror=fail):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(place, name) for name in sorted(names) if _may_be_return(name)]
    return found


def _may_be_return(name: str) -> bool:
    plain = name.casefold()
    return (
        Path(plain).suffix in SUFFIXES
        and not plain.endswith(OWN_REPORTS)
        and not plain.startswith((".", "~$"))
    )


def collated_files(
    files: Sequence[Path],
    *,
    on: date | None = None,
    jobs: int = 1,
    specification: ReturnSpecification,
    limits: Limits | None = None,
) -> Generator[CollatedFile, None, None]:
    """What each file comes to, in the order of the files; nothing but its rows is kept of it."""
    day = on.isoformat() if on else None
    opening = json.dumps({"on": day, "specification": specification.model_dump_json()}).encode()
    results = ask_workers(files, CollatedFile, _READER, opening, jobs=jobs, limits=limits)
    for path, result in zip(files, results, strict=True):
        if isinstance(result, UnreadableFile):
            reason = NotTakenIn(path=str(path), kind=result.kind, message=str(result))
            yield CollatedFile(path=str(path), not_taken_in=reason)
        else:
            yield result


def collate_files(
    files: Sequence[CollatedFile],
    expected: Sequence[ExpectedReturn],
    on: date | None,
    specification: ReturnSpecification,
) -> Collation:
    """The collation of files that were read."""
    return collate_rows(
        files,
        expected=expected,
        on=on,
        version=__version__,
        specification=specification,
    )
