"""A bundle: the files that a folder, an archive or a message holds, in natural order, and what stays unread."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from horizontal.contract import Unread
from horizontal.errors import TooLarge
from horizontal.parsers import limits

_DIGITS = re.compile(r"(\d+)")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")
_LITTER_FOLDERS = ("__macosx", ".git", ".svn")
_LITTER = frozenset((".ds_store", "thumbs.db", "desktop.ini", ".localized", ".gitkeep"))
_LOCKS = ("~$", "._", ".~lock.")
_LONGEST_NAME = 150

MOST_FILES = 300
"""Files in a folder, archive or message, together with those in the archives inside it."""

MOST_NESTED = 3
"""Archives and messages inside one another."""


@dataclass(frozen=True, slots=True)
class BundleFile:
    """One file of a bundle; its name has the folders over it, divided by strokes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files of a folder, archive or message, in natural order."""

    files: tuple[BundleFile, ...]
    unread: tuple[Unread, ...] = ()


class Budget:
    """What all files of a bundle may come to, together with the bundles inside it."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._files = 0
        self._bytes = 0

    def take(self, size: int) -> None:
        """Count one more file; raises TooLarge where they come to more than is read."""
        self._files += 1
        self._bytes += size
        if self._files > MOST_FILES:
            raise TooLarge(self._path, f"more than {MOST_FILES:,} files in it", "split it")
        most = limits.current().unpacked_bytes
        if self._bytes > most:
            raise TooLarge(self._path, f"more than {limits.megabytes(most)} of files in it", "split it")


def natural_key(name: str) -> tuple[tuple[tuple[int, int, str], ...], ...]:
    """A key under which "Schedule 2" comes before "Schedule 10", folder by folder."""
    return tuple(
        tuple(_piece_key(piece) for piece in _DIGITS.split(step.casefold()) if piece)
        for step in PurePosixPath(name).parts
    )


def _piece_key(piece: str) -> tuple[int, int, str]:
    """Figures go before letters, and shorter figures before longer ones."""
    if not piece.isdecimal():
        return 1, 0, piece
    figures = piece.lstrip("0")
    return 0, len(figures), figures


def in_natural_order(files: list[BundleFile]) -> tuple[BundleFile, ...]:
    """The files by name, with "Schedule 2" before "Schedule 10"."""
    return tuple(sorted(files, key=lambda file: (natural_key(file.name), file.name)))


def is_litter(name: str) -> bool:
    """Whether this is a file that a system or a program leaves behind, such as a lock or a list of thumbnails."""
    steps = PurePosixPath(name.casefold()).parts
    last = steps[-1] if steps else ""
    return last in _LITTER or last.startswith(_LOCKS) or any(step in _LITTER_FOLDERS for step in steps)


def plain_name(name: str) -> str:
    """The name in one line, without signs that cannot be seen, and not too long."""
    plain = " ".join(_UNSEEN.sub(" ", name).split())
    return plain if len(plain) <= _LONGEST_NAME else f"{plain[: _LONGEST_NAME - 1]}…"
