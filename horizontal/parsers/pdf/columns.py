"""The lines of a page in the order in which one reads them: columns, spanning headings, rows."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from statistics import median

from horizontal.parsers.pdf.labels import is_bare_label
from horizontal.parsers.pdf.lines import Line
from horizontal.parsers.pdf.rows import in_rows

_FEWEST_LINES = 4
"""Lines that a column must have to be one."""
_DEPTH = 4
_MANY_ROWS = 15
"""Rows from which on a narrow column may hold but two words or three in a row."""


class Column:
    """Lines that stand under one another, in order, and the left edge and right edge of their column."""

    __slots__ = ("left", "lines", "right", "turned")

    def __init__(self, lines: list[Line], left: float, right: float, *, turned: bool = False) -> None:
        self.lines, self.left, self.right = lines, left, right
        self.turned = turned
        """It runs in another direction than most of its page."""

    def of(self, lines: list[Line]) -> Column:
        """The same column with some of its lines."""
        return Column(lines, self.left, self.right, turned=self.turned)


def in_columns(lines: list[Line], edges: tuple[float, float] | None = None, depth: int = 0) -> list[Column]:
    """The lines in reading order, a column after another; a page of one column gives one.

    `edges` are the left and right edge of the column that the lines stand in, where they are known.
    """
    if not lines:
        return []
    edges = edges or _edges(lines)
    gutter = _gutter(lines) if depth < _DEPTH else None
    if gutter is None:
        return [Column(in_rows(lines), *edges)]
    left_edges = _edges([line for line in lines if line.right <= gutter + 1])
    right_edges = _edges([line for line in lines if line.left >= gutter - 1])
    columns: list[Column] = []
    for spanning, left, right in _bands(lines, gutter):
        columns.extend(in_columns(spanning, edges, depth + 1))
        columns.extend(in_columns(left, left_edges, depth + 1))
        columns.extend(in_columns(right, right_edges, depth + 1))
    return columns


def _edges(lines: list[Line]) -> tuple[float, float]:
    """The left edge of the lines, and the right edge that all but a few of them keep to."""
    rights = sorted(line.right for line in lines)
    return min(line.left for line in lines), rights[-1 - len(rights) // 25]


def _gutter(lines: list[Line]) -> float | None:
    """The x of a white gutter between two columns of prose; None where there is none."""
    if len(lines) < 2 * _FEWEST_LINES:
        return None
    left_edge, right_edge = min(line.left for line in lines), max(line.right for line in lines)
    width = right_edge - left_edge
    edges = Counter(
        round(line.left / 3)
        for line in lines
        if left_edge + 0.2 * width < line.left < left_edge + 0.8 * width
    )
    common = [edge for edge, count in edges.most_common(6) if count >= _FEWEST_LINES - 1]
    if not common:
        return None
    bare = [line for line in lines if is_bare_label(line.text)]
    best: tuple[int, float] | None = None
    for edge in common:
        x = min(line.left for line in lines if round(line.left / 3) == edge) - 2
        x = _before_labels(lines, bare, x)
        score = _score(lines, x, width)
        if score and (best is None or score > best[0]):
            best = (score, x)
    return best[1] if best else None


def _before_labels(lines: list[Line], bare: list[Line], x: float) -> float:
    """The gutter moved left of the bare clause numbers that stand apart from the text of the right column."""
    numbers = {line.order for line in bare}
    edge = max((line.right for line in lines if line.right <= x + 1 and line.order not in numbers), default=x)
    return min((line.left - 2 for line in bare if edge < line.left and line.right <= x + 1), default=x)


def _score(lines: list[Line], x: float, width: float) -> int:
    """How many lines stand in two columns of prose parted at x; 0 where these are no columns."""
    left = [line for line in lines if line.right <= x + 1]
    right = [line for line in lines if line.left >= x - 1]
    if min(len(left), len(right)) < _FEWEST_LINES or len(left) + len(right) < 0.4 * len(lines):
        return 0
    top, bottom = max(_top(left), _top(right)), min(_bottom(left), _bottom(right))
    if bottom - top < 3 * median(line.size for line in right):
        return 0
    alternations = _alternations(left, right)
    is_apart = alternations <= 1  # in the file one stands after the other, as no table does
    if not _is_prose(left, 0.22 * width, may_be_indented=is_apart):
        return 0
    if not (_is_prose(right, 0.22 * width, may_be_indented=is_apart) or _gutter(right) is not None):
        return 0
    if alternations > 0.3 * min(len(left), len(right)) and _share_gaps(left, right):
        return 0
    return len(left) + len(right)


def _top(lines: list[Line]) -> float:
    return min(line.base for line in lines)


def _bottom(lines: list[Line]) -> float:
    return max(line.base for line in lines)


def _is_prose(lines: list[Line], least_width: float, *, may_be_indented: bool) -> bool:
    """Do the lines fill their column with several words each, as running text does?

    Indented ones need fill only what is right of where they begin.
    """
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    if right - left < least_width:
        return False
    rows: dict[int, tuple[float, float, int]] = {}
    for line in lines:
        row = round(line.base / 3)
        begin, end, words = rows.get(row, (line.left, line.right, 0))
        rows[row] = min(begin, line.left), max(end, line.right), words + line.text.count(" ") + 1
    spans = ((begin, end, begin if may_be_indented else left) for begin, end, _ in rows.values())
    full = sum(end - begin > 0.6 * (right - edge) for begin, end, edge in spans)
    words = sum(words for _, _, words in rows.values())
    least = 3.2 if len(rows) < _MANY_ROWS else 2.3
    return full >= 0.33 * len(rows) and words >= least * len(rows)


def _alternations(left: list[Line], right: list[Line]) -> int:
    """How often the content stream goes from the left column to the right one."""
    sides = sorted([(line.order, 0) for line in left] + [(line.order, 1) for line in right])
    return sum(a[1] < b[1] for a, b in pairwise(sides))


def _share_gaps(left: list[Line], right: list[Line]) -> bool:
    """Do both sides leave white space at the same heights, as the rows of a table do?"""
    gaps = [_gaps(left), _gaps(right)]
    shared = sum(any(abs(a - b) < 4 for b in gaps[1]) for a in gaps[0])
    return shared >= 2 and shared >= 0.5 * min(len(gaps[0]), len(gaps[1]))


def _gaps(lines: list[Line]) -> list[float]:
    """The baselines that follow a gap wider than the usual step."""
    bases = sorted({round(line.base, 1) for line in lines})
    steps = [(b - a, b) for a, b in pairwise(bases) if b - a > 2]
    if not steps:
        return []
    usual = median(step for step, _ in steps)
    return [base for step, base in steps if step > 1.25 * usual]


def _bands(lines: list[Line], x: float) -> list[tuple[list[Line], list[Line], list[Line]]]:
    """The page from top to bottom: spanning lines, then the two columns under them, and so on."""
    bands: list[tuple[list[Line], list[Line], list[Line]]] = [([], [], [])]
    for line in sorted(lines, key=lambda line: (line.base, line.left)):
        if line.right <= x + 1:
            bands[-1][1].append(line)
        elif line.left >= x - 1:
            bands[-1][2].append(line)
        else:
            if bands[-1][1] or bands[-1][2]:
                bands.append(([], [], []))
            bands[-1][0].append(line)
    return bands
