"""Plain text becomes paragraphs, and a passage becomes a small contract."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from horizontal.parsers.text import contract_from_text, decode, read_text

WRAPPED = """\
4.1 The Provider shall train every member of its staff who meets the
public, and shall repeat the training in every year of the Contract.
4.2 The Provider shall keep records of the training for not less than
30 days after the end of each year.
(a) In writing; and
(b) on paper.
"""


def texts(text: str) -> list[str]:
    """The paragraphs of a plain text."""
    return [paragraph.text for paragraph in read_text(text.encode(), "tender.txt").paragraphs]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_the_encoding_is_told_from_the_bytes(encoding: str) -> None:
    text = "The Provider’s staff – all of them – shall be trained."
    assert decode(text.encode(encoding)).lstrip("\ufeff") == text


def test_blank_lines_part_paragraphs() -> None:
    assert texts("Staff are trained.\n\nStaff are asked.") == ["Staff are trained.", "Staff are asked."]


def test_lines_that_were_broken_by_hand_are_joined() -> None:
    assert texts(WRAPPED)[0].endswith(
        "who meets the public, and shall repeat the training in every year of the Contract."
    )


def test_labels_part_paragraphs_in_wrapped_text() -> None:
    assert [text.split()[0] for text in texts(WRAPPED)] == ["4.1", "4.2", "(a)", "(b)"]


def test_a_wrapped_line_that_begins_with_a_figure_goes_on() -> None:
    assert texts(WRAPPED)[1].endswith("for not less than 30 days after the end of each year.")


def test_a_wrapped_line_that_begins_with_a_clause_reference_goes_on() -> None:
    text = "The Provider shall keep to all that is said in clauses\n13.2 and 13.4 of these conditions."
    assert len(texts(text)) == 1


def test_lines_that_were_not_broken_by_hand_are_paragraphs() -> None:
    assert len(texts("Staff are trained.\nStaff are asked.\nRecords are kept.")) == 3


def test_bullets_part_paragraphs() -> None:
    assert texts("It shall:\n- train staff\n- ask people") == ["It shall:", "- train staff", "- ask people"]


def test_a_word_broken_at_its_hyphen_stays_one_word() -> None:
    assert texts("until the thirty-\nfirst day of March") == ["until the thirty-first day of March"]


def test_line_ends_of_all_systems_count() -> None:
    assert texts("One is.\r\n\r\nTwo is.\r\rThree is.\fFour is.") == [
        "One is.",
        "Two is.",
        "Three is.",
        "Four is.",
    ]


def test_unseen_signs_are_taken_out() -> None:
    assert texts("do\u00admestic\u200b abuse\u00a0training") == ["domestic abuse training"]


def test_a_passage_is_a_contract_without_a_file() -> None:
    contract = contract_from_text("Staff shall be trained.")
    assert (contract.path, contract.sha256, contract.page_count) == ("text", None, None)


def test_the_heading_given_stands_over_every_block() -> None:
    contract = contract_from_text("1. Staff\n1.1 Staff shall be trained.", heading="Domestic abuse")
    assert [block.place.heading_path for block in contract.blocks] == [
        ("Domestic abuse",),
        ("Domestic abuse", "Staff"),
    ]


def test_a_passage_of_one_line_is_one_block() -> None:
    text = "Staff shall ask / listen / refer. They shall (a) record it; (b) report it."
    assert [block.text for block in contract_from_text(text).blocks] == [text]


def test_a_number_before_a_passage_is_its_number() -> None:
    (block,) = contract_from_text("26.4 The Supplier shall adopt a policy.").blocks
    assert (block.number, block.place.clause) == ("26.4", "26.4")


def test_a_number_before_dots_is_its_number() -> None:
    assert contract_from_text("2.1 ... Where we cannot help, advice is given.").blocks[0].number == "2.1"


def test_items_of_a_passage_are_list_items() -> None:
    contract = contract_from_text("The policy sets out to:\n- give help; and\n- secure a response.")
    assert [block.kind for block in contract.blocks] == ["paragraph", "list_item", "list_item"]


def test_a_passage_without_words_has_no_blocks() -> None:
    assert contract_from_text(" \n ").blocks == ()


def _words(text: str) -> Counter[str]:
    return Counter(word for word in re.findall(r"\d+|[^\W\d_]+", text) if word != "o")


_LINES = st.lists(
    st.lists(
        st.sampled_from(["The", "staff", "shall", "act.", "1.2", "(a)", "•", "12", "Schedule", "1"]),
        max_size=9,
    )
)


@given(_LINES)
def test_no_word_of_a_passage_is_lost(lines: list[list[str]]) -> None:
    text = "\n".join(" ".join(line) for line in lines)
    blocks = contract_from_text(text).blocks
    assert not _words(text) - _words(" ".join(f"{block.number or ''} {block.text}" for block in blocks))


@given(st.text())
def test_any_text_at_all_can_be_read(text: str) -> None:
    assert isinstance(contract_from_text(text).blocks, tuple)


@given(st.binary())
def test_any_bytes_at_all_can_be_decoded(data: bytes) -> None:
    assert isinstance(decode(data), str)


def test_each_line_of_a_text_saved_by_an_office_program_is_a_paragraph() -> None:
    long = "The Provider shall train all staff on domestic abuse " * 6
    assert texts(f"{long.strip()}\nLocal Specialist\nthe service that the Council names.") == [
        long.strip(),
        "Local Specialist",
        "the service that the Council names.",
    ]
