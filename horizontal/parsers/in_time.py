"""Reading that is given up once it takes too long."""

from __future__ import annotations

import atexit
import threading
from collections.abc import Callable
from contextvars import copy_context
from typing import Generic, TypeVar

from pypdfium2._library_scope import destroy_lib

from horizontal.parsers.limits import no_time

_Result = TypeVar("_Result")
_GRACE = 1.0
"""Seconds in which work that gives up by itself, as a program of its own does at the same limit, may clear up."""
_given_up: list[threading.Thread] = []


class _Reader(threading.Thread, Generic[_Result]):
    """Does the work in a thread of its own, which nobody waits for at the end of the program."""

    def __init__(self, work: Callable[[], _Result]) -> None:
        super().__init__(name="reader", daemon=True)
        self._work, self._context = work, copy_context()
        self.result: list[_Result] = []
        self.fault: BaseException | None = None

    def run(self) -> None:
        try:
            self.result.append(self._context.run(self._work))
        except BaseException as fault:
            self.fault = fault


def in_time(work: Callable[[], _Result], path: str, seconds: float) -> _Result:
    """What the work gives; TooLarge where it takes longer than so many seconds.

    Work that is given up may go on behind: a thread cannot be stopped from outside. Hence `is_left_behind`.
    """
    if isinstance(threading.current_thread(), _Reader):
        return work()
    reader = _Reader(work)
    reader.start()
    reader.join(seconds)
    if reader.is_alive():
        reader.join(_GRACE)
        _leave(reader)
        raise no_time(path, seconds)
    if reader.fault is not None:
        raise reader.fault
    return reader.result[0]


def _leave(reader: threading.Thread) -> None:
    if reader.is_alive():
        _given_up.append(reader)
        atexit.unregister(destroy_lib)  # it would close PDFium under the feet of the one who is still in it


def is_left_behind() -> bool:
    """Whether work that was given up still goes on; PDFium is then in use, and bears one user at a time."""
    return any(reader.is_alive() for reader in _given_up)
