"""A process of its own for files that nobody trusts: what goes wrong in it stays in it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import IO, BinaryIO, Self, TypeVar, cast

from pydantic import ValidationError

from horizontal import errors
from horizontal.contract import Contract, Noun
from horizontal.errors import DamagedFile, FileNotReachable, UnreadableFile
from horizontal.parsers.limits import Limits, no_memory, no_time
from horizontal.parsers.pipe import read_frame, write_frame
from horizontal.parsers.progress import tell

_Result = TypeVar("_Result", bound=Noun)
_READER = "horizontal.parsers.worker_process"
_GRACE = 2.0
"""Seconds after which a worker that did not give up in time by itself is killed."""
_FILES = 200
"""Files after which a worker is replaced, so that no leak of a library adds up."""
_NEARLY = 0.8
"""Share of its memory past which a worker that died is taken to have died of that."""
_FOR_WANT_OF_MEMORY = tuple(
    -getattr(signal, name) for name in ("SIGABRT", "SIGKILL") if sys.platform != "win32"
)
"""How a library ends itself that is refused memory, however much it had by then; and how the system ends what takes
too much."""
_ROOT = str(Path(__file__).parent.parent.parent)


class WorkerFault(RuntimeError):
    """A fault of ours in a worker; tells its kind and place, and none of the contract's words."""

    @property
    def wordless(self) -> str:
        """What may be shown to anybody."""
        return str(self)


class NeedsOwnProcess(Exception):
    """A file is such that it is best read in a process of its own."""


class Worker:
    """One worker process, started when it is first asked, and again after it was stopped."""

    def __init__(self, limits: Limits, module: str = _READER, opening: bytes = b"") -> None:
        self._limits, self._module, self._opening = limits, module, opening
        self._process: subprocess.Popen[bytes] | None = None
        self._asked = 0
        self._late = False

    def ask(self, path: str, kind: type[_Result]) -> _Result:
        """The noun that the worker makes of a file; raises what reading it here would raise."""
        if not path.isascii() and _is_no_unicode(path):
            raise FileNotReachable(ascii(path), "its name is no Unicode text", "rename it")
        process = self._started()
        self._asked += 1
        request = {"path": path, "limits": self._limits.model_dump()}
        answer = self._answer(process, json.dumps(request).encode())
        if answer is None:
            raise self._died(process, path)
        if answer[:1] == b"=" and self._asked < _FILES:
            return _validated(kind, answer[1:])
        self.stop()  # a file that could not be read may have left its mark on the process
        if answer[:1] == b"=":
            return _validated(kind, answer[1:])
        if answer[:1] == b"?":
            raise WorkerFault(answer[1:].decode("utf-8", "replace"))
        raise _error(path, answer[1:])

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        start = f"import sys; sys.path.insert(0, {_ROOT!r}); from {self._module} import main; main()"
        process = self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own words
            [sys.executable, "-P", "-c", start],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._asked, self._late = 0, False
        with contextlib.suppress(BrokenPipeError):
            write_frame(_pipe(process.stdin), self._opening)
        if read_frame(_pipe(process.stdout)) is None:
            self.stop()
            raise WorkerFault("the process for reading files does not start")
        return process

    def _answer(self, process: subprocess.Popen[bytes], request: bytes) -> bytes | None:
        """The worker's answer; None where it died or was killed because its time was over."""
        watch = threading.Timer(self._limits.seconds + _GRACE, self._too_late, (process,))
        watch.daemon = True
        watch.start()
        try:
            write_frame(_pipe(process.stdin), request)
            return _read_answer(_pipe(process.stdout))
        except (BrokenPipeError, OSError, MemoryError):
            return None
        finally:
            watch.cancel()

    def _too_late(self, process: subprocess.Popen[bytes]) -> None:
        self._late = True
        _kill(process)

    def _died(self, process: subprocess.Popen[bytes], path: str) -> UnreadableFile:
        code, peak = _end_of(process)
        self.stop()
        if self._late or code == -getattr(signal, "SIGXCPU", 24):
            return no_time(path, self._limits.seconds)
        if code in _FOR_WANT_OF_MEMORY or peak > _NEARLY * self._limits.memory_bytes:
            return no_memory(path)
        return DamagedFile(path, "the reader stopped at something in it", "save it anew and try again")

    def stop(self) -> None:
        """Ends the process with its children; the next question starts another."""
        process, self._process = self._process, None
        if process is None:
            return
        _kill(process)
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                _pipe(pipe).close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self.stop()


def _pipe(end: IO[bytes] | None) -> BinaryIO:
    return cast("BinaryIO", end)


def _read_answer(pipe: BinaryIO) -> bytes | None:
    """The next frame that is not behind "~", which tells how far the worker has come; None where there is none."""
    while (answer := read_frame(pipe)) and answer[:1] == b"~":
        tell(*json.loads(answer[1:]))
    return answer or None


def _is_no_unicode(path: str) -> bool:
    """Whether the name of a file holds bytes that are no letters."""
    return any("\ud800" <= letter <= "\udfff" for letter in path)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Ends the process with all that it started."""
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)


def _end_of(process: subprocess.Popen[bytes]) -> tuple[int, int]:
    """How the process ended, and the most memory that it held, in bytes; 0 where the system does not tell."""
    if sys.platform == "win32":
        return process.wait(), 0
    _kill(process)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _validated(kind: type[_Result], content: bytes) -> _Result:
    try:
        return kind.model_validate_json(content)
    except ValidationError as fault:
        raise WorkerFault("a worker's answer is none") from fault


def _error(path: str, content: bytes) -> UnreadableFile:
    """The error that the worker told."""
    told = json.loads(content)
    kind = getattr(errors, told["name"], DamagedFile)
    if not (isinstance(kind, type) and issubclass(kind, UnreadableFile)):
        kind = DamagedFile
    return kind(path, told["what"], told["do_next"])


def read_in_worker(path: str | os.PathLike[str], *, limits: Limits | None = None) -> Contract:
    """The contract in the file, as `read_contract` gives it, read in a process of its own.

    Time and memory are kept to hard limits there, and what stops that process is an error here.
    """
    with Worker(limits or Limits()) as worker:
        return worker.ask(os.fspath(path), Contract)
