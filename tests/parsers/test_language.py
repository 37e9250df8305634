"""Welsh is recognised, kept and said to be unread; it is never scored as silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from horizontal import find_evidence, read_contract
from horizontal.parsers.language import tell_language

WELSH = "Rhaid i'r Darparwr sicrhau bod yr holl staff yn cael hyfforddiant ar gam-drin domestig o fewn deuddeg wythnos."
ENGLISH = "The Provider shall ensure that all staff are trained on domestic abuse within twelve weeks."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (WELSH, "cy"),
        ("Atodlen 3: Manyleb y Gwasanaeth", "cy"),
        ("Polisi yn y gweithle ar drais yn erbyn menywod, cam-drin domestig a thrais rhywiol", "cy"),
        (ENGLISH, "en"),
        ("The Provider shall train all staff on VAWDASV under the National Training Framework.", "en"),
        ("Titan Pro 15M22 RR2Y DSR-1710R2Y", None),
        ("Domestic abuse", None),
    ],
)
def test_the_language_of_a_text_is_told_where_there_are_words_enough(text: str, language: str | None) -> None:
    assert tell_language(text) == language


def written(folder: Path, *paragraphs: str) -> Path:
    """A text file of numbered clauses."""
    file = folder / "draft.txt"
    file.write_text(
        "\n\n".join(f"{n}. {words}" for n, words in enumerate(paragraphs, start=1)), encoding="utf-8"
    )
    return file


def test_a_welsh_half_is_told_and_the_english_half_is_read(tmp_path: Path) -> None:
    contract = read_contract(written(tmp_path, WELSH, ENGLISH))
    assert [block.language for block in contract.blocks] == ["cy", None]
    assert [(unread.lost, "Welsh" in unread.what) for unread in contract.unread] == [(False, True)]
    assert {found.element for found in find_evidence(contract)} >= {"TR1"}


def test_a_contract_in_welsh_alone_has_lost_words(tmp_path: Path) -> None:
    contract = read_contract(written(tmp_path, WELSH, WELSH, WELSH))
    assert [unread.lost for unread in contract.unread] == [True]
    assert find_evidence(contract) == ()


def test_an_english_contract_says_nothing_of_welsh(tmp_path: Path) -> None:
    assert read_contract(written(tmp_path, ENGLISH, ENGLISH)).unread == ()
