"""Frames on a pipe: how a worker and the program that asks it tell where a message ends."""

from __future__ import annotations

import struct
from typing import BinaryIO

_LENGTH = struct.Struct(">Q")


def write_frame(pipe: BinaryIO, content: bytes) -> None:
    """Writes one message."""
    pipe.write(_LENGTH.pack(len(content)) + content)
    pipe.flush()


def read_frame(pipe: BinaryIO, most: int = 1 << 32) -> bytes | None:
    """The next message; None where the pipe ends, or states more than `most` bytes."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > most:
        return None
    content = pipe.read(length)
    return content if len(content) == length else None
