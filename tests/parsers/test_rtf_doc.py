"""Old Word files and Rich Text: read by way of LibreOffice, and told plainly where it is not installed."""

from __future__ import annotations

import os
import signal
import stat
import time
from pathlib import Path

import pytest

from horizontal.errors import DamagedFile, EncryptedFile, TooLarge, UnknownFormat
from horizontal.parsers import libre_office, read_contract
from horizontal.parsers.in_time import is_left_behind
from horizontal.parsers.limits import Limits
from horizontal.parsers.old_word import read_doc
from tests.parsers.compound_builder import compound_file
from tests.parsers.soffice import needs_soffice, saved_as
from tests.parsers.word_builder import CLAUSES, para, word_file

RTF = rb"{\rtf1\ansi\ansicpg1252 {\fonttbl{\f0 Arial;}}\f0 1. Staff\par 1.1 The Provider shall train.\par}"
UNNUMBERED = (
    rb"{\rtf1{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc0\levelstartat1{\leveltext\'02\'00.;}"
    rb"{\levelnumbers\'01;}}\listid1}}{\*\listoverridetable{\listoverride\listid1\listoverridecount0\ls1}}"
    rb"\pard\ls1\ilvl0 Staff shall be trained.\par\pard\ls1\ilvl0 Data shall be kept.\par}"
)
ON_LINUX = pytest.mark.skipif(os.name == "nt", reason="the stand-in for LibreOffice is a shell script")


def head(*, encrypted: bool) -> bytes:
    """The head of an old Word file."""
    flags = 0x0100 if encrypted else 0
    return b"\xec\xa5\xc1\x00" + bytes(6) + flags.to_bytes(2, "little") + bytes(500)


def stand_in(folder: Path, script: str) -> str:
    """A program that stands in for LibreOffice."""
    program = folder / "stand-in"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return str(program)


@pytest.fixture
def old_word(tmp_path: Path) -> Path:
    """An old Word file with clauses, made by LibreOffice."""
    draft = tmp_path / "draft.docx"
    draft.write_bytes(
        word_file(
            para("Staff", numbered=(1, 0)),
            para("The Provider shall train all staff.", numbered=(1, 1)),
            para("every year;", numbered=(1, 2)),
            numbering=CLAUSES,
        )
    )
    return saved_as(draft, "doc:MS Word 97", tmp_path)


@needs_soffice
def test_an_old_word_file_is_read_with_its_numbers(old_word: Path) -> None:
    assert [clause.number for clause in read_contract(old_word).clauses] == ["1", "1.1", "1.1(a)"]


@needs_soffice
def test_libre_office_numbers_the_lists_of_rich_text_that_states_no_numbers(tmp_path: Path) -> None:
    path = tmp_path / "draft.rtf"
    path.write_bytes(UNNUMBERED)
    assert [clause.number for clause in read_contract(path).clauses] == ["1", "2"]


def test_rich_text_named_doc_is_read(tmp_path: Path) -> None:
    path = tmp_path / "draft.doc"
    path.write_bytes(RTF)
    assert read_contract(path).blocks


@needs_soffice
def test_a_file_that_libre_office_cannot_open_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "draft.doc"
    path.write_bytes(compound_file({"WordDocument": head(encrypted=False)}))
    with pytest.raises(DamagedFile):
        read_contract(path)


@needs_soffice
def test_nothing_is_left_behind_on_the_disk(
    old_word: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libre_office.tempfile, "tempdir", str(tmp_path / "private"))
    (tmp_path / "private").mkdir()
    read_contract(old_word)
    assert not list((tmp_path / "private").iterdir())


def test_without_libre_office_one_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libre_office, "find_libre_office", lambda: None)
    path = tmp_path / "old.doc"
    path.write_bytes(compound_file({"WordDocument": head(encrypted=False)}))
    with pytest.raises(UnknownFormat) as caught:
        read_contract(path)
    assert str(caught.value) == (
        f"{path}: an old Word file, which LibreOffice is needed to read; "
        "install LibreOffice, or save it as .docx"
    )


def test_a_locked_old_word_file_is_encrypted() -> None:
    with pytest.raises(EncryptedFile):
        read_doc(compound_file({"WordDocument": head(encrypted=True)}), "old.doc")


@ON_LINUX
def test_a_program_that_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = stand_in(tmp_path, f"sleep 60 & echo $! > {tmp_path}/child; wait")
    monkeypatch.setattr(libre_office, "find_libre_office", lambda: program)
    path = tmp_path / "draft.doc"
    path.write_bytes(compound_file({"WordDocument": head(encrypted=False)}))
    with pytest.raises(TooLarge, match="longer than 1 seconds"):
        read_contract(path, limits=Limits(seconds=1))
    assert _has_ended(int((tmp_path / "child").read_text()))


@ON_LINUX
def test_a_program_that_is_ended_leaves_no_reader_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libre_office, "find_libre_office", lambda: stand_in(tmp_path, "sleep 60"))
    path = tmp_path / "draft.doc"
    path.write_bytes(compound_file({"WordDocument": head(encrypted=False)}))
    with pytest.raises(TooLarge):
        read_contract(path, limits=Limits(seconds=0.2))
    assert not is_left_behind()


@ON_LINUX
def test_the_program_sees_its_own_home_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        libre_office, "find_libre_office", lambda: stand_in(tmp_path, f"env > {tmp_path}/seen")
    )
    monkeypatch.setenv("SECRET", "x")
    path = tmp_path / "draft.doc"
    path.write_bytes(compound_file({"WordDocument": head(encrypted=False)}))
    with pytest.raises(DamagedFile):
        read_contract(path)
    assert "SECRET" not in (tmp_path / "seen").read_text()


def _has_ended(process: int) -> bool:
    """Whether a process is no more, or soon will be."""
    for _ in range(50):
        try:
            os.kill(process, 0)
            state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
        except (ProcessLookupError, FileNotFoundError):
            return True
        if state == "Z":
            return True
        time.sleep(0.1)
    os.kill(process, signal.SIGKILL)
    return False
