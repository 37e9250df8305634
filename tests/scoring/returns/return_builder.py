"""Returns for tests: consistent ones by strategy, and records made in one line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as some

from horizontal.provider_return import Answer, Breakdown, ProviderReturn, ReturnRecord, State, Value
from horizontal.requirements.load_return_specification import load_return_specification
from horizontal.requirements.return_specification import ItemKind, ReturnSpecification
from horizontal.return_assessment import ReturnAssessment
from horizontal.scoring.returns import assess_return

ON = date(2026, 7, 15)
START, END = date(2026, 4, 1), date(2026, 6, 30)
BEFORE = {"period_start": date(2026, 1, 1), "period_end": date(2026, 3, 31)}
REASONS = ("E04a", "E04b", "E04c", "E04d", "E04e")

Values = dict[str, Value | State | None]


def specification() -> ReturnSpecification:
    """The package's own."""
    return load_return_specification()


def answer(item: str, value: Value | State | None, row: int = 1) -> Answer:
    """An answer in column B; a state in the place of a value where it states none."""
    if isinstance(value, State):
        return Answer(item=item, value=None, state=value, sheet="Return", cell=f"B{row}")
    state = State.BLANK if value is None else State.STATED
    return Answer(item=item, value=value, state=state, raw=None, sheet="Return", cell=f"B{row}")


def record(values: Mapping[str, Value | State | None], *breakdowns: Breakdown) -> ReturnRecord:
    """A record of these answers, one a row."""
    items = {name: answer(name, value, row) for row, (name, value) in enumerate(values.items(), start=1)}
    return ReturnRecord(where="the file", items=items, breakdowns=breakdowns)


def breakdown(of: str, **groups: int | State) -> Breakdown:
    """A breakdown by age: a16_17=2 is the group from 16 to 17, not_stated=1 those who did not say."""
    cells = tuple(
        answer(f"age:{group.removeprefix('a')}", n, row) for row, (group, n) in enumerate(groups.items(), 50)
    )
    return Breakdown(by="age", of=of, cells=cells)


def assessed(*records: ReturnRecord, **more: Any) -> ReturnAssessment:
    """What a file of these records comes to on the day of the tests."""
    return assess_return(
        ProviderReturn(path="return.xlsx", records=records),
        **{"specification": specification(), "on": ON, "version": "0"} | more,
    )


def fired(*records: ReturnRecord, previous: ReturnRecord | None = None) -> set[str]:
    """The rules that do not hold in a file of these records."""
    before = ProviderReturn(path="last.xlsx", records=(previous,)) if previous else None
    assessment = assessed(*records, previous=before)
    return {finding.rule for one in assessment.records for finding in (*one.errors, *one.warnings)}


def derived(values: Values) -> Values:
    """The values with all that hangs on the disclosures made to fit them."""
    disclosed = number(values, "E05") + number(values, "E06")
    values["E08"] = min(number(values, "E08"), disclosed)
    values["E09"] = values["E13"] = disclosed
    for part, total in (("E10", "E09"), ("E11", "E10"), ("E12", "E11"), ("E14", "E13"), ("E16", "E14")):
        values[part] = min(number(values, part), number(values, total))
    values["E15"] = min(number(values, "E15"), disclosed - number(values, "E14"))
    return values


def number(values: Mapping[str, Value | State | None], item: str) -> int:
    """The count of an item that is surely there."""
    value = values[item]
    assert isinstance(value, int)
    return value


def with_breakdowns(values: Values) -> ReturnRecord:
    """The record, with breakdowns that fit its totals."""
    disclosed = number(values, "E05") + number(values, "E06")
    accepted = number(values, "E14")
    return record(
        values,
        breakdown("disclosed", a16_17=disclosed - disclosed // 2, not_stated=disclosed // 2),
        breakdown("accepted", a16_17=accepted, not_stated=0),
    )


@some.composite
def consistent(draw: some.DrawFn) -> Values:
    """The answers of a return in which no rule has anything to say, every item of the specification among them."""

    def up_to(most: int, least: int = 0) -> int:
        return draw(some.integers(least, max(least, most)))

    values: Values = {
        "provider_id": "Sedgewell Advice",
        "contract_id": "ADV-9",
        "tier": "targeted",
        "period_start": START,
        "period_end": END,
        "nil_return": "no",
        "P01": "yes",
        "P02": ON - timedelta(up_to(1000)),
        "P03": ON + timedelta(up_to(900, 1)),
        "P10": ON - timedelta(up_to(300)),
        "P11": up_to(9),
    }
    for whole, parts in (
        ("P11", ("P12",)),
        ("T01", ("T02", "T03", "T04")),
        ("T02", ("T05",)),
        ("T06", ("T07",)),
    ):
        values.setdefault(whole, up_to(400, 7))
        values |= {part: up_to(number(values, whole)) for part in parts}
    values["P13"] = up_to(30)
    values["E01"] = up_to(900, 3)
    values["E02"] = up_to(number(values, "E01"), 2)
    values["E03"] = up_to(number(values, "E02"), 2)
    rest = number(values, "E02") - number(values, "E03")
    for reason in REASONS[:-1]:
        values[reason] = up_to(rest)
        rest -= number(values, reason)
    values[REASONS[-1]] = rest
    values |= {"E05": up_to(number(values, "E03"), 1), "E06": up_to(30)}
    values |= {item.id: up_to(12) for item in specification().items if item.id.startswith("E07:")}
    values |= {item: up_to(60) for item in ("E08", "E10", "E11", "E12", "E14", "E15", "E16", "E19")}
    values["E17"] = up_to(90, 1)
    for whole, part in (
        ("E17", "E18"),
        ("E20", "E21"),
        ("E22", "E23"),
        ("Q01", "Q02"),
        ("Q04", "Q05"),
        ("Q07a", "Q07b"),
    ):
        values.setdefault(whole, up_to(40))
        values[part] = up_to(number(values, whole))
    values |= {"Q03": ON - timedelta(30), "Q06": up_to(3)}
    return _not_round(derived(values))


def _not_round(values: Values) -> Values:
    """The values with some counts that are plainly not rounded: they stand in no sum."""
    values |= {"E19": 21 + number(values, "E19") // 10 * 10, "P13": 13, "Q06": 11}
    large = [n for item, n in values.items() if isinstance(n, int) and n >= 10]
    free = [item.id for item in specification().items if item.id.startswith("E07:")]
    for item in free[: max(0, len(large) // 4 - 2)]:
        values[item] = 17
    return values


def counts() -> list[str]:
    """The ids of all counts that a tier asks."""
    return [item.id for item in specification().items if item.kind is ItemKind.COUNT and item.asked]
