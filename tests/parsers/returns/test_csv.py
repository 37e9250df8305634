"""A .csv is read in its own letters and with its own delimiter."""

from __future__ import annotations

import pytest

from horizontal.errors import NotAReturn
from tests.parsers.returns.sheet_builder import csv
from tests.parsers.returns.xlsx_builder import cells, sheets

ROWS = [["Provider", "Figure", "Cost"], ["Gofal Môn", "12", "£5"], ["Beta", "1,234", "says; so"]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_letters_and_delimiters(delimiter: str, encoding: str) -> None:
    found = cells(csv(ROWS, delimiter, encoding), "return.csv")
    assert [found[address].content.lstrip("\ufeff") for address in ("A1", "A2", "C2", "B3", "C3")] == [  # type: ignore[union-attr]
        "Provider",
        "Gofal Môn",
        "£5",
        "1,234",
        "says; so",
    ]


def test_a_first_line_may_state_the_delimiter() -> None:
    found = cells(b"sep=;\r\nProvider;Figure\r\nAlpha, Ltd;12\r\n", "return.csv")
    assert (found["A3"].content, found["B3"].content) == ("Alpha, Ltd", "12")


def test_line_breaks_in_quotes_do_not_end_a_record() -> None:
    found = cells(b'"People\r\nasked",12\r\nNext,3\r\n', "return.csv")
    assert (found["B1"].content, found["B2"].content) == ("12", "3")


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_ends_of_lines(end: str) -> None:
    assert cells(csv(ROWS, end=end), "return.csv")["B2"].content == "12"


def test_how_it_was_read_is_told() -> None:
    assert sheets(csv(ROWS, ";", "cp1252"), "return.csv").notes == (
        "read as Windows-1252 with semicolons between cells",
    )


PROSE = """1. Policy
The Contractor, which has five depots, shall keep a policy, and 4 of its sub-contractors, of these, have one.
1.1 Staff who disclose shall be believed, kept safe, and told where to go.
2. Training
All staff, frontline, managers and volunteers, shall be trained, in the first 12 weeks, on domestic abuse.
"""


def test_a_text_in_sentences_is_no_table() -> None:
    with pytest.raises(NotAReturn, match="no table"):
        sheets(PROSE.encode(), "return.csv")


def test_a_table_whose_commas_are_followed_by_spaces_is_a_table() -> None:
    assert (
        cells(b"Item, Figure, Note\nPeople asked, 12, none\nPeople told, 3, none\n", "x.csv")["B2"].content
        == " 12"
    )


def test_a_table_with_lines_of_other_lengths_is_a_table() -> None:
    ragged = b"Return of Alpha\n\nProvider,Alpha\nE03,12,late\nE05,3\nThank you\nNote,a,b,c\n"
    assert cells(ragged, "x.csv")["B4"].content == "12"
