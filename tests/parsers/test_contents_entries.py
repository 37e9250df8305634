"""A table of contents is kept, and numbers nothing."""

from __future__ import annotations

import pytest

from tests.parsers.outline_builder import clauses, kinds, para, parts

SHALL = "The Provider shall keep records of all training."
BODY = ("1. Staff", f"1.1 {SHALL}", "2. Money", f"2.1 {SHALL}")


@pytest.mark.parametrize("title", ["Contents", "CONTENTS", "Table of Contents", "Index", "Contents:"])
def test_lines_with_page_numbers_under_a_contents_title_are_entries(title: str) -> None:
    assert kinds(title, "1. Staff 3", "2. Money 4", "Schedule 1 – Service 9", *BODY)[:4] == ["contents"] * 4


def test_entries_do_not_count() -> None:
    assert clauses("Contents", "1. Staff 3", "2. Money 4", *BODY) == [None] * 3 + ["1", "1.1", "2", "2.1"]


def test_an_entry_begins_no_part() -> None:
    assert parts("Contents", "1. Staff 3", "Schedule 1 – Service 9", *BODY)[-1] is None


def test_entries_without_page_numbers_end_where_the_first_comes_again() -> None:
    assert kinds("Contents", "Staff", "Money", *BODY)[:4] == ["contents"] * 3 + ["heading"]


def test_lines_with_dots_that_lead_to_a_page_need_no_title() -> None:
    lines = ["1. Staff ........ 3", "2. Money ........ 4", "3. Notices ...... 5"]
    assert kinds(*lines, *BODY)[:4] == ["contents"] * 3 + ["heading"]


def test_an_entry_broken_over_two_lines_is_one_of_the_contents() -> None:
    lines = ["Contents", "1. Staff 3", "2. Money and all", "that belongs to it 4", *BODY]
    assert kinds(*lines)[2:4] == ["contents"] * 2


def test_a_contents_table_in_one_paragraph_is_known_by_its_dots() -> None:
    assert kinds("1. Staff ..... 3 2. Money ..... 4", *BODY)[0] == "contents"


def test_a_schedule_after_the_contents_is_no_entry() -> None:
    assert parts("Contents", "1. Staff 3", "Schedule 1 – Service 9", "SCHEDULE 1", SHALL)[-1] == "Schedule 1"


def test_page_numbers_that_fall_end_the_contents() -> None:
    assert kinds("Contents", "1. Staff 3", "2. Money 4", "Visits a week: 2", SHALL)[3] != "contents"


def test_what_the_format_marks_as_contents_stays_so() -> None:
    assert kinds(para("1. Staff 3", kind="contents"), *BODY)[0] == "contents"


def test_a_clause_that_ends_with_a_figure_is_no_entry() -> None:
    assert kinds("1. Staff", "1.1 The number of visits a week is 4")[-1] == "paragraph"


def test_entries_without_pages_are_known_although_one_ends_with_a_number() -> None:
    entries = ["Contents", "Conditions 1 to 9", "Schedule 1: Domestic abuse", "Schedule 2: Returns"]
    body = [
        "Recitals",
        SHALL,
        "Conditions",
        f"1. {SHALL}",
        "Schedule 1: Domestic abuse",
        SHALL,
        "Schedule 2: Returns",
    ]
    assert kinds(*entries, *body)[:5] == ["contents"] * 4 + ["heading"]


def test_contents_in_one_line_are_known_by_their_title() -> None:
    assert (
        kinds("Contents: Conditions 1 to 9; Schedule 1 – Training on domestic abuse", *BODY)[0] == "contents"
    )
    assert kinds(f"Contents: {SHALL}", *BODY)[0] != "contents"


def test_a_list_of_parts_needs_no_title_where_its_first_comes_again() -> None:
    lines = ("Section A: Conditions", "Section B: Services and hours", "Appendix: Price")
    assert kinds(*lines, *lines[:1], *BODY, *lines[2:])[:4] == ["contents"] * 3 + ["paragraph"]


def test_lines_that_do_not_come_again_are_no_contents() -> None:
    lines = ("Section A: Conditions", "Elm Council", "Larkrise Limited")
    assert "contents" not in kinds(*lines, *lines[:1], *BODY)
