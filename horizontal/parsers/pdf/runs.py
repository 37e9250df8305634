"""Parts of what PDFium takes for one line that stand apart: columns, cells, a stamp across it."""

from __future__ import annotations

Box = tuple[float, float, float, float]
"""Left, upper, right and lower edge, as a reader sees them."""

OTHER_LETTERS = 2.0
"""How much larger the letters of one part of a line are than those of another that has nothing to do with it."""
_STAMP = 30.0
"""Height from which letters may be a stamp over the page, which PDFium joins to a line that it crosses."""


def runs_of(boxes: list[Box], gap: float) -> list[Box]:
    """The boxes put together into runs that a wide gap, or a step to another row, parts from one another."""
    if len(boxes) < 2:
        return boxes
    runs = [boxes[0]]
    for box in boxes[1:]:
        last = runs[-1]
        apart = box[0] - last[2] > gap or box[2] < last[0] - gap
        other_row = box[1] > last[3] or box[3] < last[1]
        if apart or (other_row and box[2] - box[0] > gap) or _is_stamped(box, last):
            runs.append(box)
        else:
            runs[-1] = (
                min(last[0], box[0]),
                min(last[1], box[1]),
                max(last[2], box[2]),
                max(last[3], box[3]),
            )
    return runs


def _is_stamped(box: Box, other: Box) -> bool:
    """Does one of the two hold letters so large that they cross the other's line?"""
    small, large = sorted((box[3] - box[1], other[3] - other[1]))
    return large > _STAMP and large > OTHER_LETTERS * small


def holds(box: Box, x: float, y: float) -> bool:
    """Does the point lie in the box, or just beside it?"""
    return box[0] - 0.5 <= x <= box[2] + 0.5 and box[1] - 1 <= y <= box[3] + 1
