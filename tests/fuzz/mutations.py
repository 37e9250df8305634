"""Bytes made from a good file by harming it: what a fuzzer tries, as hypothesis strategies."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from hypothesis import strategies as st

Harm = tuple[str, int, int, bytes]
"""What is done, where, over how many bytes, and with which bytes; a place past the end counts round."""

NUMBERS = (b"0", b"-1", b"65536", b"99999999999", b"1e38", b"nan", b"\xff\xff\xff\xff", b"\0", b"")


def harms(words: Sequence[bytes], most: int = 6) -> st.SearchStrategy[list[Harm]]:
    """A few harms; `words` are pieces of the format's own language."""
    pieces = st.one_of(st.sampled_from([*words, *NUMBERS]), st.binary(max_size=6))
    kinds = st.sampled_from(("put", "put", "over", "over", "cut", "twice", "turn", "end"))
    harm = st.tuples(kinds, st.integers(0, 1 << 20), st.integers(0, 400), pieces)
    return st.lists(harm, min_size=1, max_size=most)


def harmed(data: bytes, done: Sequence[Harm]) -> bytes:
    """The bytes after all of the harms."""
    for kind, place, length, piece in done:
        at = place % (len(data) + 1)
        before, stretch, after = data[:at], data[at : at + length], data[at + length :]
        data = {
            "put": before + piece + stretch + after,
            "over": before + piece + data[at + len(piece) :],
            "cut": before + after,
            "twice": before + stretch * 4 + after,
            "turn": before + stretch[::-1] + after,
            "end": before + stretch,
        }[kind]
    return data


def harmed_part(package: bytes, part: int, done: Sequence[Harm]) -> bytes:
    """The zip package with one of its parts harmed inside, so that the harm gets past the packing."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        for name in names:
            content = old.read(name)
            new.writestr(name, harmed(content, done) if name == names[part % len(names)] else content)
    return out.getvalue()
