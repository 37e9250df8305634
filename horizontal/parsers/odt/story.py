"""One story of an OpenDocument text - body, note, text box, header - as paragraphs in reading order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from horizontal.contract import BlockKind
from horizontal.errors import TooLarge
from horizontal.parsers import limits
from horizontal.parsers.odt import names
from horizontal.parsers.odt.list_styles import ListStyles
from horizontal.parsers.odt.names import Element, names_of, q, whole, words_in
from horizontal.parsers.odt.numbering import Lists, OpenList
from horizontal.parsers.odt.runs import CHANGE_MARKS, SHAPES, Changes, Gathered, Runs
from horizontal.parsers.odt.styles import ParagraphStyle, StyleSheet
from horizontal.parsers.odt.tables import read_table
from horizontal.parsers.omissions import Omissions
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.word.left_out import Reason
from horizontal.parsers.word.symbols import plain_letters

_INDEXES = names_of(
    *("text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index"),
    *("text:user-index", "text:alphabetical-index", "text:bibliography"),
)
_WRAPPERS = names_of(
    "text:index-body", "text:index-title", "text:list-header", "text:meta", "text:page-sequence"
)
_ENDNOTE = "endnote"


@dataclass(slots=True)
class OdtFile:
    """What all stories of one part of a file share."""

    path: str
    styles: StyleSheet
    lists: ListStyles
    left_out: Omissions
    changes: Changes = field(default_factory=Changes)
    controls: Mapping[str, str] = field(default_factory=dict)
    """What the controls of forms show."""
    tables: int = 0
    cells: int = 0
    paragraphs: int = 0
    letters: int = 0

    def count(self, text: str) -> None:
        """Count a paragraph; raises TooLarge where a file holds more than any contract."""
        self.paragraphs += 1
        self.letters += len(text)
        if self.paragraphs > limits.MAX_PARAGRAPHS:
            raise _too_large(self.path, f"more than {limits.MAX_PARAGRAPHS:,} paragraphs")
        if self.letters > limits.MAX_CHARACTERS:
            raise limits.too_wordy(self.path)

    def count_cell(self) -> None:
        """Count a table cell; raises TooLarge where a file holds more than any contract."""
        self.cells += 1
        if self.cells > limits.MAX_CELLS:
            raise _too_large(self.path, f"more than {limits.MAX_CELLS:,} table cells")


@dataclass(slots=True)
class _Item:
    """The item of a list while its blocks are read: only the first takes its number."""

    place: OpenList
    start: str | None
    style: str | None
    numbered: bool


class Story:
    """Reads the blocks of one story; text boxes and notes in it are stories of their own."""

    def __init__(self, file: OdtFile, kind: BlockKind = BlockKind.PARAGRAPH) -> None:
        self._file = file
        self._kind = kind
        self._lists = Lists(file.lists)
        self._runs = Runs(file.styles, file.left_out, file.changes, file.controls)
        self._in_contents = 0

    def read(self, container: Element) -> list[Paragraph]:
        """The paragraphs of all blocks in a body, cell, note or box, in reading order."""
        into: list[Paragraph] = []
        self._blocks(container, into, None)
        return into

    def _blocks(self, container: Element, into: list[Paragraph], item: _Item | None) -> None:
        for child in container:
            tag = child.tag
            if tag in (names.PARAGRAPH, names.HEADING):
                self._paragraph(child, into, item)
            elif tag == names.LIST:
                place = self._lists.open(child) if item is None else self._lists.nested(item.place, child)
                self._list(child, into, place)
            elif tag == names.TABLE:
                self._table(child, into)
            elif tag == q("text:section"):
                self._section(child, into, item)
            elif tag == q("text:numbered-paragraph"):
                place = replace(
                    self._lists.open(child), level=max(whole(child.get(q("text:level")), 1), 1) - 1
                )
                self._blocks(child, into, _Item(place, child.get(q("text:start-value")), None, numbered=True))
            elif tag in _INDEXES:
                self._in_contents += 1
                self._blocks(child, into, None)
                self._in_contents -= 1
            elif tag in _WRAPPERS:
                self._blocks(child, into, item)
            elif tag in CHANGE_MARKS:
                self._file.changes.mark(child)
            elif tag == q("text:tracked-changes"):
                self._file.changes.declare(child, self._file.left_out)
            elif tag in SHAPES or tag == names.CONTROL:
                into += self._shape(child)

    def _section(self, section: Element, into: list[Paragraph], item: _Item | None) -> None:
        display = section.get(q("text:display"), "")
        if display == "none" or (display == "condition" and section.get(q("text:is-hidden")) == "true"):
            self._file.left_out.add(Reason.HIDDEN, words_in(section))
        else:
            self._blocks(section, into, item)

    def _list(self, element: Element, into: list[Paragraph], place: OpenList) -> None:
        for child in element:
            if child.tag == q("text:list-item"):
                start, style = child.get(q("text:start-value")), child.get(q("text:style-override"))
                self._blocks(child, into, _Item(place, start, style, numbered=True))
            elif child.tag == q("text:list-header"):
                self._blocks(child, into, _Item(place, None, None, numbered=False))
            elif child.tag in CHANGE_MARKS:
                self._file.changes.mark(child)

    def _table(self, table: Element, into: list[Paragraph]) -> None:
        file = self._file
        file.tables += 1
        read = read_table(table, file.tables, self.read, file.count_cell, file.left_out)
        found = [each for each in read if each.text]
        if self._kind in (BlockKind.PARAGRAPH, BlockKind.TEXT_BOX):
            into += found
        else:
            into += [replace(paragraph, kind=self._kind, cell=None) for paragraph in found]

    def _paragraph(self, element: Element, into: list[Paragraph], item: _Item | None) -> None:
        source = element
        before = self._file.changes.stands_for(element)
        if before is not None:
            element, item = before, _moved(before, item)
        style = self._file.styles.paragraph(element.get(names.STYLE_NAME))
        gathered = Gathered()
        self._runs.read(source, gathered, style.look)
        text = plain_letters("".join(gathered.pieces))
        if gathered.hidden:
            self._file.left_out.add(Reason.HIDDEN, text)
            text = ""
        erased = gathered.deleted and self._file.changes.deleting
        unseen = not text and (gathered.hidden or style.look.hidden or erased)
        label = None if unseen else self._label(element, style, item)
        numbered = item is not None and item.numbered and not unseen
        if text or (label is not None and len(label) > 4 and " " in label):
            self._emit(element, gathered, text, label, style, item if numbered else None, into)
        if item is not None and not unseen:
            item.numbered = False
        for note in gathered.notes:
            into += self._note(note)
        for shape in gathered.shapes:
            into += self._shape(shape)

    def _label(self, element: Element, style: ParagraphStyle, item: _Item | None) -> str | None:
        """The number that is printed before a paragraph."""
        if element.get(q("text:is-list-header")) == "true":
            return None
        if item is not None:
            override = item.style or (style.list_style if item.place.style is None else None)
            return self._lists.next_label(item.place, item.start, override) if item.numbered else None
        if element.tag != names.HEADING or style.list_style == "" or self._in_contents:
            return None
        start = element.get(q("text:start-value"))
        if start is None and element.get(q("text:restart-numbering")) == "true":
            start = "1"
        return self._lists.outline_label(whole(element.get(q("text:outline-level")), 1), start)

    def _emit(
        self,
        element: Element,
        gathered: Gathered,
        text: str,
        label: str | None,
        style: ParagraphStyle,
        item: _Item | None,
        into: list[Paragraph],
    ) -> None:
        self._file.count(text)
        heading = whole(element.get(q("text:outline-level")), 1) if element.tag == names.HEADING else None
        kind = self._kind
        if kind is BlockKind.PARAGRAPH and (self._in_contents or style.contents):
            kind = BlockKind.CONTENTS
        elif kind is BlockKind.PARAGRAPH and item is not None and heading is None:
            kind = BlockKind.LIST_ITEM
        into.append(
            Paragraph(
                text=text,
                label=label,
                list_level=None if item is None else item.place.level,
                heading_level=0 if style.title and heading is None else heading,
                indent=self._indent(style, item),
                size=gathered.size,
                bold=bool(gathered.bold),
                kind=kind,
                proposed=gathered.proposed,
            )
        )

    def _indent(self, style: ParagraphStyle, item: _Item | None) -> float:
        """The left edge: as the paragraph's own style says, else its list level, else the styles above."""
        listed = None if item is None else self._lists.level(item.place, item.style).indent
        stated = (style.own_indent, listed, style.indent)
        return next((indent for indent in stated if indent is not None), 0.0)

    def _note(self, note: Element) -> list[Paragraph]:
        body = note.find(q("text:note-body"))
        citation = note.find(q("text:note-citation"))
        if body is None:
            return []
        ends = note.get(q("text:note-class")) == _ENDNOTE
        kind = BlockKind.ENDNOTE if ends else BlockKind.FOOTNOTE
        mark = "" if citation is None else "".join(str(text) for text in citation.itertext()).strip()
        return [replace(each, note=mark or None) for each in Story(self._file, kind).read(body)]

    def _shape(self, shape: Element) -> list[Paragraph]:
        """The paragraphs of a text box or drawn shape; pictures and embedded objects are counted."""
        kind = BlockKind.TEXT_BOX if self._kind is BlockKind.PARAGRAPH else self._kind
        if shape.tag == names.CONTROL:
            shown = self._file.controls.get(shape.get(names.CONTROL, ""))
            return [Paragraph(shown, kind=kind)] if shown else []
        if shape.tag in (q("draw:g"), q("draw:a")):
            return [paragraph for child in shape if child.tag in SHAPES for paragraph in self._shape(child)]
        if shape.tag != q("draw:frame"):
            return Story(self._file, kind).read(shape)
        for child in shape:
            if child.tag == q("draw:text-box"):
                return Story(self._file, kind).read(child)
            if child.tag == names.TABLE:
                return Story(self._file, kind).read(shape)
            if child.tag in (q("draw:object"), q("draw:object-ole"), q("draw:plugin")):
                self._file.left_out.embedded += 1
                break
            if child.tag == q("draw:image"):
                self._file.left_out.pictures += 1
                break
        return []


def _moved(block: Element, item: _Item | None) -> _Item | None:
    """The item of a list that a block was, where it now stands in the item of another."""
    depth = sum(1 for _ in block.iterancestors(names.LIST))
    if item is None or not depth:
        return None
    item.numbered = False
    return _Item(replace(item.place, level=depth - 1), None, None, numbered=True)


def _too_large(path: str, what: str) -> TooLarge:
    return TooLarge(path, what, "split it into smaller files")
