"""Contents pages are kept, as contents."""

from __future__ import annotations

import pytest

from tests.parsers.word_builder import control, field, para, paragraphs, run, style

GALLERY = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'


def kinds(*blocks: str, **parts: str) -> list[str]:
    return [each.kind.value for each in paragraphs(*blocks, **parts)]


@pytest.mark.parametrize("name", ["toc 1", "TOC 9", "TOC Heading", "table of figures"])
def test_a_contents_style_makes_contents(name: str) -> None:
    assert kinds(para("Training 4", style="T"), "Words", styles=style("T", name)) == ["contents", "paragraph"]


def test_a_contents_field_makes_contents_of_all_its_paragraphs() -> None:
    begin, rest = field('TOC \\o "1-3"', "|").split("|")
    blocks = [para(begin, "Training 4"), para("Data 5"), para("Records 6", rest), "Words"]
    assert kinds(*blocks) == ["contents"] * 3 + ["paragraph"]


def test_another_field_makes_no_contents() -> None:
    assert kinds(para(field("REF x", run("Training")))) == ["paragraph"]


def test_a_contents_control_makes_contents() -> None:
    assert kinds(control(para("Contents") + para("Training 4"), GALLERY), "Words") == [
        "contents",
        "contents",
        "paragraph",
    ]


def test_another_control_makes_no_contents() -> None:
    assert kinds(
        control(para("Words"), '<w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj>')
    ) == ["paragraph"]


def test_a_contents_field_that_ends_too_late_does_not_swallow_clauses() -> None:
    begin, rest = field("TOC", "|").split("|")
    clause = "The Provider shall train all its staff in domestic abuse " * 10
    assert kinds(para(begin, "Training 4"), para(clause), para("End 9", rest)) == [
        "contents",
        "paragraph",
        "contents",
    ]
