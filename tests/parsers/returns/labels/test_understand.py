"""Headings of one record are understood together."""

from __future__ import annotations

import pytest

from horizontal.parsers.returns.labels import PERIOD, Heading, understand_headings
from horizontal.provider_return import How
from tests.parsers.returns.labels.label_builder import items, specification, understood


@pytest.mark.parametrize(
    ("words", "item"),
    [
        ("E03", "E03"),
        ("e04a", "E04a"),
        ("E03 Asked about domestic abuse", "E03"),
        ("Asked about domestic abuse (E03)", "E03"),
        ("T01: Headcount", "T01"),
        ("disclosed_on_asking", "E05"),
        ("E07 stalking", "E07:stalking"),
        ("E07:forced_marriage", "E07:forced_marriage"),
    ],
)
def test_an_identifier_is_certain(words: str, item: str) -> None:
    (one,) = understood(words)
    assert (one.item, one.how, one.confidence) == (item, How.IDENTIFIER, 1.0)


def test_an_identifier_whose_words_say_another_item_is_doubtful() -> None:
    (one,) = understood("E03 Risk assessments completed")
    assert (one.item, one.how) == (None, How.DOUBTFUL)


def test_a_quarter_is_no_question() -> None:
    assert items("Q1", "Q2", "Q3", "Q4") == [None] * 4


def test_of_which_hangs_on_the_line_before() -> None:
    assert items("Staff who manage others", "Sub-contractors", "Of which, with a policy") == [
        "T03",
        "P11",
        "P12",
    ]


def test_two_lines_of_which_hang_on_the_same_line() -> None:
    assert items("Headcount", "of which frontline", "of which managers") == ["T01", "T02", "T03"]


def test_of_which_after_a_line_that_is_no_item_is_not_read() -> None:
    assert items("Staff with safeguarding children training", "of which managers") == [None, None]


def test_of_which_speaks_of_the_line_that_the_file_shows() -> None:
    line = Heading("Of these, offered", before="Perpetrators disclosed")
    (one,) = understand_headings([line], specification())
    assert one.item == "E21"


def test_of_which_does_not_jump_to_another_whole() -> None:
    assert items("Frontline staff", "of which with current DA awareness training") == ["T02", None]


def test_a_heading_over_it_says_what_is_meant() -> None:
    assert items("Specialist referral / Offered", "Specialist referral / Accepted") == ["E13", "E14"]


def test_short_words_are_understood_among_their_neighbours_only() -> None:
    assert items("Declined") == [None]
    assert items("Offered a specialist referral", "Referral accepted", "Declined") == ["E13", "E14", "E15"]


@pytest.mark.parametrize(
    ("before", "noise", "after"),
    [
        ("Referral accepted", "Immunisations declined", "Referral outcome known"),
        ("Case files audited", "Boilers meeting spec", "Survivors who gave feedback"),
        ("MARAC invitations", "Sports days attended", "Case files audited"),
    ],
)
def test_a_line_of_another_matter_does_not_fill_a_gap(before: str, noise: str, after: str) -> None:
    assert items(before, noise, after)[1] is None


def test_two_headings_that_claim_one_item_alike_are_both_doubtful() -> None:
    taken = understood("People asked", "Clients asked")
    assert [one.item for one in taken] == [None, None]
    assert {one.how for one in taken} == {How.DOUBTFUL}
    assert {one.runner_up for one in taken} == {"E03"}


def test_a_misspelt_heading_is_understood_by_its_spelling() -> None:
    (one,) = understood("Numbr of pepole who were refered to MARAC")
    assert (one.item, one.how) in {("E11", How.WORDING), ("E11", How.SPELLING)}
    (one,) = understood("Unprompetd disclosuers")
    assert (one.item, one.how) == ("E06", How.SPELLING)


@pytest.mark.parametrize("words", ["Untrained", "Undisclosed", "Police", "Council"])
def test_a_word_that_is_no_misspelling_is_left_as_it_is(words: str) -> None:
    assert items(words) == [None]


@pytest.mark.parametrize(
    "words",
    [
        "Target: asked",
        "% asked",
        "Asked (last quarter)",
        "Asked - year to date",
        "Cost of domestic abuse training",
        "Comments on people asked",
        "Staff who disclosed domestic abuse",
        "Employees supported after disclosing",
        "Number of workplace disclosures",
        "Staff trained in safeguarding adults",
        "People asked by partner agency",
        "Asked: female",
        "Disclosures",
        "Total disclosures",
        "",
        "   ",
    ],
)
def test_what_is_no_item_is_left_alone(words: str) -> None:
    assert items(words) == [None]


def test_what_is_not_counted_is_not_read_as_counted() -> None:
    assert items("Headcount (not FTE, excluding managers at head office)") == ["T01"]


def test_what_counts_too_bars_nothing() -> None:
    assert items("Total staff on the contract (including managers and frontline volunteers)") == ["T01"]


@pytest.mark.parametrize("words", ["Reporting period", "Quarter", "Period covered", "Cyfnod adrodd"])
def test_a_period_in_one_cell_is_a_period(words: str) -> None:
    assert items(words) == [PERIOD]


def test_first_and_last_day_are_no_period_in_one_cell() -> None:
    assert items("Period from", "Period to") == ["period_start", "period_end"]


def test_a_breakdown_says_which_total_it_tells() -> None:
    disclosed, accepted = understood("Disclosures by age / 16-17", "Referrals accepted by age / 16-17")
    assert (disclosed.item, disclosed.of) == ("age:16_17", "disclosed")
    assert (accepted.item, accepted.of) == ("age:16_17", "accepted")


def test_a_breakdown_of_an_unknown_total_is_doubtful() -> None:
    (one,) = understood("Sex / Female")
    assert (one.item, one.how, one.runner_up) == (None, How.DOUBTFUL, "sex:female")


def test_a_cell_of_a_breakdown_that_two_headings_claim_is_doubtful() -> None:
    taken = understood("Disclosures by sex / Female", "Disclosures by sex / Women")
    assert [(one.item, one.how) for one in taken] == [(None, How.DOUBTFUL)] * 2


def test_every_heading_has_its_understanding() -> None:
    assert len(understood("E01", "", "Nothing of ours", "E02")) == 4


def test_the_same_headings_are_understood_the_same_again() -> None:
    assert understood("Asked", "Told us when asked") == understood("Asked", "Told us when asked")
