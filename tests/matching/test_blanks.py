"""Blanks that nobody has filled in, and times that are told."""

from __future__ import annotations

import pytest

from horizontal.evidence import Flag
from horizontal.matching.blanks import tells_when
from tests.builders import found, ruled


def test_a_blank_in_the_words_of_the_element_is_flagged() -> None:
    evidence = found(
        "The Provider shall report its domestic abuse figures to the Council every [insert] months."
    )
    assert Flag.PLACEHOLDER in evidence["DC2"].flags


def test_what_somebody_is_still_to_name_is_a_blank() -> None:
    evidence = found(
        "Employees affected by domestic abuse shall be given the numbers of [Provider to name specialist services]."
    )
    assert Flag.PLACEHOLDER in evidence["WP5"].flags


def test_a_blank_beside_what_only_likeness_finds_is_flagged() -> None:
    evidence = found(
        "A manager to whom a colleague tells of abuse by a partner will respond in this way: [Operator to complete]."
    )
    assert all(Flag.PLACEHOLDER in one.flags for one in evidence.values())


def test_a_blank_for_the_way_in_which_a_thing_is_done_is_flagged() -> None:
    evidence = found(
        "Colleagues who experience domestic abuse will be shown the way to specialist help by [Supplier to describe]."
    )
    assert Flag.PLACEHOLDER in evidence["WP5"].flags


def test_a_blank_elsewhere_is_not() -> None:
    evidence = found(
        "By [insert date] the Provider shall adopt a written policy on domestic abuse for its staff."
    )
    assert Flag.PLACEHOLDER not in evidence["WP1"].flags


def test_the_bracketed_name_of_a_party_is_no_blank() -> None:
    evidence = found("[Employer] shall have a written policy on domestic abuse for its employees.")
    assert Flag.PLACEHOLDER not in evidence["WP1"].flags


def test_a_blank_in_the_time_leaves_a_frequency_unfilled() -> None:
    evidence = found("Training on domestic abuse shall be repeated every [insert] years for all staff.")
    assert Flag.PLACEHOLDER in evidence["TR4"].flags
    assert Flag.PLACEHOLDER not in evidence["TR1"].flags


def test_a_blank_for_who_does_it_leaves_the_time_filled() -> None:
    text = "The domestic abuse policy for staff shall be reviewed every year by [officer to be confirmed]."
    assert not any(Flag.PLACEHOLDER in one.flags for one in found(text).values())


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("The figures shall be sent each quarter.", True),
        ("The figures shall be sent every [insert] months.", False),
        ("The figures shall be sent to the Council.", False),
        ("All caseworkers shall attend a one-day course on domestic abuse.", False),
        ("All caseworkers shall attend a one-day course on domestic abuse each year.", True),
    ],
)
def test_a_time_is_told_where_no_blank_is_left(text: str, tells: bool) -> None:
    assert tells_when(text) is tells


@pytest.mark.parametrize(
    "text",
    [
        "Advisers must go through the [name of tool to be settled] risk checklist with each victim of domestic abuse.",
        "If domestic abuse is disclosed the nurse must complete a risk assessment using [name of tool to be agreed].",
    ],
)
def test_a_blank_that_names_a_tool_leaves_the_tool_open(text: str) -> None:
    assert Flag.PLACEHOLDER in found(text)["AA3"].flags


def test_a_blank_that_is_all_a_sentence_says_is_flagged() -> None:
    evidence = found("Your lead for your domestic abuse policy is [name and job title to be confirmed].")
    assert Flag.PLACEHOLDER in evidence["WP9"].flags


@pytest.mark.parametrize(
    "text",
    [
        "The Provider shall carry out [number and method to be settled] audits of domestic abuse cases each year.",
        "The Provider shall send its domestic abuse figures each [quarter / half-year – Council to select].",
        "In the domestic abuse return figures smaller than [number to be confirmed] shall be suppressed.",
    ],
)
def test_a_blank_for_how_much_is_flagged(text: str) -> None:
    evidence = found(text)
    assert evidence
    assert all(Flag.PLACEHOLDER in one.flags for one in evidence.values())


def test_a_blank_for_the_date_by_which_a_thing_is_done_leaves_it_asked_for() -> None:
    text = "You'll adopt, by [date to be confirmed], a written policy on domestic abuse for your staff."
    assert Flag.PLACEHOLDER not in found(text)["WP1"].flags


@pytest.mark.parametrize("blank", ["[TBC]", "__________", "[●]"])
def test_a_blank_for_whoever_is_named_is_one(blank: str) -> None:
    evidence = found(f"{blank} shall be the Provider’s lead for its domestic abuse policy.")
    assert Flag.PLACEHOLDER in evidence["WP9"].flags


def test_a_blank_for_the_tool_itself_is_flagged() -> None:
    text = "Where a patient discloses domestic abuse the Provider shall gauge the risk by means of [name of risk tool]."
    assert Flag.PLACEHOLDER in found(text)["AA3"].flags


def test_a_blank_for_an_interval_leaves_what_is_reported() -> None:
    evidence = found(
        "The Provider shall report every [insert] months the number of clients who disclosed domestic abuse, by age."
    )
    assert Flag.PLACEHOLDER in evidence["DC2"].flags
    assert Flag.PLACEHOLDER not in evidence["DC3"].flags


def test_a_blank_before_the_words_for_a_time_is_one_in_them() -> None:
    evidence = found("Advisers shall be trained on domestic abuse in their first [●] weeks of appointment.")
    assert Flag.PLACEHOLDER in evidence["TR4"].flags


def test_a_blank_after_an_occasion_is_all_that_would_be_said() -> None:
    evidence = found(
        "The Company shall do what is entered here: where a worker is alleged to have committed domestic abuse, [to be"
        " added]."
    )
    assert Flag.PLACEHOLDER in evidence["WP6"].flags


@pytest.mark.parametrize(
    ("text", "code", "is_blank"),
    [
        ("Figures on domestic abuse by age and sex are to be agreed between the parties.", "DC3", True),
        ("A safety plan is to be agreed with each client who discloses domestic abuse.", "AA10", False),
        ("The Provider shall appoint as its lead on domestic abuse [name to be inserted].", "WP9", True),
        ("The Provider shall appoint as its lead on domestic abuse a senior manager.", "WP9", False),
    ],
)
def test_what_is_still_to_be_agreed_or_named_is_a_blank(text: str, code: str, is_blank: bool) -> None:
    assert (Flag.PLACEHOLDER in ruled(text)[code].flags) is is_blank
