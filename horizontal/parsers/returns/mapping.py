"""The mapping file: what the headings of a return stand for, where a person has said so."""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from pydantic import Field

from horizontal.contract import Noun
from horizontal.errors import CatalogueError, FileNotReachable
from horizontal.parsers.returns.labels.heading import PERIOD
from horizontal.provider_return import How, ProviderReturn
from horizontal.requirements.return_specification import ReturnSpecification

NO_ITEM = "none"
_ADDRESS = re.compile(r"(?:(?P<sheet>.+)!)?(?P<cell>[A-Z]{1,3}[1-9]\d{0,6})")
_MOST_BYTES = 1024 * 1024


class ReturnMapping(Noun):
    """By the words of a heading, or by the address of its cell: the item that it stands for."""

    headings: Mapping[str, str] = Field(default_factory=dict)
    """The words as they stand in the file; of two header rows "group / heading"."""
    cells: Mapping[str, str] = Field(default_factory=dict)
    """Addresses such as "Form!A12", in a .csv "A12"; they go before words."""

    def item_of(self, words: str, group: tuple[str, ...], sheet: str | None, address: str) -> str | None:
        """The item, "period", or "none"; None where the mapping does not speak of the heading."""
        for key in (f"{sheet}!{address}", address) if sheet else (address,):
            if key in self.cells:
                return self.cells[key]
        known = {_plain(key): item for key, item in self.headings.items()}
        return known.get(_plain(" / ".join((*group, words)))) or known.get(_plain(words))


def load_mapping(path: str | os.PathLike[str], specification: ReturnSpecification) -> ReturnMapping:
    """The mapping in a TOML file; raises CatalogueError with every fault of it, or FileNotReachable."""
    where = os.fspath(path)
    try:
        text = Path(where).read_bytes()[:_MOST_BYTES].decode("utf-8-sig")
        mapping = ReturnMapping.model_validate(tomllib.loads(text))
    except OSError as fault:
        raise FileNotReachable(
            where, "the mapping cannot be opened", "check the name and the folder"
        ) from fault
    except ValueError as fault:
        raise CatalogueError([f"{where}: no mapping of headings and cells in TOML"]) from fault
    faults = list(_faults(where, mapping, specification))
    if faults:
        raise CatalogueError(faults)
    return mapping


def _faults(where: str, mapping: ReturnMapping, specification: ReturnSpecification) -> list[str]:
    known = {PERIOD, NO_ITEM, *specification.by_id} | {
        f"{breakdown.id}:{group.id}" for breakdown in specification.breakdowns for group in breakdown.groups
    }
    unknown = sorted({*mapping.headings.values(), *mapping.cells.values()} - known)
    addresses = sorted(address for address in mapping.cells if not _ADDRESS.fullmatch(address))
    return [
        f'{where}: no item "{item}"; give an id such as E03, "{PERIOD}" or "{NO_ITEM}"' for item in unknown
    ] + [f'{where}: "{address}" is no address such as "Form!A12"' for address in addresses]


def mapping_text(provider_return: ProviderReturn) -> str:
    """The mapping by which a return was understood, as a TOML file that can be mended and used for the next one.

    Doubtful headings stand in it as comments.
    """
    lines = [
        '# What the headings of this return stand for: an item\'s id, "period" or "none".',
        "",
        "[headings]",
    ]
    told: set[str] = set()
    for heading in provider_return.understood:
        key = _plain(heading.label)
        if key in told or not key:
            continue
        told.add(key)
        doubtful = heading.how is How.DOUBTFUL
        mark = "# " if doubtful else ""
        lines.append(
            f"{mark}{json.dumps(heading.label, ensure_ascii=False)} = {json.dumps(heading.item or NO_ITEM)}"
        )
    return "\n".join(lines) + "\n"


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
