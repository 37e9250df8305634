"""A number is written the way the list asks for."""

from __future__ import annotations

import pytest

from horizontal.parsers.word.number_formats import format_number
from tests.parsers.word_builder import abstract, labels, level, listed, para


@pytest.mark.parametrize(
    ("number", "style", "printed"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (14, "decimalZero", "14"),
        (3, "lowerLetter", "c"),
        (27, "lowerLetter", "aa"),
        (53, "upperLetter", "AAA"),
        (781, "upperLetter", "A"),
        (4, "lowerRoman", "iv"),
        (1949, "upperRoman", "MCMXLIX"),
        (4000, "lowerRoman", "4000"),
        (0, "lowerRoman", "0"),
        (1, "ordinal", "1st"),
        (12, "ordinal", "12th"),
        (22, "ordinal", "22nd"),
        (2, "cardinalText", "Two"),
        (45, "cardinalText", "Forty-five"),
        (101, "cardinalText", "One hundred one"),
        (1, "ordinalText", "First"),
        (12, "ordinalText", "Twelfth"),
        (30, "ordinalText", "Thirtieth"),
        (21, "ordinalText", "Twenty-first"),
        (7, "none", ""),
        (7, "numberInDash", "- 7 -"),
        (5, "some format of next year", "5"),
    ],
)
def test_a_number_in_a_format(number: int, style: str, printed: str) -> None:
    assert format_number(number, style) == printed


def test_a_huge_start_does_not_make_a_huge_label() -> None:
    numbering = abstract(0, level(0, "%1", "lowerRoman", start=2_000_000_000)) + listed(1, 0)
    assert labels(para("Words", numbered=(1, 0)), numbering=numbering) == ["2000000000"]


def test_a_custom_format_with_zeros_is_read() -> None:
    plain = '<w:numFmt w:val="decimal"/>'
    custom = '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="w14">{custom}</mc:Choice>'
        f"<mc:Fallback>{plain}</mc:Fallback></mc:AlternateContent>"
    )
    numbering = abstract(0, level(0, "%1").replace(plain, both)) + listed(1, 0)
    assert labels(para("Words", numbered=(1, 0)), numbering=numbering) == ["001"]
