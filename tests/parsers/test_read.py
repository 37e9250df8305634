"""The door of the parsers: what can be read is a contract, and what cannot says so in one line."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from horizontal.errors import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    FileNotReachable,
    HorizontalError,
    ScannedFile,
    TooLarge,
    UnknownFormat,
)
from horizontal.parsers import limits, read, read_contract
from horizontal.parsers.reading import Reading
from tests.parsers.file_builder import compound, office
from tests.parsers.word_builder import para, word_file

Save = Callable[..., Path]
TEXT = b"CONTRACT FOR CARE\n\n1. Staff\n\n1.1 The Provider shall train all staff.\n"


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """A function that saves bytes under a name."""

    def save_as(data: bytes, name: str = "tender.txt") -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return save_as


def test_a_text_is_a_contract_with_numbered_clauses(save: Save) -> None:
    assert [clause.number for clause in read_contract(save(TEXT)).clauses] == ["1", "1.1"]


def test_the_path_is_kept_as_it_was_given(save: Save) -> None:
    path = save(TEXT)
    assert read_contract(path).path == str(path)


def test_the_hash_is_of_the_bytes(save: Save) -> None:
    assert read_contract(save(TEXT)).sha256 == hashlib.sha256(TEXT).hexdigest()


def test_the_first_heading_is_the_title(save: Save) -> None:
    assert read_contract(save(TEXT)).title == "CONTRACT FOR CARE"


def test_a_short_first_line_is_the_title_where_nothing_is_a_heading(save: Save) -> None:
    assert read_contract(save(b"Care is given.\n\nStaff are trained.\n")).title == "Care is given."


def test_the_same_file_gives_the_same_contract(save: Save) -> None:
    path = save(TEXT)
    assert read_contract(path) == read_contract(path)


def test_a_missing_file_is_not_reachable(tmp_path: Path) -> None:
    with pytest.raises(FileNotReachable, match=r"no such file; check"):
        read_contract(tmp_path / "none.docx")


def test_a_folder_without_files_is_empty(tmp_path: Path) -> None:
    with pytest.raises(EmptyFile, match="a folder without files; name the folder that holds the contract"):
        read_contract(tmp_path)


def test_a_file_that_may_not_be_read_is_not_reachable(save: Save, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError

    path = save(TEXT)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(FileNotReachable, match="no permission"):
        read_contract(path)


def test_a_name_that_no_file_can_have_is_not_reachable() -> None:
    with pytest.raises(FileNotReachable):
        read_contract("tender\0.docx")


def test_a_file_over_the_limit_is_too_large(save: Save) -> None:
    with pytest.raises(TooLarge):
        read_contract(save(TEXT), limits=limits.Limits(file_bytes=10))


@pytest.mark.parametrize("data", [b"", b" \n\t \n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_a_file_without_words_is_empty(save: Save, data: bytes) -> None:
    with pytest.raises(EmptyFile):
        read_contract(save(data))


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (office("xl"), UnknownFormat),
        (compound("WordDocument"), DamagedFile),
        (compound("EncryptedPackage"), EncryptedFile),
        (b"<html><p></html>", EmptyFile),
        (b"MIME-Version: 1.0\n\n", EmptyFile),
        (bytes(range(256)), UnknownFormat),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), ScannedFile),
        (office("word")[:60], DamagedFile),
        (office("word"), DamagedFile),
        (b"%PDF-1.7 and no more", DamagedFile),
    ],
)
def test_what_cannot_be_read_is_told_by_its_own_error(
    save: Save, data: bytes, error: type[HorizontalError]
) -> None:
    with pytest.raises(error):
        read_contract(save(data, "tender.docx"))


@pytest.mark.parametrize("data", [b"", office("xl"), compound("WordDocument"), bytes(range(256))])
def test_an_error_is_one_line_that_begins_with_the_path(save: Save, data: bytes) -> None:
    path = save(data)
    with pytest.raises(HorizontalError) as caught:
        read_contract(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)


def test_a_word_file_with_a_wrong_name_is_read(save: Save) -> None:
    data = word_file(para("The Provider shall train all staff."))
    assert read_contract(save(data, "tender.pdf")).blocks[0].text == "The Provider shall train all staff."


def test_a_file_that_takes_more_memory_than_there_is_is_too_large(
    save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: bytes, __: str) -> Reading:
        raise MemoryError

    monkeypatch.setattr(read, "reader_of", lambda _: fail)
    with pytest.raises(TooLarge, match="more memory than is allowed"):
        read_contract(save(TEXT))


@pytest.mark.parametrize("fault", [KeyError("r"), AssertionError(), RecursionError(), ValueError()])
def test_whatever_a_library_raises_is_a_damaged_file(
    save: Save, monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    def fail(_: bytes, __: str) -> Reading:
        raise fault

    monkeypatch.setattr(read, "reader_of", lambda _: fail)
    with pytest.raises(DamagedFile) as caught:
        read_contract(save(TEXT))
    assert caught.value.__cause__ is fault


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
@given(data=st.binary(max_size=400), head=st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04"]))
def test_any_bytes_at_all_are_a_contract_or_one_of_our_errors(save: Save, data: bytes, head: bytes) -> None:
    try:
        contract = read_contract(save(head + data))
    except HorizontalError:
        return
    assert contract.blocks
