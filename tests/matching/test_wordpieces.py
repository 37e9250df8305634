"""The word pieces that the encoder reads."""

from __future__ import annotations

import pytest

from horizontal.matching.recogniser.encoder.encoder import load_vocabulary
from horizontal.matching.recogniser.encoder.wordpieces import WordPieces

PIECES = WordPieces(load_vocabulary())


def named(first: str, second: str = "", most: int = 112) -> list[str]:
    """The pieces of two texts, by name."""
    vocabulary = load_vocabulary()
    return [vocabulary[number] for number in PIECES.pair(first, second, most).ids]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Refer to MARAC.", ["refer", "to", "mara", "##c", "."]),
        ("safe-enquiry", ["safe", "-", "en", "##qui", "##ry"]),
        ("the provider’s café", ["the", "provider", "’", "s", "cafe"]),
        ("£3,000\tor\u00a012.5%", ["£3", ",", "000", "or", "12", ".", "5", "%"]),
        ("a\u200bb\ufffd", ["ab"]),
        ("", []),
    ],
)
def test_words_are_cut_as_in_training(text: str, pieces: list[str]) -> None:
    assert named(text) == ["[CLS]", *pieces, "[SEP]", "[SEP]"]


def test_a_word_without_pieces_or_end_is_unknown() -> None:
    assert named("x" * 101) == ["[CLS]", "[UNK]", "[SEP]", "[SEP]"]


def test_the_second_text_is_told_from_the_first() -> None:
    assert PIECES.pair("staff", "are trained", 112).types == (0, 0, 0, 1, 1, 1)


def test_of_two_long_texts_the_longer_loses_its_end() -> None:
    assert named("staff", "one two three four", most=6) == ["[CLS]", "staff", "[SEP]", "one", "two", "[SEP]"]
