"""Puts a file in its place whole or not at all, and over nothing that stands there."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from horizontal.errors import ReportError


def check_free(path: Path, *, overwrite: bool = False) -> None:
    """ReportError where a report cannot go to this path: told before any long work begins."""
    if path.is_dir():
        raise ReportError(f"{path}: this is a folder; give the name of a file")
    if path.exists() and not overwrite:
        raise ReportError(f"{path}: a file stands here already; give another name, or --force to replace it")
    folder = path.absolute().parent
    if not folder.is_dir():
        raise ReportError(f"{path}: there is no folder {folder}; make it first")
    if not os.access(folder, os.W_OK):
        raise ReportError(f"{path}: no permission to write in this folder; choose another")


def write_whole(content: bytes, path: Path) -> Path:
    """The path, where the content now stands; ReportError, and nothing there, where it cannot be written."""
    try:
        handle, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=".horizontal-", suffix=".part")
    except OSError as error:
        raise ReportError(
            f"{path}: cannot be written here ({error.strerror}); choose another folder"
        ) from error
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        part.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        part.replace(path)
    except OSError as error:
        raise ReportError(f"{path}: cannot be written ({error.strerror}); choose another place") from error
    finally:
        part.unlink(missing_ok=True)
    return path


def _umask() -> int:
    """The permissions that new files are made without; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
