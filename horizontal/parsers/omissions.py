"""What a document holds that is not its text: counted while reading, and told at the end."""

from __future__ import annotations

from collections.abc import Iterator

from horizontal.contract import Unread
from horizontal.parsers.word.left_out import Reason, counted, words_left_out

_TOLD = (Reason.STRUCK, Reason.HIDDEN, Reason.DELETED, Reason.COMMENT)


class Omissions:
    """The words that are left out on purpose, and the things that hold no words we can read."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._words: dict[Reason, int] = dict.fromkeys(Reason, 0)
        self.not_printed: list[str] = []
        """Text that is not printed where it stands, such as that of a cell hidden by a merge."""
        self.pictures = 0
        self.boxes = 0
        """Boxes to tick of which the file does not say whether they are."""
        self.embedded = 0
        self.frames = 0

    def add(self, reason: Reason, text: str | None) -> None:
        """Take note of left-out text."""
        self._words[reason] += len((text or "").split())

    def count(self, *reasons: Reason) -> int:
        """How many words are left out for these reasons."""
        return sum(self._words[reason] for reason in reasons)

    def told(self) -> Iterator[Unread]:
        """One note for each sort of thing that is left out."""
        for reason in _TOLD:
            if count := self._words[reason]:
                yield Unread(where=self._where, what=words_left_out(reason, count))
        for count, one, many, do_next in (
            (self.pictures, "picture", "pictures", "words in it are not read; run OCR where it matters"),
            (
                self.embedded,
                "embedded object",
                "embedded objects",
                "save it as a file of its own and check it",
            ),
            (self.boxes, "tick-box", "tick-boxes", "see in the file which are ticked"),
            (self.frames, "page inside the page", "pages inside the page", "save it as a file of its own"),
        ):
            if count:
                yield Unread(
                    where=self._where, what=f"not read: {counted(count, one, many)}", do_next=do_next
                )
