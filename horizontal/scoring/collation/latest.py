"""Of several returns for the same contract and period the latest one counts; the others are listed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from horizontal.collation import CollatedReturn, ReturnKey, SetAside

_NUMBER = re.compile(r"\d+")
_LATER = re.compile(r"revis|resubmi|re-submi|amend|correct|final", re.IGNORECASE)

_SAME = "the same figures stand in another file"
_OLDER = "a later version stands for it"
_REPEATED = "it is repeated in a file that reports another period; the return's own file counts"
_NOT_SURE = "neither file says which is later, and their figures differ: ask which one counts"


def latest_of(rows: Sequence[CollatedReturn]) -> tuple[list[CollatedReturn], list[SetAside]]:
    """The rows that count, in their order, and those that do not."""
    by_key: dict[ReturnKey, list[CollatedReturn]] = {}
    for row in rows:
        by_key.setdefault(_key(row), []).append(row)
    counted: list[CollatedReturn] = []
    aside: list[SetAside] = []
    for found in by_key.values():
        first, *others = sorted(found, key=_rank, reverse=True)
        newer = any(_version(first) > _version(other) for other in others)
        counted.append(first.model_copy(update={"revised": newer}) if newer else first)
        aside += [_set_aside(other, _why(other, first)) for other in others]
    return counted, aside


def _key(row: CollatedReturn) -> ReturnKey:
    """Returns that do not say whose they are, or of when, are never taken for versions of one another."""
    if row.period_start is None or row.period_end is None or row.provider == row.contract:
        return (f"{row.path}\n{row.where}", *row.key[1:])
    return row.key


def _rank(row: CollatedReturn) -> tuple[object, ...]:
    return (_version(row), row.is_first, row.completed_on or date.min, row.path, row.where)


def _version(row: CollatedReturn) -> tuple[tuple[int, ...], bool]:
    """The numbers of its version and whether a word says that it is a later one."""
    return tuple(int(number[:9]) for number in _NUMBER.findall(row.version)), bool(_LATER.search(row.version))


def _why(other: CollatedReturn, first: CollatedReturn) -> str:
    if other.figures == first.figures:
        return _SAME
    if _version(other) != _version(first):
        return _OLDER
    if other.is_first != first.is_first:
        return _REPEATED
    if other.completed_on and first.completed_on and other.completed_on != first.completed_on:
        return _OLDER
    return _NOT_SURE


def _set_aside(row: CollatedReturn, why: str) -> SetAside:
    return SetAside(
        path=row.path,
        where=row.where,
        provider=row.provider,
        contract=row.contract,
        period_start=row.period_start,
        period_end=row.period_end,
        version=row.version,
        why=why,
    )
