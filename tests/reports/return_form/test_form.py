"""The blank form: what stands on it, what can be filled in, and that nothing in it runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from horizontal.reports.return_form import FormOrder, form_bytes, parse_period
from horizontal.requirements.model import Tier
from horizontal.requirements.return_specification import ItemKind
from tests.reports.return_form.forms import SPECIFICATION, make_form, order, place_of

ORDERS = [
    order(),
    order(period="2026-27"),
    order("universal", "2026-27"),
    order("contact", "2026-27"),
    order("universal", "2026-27", small=True),
    order(small=True),
]


@pytest.mark.parametrize("asked", ORDERS)
def test_every_item_that_is_asked_has_an_answer_to_fill_in(tmp_path: Path, asked: FormOrder) -> None:
    workbook = load_workbook(make_form(tmp_path, asked))
    for item in asked.items(SPECIFICATION):
        sheet, cell = place_of(workbook, item.id)
        assert workbook[sheet][cell].protection.locked is False


@pytest.mark.parametrize("asked", ORDERS)
def test_all_but_answers_and_comments_is_locked(tmp_path: Path, asked: FormOrder) -> None:
    for sheet in load_workbook(make_form(tmp_path, asked)):
        assert sheet.protection.sheet
        assert sheet["A1"].protection.locked


@pytest.mark.parametrize("asked", ORDERS)
def test_every_count_and_choice_says_what_it_takes(tmp_path: Path, asked: FormOrder) -> None:
    workbook = load_workbook(make_form(tmp_path, asked))
    kinds = {
        ItemKind.COUNT: "whole",
        ItemKind.DATE: "date",
        ItemKind.CHOICE: "list",
        ItemKind.TEXT: "textLength",
    }
    for item in asked.items(SPECIFICATION):
        sheet, cell = place_of(workbook, item.id)
        rules = [rule for rule in workbook[sheet].data_validations.dataValidation if cell in rule.sqref]
        assert [rule.type for rule in rules] == [kinds[item.kind]]
        assert all(rule.prompt and rule.error for rule in rules)


def test_a_small_provider_is_asked_one_page(tmp_path: Path) -> None:
    workbook = load_workbook(make_form(tmp_path, order("universal", "2026-27", small=True)))
    assert workbook.sheetnames == ["Return"]
    assert workbook["Return"].page_setup.fitToHeight == 1


def test_a_name_that_looks_like_a_formula_stays_words(tmp_path: Path) -> None:
    asked = FormOrder(Tier.UNIVERSAL, parse_period("2026-27"), provider="=cmd|' /C calc'!A0")
    workbook = load_workbook(make_form(tmp_path, asked))
    sheet, cell = place_of(workbook, "provider_id")
    assert workbook[sheet][cell].data_type == "s"


def test_the_same_order_gives_the_same_bytes() -> None:
    first, second = (form_bytes(order(), SPECIFICATION, version="0") for _ in range(2))
    assert first == second


def test_staff_who_disclose_are_asked_for_nowhere() -> None:
    staff = [item for item in SPECIFICATION.items if item.group in ("policy", "training")]
    assert not [item.id for item in staff if item.kind is ItemKind.COUNT and "disclos" in item.name]


def test_a_tier_that_reports_yearly_has_no_quarterly_form() -> None:
    with pytest.raises(ValueError, match="once a year"):
        order("universal", "2026-Q3").items(SPECIFICATION)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2026-Q1", "2026-04-01", "2026-06-30"),
        ("2026-Q3", "2026-10-01", "2026-12-31"),
        ("2026-Q4", "2027-01-01", "2027-03-31"),
        ("2026-27 Q4", "2027-01-01", "2027-03-31"),
        ("2027-28", "2027-04-01", "2028-03-31"),
    ],
)
def test_a_period_is_a_quarter_or_a_year_from_april(text: str, start: str, end: str) -> None:
    period = parse_period(text)
    assert (period.start.isoformat(), period.end.isoformat()) == (start, end)


@pytest.mark.parametrize("text", ["2026", "Q3", "2026-28", "2026-Q5", "2026-28 Q1", ""])
def test_what_is_no_period_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="2026"):
        parse_period(text)
