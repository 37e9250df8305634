"""What one paragraph of an OpenDocument text says, with what is hidden, struck or deleted left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from horizontal.parsers.odt.form_controls import FIELD_MARK, read_field_mark
from horizontal.parsers.odt.names import CONTROL, Element, names_of, q, words_in
from horizontal.parsers.odt.styles import StyleSheet
from horizontal.parsers.omissions import Omissions
from horizontal.parsers.word.left_out import Reason
from horizontal.parsers.word.styles import Look

SHAPES = names_of(
    *("draw:frame", "draw:custom-shape", "draw:rect", "draw:ellipse", "draw:circle", "draw:polygon"),
    *("draw:line", "draw:path", "draw:polyline", "draw:connector", "draw:caption", "draw:g", "draw:a"),
    *("draw:regular-polygon", "draw:measure"),
)
CHANGE_MARKS = names_of("text:change-start", "text:change-end", "text:change")
_NO_WORDS = CHANGE_MARKS | names_of(
    *("office:annotation", "office:annotation-end", "text:bookmark", "text:bookmark-start"),
    *("text:bookmark-end", "text:soft-page-break"),
)
_SPACES = names_of("text:s", "text:tab", "text:line-break")
_SILENT = names_of("text:number", "text:script", "text:soft-page-break", "text:ruby-text")


class Changes:
    """The tracked changes of a text: which insertions and deletions are open at the place that is read.

    Deleted words stand in the list of changes, or, in flat files of LibreOffice, in the text between two marks.
    """

    def __init__(self) -> None:
        self._insertions: set[str] = set()
        self._deletions: set[str] = set()
        self._inserting: set[str] = set()
        self._deleting: set[str] = set()
        self._ends: dict[str, Element] = {}

    def declare(self, changes: Element, left_out: Omissions) -> None:
        """Take in the list of changes; the words that were deleted stand in it, and are no text."""
        for region in changes:
            identity = region.get(q("xml:id")) or region.get(q("text:id")) or ""
            if region.find(q("text:insertion")) is not None:
                self._insertions.add(identity)
            for deletion in region.iterfind(q("text:deletion")):
                self._deletions.add(identity)
                for child in deletion:
                    if child.tag != q("office:change-info"):
                        left_out.add(Reason.DELETED, words_in(child))
                blocks = list(deletion.iter(q("text:p"), q("text:h")))
                if len(blocks) > 1:
                    self._ends[identity] = blocks[-1]

    def mark(self, element: Element) -> None:
        """Open or close a change at its mark."""
        identity = element.get(q("text:change-id"), "")
        if element.tag == q("text:change-start"):
            if identity in self._insertions:
                self._inserting.add(identity)
            if identity in self._deletions:
                self._deleting.add(identity)
        elif element.tag == q("text:change-end"):
            self._inserting.discard(identity)
            self._deleting.discard(identity)

    @property
    def inserting(self) -> bool:
        """Whether the place that is read was inserted with changes tracked."""
        return bool(self._inserting)

    @property
    def deleting(self) -> bool:
        """Whether the place that is read was deleted with changes tracked."""
        return bool(self._deleting)

    def stands_for(self, paragraph: Element) -> Element | None:
        """The block that a paragraph was before all of the one over it was deleted, and the two became one."""
        if (paragraph.text or "").strip():
            return None
        for child in paragraph:
            if child.tag not in _NO_WORDS:
                return None
            block = self._ends.get(child.get(q("text:change-id"), ""))
            if block is not None or (child.tail or "").strip():
                return block
        return None


@dataclass(slots=True)
class Gathered:
    """What the runs of one paragraph gave so far."""

    pieces: list[str] = field(default_factory=list)
    proposed: bool = False
    hidden: bool = False
    deleted: bool = False
    notes: list[Element] = field(default_factory=list)
    shapes: list[Element] = field(default_factory=list)
    bold: bool | None = None
    size: float | None = None


class Runs:
    """Reads the words of paragraphs."""

    def __init__(
        self, styles: StyleSheet, left_out: Omissions, changes: Changes, controls: Mapping[str, str]
    ) -> None:
        self._styles = styles
        self._controls = controls
        self._left_out = left_out
        self._changes = changes

    def read(self, element: Element, into: Gathered, look: Look) -> None:
        """Gather what an element of a paragraph says."""
        self._say(element.text, into, look)
        for child in element:
            self._child(child, into, look)
            self._say(child.tail, into, look)

    def _child(self, child: Element, into: Gathered, look: Look) -> None:
        tag = child.tag
        if tag == q("text:span"):
            self.read(child, into, self._styles.run(child.get(q("text:style-name")), look))
        elif tag in _SPACES:
            self._say(" ", into, look)
        elif tag in CHANGE_MARKS:
            self._changes.mark(child)
        elif tag == q("office:annotation"):
            self._left_out.add(Reason.COMMENT, " ".join(_paragraphs_in(child)))
        elif tag in (q("text:hidden-text"), q("text:hidden-paragraph")):
            self._hidden_field(child, into, look)
        elif tag == FIELD_MARK:
            self._say(read_field_mark(child), into, look)
        elif tag == CONTROL:
            self._say(f" {self._controls.get(child.get(CONTROL, ''), '')} ", into, look)
        elif tag == q("text:note") or tag in SHAPES:
            self._aside(child, into, look)
        elif tag not in _SILENT:
            self.read(child, into, look)

    def _say(self, text: str | None, into: Gathered, look: Look) -> None:
        if not text:
            return
        if self._changes.deleting:
            into.deleted = True
            self._left_out.add(Reason.DELETED, text)
            return
        if look.hidden or look.struck:
            self._left_out.add(Reason.HIDDEN if look.hidden else Reason.STRUCK, text)
            return
        into.pieces.append(text)
        if text.isspace():
            return
        into.proposed |= self._changes.inserting
        into.bold = look.bold if into.bold is None else into.bold and look.bold
        into.size = look.size if into.size is None else into.size

    def _aside(self, element: Element, into: Gathered, look: Look) -> None:
        if self._changes.deleting:
            self._left_out.add(Reason.DELETED, words_in(element))
        elif look.hidden or look.struck:
            self._left_out.add(Reason.HIDDEN if look.hidden else Reason.STRUCK, words_in(element))
        elif element.tag in SHAPES:
            into.shapes.append(element)
        else:
            into.notes.append(element)

    def _hidden_field(self, element: Element, into: Gathered, look: Look) -> None:
        hidden = element.get(q("text:is-hidden"), "true") != "false"
        if element.tag == q("text:hidden-paragraph"):
            into.hidden |= hidden
        elif not hidden:
            self._say(element.get(q("text:string-value")), into, look)


def _paragraphs_in(element: Element) -> Iterator[str]:
    for child in element.iter(q("text:p")):
        yield "".join(str(text) for text in child.itertext())
