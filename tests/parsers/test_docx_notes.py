"""Footnotes and endnotes stand after the paragraph that calls them."""

from __future__ import annotations

from tests.parsers.word_builder import (
    CLAUSES,
    cell,
    control,
    footnote_mark,
    left_out,
    note,
    para,
    paragraphs,
    row,
    run,
    table,
    texts,
    tracked,
)

NOTES = note(1, "First note.") + note(2, "Second note.")


def marks(*blocks: str, **parts: str) -> list[tuple[str, str | None]]:
    return [(each.text, each.note) for each in paragraphs(*blocks, **parts)]


def test_a_footnote_stands_after_its_paragraph_with_its_mark() -> None:
    blocks = [para("Staff", footnote_mark(1), " train."), "Next"]
    assert marks(*blocks, footnotes=NOTES) == [("Staff train.", None), ("First note.", "1"), ("Next", None)]


def test_a_footnote_is_of_its_kind() -> None:
    assert paragraphs(para("Staff", footnote_mark(1)), footnotes=NOTES)[1].kind == "footnote"


def test_footnotes_are_counted_as_they_are_called() -> None:
    blocks = [para("One", footnote_mark(2)), para("Two", footnote_mark(1))]
    assert marks(*blocks, footnotes=NOTES)[1::2] == [("Second note.", "1"), ("First note.", "2")]


def test_every_paragraph_of_a_note_is_read() -> None:
    found = marks(para("Staff", footnote_mark(1)), footnotes=note(1, "One.", "Two."))
    assert found[1:] == [("One.", "1"), ("Two.", "1")]


def test_endnotes_have_small_roman_marks() -> None:
    mark = '<w:r><w:endnoteReference w:id="1"/></w:r>'
    found = paragraphs(para("Staff", mark), endnotes=NOTES.replace("footnote", "endnote"))[1]
    assert (found.kind, found.note) == ("endnote", "i")


def test_the_settings_give_the_format_and_the_first_number() -> None:
    settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>'
    assert marks(para("Staff", footnote_mark(1)), footnotes=NOTES, settings=settings)[1][1] == "c"


def test_the_settings_of_a_section_come_first() -> None:
    settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/></w:footnotePr>'
    section = '<w:footnotePr><w:numFmt w:val="upperRoman"/></w:footnotePr>'
    found = marks(para("Staff", footnote_mark(1)), footnotes=NOTES, settings=settings, section=section)
    assert found[1][1] == "I"


def test_notes_may_be_counted_by_section() -> None:
    settings = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'
    blocks = [para("One", footnote_mark(1), more="<w:sectPr/>"), para("Two", footnote_mark(2))]
    assert marks(*blocks, footnotes=NOTES, settings=settings)[1::2] == [
        ("First note.", "1"),
        ("Second note.", "1"),
    ]


def test_a_mark_of_its_own_is_the_mark_and_not_text() -> None:
    called = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    found = marks(para("Staff", called, " train."), footnotes=note(1, "* Own note."))
    assert found == [("Staff train.", None), ("Own note.", "*")]


def test_a_note_called_from_deleted_words_is_left_out() -> None:
    blocks = [para("One", tracked("del", footnote_mark(1))), para("Two", footnote_mark(2))]
    assert marks(*blocks, footnotes=NOTES) == [("One", None), ("Two", None), ("Second note.", "1")]


def test_a_note_called_from_struck_words_is_told() -> None:
    called = '<w:r><w:rPr><w:strike/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
    assert left_out(para("One", called), footnotes=NOTES) == ["struck-through text left out: 2 words"]


def test_a_note_that_nobody_calls_is_not_read() -> None:
    assert texts("One", footnotes=NOTES) == ["One"]


def test_the_body_counts_on_past_a_numbered_note() -> None:
    numbered = f'<w:footnote w:id="1">{para("Note", numbered=(1, 0))}</w:footnote>'
    blocks = [para("One", footnote_mark(1), numbered=(1, 0)), para("Two", numbered=(1, 0))]
    found = paragraphs(*blocks, footnotes=numbered, numbering=CLAUSES)
    assert [each.label for each in found] == ["1.", "1.", "2."]


def test_a_note_called_in_a_cell_stands_after_the_words_of_the_cell() -> None:
    called = cell(para("Duty", footnote_mark(1)))
    assert [each.kind for each in paragraphs(table(row(called, "Beside")), footnotes=NOTES)] == [
        "table_cell",
        "footnote",
        "table_cell",
    ]


def test_a_note_with_a_content_control_is_read() -> None:
    inside = f'<w:footnote w:id="1">{control(para("Within."))}</w:footnote>'
    assert texts(para("One", footnote_mark(1)), footnotes=inside) == ["One", "Within."]


def test_an_inserted_note_is_proposed() -> None:
    inside = f'<w:footnote w:id="1">{para(tracked("ins", "New."))}</w:footnote>'
    assert paragraphs(para(run("One"), footnote_mark(1)), footnotes=inside)[1].proposed


def test_a_reference_to_a_missing_note_is_passed_over() -> None:
    assert texts(para("One", footnote_mark(9))) == ["One"]
