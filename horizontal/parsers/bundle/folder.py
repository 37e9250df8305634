"""A folder as a bundle of files; no link in it is followed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from horizontal.contract import Unread
from horizontal.errors import EmptyFile, FileNotReachable, TooLarge
from horizontal.parsers.bundle.bundle import (
    Budget,
    Bundle,
    BundleFile,
    in_natural_order,
    is_litter,
    plain_name,
)
from horizontal.parsers.limits import current, megabytes

_MOST_DEEP = 8
"""Folders inside one another."""


def open_folder(path: str, budget: Budget) -> Bundle:
    """The files in the folder and the folders below it; raises FileNotReachable, EmptyFile or TooLarge."""
    files: list[BundleFile] = []
    unread: list[Unread] = []
    root = Path(path)
    try:
        for place in _walk(root, path, 0):
            name = place.relative_to(root).as_posix()
            if is_litter(name):
                continue
            _take(place, name, budget, files, unread)
    except PermissionError as fault:
        raise FileNotReachable(path, "no permission to read it", "ask its owner, or copy it") from fault
    except OSError as fault:
        raise FileNotReachable(path, "it cannot be read", "check the name and the drive") from fault
    if not files and not unread:
        raise EmptyFile(path, "a folder without files", "name the folder that holds the contract")
    return Bundle(in_natural_order(files), tuple(sorted(unread, key=lambda note: note.where)))


def _walk(folder: Path, path: str, depth: int) -> Iterator[Path]:
    if depth > _MOST_DEEP:
        what = f"folders nested more than {_MOST_DEEP} deep"
        raise TooLarge(path, what, "name the folder that holds the contract")
    for place in sorted(folder.iterdir()):
        if place.is_dir() and not place.is_symlink():
            yield from () if is_litter(place.name) else _walk(place, path, depth + 1)
        else:
            yield place


def _take(place: Path, name: str, budget: Budget, files: list[BundleFile], unread: list[Unread]) -> None:
    """Read one file, or say why it is not read."""
    shown = plain_name(name)
    if place.is_symlink():
        unread.append(
            Unread(
                where=shown,
                what="not read: a link to another place",
                do_next="copy the file itself",
                lost=True,
            )
        )
    elif not place.is_file():
        unread.append(
            Unread(where=shown, what="not read: not a regular file", do_next="copy its content", lost=True)
        )
    elif place.stat().st_size > current().file_bytes:
        what = f"not read: larger than {megabytes(current().file_bytes)}"
        unread.append(
            Unread(where=shown, what=what, do_next="save it without pictures, or split it", lost=True)
        )
    else:
        try:
            budget.take(place.stat().st_size)
            files.append(BundleFile(name, place.read_bytes()))
        except PermissionError:
            unread.append(
                Unread(
                    where=shown, what="not read: no permission to read it", do_next="ask its owner", lost=True
                )
            )
