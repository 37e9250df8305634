"""Lists of which neither a number nor a bullet marks the items."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from horizontal.contract import Block, BlockKind, Cell, Contract, Place
from horizontal.matching.passages import cut_passages

LEAD = "The Provider shall hold a policy on each of the following:"


def in_text(*lines: str) -> Contract:
    """Lines of clause 4.1, the first of which has its number."""
    first = Block(text=lines[0], kind=BlockKind.PARAGRAPH, number="4.1", level=2, place=Place(clause="4.1"))
    others = [Block(text=line, kind=BlockKind.PARAGRAPH, place=Place(clause="4.1")) for line in lines[1:]]
    return Contract(path="draft.docx", blocks=(first, *others))


def in_a_cell(*lines: str) -> Contract:
    """Lines of one cell, beside a cell with the number of the clause."""
    cells = ((1, "4.1"), *((2, line) for line in lines))
    return Contract(
        path="draft.docx",
        blocks=tuple(
            Block(
                text=text,
                kind=BlockKind.TABLE_CELL,
                place=Place(clause="4.1", cell=Cell(table=1, row=1, column=column)),
            )
            for column, text in cells
        ),
    )


def stem_of(text: str, draft: Contract) -> str:
    """What the passage with this text hangs from."""
    return next(one.stem for one in cut_passages(draft) if text in one.text)


@pytest.mark.parametrize("made", [in_text, in_a_cell])
@pytest.mark.parametrize(
    "items",
    [
        ("lone working;", "domestic abuse; and", "social media."),
        ("Lone working;", "Domestic abuse;", "Social media."),
        ("lone working", "domestic abuse as it affects staff", "social media"),
    ],
)
def test_each_line_of_a_list_hangs_from_its_lead(
    made: Callable[..., Contract], items: tuple[str, ...]
) -> None:
    assert all(stem_of(item, made(LEAD, *items)) == LEAD for item in items)


@pytest.mark.parametrize("made", [in_text, in_a_cell])
def test_what_comes_after_the_list_stands_by_itself(made: Callable[..., Contract]) -> None:
    after = "The Council has a policy on domestic abuse of its own."
    assert stem_of(after, made(LEAD, "lone working;", "social media.", after)) == ""


def test_the_next_clause_in_a_cell_is_no_item() -> None:
    cell = Cell(table=1, row=1, column=2)
    lines = (("9.1", LEAD), ("(a)", "lone working."), ("9.2", "The Council will pay each month."))
    blocks = tuple(
        Block(text=text, kind=BlockKind.TABLE_CELL, number=number, place=Place(clause=number, cell=cell))
        for number, text in lines
    )
    draft = Contract(path="draft.docx", blocks=blocks)
    assert (stem_of("lone", draft), stem_of("Council", draft)) == (LEAD, "")


@pytest.mark.parametrize("made", [in_text, in_a_cell])
def test_a_lead_that_asks_for_nothing_leads_nothing(made: Callable[..., Contract]) -> None:
    assert stem_of("domestic", made("These are kinds of harm:", "domestic abuse;", "stalking.")) == ""
