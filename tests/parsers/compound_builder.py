"""Small OLE compound files for tests: Outlook messages, and the heads of old Word files."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

SECTOR, MINI = 512, 64
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
Tree = Mapping[str, "bytes | Tree"]
"""Streams by name, and storages with streams of their own."""


@dataclass
class _Entry:
    name: str
    kind: int
    child: int = _FREE
    right: int = _FREE
    start: int = _END
    content: bytes = b""
    size: int = 0


@dataclass
class _File:
    entries: list[_Entry] = field(default_factory=lambda: [_Entry("Root Entry", 5)])

    def add(self, parent: int, tree: Tree) -> None:
        before = _FREE
        for name, content in reversed(list(tree.items())):
            index = len(self.entries)
            is_stream = isinstance(content, bytes)
            self.entries.append(_Entry(name, 2 if is_stream else 1, right=before))
            if isinstance(content, bytes):
                self.entries[index].content, self.entries[index].size = content, len(content)
            else:
                self.add(index, content)
            before = index
        self.entries[parent].child = before


def compound_file(tree: Tree) -> bytes:
    """A compound file with these streams; all of them are small ones."""
    file = _File()
    file.add(0, tree)
    mini, mini_fat = b"", []
    for entry in file.entries:
        if entry.content:
            entry.start = len(mini_fat)
            count = -(-len(entry.content) // MINI)
            mini_fat += [*range(len(mini_fat) + 1, len(mini_fat) + count), _END]
            mini += entry.content.ljust(count * MINI, b"\0")
    sizes = [_sectors(len(file.entries) * 128), _sectors(len(mini_fat) * 4), _sectors(len(mini))]
    starts = [1, 1 + sizes[0], 1 + sizes[0] + sizes[1]]
    file.entries[0].start, file.entries[0].size = starts[2], len(mini)
    directory = b"".join(_packed(entry) for entry in file.entries)
    areas = zip((directory, _numbers(mini_fat), mini), sizes, strict=True)
    body = b"".join(area.ljust(size * SECTOR, b"\0") for area, size in areas)
    fat = [_FAT]
    for size in sizes:
        fat += [*range(len(fat) + 1, len(fat) + size), _END]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<5H6x5I", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, starts[0], 0, 4096)
    head += struct.pack("<4I", starts[1], sizes[1], _END, 0) + struct.pack("<I", 0) + _numbers([_FREE] * 128)
    return head[:SECTOR] + _numbers(fat) + body


def _sectors(size: int) -> int:
    return max(1, -(-size // SECTOR))


def _numbers(numbers: list[int]) -> bytes:
    filled = numbers + [_FREE] * (-len(numbers) % (SECTOR // 4)) if numbers else [_FREE] * (SECTOR // 4)
    return struct.pack(f"<{len(filled)}I", *filled)


def _packed(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le") + b"\0\0"
    packed = name.ljust(64, b"\0") + struct.pack("<HBB", len(name), entry.kind, 1)
    packed += struct.pack("<III", _FREE, entry.right, entry.child) + bytes(36)
    return packed + struct.pack("<IQ", entry.start if entry.size else _END, entry.size)


def outlook_text(number: str, text: str) -> dict[str, bytes]:
    """A text property of an Outlook message."""
    return {f"__substg1.0_{number}001F": text.encode("utf-16-le")}


def outlook_message(*attachments: Tree, body: str = "") -> bytes:
    """An Outlook message with these attachments."""
    tree: dict[str, bytes | Tree] = {"__properties_version1.0": bytes(32)}
    tree |= outlook_text("1000", body) if body else {}
    for number, attachment in enumerate(attachments):
        tree[f"__attach_version1.0_#{number:08X}"] = attachment
    return compound_file(tree)


def outlook_attachment(name: str, content: bytes) -> Tree:
    """A file attached to an Outlook message."""
    return {**outlook_text("3707", name), "__substg1.0_37010102": content}
