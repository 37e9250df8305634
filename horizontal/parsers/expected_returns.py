"""The list of contracts whose returns are due, from a .csv or a .toml file."""

from __future__ import annotations

import csv
import io
import os
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from horizontal.collation import ExpectedReturn
from horizontal.errors import DamagedFile, FileNotReachable
from horizontal.requirements.model import Tier

_MOST_BYTES = 4 * 1024 * 1024
_NAMES: Mapping[str, tuple[str, ...]] = {
    "provider": ("provider", "provider_id", "provider_name", "supplier"),
    "contract": ("contract", "contract_id", "contract_reference", "reference"),
    "tier": ("tier",),
    "frequency": ("frequency", "how_often"),
    "due_days": ("due_days", "days", "due"),
    "first_day": ("first_day", "start", "from", "contract_start"),
    "last_day": ("last_day", "end", "to", "contract_end"),
    "subcontractor_of": ("subcontractor_of", "lead", "lead_provider"),
    "included": ("included", "included_in_lead", "in_lead"),
}
"""The columns, and other names that they may have; `subcontractor_of` and `included` are about subcontractors."""
_COLUMN = {name: column for column, names in _NAMES.items() for name in names}
_FREQUENCIES = ("", "quarterly", "yearly")
_DUE = "write one contract a line, with at least a column “provider” (docs/collate.md)"


def read_expected(path: str | os.PathLike[str]) -> tuple[ExpectedReturn, ...]:
    """The contracts of the list, in its order.

    Raises FileNotReachable, and DamagedFile with every line that cannot be understood.
    """
    where = os.fspath(path)
    try:
        content = Path(where).read_bytes()
    except OSError as fault:
        raise FileNotReachable(where, "the list cannot be opened", "check the name and the folder") from fault
    if len(content) > _MOST_BYTES:
        raise DamagedFile(where, "this is too large for a list of contracts", _DUE)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    entries = list(_of_toml(text, where) if where.lower().endswith(".toml") else _of_csv(text, where))
    faults: list[str] = []
    found = [one for place, entry in entries if (one := _expected(place, entry, faults)) is not None]
    if faults:
        raise DamagedFile(where, "; ".join(faults), _DUE)
    return tuple(found)


def _of_toml(text: str, where: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise DamagedFile(where, f"this is not TOML: {fault}", "mend that line") from fault
    entries = content.get("contract")
    if not isinstance(entries, list):
        raise DamagedFile(where, "there is no [[contract]] in it", "write one [[contract]] for each")
    for number, entry in enumerate(entries, start=1):
        yield f"contract {number}", entry


def _of_csv(text: str, where: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    reader = csv.DictReader(io.StringIO(text), delimiter=separator)
    try:
        heads = [_plain(head) for head in reader.fieldnames or ()]
        if not set(heads) & set(_NAMES["provider"]):
            raise DamagedFile(where, "no column “provider” stands in its first line", _DUE)
        for entry in reader:
            told = {_plain(head): value for head, value in entry.items() if head is not None and value}
            if any(str(value).strip() for value in told.values()):
                yield f"line {reader.line_num}", told
    except csv.Error as fault:
        raise DamagedFile(where, f"this is no .csv: {fault}", "save it anew as CSV") from fault


def _expected(place: str, entry: Mapping[str, Any], faults: list[str]) -> ExpectedReturn | None:
    told = {
        _COLUMN[_plain(name)]: value.strip() if isinstance(value, str) else value
        for name, value in entry.items()
        if _plain(name) in _COLUMN
    }
    told = {name: value for name, value in told.items() if value != ""}
    for name in ("tier", "frequency"):
        told[name] = str(told.get(name, "")).casefold()
    if told["tier"] and told["tier"] not in set(Tier):
        faults.append(f"{place}: no tier of this name")
    if told["frequency"] not in _FREQUENCIES:
        faults.append(f"{place}: the frequency is quarterly or yearly")
    try:
        return ExpectedReturn.model_validate({**told, "source": place})
    except ValidationError as invalid:
        faults += [
            f"{place}: {'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in invalid.errors()
        ]
        return None


def _plain(name: str) -> str:
    return "_".join(name.strip().casefold().replace("-", " ").split())
