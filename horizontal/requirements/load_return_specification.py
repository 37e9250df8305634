"""Loads what is known of provider returns from its TOML files, and tells all faults together."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from os import PathLike
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from horizontal.errors import CatalogueError
from horizontal.requirements.cue import CueError, parse_cue
from horizontal.requirements.return_expression import ExpressionError, parse_comparison, parse_sum
from horizontal.requirements.return_specification import ReturnSpecification

VERSION = "2026.1"
"""Of the items, rules and measures: the year, and a number that rises when a finding may change."""

_TABLES = {
    "rules": ("rule", ("errors.toml", "warnings.toml")),
    "measures": ("measure", ("measures.toml",)),
    "thresholds": ("threshold", ("thresholds.toml",)),
    "breakdowns": ("breakdown", ("breakdowns.toml",)),
    "profiles": ("profile", ("disclosure.toml",)),
    "service_kinds": ("service_kind", ("service_kinds.toml",)),
    "frequencies": ("frequency", ("frequencies.toml",)),
    "contract_figures": ("contract_figure", ("contract_figures.toml",)),
}
"""By field of the specification: the name of its tables, and the files in which they stand."""

_KEY = dict.fromkeys(_TABLES, "id") | {
    "thresholds": "measure",
    "frequencies": "months",
    "contract_figures": "title",
}
"""By field: the key that tells its entries apart."""


def load_return_specification(*overlays: str | PathLike[str]) -> ReturnSpecification:
    """The package's specification of returns, with the files of each overlay folder put over it.

    An overlay is a folder with files of the same names (`thresholds.toml`, `errors.toml` …), or a single file of
    any name with such entries; an entry replaces the one of the same id or adds one. Raises CatalogueError with
    every fault of every file.
    """
    if not overlays:
        return _built_in()
    return _load([_own_folder(), *(Path(folder) for folder in overlays)])


@cache
def _built_in() -> ReturnSpecification:
    return _load([_own_folder()])


def _own_folder() -> Traversable:
    return files("horizontal.requirements") / "returns"


def _load(folders: list[Traversable]) -> ReturnSpecification:
    faults: list[str] = []
    content: dict[str, dict[str, dict[str, Any]]] = {field: {} for field in ("items", *_TABLES)}
    vocabulary: dict[str, Any] = {}
    for number, folder in enumerate(folders):
        if number and not folder.is_dir():
            faults.extend(_lay_file_over(folder, content))
            continue
        vocabulary |= _read(folder / "vocabulary.toml", faults)
        content["items"] |= {str(item.get("id")): item for item in _items(folder / "items", faults)}
        for field, (table, names) in _TABLES.items():
            entries = [entry for name in names for entry in _entries(folder / name, table, faults)]
            content[field] |= {str(entry.get(_KEY[field])): entry for entry in entries}
    whole = {field: tuple(entries.values()) for field, entries in content.items()}
    specification = _validated(whole | {"version": VERSION, "vocabulary": vocabulary}, faults)
    if specification:
        faults.extend(_faults_of_cues(specification))
        faults.extend(_faults_of_expressions(specification))
    if faults or not specification:
        raise CatalogueError(faults)
    return specification


def _lay_file_over(file: Traversable, content: dict[str, dict[str, dict[str, Any]]]) -> list[str]:
    """Puts the entries of a single file over the content; its faults."""
    faults: list[str] = []
    if not file.is_file():
        return [f"{file}: no such file or folder"]
    names = {table for table, _ in _TABLES.values()}
    unknown = sorted(
        key for key, value in _read(file, faults).items() if isinstance(value, list) and key not in names
    )
    faults += [f"{file.name}: {key}: no such table; there are {', '.join(sorted(names))}" for key in unknown]
    for field, (table, _) in _TABLES.items():
        entries = _entries(file, table, []) if not faults else []
        content[field] |= {str(entry.get(_KEY[field])): entry for entry in entries}
    return faults


def _read(file: Traversable, faults: list[str]) -> dict[str, Any]:
    if not file.is_file():
        return {}
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        faults.append(f"{file.name}: not TOML: {fault}")
        return {}


def _entries(file: Traversable, table: str, faults: list[str]) -> list[dict[str, Any]]:
    """The entries of a file, each with what the file says of all of them, such as `level`."""
    content = _read(file, faults)
    shared = {key: value for key, value in content.items() if not isinstance(value, list)}
    return [shared | entry for entry in content.get(table, [])]


def _items(folder: Traversable, faults: list[str]) -> list[dict[str, Any]]:
    if not folder.is_dir():
        return []
    known = {name: folder / name for name in ITEM_FILES}
    others = {file.name: file for file in folder.iterdir() if file.name.endswith(".toml")}
    in_order = known | dict(sorted(others.items()))
    return [item for file in in_order.values() for item in _entries(file, "item", faults)]


ITEM_FILES = ("header.toml", "policy.toml", "training.toml", "enquiry.toml", "response.toml", "learning.toml")
"""The order of the form; a file of another name comes after these."""


def _validated(content: Mapping[str, Any], faults: list[str]) -> ReturnSpecification | None:
    try:
        return ReturnSpecification.model_validate(content)
    except ValidationError as invalid:
        for fault in invalid.errors():
            field, *rest = fault["loc"]
            name = field
            if rest and isinstance(rest[0], int):
                entry = content[str(field)][rest[0]]
                name = f"{field} {entry.get('id') or entry.get('measure') or rest[0]}"
                rest = rest[1:]
            key = ".".join(str(step) for step in rest)
            faults.append(f"returns: {name}: {key}: {fault['msg'].removeprefix('Value error, ')}")
        return None


def _faults_of_cues(specification: ReturnSpecification) -> Iterator[str]:
    for name, cue in _cues(specification):
        try:
            unknown = parse_cue(cue).lists - specification.vocabulary.keys()
        except CueError as fault:
            yield f"returns: {name}: cues: {fault}"
            continue
        yield from (f"returns: {name}: cues: no list @{missing}" for missing in sorted(unknown))


def _cues(specification: ReturnSpecification) -> Iterator[tuple[str, str]]:
    """Each cue, with the item, the breakdown or the list that it belongs to."""
    for name, entries in specification.vocabulary.items():
        yield from ((f"vocabulary @{name}", entry) for entry in entries)
    for item in specification.items:
        yield from ((item.id, cue) for cue in (*item.cues, *item.cues_in_place, *item.unless))
    for breakdown in specification.breakdowns:
        for group in breakdown.groups:
            yield from ((f"{breakdown.id}:{group.id}", cue) for cue in group.cues)


def _faults_of_expressions(specification: ReturnSpecification) -> Iterator[str]:
    """Rules with neither or both of a comparison and a check, and sums that cannot be read or name unknown items."""
    written: list[tuple[str, Callable[[], tuple[str, ...]]]] = []
    for rule in specification.rules:
        if (rule.holds is None) == (rule.check is None):
            yield f"returns: {rule.id}: exactly one of holds and check is due"
        if rule.holds is not None:
            written.append((rule.id, partial(_items_of_comparison, rule.holds)))
    for measure in specification.measures:
        written += [
            (measure.id, partial(_items_of_sum, text)) for text in (measure.numerator, measure.denominator)
        ]
    for name, items_of in written:
        try:
            unknown = sorted(set(items_of()) - set(specification.by_id))
        except ExpressionError as fault:
            yield f"returns: {name}: {fault}"
            continue
        yield from (f"returns: {name}: no item {item}" for item in unknown)


def _items_of_comparison(text: str) -> tuple[str, ...]:
    return parse_comparison(text).items


def _items_of_sum(text: str) -> tuple[str, ...]:
    return parse_sum(text).items
