"""Parts in other formats that a Word file takes in where they stand (altChunk): read in place, or told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from horizontal.contract import Unread
from horizontal.errors import EmptyFile, UnreadableFile
from horizontal.parsers.bundle.bundle import Budget, plain_name
from horizontal.parsers.bundle.message import open_message
from horizontal.parsers.html.read_html import read_html
from horizontal.parsers.kind import Kind, tell_kind
from horizontal.parsers.reading import Reading
from horizontal.parsers.rtf.read_rtf import read_rich_text
from horizontal.parsers.text import read_text
from horizontal.parsers.word.left_out import LeftOut
from horizontal.parsers.word.package import WordPackage

ReadWord = Callable[[bytes, str, int], Reading]
"""Reads a Word file that stands so many files deep inside another."""

_READERS: Mapping[Kind, Callable[[bytes, str], Reading]] = MappingProxyType(
    {Kind.HTML: read_html, Kind.RTF: read_rich_text, Kind.TEXT: read_text}
)
_PAGES = (".html", ".htm", ".xhtml")
_MOST = 50
"""Imported parts in one file."""
_MOST_DEEP = 3
"""Imported Word files inside one another."""
_OPEN_IT = "open the file in Word and save it again"


class Imported:
    """Reads the imported parts of one file."""

    def __init__(self, package: WordPackage, left_out: LeftOut, read_word: ReadWord, depth: int) -> None:
        self._package = package
        self._left_out = left_out
        self._read_word = read_word
        self._depth = depth
        self._count = 0

    def read(self, identity: str, part: str) -> Reading | None:
        """What stands in the part that `part` imports by this id; None where it is not read, which is told."""
        relation = self._package.relations.get(part, {}).get(identity)
        self._count += 1
        if relation is None or relation.target not in self._package.parts:
            self._left_out.imported += 1
            return None
        name = plain_name(relation.target.lstrip("/"))
        if self._count > _MOST or self._depth >= _MOST_DEEP:
            self._tell(name, "more imported parts, or deeper inside one another, than are read")
            return None
        reading = self._guarded(self._package.parts[relation.target], name)
        if reading is not None:
            self._left_out.notes_of_parts += (_inside(note, name) for note in reading.unread)
        return reading

    def _guarded(self, data: bytes, name: str) -> Reading | None:
        """The reading of a part, with whatever a hostile or broken one raises told as such."""
        try:
            reading = self._read_part(data, name)
        except MemoryError:
            raise
        except UnreadableFile as fault:
            self._tell(name, f"an imported part: {fault.what}", lost=not isinstance(fault, EmptyFile))
        except Exception as fault:  # what the libraries underneath raise is not foreseeable
            self._tell(name, f"an imported part that contradicts itself ({type(fault).__name__})")
        else:
            if reading is None:
                self._tell(name, "an imported part in a format that is not read here")
            return reading
        return None

    def _read_part(self, data: bytes, name: str) -> Reading | None:
        path, kind = self._package.path, tell_kind(data).kind
        if kind is Kind.TEXT and name.lower().endswith(_PAGES):
            kind = Kind.HTML  # a piece of a page, without its head
        if kind is Kind.DOCX:
            return self._read_word(data, path, self._depth + 1)
        if kind is Kind.MESSAGE:
            files = open_message(data, path, Budget(path)).files
            return self._page_of([file.data for file in files], path)
        reader = _READERS.get(kind)
        return None if reader is None else reader(data, path)

    def _page_of(self, files: list[bytes], path: str) -> Reading | None:
        """The text of a web page saved as one file; None where there is more in it than its page."""
        reader = _READERS.get(tell_kind(files[0]).kind) if len(files) == 1 else None
        return None if reader is None else reader(files[0], path)

    def _tell(self, name: str, what: str, *, lost: bool = True) -> None:
        note = Unread(where=name, what=f"not read: {what}", do_next=_OPEN_IT, lost=lost)
        self._left_out.notes_of_parts.append(note)


def _inside(note: Unread, name: str) -> Unread:
    return note.model_copy(update={"where": f"{name}, {note.where}"})
