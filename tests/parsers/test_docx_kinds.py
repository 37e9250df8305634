"""Every sort of Word package is opened."""

from __future__ import annotations

import pytest

from horizontal.parsers.word.read_docx import read_docx
from tests.parsers.word_builder import (
    CLAUSES,
    changed,
    footnote_mark,
    note,
    para,
    with_part,
    word_file,
    zipped,
)

_STRICT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": (
        "http://purl.oclc.org/ooxml/wordprocessingml/main"
    ),
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}


@pytest.mark.parametrize(
    "content_type",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_templates_and_files_with_macros_are_read(content_type: str) -> None:
    data = word_file("Words", content_type=content_type)
    assert [each.text for each in read_docx(data, "x").paragraphs] == ["Words"]


def test_a_strict_file_is_read_with_its_numbers_and_notes() -> None:
    blocks = [para("Words", footnote_mark(1), numbered=(1, 0))]
    data = word_file(*blocks, numbering=CLAUSES, footnotes=note(1, "A note."))
    for part in ("word/document.xml", "word/numbering.xml", "word/footnotes.xml"):
        for usual, strict in _STRICT.items():
            data = changed(data, part, usual, strict)
    for part in ("_rels/.rels", "word/_rels/document.xml.rels"):
        data = changed(data, part, *list(_STRICT.items())[1])
    found = read_docx(data, "x").paragraphs
    assert [(each.label, each.text) for each in found] == [("1.", "Words"), (None, "A note.")]


def test_a_pointer_to_a_missing_part_is_passed_over() -> None:
    link = '<Relationship Id="gone" Type="x/image" Target="media/none.png"/></Relationships>'
    data = changed(word_file("Words"), "word/_rels/document.xml.rels", "</Relationships>", link)
    assert [each.text for each in read_docx(data, "x").paragraphs] == ["Words"]


def test_a_package_without_pointers_is_read_plainly() -> None:
    main = f'<w:document xmlns:w="{next(iter(_STRICT))}"><w:body>{para("Words")}</w:body></w:document>'
    data = zipped({"word/document.xml": main})
    assert [each.text for each in read_docx(data, "x").paragraphs] == ["Words"]


def test_an_embedded_file_is_told() -> None:
    link = '<Relationship Id="e" Type="x/package" Target="other.xlsx" TargetMode="External"/></Relationships>'
    data = changed(word_file("Words"), "word/_rels/document.xml.rels", "</Relationships>", link)
    assert [each.what for each in read_docx(data, "x").unread] == ["not read: 1 embedded file"]


def test_words_in_an_embedded_file_count_as_lost() -> None:
    data = with_part(word_file("Words"), "package", "embeddings/a.docx", word_file("Inside"))
    assert [each.lost for each in read_docx(data, "x").unread] == [True]


def test_a_formula_of_an_old_file_is_no_embedded_file() -> None:
    formula = '<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Equation.3" r:id="{}"/>'
    holder = f"<w:r><w:object>{formula.format('oleObject')}</w:object></w:r>"
    data = with_part(word_file(para("Words", holder)), "oleObject", "embeddings/a.bin", b"x")
    assert read_docx(data, "x").unread == ()


def test_the_same_file_reads_the_same_twice() -> None:
    data = word_file(para("Words", numbered=(1, 0)), numbering=CLAUSES)
    assert read_docx(data, "x") == read_docx(data, "x")
