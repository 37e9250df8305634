"""What is expected of a return, in the shape in which readings are scored."""

from datetime import date
from typing import Any

from examples.building_returns.table import Answer, ReturnSource, Value, address

HEADER = (
    "provider_id",
    "contract_id",
    "tier",
    "service_type",
    "period_start",
    "period_end",
    "return_version",
    "completed_by_role",
    "completed_on",
    "nil_return",
)
VIOLENCE = ("sexual_violence", "stalking", "forced_marriage", "fgm", "hba")
ITEMS = (
    *HEADER,
    *(f"P{n:02}" for n in range(1, 14)),
    *(f"T{n:02}" for n in range(1, 8)),
    *(f"E{n:02}" for n in range(1, 4)),
    *(f"E04{letter}" for letter in "abcde"),
    "E05",
    "E06",
    *(f"E07:{name}" for name in VIOLENCE),
    *(f"E{n:02}" for n in range(8, 24)),
    *(f"Q{n:02}" for n in range(1, 7)),
    "Q07a",
    "Q07b",
    "Q08",
)
"""Every item that a return may state, in the order of the reference."""
KEYS = ("file", "group", "tier", "layout", "kind", "period_start", "period_end")


def expectation_of(source: ReturnSource) -> dict[str, Any]:
    """The expectation as plain JSON values."""
    meta = source.meta
    records = list(dict.fromkeys(each.record for each in source.answers if each.record != "*"))
    primary = meta.get("primary", records[0] if records else "")
    items = _items_of(source, primary)
    expected: dict[str, Any] = {key: meta.get(key) for key in KEYS}
    expected["items"] = items
    expected["absent"] = [item for item in ITEMS if item not in items]
    if len(records) > 1:
        expected["records"] = [_record_of(source, name, primary) for name in records]
    for key in ("errors", "warnings", "optional"):
        expected[key] = _listed(meta.get(key, ""))
    if "previous" in meta:
        expected["previous"] = meta["previous"]
    expected["personal_data"] = [_personal(source, each) for each in _listed(meta.get("personal_data", ""))]
    expected["echo"] = _listed(meta.get("echo", ""))
    expected["must_refuse"] = meta.get("must_refuse")
    expected["traps"] = _listed(meta.get("traps", ""))
    expected["notes"] = meta.get("notes", "")
    return expected


def _listed(written: str) -> list[str]:
    return [each.strip() for each in written.split(";") if each.strip()]


def _items_of(source: ReturnSource, record: str) -> dict[str, Any]:
    own = (each for each in source.answers if each.record in (record, "*"))
    return {each.item: _answer(source, each) for each in own}


def _record_of(source: ReturnSource, record: str, primary: str) -> dict[str, Any]:
    items = _items_of(source, record)
    keys = ("provider_id", "contract_id", "period_start", "period_end")
    optional = record in _listed(source.meta.get("optional_records", ""))
    told = {key: items.get(key, {}).get("value") or source.meta.get(key) for key in keys}
    return {"primary": record == primary, "optional": optional, **told, "items": items}


def _answer(source: ReturnSource, answer: Answer) -> dict[str, Any]:
    sheet = None if source.meta["file"].endswith(".csv") else answer.sheet
    told: dict[str, Any] = {"value": _plain(answer.value), "sheet": sheet, "cell": address(answer.at)}
    if answer.state:
        told["state"] = answer.state
    if answer.accept:
        told["accept"] = list(answer.accept)
    if answer.cached is not None:
        told |= {"formula": True, "cached": answer.cached}
    return told | {"raw": _plain(answer.raw), "label": answer.label}


def _plain(value: Value) -> str | int | float | None:
    return value.isoformat() if isinstance(value, date) else value


def _personal(source: ReturnSource, written: str) -> dict[str, str | None]:
    """From "Sheet!C5 phone"; the sheet is left out in a text file."""
    place, kind = written.rsplit(" ", 1)
    sheet, _, cell = place.rpartition("!")
    return {"sheet": sheet or None, "cell": cell, "kind": kind}
