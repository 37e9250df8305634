"""Reads what a contract asks of a return out of the JSON report of `horizontal check`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from horizontal.errors import DamagedFile, FileNotReachable, TooLarge
from horizontal.parsers.limits import Limits
from horizontal.return_assessment import ContractAsk

_MAKE_ONE = "make one with: horizontal check DRAFT --tier targeted --out report.json"
_BINDING = ("mandatory", "qualified")
_ON_PROVIDER = ("provider", "both")
_NO_COUNT = ("contents", "guidance")


def is_json(path: Path) -> bool:
    """Does the name end as that of a JSON file?"""
    return path.suffix.lower() == ".json"


def read_contract_report(path: Path, elements: frozenset[str], limits: Limits) -> tuple[ContractAsk, ...]:
    """The passages of the report that put these elements on the provider, in its order.

    Raises FileNotReachable, TooLarge or DamagedFile; a report on several contracts, or on one that was not
    read, is told as damaged, too, with what to do.
    """
    content = _content(path, limits)
    if isinstance(content, list):
        if len(content) != 1:
            raise DamagedFile(
                path, "a report on several contracts", "give the report of the one that is meant"
            )
        content = content[0]
    if not isinstance(content, dict) or not isinstance(content.get("requirements"), list):
        raise DamagedFile(path, "not a JSON report on a contract that was read", _MAKE_ONE)
    try:
        return tuple(_asks(content, elements))
    except (KeyError, TypeError, ValueError) as fault:
        raise DamagedFile(path, "a JSON report that lacks a part", _MAKE_ONE) from fault


def _content(path: Path, limits: Limits) -> Any:
    try:
        if path.stat().st_size > limits.file_bytes:
            raise TooLarge(path, "the report is larger than a file may be", _MAKE_ONE)
        return json.loads(path.read_bytes())
    except OSError as fault:
        raise FileNotReachable(path, fault.strerror or "cannot be read", "check the name") from fault
    except (ValueError, RecursionError) as fault:
        raise DamagedFile(path, "not JSON", _MAKE_ONE) from fault


def _asks(content: Mapping[str, Any], elements: frozenset[str]) -> Iterator[ContractAsk]:
    for requirement in content["requirements"]:
        for element in requirement["elements"]:
            if element["code"] not in elements:
                continue
            for one in element["evidence"]:
                binds = one["strength"] in _BINDING and one["bearer"] in _ON_PROVIDER
                if binds and not set(one["flags"]) & set(_NO_COUNT):
                    yield ContractAsk(
                        element=element["code"], clause=one["clause"], page=one["page"], quote=one["quote"]
                    )
