"""Lines of one paragraph of a Word file that have numbers of their own."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from horizontal import read_contract


def blocks(tmp_path: Path, *lines: str) -> list[tuple[str | None, str]]:
    """The clause and the text of each block of one paragraph with these lines."""
    file = docx.Document()
    run = file.add_paragraph().add_run(lines[0])
    for line in lines[1:]:
        run.add_break()
        run.add_text(line)
    file.save(str(tmp_path / "a.docx"))
    return [(block.place.clause, block.text) for block in read_contract(tmp_path / "a.docx").blocks]


def test_each_line_with_a_number_is_a_clause(tmp_path: Path) -> None:
    found = blocks(tmp_path, "4.1 Staff are trained.", "4.2 Clients are asked.", "4.3 Records are kept.")
    assert found == [
        ("4.1", "Staff are trained."),
        ("4.2", "Clients are asked."),
        ("4.3", "Records are kept."),
    ]


def test_each_line_with_a_letter_is_an_item(tmp_path: Path) -> None:
    found = blocks(tmp_path, "4.1 The Provider shall:", "(a) train staff; and", "(b) ask clients.")
    assert [clause for clause, _ in found] == ["4.1", "4.1(a)", "4.1(b)"]


@pytest.mark.parametrize(
    "lines", [("4.1 Staff are", "trained."), ("4.1 The room is", "3.2 metres wide."), ("Schedule 1", "Staff")]
)
def test_a_line_without_a_number_goes_on(tmp_path: Path, lines: tuple[str, ...]) -> None:
    assert len(blocks(tmp_path, *lines)) == 1
