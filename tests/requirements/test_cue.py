"""The cue language."""

from __future__ import annotations

import pytest

from horizontal.requirements.cue import CueError, Item, parse_cue


def test_alternatives_stand_in_one_step() -> None:
    assert parse_cue("staff|worker*").sequences[0].items == (Item(("staff", "worker*")),)


def test_a_gap_without_a_number_passes_over_six_words() -> None:
    assert parse_cue("ask .. abuse").sequences[0].items[1].gap == 6


def test_a_gap_may_state_its_number() -> None:
    assert parse_cue("ask ..12 abuse").sequences[0].items[1].gap == 12


def test_an_and_makes_two_sequences() -> None:
    assert len(parse_cue("ask & @staff").sequences) == 2


def test_a_bar_is_read_after_an_and() -> None:
    assert parse_cue("ask & !police").sequences[1].barred


def test_a_heading_step_is_marked() -> None:
    assert parse_cue("within # & ^training").sequences[1].in_heading


def test_the_lists_that_a_cue_names_are_told() -> None:
    assert parse_cue("@staff .. @trained & !@other").lists == {"staff", "trained", "other"}


@pytest.mark.parametrize("cue", ["", ".. abuse", "ask ..", "!ask", "a? b", "ask ; tell", "&", "@Staff"])
def test_what_does_not_follow_the_language_is_refused(cue: str) -> None:
    with pytest.raises(CueError):
        parse_cue(cue)
