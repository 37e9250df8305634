"""`--jobs`, `--isolate` and the limits: how files are read, for every command that reads contracts."""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from horizontal.parsers.limits import Limits

_MEGABYTE = 1024 * 1024
_ENGLISH = "eng"
_LANGUAGES = re.compile(r"[A-Za-z]{3}[A-Za-z_]{0,20}(\+[A-Za-z]{3}[A-Za-z_]{0,20}){0,9}")


def _languages(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """The codes, which are letters that "+" joins."""
    if value is not None and not _LANGUAGES.fullmatch(value):
        raise click.BadParameter("codes such as eng or eng+cym are due")
    return value


_OPTIONS = (
    click.option(
        "--jobs", type=click.IntRange(1, 256), metavar="N", help="Files checked at a time (one a processor)."
    ),
    click.option(
        "--isolate",
        is_flag=True,
        help="Read even a single file in a process of its own; several files always are.",
    ),
    click.option("--max-pages", type=click.IntRange(1), metavar="N", help="Pages of a PDF (2,000)."),
    click.option("--max-megabytes", type=click.IntRange(1), metavar="N", help="Size of a file (50)."),
    click.option(
        "--time-limit", type=click.FloatRange(0.1, 86_400), metavar="SECONDS", help="Time for one file (30)."
    ),
    click.option(
        "--memory-limit",
        type=click.IntRange(16),
        metavar="MB",
        help="Memory for reading one file (1,024); reads it in a process of its own.",
    ),
    click.option(
        "--ocr",
        is_flag=True,
        help="Read scans (PDF, PNG, JPEG, TIFF) with tesseract: 2 to 5 seconds a page; what it reads is marked.",
    ),
    click.option(
        "--ocr-language",
        metavar="CODES",
        callback=_languages,
        help="Languages of the scans (eng), as tesseract names them: eng+cym.",
    ),
)


@dataclass(frozen=True, slots=True)
class HowToRead:
    """How many files are read at a time, where, and inside which limits; None where the library's own holds."""

    jobs: int | None = None
    isolate: bool = False
    max_pages: int | None = None
    max_megabytes: int | None = None
    time_limit: float | None = None
    memory_limit: int | None = None
    ocr: bool = False
    ocr_language: str | None = None

    @property
    def limits(self) -> Limits:
        """The limits, with what was asked for in them."""
        from horizontal.parsers.limits import Limits

        asked = {
            "pages": self.max_pages,
            "file_bytes": self.max_megabytes and self.max_megabytes * _MEGABYTE,
            "seconds": self.time_limit,
            "memory_bytes": self.memory_limit and self.memory_limit * _MEGABYTE,
            "ocr": (self.ocr_language or _ENGLISH) if self.ocr or self.ocr_language else None,
        }
        return Limits.model_validate({name: value for name, value in asked.items() if value is not None})

    @property
    def workers(self) -> int:
        """How many files are read at a time."""
        return self.jobs or _processors()

    @property
    def alone(self) -> bool:
        """Whether even a single file is read in a process of its own."""
        return self.isolate or self.memory_limit is not None


def reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with these options, which reach it together as `how`."""
    names = HowToRead.__dataclass_fields__

    @functools.wraps(command)
    def with_how(*arguments: Any, **options: Any) -> Any:
        how = HowToRead(**{name: options.pop(name) for name in names})
        return command(*arguments, how=how, **options)

    for option in reversed(_OPTIONS):
        option(with_how)
    return with_how


def _processors() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
