"""Loads the catalogue from its TOML files, and tells all faults of all files together."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from os import PathLike
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from horizontal.contract import Noun
from horizontal.errors import CatalogueError
from horizontal.requirements.cue import CueError, parse_cue
from horizontal.requirements.model import Catalogue, Element, Requirement, ServiceType

VERSION = "2026.1"
"""Of the catalogue's content: the year, and a number that rises when a verdict may change."""

_AnyNoun = TypeVar("_AnyNoun", bound=Noun)


def load_catalogue(*overlays: str | PathLike[str]) -> Catalogue:
    """The catalogue of the package, with the files of each overlay folder put over it.

    An overlay is a folder shaped like `requirements/`: an element file in `catalogue/<requirement>/` replaces
    the element of the same code or adds one; a list in `vocabulary/` replaces the list of that name.
    Raises CatalogueError with every fault of every file.
    """
    if not overlays:
        return _built_in()
    return _Loader([files("horizontal.requirements"), *(Path(folder) for folder in overlays)]).load()


@cache
def _built_in() -> Catalogue:
    return _Loader([files("horizontal.requirements")]).load()


class _Loader:
    """Reads the folders in turn and gathers what is wrong with them."""

    def __init__(self, folders: list[Traversable]) -> None:
        self.folders = folders
        self.faults: list[str] = []

    def load(self) -> Catalogue:
        requirements: dict[str, Requirement] = {}
        elements: dict[str, Element] = {}
        services: dict[str, ServiceType] = {}
        vocabulary: dict[str, tuple[str, ...]] = {}
        for number, folder in enumerate(self.folders):
            if number and not (folder.is_dir() and self._has_content(folder)):
                self.faults.append(f"{folder}: no folder with a catalogue/ or vocabulary/ in it")
                continue
            vocabulary |= self._vocabulary(folder / "vocabulary")
            services |= {service.name: service for service in self._services(folder / "services.toml")}
            for requirement in self._subfolders(folder / "catalogue"):
                found = self._requirement(requirement)
                requirements |= {found.code: found} if found else {}
                elements |= {e.code: e for e in self._elements(requirement)}
        known = self._check_together(elements, requirements, vocabulary)
        if self.faults:
            raise CatalogueError(self.faults)
        return Catalogue(
            version=VERSION,
            requirements=tuple(sorted(requirements.values(), key=lambda r: r.order)),
            elements=tuple(sorted(known, key=lambda e: (requirements[e.requirement].order, _number(e.code)))),
            services=tuple(services.values()),
            vocabulary=vocabulary,
        )

    @staticmethod
    def _has_content(folder: Traversable) -> bool:
        return (folder / "catalogue").is_dir() or (folder / "vocabulary").is_dir()

    @staticmethod
    def _subfolders(folder: Traversable) -> list[Traversable]:
        if not folder.is_dir():
            return []
        return sorted(
            (f for f in folder.iterdir() if f.is_dir() and f.name[0] not in "_."), key=lambda f: f.name
        )

    def _read(self, file: Traversable) -> dict[str, Any]:
        try:
            return tomllib.loads(file.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
            self.faults.append(f"{_name(file)}: not TOML: {fault}")
            return {}

    def _noun(self, noun: type[_AnyNoun], file: Traversable, content: Mapping[str, Any]) -> _AnyNoun | None:
        if not content:
            return None
        try:
            return noun.model_validate(content)
        except ValidationError as invalid:
            for fault in invalid.errors():
                key = ".".join(str(step) for step in fault["loc"]) or "file"
                self.faults.append(f"{_name(file)}: {key}: {fault['msg'].removeprefix('Value error, ')}")
            return None

    def _requirement(self, folder: Traversable) -> Requirement | None:
        file = folder / "requirement.toml"
        if not file.is_file():
            return None
        return self._noun(Requirement, file, self._read(file) | {"code": folder.name})

    def _elements(self, folder: Traversable) -> Iterator[Element]:
        for file in _toml_files(folder):
            if file.name == "requirement.toml":
                continue
            element = self._noun(Element, file, self._with_requirement(self._read(file), folder.name))
            if element:
                yield element

    @staticmethod
    def _with_requirement(content: dict[str, Any], requirement: str) -> dict[str, Any]:
        return content | {"requirement": requirement} if content else content

    def _services(self, file: Traversable) -> Iterator[ServiceType]:
        if not file.is_file():
            return
        for entry in self._read(file).get("service", []):
            service = self._noun(ServiceType, file, entry)
            if service:
                yield service

    def _vocabulary(self, folder: Traversable) -> dict[str, tuple[str, ...]]:
        lists: dict[str, tuple[str, ...]] = {}
        for file in _toml_files(folder):
            for name, entries in self._read(file).items():
                if name in lists:
                    self.faults.append(
                        f"{_name(file)}: {name}: a list of this name stands in another file too"
                    )
                elif isinstance(entries, list) and all(isinstance(entry, str) for entry in entries):
                    lists[name] = tuple(entries)
                else:
                    self.faults.append(f"{_name(file)}: {name}: a list holds words in quotation marks")
        return lists

    def _check_together(
        self,
        elements: dict[str, Element],
        requirements: dict[str, Requirement],
        lists: dict[str, tuple[str, ...]],
    ) -> list[Element]:
        """What one file alone cannot tell: requirements that are missing, cues that name unknown lists."""
        known = []
        for element in elements.values():
            if element.requirement in requirements:
                known.append(element)
            else:
                self.faults.append(
                    f"{element.requirement}/: requirement.toml: this folder of elements has none"
                )
            cues = [cue for entry in element.cues for cue in (entry.find, *entry.unless)]
            for cue in (*cues, *element.unless, *element.near):
                try:
                    unknown = parse_cue(cue).lists - lists.keys()
                except CueError as fault:
                    self.faults.append(f"{element.code}: cues: {fault}")
                    continue
                self.faults.extend(
                    f"{element.code}: cues: no list @{name} in the vocabulary" for name in sorted(unknown)
                )
        return known


def _toml_files(folder: Traversable) -> list[Traversable]:
    if not folder.is_dir():
        return []
    return sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)


def _name(file: Traversable) -> str:
    return "/".join(Path(str(file)).parts[-2:])


def _number(code: str) -> tuple[str, int]:
    letters = code.rstrip("0123456789")
    return letters, int(code[len(letters) :])
