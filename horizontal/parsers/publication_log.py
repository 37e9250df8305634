"""The log of earlier shared copies, as it was written beside the last one."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import ValidationError

from horizontal.collation import PublicationLog
from horizontal.errors import DamagedFile, FileNotReachable


def read_publication_log(path: str | os.PathLike[str]) -> PublicationLog:
    """The log in the file; raises FileNotReachable, and DamagedFile where it is none."""
    where = os.fspath(path)
    try:
        content = Path(where).read_bytes()
    except OSError as fault:
        raise FileNotReachable(where, "the log cannot be opened", "check the name and the folder") from fault
    try:
        return PublicationLog.model_validate_json(content)
    except ValidationError as fault:
        raise DamagedFile(
            where,
            "this is no log of a shared copy",
            "give the .private.json that was written beside the last shared copy",
        ) from fault
