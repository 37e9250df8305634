"""The reader of old Word files (.doc) by way of LibreOffice, and of Rich Text (.rtf) where that must help."""

from __future__ import annotations

import io
from dataclasses import replace

import olefile

from horizontal.contract import Unread
from horizontal.errors import DamagedFile, EncryptedFile
from horizontal.parsers.libre_office import convert_to_docx, find_libre_office
from horizontal.parsers.reading import Reading
from horizontal.parsers.rtf.read_rtf import NO_NUMBERS, read_rich_text
from horizontal.parsers.word.read_docx import read_docx

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
    """The paragraphs of a Rich Text file; LibreOffice is asked only where numbers of lists are not in the file."""
    reading = read_rich_text(data, path)
    if any(note.what.endswith(NO_NUMBERS) for note in reading.unread) and find_libre_office() is not None:
        return _read(data, path, ".rtf", "a Rich Text file", "the Rich Text file")
    return reading


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
