"""What a Word file holds that is not its text: counted while reading, and told at the end."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from horizontal.contract import Unread
from horizontal.parsers.word import names
from horizontal.parsers.word.names import Element, w
from horizontal.parsers.word.symbols import plain_letters

_WHERE = "the Word file"


class Reason(StrEnum):
    """Why words are left out."""

    STRUCK = "struck-through text"
    HIDDEN = "hidden text"
    DELETED = "tracked deletions"
    MOVED = "text that was moved away"
    COMMENT = "comments"


_REMOVED = frozenset((Reason.DELETED, Reason.MOVED))


_HOLDS_WORDS = frozenset({"picture as large as a page", "chart or diagram", "embedded file", "imported part"})
"""Things in which clauses of the contract may stand."""


class LeftOut:
    """The words that are left out on purpose, and the things that hold no words we can read."""

    def __init__(self) -> None:
        self._pieces: dict[Reason, list[str]] = {reason: [] for reason in Reason}
        self._after: dict[Reason, object] = {}
        self.not_printed: list[str] = []
        """Text elements that are not printed where they stand: removed words, field codes and the like."""
        self.pictures = 0
        self.large_pictures = 0
        self.graphics = 0
        """Charts and diagrams whose words cannot be read."""
        self.embedded = 0
        self.imported = 0
        self.list_fields = 0
        """Numbers made by fields that do not say of which list they are."""
        self.notes_of_parts: list[Unread] = []
        """What the readers of imported parts left out, or why they could not read them."""
        self.beside: list[Element] = []
        """Notes, headers and footers that were read or left out, for their words to be counted again."""
        self.letters_added = 0
        """Letters of what was read that are no text in the XML: signs, and the words of other parts."""

    def add(self, reason: Reason, text: str, after: object = None) -> None:
        """Take note of left-out text; pieces with the same `after` are parts of one stretch of words."""
        pieces = self._pieces[reason]
        if after is None or self._after.get(reason) != after:
            pieces.append(" ")
        self._after[reason] = after
        pieces.append(text)

    def add_element(self, reason: Reason, element: Element) -> None:
        """Take note of all words inside an element."""
        self.add(reason, words_in(element, names.TEXT, w("delText")))
        if reason in _REMOVED:
            self.not_printed.append(words_in(element, names.TEXT))

    def count(self, *reasons: Reason) -> int:
        """How many words are left out for these reasons."""
        return sum(len("".join(self._pieces[reason]).split()) for reason in reasons)

    def letters(self, *reasons: Reason) -> int:
        """How many letters are left out for these reasons."""
        return sum(letters_in(plain_letters("".join(self._pieces[reason]))) for reason in reasons)

    def notes(self) -> Iterator[Unread]:
        """One note for each sort of thing that is left out."""
        for reason in (Reason.STRUCK, Reason.HIDDEN, Reason.DELETED, Reason.COMMENT):
            if count := self.count(reason):
                yield Unread(where=_WHERE, what=words_left_out(reason, count))
        for count, one, many, do_next in self._things():
            if count:
                lost = one in _HOLDS_WORDS
                what = f"not read: {counted(count, one, many)}"
                yield Unread(where=_WHERE, what=what, do_next=do_next, lost=lost)
        if count := self.list_fields:
            what = f"not certain: {counted(count, 'number made by a field', 'numbers made by fields')}"
            yield Unread(where=_WHERE, what=what, do_next="compare the clause numbers near it with Word's")
        yield from self.notes_of_parts

    def _things(self) -> tuple[tuple[int, str, str, str], ...]:
        """What holds words that are not read: how many, by name, and what to do next."""
        large = "picture as large as a page", "pictures as large as a page"
        return (
            (self.large_pictures, *large, "words in it are not read; run OCR"),
            (self.graphics, "chart or diagram", "charts or diagrams", "read its words in Word"),
            (self.embedded, "embedded file", "embedded files", "save it as a file of its own and check it"),
            (self.imported, "imported part", "imported parts", "open the file in Word and save it again"),
        )


def letters_in(text: str) -> int:
    """How many letters a text has, white space apart."""
    return len("".join(text.split()))


def words_left_out(reason: Reason, count: int) -> str:
    """What is told of words that are left out: "comments left out: 12 words"."""
    return f"{reason} left out: {counted(count, 'word', 'words')}"


def counted(count: int, one: str, many: str) -> str:
    """The count with its noun: "1 word", "1,400 words"."""
    return f"{count:,} {one if count == 1 else many}"


_SPACING = frozenset((names.PARAGRAPH, w("tab"), w("br"), w("cr")))


def words_in(element: Element, *tags: str) -> str:
    """All words in the elements of these names inside an element, as one text."""
    return "".join(
        " " if child.tag in _SPACING else child.text or "" for child in element.iter(*tags, *_SPACING)
    )
