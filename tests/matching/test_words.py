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


def test_an_aside_between_commas_is_passed_over() -> None:
    words = TOKENIZER.words("shall hold, from the first day, a policy")
    assert words.asides == ((2, 6),)
    assert words.between(2, 6) == 0


def test_a_list_is_no_aside_and_a_word_in_an_aside_counts_the_rest_of_it() -> None:
    assert TOKENIZER.words("ask, record, refer and report").asides == ()
    words = TOKENIZER.words("apart from her family, with an independent interpreter, before asking")
    assert words.between(4, 7) == 3


def test_one_thing_of_a_list_is_far_from_the_next_and_two_sentences_are_near() -> None:
    words = TOKENIZER.words("check the newborn; give safe sleep advice; ask about abuse")
    assert words.between(3, 4) > 3
    assert TOKENIZER.words("ask at once; train later").between(3, 3) == 0
    assert TOKENIZER.words("ask at once; train later").between(2, 4) == 2
