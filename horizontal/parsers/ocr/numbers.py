"""Numbers of clauses that OCR misread: "22" under 2.1 is 2.2, and 3.3 between 5.2 and 5.4 is 5.3."""

from __future__ import annotations

import re
from collections.abc import Sequence

from horizontal.parsers.pdf.lines import Line

_NUMBER = re.compile(r"(\d{1,2})\.(\d{0,2})")
_STOPLESS = re.compile(r"\d{2,4}")
_ALIGNED = 4.0
"""Points within which numbers stand under one another."""
_NEAR = 3
"""Clauses that may lie between one number that was read and the next, and one more."""


def with_stops(lines: Sequence[Line]) -> list[Line]:
    """The lines in their order, each lone number being what its neighbours leave it to be."""
    mended = {line.order: line for line in lines}
    numbers = [line for line in lines if _NUMBER.match(line.text) or _STOPLESS.fullmatch(line.text)]
    columns: list[list[Line]] = []
    for line in sorted(numbers, key=lambda line: line.left):
        if columns and line.left - columns[-1][0].left <= _ALIGNED:
            columns[-1].append(line)
        else:
            columns.append([line])
    for column in columns:
        column.sort(key=lambda line: line.base)
        before: tuple[int, int] | None = None
        for line, after in zip(column, [*(_number(below.text) for below in column[1:]), None], strict=True):
            number = _mended(line.text, before, after)
            if number is not None and number != _number(line.text):
                mended[line.order] = line._replace(text=f"{number[0]}.{number[1]}")
            before = number
    return list(mended.values())


def _mended(
    text: str, before: tuple[int, int] | None, after: tuple[int, int] | None
) -> tuple[int, int] | None:
    """The number that the text is, told by those over and under it where it has no stop or another first figure."""
    seen = _number(text)
    if before is None:
        return seen
    main, last = before
    if seen is not None:
        surrounded = _NUMBER.fullmatch(text) and seen[1] == last + 1 and after == (main, last + 2)
        return (main, last + 1) if surrounded else seen
    near = range(last + 1, last + 1 + _NEAR)
    return next(((main, minor) for minor in near if text == f"{main}{minor}"), None)


def _number(text: str) -> tuple[int, int] | None:
    seen = _NUMBER.match(text)
    return (int(seen[1]), int(seen[2] or 0)) if seen else None
