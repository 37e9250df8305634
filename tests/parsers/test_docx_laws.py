"""Laws of the Word reader, whatever the words."""

from __future__ import annotations

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from horizontal.errors import UnreadableFile
from horizontal.parsers.word.read_docx import read_docx
from tests.parsers.word_builder import (
    CLAUSES,
    control,
    labels,
    para,
    row,
    run,
    table,
    texts,
    tracked,
    word_file,
)

WORDS = st.text(alphabet="abcdefgh éü&<>'\"", min_size=1, max_size=30).filter(lambda text: text.strip())
PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=6)
LEVELS = st.lists(st.integers(min_value=0, max_value=3), min_size=1, max_size=15)


def plain(words: list[str]) -> list[str]:
    return [" ".join(text.split()) for text in words]


@settings(max_examples=40, deadline=None)
@given(PARAGRAPHS)
def test_no_words_are_lost_and_their_order_is_kept(words: list[str]) -> None:
    readable = [text for text in words if any(letter.isalnum() for letter in text)] or ["words"]
    assert texts(*[para(run(text)) for text in readable]) == plain(readable)


@settings(max_examples=40, deadline=None)
@given(WORDS)
def test_wrapping_words_changes_nothing(text: str) -> None:
    words = f"a {text}"
    wrapped = [para(run(words)), control(para(run(words))), para(tracked("ins", run(words)))]
    assert texts(*wrapped, table(row(f"<w:tc>{para(run(words))}</w:tc>"))) == plain([words] * 4)


@settings(max_examples=40, deadline=None)
@given(LEVELS)
def test_deleted_paragraphs_never_change_the_numbers(levels: list[int]) -> None:
    kept = [para("Words", numbered=(1, level)) for level in levels]
    gone = para(tracked("del", "Gone"), numbered=(1, 1), mark='<w:del w:id="1"/>')
    mixed = [block for each in kept for block in (gone, each)]
    assert labels(*mixed, numbering=CLAUSES) == labels(*kept, numbering=CLAUSES)


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=0), st.binary(min_size=1, max_size=8))
def test_bytes_changed_anywhere_never_crash_the_reader(place: int, change: bytes) -> None:
    data = word_file(para("Words", numbered=(1, 0)), numbering=CLAUSES)
    at = place % len(data)
    with contextlib.suppress(UnreadableFile):
        read_docx(data[:at] + change + data[at + len(change) :], "contract.docx")
