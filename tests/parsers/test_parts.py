"""A folder or an archive of documents is one contract in parts."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from horizontal.contract import Contract
from horizontal.errors import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    HorizontalError,
    TooLarge,
    UnknownFormat,
)
from horizontal.parsers import read_contract
from horizontal.parsers.bundle import bundle, folder
from horizontal.parsers.bundle.bundle import is_litter, natural_key
from tests.parsers.word_builder import cell, para, row, table, word_file

Fill = Callable[..., Path]
NO_TEXT = bytes(range(256))
TERMS = b"TERMS\n\n1. Staff\n\n1.1 The Provider shall train all staff.\n"


@pytest.fixture
def fill(tmp_path: Path) -> Fill:
    """A function that makes a folder of files."""

    def fill_with(files: dict[str, bytes]) -> Path:
        for name, content in files.items():
            path = tmp_path / "tender" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return tmp_path / "tender"

    return fill_with


@pytest.fixture
def pack(tmp_path: Path) -> Fill:
    """A function that makes an archive of files."""

    def pack_with(files: dict[str, bytes], name: str = "tender.zip") -> Path:
        path = tmp_path / name
        path.write_bytes(zipped(files))
        return path

    return pack_with


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip archive of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def parts(contract: Contract) -> list[str | None]:
    """The parts of a contract in reading order, each once."""
    return list(dict.fromkeys(block.place.part for block in contract.blocks))


def test_an_archive_is_one_contract(pack: Fill) -> None:
    contract = read_contract(
        pack({"Terms.txt": TERMS, "Specification.txt": b"1. Care\n\n1.1 Care is given.\n"})
    )
    assert parts(contract) == ["Specification", "Terms"]


def test_a_folder_is_one_contract(fill: Fill) -> None:
    contract = read_contract(fill({"Terms.txt": TERMS, "lot/Specification.txt": b"Care is given."}))
    assert parts(contract) == ["Specification", "Terms"]


def test_a_clause_is_cited_with_its_document(pack: Fill) -> None:
    contract = read_contract(pack({"Terms.txt": TERMS, "b.txt": b"Care is given."}))
    assert "Terms, 1.1" in [block.place.citation for block in contract.blocks]


def test_files_stand_in_natural_order(pack: Fill) -> None:
    names = ("Schedule 10.txt", "Schedule 2.txt", "schedule 1.txt")
    assert parts(read_contract(pack(dict.fromkeys(names, b"Words.")))) == [
        "Schedule 1",
        "Schedule 2",
        "Schedule 10",
    ]


def test_the_document_that_states_the_order_stands_first(pack: Fill) -> None:
    order = (
        b"1. Order of precedence\n\nThe documents are: (a) the Pricing Schedule; (b) the Method Statement.\n"
    )
    files = {"Method statement.txt": b"We train.", "Pricing schedule.txt": b"1 pound.", "Terms.txt": order}
    assert parts(read_contract(pack(files))) == ["Terms", "Pricing schedule", "Method statement"]


def test_a_document_alone_has_no_part(pack: Fill) -> None:
    assert parts(read_contract(pack({"Terms.txt": TERMS}))) == [None]


def test_a_schedule_inside_a_document_keeps_its_name(pack: Fill) -> None:
    terms = TERMS + b"\nSCHEDULE 4\n\n1. Fees\n\n1.1 The Council shall pay.\n"
    assert parts(read_contract(pack({"Terms.txt": terms, "Z.txt": b"Words."}))) == [
        "Terms",
        "Schedule 4",
        "Z",
    ]


def test_two_schedules_of_one_name_are_told_apart(pack: Fill) -> None:
    terms = TERMS + b"\nSCHEDULE 4\n\n1. Fees\n\n1.1 The Council shall pay.\n"
    files = {"Offer.txt": terms, "Schedule 4 - Prices.txt": b"1. Prices\n\n1.1 Prices rise.\n"}
    assert parts(read_contract(pack(files))) == ["Offer", "Offer, Schedule 4", "Schedule 4"]


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("02_Specification_v3_FINAL.txt", "Specification"),
        ("Schedule 2 - Data.txt", "Schedule 2"),
        ("3. Annex B (Prices).txt", "Annex B (Prices)"),
        ("service-specification.txt", "Service specification"),
        ("Terms 2025.txt", "Terms"),
        ("scan0001.txt", "TERMS"),
    ],
)
def test_a_part_is_called_after_its_file(pack: Fill, name: str, part: str) -> None:
    assert part in parts(read_contract(pack({name: TERMS, "Z.txt": b"Words."})))


def test_files_of_one_name_keep_their_folders(pack: Fill) -> None:
    contract = read_contract(pack({"lot 1/Terms.txt": b"Words.", "lot 2/Terms.txt": b"Words."}))
    assert parts(contract) == ["lot 1/Terms.txt", "lot 2/Terms.txt"]


def test_tables_are_counted_through_all_documents(pack: Fill) -> None:
    draft = word_file(para("Text."), table(row(cell("a"), cell("b"))))
    contract = read_contract(pack({"a.docx": draft, "b.docx": draft}))
    assert sorted({block.place.cell.table for block in contract.blocks if block.place.cell}) == [1, 2]


def test_what_cannot_be_read_is_told(pack: Fill) -> None:
    contract = read_contract(pack({"Terms.txt": TERMS, "Schedule 1.bin": NO_TEXT, "empty.docx": b""}))
    assert [(each.where, each.what) for each in contract.unread] == [
        ("empty.docx", "not read: 0 bytes"),
        ("Schedule 1.bin", "not read: neither Word, PDF nor text"),
    ]


def test_a_note_on_a_part_tells_its_file(pack: Fill) -> None:
    struck = word_file(para("<w:r><w:rPr><w:strike/></w:rPr><w:t>gone</w:t></w:r>", "kept"))
    contract = read_contract(pack({"Terms.txt": TERMS, "draft.docx": struck}))
    assert [each.where for each in contract.unread] == ["draft.docx: the Word file"]


def test_the_only_file_tells_why_it_cannot_be_read(pack: Fill) -> None:
    path = pack({"old.bin": NO_TEXT})
    with pytest.raises(UnknownFormat) as caught:
        read_contract(path)
    assert str(caught.value) == f"{path}: old.bin: neither Word, PDF nor text; save it as .docx or .pdf"


def test_several_files_that_cannot_be_read_are_an_error(pack: Fill) -> None:
    with pytest.raises(UnknownFormat, match=r"none of its 2 files can be read; a\.bin: neither Word"):
        read_contract(pack({"a.bin": NO_TEXT, "b.bin": NO_TEXT}))


def test_archives_inside_archives_are_read(pack: Fill) -> None:
    contract = read_contract(pack({"lots.zip": zipped({"Terms.txt": TERMS}), "Z.txt": b"Words."}))
    assert parts(contract) == ["Terms", "Z"]


def test_archives_nested_beyond_reason_are_told(pack: Fill) -> None:
    inner = zipped({"Terms.txt": TERMS})
    for _ in range(4):
        inner = zipped({"in.zip": inner})
    contract = read_contract(pack({"deep.zip": inner, "Terms.txt": TERMS}))
    assert [each.what for each in contract.unread] == ["not read: archives nested more than 3 deep"]


@pytest.mark.parametrize(
    "name", ["../../terms.txt", "/etc/terms.txt", "C:/terms.txt", "a\\..\\..\\terms.txt"]
)
def test_a_path_that_leads_out_is_refused(pack: Fill, name: str) -> None:
    with pytest.raises(DamagedFile, match="leads out of the archive; do not trust it"):
        read_contract(pack({name: TERMS}))


def test_a_link_in_an_archive_is_refused(tmp_path: Path) -> None:
    entry = zipfile.ZipInfo("terms.txt")
    entry.create_system, entry.external_attr = 3, 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(entry, "/etc/passwd")
    with pytest.raises(DamagedFile, match="a link inside it"):
        read_contract(tmp_path / "a.zip")


def test_a_bomb_is_too_large(pack: Fill) -> None:
    with pytest.raises(TooLarge, match="zip bomb"):
        read_contract(pack({"terms.txt": bytes(20_000_000)}))


def test_more_files_than_a_tender_has_are_too_many(pack: Fill, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "MOST_FILES", 3)
    files = {f"{number}.txt": b"Words." for number in range(2)}
    with pytest.raises(TooLarge, match="more than 3 files in it"):
        read_contract(pack({**files, "in.zip": zipped(files)}))


def test_a_locked_archive_is_encrypted(pack: Fill) -> None:
    path = pack({"terms.txt": TERMS})
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(EncryptedFile):
        read_contract(path)


def test_an_archive_without_files_is_empty(pack: Fill) -> None:
    with pytest.raises(EmptyFile):
        read_contract(pack({}))


def test_an_archive_is_told_by_its_content(pack: Fill) -> None:
    assert read_contract(pack({"Terms.txt": TERMS}, "tender.docx")).title == "TERMS"


def test_the_hash_of_an_archive_is_of_its_bytes(pack: Fill) -> None:
    path = pack({"Terms.txt": TERMS})
    assert read_contract(path).sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_hash_of_a_folder_changes_with_any_file(fill: Fill) -> None:
    before = read_contract(fill({"a.txt": TERMS, "b.txt": b"Words."})).sha256
    assert read_contract(fill({"b.txt": b"Other words."})).sha256 != before


def test_a_folder_reads_the_same_twice(fill: Fill) -> None:
    path = fill({"a.txt": TERMS, "b.txt": b"Words."})
    assert read_contract(path) == read_contract(path)


@pytest.mark.parametrize(
    "name",
    ["~$draft.docx", ".DS_Store", "Thumbs.db", "__MACOSX/._draft.docx", "desktop.ini", ".~lock.a.odt#"],
)
def test_what_a_system_leaves_behind_is_no_part(name: str) -> None:
    assert is_litter(name)


def test_a_draft_is_no_litter() -> None:
    assert not is_litter("lots/~draft.docx")


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links need rights on Windows")
def test_a_link_in_a_folder_is_told_and_not_followed(fill: Fill, tmp_path: Path) -> None:
    path = fill({"Terms.txt": TERMS})
    (tmp_path / "secret.txt").write_text("Secret.")
    (path / "link.txt").symlink_to(tmp_path / "secret.txt")
    (path / "round").symlink_to(path)
    assert [each.what for each in read_contract(path).unread] == ["not read: a link to another place"] * 2


def test_folders_nested_beyond_reason_are_too_large(fill: Fill, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "_MOST_DEEP", 2)
    with pytest.raises(TooLarge, match="folders nested more than 2 deep"):
        read_contract(fill({"a/b/c/Terms.txt": TERMS}))


def test_natural_order_goes_folder_by_folder() -> None:
    names = ["b/1.txt", "a 10/1.txt", "a 2/10.txt", "a 2/9.txt"]
    assert sorted(names, key=natural_key) == ["a 2/9.txt", "a 2/10.txt", "a 10/1.txt", "b/1.txt"]


@pytest.mark.parametrize("share", range(5, 100, 10))
def test_an_archive_that_breaks_off_anywhere_is_told(pack: Fill, share: int) -> None:
    path = pack({"Terms.txt": TERMS, "b.txt": b"Words."})
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * share // 100])
    with pytest.raises(HorizontalError):
        read_contract(path)
