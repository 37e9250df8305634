"""Laws of the readers of further formats: whatever the words, none is lost; whatever the bytes, the end is clear."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from horizontal.errors import HorizontalError
from horizontal.parsers.bundle.bundle import natural_key
from horizontal.parsers.html.read_html import read_html
from horizontal.parsers.odt.read_odt import read_odt
from horizontal.parsers.reading import Reading
from horizontal.parsers.rtf.read_rtf import read_rich_text
from tests.parsers.odt_builder import fodt, listed, odt, p

Read = Callable[[bytes, str], Reading]
WORDS = st.lists(st.text(alphabet="abcdefgXYZ", min_size=1, max_size=8), min_size=1, max_size=12)
PAGE = b"<html><ol><li>One<p>two</ol><table><tr><td>x<td>y</table>"
RICH = rb"{\rtf1{\fonttbl{\f0 A;}}{\listtext 1.\tab}Staff \u8211?\par\trowd\cellx1\intbl x\cell\row{\footnote n}}"
PIECES = [
    b"{",
    b"}",
    b"<",
    b">",
    b"\\",
    b"\\u",
    b"\\bin9",
    b"</",
    b"<table>",
    b"<td rowspan=9>",
    b"\\cell",
    b"\\row",
]


@given(words=WORDS)
def test_no_word_of_an_open_document_is_lost(words: list[str]) -> None:
    found = read_odt(odt(listed(*words), *(p(word) for word in words)), "a.odt")
    assert [each.text for each in found.paragraphs] == words * 2


@given(words=WORDS)
def test_no_word_of_a_page_is_lost(words: list[str]) -> None:
    page = "".join(f"<div>{word}<ul><li>{word}</ul></div>" for word in words)
    found = read_html(f"<html>{page}</html>".encode(), "a.html")
    assert [each.text for each in found.paragraphs] == [word for word in words for _ in range(2)]


@given(words=WORDS)
def test_no_word_of_rich_text_is_lost(words: list[str]) -> None:
    body = "".join(rf"{{\b {word}}}\par " for word in words)
    found = read_rich_text(rf"{{\rtf1 {body}}}".encode(), "a.rtf")
    assert [each.text for each in found.paragraphs] == words


@pytest.mark.parametrize(
    ("read", "seed"),
    [(read_html, PAGE), (read_rich_text, RICH), (read_odt, fodt(listed("One", "Two"), p("x")))],
)
@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, 4000), piece=st.sampled_from(PIECES) | st.binary(max_size=6), cut=st.integers(0, 6))
def test_a_file_changed_anywhere_is_read_or_told(
    read: Read, seed: bytes, at: int, piece: bytes, cut: int
) -> None:
    at %= len(seed)
    try:
        found = read(seed[:at] + piece + seed[at + cut :], "a.x")
    except HorizontalError:
        return
    assert found.paragraphs


@given(names=st.lists(st.text(max_size=12), max_size=6))
def test_any_names_at_all_have_an_order(names: list[str]) -> None:
    ordered = sorted(names, key=natural_key)
    assert all(natural_key(one) <= natural_key(other) for one, other in pairwise(ordered))
