"""Numbers that a field prints in a paragraph of a Word file: LISTNUM, AUTONUM and their kin."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from horizontal.parsers.word.counters import Counters
from horizontal.parsers.word.left_out import LeftOut
from horizontal.parsers.word.number_formats import format_number
from horizontal.parsers.word.numbering import MAX_LEVEL, Level, ListPlace, Numbering, WordList

_LIST_FIELD = re.compile(r"\s*LISTNUM\b\s*(?:\"([^\"]*)\"|([^\\\s\"]+))?", re.IGNORECASE)
_LEVEL = re.compile(r"\\l\s*\"?(\d)", re.IGNORECASE)
_START = re.compile(r"\\s\s*\"?(\d{1,9})", re.IGNORECASE)
_SEPARATOR = re.compile(r"\\s\s*\"?([^\s\"])", re.IGNORECASE)
_NO_END = re.compile(r"\\e\b", re.IGNORECASE)
_STYLE = re.compile(r"\\\*\s*(alphabetic|roman|ordinal|cardtext|ordtext)\b", re.IGNORECASE)
_STYLES = {
    "alphabetic": "lowerLetter",
    "ALPHABETIC": "upperLetter",
    "roman": "lowerRoman",
    "ROMAN": "upperRoman",
    "ordinal": "ordinal",
    "cardtext": "cardinalText",
    "ordtext": "ordinalText",
}


def _list_of(identity: str, *shown: tuple[str, str]) -> WordList:
    levels = {
        index: Level(style=style, pattern=pattern.replace("%", f"%{index + 1}"))
        for index, (style, pattern) in enumerate(shown)
    }
    return WordList(identity, identity, levels)


_LETTER, _ROMAN, _DIGIT = "lowerLetter", "lowerRoman", "decimal"
_NUMBERS = _list_of(
    "NumberDefault",
    *((_DIGIT, "%)"), (_LETTER, "%)"), (_ROMAN, "%)"), (_DIGIT, "(%)"), (_LETTER, "(%)"), (_ROMAN, "(%)")),
    *((_DIGIT, "%."), (_LETTER, "%."), (_ROMAN, "%.")),
)
_OUTLINE = _list_of(
    "OutlineDefault",
    *(("upperRoman", "%."), ("upperLetter", "%."), (_DIGIT, "%."), (_LETTER, "%)"), (_DIGIT, "(%)")),
    *((_LETTER, "(%)"), (_ROMAN, "(%)"), (_LETTER, "(%)"), (_ROMAN, "(%)")),
)
_LEGAL = WordList(
    "LegalDefault",
    "LegalDefault",
    {at: Level(pattern="".join(f"%{over}." for over in range(1, at + 2))) for at in range(MAX_LEVEL + 1)},
)
_OWN_LISTS = {each.identity.lower(): each for each in (_NUMBERS, _OUTLINE, _LEGAL)}
"""The lists that Word knows without a definition."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the paragraph of a field stands: in a list, and as a heading of which level."""

    place: ListPlace | None
    heading: int | None


class FieldNumbers:
    """The numbers that fields of one story print, in reading order."""

    def __init__(self, numbering: Numbering, counters: Counters, left_out: LeftOut) -> None:
        self._numbering = numbering
        self._left_out = left_out
        self._counters = counters
        self._last: WordList | None = None
        self._restarts = 0
        self._counts = [0] * (MAX_LEVEL + 2)
        self._depth = 0

    def fill(
        self, pieces: list[str], fields: list[tuple[int, str]], label: str | None, at: Standing
    ) -> str | None:
        """Put the numbers of these fields among the pieces of a paragraph; what comes back is its label.

        A number before all words is the label, where the paragraph has none.
        """
        opens = False
        for index, code in fields:
            number = self.next_number(code, at, under=opens)
            first = not "".join(pieces[:index]).strip()
            if first and label is None and number:
                label, opens = number, True
            else:
                pieces[index] = f" {number} " if first else number
        return label

    def next_number(self, code: str, at: Standing, *, under: bool) -> str:
        """The number that a field with this instruction prints next; empty where it prints none.

        `under` says that another such number opens the paragraph.
        """
        if asked := _LIST_FIELD.match(code):
            return self._of_list(code, asked[1] or asked[2] or "", at.place, under=under)
        return self._of_paragraph(code, at.heading)

    def _of_list(self, code: str, name: str, place: ListPlace | None, *, under: bool) -> str:
        found = self._list(name, place)
        stated, start = _LEVEL.search(code), _START.search(code)
        level = int(under)
        if stated is not None:
            level = int(stated[1]) - 1
        elif place is not None:
            level = place.level + 1
        level = min(max(level, 0), MAX_LEVEL)
        self._last = found
        if start is not None:
            self._restarts += 1
            found = replace(
                found, identity=f"{found.identity} {self._restarts}", starts={level: int(start[1])}
            )
        return self._counters.next_label(ListPlace(found, level)) or ""

    def _list(self, name: str, place: ListPlace | None) -> WordList:
        known = _OWN_LISTS.get(name.lower()) or self._numbering.named(name)
        if known is not None:
            return known
        if place is not None and not name:
            return place.list
        self._left_out.list_fields += 1
        return self._last or _NUMBERS

    def _of_paragraph(self, code: str, heading: int | None) -> str:
        """The next number of AUTONUM, AUTONUMLGL or AUTONUMOUT: one level for each level of heading, and one below."""
        counts = self._counts
        if heading is not None and 1 <= heading <= MAX_LEVEL + 1:
            self._depth = heading
            level = heading - 1
        else:
            level = self._depth
        counts[level] += 1
        counts[level + 1 :] = [0] * (len(counts) - level - 1)
        for above in range(level):
            counts[above] = counts[above] or 1
        sort = code.split()[0].upper()
        if sort == "AUTONUMOUT":
            shown = _OUTLINE.levels[min(level, MAX_LEVEL)]
            return re.sub(r"%\d", format_number(counts[level], shown.style), shown.pattern)
        return _written(code, counts[: level + 1] if sort == "AUTONUMLGL" else counts[level : level + 1])


def _written(code: str, counts: list[int]) -> str:
    asked = _STYLE.search(code)
    word = "" if asked is None else asked[1]
    style = _STYLES.get(word) or _STYLES.get(word.lower(), "decimal")
    stated = _SEPARATOR.search(code)
    separator = "." if stated is None else stated[1]
    end = "" if _NO_END.search(code) else separator
    return separator.join(format_number(count, style) for count in counts) + end
