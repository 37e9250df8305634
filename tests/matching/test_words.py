"""Words, each with its place in the text."""

from __future__ import annotations

from horizontal.matching.words import Tokenizer

TOKENIZER = Tokenizer()


def test_a_word_stands_where_the_text_has_it() -> None:
    words = TOKENIZER.words("Staff  (and\nvolunteers) don't wait; 24 hours.")
    assert [words.text[start:end] for start, end in words.offsets] == list(words.texts)


def test_a_hyphen_parts_words_and_a_possessive_is_no_word() -> None:
    assert TOKENIZER.words("the Provider’s e-learning").texts == ("the", "Provider", "e", "learning")


def test_numbers_are_known_in_digits_and_in_letters() -> None:
    assert TOKENIZER.words("within ten days or 24 hours").numbers == {1, 4}


def test_a_text_read_again_gives_the_same_words() -> None:
    first, second = (TOKENIZER.words("Staff shall, in confidence, ask.") for _ in range(2))
    assert (first.texts, first.offsets) == (second.texts, second.offsets)
