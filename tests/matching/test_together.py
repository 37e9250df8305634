"""Which passages are read together as well as one at a time."""

from __future__ import annotations

from collections.abc import Sequence

from horizontal.contract import Block, BlockKind, Place
from horizontal.matching.passage import Passage
from horizontal.matching.passages import cut_passages
from horizontal.matching.together import MOST_WORDS, standing_together, words_of
from tests.builders import contract


def together(passages: Sequence[Passage], *, is_single: bool = False) -> list[str | None]:
    """For each passage the words that it is read with."""
    units = standing_together(passages, is_single=is_single)
    return [words_of(units.get(id(one), ())) for one in passages]


def test_a_list_is_read_with_the_words_that_lead_it() -> None:
    text = "The course deals with: (a) why people go back; (b) signs of danger; and (c) how to ask."
    whole = "The course deals with: why people go back; signs of danger; and how to ask."
    assert set(together(cut_passages(contract(text)))) == {whole}


def test_a_list_of_several_clauses_is_one() -> None:
    lead, *items = (
        Block(text=text, kind=BlockKind.LIST_ITEM, number=number, level=2, place=Place(clause=number))
        for number, text in (("3", "Staff must:"), ("3(a)", "ask alone;"), ("3(b)", "write it down."))
    )
    assert set(together(cut_passages(contract(lead, *items)))) == {"Staff must: ask alone; write it down."}


def test_the_sentences_of_a_paragraph_stand_together() -> None:
    text = "Staff are trained. It is renewed every year."
    assert together(cut_passages(contract(text))) == [text, text]


def test_two_clauses_of_a_contract_stand_apart() -> None:
    assert together(cut_passages(contract("Staff are trained.", "Records are kept."))) == [None, None]


def test_the_paragraphs_of_a_text_too_short_to_be_a_contract_stand_together() -> None:
    lines = [
        Block(text=text, kind=BlockKind.PARAGRAPH, place=Place()) for text in ("Staff train.", "It is new.")
    ]
    passages = cut_passages(contract(*lines))
    assert set(together(passages, is_single=True)) == {"Staff train. It is new."}
    assert together(passages) == [None, None]


def test_numbered_clauses_stand_apart_even_there() -> None:
    passages = cut_passages(contract("Staff are trained.", "Records are kept."))
    assert together(passages, is_single=True) == [None, None]


def test_what_is_long_is_read_a_passage_at_a_time() -> None:
    text = " ".join(["Staff are trained."] * MOST_WORDS)
    assert not any(together(cut_passages(contract(text))))
