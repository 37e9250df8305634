"""The cheap look before the patterns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from horizontal.matching.word_gate import WordGate
from horizontal.matching.word_pattern import WordPattern

PATTERNS = (
    WordPattern(["domestic abuse", "stalk*", "so-called honour", "a|an order"]),
    WordPattern(["MARAC", "such ..2 training", "'em all"]),
    WordPattern(["co-operat*"]),
)
GATE = WordGate(PATTERNS)
SAID = st.sampled_from(
    [
        "domestic",
        "abuse",
        "stalking",
        "so-called",
        "honour",
        "an",
        "order",
        "MARAC",
        "such",
        "training",
        "'em",
        "all",
        "co-operates",
        "İ",
        "_",
        "-",
        "/",
    ]
)


@given(st.lists(SAID, max_size=6), st.sampled_from((" ", "", "-")))
def test_a_pattern_that_matches_is_always_open(said: list[str], between: str) -> None:
    text = between.join(said)
    assert {pattern for pattern in PATTERNS if pattern.search(text)} <= GATE.open_to(text)


def test_most_patterns_are_shut_for_an_ordinary_text() -> None:
    shut = WordGate(PATTERNS[:1]).open_to("The Provider shall insure its vehicles.")
    assert not shut
