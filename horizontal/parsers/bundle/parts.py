"""A contract in parts: the documents of a bundle, read one by one and put together as one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from horizontal.contract import Block, Place, Unread
from horizontal.errors import EmptyFile, TooLarge, UnreadableFile
from horizontal.parsers.bundle.bundle import MOST_NESTED, Bundle, plain_name
from horizontal.parsers.bundle.document import Document
from horizontal.parsers.bundle.document_names import part_names
from horizontal.parsers.bundle.precedence import in_stated_order

Open = Callable[[bytes, str], Document | Bundle]
"""Opens the bytes of a file under its name; raises an UnreadableFile."""


@dataclass(slots=True)
class Gathered:
    """The documents that could be read, and what could not."""

    documents: list[Document] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    errors: list[UnreadableFile] = field(default_factory=list)


def gather(bundle: Bundle, where: str, open_file: Open) -> Gathered:
    """All documents of the bundle and of those inside it; raises where none can be read."""
    gathered = Gathered()
    _gather(bundle, where, "", 1, open_file, gathered)
    if not gathered.documents:
        raise _nothing_read(where, gathered)
    return gathered


def _gather(bundle: Bundle, where: str, under: str, depth: int, open_file: Open, gathered: Gathered) -> None:
    for note in bundle.unread:
        gathered.unread.append(note.model_copy(update={"where": under + note.where}))
    for file in bundle.files:
        name = under + plain_name(file.name)
        try:
            if not file.data:
                raise EmptyFile(name, "0 bytes", "ask for the file again")
            opened = open_file(file.data, name)
            if isinstance(opened, Bundle):
                if depth >= MOST_NESTED:
                    what = f"archives nested more than {MOST_NESTED} deep"
                    raise TooLarge(name, what, "unpack it and give the folder")
                _gather(opened, where, f"{name}/", depth + 1, open_file, gathered)
            else:
                gathered.documents.append(opened)
        except UnreadableFile as error:
            if error.where == where:  # the bundle as a whole is over a limit
                raise
            gathered.errors.append(error)
            gathered.unread.append(
                Unread(where=error.where, what=f"not read: {error.what}", do_next=error.do_next, lost=True)
            )


def _nothing_read(where: str, gathered: Gathered) -> UnreadableFile:
    """The error for a bundle in which no document can be read: that of its only file, or of the first."""
    if not gathered.errors:
        note = gathered.unread[0]
        return EmptyFile(
            where, f"{note.where}: {note.what}", note.do_next or "check that it is the right file"
        )
    first = gathered.errors[0]
    count = len(gathered.unread)
    what = f"{first.where}: {first.what}"
    if count > 1:
        what = f"none of its {count} files can be read; {what}"
    return type(first)(where, what, first.do_next)


def in_order(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents in the order that one of them states, each with the part that it is cited as.

    A document that stands alone is cited by its clauses only.
    """
    if len(documents) == 1:
        return tuple(documents)
    names = part_names(documents)
    own = [_parts_of(document) | {name} for document, name in zip(documents, names, strict=True)]
    placed: list[Document] = []
    tables = 0
    for place in in_stated_order(documents, names):
        others = frozenset[str]().union(*(own[:place] + own[place + 1 :]))
        document = documents[place]
        blocks = tuple(_placed(document, names[place], others, tables))
        tables += (
            max((block.place.cell.table for block in blocks if block.place.cell), default=tables) - tables
        )
        notes = (
            note.model_copy(update={"where": f"{document.name}: {note.where}"}) for note in document.unread
        )
        placed.append(
            Document(document.name, blocks, document.title, document.page_count, unread=tuple(notes))
        )
    return tuple(placed)


def _parts_of(document: Document) -> frozenset[str]:
    return frozenset(block.place.part for block in document.blocks if block.place.part)


def _placed(document: Document, name: str, others: frozenset[str], tables: int) -> Iterator[Block]:
    """The blocks under the document's name, with its tables counted on from those before it."""
    for block in document.blocks:
        place = block.place
        changes: dict[str, object] = {"part": _part(place, name, others)}
        if place.cell is not None:
            changes["cell"] = place.cell.model_copy(update={"table": place.cell.table + tables})
        yield block.model_copy(update={"place": place.model_copy(update=changes)})


def _part(place: Place, name: str, others: frozenset[str]) -> str:
    """The block's own part where that tells it from all other documents; else with the document's name."""
    part = place.part
    if part is None or part == name:
        return name
    vague = part in others or part.startswith("Part ")
    return f"{name}, {part}" if vague and not part.startswith(f"{name}, ") else part
