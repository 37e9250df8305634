"""The text report of a return: errors first, nothing by colour alone, nothing too wide."""

from __future__ import annotations

import pytest

from horizontal.reports.returns.return_text import text_report
from horizontal.reports.returns.return_wording import percent_words
from tests.reports.returns.return_assessment_builder import clean, evil, lost, refused, returned


@pytest.mark.parametrize("width", [80, 100, 120])
def test_no_line_is_wider_than_asked(width: int) -> None:
    assert max(len(line) for line in text_report(returned(), width=width).splitlines()) <= width


def test_it_says_whose_return_it_is() -> None:
    assert text_report(returned()).startswith("Sedgewell Advice, ADV-9, 1 April 2026 to 30 June 2026\n")


def test_errors_stand_before_measures_with_their_cells() -> None:
    report = text_report(returned())
    assert report.index("Return!B6, B5") < report.index("Measures")


def test_a_rating_is_a_word() -> None:
    assert "P01    Green" in text_report(clean())


def test_a_clause_is_cited() -> None:
    assert "Clause 14.2(a), page 3: “The Provider shall report quarterly.”" in text_report(returned())


def test_what_stands_out_is_told_first() -> None:
    report = text_report(returned({"T04": 2, "T02": 10, "P01": "no", "P05": "yes"}))
    assert "Red: M5, P01. Contradicted: P05." in " ".join(report[: report.index("Left blank")].split())


def test_what_was_left_blank_is_told() -> None:
    assert "Left blank: E06" in text_report(returned())


def test_what_was_not_read_is_told() -> None:
    report = " ".join(text_report(returned()).split())
    assert "Return!B10: E17: not read" in report
    assert "Return!A9: “Those known”: what it asks is not certain" in report


def test_no_errors_is_never_all_well_where_something_was_not_read() -> None:
    assert "Some of it was not read" in " ".join(text_report(lost()).split())


def test_a_refused_file_is_told_by_its_cells_alone() -> None:
    report = text_report(refused())
    assert "Not taken in" in report
    assert "Return!C9" in report
    assert "Measures" not in report


def test_nothing_in_a_return_steers_the_terminal() -> None:
    assert "\x1b" not in text_report(evil("A\x1b[31m\x07 Ltd"))


@pytest.mark.parametrize(
    ("share", "words"),
    [(0.995, "over 99 %"), (1.0, "100 %"), (1.004, "over 100 %"), (0.004, "under 1 %"), (0.0, "0 %")],
)
def test_a_share_is_never_rounded_to_all_or_none(share: float, words: str) -> None:
    assert percent_words(share) == words
