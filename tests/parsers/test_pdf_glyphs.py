"""Characters that stand for others."""

from __future__ import annotations

import pytest

from horizontal.parsers.pdf.glyphs import clean
from tests.parsers.pdf_builder import Sheets


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("o\ufb00er", "offer"),
        ("con\ufb01dential", "confidential"),
        ("con\ufb02ict", "conflict"),
        ("o\ufb03cer", "officer"),
        ("ba\ufb04e", "baffle"),
        ("\ufb06aff", "staff"),
        ("safe\u00adguarding", "safeguarding"),
        ("14\u00a0days", "14 days"),
        ("a\u200bb", "ab"),
    ],
)
def test_a_sign_becomes_plain_letters(printed: str, meant: str) -> None:
    assert clean(printed) == (meant, 0)


def test_a_known_private_bullet_becomes_a_bullet() -> None:
    assert clean("\uf0b7 train staff") == ("• train staff", 0)


def test_an_unknown_private_sign_before_a_space_is_a_bullet() -> None:
    assert clean("\ue123 train staff") == ("• train staff", 0)


def test_an_unknown_private_sign_inside_a_line_is_left_out_and_counted() -> None:
    assert clean("train \ue123staff") == ("train staff", 1)


def test_ligatures_in_the_file_are_read_as_letters() -> None:
    assert Sheets().unicode("A con\ufb01dential con\ufb02ict").texts() == ["A confidential conflict"]
