"""A count is read where it is certain, and told as something else where it is not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from horizontal.parsers.returns.values.counts import read_count
from horizontal.parsers.returns.values.finding import Finding
from horizontal.parsers.returns.values.signs import Legend, legend_of
from horizontal.provider_return import State


def count(content: object, legend: str = "", number_format: str = "General") -> Finding:
    return read_count(content, number_format, legend_of([legend]))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("content", "value"),
    [
        (12, 12),
        (12.0, 12),
        ("4 ", 4),
        ("1,234", 1234),
        ("1 234", 1234),
        ("12 people", 12),
        ("3 Marac meetings", 3),
        ("12.0", 12),
        ("'7", 7),
        ("twelve", 12),
        ("twenty-one", 21),
        ("One hundred", 100),
        ("two hundred and twelve", 212),
        ("12 [r]", 12),
        ("12 (86%)", 12),
    ],
)
def test_a_number_is_a_count_however_it_is_written(content: object, value: int) -> None:
    found = count(content)
    assert (found.value, found.state) == (value, State.STATED)
    assert isinstance(content, int | float) or found.conversion


@pytest.mark.parametrize(
    "words", ["nil", "None", "zero", "NIL RETURN", "none to report", "none this quarter", "dim", "0 (nil)"]
)
def test_a_word_for_none_is_zero(words: str) -> None:
    assert count(words) == Finding(0, State.NIL, "a word for none")


@pytest.mark.parametrize(
    "words",
    [
        "<5",
        "< 5",
        "*",
        "**",
        "[c]",
        "[low]",
        "less than 5",
        "fewer than five",
        "1-4",
        "1 to 4",
        "5 or fewer",
        "suppressed",
        "<=7",
    ],
)
def test_what_is_held_back_has_no_value(words: str) -> None:
    found = count(words)
    assert (found.value, found.state) == (None, State.SUPPRESSED)


@pytest.mark.parametrize(
    "words", ["n/a", "N/A", "na", "n.a.", "[z]", "not applicable", "n/a - no meetings held"]
)
def test_what_does_not_apply_has_no_value(words: str) -> None:
    found = count(words)
    assert (found.value, found.state) == (None, State.NOT_APPLICABLE)


@pytest.mark.parametrize("content", [None, "", "  ", "\u00a0"])
def test_blank_is_never_zero(content: object) -> None:
    found = count(content)
    assert (found.value, found.state) == (None, State.BLANK)


@pytest.mark.parametrize(
    "content", [-3, 12.5, "-3", "12.5", "about 12", "approx 12", "12?", "lots", "tbc", "12-15", "10 or so"]
)
def test_what_a_count_cannot_be_is_invalid(content: object) -> None:
    found = count(content)
    assert (found.value, found.state) == (None, State.INVALID)


@pytest.mark.parametrize(
    "content",
    [
        "86%",
        "86 per cent",
        "3/4",
        "6 of 7",
        "£120",
        "(12)",
        True,
        date(2025, 4, 1),
        "not known",
        "N/K",
        "not recorded",
        "see note 3",
        "[x]",
        "#REF!",
        "-",
        "–",
    ],
)
def test_what_is_not_certain_is_unread(content: object) -> None:
    found = count(content)
    assert (found.value, found.state) == (None, State.UNREAD)
    assert found.conversion


def test_a_share_by_its_format_is_no_count() -> None:
    assert count(0.86, number_format="0%").state is State.UNREAD


@pytest.mark.parametrize(
    ("legend", "state"),
    [
        ('"-" means none', State.NIL),
        ("A dash means there were none.", State.NIL),
        ("- = nil", State.NIL),
        ("Key: - denotes zero; * fewer than five", State.NIL),
        ("A dash (-) indicates no cases", State.NIL),
        ("- = not applicable", State.NOT_APPLICABLE),
        ("- means suppressed", State.SUPPRESSED),
        ("- = no data", State.UNREAD),
        ("Oct - none yet", State.UNREAD),
        ("well-being is measured", State.UNREAD),
    ],
)
def test_a_dash_is_what_the_legend_says(legend: str, state: State) -> None:
    assert count("-", legend).state is state


@given(st.text(max_size=40))
def test_no_words_without_a_digit_give_a_number_above_zero_but_number_words(words: str) -> None:
    found = read_count(words, "General", Legend())
    if found.value:
        assert any(sign.isdigit() for sign in words) or found.conversion == "a number in words"


@given(st.integers(0, 10**9))
def test_every_whole_number_is_itself(number: int) -> None:
    assert {count(form).value for form in (number, str(number), f"{number:,}", f" {number} ")} == {number}
