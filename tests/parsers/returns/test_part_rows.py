"""Rows that are sites or months of one return: their total is the return; without one, all is unread and told."""

from __future__ import annotations

import pytest

from tests.parsers.returns.forms import ALPHA, BETA, FIGURES, HEAD, OLDER, THIRD, WORDS, figures
from tests.parsers.returns.sheet_builder import only, read, said, states, workbook

BOTH = tuple(a + b for a, b in zip(FIGURES, OLDER, strict=True))
SITES = (["Mill House", *FIGURES], ["Elm Court", *OLDER])


@pytest.mark.parametrize("total", ["Total", "All sites", "Total for all sites", "Overall"])
@pytest.mark.parametrize("head", ["Site", "Team", "Name of hostel"])
def test_the_total_of_the_sites_is_the_return(head: str, total: str) -> None:
    record = only(workbook({"Return": [*HEAD, [], [head, *WORDS], *SITES, [total, *BOTH]]}))
    assert said(record) == ALPHA | THIRD | figures(BOTH)


def test_sites_without_a_total_are_unread() -> None:
    record = only(workbook({"Return": [*HEAD, [], ["Site", *WORDS], *SITES]}))
    assert said(record) == ALPHA | THIRD
    assert states(record)["E01"] == "unread"


def test_a_total_less_than_one_of_its_sites_is_unread() -> None:
    rows = [["Mill House", *BOTH], ["Elm Court", *OLDER], ["Total", *FIGURES]]
    assert said(only(workbook({"Return": [*HEAD, [], ["Site", *WORDS], *rows]}))) == ALPHA | THIRD


def test_one_site_alone_is_the_return() -> None:
    record = only(workbook({"Return": [*HEAD, [], ["Site", *WORDS], SITES[0]]}))
    assert said(record) == ALPHA | THIRD | figures()


def test_sites_of_two_providers() -> None:
    rows = [["Alpha Care", *SITES[0]], ["Alpha Care", *SITES[1]], ["Alpha Care", "All sites", *BOTH]]
    rows.append(["Beta Homes", "Quay Lodge", *OLDER])
    found = read(workbook({"Return": [["Return for Q3 2025/26"], ["Provider", "Site", *WORDS], *rows]}))
    assert [said(record) for record in found.records] == [
        ALPHA | THIRD | figures(BOTH),
        BETA | THIRD | figures(OLDER),
    ]


def test_months_in_rows_with_the_quarter_below() -> None:
    rows = [["October 2025", *FIGURES], ["November 2025", *OLDER], ["December 2025", *OLDER]]
    whole = tuple(a + 2 * b for a, b in zip(FIGURES, OLDER, strict=True))
    record = only(workbook({"Return": [*HEAD, [], ["Month", *WORDS], *rows, ["Quarter", *whole]]}))
    assert said(record) == ALPHA | THIRD | figures(whole)
