"""One story of a Word file - body, note, text box, header - as paragraphs in reading order."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from horizontal.contract import BlockKind
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.word import names
from horizontal.parsers.word.counters import Counters
from horizontal.parsers.word.drawings import chosen_branch
from horizontal.parsers.word.field_numbers import FieldNumbers, Standing
from horizontal.parsers.word.fields import Fields
from horizontal.parsers.word.left_out import letters_in
from horizontal.parsers.word.names import Element, Properties, children_of, is_on, w
from horizontal.parsers.word.notes import Note
from horizontal.parsers.word.numbering import ListPlace
from horizontal.parsers.word.runs import REMOVED, Gathered, Runs
from horizontal.parsers.word.styles import (
    ParagraphStyle,
    indent_in,
    outline_level_in,
)
from horizontal.parsers.word.symbols import plain_letters
from horizontal.parsers.word.tables import read_table
from horizontal.parsers.word.word_file import WordFile

_GALLERY = f"{names.CONTROL_PROPERTIES}/{w('docPartObj')}/{w('docPartGallery')}"
_LONGEST_ENTRY = 60
"""Words that an entry of a contents field has at most: past it a broken field must not swallow a clause."""
_WORD = re.compile(r"[^\W\d_]{3}")
_BEFORE_LABEL = re.compile(
    r"\n\s*(?=(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+[“\"‘(]?[A-Z]|\((?:[a-z]|[ivx]{1,4})\)\s+\w))"
)
"""The end of a line in a paragraph, after which the next one has a number of its own."""
_NUMERAL = re.compile(r"[ivxlcdm().\s]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Held:
    """A paragraph whose mark is deleted: it runs on into the next."""

    gathered: Gathered
    properties: Properties
    style: ParagraphStyle


class Story:
    """Reads the blocks of one story; text boxes in it are stories of their own."""

    def __init__(
        self,
        file: WordFile,
        fields: Fields,
        counters: Counters,
        kind: BlockKind = BlockKind.PARAGRAPH,
        part: str = "",
    ) -> None:
        self._file = file
        self._fields = fields
        self._counters = counters
        self._field_numbers = FieldNumbers(file.numbering, counters, file.left_out)
        self._kind = kind
        self._part = part
        self._runs = Runs(file.styles, file.left_out, fields, file.books)
        self._pending: _Held | None = None
        self._in_contents = 0
        self._cell_depth = 0

    def read(self, container: Iterable[Element], *, proposed: bool = False) -> list[Paragraph]:
        """The paragraphs of all blocks in a body, cell, note or box, in reading order."""
        into: list[Paragraph] = []
        outer, self._pending = self._pending, None
        self._blocks(container, into, proposed=proposed)
        self._flush(into)
        self._pending = outer
        return into

    def _blocks(self, container: Iterable[Element], into: list[Paragraph], *, proposed: bool) -> None:
        for child in container:
            tag = child.tag
            if tag == names.PARAGRAPH:
                self._paragraph(child, into, proposed=proposed)
            elif tag == names.TABLE:
                self._flush(into)
                self._table(child, into, proposed=proposed)
            elif tag == names.CONTROL:
                self._control(child, into, proposed=proposed)
            elif tag in names.WRAPPERS:
                self._blocks(child, into, proposed=proposed)
            elif tag in (names.INSERTED, names.MOVED_TO):
                self._blocks(child, into, proposed=True)
            elif tag in REMOVED:
                self._file.left_out.add_element(REMOVED[tag], child)
            elif tag == names.ALTERNATIVES:
                self._blocks(chosen_branch(child), into, proposed=proposed)
            elif tag == names.IMPORTED_PART:
                self._flush(into)
                into += self._imported(child.get(names.RELATION_ID, ""), proposed=proposed)
            elif tag == names.IMPORTED_FILE:
                self._file.left_out.imported += 1
            elif tag in (names.RUN, names.MATHS_BLOCK, names.MATHS):
                self._stray(child, into, proposed=proposed)

    def _control(self, control: Element, into: list[Paragraph], *, proposed: bool) -> None:
        content = control.find(names.CONTROL_CONTENT)
        if content is None:
            return
        gallery = control.find(_GALLERY)
        contents = gallery is not None and gallery.get(names.VAL, "").startswith("Table of ")
        self._in_contents += contents
        self._blocks(content, into, proposed=proposed)
        self._in_contents -= contents

    def _stray(self, element: Element, into: list[Paragraph], *, proposed: bool) -> None:
        """Read words that stand among blocks, in no paragraph: an equation, or a run out of place."""
        gathered = Gathered()
        holder = element.makeelement(names.PARAGRAPH)
        holder.append(copy.copy(element))
        style = self._file.styles.paragraph(None)
        self._runs.read(holder, gathered, style.look, proposed=proposed)
        self._emit(gathered, {}, style, into)

    def _table(self, table: Element, into: list[Paragraph], *, proposed: bool) -> None:
        self._file.tables += 1

        def read_cell(cell: Element, inserted: bool) -> list[Paragraph]:
            self._file.count_cell()
            return self.read(cell, proposed=proposed or inserted)

        self._cell_depth += 1
        found = read_table(table, self._file.tables, read_cell, self._file.left_out)
        self._cell_depth -= 1
        paragraphs = [each for each in found if each.text or _says_something(each.label or "")]
        if self._kind is BlockKind.PARAGRAPH or self._kind is BlockKind.TEXT_BOX:
            into += paragraphs
        else:
            into += [replace(paragraph, kind=self._kind, cell=None) for paragraph in paragraphs]

    def _paragraph(self, paragraph: Element, into: list[Paragraph], *, proposed: bool) -> None:
        self._file.count_paragraphs(1)
        properties = children_of(paragraph.find(names.PARAGRAPH_PROPERTIES))
        style = self._style_of(properties)
        mark = children_of(properties.get(names.RUN_PROPERTIES))
        section = names.SECTION in properties
        held, self._pending = self._pending, None
        gathered = Gathered() if held is None else held.gathered
        before = len(gathered.pieces)
        self._runs.read(paragraph, gathered, style.look, proposed=proposed)
        if held is not None and before and before == len(gathered.pieces):
            properties, style = held.properties, held.style  # nothing but its mark is left of this one
        if names.DELETED in mark or names.MOVED_FROM in mark:
            self._pending = _Held(gathered, properties, style)
            return
        vanish = mark.get(names.VANISH)
        hidden = style.look.hidden if vanish is None else is_on(vanish)
        self._emit(gathered, properties, style, into, unnumbered_if_empty=hidden or section)
        if section:
            for book in self._file.books.values():
                book.end_section()

    def _style_of(self, properties: Properties) -> ParagraphStyle:
        stated = properties.get(names.STYLE_OF_PARAGRAPH)
        return self._file.styles.paragraph(None if stated is None else stated.get(names.VAL))

    def _flush(self, into: list[Paragraph]) -> None:
        """Let a paragraph whose mark is deleted stand alone, where no paragraph follows it."""
        held, self._pending = self._pending, None
        if held is not None:
            self._emit(held.gathered, held.properties, held.style, into, unnumbered_if_empty=True)

    def _emit(
        self,
        gathered: Gathered,
        properties: Properties,
        style: ParagraphStyle,
        into: list[Paragraph],
        *,
        unnumbered_if_empty: bool = False,
    ) -> None:
        text = plain_letters("".join(gathered.pieces))
        empty = not text and not gathered.numbers
        place = None if unnumbered_if_empty and empty else self._file.numbering.place_of(properties, style)
        label = None if place is None else self._counters.next_label(place)
        outline = outline_level_in(properties)
        heading = style.heading_level if outline is None else outline or None
        if gathered.numbers:
            label = self._field_numbers.fill(
                gathered.pieces, gathered.numbers, label, Standing(place, heading)
            )
            before, text = letters_in(text), plain_letters("".join(gathered.pieces))
            self._file.left_out.letters_added += letters_in(text) - before
        if text or (label is not None and (self._cell_depth or _says_something(label))):
            self._file.count_letters(len(text) + len(label or ""))
            first, *others = _lines_with_labels(gathered) or [text]
            into.append(
                Paragraph(
                    text=first,
                    label=label,
                    list_level=None if place is None else place.level,
                    heading_level=heading,
                    indent=_indent(properties, place, style),
                    size=gathered.size,
                    bold=bool(gathered.bold),
                    kind=self._kind_of(gathered, text, style, listed=place is not None and heading is None),
                    proposed=gathered.proposed,
                )
            )
            into += [replace(into[-1], text=line, label=None, list_level=None) for line in others]
        for note in gathered.notes:
            into += self._note(note)
        for box, proposed in gathered.boxes:
            into += self._box(box, proposed=proposed)

    def _kind_of(self, gathered: Gathered, text: str, style: ParagraphStyle, *, listed: bool) -> BlockKind:
        if self._kind is not BlockKind.PARAGRAPH:
            return self._kind
        by_field = gathered.contents and len(text.split()) <= _LONGEST_ENTRY
        if self._in_contents or style.contents or by_field:
            return BlockKind.CONTENTS
        return BlockKind.LIST_ITEM if listed else BlockKind.PARAGRAPH

    def _note(self, note: Note) -> list[Paragraph]:
        """The paragraphs of a note, with its mark; a mark that the note itself begins with is taken off.

        A note that is called from a note is not read: Word has none, and they could call one another in a ring.
        """
        if self._kind in (BlockKind.FOOTNOTE, BlockKind.ENDNOTE):
            return []
        self._file.left_out.beside.append(note.content)
        book = self._file.books[note.kind]
        fields = book.fields or self._fields
        paragraphs = Story(self._file, fields, book.counters, note.kind, book.part).read(
            note.content, proposed=note.proposed
        )
        if paragraphs and note.mark:
            first = paragraphs[0]
            self._file.left_out.letters_added -= letters_in(first.text)
            paragraphs[0] = replace(first, text=_without_mark(first.text, note.mark))
            self._file.left_out.letters_added += letters_in(paragraphs[0].text)
        return [replace(paragraph, note=note.mark or None) for paragraph in paragraphs]

    def _box(self, box: Element, *, proposed: bool) -> list[Paragraph]:
        kind = BlockKind.TEXT_BOX if self._kind is BlockKind.PARAGRAPH else self._kind
        if box.tag == names.TEXT_BOX:
            story = Story(self._file, self._fields, Counters(), kind, self._part)
            return story.read(box, proposed=proposed)
        if box.tag in names.BLOCKS:
            return self.read((box,), proposed=proposed)
        texts = self._file.graphics.texts(box, self._part)
        if texts is None:
            self._file.left_out.graphics += 1
            return []
        if box.tag == names.DRAWN_PARAGRAPH:
            self._file.left_out.letters_added -= sum(map(letters_in, texts))
        found = [Paragraph(text=text, kind=kind, proposed=proposed) for text in texts]
        return self._file.from_other_part(found)

    def _imported(self, identity: str, *, proposed: bool) -> list[Paragraph]:
        """The paragraphs of a part in another format; those of a note or header are of its kind."""
        reading = self._file.imported.read(identity, self._part)
        if reading is None:
            return []
        paragraphs = self._file.from_other_part(reading.paragraphs)
        if proposed:
            paragraphs = [replace(each, proposed=True) for each in paragraphs]
        if self._kind is not BlockKind.PARAGRAPH:
            paragraphs = [replace(each, kind=self._kind, cell=None) for each in paragraphs]
        return paragraphs


def _lines_with_labels(gathered: Gathered) -> list[str]:
    """The lines of a paragraph that is broken into some with a number of their own; none where it is not."""
    if gathered.numbers or "\n" not in gathered.pieces:
        return []
    lines = [plain_letters(line) for line in _BEFORE_LABEL.split("".join(gathered.pieces))]
    return lines if len(lines) > 1 and all(lines) else []


def _indent(properties: Properties, place: ListPlace | None, style: ParagraphStyle) -> float:
    """The left edge: as the paragraph says, else its list level, else its style."""
    own = indent_in(properties)
    if own is None and place is not None and place.level in place.list.levels:
        own = place.list.levels[place.level].indent
    return own if own is not None else style.indent or 0.0


def _without_mark(text: str, mark: str) -> str:
    follows = text[len(mark) : len(mark) + 1]
    return text[len(mark) :].lstrip(" .") if text.startswith(mark) and not follows.isalnum() else text


def _says_something(label: str) -> bool:
    """Whether a label is words of its own, such as "Schedule 1", and not only a number."""
    return _WORD.search(label) is not None and not _NUMERAL.fullmatch(label)
