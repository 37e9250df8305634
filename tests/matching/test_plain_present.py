"""Whether the plain present tells of what is done each time, or of what has been."""

from __future__ import annotations

import pytest

from horizontal.matching.plain_present import lays_down, looks_back, tells_routine

ROUTINE = [
    "The key worker reads the alert log before nine each morning.",
    "What was said at the visit is written down the same day.",
    "A tenant who tells of violence is never asked for proof.",
]
TOLD = [
    "Last year every client was seen alone.",
    "The board believes that each nurse asks.",
    "Is every client seen alone?",
    "Seen alone each time Y/N",
    "The room is painted blue.",
]


@pytest.mark.parametrize("text", ROUTINE)
def test_what_is_done_each_time_is_routine(text: str) -> None:
    assert tells_routine(text)


@pytest.mark.parametrize("text", TOLD)
def test_what_is_believed_asked_or_past_is_no_routine(text: str) -> None:
    assert not tells_routine(text)


def test_the_past_in_a_clause_that_hangs_does_not_look_back() -> None:
    assert not looks_back("The nurse writes down what was said.")


def test_what_is_found_to_be_so_does_not_look_back() -> None:
    assert lays_down("The manager refers a case found to be high risk to the Marac.")
    assert not lays_down("The manager found the case.")
