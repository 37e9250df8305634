"""The passage that decides a verdict stands first, and its reason can be told."""

from __future__ import annotations

import pytest

from horizontal.assessment import ElementResult
from horizontal.evidence import Evidence, Flag, Strength
from horizontal.reports.deciding import deciding_first, reason_words
from tests.reports.assessment_builder import assessed, passage


def first_element(*evidence: Evidence) -> ElementResult:
    """The result of WP1 with this evidence."""
    return assessed(*evidence).elements[0]


def quotes(element: ElementResult) -> list[str]:
    """The quotes, the deciding one first."""
    return [one.quote for one in deciding_first(element)]


def test_the_duty_stands_before_the_wish() -> None:
    element = first_element(passage("WP1", Strength.QUALIFIED, quote="wish"), passage("WP1", quote="duty"))
    assert quotes(element) == ["duty", "wish"]


def test_the_denial_stands_before_the_duty() -> None:
    element = first_element(passage("WP1", quote="duty"), passage("WP1", Strength.NEGATED, quote="denial"))
    assert quotes(element) == ["denial", "duty"]


def test_a_duty_with_a_blank_stands_behind_one_without() -> None:
    element = first_element(
        passage("WP1", quote="blank", flags=(Flag.PLACEHOLDER,)), passage("WP1", quote="whole")
    )
    assert quotes(element) == ["whole", "blank"]


@pytest.mark.parametrize("flag", [Flag.PROPOSED, Flag.UNSEEN])
def test_a_doubtful_duty_stands_behind_a_plain_one(flag: Flag) -> None:
    element = first_element(passage("WP1", quote="doubtful", flags=(flag,)), passage("WP1", quote="plain"))
    assert quotes(element) == ["plain", "doubtful"]


def test_equal_passages_keep_their_order() -> None:
    element = first_element(passage("WP1", quote="first"), passage("WP1", quote="second"))
    assert quotes(element) == ["first", "second"]


@pytest.mark.parametrize(
    ("strength", "modal", "told"),
    [
        (Strength.MANDATORY, "shall", "A plain duty of the provider (“shall”)."),
        (Strength.QUALIFIED, "should", "The words are softer than a duty (“should”)."),
        (
            Strength.QUALIFIED,
            "will",
            "A duty (“will”) that its own sentence softens, as “where practicable” or “endeavours” do.",
        ),
        (Strength.PERMISSIVE, "may", "It is allowed and not required (“may”)."),
        (Strength.NEGATED, "need not", "The duty is denied (“need not”)."),
        (Strength.MANDATORY, None, "A plain duty of the provider."),
    ],
)
def test_the_reason_follows_the_strength(strength: Strength, modal: str | None, told: str) -> None:
    assert reason_words(first_element(passage("WP1", strength, modal=modal))) == told


def test_a_conflict_names_the_clause_that_lays_the_duty_down() -> None:
    denial = passage("WP1", Strength.NEGATED, modal="Nothing in")
    element = first_element(passage("WP1", clause="9.1"), denial)
    assert reason_words(element) == "The duty is denied (“Nothing in”), though 9.1 lays it down."


def test_a_manner_that_leaves_doubt_is_the_reason_for_a_partial_duty() -> None:
    element = first_element(passage("WP1", flags=(Flag.MANNER, Flag.DOUBTFUL)))
    assert reason_words(element) == "It may lay down a duty (“shall”), or only tell of one: read it."


@pytest.mark.parametrize("flags", [(Flag.PLACEHOLDER,), (Flag.MANNER, Flag.PLACEHOLDER)])
def test_a_blank_is_the_reason_for_a_partial_duty(flags: tuple[Flag, ...]) -> None:
    element = first_element(passage("WP1", flags=flags))
    assert reason_words(element) == "A duty whose own words have a blank that is not filled in."


def test_a_met_element_warns_of_a_proposed_insertion() -> None:
    element = first_element(passage("WP1", flags=(Flag.PROPOSED,)))
    assert reason_words(element).endswith("But mind: in a tracked insertion: proposed, not agreed.")


@pytest.mark.parametrize("flags", [(Flag.SCANNED,), (Flag.SCANNED, Flag.PLACEHOLDER)])
def test_a_verdict_from_a_scan_says_so(flags: tuple[Flag, ...]) -> None:
    element = first_element(passage("WP1", flags=flags))
    assert "But mind: read by OCR from a picture: compare with the page" in reason_words(element)


def test_nothing_close_is_said() -> None:
    assert reason_words(first_element()) == "No passage comes close."


def test_the_closest_passage_says_what_it_lacks() -> None:
    element = first_element(passage("WP1", Strength.STATEMENT))
    assert reason_words(element) == "No passage counts. The closest one is background and lays down no duty."
