"""A worker reads what the program itself would, and what goes wrong in it is told as an error."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from horizontal.contract import Contract
from horizontal.errors import DamagedFile, FileNotReachable, ScannedFile, TooLarge
from horizontal.parsers.limits import Limits
from horizontal.parsers.read import read_contract
from horizontal.parsers.worker import Worker, WorkerFault, read_in_worker
from tests.parsers.hostile_pdf import HOSTILE_PDF
from tests.parsers.pdf_builder import FULL, Sheets
from tests.parsers.word_builder import footnote_mark, note, para, row, table, word_file


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker(Limits(seconds=5, memory_bytes=200 * 1024 * 1024)) as one:
        yield one


def saved(folder: Path, data: bytes, name: str = "draft.docx") -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def test_a_worker_reads_what_the_program_reads(worker: Worker, tmp_path: Path) -> None:
    blocks = para("1.1 The Provider shall train staff"), table(row("Term", "Meaning"), row("Staff", "All"))
    data = word_file(*blocks, para("Words", footnote_mark(1)), footnotes=note(1, "A note"))
    path = saved(tmp_path, data)
    assert worker.ask(path, Contract) == read_contract(path)


def test_errors_come_back_as_they_are(worker: Worker, tmp_path: Path) -> None:
    path = saved(tmp_path, Sheets().picture().data())
    with pytest.raises(ScannedFile) as told:
        read_contract(path)
    with pytest.raises(ScannedFile) as caught:
        worker.ask(path, Contract)
    assert str(caught.value) == str(told.value)


def test_a_file_that_is_not_there_is_not_reachable(worker: Worker, tmp_path: Path) -> None:
    with pytest.raises(FileNotReachable, match="no such file"):
        worker.ask(str(tmp_path / "none.docx"), Contract)


def test_a_name_that_is_no_text_is_not_reachable(worker: Worker) -> None:
    with pytest.raises(FileNotReachable, match="no Unicode text"):
        worker.ask("draft\udcff.docx", Contract)


def test_a_worker_goes_on_after_a_file_that_it_could_not_read(worker: Worker, tmp_path: Path) -> None:
    with pytest.raises(DamagedFile):
        worker.ask(saved(tmp_path, word_file("Words")[:200], "bad.docx"), Contract)
    assert worker.ask(saved(tmp_path, word_file("Words")), Contract).blocks[0].text == "Words"


def test_a_file_that_takes_too_much_memory_is_too_large(worker: Worker, tmp_path: Path) -> None:
    path = saved(tmp_path, HOSTILE_PDF["forms that double 28 times"](), "forms.pdf")
    with pytest.raises(TooLarge, match="more memory than is allowed"):
        worker.ask(path, Contract)


def test_a_file_that_takes_too_long_is_too_large(tmp_path: Path) -> None:
    path = saved(tmp_path, HOSTILE_PDF["forms that double 28 times"](), "forms.pdf")
    with pytest.raises(TooLarge, match=r"longer than 0\.5 seconds"):
        read_in_worker(path, limits=Limits(seconds=0.5, memory_bytes=4 * 1024**3))


def test_a_reader_that_falls_over_is_a_damaged_file(tmp_path: Path) -> None:
    falls = pytest.raises(DamagedFile, match="the reader stopped")
    # far more memory than this process holds: a system tells of a new process that it held as much as its parent
    limits = Limits(seconds=20, memory_bytes=16 * 1024**3)
    with Worker(limits, "tests.parsers.falling_worker", b"SIGSEGV") as falling, falls:
        falling.ask(str(tmp_path), Contract)


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no such signals")
@pytest.mark.parametrize("ending", [b"SIGABRT", b"SIGKILL"])
def test_a_reader_that_ends_for_want_of_memory_is_a_file_too_large(ending: bytes, tmp_path: Path) -> None:
    falls = pytest.raises(TooLarge, match="more memory than is allowed")
    with Worker(Limits(seconds=20), "tests.parsers.falling_worker", ending) as falling, falls:
        falling.ask(str(tmp_path), Contract)


def test_a_fault_of_ours_in_a_worker_holds_no_words(tmp_path: Path) -> None:
    fails = pytest.raises(WorkerFault, match=r"^ValueError at faulty_worker\.py:\d+")
    with Worker(Limits(seconds=20), "tests.parsers.faulty_worker") as faulty, fails:
        faulty.ask(str(tmp_path), Contract)


def test_a_worker_that_does_not_start_is_a_fault_of_ours(tmp_path: Path) -> None:
    with Worker(Limits(), "horizontal.no_such_room") as none, pytest.raises(WorkerFault, match="not start"):
        none.ask(str(tmp_path), Contract)


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="this system has no process groups")
def test_a_worker_ends_with_its_children(tmp_path: Path) -> None:
    mark = tmp_path / "child"
    with Worker(Limits(seconds=0.5), "tests.parsers.parent_worker") as parent, pytest.raises(TooLarge):
        parent.ask(str(mark), Contract)
    child = int(mark.read_text())
    for _ in range(50):
        if not _runs(child):
            return
        time.sleep(0.05)
    os.kill(child, signal.SIGKILL)
    pytest.fail("the child outlived the worker")


def _runs(process: int) -> bool:
    """Whether the process does anything any more; one that waits to be buried does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_doubtful_pdf_is_read_in_a_process_of_its_own(tmp_path: Path) -> None:
    path = saved(tmp_path, HOSTILE_PDF["content of a million signs"](), "bomb.pdf")
    with pytest.raises(TooLarge, match="more memory than is allowed"):
        read_contract(path, limits=Limits(memory_bytes=100 * 1024 * 1024))


def test_an_ordinary_pdf_is_read_by_the_program_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("horizontal.parsers.read.read_in_worker", None)
    assert read_contract(saved(tmp_path, Sheets().lines(*FULL).data(), "draft.pdf")).blocks
