"""What one paragraph of a Word file says: its runs, with what is struck, hidden or deleted left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from horizontal.contract import BlockKind
from horizontal.parsers.word import names
from horizontal.parsers.word.drawings import Drawings, chosen_branch
from horizontal.parsers.word.equations import equation_text
from horizontal.parsers.word.fields import Fields, Shown
from horizontal.parsers.word.left_out import LeftOut, Reason, letters_in
from horizontal.parsers.word.names import Element, w
from horizontal.parsers.word.notes import Note, NoteBook
from horizontal.parsers.word.styles import Look, StyleSheet, look_of, properties_in, toggled
from horizontal.parsers.word.symbols import symbol

_SPACES = frozenset(w(name) for name in ("tab", "ptab"))
_LINE_ENDS = frozenset(w(name) for name in ("br", "cr"))
_KEPT = frozenset((names.INSERTED, names.MOVED_TO))
REMOVED = {names.DELETED: Reason.DELETED, names.MOVED_FROM: Reason.MOVED}
_NO_BREAK_HYPHEN = w("noBreakHyphen")
_PICTURES = frozenset(w(name) for name in ("drawing", "pict", "object"))


@dataclass(slots=True, eq=False)
class Gathered:
    """What the runs of one paragraph gave so far."""

    pieces: list[str] = field(default_factory=list)
    proposed: bool = False
    contents: bool = False
    notes: list[Note] = field(default_factory=list)
    boxes: list[tuple[Element, bool]] = field(default_factory=list)
    """What is drawn beside the text, and whether with changes tracked."""
    numbers: list[tuple[int, str]] = field(default_factory=list)
    """Where among the pieces a field prints a number, and its instruction."""
    bold: bool | None = None
    """Whether all letters are bold; None before the first one."""
    size: float | None = None


@dataclass(slots=True)
class _Run:
    """The run being read: how it looks, and whether its words are text."""

    into: Gathered
    look: Look
    proposed: bool
    mark: list[str] | None = None
    """Gathers the mark that follows a note reference with a mark of its own."""


class Runs:
    """Reads the runs of one story."""

    def __init__(
        self, styles: StyleSheet, left_out: LeftOut, fields: Fields, books: dict[str, NoteBook]
    ) -> None:
        self._styles = styles
        self._left_out = left_out
        self._fields = fields
        self._books = books
        self._drawings = Drawings(left_out)
        self._handlers: dict[str, Callable[[Element, _Run], None]] = {
            names.TEXT: self._text,
            names.RUN: lambda element, run: self._contents(element, run),
            names.FIELD_MARK: self._field_mark,
            names.FIELD_CODE: lambda element, run: self._fields.code(element),
            names.FOOTNOTE_REFERENCE: self._note,
            names.ENDNOTE_REFERENCE: self._note,
            names.ALTERNATIVES: lambda element, run: self._contents(chosen_branch(element), run),
            names.MATHS: self._equation,
            names.MATHS_BLOCK: self._equation,
            w("sym"): lambda element, run: self._add(symbol(element), run),
            _NO_BREAK_HYPHEN: lambda element, run: self._add("-", run),
            w("ruby"): lambda element, run: self.read(element, run.into, run.look, proposed=run.proposed),
            **dict.fromkeys(_SPACES, lambda element, run: self._say(" ", run)),
            **dict.fromkeys(_LINE_ENDS, lambda element, run: self._say("\n", run)),
            **dict.fromkeys(_PICTURES, self._drawing),
        }

    def read(self, parent: Element, into: Gathered, look: Look, *, proposed: bool = False) -> None:
        """Gather what the children of a paragraph, link or other wrapper say; `look` is its style's."""
        for child in parent:
            tag = child.tag
            if tag == names.RUN:
                self._contents(child, _Run(into, self._look(child, look), proposed))
            elif tag in names.WRAPPERS:
                self.read(child, into, look, proposed=proposed)
            elif tag in _KEPT:
                self.read(child, into, look, proposed=True)
            elif tag in REMOVED:
                self._remove(child, REMOVED[tag])
            elif tag == names.CONTROL:
                self._control(child, into, look, proposed=proposed)
            elif tag == names.SIMPLE_FIELD:
                self._fields.enter(child, len(into.pieces))
                self.read(child, into, look, proposed=proposed)
                self._show(self._fields.leave(len(into.pieces)), _Run(into, look, proposed))
            elif tag == names.ALTERNATIVES:
                self.read(chosen_branch(child), into, look, proposed=proposed)
            elif tag in names.BLOCKS:
                into.boxes.append((child, proposed))  # out of place, as some programs write it
            elif tag == names.TEXT:
                self._text(child, _Run(into, look, proposed))
            elif tag in (names.MATHS, names.MATHS_BLOCK):
                self._equation(child, _Run(into, look, proposed))

    def _control(self, control: Element, into: Gathered, look: Look, *, proposed: bool) -> None:
        content = control.find(names.CONTROL_CONTENT)
        if content is not None:
            self.read(content, into, look, proposed=proposed)

    def _look(self, run: Element, under: Look) -> Look:
        properties = run.find(names.RUN_PROPERTIES)
        if properties is None:
            return under
        own = properties_in(properties)
        if not own:
            return under
        style = own.get(names.STYLE_OF_RUN)
        if style is not None:
            under = toggled(self._styles.run(style.get(names.VAL, "")), under)
        return look_of(own, under)

    def _contents(self, run_element: Element, run: _Run) -> None:
        handlers = self._handlers
        for child in run_element:
            handler = handlers.get(child.tag)
            if handler is not None:
                handler(child, run)
        if run.mark is not None and run.into.notes:
            called = run.into.notes.pop()
            run.into.notes.append(replace(called, mark="".join(run.mark).strip()))

    def _text(self, element: Element, run: _Run) -> None:
        if element.text:
            self._say(element.text, run)

    def _say(self, text: str, run: _Run) -> None:
        into, look = run.into, run.look
        if not self._fields.showing:
            self._left_out.not_printed.append(text)
            return
        if look.hidden or look.struck:
            reason = Reason.HIDDEN if look.hidden else Reason.STRUCK
            self._left_out.add(reason, text, after=(into, len(into.pieces)))
            return
        if run.mark is not None:
            run.mark.append(text)
            self._left_out.not_printed.append(text)
            return
        into.pieces.append(text)
        if text.isspace():
            return
        into.proposed |= run.proposed
        into.contents |= self._fields.in_contents
        into.bold = look.bold if into.bold is None else into.bold and look.bold
        if into.size is None:
            into.size = look.size

    def _add(self, text: str, run: _Run) -> None:
        """Say what is no text in the XML."""
        self._left_out.letters_added += letters_in(text)
        self._say(text, run)

    def _equation(self, element: Element, run: _Run) -> None:
        text = equation_text(element)
        self._left_out.letters_added += letters_in(text) - sum(
            letters_in(each.text or "") for each in element.iter(names.TEXT, names.MATHS_TEXT)
        )
        self._say(text, run)

    def _field_mark(self, element: Element, run: _Run) -> None:
        self._show(self._fields.mark(element, len(run.into.pieces)), run)

    def _show(self, shown: Shown | None, run: _Run) -> None:
        """Say what a field shows; the place of a number is kept, for its turn comes with the paragraph's own."""
        if shown is None:
            return
        if shown.number and self._fields.showing and not (run.look.hidden or run.look.struck):
            run.into.numbers.append((len(run.into.pieces), shown.number))
            run.into.pieces.append("")
        elif shown.text:
            self._add(shown.text, run)

    def _note(self, element: Element, run: _Run) -> None:
        book = self._books.get(
            BlockKind.FOOTNOTE if element.tag == names.FOOTNOTE_REFERENCE else BlockKind.ENDNOTE
        )
        note = None if book is None else book.call(element)
        if note is None:
            return
        if run.look.hidden or run.look.struck:
            self._left_out.beside.append(note.content)
            self._left_out.add_element(Reason.HIDDEN if run.look.hidden else Reason.STRUCK, note.content)
            return
        run.into.notes.append(replace(note, proposed=run.proposed))
        if not note.mark:
            run.mark = []

    def _drawing(self, element: Element, run: _Run) -> None:
        boxes = self._drawings.boxes_in(element)
        if run.look.hidden:
            for box in boxes:
                self._left_out.add_element(Reason.HIDDEN, box)
            return
        run.into.boxes += ((box, run.proposed) for box in boxes)

    def _remove(self, element: Element, reason: Reason) -> None:
        """Leave out deleted or moved words, but step over the field marks among them."""
        for mark in element.iter(names.FIELD_MARK):
            self._fields.mark(mark)
        self._left_out.add_element(reason, element)
