"""The kind of a file, told from its content; the name of the file has no say."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from enum import StrEnum

import olefile

from horizontal.parsers.zip_safety import UNPACKING_FAULTS, is_encrypted_ooxml, is_plainly_packed


class Kind(StrEnum):
    """Kinds of content; those that are read here come first."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    DOC = "doc"
    RTF = "rtf"
    HTML = "html"
    TEXT = "text"
    SCAN = "scan"
    ZIP = "zip"
    MESSAGE = "message"
    OUTLOOK = "outlook"
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
    b"GIF8",
    b"BM",
    b"\x00\x00\x00\x0cjP",
    b"8BPS",
)
_SCANS = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
"""Pictures that OCR reads."""
_FILM_PICTURES = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif")
_SAMPLE = 65536
_MOST_CONTROLS = 0.02
_HTML = (b"<!doctype html", b"<html", b"<head", b"<body", b"<meta", b"<title")
_HTML_PIECE = re.compile(rb"<(?:p|div|span|h[1-6]|table|[uo]l|dl|section|main|article|header|center|style)\b")
_COMMENTS = re.compile(rb"\A(?:<!--.*?-->\s*)+", re.DOTALL)
_CARDS = (b"begin:vcalendar", b"begin:vcard", b"-----begin pgp")
_HEADER_LINES = re.compile(rb"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n?")
_MAIL_MARKS = (b"\nmime-version:", b"\nmessage-id:", b"\nreceived:")
_ARCHIVES = (
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x1f\x8b", "a gzip archive"),
)
_PACKAGES = (
    ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint presentation"),
    ("visio/", "a Visio drawing"),
)
_OPEN_DOCUMENTS = (
    (b"opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)"),
    (b"opendocument.presentation", "an OpenDocument presentation (.odp)"),
    (b"epub", "an e-book (.epub)"),
)
_TEXT_DOCUMENT = b"opendocument.text"
_OFFICE_PARTS = frozenset(("[Content_Types].xml", "mimetype"))
_COMPOUNDS = (
    ("Workbook", "an old Excel .xls"),
    ("Book", "an old Excel .xls"),
    ("PowerPoint Document", "an old PowerPoint .ppt"),
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
    head = _beginning_of_text(data)
    if head.startswith(b"{\\rtf"):
        return Told(Kind.RTF)
    if _is_html(head, data):
        return Told(Kind.HTML)
    if head.startswith(b"<svg") or (head.startswith(b"<?xml") and b"<svg" in head):
        return Told(Kind.PICTURE, "a picture, not a text", "run OCR first")
    if head.startswith((b"<?xml", b"<office:document")):
        flat = b"<office:document" in head and _TEXT_DOCUMENT in data[:_SAMPLE]
        return Told(Kind.ODT) if flat else Told(Kind.OTHER, "an XML file", _SAVE_AS)
    if head.startswith(_CARDS):
        return Told(Kind.OTHER, "a calendar entry, business card or key", "leave it out")
    if _is_message(data):
        return Told(Kind.MESSAGE)
    if data.startswith(_SCANS) and _is_binary(data):
        return Told(Kind.SCAN)
    if (data.startswith(_PICTURES) or data[4:12] in _FILM_PICTURES) and _is_binary(data):
        return Told(Kind.PICTURE, "a picture, not a text", "run OCR first")
    for mark, what in _ARCHIVES:
        if data.startswith(mark):
            return Told(Kind.OTHER, what, "unpack it and give the folder")
    if _is_binary(data):
        return Told(Kind.OTHER, "neither Word, PDF nor text", _SAVE_AS)
    return Told(Kind.TEXT)


def _is_html(head: bytes, data: bytes) -> bool:
    if head.startswith(_HTML) or (head.startswith(b"<?xml") and b"<html" in head):
        return True
    ends_so = data.rstrip(b" \t\r\n\0").endswith(b">")  # Markdown may begin with a tag too
    return ends_so and _HTML_PIECE.match(head) is not None


def _beginning_of_text(data: bytes) -> bytes:
    """The first bytes in small letters, without marks, comments and white space before them."""
    sample = data[:_SAMPLE]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        sample = sample.decode("utf-16", errors="replace").encode()
    head = sample.lstrip(b"\xef\xbb\xbf \t\r\n")
    return (
        _COMMENTS.sub(b"", head, count=1)[:_PDF_WITHIN].lower()
        if head.startswith(b"<")
        else head[:99].lower()
    )


def _is_message(data: bytes) -> bool:
    """Whether this is an e-mail or a web page saved as one: lines of a header, and marks of the post among them."""
    header = _HEADER_LINES.match(data[:_SAMPLE].lstrip(b"\r\n"))
    return header is not None and any(mark in b"\n" + header.group().lower() for mark in _MAIL_MARKS)


def _tell_package(data: bytes) -> Told:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            files = [entry for entry in package.infolist() if not entry.filename.endswith("/")]
            locked = any(entry.flag_bits & 1 for entry in files)
            all_locked = bool(files) and all(entry.flag_bits & 1 for entry in files)
            office = not _OFFICE_PARTS.isdisjoint(names)
            mimetype = b"" if locked else _beginning(package, "mimetype", 100)
            mimetype = mimetype or (b"" if locked else _beginning(package, "META-INF/manifest.xml", _SAMPLE))
            types = b"" if locked else _beginning(package, "[Content_Types].xml", _SAMPLE)
    except UNPACKING_FAULTS:
        return Told(Kind.DAMAGED_ZIP)
    if all_locked or (locked and office):
        return Told(Kind.ENCRYPTED)
    if types:
        if b"wordprocessingml" in types or any(name.startswith("word/") for name in names):
            return Told(Kind.DOCX)
        for folder, what in _PACKAGES:
            if any(name.startswith(folder) for name in names):
                return Told(Kind.OTHER, what, _SAVE_AS)
    if _TEXT_DOCUMENT in mimetype:
        return Told(Kind.ODT)
    for mark, what in _OPEN_DOCUMENTS:
        if mark in mimetype:
            return Told(Kind.OTHER, what, _SAVE_AS)
    if any(name.endswith(".iwa") for name in names):
        return Told(Kind.OTHER, "an Apple Pages, Numbers or Keynote file", _SAVE_AS)
    return Told(Kind.ZIP)


def _beginning(package: zipfile.ZipFile, name: str, size: int) -> bytes:
    """The first bytes of a part; none where there is no such part."""
    if name not in package.namelist() or not is_plainly_packed(package.getinfo(name)):
        return b""
    with package.open(name) as part:
        return part.read(size)


def _tell_compound(data: bytes) -> Told:
    streams = _streams(data)
    if streams is None:
        return _tell_damaged_compound(data)
    if "EncryptedPackage" in streams:
        return Told(Kind.ENCRYPTED)
    if "WordDocument" in streams:
        return Told(Kind.DOC)
    if "__properties_version1.0" in streams:
        return Told(Kind.OUTLOOK)
    for stream, what in _COMPOUNDS:
        if stream in streams:
            return Told(Kind.OTHER, what, _SAVE_AS)
    return Told(Kind.OTHER, "an old Office file", _SAVE_AS)


def _streams(data: bytes) -> frozenset[str] | None:
    """The names at the top of an OLE compound file; None where its directory cannot be read."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as package:
            return frozenset(path[0] for path in package.listdir(streams=True, storages=True))
    except Exception:  # olefile raises many things on broken files
        return None


def _tell_damaged_compound(data: bytes) -> Told:
    """The kind of a compound file whose directory is broken: by the names that stand anywhere in it."""
    if is_encrypted_ooxml(data):
        return Told(Kind.ENCRYPTED)
    if "WordDocument".encode("utf-16-le") in data:
        return Told(Kind.DOC)
    for stream, what in _COMPOUNDS:
        if stream.encode("utf-16-le") in data:
            return Told(Kind.OTHER, what, _SAVE_AS)
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
