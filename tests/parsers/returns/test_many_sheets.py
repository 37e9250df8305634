"""Sheets of one file are quarters, providers or parts of a form."""

from __future__ import annotations

from tests.parsers.returns.forms import (
    ALPHA,
    BETA,
    FIGURES,
    HEAD,
    OLDER,
    SECOND,
    THIRD,
    WORDS,
    column,
    figures,
)
from tests.parsers.returns.sheet_builder import Rows, only, read, said, workbook


def sheet(provider: str, values: tuple[int, ...], period: str | None = "Q3 2025/26") -> Rows:
    """One return as a sheet."""
    rows = [["Provider", provider], ["Period", period]] if period else [["Provider", provider]]
    return [*rows, ["Question", "Answer"], *column(values)]


def test_a_sheet_for_each_quarter_by_its_name() -> None:
    sheets = {
        "Q2 2025-26": sheet("Alpha Care", OLDER, None),
        "Q3 2025-26": sheet("Alpha Care", FIGURES, None),
    }
    found = read(workbook(sheets))
    assert [said(record) for record in found.records] == [
        ALPHA | THIRD | figures(),
        ALPHA | SECOND | figures(OLDER),
    ]


def test_a_sheet_for_each_provider() -> None:
    found = read(workbook({"Alpha": sheet("Alpha Care", FIGURES), "Beta": sheet("Beta Homes", OLDER)}))
    assert [said(record) for record in found.records] == [
        ALPHA | THIRD | figures(),
        BETA | THIRD | figures(OLDER),
    ]


def test_parts_of_one_form() -> None:
    sheets: dict[str, Rows] = {
        "Cover": [["Provider", "Alpha Care"], ["Reporting period", "1 October 2025 to 31 December 2025"]],
        "Staff": [["Item", "Figure"], [WORDS[0], 12]],
        "Clients": [["Item", "Figure"], *column(FIGURES)[1:]],
        "Policy": [
            ["Question", "Yes", "Partly", "No"],
            ["Do you have a written domestic abuse policy?", "x", None, None],
        ],
    }
    assert said(only(workbook(sheets))) == ALPHA | THIRD | figures() | {"P01": "yes"}


def test_parts_by_quarter() -> None:
    sheets: dict[str, Rows] = {
        "Staff": [["Return 2025/26"], ["Measure", "Q2", "Q3"], [WORDS[0], 11, 12]],
        "Clients": [["Measure", "Q2", "Q3"], *column(OLDER, FIGURES)[1:]],
    }
    found = read(workbook(sheets))
    assert [said(record) for record in found.records] == [THIRD | figures(), SECOND | figures(OLDER)]


def test_last_year_guidance_examples_and_summaries_are_left_alone() -> None:
    sheets = {
        "Guidance": sheet("Example Ltd", OLDER),
        "Return": sheet("Alpha Care", FIGURES),
        "Last year": sheet("Alpha Care", OLDER),
        "Worked example": sheet("Example Ltd", OLDER),
        "Summary": sheet("Alpha Care", FIGURES),
    }
    found = read(workbook(sheets))
    assert [said(record) for record in found.records] == [ALPHA | THIRD | figures()]
    assert len(found.unread) == 4


def test_a_lone_sheet_named_summary_is_the_return() -> None:
    assert (
        said(only(workbook({"Summary": [*HEAD, ["Question", "Answer"], *column(FIGURES)]})))
        == ALPHA | THIRD | figures()
    )


def test_groups_of_a_breakdown_under_the_totals_that_they_tell() -> None:
    rows = [
        [
            "Ref",
            "Breakdown",
            "Group",
            "Of those who disclosed (E05 and E06)",
            "Of those referred (E14)",
            "Check",
        ],
        ["sex female", "Sex", "Female", 9, 5, None],
        ["sex male", "Sex", "Male", "<5", 1, None],
        ["sex not_stated", "Sex", "Not stated", None, 0, None],
    ]
    record = only(workbook({"Return": [*HEAD, ["Question", "Answer"], *column(FIGURES)], "Breakdowns": rows}))
    cells = {
        (breakdown.of, answer.item): (answer.value, answer.state.value)
        for breakdown in record.breakdowns
        for answer in breakdown.cells
    }
    assert cells == {
        ("disclosed", "sex:female"): (9, "stated"),
        ("disclosed", "sex:male"): (None, "suppressed"),
        ("disclosed", "sex:not_stated"): (None, "blank"),
        ("accepted", "sex:female"): (5, "stated"),
        ("accepted", "sex:male"): (1, "stated"),
        ("accepted", "sex:not_stated"): (0, "stated"),
    }
