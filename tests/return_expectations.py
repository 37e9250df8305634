"""Compares what is read of a return with what its expectation says."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from horizontal import check_return
from horizontal.provider_return import ReturnRecord
from horizontal.return_assessment import ReturnAssessment

ON = date(2026, 9, 1)
_KEYS = ("provider_id", "contract_id", "period_start", "period_end")
_HEAD = (*_KEYS, "tier", "service_type", "return_version", "completed_by_role", "completed_on", "nil_return")
_DERIVED = frozenset(("E04",))


@dataclass
class Compared:
    """What a reading says of a file, beside what it should say: each item once, be it of several records."""

    counts: Counter[str] = field(default_factory=Counter)
    """Of stated values: "right", "wrong", "unread"; and "invented"."""
    wrong: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    invented: set[str] = field(default_factory=set)
    """A value where the file states none; whose return it is may be worked out and is no such value."""


@cache
def expected(folder: Path, name: str) -> dict[str, Any]:
    """What the file should come out as."""
    told: dict[str, Any] = json.loads((folder / f"{name}.expected.json").read_text(encoding="utf-8"))
    return told


@cache
def assessed(folder: Path, name: str) -> ReturnAssessment:
    """What it does come out as, on a day on which the expectations hold."""
    return check_return(folder / expected(folder, name)["file"], on=ON)


def compare(folder: Path, name: str) -> Compared:
    """What is right, wrong, unread and invented in the reading of a file; nothing of one that is refused."""
    told = expected(folder, name)
    found = Compared()
    if told["must_refuse"]:
        return found
    left = [one.record for one in assessed(folder, name).records]
    for wanted in _records(told):
        record = max(left, key=lambda one: _closeness(wanted["items"], one), default=None)
        if record is not None and wanted.get("optional") and _closeness(wanted["items"], record) <= 0:
            continue
        if record is not None:
            left.remove(record)
        _compare_record(wanted["items"], record, found, optional=bool(wanted.get("optional")))
    for record in left:
        _invent(found, {item for item, _ in _stated(record) if item not in _HEAD})
    return found


def _records(told: Mapping[str, Any]) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = told.get("records") or [{"items": told["items"]}]
    return sorted(records, key=lambda one: bool(one.get("optional")))


def _closeness(wanted: Mapping[str, Any], record: ReturnRecord) -> int:
    given = dict(_stated(record))
    return sum(
        (20 if item in _KEYS else 1) * (1 if is_same(item, given[item], one) else -(item in _KEYS))
        for item, one in wanted.items()
        if item in given and one["value"] is not None
    )


def _compare_record(
    wanted: Mapping[str, Any], record: ReturnRecord | None, found: Compared, *, optional: bool
) -> None:
    given = dict(_stated(record)) if record is not None else {}
    for item, one in wanted.items():
        if one["value"] is None:
            if item in given and not is_same(item, given[item], one):
                _invent(found, {item})
        elif item in given:
            right = is_same(item, given[item], one)
            found.counts["right" if right else "wrong"] += 1
            found.wrong |= set() if right else {item}
        elif not optional and None not in one.get("accept", ()):
            found.counts["unread"] += 1
            found.unread.add(item)
    _invent(found, {item for item in given if item not in wanted and item not in (*_HEAD, *_DERIVED)})


def _invent(found: Compared, items: set[str]) -> None:
    found.counts["invented"] += len(items)
    found.invented |= items


def _stated(record: ReturnRecord) -> Iterator[tuple[str, object]]:
    return ((item, answer.value) for item, answer in record.items.items() if answer.value is not None)


def is_same(item: str, value: object, wanted: Mapping[str, Any]) -> bool:
    """Whether a value is the expected one, or one that is as good."""
    values = [wanted["value"], *wanted.get("accept", ())]
    return any(one is not None and _plain(item, value) == _plain(item, one) for one in values)


def _plain(item: str, value: object) -> object:
    if item != "return_version" and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    words = re.sub(r"\W+", "", str(value).casefold())
    if item == "return_version":
        return re.sub(r"^(?:version|v)(?=\d)", "", words)
    if item == "P04":
        return (
            "both" if re.search(r"vawg|vawdasv|other|allforms|both", words) and "only" not in words else "da"
        )
    if item == "nil_return":
        return {"true": "yes", "false": "no"}.get(words, words)
    return words


def rules(folder: Path, name: str) -> dict[str, set[str]]:
    """The rules that speak and should not, and those that should and do not."""
    told, assessment = expected(folder, name), assessed(folder, name)
    given = {one.rule for record in assessment.records for one in (*record.errors, *record.warnings)}
    wanted = {rule for rule in (*told["errors"], *told["warnings"]) if rule != "personal_data"}
    return {"silent": wanted - given, "false": given - wanted - set(told["optional"])}
