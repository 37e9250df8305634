"""Faults of ours: at which file, and where they came from, without a word of any contract."""

from __future__ import annotations

import traceback
from pathlib import Path


class OurFault(Exception):
    """Something that nobody foresaw happened at this file; the cause has the rest."""

    def __init__(self, file: Path) -> None:
        super().__init__(str(file))
        self.file = file


def trace_lines(error: BaseException) -> list[str]:
    """The error and what led to it: files, lines and kinds of error, without messages.

    A message may quote the value that was being worked on, and that may be a contract's words.
    """
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    lines = [*trace_lines(cause), "which led to"] if cause else []
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"  {frame.filename}:{frame.lineno} in {frame.name}")
    wordless = getattr(error, "wordless", "")
    return [
        *lines,
        f"{type(error).__module__}.{type(error).__qualname__}" + (f": {wordless}" if wordless else ""),
    ]
