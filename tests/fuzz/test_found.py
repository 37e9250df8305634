"""What the fuzzers found, kept."""

from __future__ import annotations

import pytest

from horizontal.errors import HorizontalError
from horizontal.parsers.read import contract_of
from tests.parsers.word_builder import zipped


def test_a_part_without_a_name() -> None:
    """Python's zipfile looks for the last letter of a name that has none."""
    data = zipped({"x": "Words"}).replace(b"x", b"\0")
    with pytest.raises(HorizontalError):
        contract_of(data, "draft.docx")
