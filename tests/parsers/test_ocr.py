"""Pages that are pictures are read by OCR where it is asked for, and what it reads is marked."""

from __future__ import annotations

import io
import os
import random
import time
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from PIL import Image

from horizontal import check_contract, read_contract
from horizontal.assessment import Outcome, Verdict
from horizontal.check import assess_text
from horizontal.contract import BlockKind, Contract
from horizontal.errors import ScannedFile, TooLarge
from horizontal.evidence import Flag
from horizontal.parsers.limits import MAX_OCR_SECONDS, Limits
from horizontal.parsers.ocr.numbers import with_stops
from horizontal.parsers.pdf.lines import Line
from horizontal.parsers.progress import telling
from tests.parsers.pdf_builder import FULL, Sheets
from tests.parsers.scan_builder import CONTRACTS, drawn, needs_tesseract, scan

OCR = Limits(ocr="eng")
needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc on this system")
EXAMPLE = "housing_repairs.pdf"
PAGE = 4
RUNNING = (BlockKind.HEADER, BlockKind.FOOTER)


def saved(folder: Path, data: bytes, name: str = "scan.pdf") -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def bare(number: int = 1) -> bytes:
    """So many pages with a picture that shows a page of text."""
    page = drawn(Sheets().lines(*FULL).data(), dots=100)
    return scan(*[page] * number)


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Contract:
    """One page of an example as a scan."""
    page = drawn((CONTRACTS / EXAMPLE).read_bytes(), PAGE)
    return read_contract(saved(tmp_path_factory.mktemp("scan"), scan(page)), limits=OCR)


@pytest.fixture(scope="module")
def printed() -> Contract:
    """The same file with its text."""
    return read_contract(CONTRACTS / EXAMPLE)


@needs_tesseract
def test_the_words_of_a_scan_are_those_of_its_page(read: Contract, printed: Contract) -> None:
    true = [word for block in printed.blocks if block.place.page == PAGE for word in block.text.split()]
    seen = [word for block in read.blocks for word in block.text.split()]
    same = sum(part.size for part in SequenceMatcher(None, true, seen, autojunk=False).get_matching_blocks())
    assert same / len(true) > 0.95


@needs_tesseract
def test_the_clauses_of_a_scan_are_those_of_its_page(read: Contract, printed: Contract) -> None:
    true = [clause.number for clause in printed.clauses if clause.page == PAGE]
    seen = [clause.number for clause in read.clauses]
    assert [number for number in true if number not in seen] == []


@needs_tesseract
def test_every_block_of_a_scan_is_marked(read: Contract) -> None:
    assert {block.scanned for block in read.blocks} == {True}


@needs_tesseract
def test_a_verdict_from_a_scan_is_marked(read: Contract) -> None:
    assessment = assess_text(read, tier="universal")
    policy = next(element for element in assessment.elements if element.code == "WP1")
    assert (policy.verdict, policy.evidence[0].place.clause) == (Verdict.MET, "7.1")
    assert Flag.SCANNED in policy.evidence[0].flags


@needs_tesseract
def test_a_note_tells_the_mean_confidence(read: Contract) -> None:
    (note,) = read.unread
    assert note.where == "page 1"
    assert note.what.startswith("read by OCR from a picture, mean confidence 9")
    assert (note.do_next, note.lost) == ("compare the words with the picture", False)


@needs_tesseract
def test_only_pages_without_text_are_read_by_ocr(tmp_path: Path) -> None:
    words = "1.1 The Provider shall keep records."
    page = drawn(Sheets().lines("1.2 The Provider shall train all staff.", size=12).data())
    contract = read_contract(saved(tmp_path, scan(words, page)), limits=OCR)
    told = [(block.place.clause, block.place.page, block.scanned) for block in contract.blocks]
    assert told == [("1.1", 1, False), ("1.2", 2, True)]


@needs_tesseract
@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF"])
def test_a_picture_is_a_page(tmp_path: Path, form: str) -> None:
    packed = io.BytesIO()
    drawn(Sheets().lines("1.2 The Provider shall train all staff.", size=12).data()).save(packed, form)
    contract = read_contract(saved(tmp_path, packed.getvalue(), "scan.pdf"), limits=OCR)
    assert [(block.place.clause, block.place.page) for block in contract.blocks] == [("1.2", 1)]


@needs_tesseract
def test_a_page_on_its_side_is_read(tmp_path: Path) -> None:
    page = drawn((CONTRACTS / EXAMPLE).read_bytes(), PAGE, dots=150).rotate(90, expand=True)
    packed = io.BytesIO()
    page.save(packed, "PNG", dpi=(150, 150))
    contract = read_contract(saved(tmp_path, packed.getvalue(), "scan.png"), limits=OCR)
    assert "7.1" in [clause.number for clause in contract.clauses]


@needs_tesseract
def test_noise_is_no_contract_read_whole(tmp_path: Path) -> None:
    noise = Image.new("L", (400, 560), 255)
    noise.paste(Image.frombytes("L", (60, 60), random.Random(7).randbytes(3600)), (100, 100))
    path = saved(tmp_path, scan("1.1 The Provider shall train all staff.", noise))
    assessment = check_contract(path, tier="universal", limits=OCR)
    assert [note.where for note in assessment.contract.unread if note.lost] == ["page 2"]
    assert assessment.outcome is not Outcome.COMPLIANT


@needs_tesseract
def test_a_blank_page_loses_nothing(tmp_path: Path) -> None:
    blank = Image.new("L", (400, 560), 250)
    contract = read_contract(saved(tmp_path, scan("1.1 It ends in May.", blank)), limits=OCR)
    assert [(note.where, note.what, note.lost) for note in contract.unread] == [
        ("page 2", "a blank picture", False)
    ]


@needs_tesseract
def test_a_missing_language_is_told(tmp_path: Path) -> None:
    path = saved(tmp_path, bare())
    with pytest.raises(ScannedFile, match=r"no language pack “xyz”.*install it \(tesseract-ocr-xyz\)"):
        read_contract(path, limits=Limits(ocr="eng+xyz"))


@needs_tesseract
def test_whoever_listens_hears_how_far_it_has_come(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    path = saved(tmp_path, scan("1.1 It ends in May.", Image.new("L", (40, 56), 250)))
    with telling(lambda page, count: heard.append((page, count))):
        read_contract(path, limits=OCR)
    assert heard == [(2, 2)]


def test_without_tesseract_one_sentence_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    path = saved(tmp_path, bare(3))
    with pytest.raises(ScannedFile) as caught:
        read_contract(path, limits=OCR)
    install = "install tesseract (tesseract-ocr) to read it with --ocr"
    assert str(caught.value) == f"{path}: no text on any of its 3 pages (a scan?); {install}"


def test_more_pages_than_ocr_reads_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_tesseract(tmp_path, monkeypatch)
    path = saved(tmp_path, scan(*[Image.new("L", (4, 4))] * 201))
    with pytest.raises(TooLarge, match="201 pages to read by OCR, more than 200"):
        read_contract(path, limits=OCR)


@needs_proc
def test_ocr_ends_when_its_time_is_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = fake_tesseract(tmp_path, monkeypatch)
    path = saved(tmp_path, bare())
    with pytest.raises(TooLarge, match="longer than 2 seconds"):
        read_contract(path, limits=Limits(ocr="eng", seconds=2))
    time.sleep(0.2)
    assert is_over(int(started.read_text()))


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (("2.1", "22", "2.3"), ["2.1", "2.2", "2.3"]),
        (("2.", "21"), ["2.", "2.1"]),
        (("9.2", "94", "9.5"), ["9.2", "9.4", "9.5"]),
        (("5.2", "3.3", "5.4"), ["5.2", "5.3", "5.4"]),
        (("2.1", "22 days after"), ["2.1", "22 days after"]),
        (("2.1", "90"), ["2.1", "90"]),
    ],
)
def test_a_number_is_what_its_neighbours_leave_it_to_be(read: tuple[str, ...], meant: list[str]) -> None:
    lines = [Line(text, 72, 84, 0, 20.0 * at, 0, 10, False, at, 1, 72) for at, text in enumerate(read)]
    assert [line.text for line in with_stops(lines)] == meant


def test_ocr_has_more_time_unless_one_says_how_much() -> None:
    assert OCR.seconds == MAX_OCR_SECONDS
    assert Limits(ocr="eng", seconds=5).seconds == 5


def is_over(process: int) -> bool:
    """Whether the process has ended, though nobody may have asked how."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except FileNotFoundError:
        return True


def fake_tesseract(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of that name that comes to no end; gives the file in which it writes its number."""
    started = folder / "started"
    program = folder / "tesseract"
    program.write_text(
        f'#!/bin/sh\ncase "$*" in *langs*) echo eng; exit;; esac\necho $$ > {started}\nexec sleep 60\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return started
