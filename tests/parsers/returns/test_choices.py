"""Answers that are one of a few are read in their many wordings."""

from __future__ import annotations

import pytest

from horizontal.parsers.returns.values.choices import read_choice
from horizontal.parsers.returns.values.finding import Finding
from horizontal.parsers.returns.values.signs import Legend
from horizontal.provider_return import State
from horizontal.requirements.load_return_specification import load_return_specification


def choice(item: str, content: object) -> Finding:
    allowed = load_return_specification().by_id[item].allowed
    return read_choice(item, allowed, content, Legend())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("item", "content", "value"),
    [
        ("P05", "Yes", "yes"),
        ("P05", "Y", "yes"),
        ("P05", "✓", "yes"),
        ("P05", True, "yes"),
        ("P05", "Yes - page 3", "yes"),
        ("P05", "yes (see section 4.2)", "yes"),
        ("P05", "Ydy", "yes"),
        ("P05", "in part", "partly"),
        ("P05", "Partially", "partly"),
        ("P05", "Not yet", "no"),
        ("P05", "N", "no"),
        ("P01", "in draft", "draft"),
        ("P01", "Yes, in draft", "draft"),
        ("P01", "Draft only", "draft"),
        ("nil_return", "no", "no"),
        ("P04", "DA only", "DA only"),
        ("P04", "Only domestic abuse", "DA only"),
        ("P04", "Domestic abuse", "DA only"),
        ("P04", "domestic abuse and all other violence against women and girls", "DA+VAWG"),
        ("P04", "DA & VAWG", "DA+VAWG"),
        ("P04", "both", "DA+VAWG"),
        ("P04", "All forms of VAWDASV", "DA+VAWG"),
        ("tier", "Universal", "universal"),
        ("tier", "Targeted (higher)", "targeted"),
        ("tier", "Universal + contact", "contact"),
    ],
)
def test_an_answer_is_read(item: str, content: object, value: str) -> None:
    assert choice(item, content).value == value


@pytest.mark.parametrize(
    ("item", "content", "state"),
    [
        ("P05", None, State.BLANK),
        ("P05", "n/a", State.NOT_APPLICABLE),
        ("P05", "Yes but not for agency staff", State.UNREAD),
        ("P05", "see policy", State.UNREAD),
        ("P05", 3, State.UNREAD),
        ("P05", "in draft", State.UNREAD),
        ("P01", "partly", State.INVALID),
        ("P04", "yes", State.UNREAD),
        ("P04", "domestic abuse but not stalking", State.UNREAD),
        ("tier", "Tier 2", State.UNREAD),
    ],
)
def test_what_is_none_of_the_answers_has_no_value(item: str, content: object, state: State) -> None:
    found = choice(item, content)
    assert (found.value, found.state) == (None, state)
