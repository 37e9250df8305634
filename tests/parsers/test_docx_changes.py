"""Tracked changes: insertions are kept and marked, deletions are left out."""

from __future__ import annotations

from tests.parsers.word_builder import (
    CLAUSES,
    cell,
    footnote_mark,
    left_out,
    note,
    para,
    paragraphs,
    row,
    run,
    style,
    table,
    text_box,
    texts,
    tracked,
)

GONE, NEW = '<w:del w:id="9"/>', '<w:ins w:id="9"/>'


def proposed(*blocks: str) -> list[tuple[str, bool]]:
    return [(each.text, each.proposed) for each in paragraphs(*blocks)]


def test_inserted_words_are_kept_and_proposed() -> None:
    assert proposed(para("Staff shall ", tracked("ins", "be trained.")), "Old") == [
        ("Staff shall be trained.", True),
        ("Old", False),
    ]


def test_words_moved_here_are_kept_and_proposed() -> None:
    assert proposed(para(tracked("moveTo", "Moved"))) == [("Moved", True)]


def test_deleted_words_are_left_out_and_nothing_is_proposed() -> None:
    assert proposed(para("Staff ", tracked("del", "shall "), "train.")) == [("Staff train.", False)]


def test_words_moved_away_are_left_out() -> None:
    assert texts(para("Staff ", tracked("moveFrom", "shall "), "train.")) == ["Staff train."]


def test_words_inserted_and_deleted_again_are_left_out() -> None:
    assert proposed(para("Staff", tracked("ins", tracked("del", " and others")))) == [("Staff", False)]


def test_an_inserted_paragraph_mark_alone_proposes_nothing() -> None:
    assert proposed(para("Old words", mark=NEW)) == [("Old words", False)]


def test_inserted_white_space_proposes_nothing() -> None:
    assert proposed(para("Old", tracked("ins", " "), "words")) == [("Old words", False)]


def test_a_change_of_format_proposes_nothing() -> None:
    change = '<w:b/><w:rPrChange w:id="1"><w:rPr><w:strike/></w:rPr></w:rPrChange>'
    assert proposed(para(run("Old", change))) == [("Old", False)]


def test_a_paragraph_whose_mark_is_deleted_runs_on_into_the_next() -> None:
    assert texts(para("Staff shall ", mark=GONE), "train.") == ["Staff shall train."]


def test_paragraphs_run_together_take_the_number_of_the_last() -> None:
    blocks = [para("Staff shall ", numbered=(1, 0), mark=GONE), para("train.", numbered=(1, 1))]
    assert [each.label for each in paragraphs(*blocks, numbering=CLAUSES)] == ["1.1"]


def test_a_paragraph_of_which_only_the_mark_is_left_gives_no_style() -> None:
    blocks = [para("Training", style="H1", mark=GONE), para(tracked("del", "and more"))]
    assert paragraphs(*blocks, styles=style("H1", "heading 1"))[0].heading_level == 1


def test_several_deleted_marks_run_together() -> None:
    assert texts(para("One ", mark=GONE), para("two ", mark=GONE), para("three")) == ["One two three"]


def test_a_deleted_mark_before_a_table_loses_no_words() -> None:
    assert texts(para("One", mark=GONE), table(row("A", "B"))) == ["One", "A", "B"]


def test_a_deleted_mark_at_the_end_loses_no_words() -> None:
    assert texts(para("One", mark=GONE)) == ["One"]


def test_a_deleted_mark_in_a_cell_stays_in_the_cell() -> None:
    inside = f"<w:tc>{para('One', mark=GONE)}</w:tc>"
    assert texts(table(row(inside, "Two")), "Three") == ["One", "Two", "Three"]


def test_a_paragraph_moved_away_is_left_out() -> None:
    gone = para(tracked("moveFrom", "Moved"), mark='<w:moveFrom w:id="9"/>')
    assert texts("One", gone, para(tracked("moveTo", "Moved"))) == ["One", "Moved"]


def test_deleted_words_are_counted() -> None:
    blocks = [
        para("Staff ", tracked("del", "shall not ")),
        para(tracked("del", "Gone too"), mark=GONE),
        "End",
    ]
    assert left_out(*blocks) == ["tracked deletions left out: 4 words"]


def test_words_moved_away_are_not_told_as_lost() -> None:
    assert left_out(para(tracked("moveFrom", "Moved")), para(tracked("moveTo", "Moved"))) == []


def test_a_deleted_row_is_counted() -> None:
    assert left_out(table(row("Old", "Row"), row("Gone", "row too", properties=GONE))) == [
        "tracked deletions left out: 3 words"
    ]


def test_a_text_box_is_proposed_where_its_drawing_is_inserted() -> None:
    found = paragraphs(para("Old", tracked("ins", text_box(para("Boxed")))))
    assert [each.proposed for each in found] == [False, True]


def test_a_note_is_proposed_where_its_reference_is_inserted() -> None:
    found = paragraphs(para("Old", tracked("ins", footnote_mark(2))), footnotes=note(2, "Below"))
    assert [each.proposed for each in found] == [False, True]


def test_a_text_box_in_an_inserted_cell_is_proposed() -> None:
    new = cell(para("One", text_box(para("Boxed"))), properties='<w:cellIns w:id="1"/>')
    assert [each.proposed for each in paragraphs(table(row(new, "Two")))] == [True, True, False]
