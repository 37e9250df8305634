"""Whether a zip package may be unpacked: asked of its directory, before anything in it is."""

from __future__ import annotations

import io
import zipfile
import zlib

from horizontal.errors import DamagedFile, TooLarge
from horizontal.parsers import limits

UNPACKING_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
"""What the standard library raises for a part that cannot be unpacked."""
_OLE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")


def is_encrypted_ooxml(data: bytes) -> bool:
    """Whether this is a password-protected Word, Excel or PowerPoint file."""
    return data[:8] == _OLE_SIGNATURE and _ENCRYPTED_STREAM in data


def open_zip(data: bytes, path: str) -> zipfile.ZipFile:
    """The package, once its directory keeps inside the limits; raises DamagedFile or TooLarge."""
    most, unpacked = limits.current().file_bytes, limits.current().unpacked_bytes
    if len(data) > most:
        _refuse(path, f"over {limits.megabytes(most)} on the disk")
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as fault:
        raise DamagedFile(
            path, "the package breaks off or its directory cannot be read", "ask for the file again"
        ) from fault
    entries = package.infolist()
    if len(entries) > limits.MAX_ENTRIES:
        _refuse(path, f"more than {limits.MAX_ENTRIES:,} parts inside")
    if sum(entry.file_size for entry in entries) > unpacked:
        _refuse(path, f"over {limits.megabytes(unpacked)} when unpacked")
    for entry in entries:
        if not is_plainly_packed(entry):
            what = "a part is packed in a way that no office program uses"
            raise DamagedFile(path, what, "open it in the program that made it and save it again")
        large = entry.file_size > limits.RATIO_FROM_BYTES
        if large and entry.file_size > limits.MAX_RATIO * max(entry.compress_size, 1):
            _refuse(path, f"a part unpacks to more than {limits.MAX_RATIO} times its size (a zip bomb?)")
    return package


def is_plainly_packed(entry: zipfile.ZipInfo) -> bool:
    """Whether a part is stored or deflated: other packings are unpacked without a bound on what comes out."""
    return entry.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def _refuse(path: str, what: str) -> None:
    raise TooLarge(path, what, "save it again without pictures and attachments, or split it")
