"""Forms that stand one under the other on a sheet are returns of their own where they say whose they are."""

from __future__ import annotations

import pytest

from tests.parsers.returns.forms import ALPHA, BETA, FIGURES, HEAD, OLDER, SECOND, THIRD, column, figures
from tests.parsers.returns.sheet_builder import only, read, said, states, workbook

Rows = list[list[object]]


def form(title: list[object], values: tuple[int, ...]) -> Rows:
    """One of the forms, with a blank row after it."""
    return [title, ["Measure", "Figure"], *column(values), []]


def records(rows: Rows) -> list[dict[str, object]]:
    """What each return of the sheet states."""
    return [said(record) for record in read(workbook({"Return": rows})).records]


@pytest.mark.parametrize("title", [["Contract reference", "{}"], ["Contract: {}"]])
def test_two_contracts_of_one_provider(title: list[str]) -> None:
    first, second = ([words.format(name) for words in title] for name in ("A-1", "B-2"))
    rows: Rows = [*map(list, HEAD), *form([*first], FIGURES), *form([*second], OLDER)]
    shared = ALPHA | THIRD
    assert records(rows) == [
        shared | figures() | {"contract_id": "A-1"},
        shared | figures(OLDER) | {"contract_id": "B-2"},
    ]


def test_two_providers() -> None:
    rows = [
        ["Period", "Q3 2025/26"],
        *form(["Provider", "Alpha Care"], FIGURES),
        *form(["Provider", "Beta Homes"], OLDER),
    ]
    assert records(rows) == [ALPHA | THIRD | figures(), BETA | THIRD | figures(OLDER)]


def test_two_quarters_by_their_titles() -> None:
    rows = [
        ["Provider", "Alpha Care"],
        *form(["Quarter 3 2025/26"], FIGURES),
        *form(["Quarter 2 2025/26"], OLDER),
    ]
    assert records(rows) == [ALPHA | THIRD | figures(), ALPHA | SECOND | figures(OLDER)]


def test_forms_that_do_not_say_whose_they_are_are_unread() -> None:
    record = only(workbook({"Return": [*HEAD, *form(["North"], FIGURES), *form(["South"], OLDER)]}))
    assert said(record) == ALPHA | THIRD
    assert states(record)["E01"] == "unread"


@pytest.mark.parametrize("blank", [[], [[]]])
def test_a_contract_named_beside_the_labels_belongs_to_the_form_under_it(blank: Rows) -> None:
    def one(contract: str, values: tuple[int, ...]) -> Rows:
        lines = [[None, None, *row] for row in [["Measure", "Figure"], *column(values)]]
        return [["Contract reference", contract], *blank, *lines, ["Figures are people."], []]

    shared = ALPHA | THIRD
    assert records([*map(list, HEAD), *one("A-1", FIGURES), *one("B-2", OLDER)]) == [
        shared | figures() | {"contract_id": "A-1"},
        shared | figures(OLDER) | {"contract_id": "B-2"},
    ]
