"""An Outlook message (.msg) as a bundle: its attachments, or else its own text.

Source: [MS-OXMSG]: each property is a stream named `__substg1.0_` and its number and type in hexadecimal.
"""

from __future__ import annotations

import io
from typing import Any

import olefile

from horizontal.errors import DamagedFile
from horizontal.parsers.bundle.bundle import Budget, Bundle, BundleFile, plain_name
from horizontal.parsers.bundle.message import bundle_of

_PROPERTY = "__substg1.0_"
_ATTACHMENT = "__attach_version1.0_"
_BODY, _PAGE, _SUBJECT = "1000", "1013", "0037"
_CONTENT, _LONG_NAME, _SHORT_NAME, _SHOWN_NAME, _CONTENT_ID = "3701", "3707", "3704", "3001", "3712"
_TEXT, _ANSI, _BINARY, _STORAGE = "001F", "001E", "0102", "000D"
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp")
_MOST_DEEP = 3

Path = tuple[str, ...]


def open_outlook(data: bytes, path: str, budget: Budget) -> Bundle:
    """The attachments of a message, in its order; where there is none, the message's own text.

    Raises EmptyFile or DamagedFile.
    """
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as package:
            return _Message(package, path, budget).bundle()
    except (OSError, ValueError, IndexError, KeyError, TypeError) as fault:
        what = "an Outlook message that breaks off or contradicts itself"
        raise DamagedFile(path, what, "save the contract that is attached to it") from fault


class _Message:
    """Reads the streams of one message, and of the messages attached to it."""

    def __init__(self, package: olefile.OleFileIO[Any], path: str, budget: Budget) -> None:
        self._package = package
        self._path = path
        self._budget = budget
        self._entries = [tuple(entry) for entry in package.listdir(streams=True, storages=True)]
        self._pictures = 0

    def bundle(self) -> Bundle:
        """The attachments, or else the text."""
        attached = self._attached((), 0)
        page = self._bytes((), _PAGE, _BINARY) or self._text((), _PAGE).encode()
        plain = self._text((), _BODY).encode()
        return bundle_of(
            attached,
            [page] if page.strip() else [],
            [plain] if plain.strip() else [],
            self._pictures,
            self._path,
        )

    def _attached(self, under: Path, depth: int) -> list[BundleFile]:
        found: list[BundleFile] = []
        for storage in sorted({entry[: len(under) + 1] for entry in self._entries if _is_in(entry, under)}):
            name = self._name(storage, len(found) + 1)
            inner = (*storage, f"{_PROPERTY}{_CONTENT}{_STORAGE}")
            if inner in self._entries:
                found += self._inner_message(inner, name, depth)
                continue
            content = self._bytes(storage, _CONTENT, _BINARY)
            if self._text(storage, _CONTENT_ID) and name.lower().endswith(_PICTURES):
                self._pictures += 1
                continue
            self._budget.take(len(content))
            found.append(BundleFile(name, content))
        return found

    def _inner_message(self, inner: Path, name: str, depth: int) -> list[BundleFile]:
        """What an attached message holds: its attachments, or else its text."""
        if depth >= _MOST_DEEP:
            return [BundleFile(name, b"")]
        attached = self._attached(inner, depth + 1)
        if attached:
            return [BundleFile(f"{name}/{file.name}", file.data) for file in attached]
        page = self._bytes(inner, _PAGE, _BINARY)
        text = page or self._text(inner, _BODY).encode()
        self._budget.take(len(text))
        return [BundleFile(name, text)]

    def _name(self, storage: Path, number: int) -> str:
        for kind in (_LONG_NAME, _SHORT_NAME, _SHOWN_NAME):
            name = plain_name(self._text(storage, kind).replace("\\", "/").rpartition("/")[2])
            if name:
                return name
        return f"attachment {number}"

    def _text(self, under: Path, number: str) -> str:
        wide = self._bytes(under, number, _TEXT)
        if wide:
            return wide.decode("utf-16-le", errors="replace").rstrip("\x00")
        return self._bytes(under, number, _ANSI).decode("cp1252", errors="replace").rstrip("\x00")

    def _bytes(self, under: Path, number: str, kind: str) -> bytes:
        place = (*under, f"{_PROPERTY}{number}{kind}")
        if place not in self._entries:
            return b""
        with self._package.openstream(list(place)) as stream:
            content = bytes(stream.read())
        if len(content) < self._package.get_size(list(place)):
            raise ValueError("a stream breaks off")
        return content


def _is_in(entry: Path, under: Path) -> bool:
    """Whether the entry is, or stands in, an attachment of the message at this place."""
    at = len(under)
    return entry[:at] == under and len(entry) > at and entry[at].startswith(_ATTACHMENT)
