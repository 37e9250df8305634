"""A hostile or broken file is refused with a clear error, before it can do harm."""

from __future__ import annotations

import io
import zipfile

import pytest

from horizontal.errors import DamagedFile, EncryptedFile, TooLarge, UnknownFormat
from horizontal.parsers import limits
from horizontal.parsers.word.read_docx import is_encrypted_ooxml, read_docx
from tests.parsers.word_builder import changed, para, row, table, word_file, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
LOCKED = OLE + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512


def test_a_file_with_a_password_is_told_apart() -> None:
    assert is_encrypted_ooxml(LOCKED)


def test_an_old_binary_file_is_not_taken_for_a_locked_one() -> None:
    assert not is_encrypted_ooxml(OLE)


def test_a_file_with_a_password_is_refused_as_such() -> None:
    with pytest.raises(EncryptedFile, match="a password is needed"):
        read_docx(LOCKED, "x.docx")


def test_a_zip_with_a_password_is_refused_as_such() -> None:
    data = bytearray(word_file("Words"))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(signature)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(signature, place + 4)
    with pytest.raises(EncryptedFile):
        read_docx(bytes(data), "x.docx")


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9])
def test_a_file_cut_short_is_damaged(keep: float) -> None:
    data = word_file("Words")
    with pytest.raises(DamagedFile):
        read_docx(data[: int(len(data) * keep)], "x.docx")


def test_a_body_that_cannot_be_unpacked_is_damage() -> None:
    data = word_file("Words " * 500)
    name = data.index(b"word/document.xml") + len("word/document.xml")
    with pytest.raises(DamagedFile):
        read_docx(data[: name + 4] + b"\xff" * 20 + data[name + 24 :], "x.docx")


def test_a_body_that_is_no_xml_is_damage() -> None:
    with pytest.raises(DamagedFile, match=r"word/document\.xml"):
        read_docx(changed(word_file("Words"), "word/document.xml", "</w:body>", ""), "x.docx")


def test_a_package_without_a_document_is_damaged() -> None:
    with pytest.raises(DamagedFile):
        read_docx(zipped({"readme.txt": "Words"}), "x.docx")


def test_a_spreadsheet_is_no_word_file() -> None:
    with pytest.raises(UnknownFormat):
        read_docx(zipped({"xl/workbook.xml": "<workbook/>"}), "x.docx")


def test_a_part_that_unpacks_too_well_is_refused() -> None:
    with pytest.raises(TooLarge, match="zip bomb"):
        read_docx(zipped({"word/document.xml": "A" * (limits.RATIO_FROM_BYTES * 2)}), "x.docx")


def test_too_much_to_unpack_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_UNPACKED_BYTES", 1000)
    with pytest.raises(TooLarge, match="when unpacked"):
        read_docx(word_file("Words"), "x.docx")


def test_too_large_a_file_is_refused() -> None:
    with limits.within(limits.Limits(file_bytes=1000)), pytest.raises(TooLarge, match="on the disk"):
        read_docx(b"P" * 1001, "x.docx")


def test_too_many_parts_are_refused() -> None:
    with pytest.raises(TooLarge, match="5,000 parts"):
        read_docx(zipped({f"{place}.txt": "" for place in range(limits.MAX_ENTRIES + 1)}), "x.docx")


def test_the_bomb_is_refused_before_anything_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    def explode(*_: object, **__: object) -> bytes:
        raise AssertionError("unpacked")

    data = zipped({"word/document.xml": "A" * (limits.RATIO_FROM_BYTES * 2)})
    monkeypatch.setattr(zipfile.ZipFile, "read", explode)
    with pytest.raises(TooLarge):
        read_docx(data, "x.docx")


@pytest.mark.parametrize("depth", [limits.MAX_NESTING + 10, 400])
def test_elements_nested_too_deep_are_refused(depth: int) -> None:
    nested = "<w:smartTag>" * depth + "</w:smartTag>" * depth
    with pytest.raises(TooLarge, match="nested"):
        read_docx(word_file(para("Words", nested)), "x.docx")


def test_tables_nested_as_deep_as_allowed_are_read() -> None:
    block = para("Innermost")
    for _ in range(60):
        block = table(row(f"<w:tc>{block}</w:tc>"))
    assert [each.text for each in read_docx(word_file(block), "x.docx").paragraphs] == ["Innermost"]


def test_too_many_paragraphs_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_PARAGRAPHS", 3)
    with pytest.raises(TooLarge, match="3 paragraphs"):
        read_docx(word_file("One", "Two", "Three", "Four"), "x.docx")


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_CELLS", 3)
    with pytest.raises(TooLarge, match="3 table cells"):
        read_docx(word_file(table(row("A", "B"), row("C", "D"))), "x.docx")


def test_a_file_that_declares_entities_is_refused() -> None:
    declared = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document '
    data = changed(word_file("Words"), "word/document.xml", "<w:document ", declared)
    with pytest.raises(DamagedFile, match="document type"):
        read_docx(data, "x.docx")


def test_a_span_of_a_million_columns_does_no_harm() -> None:
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc>'
    assert [each.text for each in read_docx(word_file(table(row(wide, "B"))), "x.docx").paragraphs] == [
        "A",
        "B",
    ]


def test_a_damaged_note_part_is_told_and_the_body_is_read() -> None:
    good = word_file("Words", footnotes="<w:footnote/>" * 200)
    with zipfile.ZipFile(io.BytesIO(good)) as package:
        place = package.getinfo("word/footnotes.xml").header_offset
    start = place + 30 + len("word/footnotes.xml") + 4
    reading = read_docx(good[:start] + b"\xff" * 10 + good[start + 10 :], "x.docx")
    assert [(each.where, each.what) for each in reading.unread] == [
        ("word/footnotes.xml", "not read: it cannot be unpacked")
    ]


def test_an_error_holds_none_of_the_words() -> None:
    with pytest.raises(DamagedFile) as caught:
        read_docx(changed(word_file("Secret"), "word/document.xml", "</w:body>", ""), "x.docx")
    assert "Secret" not in str(caught.value)
