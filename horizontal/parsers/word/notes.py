"""Footnotes and endnotes of a Word file: their words, and their marks as printed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from horizontal.contract import BlockKind
from horizontal.parsers.word import names
from horizontal.parsers.word.counters import Counters
from horizontal.parsers.word.fields import Fields
from horizontal.parsers.word.names import Element, number_in, w
from horizontal.parsers.word.number_formats import format_number
from horizontal.parsers.word.package import WordPackage

_MOST_CALLS = 10
"""Times that one note is read: Word calls each of its notes once."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note as a reference calls it."""

    content: Element
    mark: str
    kind: BlockKind
    proposed: bool = False
    """Whether its reference is a tracked insertion."""


class NoteBook:
    """The footnotes, or the endnotes, of one file; references are asked for in reading order."""

    def __init__(self, package: WordPackage, body: Element, kind: BlockKind) -> None:
        self.kind = kind
        self.counters = Counters()
        self.fields: Fields | None = None
        self.part = ""
        self._notes: dict[str, Element] = {}
        self._calls: Counter[str] = Counter()
        part = package.first(f"{kind}s")
        if part is not None:
            self.part = part
            root = package.root(part)
            self.fields = Fields(root)
            for note in root.iterchildren(w(kind)):
                self._notes.setdefault(note.get(names.ID, ""), note)
        self._style, self._start, self._each_section = self._settings(package, body)
        self._next = self._start

    def call(self, reference: Element) -> Note | None:
        """The note that a reference calls, with the next mark; an empty one where the text states its own."""
        identity = reference.get(names.ID, "")
        self._calls[identity] += 1
        content = self._notes.get(identity) if self._calls[identity] <= _MOST_CALLS else None
        custom = reference.get(w("customMarkFollows"))
        if custom is not None and custom not in {"0", "false", "off"}:
            return None if content is None else Note(content, "", self.kind)
        mark = format_number(self._next, self._style)
        self._next += 1
        return None if content is None else Note(content, mark, self.kind)

    def end_section(self) -> None:
        """Start the marks again where each section counts its own."""
        if self._each_section:
            self._next = self._start

    def _settings(self, package: WordPackage, body: Element) -> tuple[str, int, bool]:
        """Format, first number and restart of the marks: as the sections say, else the whole file."""
        tag = w(f"{self.kind}Pr")
        stated = [found for section in body.iter(names.SECTION) if (found := section.find(tag)) is not None]
        settings = package.first("settings")
        if settings is not None:
            whole = package.root(settings).find(tag)
            stated += [] if whole is None else [whole]
        style = "decimal" if self.kind is BlockKind.FOOTNOTE else "lowerRoman"
        start, each_section = 1, False
        for properties in reversed(stated):
            for child in properties:
                if child.tag == w("numFmt"):
                    style = child.get(names.VAL, style)
                elif child.tag == w("numStart"):
                    start = number_in(child, start) or start
                elif child.tag == w("numRestart"):
                    each_section = child.get(names.VAL) == "eachSect"
        return style, start, each_section
