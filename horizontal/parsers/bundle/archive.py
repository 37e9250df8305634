"""A zip archive as a bundle of files; nothing is written to the disk, so no path in it leads anywhere."""

from __future__ import annotations

import re
import stat
import zipfile

from horizontal.contract import Unread
from horizontal.errors import DamagedFile, EmptyFile
from horizontal.parsers.bundle.bundle import (
    Budget,
    Bundle,
    BundleFile,
    in_natural_order,
    is_litter,
    plain_name,
)
from horizontal.parsers.zip_safety import UNPACKING_FAULTS, open_zip

_LOCKED = 0x1
_DRIVE = re.compile(r"[A-Za-z]:")


def open_archive(data: bytes, path: str, budget: Budget) -> Bundle:
    """The files in the archive; raises DamagedFile, EmptyFile or TooLarge."""
    package = open_zip(data, path)
    files: list[BundleFile] = []
    unread: list[Unread] = []
    for entry in package.infolist():
        name = entry.filename.replace("\\", "/")
        _refuse_tricks(entry, name, path)
        if entry.filename.endswith("/") or is_litter(name):
            continue
        shown = plain_name(name)
        if entry.flag_bits & _LOCKED:
            do_next = "save it without the password"
            unread.append(
                Unread(where=shown, what="not read: a password is needed", do_next=do_next, lost=True)
            )
            continue
        budget.take(entry.file_size)
        try:
            files.append(BundleFile(name, package.read(entry)))
        except UNPACKING_FAULTS:
            do_next = "ask for the file again"
            unread.append(
                Unread(where=shown, what="not read: it cannot be unpacked", do_next=do_next, lost=True)
            )
    if not files and not unread:
        raise EmptyFile(path, "an archive without files", "check that it is the right file")
    return Bundle(in_natural_order(files), tuple(unread))


def _refuse_tricks(entry: zipfile.ZipInfo, name: str, path: str) -> None:
    """Raise where a name leads out of the archive, or an entry is a link: no honest archive holds them."""
    if name.startswith("/") or _DRIVE.match(name) or ".." in name.split("/") or "\x00" in entry.orig_filename:
        raise DamagedFile(path, "a file name inside it leads out of the archive", "do not trust it")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise DamagedFile(path, "a link inside it leads to another place", "do not trust it")
