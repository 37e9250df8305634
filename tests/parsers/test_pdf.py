"""PDFs that cannot be read, or only in part."""

from __future__ import annotations

import pytest

from horizontal.errors import DamagedFile, EmptyFile, EncryptedFile, ScannedFile, TooLarge
from horizontal.parsers.limits import Limits, within
from horizontal.parsers.pdf import pages as pdf_pages
from horizontal.parsers.pdf.read_pdf import read_pdf
from tests.parsers.pdf_builder import FULL, Sheets


def _notes(sheet: Sheets) -> list[tuple[str, str]]:
    return [(note.where, note.what) for note in sheet.read().unread]


def test_a_file_with_a_password_is_encrypted() -> None:
    with pytest.raises(EncryptedFile, match=r"^tender.pdf: a password is needed"):
        Sheets(password="Elm!25").lines(*FULL).read()


def test_a_file_with_an_owner_password_only_is_read() -> None:
    assert len(Sheets(owner="Elm!25").lines(*FULL).texts()) == 1


def test_pictures_without_words_are_a_scan() -> None:
    with pytest.raises(ScannedFile) as caught:
        Sheets().picture().next().picture().read()
    assert (
        str(caught.value)
        == "tender.pdf: no text on any of its 2 pages (a scan?); run OCR first, or use --ocr"
    )


def test_a_page_without_anything_is_empty() -> None:
    with pytest.raises(EmptyFile, match=r"^tender.pdf: it holds no words"):
        Sheets().rule(72, 100, 300, 100).read()


def test_rubbish_is_damaged() -> None:
    with pytest.raises(DamagedFile, match=r"^tender.pdf: it does not open"):
        read_pdf(b"%PDF-1.7 and nothing more", "tender.pdf")


def test_bytes_before_the_mark_are_passed_over() -> None:
    data = b"\r\nX-Mailer: none\r\n\r\n" + Sheets().lines(*FULL).data()
    assert len(read_pdf(data, "tender.pdf").paragraphs) == 1


def test_too_many_pages_are_refused() -> None:
    with within(Limits(pages=1)), pytest.raises(TooLarge, match=r"2 pages, more than 1"):
        Sheets().lines(*FULL).next().lines(*FULL).read()


def test_a_page_of_too_many_characters_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "MAX_PAGE_CHARACTERS", 100)
    with pytest.raises(TooLarge, match=r"page 1 holds more than 100 characters"):
        Sheets().lines(*FULL).read()


def test_a_page_beyond_all_measure_is_refused() -> None:
    with pytest.raises(TooLarge, match=r"page 1 is 20,000 points long"):
        Sheets((20_000, 500)).say("The Provider shall train.").read()


def test_the_pages_are_counted() -> None:
    assert Sheets().lines(*FULL).next().lines(*FULL).read().page_count == 2


def test_pages_without_text_are_told() -> None:
    sheet = Sheets().lines(*FULL).next().picture().next().picture()
    assert _notes(sheet) == [("pages 2–3", "a picture and no text (a scan?)")]


def test_unseen_text_over_a_scan_is_read_and_told() -> None:
    sheet = Sheets().picture().unseen("The Provider shall train its staff.")
    assert (sheet.texts(), [where for where, _ in _notes(sheet)]) == (
        ["The Provider shall train its staff."],
        ["page 1"],
    )


def test_a_drawing_of_too_many_lines_is_not_searched_for_tables() -> None:
    sheet = Sheets().lines(*FULL, "years.", top=60)
    for number in range(70):
        sheet.rule(72, 100 + 10 * number, 520, 100 + 10 * number).rule(
            72 + 6.4 * number, 100, 72 + 6.4 * number, 790
        )
    assert _notes(sheet) == [("page 1", "too much is drawn to look for tables: read as text")]


def test_words_in_the_fields_of_a_form_are_read() -> None:
    sheet = Sheets().lines(*FULL, "years.").field("Kindly Hands Homecare Limited", top=300)
    assert sheet.texts()[-1] == "Kindly Hands Homecare Limited"


def test_a_line_printed_twice_for_a_false_bold_is_told_once() -> None:
    sheet = Sheets().say("Training of staff").lines(*FULL, top=130).say("Training of staff", left=72.4)
    assert sheet.texts().count("Training of staff") == 1


def test_a_plain_file_has_nothing_to_tell() -> None:
    assert _notes(Sheets().lines(*FULL)) == []


def test_the_same_bytes_give_the_same_reading() -> None:
    data = Sheets().lines(*FULL).data()
    assert read_pdf(data, "tender.pdf") == read_pdf(data, "tender.pdf")
