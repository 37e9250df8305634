"""What holds inside one group of Rich Text, and what its tables of fonts and styles say."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from horizontal.parsers.word.symbols import TICKED, UNTICKED

_CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
_USUAL_SIZE = 24
_NEVER_SET = 25
_SWITCHES = {
    "b": "bold",
    "v": "hidden",
    "strike": "struck",
    "striked": "struck",
    "deleted": "deleted",
    "revised": "inserted",
}
_HEADING = re.compile(r"heading ([1-9])$", re.IGNORECASE)
_CONTENTS = re.compile(r"(toc|contents) ?(\d|heading)$", re.IGNORECASE)


class Goes(Enum):
    """Where the words of a group go."""

    TEXT = auto()
    NOWHERE = auto()
    LABEL = auto()
    COMMENT = auto()
    FONTS = auto()
    STYLES = auto()
    TITLE = auto()


@dataclass(slots=True)
class Look:
    """What holds in a group: where its words go, and how they look."""

    goes: Goes = Goes.TEXT
    bold: bool = False
    hidden: bool = False
    struck: bool = False
    deleted: bool = False
    inserted: bool = False
    half_points: int = _USUAL_SIZE
    font: int = 0
    skip: int = 1
    """Letters that follow a Unicode one for readers that do not know it."""

    def change(self, word: str, number: int | None) -> bool:
        """Whether the control word says how letters look; if so, it holds from here on."""
        on = number != 0
        if word in _SWITCHES:
            setattr(self, _SWITCHES[word], on)
        elif word == "fs":
            self.half_points = number or _USUAL_SIZE
        elif word == "f":
            self.font = number or 0
        elif word == "uc":
            self.skip = max(number or 0, 0)
        elif word == "plain":
            self.plain()
        else:
            return False
        return True

    def plain(self) -> None:
        """Take back what control words said of the letters."""
        self.bold = self.hidden = self.struck = self.deleted = self.inserted = False
        self.half_points = _USUAL_SIZE


@dataclass(slots=True)
class FormBox:
    """The box of a form: its state as the form says it. Source: Rich Text 1.9.1, Form Fields."""

    result: int | None = None
    default: int | None = None

    def change(self, word: str, number: int | None) -> None:
        """Take what a control word says of the box; 25 is for a state that was never set."""
        if word == "ffres" and number != _NEVER_SET:
            self.result = number
        elif word == "ffdefres":
            self.default = number

    @property
    def sign(self) -> str:
        """The box, ticked or not; empty where the file does not say which."""
        state = self.default if self.result is None else self.result
        return "" if state is None else TICKED if state else UNTICKED


@dataclass(slots=True)
class Style:
    """A paragraph style, so far as it matters here."""

    name: str = ""
    level: int | None = None

    @property
    def heading_level(self) -> int | None:
        """From 1 for a heading, 0 for the title."""
        found = _HEADING.match(self.name)
        if found is not None:
            return int(found[1])
        return 0 if self.name.lower() == "title" else self.level

    @property
    def contents(self) -> bool:
        """Whether it is for entries of a contents page."""
        return _CONTENTS.match(self.name) is not None


@dataclass(slots=True)
class Tables:
    """The fonts' letters and the styles of one file."""

    codec: str = "cp1252"
    codecs: dict[int, str] = field(default_factory=dict)
    styles: dict[int, Style] = field(default_factory=dict)
    font: int = 0
    style: int = 0
    not_printed: list[str] = field(default_factory=list)
    """Words of cells that a merge hides."""

    def letters(self, content: bytes, font: int) -> str:
        """The letters that bytes stand for in a font."""
        return content.decode(self.codecs.get(font, self.codec), errors="replace")

    def set_charset(self, number: int) -> None:
        """Take the letters that the open font of the table is in."""
        if number in _CHARSETS:
            self.codecs[self.font] = _CHARSETS[number]


@dataclass(slots=True)
class Shape:
    """The paragraph that is being put together: its properties hold until they are taken back."""

    style: int = 0
    level: int | None = None
    list: int = 0
    depth: int = 0
    indent: float = 0.0
    in_table: bool = False

    def change(self, word: str, number: int) -> None:
        """Take a property of the paragraph."""
        if word == "pard":
            self.reset()
        elif word == "intbl":
            self.in_table = True
        elif word == "s":
            self.style = number
        elif word == "outlinelevel":
            self.level = number + 1 if number < 9 else None
        elif word == "li":
            self.indent = number / 20
        elif word == "ls":
            self.list = number
        elif word == "ilvl":
            self.depth = min(max(number, 0), 8)

    def reset(self) -> None:
        """Take back all properties."""
        self.style = self.list = self.depth = 0
        self.level, self.indent, self.in_table = None, 0.0, False
