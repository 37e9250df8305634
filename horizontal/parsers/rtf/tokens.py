"""Rich Text taken apart: braces, control words, signs and plain letters, in the order of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\"
)


class Sort(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    WORD = auto()
    BYTES = auto()
    SIGN = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One token: a control word with its number, or letters."""

    sort: Sort
    word: str = ""
    number: int | None = None
    content: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of a Rich Text file; binary stretches are stepped over."""
    at = 0
    while at < len(data):
        found = _TOKEN.match(data, at)
        if found is None:
            return
        at = found.end()
        word, number, code, sign, brace, letters = found.groups()
        if word is not None:
            token = Token(Sort.WORD, word.decode("ascii"), None if number is None else int(number))
            if token.word == "bin":
                at += max(token.number or 0, 0)
                continue
            yield token
        elif code is not None:
            yield Token(Sort.BYTES, word="'", content=bytes.fromhex(code.decode("ascii")))
        elif sign is not None:
            yield Token(Sort.SIGN, word=sign.decode("latin-1"))
        elif brace is not None:
            yield Token(Sort.OPEN if brace == b"{" else Sort.CLOSE)
        elif letters is not None:
            yield Token(Sort.BYTES, content=letters)
