"""Fields of a Word file: their result is text, their instruction is not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from horizontal.parsers.word import names
from horizontal.parsers.word.names import Element, is_on, number_in, w
from horizontal.parsers.word.symbols import TICKED, UNTICKED, sign_of

_CONTENTS = re.compile(r"\s*(TOC|TOA|INDEX)\b", re.IGNORECASE)
_LIST_NUMBER = re.compile(r"\s*(LISTNUM|AUTONUM(LGL|OUT)?)\b", re.IGNORECASE)
_BUTTON = re.compile(r"\s*(?:MACROBUTTON|GOTOBUTTON)\s+(?:\"[^\"]*\"|\S+)\s+(.*)", re.IGNORECASE | re.DOTALL)
_SIGN = re.compile(r"\s*SYMBOL\s+(\d{1,5}|0x[0-9a-f]{1,4})\b(?:.*?\\f\s*\"?([^\"\\]+))?", re.IGNORECASE)
_CODE_READ = 1_000
"""Letters of an instruction that are read: its sort, and what a button shows."""
_KIND = w("fldCharType")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a field shows that keeps no result of its own."""

    text: str = ""
    number: str = ""
    """The instruction of a field that counts."""


@dataclass(slots=True)
class _Open:
    form: str
    code: str = ""
    showing: bool = False
    contents: bool = False
    since: int = -1
    """Pieces that the paragraph had where the result began."""


class Fields:
    """The fields that are open at the place where one reads."""

    def __init__(self, part: Element) -> None:
        self._open: list[_Open] = []
        self._silent = 0
        self._contents = 0
        self._unclosed = _unclosed_marks(part)

    @property
    def showing(self) -> bool:
        """Whether text here is shown: it stands in no field's instruction."""
        return not self._silent

    @property
    def in_contents(self) -> bool:
        """Whether text here was put together by a table of contents or an index."""
        return self._contents > 0

    def mark(self, element: Element, said: int = -1) -> Shown | None:
        """Step over a field mark; what comes back is shown in the place of a result.

        `said` is how many pieces the paragraph has so far: where none came since the result began, it is empty.
        """
        kind = element.get(_KIND)
        if kind == "begin":
            if element not in self._unclosed:
                self._open.append(_Open(form=_shown_by_form(element)))
                self._silent += 1
        elif self._open and kind == "separate":
            self._show(self._open[-1])
            self._open[-1].since = said
        elif self._open and kind == "end":
            closed = self._close()
            if not closed.showing or closed.since == said:
                return _without_result(closed)
        return None

    def _show(self, field: _Open) -> None:
        if not field.showing:
            field.showing = True
            field.contents = bool(_CONTENTS.match(field.code))
            self._silent -= 1
            self._contents += field.contents

    def _close(self) -> _Open:
        closed = self._open.pop()
        self._silent -= not closed.showing
        self._contents -= closed.contents
        return closed

    def code(self, element: Element) -> None:
        """Take in a piece of the innermost field's instruction."""
        if self._open and not self._open[-1].showing and len(self._open[-1].code) < _CODE_READ:
            self._open[-1].code += element.text or ""

    def enter(self, simple: Element, said: int) -> None:
        """Begin a field that is written as one element."""
        self._open.append(_Open(form="", code=simple.get(w("instr"), ""), since=said))
        self._silent += 1
        self._show(self._open[-1])

    def leave(self, said: int) -> Shown | None:
        """End a field that is written as one element; what comes back is shown in the place of a result."""
        closed = self._close()
        return _without_result(closed) if closed.since == said else None


def _without_result(field: _Open) -> Shown | None:
    """What Word works out itself for a field, or shows of its instruction."""
    if _LIST_NUMBER.match(field.code):
        return Shown(number=field.code)
    if button := _BUTTON.match(field.code):
        return Shown(text=button[1].strip())
    if sign := _SIGN.match(field.code):
        return Shown(text=sign_of(int(sign[1], 0 if sign[1][:2] in ("0x", "0X") else 10), sign[2] or ""))
    return Shown(text=field.form) if field.form else None


def _unclosed_marks(part: Element) -> set[Element]:
    """The opening marks without a closing one: a file so broken must not lose all text after them."""
    open_marks: list[Element] = []
    for mark in part.iter(names.FIELD_MARK):
        kind = mark.get(_KIND)
        if kind == "begin":
            open_marks.append(mark)
        elif kind == "end" and open_marks:
            open_marks.pop()
    return set(open_marks)


def _shown_by_form(mark: Element) -> str:
    """What a legacy form field shows: a tick box or the chosen entry of a list."""
    form = mark.find(w("ffData"))
    if form is None:
        return ""
    box = form.find(w("checkBox"))
    if box is not None:
        state = box.find(w("checked"))
        state = box.find(w("default")) if state is None else state
        return TICKED if state is not None and is_on(state) else UNTICKED
    entries = form.find(w("ddList"))
    if entries is None:
        return ""
    chosen = number_in(entries.find(w("result")), number_in(entries.find(w("default")), 0)) or 0
    texts = [entry.get(names.VAL, "") for entry in entries.iterchildren(w("listEntry"))]
    return texts[chosen] if 0 <= chosen < len(texts) else ""
