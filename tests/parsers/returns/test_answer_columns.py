"""Of several columns beside the labels, the one that holds the answers is read, or none."""

from __future__ import annotations

import pytest

from tests.parsers.returns.forms import ALPHA, FIGURES, HEAD, OLDER, THIRD, column, figures
from tests.parsers.returns.sheet_builder import only, said, workbook

TARGETS = (99,) * 8
FORM = ALPHA | THIRD | figures()
BOTH = tuple(a + b for a, b in zip(FIGURES, OLDER, strict=True))


@pytest.mark.parametrize("total", ["Total", "All sites", "Overall", "Total for both teams", "Whole service"])
def test_the_total_of_teams_is_the_figure(total: str) -> None:
    rows = column(FIGURES, OLDER, BOTH)
    record = only(workbook({"Return": [*HEAD, ["Measure", "North team", "South team", total], *rows]}))
    assert said(record) == ALPHA | THIRD | figures(BOTH)


@pytest.mark.parametrize("total", ["Year to date", "Average", "Since April", "Last 12 months"])
def test_a_column_of_a_year_is_no_total_of_teams(total: str) -> None:
    rows = column(FIGURES, OLDER, BOTH)
    record = only(workbook({"Return": [*HEAD, ["Measure", "North team", "South team", total], *rows]}))
    assert said(record) == ALPHA | THIRD


def test_columns_of_teams_without_a_total_are_unread() -> None:
    rows = column(FIGURES, OLDER)
    assert said(only(workbook({"Return": [*HEAD, ["Measure", "North", "South"], *rows]}))) == ALPHA | THIRD


def test_a_total_less_than_one_of_its_teams_is_unread() -> None:
    rows = column(FIGURES, BOTH, OLDER)
    record = only(workbook({"Return": [*HEAD, ["Measure", "North team", "South team", "Total"], *rows]}))
    assert said(record) == ALPHA | THIRD


REMARKS = ("2 more than last time", None, "11 relief", None, "see page 4", None, "5 repeats, 2 new", None)


@pytest.mark.parametrize("head", ["Where we are", "Given", "Our side"])
@pytest.mark.parametrize("beside", ["More", "In brief", "Words"])
def test_remarks_that_hold_digits_are_no_second_column_of_figures(head: str, beside: str) -> None:
    rows = column(FIGURES, REMARKS)
    assert said(only(workbook({"Return": [*HEAD, ["What", head, beside], *rows]}))) == FORM


def test_two_columns_of_bare_figures_under_unknown_words_are_unread() -> None:
    some = (9, None, 7, None, 5, None, 3, None)
    rows = column(FIGURES, some)
    assert said(only(workbook({"Return": [*HEAD, ["What", "Given", "Words"], *rows]}))) == ALPHA | THIRD


def test_a_row_of_shares_and_money_is_no_head() -> None:
    rows: list[list[object]] = [*column(FIGURES, TARGETS)]
    rows.insert(4, ["Face-to-face workers up to date, %", "84%", "90%"])
    rows.insert(6, ["Spent on training this quarter", "£640", "£1,200.50"])
    assert said(only(workbook({"Return": [*HEAD, ["Question", "Answer", "Target"], *rows]}))) == FORM


@pytest.mark.parametrize(
    ("quarter", "year"),
    [
        ("This quarter", "This year"),
        ("Number this quarter", "Number this year"),
        ("Quarter", "Cumulative"),
        ("In the quarter", "Year so far"),
        ("Oct-Dec 2025", "Apr-Dec 2025"),
        ("Q3", "Q1-Q3"),
    ],
)
def test_the_figure_of_the_quarter_stands_beside_that_of_the_year(quarter: str, year: str) -> None:
    rows = column(FIGURES, BOTH)
    assert said(only(workbook({"Return": [*HEAD, ["Measure", quarter, year], *rows]}))) == FORM


def test_a_return_for_a_year_takes_the_figure_of_the_year() -> None:
    head = [["Provider", "Alpha Care"], ["Period", "2025/26"]]
    rows = [*head, ["Measure", "Last quarter", "This quarter", "This year"], *column(OLDER, OLDER, FIGURES)]
    year = {"period_start": "2025-04-01", "period_end": "2026-03-31"}
    assert said(only(workbook({"Return": rows}))) == ALPHA | year | figures()


def test_what_was_achieved_stands_beside_the_plan() -> None:
    head = ["Measure", "Plan", "Achieved", "Diff", "Comment"]
    rows = column(TARGETS, FIGURES, OLDER, ("see 3",) * 8)
    assert said(only(workbook({"Return": [*HEAD, head, *rows]}))) == FORM
