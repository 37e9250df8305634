"""Parts in other formats that a Word file imports where they stand."""

from __future__ import annotations

import pytest

from horizontal.parsers.reading import Reading
from horizontal.parsers.word.read_docx import read_docx
from tests.parsers.word_builder import (
    CLAUSES,
    cell,
    footnote_mark,
    note,
    para,
    row,
    table,
    tracked,
    with_part,
    word_file,
)

CHUNK = '<w:altChunk r:id="chunk"/>'
PAGE = "<html><body><p>The Provider shall train.</p></body></html>"


def imported(name: str, content: str | bytes, *blocks: str) -> Reading:
    """A file with one part imported between two paragraphs, or at the place that the blocks say."""
    file = word_file(*(blocks or ("Before", CHUNK, "After")))
    return read_docx(with_part(file, "chunk", name, content), "contract.docx")


def words(reading: Reading) -> list[str]:
    """The texts of a reading."""
    return [paragraph.text for paragraph in reading.paragraphs]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", PAGE),
        ("a.htm", "<p>The Provider <b>shall</b> train.</p>"),
        ("a.txt", "The Provider shall train."),
        ("a.rtf", r"{\rtf1\ansi The Provider shall train.\par}"),
        ("a.docx", word_file("The Provider shall train.")),
        (
            "a.mht",
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
            f"--x\r\nContent-Type: text/html\r\nContent-Location: file:///a.htm\r\n\r\n{PAGE}\r\n--x--\r\n",
        ),
    ],
)
def test_an_imported_part_is_read_where_it_stands(name: str, content: str | bytes) -> None:
    assert words(imported(name, content)) == ["Before", "The Provider shall train.", "After"]


def test_an_imported_part_that_is_read_is_not_told_as_lost() -> None:
    assert imported("a.html", PAGE).unread == ()


def test_a_word_file_keeps_the_numbers_of_its_own() -> None:
    inner = word_file(para("Train", numbered=(1, 0)), para("Ask", numbered=(1, 1)), numbering=CLAUSES)
    found = imported("a.docx", inner).paragraphs
    assert [each.label for each in found] == [None, "1.", "1.1", None]


def test_tables_of_an_imported_part_are_counted_on() -> None:
    grid = table(row("A", "B"), row("C", "D"))
    found = imported("a.docx", word_file(grid), grid, CHUNK, grid).paragraphs
    assert [each.cell.table for each in found if each.cell is not None and each.text == "A"] == [1, 2, 3]


def test_a_part_imported_in_a_cell_stands_in_the_cell() -> None:
    found = imported("a.txt", "Words", table(row("One", cell("Two", CHUNK)), row("Three", "Four")))
    assert [each.cell.column for each in found.paragraphs if each.cell is not None] == [1, 2, 2, 1, 2]


def test_an_imported_part_in_an_insertion_is_proposed() -> None:
    assert [
        each.proposed for each in imported("a.txt", "Words", "One", tracked("ins", CHUNK)).paragraphs
    ] == [
        False,
        True,
    ]


def test_a_part_imported_in_a_note_is_of_the_kind_of_the_note() -> None:
    file = word_file(
        para("Words", footnote_mark(2)), footnotes=note(2).replace("</w:footnote>", f"{CHUNK}</w:footnote>")
    )
    file = with_part(file, "unused", "a.txt", "Words below")
    link = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="chunk" Type="x/aFChunk" Target="a.txt"/></Relationships>'
    )
    file = with_part(file, "rels", "_rels/footnotes.xml.rels", link)
    assert [(each.text, each.kind) for each in read_docx(file, "x").paragraphs] == [
        ("Words", "paragraph"),
        ("Words below", "footnote"),
    ]


def test_what_an_imported_part_leaves_out_is_told() -> None:
    inner = word_file(para(tracked("del", "gone"), "Words"))
    assert [(each.where, each.what) for each in imported("a.docx", inner).unread] == [
        ("word/a.docx, the Word file", "tracked deletions left out: 1 word")
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.pdf", b"%PDF-1.7\n"), ("a.docx", b"PK\x03\x04broken"), ("a.xml", "<?xml version='1.0'?><other/>")],
)
def test_an_imported_part_that_is_not_read_is_told_as_lost(name: str, content: str | bytes) -> None:
    assert [(each.where, each.lost) for each in imported(name, content).unread] == [(f"word/{name}", True)]


def test_an_imported_part_without_words_is_not_told_as_lost() -> None:
    assert [each.lost for each in imported("a.docx", word_file()).unread] == [False]


def test_word_files_inside_one_another_are_read_to_a_depth() -> None:
    inner = word_file("Deepest")
    for depth in range(6):
        inner = with_part(word_file(f"At {depth}", CHUNK), "chunk", "a.docx", inner)
    found = read_docx(inner, "contract.docx")
    assert (words(found), [each.lost for each in found.unread]) == (["At 5", "At 4", "At 3", "At 2"], [True])


def test_a_part_that_is_imported_too_often_is_told() -> None:
    found = imported("a.txt", "Words", "Before", *([CHUNK] * 60))
    assert (len(found.paragraphs), sum(each.lost for each in found.unread)) == (51, 10)


def test_an_imported_part_does_not_hide_words_lost_in_silence() -> None:
    found = imported("a.txt", "word " * 500, "One", CHUNK, f"<w:unknown>{para('lost ' * 50)}</w:unknown>")
    assert [each.what for each in found.unread] == ["not read: some 50 of 51 words, for a reason not known"]
