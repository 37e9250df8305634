"""Return files for tests: a form of labels and answers, as a workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook

Answer = str | int | float | date | None

QUARTER: Mapping[str, Answer] = {
    "provider": "Sedgewell Advice",
    "contract_id": "ADV-9",
    "period_start": date(2026, 4, 1),
    "period_end": date(2026, 6, 30),
    "T01": 21,
    "T02": 11,
    "T04": 19,
    "E01": 214,
    "E02": 57,
    "E03": 48,
    "E05": 7,
    "E06": 2,
}
"""A return with nothing to say, by the ids of the items as labels."""


def form(
    path: Path, answers: Mapping[str, Answer], *, beside: Sequence[tuple[str, Mapping[str, str]]] = ()
) -> Path:
    """A workbook with a label and an answer a row, and further columns: a head and what stands in it by label."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Return"
    sheet.append(["Item", "Answer", *(head for head, _ in beside)])
    for label, answer in answers.items():
        sheet.append([label, answer, *(words.get(label) for _, words in beside)])
    workbook.save(path)
    return path


def policy(path: Path, *sentences: str) -> Path:
    """A workplace policy as plain text, one numbered sentence a line."""
    path.write_text(
        "\n".join(f"{n}. {words}" for n, words in enumerate(sentences, 1)) + "\n", encoding="utf-8"
    )
    return path
