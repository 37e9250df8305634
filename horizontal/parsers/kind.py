"""The kind of a file, told from its content; the name of the file has no say."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from enum import StrEnum

from horizontal.parsers.zip_safety import is_encrypted_ooxml, is_plainly_packed


class Kind(StrEnum):
    """Kinds of content; those that are read here come first."""

    PDF = "pdf"
    DOCX = "docx"
    TEXT = "text"
    ENCRYPTED = "encrypted"
    PICTURE = "picture"
    DAMAGED_ZIP = "damaged zip"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Told:
    """The kind of a content, and for one that is not read what it is and what to do."""

    kind: Kind
    what: str = ""
    do_next: str = ""


_SAVE_AS = "save it as .docx or .pdf"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF_WITHIN = 1024
_PICTURES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"II*\x00",
    b"MM\x00*",
    b"BM",
    b"\x00\x00\x00\x0cjP",
    b"8BPS",
)
_FILM_PICTURES = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif")
_SAMPLE = 65536
_MOST_CONTROLS = 0.02
_HTML = (b"<!doctype html", b"<html", b"<head", b"<body")
_PACKAGES = (
    ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint presentation"),
    ("visio/", "a Visio drawing"),
)
_OPEN_DOCUMENTS = (
    (b"opendocument.text", "an OpenDocument text (.odt)"),
    (b"opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)"),
    (b"opendocument.presentation", "an OpenDocument presentation (.odp)"),
    (b"epub", "an e-book (.epub)"),
)
_COMPOUNDS = (
    ("WordDocument", "an old Word .doc", "save it as .docx"),
    ("Workbook", "an old Excel .xls", _SAVE_AS),
    ("Book", "an old Excel .xls", _SAVE_AS),
    ("PowerPoint Document", "an old PowerPoint .ppt", _SAVE_AS),
    ("__substg1.0_", "an Outlook message", "save the contract that is attached to it"),
)


def tell_kind(data: bytes) -> Told:
    """The kind of the content; never raises."""
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"):
        return _tell_package(data)
    if data.startswith(_OLE):
        return _tell_compound(data)
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return Told(Kind.PDF)
    return _tell_plain(data)


def _tell_plain(data: bytes) -> Told:
    head = data[:_PDF_WITHIN].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"{\\rtf"):
        return Told(Kind.OTHER, "a Rich Text file (.rtf)", _SAVE_AS)
    if head.startswith(_HTML) or (head.startswith(b"<?xml") and b"<html" in head):
        return Told(Kind.OTHER, "a web page (HTML)", "print it to .pdf, or save its text as .txt")
    if head.startswith(b"<svg") or (head.startswith(b"<?xml") and b"<svg" in head):
        return Told(Kind.PICTURE, "a picture, not a text", "run OCR first")
    if head.startswith(b"<?xml"):
        return Told(Kind.OTHER, "an XML file", _SAVE_AS)
    if b"mime-version:" in head and b"content-type:" in head:
        return Told(Kind.OTHER, "an e-mail or a web archive", "save the contract that is in it")
    if (data.startswith(_PICTURES) or data[4:12] in _FILM_PICTURES) and _is_binary(data):
        return Told(Kind.PICTURE, "a picture, not a text", "run OCR first")
    if _is_binary(data):
        return Told(Kind.OTHER, "neither Word, PDF nor text", _SAVE_AS)
    return Told(Kind.TEXT)


def _tell_package(data: bytes) -> Told:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            locked = any(entry.flag_bits & 1 for entry in package.infolist())
            mimetype = b"" if locked else _beginning(package, "mimetype", 100)
            types = b"" if locked else _beginning(package, "[Content_Types].xml", _SAMPLE)
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, RuntimeError, EOFError):
        return Told(Kind.DAMAGED_ZIP)
    if locked:
        return Told(Kind.ENCRYPTED)
    if types:
        if b"wordprocessingml" in types or any(name.startswith("word/") for name in names):
            return Told(Kind.DOCX)
        for folder, what in _PACKAGES:
            if any(name.startswith(folder) for name in names):
                return Told(Kind.OTHER, what, _SAVE_AS)
    for mark, what in _OPEN_DOCUMENTS:
        if mark in mimetype:
            return Told(Kind.OTHER, what, _SAVE_AS)
    if any(name.endswith(".iwa") for name in names):
        return Told(Kind.OTHER, "an Apple Pages, Numbers or Keynote file", _SAVE_AS)
    return Told(Kind.OTHER, "a zip archive", "unpack it and give the files inside")


def _beginning(package: zipfile.ZipFile, name: str, size: int) -> bytes:
    """The first bytes of a part; none where there is no such part."""
    if name not in package.namelist() or not is_plainly_packed(package.getinfo(name)):
        return b""
    with package.open(name) as part:
        return part.read(size)


def _tell_compound(data: bytes) -> Told:
    if is_encrypted_ooxml(data):
        return Told(Kind.ENCRYPTED)
    for stream, what, do_next in _COMPOUNDS:
        if stream.encode("utf-16-le") in data:
            return Told(Kind.OTHER, what, do_next)
    return Told(Kind.OTHER, "an old Office file", _SAVE_AS)


def _is_binary(data: bytes) -> bool:
    """Whether the bytes are no text in UTF-8, UTF-16 or Windows-1252."""
    sample = data[:_SAMPLE]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    zeros = sample.count(0)
    if zeros:
        one_side = max(sample[0::2].count(0), sample[1::2].count(0))
        return one_side < zeros * 0.95 or zeros < len(sample) * 0.3
    controls = sum(sample.count(code) for code in range(32) if code not in (9, 10, 11, 12, 13, 26, 27))
    return controls > len(sample) * _MOST_CONTROLS
