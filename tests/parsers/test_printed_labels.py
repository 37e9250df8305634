"""Labels that a format printed by itself: they need no words after them to be told from words."""

from __future__ import annotations

import pytest

from horizontal.parsers.outline.make_outline import outline
from tests.parsers.word_builder import abstract, level, listed, para, reading

DUTY = "The Provider shall train its staff."


def citations(*patterns: tuple[str, str]) -> list[str | None]:
    """How clauses are cited that Word numbers in these patterns: two main ones with one below each."""
    levels = [level(at, pattern, kind) for at, (pattern, kind) in enumerate(patterns)]
    clauses = [
        para(text, numbered=(1, at)) for text, at in (("Training", 0), (DUTY, 1), ("Asking", 0), (DUTY, 1))
    ]
    found = reading(*clauses, numbering=abstract(0, *levels) + listed(1, 0)).paragraphs
    return [block.place.citation for block in outline(found)]


@pytest.mark.parametrize(
    ("main", "below", "cited"),
    [
        (("Article %1", "upperRoman"), ("(%2)", "lowerLetter"), ["I", "I(a)", "II", "II(a)"]),
        (("Section %1", "upperLetter"), ("%1%2", "decimal"), ["A", "A1", "B", "B1"]),
        (("%1", "upperLetter"), ("%1.%2", "decimal"), ["A", "A.1", "B", "B.1"]),
        (("%1.", "upperRoman"), ("%1.%2", "decimal"), ["I", "I.1", "II", "II.1"]),
        (
            ("Annex %1", "upperLetter"),
            ("%1.%2", "decimal"),
            ["Annex A", "Annex A, A.1", "Annex B", "Annex B, B.1"],
        ),
        (
            ("Schedule %1 –", "decimal"),
            ("%2.", "decimal"),
            ["Schedule 1", "Schedule 1, 1", "Schedule 2", "Schedule 2, 1"],
        ),
    ],
)
def test_any_number_that_word_prints_is_cited(
    main: tuple[str, str], below: tuple[str, str], cited: list[str]
) -> None:
    assert citations(main, below) == cited


def test_a_paragraph_of_a_part_of_a_schedule_is_cited_whole() -> None:
    patterns = ("Schedule %1", "Part %2", "%3.", "%3.%4", "(%5)")
    kinds = ("decimal", "decimal", "decimal", "decimal", "lowerLetter")
    levels = [
        level(at, pattern, kind) for at, (pattern, kind) in enumerate(zip(patterns, kinds, strict=True))
    ]
    steps = [
        ("", 0),
        (DUTY, 2),
        ("", 0),
        ("General", 1),
        (DUTY, 2),
        ("Training", 1),
        (DUTY, 2),
        (DUTY, 3),
        (DUTY, 4),
    ]
    blocks = [para(text, numbered=(1, at)) for text, at in steps]
    found = reading(*blocks, numbering=abstract(0, *levels) + listed(1, 0)).paragraphs
    assert outline(found)[-1].place.citation == "Schedule 2, Part 2, 1.1(a)"
