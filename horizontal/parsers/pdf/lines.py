"""The lines of a page: what they say, where they stand, how they are set."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

_OVERPRINT = 1.0
"""Points, or nearly two of them, within which a line that says the same is the same line printed again."""
_LEADER = re.compile(r"(?:[._…]\s?){3,}")


class Line(NamedTuple):
    """A run of text on one baseline, without wide gaps; points from the top left of its reading frame."""

    text: str
    left: float
    right: float
    top: float
    base: float
    bottom: float
    size: float
    bold: bool
    order: int
    """Place in the content stream of the page."""
    page: int
    text_left: float
    """Left edge of the words after a label that is set apart by a gap; `left` where there is none."""
    seen: bool = True
    """False for text that is drawn invisibly, as over a scan."""
    start: int = -1
    """Index of the first character in the text page; -1 for a line put together from several."""
    hyphen: bool = False
    """The line ends in a hyphen that only the line break made visible, or may have."""
    row: int = 0
    """The same number for all lines of one row of a table without rules; 0 elsewhere."""


class Frame(NamedTuple):
    """The lines of a page that run in one direction, and the size of the page as they see it."""

    angle: int
    """Of the text on the unturned page, in quarter turns anticlockwise."""
    width: float
    height: float
    lines: list[Line]


class TextPage(NamedTuple):
    """What PDFium reads on a page: frames, the fullest first, and how many words its plain text has."""

    frames: list[Frame]
    words: int
    unmapped: int
    """Private characters that stand for nothing known and were left out."""


def words_in(text: str) -> int:
    """How many words the text has; the dots and strokes that lead to a page number are none."""
    if _may_hold_leader(text):
        text = _LEADER.sub(" ", text)
    plain = text.replace("\r\n", " ").strip(" ")
    if "  " in plain or not plain.isprintable():
        return len(plain.split())
    return plain.count(" ") + 1 if plain else 0  # the same, found much sooner


def _may_hold_leader(text: str) -> bool:
    return ".." in text or ". ." in text or "__" in text or "……" in text


def words_in_all(texts: list[str]) -> int:
    """How many words these texts have whose white space is single, none of them empty."""
    whole = "\n".join(texts)
    return words_in(whole) if _may_hold_leader(whole) else whole.count(" ") + len(texts)


def words_of(lines: Iterable[Line]) -> int:
    """How many words the lines have; one that a hyphen breaks over two lines is one."""
    texts, broken = [], 0
    for line in lines:
        texts.append(line.text)
        broken += line.hyphen
    whole = "\n".join(texts)
    if _may_hold_leader(whole) or "  " in whole:
        return words_in(whole) - broken
    return whole.count(" ") + len(texts) - broken


def without_overprints(lines: list[Line]) -> list[Line]:
    """The lines without those printed a second time at the same place, as for a false bold or a shadow."""
    times = Counter([line.text for line in lines])
    if len(times) == len(lines):
        return lines
    seen: set[tuple[str, int, int]] = set()
    kept = []
    for line in lines:
        if times[line.text] == 1:
            kept.append(line)
            continue
        x, y = round(line.left / _OVERPRINT), round(line.base / _OVERPRINT)
        if not any((line.text, x + dx, y + dy) in seen for dx in (-1, 0, 1) for dy in (-1, 0, 1)):
            kept.append(line)
        seen.add((line.text, x, y))
    return kept


def main_size(lines: list[Line]) -> float:
    """The size in which most letters are set; 0 where there are no lines."""
    letters: defaultdict[float, int] = defaultdict(int)
    for line in lines:
        letters[line.size] += len(line.text)
    weights: Counter[float] = Counter()
    for size, count in letters.items():
        weights[round(size, 1)] += count
    return weights.most_common(1)[0][0] if weights else 0.0
