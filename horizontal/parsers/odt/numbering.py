"""The numbers that an OpenDocument list prints: its styles, which lists go on, and the counters of each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from horizontal.parsers.odt.list_styles import Level, ListStyles
from horizontal.parsers.odt.names import Element, q, whole
from horizontal.parsers.word.number_formats import format_number

LEVELS = 10
_OUTLINE = "(outline)"
_PLACE_HOLDER = re.compile(r"%(\d+)%")
_FORMATS = {
    "1": "decimal",
    "i": "lowerRoman",
    "I": "upperRoman",
    "1st": "ordinal",
    "One": "cardinalText",
    "First": "ordinalText",
}
_PLAIN = Level()
_PRIVATE_SIGNS = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class OpenList:
    """A list while its items are read: its style, and whose counters it steps on."""

    style: str | None
    identity: str
    level: int = 0


class Lists:
    """All lists of one story: each counts for itself, save where it says that it goes on."""

    def __init__(self, styles: ListStyles) -> None:
        self._styles = styles
        self._counts: dict[str, list[int | None]] = {}
        self._by_id: dict[str, str] = {}
        self._by_style: dict[str | None, str] = {}
        self._opened = 0

    def open(self, element: Element) -> OpenList:
        """An outermost list; the counters are those of the list that it continues, else its own."""
        self._opened += 1
        style = element.get(q("text:style-name"))
        identity = f"list {self._opened}"
        follows = element.get(q("text:continue-list")) or element.get(q("text:list-id"))
        if style is not None and style == self._styles.outline_name:
            identity = _OUTLINE
        elif follows is not None:
            identity = self._by_id.setdefault(follows, identity)
        elif element.get(q("text:continue-numbering")) == "true":
            identity = self._by_style.get(style, identity)
        own = element.get(q("xml:id"))
        if own is not None:
            self._by_id[own] = identity
        self._by_style[style] = identity
        return OpenList(style, identity)

    def nested(self, outer: OpenList, element: Element) -> OpenList:
        """A list inside an item: one level further in, with the counters of the outer one."""
        style = element.get(q("text:style-name")) or outer.style
        return OpenList(style, outer.identity, min(outer.level + 1, LEVELS - 1))

    def level(self, place: OpenList, style: str | None = None) -> Level:
        """How the place prints; `style` is a list style that goes before the list's own."""
        return self._levels(style or place.style).get(place.level, _PLAIN)

    def next_label(self, place: OpenList, start: str | None, style: str | None = None) -> str | None:
        """The label of the next item at this place, as printed; None for a bullet or an empty number."""
        levels = self._levels(style or place.style)
        counts = self._counts.setdefault(place.identity, [None] * LEVELS)
        self._step(counts, levels, place.level, start)
        return _printed(counts, levels, place.level)

    def outline_label(self, level: int, start: str | None) -> str | None:
        """The label that the outline gives to a heading in no list."""
        place = OpenList(self._styles.outline_name, _OUTLINE, min(max(level, 1), LEVELS) - 1)
        return self.next_label(place, start)

    def _levels(self, style: str | None) -> Mapping[int, Level]:
        return self._styles.levels.get(style or "", {})

    def _step(
        self, counts: list[int | None], levels: Mapping[int, Level], at: int, start: str | None
    ) -> None:
        for above in range(at):
            if counts[above] is None:  # skipped levels show their first number, and have used it
                counts[above] = levels.get(above, _PLAIN).start
        current = counts[at]
        first = levels.get(at, _PLAIN).start
        counts[at] = whole(start, first) if start is not None else first if current is None else current + 1
        counts[at + 1 :] = [None] * (LEVELS - at - 1)


def _printed(counts: list[int | None], levels: Mapping[int, Level], at: int) -> str | None:
    level = levels.get(at)
    if level is None or level.bullet:
        return None

    def number(place: int) -> str:
        count = counts[place] if 0 <= place <= at else None
        return "" if count is None else _written(count, levels.get(place, _PLAIN))

    if level.pattern is not None:
        text = _PLACE_HOLDER.sub(lambda found: number(int(found[1]) - 1), level.pattern)
    else:
        numbers = [number(place) for place in range(at - level.shown + 1, at + 1)] if level.form else []
        text = level.prefix + ".".join(filter(None, numbers)) + level.suffix
    text = " ".join(_PRIVATE_SIGNS.sub(" ", text).split())
    return text if any(letter.isalnum() for letter in text) else None


def _written(count: int, level: Level) -> str:
    if level.form in ("a", "A"):
        letters = _letters(count, same=level.same_letters)
        return letters.upper() if level.form == "A" else letters
    return format_number(count, _FORMATS.get(level.form, level.form)) if level.form else ""


def _letters(count: int, *, same: bool) -> str:
    if count < 1:
        return str(count)
    if same:
        return format_number(count, "lowerLetter")
    written = ""
    while count:
        count, place = divmod(count - 1, 26)
        written = chr(ord("a") + place) + written
    return written
