"""What a reader of the PDF is told."""

from __future__ import annotations

import pytest

from horizontal.parsers.pdf.flow import Flow
from horizontal.parsers.pdf.pages import Page
from horizontal.parsers.pdf.report import Extras, pages_named, unread_of


def _told(page: Page, words: int = 0) -> list[str]:
    return [f"{note.where}: {note.what}" for note in unread_of([page], Flow((), None, words))]


def test_private_signs_that_were_left_out_are_told() -> None:
    assert _told(Page(4, 842, [], [], [], unmapped=2)) == ["page 4: signs of a private font left out"]


def test_a_page_that_does_not_open_is_told() -> None:
    assert _told(Page(4, 0, [], [], [], opened=False)) == ["page 4: could not be opened"]


def test_a_page_on_which_words_went_missing_is_told() -> None:
    page = Page(4, 842, [], [], [], words=300, placed=280)
    assert _told(page, 280) == ["page 4: two ways of reading count different numbers of words"]


def test_words_lost_between_the_pages_and_the_paragraphs_are_told() -> None:
    page = Page(4, 842, [], [], [], words=300, placed=300)
    assert _told(page, 280) == ["the whole file: 280 words handed on of 300 counted"]


def test_ten_words_more_or_less_are_nothing() -> None:
    assert _told(Page(4, 842, [], [], [], words=300, placed=290), 290) == []


def test_a_page_too_crowded_to_search_is_told() -> None:
    page = Page(4, 842, [], [], [], crowded=True)
    assert _told(page) == ["page 4: too much is drawn to look for tables: read as text"]


def test_attached_files_are_told() -> None:
    assert [note.what for note in unread_of([], Flow((), None, 0), Extras(attached=2))] == [
        "2 attached files: not read"
    ]


def test_a_form_in_xml_is_told() -> None:
    assert [note.what for note in unread_of([], Flow((), None, 0), Extras(form_in_xml=True))] == [
        "an XFA form: only what stands on its pages is read"
    ]


@pytest.mark.parametrize(
    ("numbers", "said"), [([3], "page 3"), ([1, 2, 3, 7], "pages 1–3, 7"), ([2, 4], "pages 2, 4")]
)
def test_pages_are_named_as_one_says_them(numbers: list[int], said: str) -> None:
    assert pages_named(numbers) == said
