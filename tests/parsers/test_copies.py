"""Documents of a bundle that say the same, and the order that they state."""

from __future__ import annotations

from pathlib import Path

import pytest

from horizontal.parsers import read_contract
from tests.parsers.word_builder import zipped


def packed(folder: Path, files: dict[str, bytes]) -> Path:
    """An archive of these files."""
    archive = folder / "tender.zip"
    archive.write_bytes(zipped(files))
    return archive


DUTY = "The Provider shall train all staff on domestic abuse every year, and keep a record of each course for audit."


def test_a_copy_of_a_document_is_left_out_and_told(tmp_path: Path) -> None:
    contract = read_contract(
        packed(tmp_path, {"a.txt": DUTY.encode(), "b.html": f"<html><p>{DUTY}".encode()})
    )
    assert [block.text for block in contract.blocks] == [DUTY]
    assert [(note.where, note.what) for note in contract.unread] == [
        ("b.html", "left out: it says the same as a.txt, word for word")
    ]


def test_two_versions_of_a_document_are_told(tmp_path: Path) -> None:
    other = DUTY.replace("shall train", "may train")
    contract = read_contract(
        packed(tmp_path, {"Terms v1.txt": other.encode(), "Terms v2 FINAL.txt": DUTY.encode()})
    )
    assert len(contract.blocks) == 2
    assert [note.where for note in contract.unread] == ["Terms v2 FINAL.txt"]
    assert "another version of Terms v1.txt" in contract.unread[0].what


@pytest.mark.parametrize(
    ("words", "order"),
    [
        (
            "In any conflict the Specification takes precedence over these General Terms, and they over the Prices.",
            ["Specification", "General Terms", "Prices"],
        ),
        (
            "The following order applies: the Prices, then the Specification.",
            ["General Terms", "Prices", "Specification"],
        ),
        (
            "These documents prevail in this order: the Specification; the Prices.",
            ["General Terms", "Specification", "Prices"],
        ),
    ],
)
def test_the_order_may_be_stated_in_other_words(tmp_path: Path, words: str, order: list[str]) -> None:
    files = {
        "General Terms.txt": words,
        "Prices.txt": "The price is high.",
        "Specification.txt": "Staff shall act.",
    }
    contract = read_contract(packed(tmp_path, {name: text.encode() for name, text in files.items()}))
    assert list(dict.fromkeys(block.place.part for block in contract.blocks)) == order
