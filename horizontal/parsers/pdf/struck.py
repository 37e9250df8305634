"""Words with a line through them: no text of the contract, as in a Word file."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from horizontal.parsers.pdf.labels import is_bare_label
from horizontal.parsers.pdf.lines import Line, words_of
from horizontal.parsers.pdf.marks import Rule, is_level

_SLACK = 2.0
"""Points by which a stroke may begin before the words that it strikes, and a space less by which it may pass them."""
_SPACE = 0.6
"""Width of the space that may end a struck line, at most, in sizes of the letters."""
_LOWEST, _HIGHEST = 0.15, 0.45
"""How high over the foot of its line a stroke stands, in sizes of the letters: lower it would be an underline."""
_LINE_STEP = 1.5
"""From one line of a paragraph to the next, at most, in sizes of the letters."""

Span = tuple[float, float]


class Cutter(Protocol):
    """Who knows where each letter of a line stands."""

    def letters(self, line: Line, angle: int) -> Iterator[tuple[int, float]]:
        """The letters of the line: each with its place in the line and the middle of its box."""

    def joined(self, line: Line, stretches: Iterable[tuple[int, int]], angle: int) -> Line | None:
        """The line as these stretches of it make it; None where there are none."""


class Unstruck(NamedTuple):
    """The lines that are left, and how many words were left out."""

    lines: list[Line]
    words: int


def without_struck(lines: list[Line], rules: Iterable[Rule], cutter: Cutter, angle: int) -> Unstruck:
    """The lines without the words that a rule is drawn through.

    The rules stand as the reader of the lines sees them: `bottom` is the upper edge. A label of which all words are
    struck goes with them.
    """
    through = dict(_strokes(lines, rules))
    if not through:
        return Unstruck(lines, 0)
    kept: list[Line] = []
    bare: list[Line] = []
    for line in lines:
        strokes = through.get(line.order)
        left = cutter.joined(line, _outside(cutter.letters(line, angle), strokes), angle) if strokes else line
        if left is not None:
            kept.append(left)
        if strokes and (left is None or _is_label(left)):
            bare.append(line)
    gone = _labels_left_alone(kept, bare)
    kept = [line for line in kept if line.order not in gone]
    return Unstruck(kept, max(words_of(lines) - words_of(kept), 0))


def _strokes(lines: list[Line], rules: Iterable[Rule]) -> Iterator[tuple[int, list[Span]]]:
    """The `order` of each line that is struck, with where the strokes begin and end."""
    level = sorted(filter(is_level, rules), key=_height)
    if not level:
        return
    heights = [_height(rule) for rule in level]
    for line in lines:
        first = bisect_left(heights, line.base - _HIGHEST * line.size)
        last = bisect_right(heights, line.base - _LOWEST * line.size)
        if spans := [(rule.left, rule.right) for rule in level[first:last] if _strikes(line, rule)]:
            yield line.order, _merged(spans)


def _merged(spans: list[Span]) -> list[Span]:
    """The same stretches with none that touch each other."""
    merged: list[Span] = []
    for left, right in sorted(spans):
        if merged and left <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(right, merged[-1][1])
        else:
            merged.append((left, right))
    return merged


def _height(rule: Rule) -> float:
    return (rule.bottom + rule.top) / 2


def _strikes(line: Line, rule: Rule) -> bool:
    """Does a rule at the height of the line's letters stay within the line?"""
    return rule.left >= line.left - _SLACK and rule.right <= line.right + _SLACK + _SPACE * line.size


def _outside(letters: Iterable[tuple[int, float]], strokes: list[Span]) -> Iterator[tuple[int, int]]:
    """Where the letters that no stroke covers begin and end, a stretch at a time."""
    begin, end = -1, -1
    for at, x in letters:
        if any(left <= x <= right for left, right in strokes):
            if begin >= 0:
                yield begin, end
            begin = -1
        else:
            begin, end = (at if begin < 0 else begin), at + 1
    if begin >= 0:
        yield begin, end


def _is_label(line: Line) -> bool:
    """Is it a label and nothing else? LibreOffice prints the old number of a struck clause in brackets: "[7.12]"."""
    return is_bare_label(line.text.strip("[]"))


def _labels_left_alone(kept: list[Line], bare: list[Line]) -> set[int]:
    """The `order` of each label whose words, all on its line, are struck, and do not go on below."""
    alone = set()
    for struck in bare:
        beside = [line for line in kept if abs(line.base - struck.base) < 0.5 * struck.size]
        if len(beside) != 1 or not _is_label(beside[0]):
            continue
        label = beside[0]
        below = [line for line in kept if 0.5 * label.size < line.base - label.base < _LINE_STEP * label.size]
        if not any(line.left > label.right for line in below):
            alone.add(label.order)
    return alone
