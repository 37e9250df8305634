"""Running heads and feet: lines that stand in the same band of page after page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from horizontal.parsers.pdf.labels import LabelKind, label_of
from horizontal.parsers.pdf.lines import Line, words_in
from horizontal.parsers.pdf.rows import in_rows

_BAND = 0.14
"""Share of the page's height, from either edge, in which a running line may stand."""
_ROWS = 5
"""Rows from either edge that may run."""
_FEWEST_LETTERS = 4
"""Letters of a piece that may run while the rest of its row changes."""
_SHIFT = 4.0
"""Points by which a running line may move from page to page."""
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:[-–—|\[]\s*)?(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?(?:\s*[-–—|\]])?(?:\s*page)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of one page that run in its main direction, and its height."""

    number: int
    height: float
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What runs at the head and the foot of the pages."""

    taken: frozenset[tuple[int, int]]
    """Page and `order` of each line that belongs to it."""
    heads: tuple[Line, ...]
    """The distinct running heads, each where it first stands."""
    feet: tuple[Line, ...]
    words: int
    """Words of all the lines taken."""


@dataclass(frozen=True, slots=True)
class _Row:
    page: int
    text: str
    base: float
    head: bool
    depth: int
    """Rows between it and the edge of the page."""
    line: Line
    orders: tuple[int, ...]
    pieces: tuple[Line, ...]


def find_furniture(pages: list[PageLines]) -> Furniture:
    """The running heads and feet of a document; none where it has one page."""
    rows = [row for page in pages for row in _edge_rows(page)]
    groups: dict[tuple[bool, str], list[_Row]] = defaultdict(list)
    for row in rows:
        groups[row.head, _DIGITS.sub("#", row.text.casefold())].append(row)
    running: list[_Row] = []
    for group in groups.values():
        running.extend(_running(group, len(pages)))
    running.extend(_part_running(rows, running, len(pages)))
    running = _from_the_edge(running, rows)
    heads, feet = _distinct(running, head=True), _distinct(running, head=False)
    taken = frozenset((row.page, order) for row in running for order in row.orders)
    return Furniture(taken, heads, feet, sum(words_in(row.text) for row in running))


def _part_running(rows: list[_Row], running: list[_Row], pages: int) -> list[_Row]:
    """The rows with a piece that runs, while what stands beside it changes, as the name of a part may."""
    known = set(running)
    groups: dict[tuple[bool, str], list[_Row]] = defaultdict(list)
    for row in rows:
        if len(row.pieces) < 2 or row.depth > 1 or row in known:
            continue
        first = min(row.pieces, key=lambda piece: piece.left)
        for piece in row.pieces:
            text = _DIGITS.sub("#", piece.text.casefold())
            if sum(map(str.isalpha, text)) >= _FEWEST_LETTERS or (text == "#" and piece is not first):
                groups[row.head, text].append(replace(row, text=piece.text))
    found = {
        (row.page, row.orders)
        for group in groups.values()
        if len({row.page for row in group}) > 2
        for row in _running(group, pages)
    }
    return [row for row in rows if (row.page, row.orders) in found]


def _edge_rows(page: PageLines) -> list[_Row]:
    """The few rows nearest the head and the foot of the page."""
    band = _BAND * page.height
    found: list[_Row] = []
    for head in (True, False):
        lines = [
            line for line in page.lines if (line.base < band if head else line.base > page.height - band)
        ]
        rows = in_rows(lines)
        if not head:
            rows = rows[::-1]
        for depth, row in enumerate(rows[:_ROWS]):
            pieces = tuple(line for line in lines if abs(line.base - row.base) < 0.35 * max(row.size, 4))
            orders = tuple(line.order for line in pieces)
            text = " ".join(row.text.split())
            found.append(_Row(page.number, text, row.base, head, depth, row, orders, pieces))
    return found


def _running(group: list[_Row], pages: int) -> list[_Row]:
    """The rows of one wording that stand at the same height on enough pages."""
    if len({row.page for row in group}) < 2:
        return []
    height = Counter(round(row.base / _SHIFT) for row in group).most_common(1)[0][0] * _SHIFT
    level = [row for row in group if abs(row.base - height) <= 1.5 * _SHIFT]
    if len({row.text for row in level}) > 1:
        level = _numbered_with_the_page(level)
    found = {row.page for row in level}
    if len(found) < 2:
        return []
    span = max(found) - min(found) + 1
    enough = len(found) >= 3 or (pages <= 4 and len(found) >= 2 and level[0].depth == 0)
    return level if enough and len(found) >= 0.4 * span else []


def _numbered_with_the_page(level: list[_Row]) -> list[_Row]:
    """The rows whose number goes up with the pages; none of a series of headings such as "Schedule 1"."""
    label = label_of(level[0].text)
    if label is not None and label.kind is not LabelKind.NUMBER and not _PAGE_NUMBER.fullmatch(level[0].text):
        return _same_text(level)
    offsets: Counter[tuple[int, int]] = Counter()
    numbers = {
        row: [int(number) for number in _DIGITS.findall(row.text)[:6] if len(number) < 6] for row in level
    }
    for row, found in numbers.items():
        offsets.update((place, number - row.page) for place, number in enumerate(found))
    if not offsets:
        return []
    (place, offset), count = offsets.most_common(1)[0]
    if count < max(2, 0.5 * len(level)):
        return _same_text(level)
    return [
        row
        for row, found in numbers.items()
        if len(found) > place and (found[place] - row.page == offset or _PAGE_NUMBER.fullmatch(row.text))
    ]


def _same_text(level: list[_Row]) -> list[_Row]:
    text, count = Counter(row.text for row in level).most_common(1)[0]
    return [row for row in level if row.text == text] if count > 1 else []


def _from_the_edge(running: list[_Row], rows: list[_Row]) -> list[_Row]:
    """The running rows with nothing but running rows between them and the edge of their page."""
    chosen = {(row.page, row.head, row.depth) for row in running}
    present = {(row.page, row.head, row.depth) for row in rows}
    kept = []
    for row in running:
        before = {(row.page, row.head, depth) for depth in range(row.depth)} & present
        if len(before - chosen) <= 1:
            kept.append(row)
    return kept


def _distinct(running: list[_Row], *, head: bool) -> tuple[Line, ...]:
    """Each wording once, its page number aside."""
    first: dict[str, _Row] = {}
    for row in sorted(running, key=lambda row: (row.page, row.depth)):
        if row.head is head:
            first.setdefault(_DIGITS.sub("#", row.text.casefold()), row)
    return tuple(row.line for row in first.values())
