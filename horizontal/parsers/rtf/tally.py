"""A second, simpler reader of Rich Text that only counts words, so that no words are lost in silence."""

from __future__ import annotations

from collections.abc import Sequence

from horizontal.contract import Unread
from horizontal.parsers.omissions import Omissions
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.rtf.tokens import Sort, tokens
from horizontal.parsers.rtf.words import GOES, KNOWN, SILENT, STORIES
from horizontal.parsers.word.left_out import Reason

_SHARE, _WORDS = 0.02, 10
_KNOWN_REASONS = (Reason.STRUCK, Reason.HIDDEN, Reason.DELETED)
_APART = SILENT | frozenset(GOES)
_GAPS = frozenset(
    ("par", "sect", "cell", "row", "nestcell", "nestrow", "pard", "tab", "line", "page", "column")
)


def missing_words(
    data: bytes, yielded: Sequence[Paragraph], left_out: Omissions, where: str
) -> Unread | None:
    """A note where more than 2 % of the words of a file, and more than ten, were not yielded."""
    held = _held(data)
    read = sum(len(paragraph.text.split()) for paragraph in yielded)
    not_printed = sum(len(words.split()) for words in left_out.not_printed)
    missing = held - read - not_printed - left_out.count(*_KNOWN_REASONS)
    if missing <= max(_WORDS, _SHARE * held):
        return None
    what = f"not read: some {missing:,} of {held:,} words, for a reason not known"
    return Unread(where=where, what=what, do_next="compare with the file in Word and report it", lost=True)


def _held(data: bytes) -> int:
    """The words in all groups that are for text; a header that stands for several pages counts once for each."""
    pieces: list[bytes] = []
    silent, depth, starred = 0, 0, False
    for token in tokens(data):
        if token.sort is Sort.OPEN:
            depth += 1
            starred = False
        elif token.sort is Sort.CLOSE:
            depth -= 1
            silent = 0 if depth < silent else silent
        elif silent:
            continue
        elif token.sort is Sort.SIGN:
            starred = token.word == "*"
            pieces.append(b"" if token.word in "*_-|" else b" ")
        elif token.sort is Sort.WORD:
            apart = token.word in _APART or (
                starred and token.word not in KNOWN and token.word not in STORIES
            )
            silent, starred = (depth, False) if apart else (0, False)
            pieces.append(b" " if token.word in _GAPS or token.word in STORIES else b"")
        else:
            pieces.append(token.content)
    return len(b"".join(pieces).split())
