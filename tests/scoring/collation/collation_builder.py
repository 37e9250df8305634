"""Rows and collations for tests, made in one line, and generated ones by strategy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any

from hypothesis import strategies as some

from horizontal.collation import CollatedFile, CollatedReturn, Collation, ExpectedReturn, Figure, GroupCount
from horizontal.requirements.load_return_specification import load_return_specification
from horizontal.requirements.return_specification import DisclosureProfile
from horizontal.scoring.collation import collate_rows

ON = date(2027, 5, 15)
QUARTERS = (
    (date(2026, 4, 1), date(2026, 6, 30)),
    (date(2026, 7, 1), date(2026, 9, 30)),
    (date(2026, 10, 1), date(2026, 12, 31)),
    (date(2027, 1, 1), date(2027, 3, 31)),
)
YEAR = (date(2026, 4, 1), date(2027, 3, 31))


@cache
def profile(name: str) -> DisclosureProfile:
    """The profile of this id."""
    return next(one for one in load_return_specification().profiles if one.id == name)


def row(provider: str = "Sedgewell Advice", quarter: int = 0, **more: Any) -> CollatedReturn:
    """One return of a quarter; counts such as E05=7 beside what a row has."""
    counts = {
        name.replace("__", ":"): more.pop(name)
        for name in list(more)
        if name[0] in "TEQ" and name[1:2].isdigit()
    }
    start, end = more.pop("period", QUARTERS[quarter])
    return CollatedReturn(
        **{
            "path": f"{provider}-{start}.xlsx",
            "provider": provider,
            "contract": "C-1",
            "tier": "targeted",
            "period_start": start,
            "period_end": end,
            "completed_on": end + timedelta(20),
            "figures": {item: Figure(value=value) for item, value in counts.items()},
        }
        | more
    )


def groups(of: str = "disclosed", **counts: int) -> tuple[GroupCount, ...]:
    """A breakdown by age: a18_24=7."""
    return tuple(
        GroupCount(by="age", of=of, group=group.removeprefix("a"), figure=Figure(value=count))
        for group, count in counts.items()
    )


def collated(
    rows: Sequence[CollatedReturn], expected: Sequence[ExpectedReturn] = (), on: date | None = ON
) -> Collation:
    """The collation of files with one of these rows each."""
    files = [CollatedFile(path=one.path, rows=(one,)) for one in rows]
    return collate_rows(
        files, expected=expected, on=on, version="0", specification=load_return_specification()
    )


def shown(collation: Collation, item: str) -> Mapping[tuple[str, int], int | str]:
    """By provider and quarter, what is shown of an item: its figure, or the letter of its mark."""
    found: dict[tuple[str, int], int | str] = {}
    for one in collation.rows:
        figure = one.figures.get(item)
        if figure and one.period_start and (one.period_start, one.period_end) in QUARTERS:
            place = [start for start, _ in QUARTERS].index(one.period_start)
            found[one.provider, place] = str(figure.mark) if figure.value is None else figure.value
    return found


@some.composite
def counts(draw: some.DrawFn) -> dict[str, int]:
    """Counts of one return in which no rule is broken: small ones, large ones, and full groups."""
    size = draw(some.sampled_from((3, 8, 40, 300)))

    def part(whole: int, least: int = 0) -> int:
        near = draw(some.sampled_from(("all", "few", "most", "any")))
        if near == "few":
            return max(least, min(whole, draw(some.integers(0, 6))))
        if near == "most":
            return max(least, whole - draw(some.integers(0, 5)))
        return whole if near == "all" else draw(some.integers(least, max(least, whole)))

    values = {"E01": size + draw(some.integers(0, size))}
    values["E02"] = part(values["E01"])
    values["E03"] = part(values["E02"])
    rest = values["E02"] - values["E03"]
    for reason in ("E04a", "E04b", "E04e"):
        values[reason] = part(rest)
        rest -= values[reason]
    values["E04c"] = values["E04d"] = 0
    values["E05"] = part(values["E03"])
    values["E06"] = draw(some.integers(0, 9))
    disclosed = values["E05"] + values["E06"]
    values["E08"] = part(disclosed)
    values["E13"] = part(disclosed)
    values["E14"] = part(values["E13"])
    values["E15"] = part(values["E13"] - values["E14"])
    values["E16"] = part(values["E14"])
    values["E10"] = part(disclosed)
    values["E11"] = part(values["E10"])
    values["E12"] = part(values["E11"])
    values["T01"] = draw(some.integers(1, 60))
    values["T04"] = part(values["T01"])
    return values


@some.composite
def tables(draw: some.DrawFn, most: int = 5) -> list[CollatedReturn]:
    """The returns of some providers for two quarters."""
    providers = draw(some.integers(1, most))
    return [
        row(f"Provider {number}", quarter, version="1", **draw(counts()))
        for number in range(providers)
        for quarter in range(2)
        if draw(some.integers(0, 9))
    ]
