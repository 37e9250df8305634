"""A row is as tall as its text needs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from horizontal.reports.workbook.row_height import TALLEST, lines_needed, row_height


def test_a_short_text_needs_one_line() -> None:
    assert lines_needed("Met", 10) == 1


def test_wide_letters_need_more_room_than_narrow_ones() -> None:
    assert lines_needed("W" * 20, 24) > lines_needed("i" * 20, 24)


def test_bold_letters_need_more_room() -> None:
    text = "n" * 19
    assert (lines_needed(text, 20), lines_needed(text, 20, bold=True)) == (1, 2)


def test_every_line_end_begins_a_line() -> None:
    assert lines_needed("a\nb\n\nc", 40) == 4


def test_a_word_longer_than_the_column_is_broken() -> None:
    assert lines_needed("n" * 50, 10) == 6


def test_the_tallest_cell_decides() -> None:
    assert row_height([("short", 40), ("one two three four", 5)]) > row_height([("short", 40)])


def test_no_row_is_taller_than_a_program_allows() -> None:
    assert row_height([("word " * 5000, 10)]) == TALLEST


@given(st.text(alphabet="ab cW", max_size=80), st.integers(3, 60))
def test_a_wider_column_never_needs_more_lines(text: str, width: int) -> None:
    assert lines_needed(text, width + 5) <= lines_needed(text, width)


@pytest.mark.parametrize("text", ["", "\n"])
def test_an_empty_cell_needs_a_line_for_each_line(text: str) -> None:
    assert lines_needed(text, 10) == text.count("\n") + 1
