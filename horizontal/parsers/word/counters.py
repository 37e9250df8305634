"""The number that Word prints before a paragraph: counters of every list, stepped on in reading order."""

from __future__ import annotations

import re

from horizontal.parsers.word.number_formats import format_number
from horizontal.parsers.word.numbering import MAX_LEVEL, Level, ListPlace, WordList

_PLACE_HOLDER = re.compile(r"%([1-9])")
_UNSTATED = Level()
_LONGEST_PATTERN = 255
"""Letters of what a level prints; Word's own dialog allows fewer."""
_PRIVATE_SIGNS = re.compile("[\ue000-\uf8ff]")


class Counters:
    """The counters of one story: the body, the notes or one text box. Each story counts for itself."""

    def __init__(self) -> None:
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()

    def next_label(self, place: ListPlace) -> str | None:
        """The label of the next paragraph at this place, as printed; None for a bullet or an empty number."""
        counts = self._counts.setdefault(place.list.counter, [None] * (MAX_LEVEL + 1))
        self._step(counts, place.list, place.level)
        return _printed(counts, place.list, place.level)

    def _step(self, counts: list[int | None], of: WordList, at: int) -> None:
        for above in range(at):
            if counts[above] is None:  # skipped levels show their first number, and have used it
                counts[above] = of.starts.get(above, of.levels.get(above, _UNSTATED).start)
        current = counts[at]
        if at in of.starts and (of.identity, at) not in self._started:
            counts[at] = of.starts[at]
        elif current is None:
            counts[at] = of.levels.get(at, _UNSTATED).start
        else:
            counts[at] = current + 1
        self._started.add((of.identity, at))
        for below in range(at + 1, MAX_LEVEL + 1):
            if counts[below] is not None:
                restart = of.levels.get(below, _UNSTATED).restart
                if restart is None or at < restart:
                    counts[below] = None


def _printed(counts: list[int | None], of: WordList, at: int) -> str | None:
    level = of.levels.get(at)
    if level is None or level.unseen or level.style == "bullet":
        return None

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        count = counts[place]
        if place > at or count is None:
            return ""
        style = of.levels.get(place, _UNSTATED).style
        legal = level.legal and style not in {"none", "bullet", "decimalZero"}
        return format_number(count, "decimal" if legal else style)

    text = _PLACE_HOLDER.sub(number, level.pattern[:_LONGEST_PATTERN])
    text = " ".join(_PRIVATE_SIGNS.sub(" ", text).split())
    if not any(letter.isalnum() for letter in text):
        return None
    return text.upper() if level.capitals else text
