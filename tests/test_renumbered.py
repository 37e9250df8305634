"""Contracts that are numbered otherwise, or begin with a list of their contents, come to the same verdicts."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import docx
import pytest
from docx.document import Document

from tests.test_contracts_learnt import FOLDER, NAMES, label_of
from tests.verdicts import verdicts_of

TYPED = ("ed1", "tb1", "tj3", "tn3", "um1", "uc3", "vf1", "xd3", "yc1", "zd1")
"""Contracts whose numbers are typed, one or two of each set of hands."""
_MAIN = re.compile(r"(?P<number>\d+)(?P<stop>\.?)(?=\s+[A-Z“])")
_SUB = re.compile(r"(?P<number>\d+)\.(?P<sub>\d+)(?=[\s.(])")
_CITED = re.compile(
    r"\b((?:clause|paragraph|para|condition|section|term)s? )"
    r"((?:\d+(?:\.\d+)*(?:\([a-z]+\))*(?:, | and | or | to )?)+)",
    re.IGNORECASE,
)
_BARE = re.compile(r"\b(under|in|by|of|at|with|from|see) (\d+\.\d+)(?![\d.%])")
_LONGEST, _HIGHEST = 90, 26
_DUTY = re.compile(r"[.:;]$|\b(?:shall|must|will|may|should)\b")


def letter(number: int) -> str:
    """The first is A."""
    return chr(ord("A") + number - 1)


def roman(number: int) -> str:
    """The first is I."""
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def renumbered(mark: Callable[[int], str]) -> Callable[[Document], None]:
    """What counts main clauses by other marks: 7 and 7.2 become G and G.2, also where they are cited."""

    def marked(found: re.Match[str]) -> str:
        number = int(found[0])
        return mark(number) if 0 < number <= _HIGHEST else found[0]

    def cited(text: str) -> str:
        text = _CITED.sub(lambda m: m[1] + re.sub(r"(?<![\d.])\d+(?!\d)", marked, m[2]), text)
        return _BARE.sub(lambda m: f"{m[1]} {re.sub(r'^[0-9]+', marked, m[2])}", text)

    def change(document: Document) -> None:
        cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
        for paragraph in [*document.paragraphs, *(one for cell in cells for one in cell.paragraphs)]:
            for place, run in enumerate(paragraph.runs):
                own = (_SUB.match(run.text) or _MAIN.match(run.text)) if place == 0 else None
                counts = own is not None and (own.re is _SUB or len(paragraph.text) < _LONGEST)
                text = cited(re.sub(r"^\d+", marked, run.text) if counts else run.text)
                if text != run.text:  # else a call of a footnote would go
                    run.text = text

    return change


def with_contents(document: Document) -> None:
    """Puts a list of the headings before all, without page numbers."""
    titles = [
        one.text for one in document.paragraphs if len(one.text) < _LONGEST and not _DUTY.search(one.text)
    ]
    heads = [
        text for text in titles if re.match(r"\d+\.?\s+[A-Z]|(?:schedule|annexe?|appendix)\s\w", text, re.I)
    ]
    first = document.paragraphs[1]
    for text in ["Contents", *heads]:
        first.insert_paragraph_before(text)


WAYS: dict[str, Callable[[Document], None]] = {
    "letters": renumbered(letter),
    "romans": renumbered(roman),
    "contents": with_contents,
}


@cache
def plain(name: str) -> dict[str, str]:
    """The verdicts of the contract as it is."""
    return verdicts_of(FOLDER / f"{name}.docx", label_of(name)["tier"])


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", [one for one in NAMES if one.startswith(TYPED)])
def test_the_verdicts_stay(name: str, way: str, tmp_path: Path) -> None:
    document, changed = docx.Document(str(FOLDER / f"{name}.docx")), tmp_path / "changed.docx"
    WAYS[way](document)
    document.save(str(changed))
    assert verdicts_of(changed, label_of(name)["tier"]) == plain(name)
