"""A file without words is told as what it is, and never read as an empty contract."""

from __future__ import annotations

import pytest

from horizontal.errors import EmptyFile, ScannedFile
from horizontal.parsers.word.read_docx import read_docx
from tests.parsers.word_builder import para, run, tracked, word_file

PICTURE = "<w:r><w:drawing><a:graphic><a:blip/></a:graphic></w:drawing></w:r>"


def test_a_file_of_empty_paragraphs_is_empty() -> None:
    with pytest.raises(EmptyFile, match="holds no words"):
        read_docx(word_file(para(), para(" ")), "x.docx")


def test_a_file_of_dots_and_lines_is_empty() -> None:
    with pytest.raises(EmptyFile):
        read_docx(word_file("……", "____"), "x.docx")


def test_a_file_of_pictures_is_a_scan() -> None:
    with pytest.raises(ScannedFile, match="run OCR"):
        read_docx(word_file(para(PICTURE), para(PICTURE)), "x.docx")


def test_a_file_of_old_pictures_is_a_scan() -> None:
    with pytest.raises(ScannedFile):
        read_docx(word_file(para("<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>")), "x.docx")


def test_a_scan_with_words_in_its_footer_is_a_scan() -> None:
    section = '<w:footerReference w:type="default" r:id="footer1"/>'
    with pytest.raises(ScannedFile):
        read_docx(word_file(para(PICTURE), section=section, footer1=para("Page 1")), "x.docx")


def test_a_picture_with_words_is_no_scan() -> None:
    assert read_docx(word_file(para("Words", PICTURE)), "x.docx").paragraphs


def test_a_file_all_deleted_is_empty_and_says_why() -> None:
    with pytest.raises(EmptyFile, match="tracked deletions left out: 2 words"):
        read_docx(word_file(para(tracked("del", "All gone"))), "x.docx")


def test_a_file_all_struck_out_is_empty_and_says_why() -> None:
    with pytest.raises(EmptyFile, match="struck-through text left out: 2 words"):
        read_docx(word_file(para(run("All gone", "<w:strike/>"))), "x.docx")


def test_a_file_that_only_imports_another_is_empty_and_says_why() -> None:
    with pytest.raises(EmptyFile, match="1 imported part"):
        read_docx(word_file('<w:altChunk r:id="x"/>'), "x.docx")
