"""A collation as JSON: the noun as it stands, with the version of its shape."""

from __future__ import annotations

import json

from horizontal.collation import Collation

REPORT_VERSION = "1.0"
"""Rises in its first number when a name changes or goes, in its second when one is added."""


def json_text(collation: Collation) -> str:
    """The collation, indented, with a line end."""
    content = {"report_version": REPORT_VERSION, **collation.model_dump(mode="json")}
    return json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
