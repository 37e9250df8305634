"""The kind of a file is told from its content."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from horizontal.parsers.kind import Kind, tell_kind
from tests.parsers.file_builder import compound, office, package


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7 ...", Kind.PDF),
        (b"junk before\n%PDF-1.4 ...", Kind.PDF),
        (office("word"), Kind.DOCX),
        (package("[Content_Types].xml", "other/main.xml", types="wordprocessingml"), Kind.DOCX),
        (b"The Provider shall train staff.", Kind.TEXT),
        ("Größe – “staff”".encode("cp1252"), Kind.TEXT),
        ("Staff shall be trained.".encode("utf-16"), Kind.TEXT),
        ("Staff shall be trained.".encode("utf-16-le"), Kind.TEXT),
        (package(mimetype="application/vnd.oasis.opendocument.text"), Kind.ODT),
        (package(mimetype="application/vnd.oasis.opendocument.text-template"), Kind.ODT),
        (b"<?xml version='1.0'?><office:document office:mimetype='a/b.opendocument.text'>", Kind.ODT),
        (package("tender.txt"), Kind.ZIP),
        (package("%PDF-1.7"), Kind.ZIP),
        (compound("WordDocument"), Kind.DOC),
        (b"{\\rtf1 Staff}", Kind.RTF),
        (b"\xef\xbb\xbf<!DOCTYPE HTML><p>Staff", Kind.HTML),
        (b"<!-- saved from the intranet -->\n<html><p>Staff", Kind.HTML),
        ("<html><p>Staff".encode("utf-16"), Kind.HTML),
        (b"<h1>Terms</h1>\n<p>Staff</p>\n", Kind.HTML),
        (b"<div align=center>Terms</div>\n\n# Staff\n\nStaff are trained.\n", Kind.TEXT),
        (b"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\nStaff", Kind.MESSAGE),
        (b"Received: from a\n by b\nSubject: Draft\nFrom: a@b\n\nStaff", Kind.MESSAGE),
        (b"From: the Council\nTo: all bidders\nSubject: Terms\n\nStaff shall be trained.", Kind.TEXT),
        (b'<p align="center">Staff</p>\n\n# Terms', Kind.TEXT),
        (compound("EncryptedPackage"), Kind.ENCRYPTED),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), Kind.SCAN),
        (b"\xff\xd8\xff\xe0" + bytes(40), Kind.SCAN),
        (b"II*\x00" + bytes(40), Kind.SCAN),
        (b"GIF89a" + bytes(40), Kind.PICTURE),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Kind.PICTURE),
        (office("word")[:40], Kind.DAMAGED_ZIP),
        (bytes(range(256)) * 4, Kind.OTHER),
    ],
)
def test_the_content_tells_the_kind(data: bytes, kind: Kind) -> None:
    assert tell_kind(data).kind is kind


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (office("xl"), "an Excel workbook"),
        (office("ppt"), "a PowerPoint presentation"),
        (
            package(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
            "an OpenDocument spreadsheet (.ods)",
        ),
        (package(mimetype="application/epub+zip"), "an e-book (.epub)"),
        (package("Index/Document.iwa"), "an Apple Pages, Numbers or Keynote file"),
        (compound("Workbook"), "an old Excel .xls"),
        (compound("Something"), "an old Office file"),
        (b"<?xml version='1.0'?><tender/>", "an XML file"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR", "a calendar entry, business card or key"),
        (b"Rar!\x1a\x07" + bytes(40), "a RAR archive"),
        (bytes(range(256)) * 4, "neither Word, PDF nor text"),
    ],
)
def test_what_is_not_read_is_named(data: bytes, what: str) -> None:
    assert tell_kind(data).what == what


@given(st.binary(max_size=300))
def test_any_bytes_at_all_have_a_kind(data: bytes) -> None:
    assert tell_kind(data).kind in Kind


@given(st.binary(max_size=300))
def test_any_broken_package_has_a_kind(data: bytes) -> None:
    assert tell_kind(b"PK\x03\x04" + data).kind in Kind
