"""Signs that hide a word, whatever the format."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from horizontal import read_contract

_ODD = "Sta\ufb00 shall con\ufb01rm domestic\u00a0vio\u00adlence train\u200bing, safe\u2011guarding and be\u2010spoke"
_PLAIN = "Staff shall confirm domestic violence training, safe-guarding and be-spoke"


def _word(path: Path) -> None:
    file = docx.Document()
    file.add_paragraph(_ODD)
    table = file.add_table(rows=0, cols=3)
    for words in (("Measure", "When", "Trained sta\ufb00"), ("1", "Year 1", "80 %"), ("2", "Year 2", "90 %")):
        for cell, word in zip(table.add_row().cells, words, strict=True):
            cell.text = word
    file.save(str(path))


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_the_words_are_plain(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(f"<p>{_ODD}</p>" if name.endswith("html") else _ODD, encoding="utf-8")
    assert [block.text for block in read_contract(path).blocks] == [_PLAIN]


def test_the_words_of_a_word_file_and_its_headers_are_plain(tmp_path: Path) -> None:
    _word(tmp_path / "a.docx")
    first, *cells = read_contract(tmp_path / "a.docx").blocks
    assert first.text == _PLAIN
    assert [cell.place.cell.column_header for cell in cells if cell.place.cell][-1] == "Trained staff"
