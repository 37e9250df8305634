"""The worker's side of the pipe: reads one file after another inside hard limits, and answers with nouns.

Nothing that a library prints reaches anybody: the pipe is taken away from standard output first.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from horizontal.contract import Noun
from horizontal.errors import UnreadableFile
from horizontal.parsers.limits import Limits, no_memory, within
from horizontal.parsers.pipe import read_frame, write_frame
from horizontal.parsers.progress import telling
from horizontal.parsers.read import FORMATS, read_contract, reader_of

try:
    import resource
except ImportError:  # Windows has no such limits; the time limit and the bounds of the readers hold there too
    resource = None  # type: ignore[assignment]

Answer = Callable[[str], Noun]
"""What the worker does with a path."""


def serve(make: Callable[[bytes], Answer]) -> None:
    """Answers until the pipe is closed; `make` turns the first frame into what is done with each path."""
    asked, answers = _taken_pipes()
    try:
        opening = read_frame(asked)
        if opening is None:
            return
        answer = make(opening)
        for kind in FORMATS:
            reader_of(kind)  # what the libraries take belongs to the program, and not to the file's memory
        gc.freeze()
        write_frame(answers, b"ready")
        with telling(lambda page, count: write_frame(answers, b"~" + json.dumps([page, count]).encode())):
            while (request := read_frame(asked)) is not None:
                write_frame(answers, _answered(answer, request))
    except BrokenPipeError:
        return


def _taken_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two ends of the pipe, with the standard streams closed to everybody else."""
    asked, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    return asked, answers


def _answered(answer: Answer, request: bytes) -> bytes:
    """The noun as JSON behind "=", an error of ours behind "!", a fault of ours behind "?"."""
    asked = json.loads(request)
    path, limits = asked["path"], Limits.model_validate(asked["limits"])
    try:
        _set_limits(limits)
        with within(limits, alone=True):
            return b"=" + answer(path).model_dump_json().encode()
    except UnreadableFile as error:
        return _told(error)
    except MemoryError:
        return _told(no_memory(path))
    except Exception as fault:
        # The message may hold a contract's words, so only the kind and the place are told.
        places = [f"{Path(at.filename).name}:{at.lineno}" for at in traceback.extract_tb(fault.__traceback__)]
        return b"?" + f"{type(fault).__name__} at {' < '.join(reversed(places))}".encode()


def _told(error: UnreadableFile) -> bytes:
    told = {"name": type(error).__name__, "what": error.what, "do_next": error.do_next}
    return b"!" + json.dumps(told).encode()


def _set_limits(limits: Limits) -> None:
    """Memory and processor time from now on, where the system keeps them; no core is written."""
    if resource is None:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime + limits.seconds) + 2
    for kind, most in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, _address_space() + limits.memory_bytes),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        bounded = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (bounded, hard))


def _address_space() -> int:
    """What the program itself takes, so that the limit is for the file alone; 4 GB where that is not told."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 4 * 1024**3


def main() -> None:
    """A worker that reads contracts."""
    serve(lambda _: read_contract)
