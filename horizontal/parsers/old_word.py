"""The reader of old Word files (.doc) and Rich Text (.rtf), by way of LibreOffice."""

from __future__ import annotations

import io
from dataclasses import replace

import olefile

from horizontal.contract import Unread
from horizontal.errors import DamagedFile, EncryptedFile
from horizontal.parsers.docx import read_docx
from horizontal.parsers.libre_office import convert_to_docx
from horizontal.parsers.reading import Reading

_STREAM = "WordDocument"
_FLAGS = slice(10, 12)
_ENCRYPTED = 0x0100


def read_doc(data: bytes, path: str) -> Reading:
    """The paragraphs of a Word 97–2003 file.

    Raises EncryptedFile, DamagedFile, TooLarge or, where LibreOffice is not installed, UnknownFormat.
    """
    if _is_encrypted(data, path):
        raise EncryptedFile(path, "a password is needed to open it", "save it without the password")
    return _read(data, path, ".doc", "an old Word file", "the old Word file")


def read_rtf(data: bytes, path: str) -> Reading:
    """The paragraphs of a Rich Text file; raises DamagedFile or, without LibreOffice, UnknownFormat."""
    return _read(data, path, ".rtf", "a Rich Text file", "the Rich Text file")


def _is_encrypted(data: bytes, path: str) -> bool:
    """Whether the head of the document says so. Source: [MS-DOC] 2.5.2, fEncrypted."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as package, package.openstream(_STREAM) as stream:
            flags = int.from_bytes(stream.read(12)[_FLAGS], "little")
    except (OSError, ValueError, IndexError, KeyError, TypeError) as fault:
        raise DamagedFile(
            path, "it breaks off or contradicts itself", "open it in Word and save it as .docx"
        ) from fault
    return bool(flags & _ENCRYPTED)


def _read(data: bytes, path: str, suffix: str, what: str, where: str) -> Reading:
    converted = convert_to_docx(data, path, suffix=suffix, what=what)
    reading = read_docx(converted, path)
    return replace(reading, unread=tuple(_renamed(note, where) for note in reading.unread))


def _renamed(note: Unread, where: str) -> Unread:
    return note.model_copy(update={"where": where}) if note.where == "the Word file" else note
