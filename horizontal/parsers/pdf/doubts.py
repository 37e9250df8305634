"""Whether a PDF is so made that PDFium might not come to an end with it: asked of its bytes, in one pass.

A kilobyte of a packed stream may unpack to a megabyte, and a form may be drawn a million times by a page, or by
another form. No ordinary contract does either; such a file is best read in a process of its own.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

MAX_STREAM_BYTES = 4 * 1024 * 1024
"""What one stream that is no picture unpacks to: the text of a page has some 10 kB. PDFium takes 80 times as much."""
MAX_DRAWN_BYTES = 256 * 1024 * 1024
"""What PDFium goes through, at most, where forms are drawn again and again."""

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_NAME_CODE = re.compile(rb"#([0-9A-Fa-f]{2})")
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_INDIRECT_SUBTYPE = re.compile(rb"/Subtype\s+\d")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b|/(?:DCT|JPX|CCITTFax|JBIG2)Decode\b")
_PACKINGS = re.compile(rb"/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b")
_OTHER = re.compile(rb"/(?:LZW|RunLength|ASCII85|ASCIIHex)(?:Decode)?\b|/(?:A85|AHx|RL|Crypt)\b|/Filter\s+\d")
_IN_LETTERS = re.compile(rb"/(?:ASCII85Decode|A85)\b")
_DO = re.compile(rb"\bDo\b")
_LONGEST_HEAD = 4_000
_SMALL = 4 * 1024
"""Packed bytes up to which a stream cannot unpack to more than is allowed."""
_SMALL_IN_LETTERS = 8 * 1024
"""The same for a stream whose packed bytes are written as letters, as ReportLab writes pages."""


@dataclass(frozen=True, slots=True)
class _Stream:
    head: bytes
    """Its dictionary, with its names written plainly."""
    packed: memoryview

    @property
    def is_form(self) -> bool:
        return bool(_FORM.search(self.head) or _INDIRECT_SUBTYPE.search(self.head))

    @property
    def is_picture(self) -> bool:
        return _PICTURE.search(self.head) is not None

    def unpacked(self) -> bytes | None:
        """Its content, cut off past the bound; None where it is packed in another way than most."""
        if _OTHER.search(self.head):
            return None
        if not _PACKINGS.search(self.head):
            return bytes(self.packed[: MAX_STREAM_BYTES + 1])
        try:
            return zlib.decompressobj().decompress(self.packed, MAX_STREAM_BYTES + 1)
        except zlib.error:
            return None


def is_doubtful(data: bytes) -> bool:
    """Whether the file might keep PDFium busy, or fill the memory, out of all proportion to its size."""
    streams = tuple(stream for stream in _streams(data) if not stream.is_picture)
    if any(_is_bomb(stream) for stream in streams):
        return True
    return any(stream.is_form for stream in streams) and _most_drawn(streams) > MAX_DRAWN_BYTES


def _streams(data: bytes) -> Iterator[_Stream]:
    view = memoryview(data)
    before = 0
    for found in _STREAM.finditer(data):
        start = found.end()
        if found.start() < before:
            continue  # the word stands inside the stream before it
        end = data.find(b"endstream", start)
        end = len(data) if end < 0 else end
        at = max(before, found.start() - _LONGEST_HEAD)
        head = data[max(at, data.rfind(b" obj", at, found.start())) : found.start()]
        if b"#" in head:
            head = _NAME_CODE.sub(lambda code: bytes([int(code[1], 16)]), head)
        before = end
        yield _Stream(head, view[start:end])


def _is_bomb(stream: _Stream) -> bool:
    """Whether a stream unpacks to more than it may, so far as can be told without unpacking small ones."""
    packings = len(_PACKINGS.findall(stream.head))
    if packings > 1:
        return True
    small = _SMALL_IN_LETTERS if _IN_LETTERS.search(stream.head) else _SMALL
    if not packings or len(stream.packed) <= small:
        return False
    content = stream.unpacked()
    return content is None or len(content) > MAX_STREAM_BYTES


def _most_drawn(streams: tuple[_Stream, ...]) -> int:
    """A bound on the bytes that PDFium goes through where everything draws the largest form.

    Forms that hold so many drawings of forms have no more ways through them than three to the power of a third
    of that number.
    """
    on_pages, in_forms, largest = 1, 0, 0
    for stream in streams:
        content = stream.unpacked()
        if content is None:
            return MAX_DRAWN_BYTES + 1
        drawings = len(_DO.findall(content))
        if stream.is_form:
            in_forms, largest = in_forms + drawings, max(largest, len(content))
        else:
            on_pages += drawings
    ways = 3 ** (min(in_forms, 90) / 3)
    return int(on_pages * ways * largest)
