"""Words stamped over a page, such as DRAFT, are told once and break no sentence."""

from __future__ import annotations

import pytest

from horizontal.contract import BlockKind
from tests.parsers.pdf_builder import FULL, Sheets

WHOLE = " ".join((*FULL, *FULL, "years."))


def _stamped(pages: int = 1) -> Sheets:
    sheets = Sheets()
    for page in range(pages):
        sheets.say("DRAFT", 120, 142, size=110, bold=True)
        sheets.lines(*FULL, *FULL, "years.", top=130 + page)
        if page + 1 < pages:
            sheets.next()
    return sheets


def test_a_stamp_behind_the_text_breaks_no_sentence() -> None:
    assert _stamped().texts() == [WHOLE]


def test_a_stamp_is_told_once() -> None:
    assert [item.text for item in _stamped(pages=3).of_kind(BlockKind.HEADER)] == ["DRAFT"]


@pytest.mark.parametrize("degrees", [30, 45, 60, 90])
def test_a_stamp_askew_is_no_heading(degrees: int) -> None:
    sheet = Sheets().turned("DRAFT", x=150, y=250, degrees=degrees, size=90)
    assert sheet.lines(*FULL, *FULL, "years.").texts() == [WHOLE]


def test_a_large_title_over_the_text_is_no_stamp() -> None:
    sheet = Sheets().say("Care at home", size=30, top=90).lines(*FULL, "years.", top=130)
    assert sheet.texts()[0] == "Care at home"
