"""The JSON Schema of a report: it asks for every name of today and allows others."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def opened_schema(schema: Mapping[str, Any], title: str) -> str:
    """The schema as text, in which a report with a name more is still valid."""
    return (
        json.dumps(_opened({"$schema": _DIALECT, "title": title, **schema}), ensure_ascii=False, indent=2)
        + "\n"
    )


def _opened(schema: Any) -> Any:
    """The schema without the ban on further names, and without the titles that only repeat the names."""
    if isinstance(schema, list):
        return [_opened(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {
        key: _opened(value)
        for key, value in schema.items()
        if key != "additionalProperties" or isinstance(value, dict)
    }
    if isinstance(kept.get("title"), str) and "$schema" not in kept:
        del kept["title"]
    return kept
