"""Laws of the outline: no word is lost, and every regular number comes back."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from horizontal.parsers.outline.make_outline import outline
from horizontal.parsers.paragraph import Paragraph

_FIGURES = ("%d", "%d.")


@given(st.data())
def test_every_number_of_a_regular_contract_comes_back(data: st.DataObject) -> None:
    main = data.draw(st.sampled_from(_FIGURES))
    expected: list[str] = []
    lines: list[Paragraph] = []
    for clause in range(1, data.draw(st.integers(1, 6)) + 1):
        lines.append(Paragraph(f"{main % clause} Working with others"))
        expected.append(str(clause))
        for sub in range(1, data.draw(st.integers(1, 12)) + 1):
            lines.append(Paragraph(f"{clause}.{sub} The Provider shall:"))
            expected.append(f"{clause}.{sub}")
            for letter in "abcdefghijkl"[: data.draw(st.integers(2, 12))]:
                lines.append(Paragraph(f"({letter}) keep records of it;"))
                expected.append(f"{clause}.{sub}({letter})")
            if data.draw(st.booleans()):
                lines.append(Paragraph("12 months after this it shall report."))
    assert [block.place.clause for block in outline(lines) if block.number] == expected


_LABELS = [
    "",
    "1. ",
    "1.1 ",
    "(a) ",
    "(i) ",
    "• ",
    "- ",
    "Schedule 1 – ",
    "12 ",
    "Part 2 ",
    "a) ",
    "1",
    "§ 4 ",
]
_WORDS = [
    "shall",
    "Provider",
    "12",
    "Annex",
    "Contents",
    "train;",
    "staff.",
    "(b)",
    "1.2",
    "o",
    "A",
    "..... 4",
]
_TEXTS = st.builds(
    lambda label, words: (label + " ".join(words)).strip(),
    st.sampled_from(_LABELS),
    st.lists(st.sampled_from(_WORDS), max_size=6),
)


def _words(text: str) -> Counter[str]:
    return Counter(word for word in re.findall(r"\d+|[^\W\d_]+", text) if word != "o")


@given(
    st.lists(st.tuples(_TEXTS, st.sampled_from([None, "1.", "2.1", "(a)", "•", "Schedule 2"])), max_size=12)
)
def test_no_word_of_the_text_is_lost(lines: list[tuple[str, str | None]]) -> None:
    found = outline([Paragraph(text, label) for text, label in lines])
    kept = _words(" ".join(f"{block.number or ''} {block.text}" for block in found))
    assert not _words(" ".join(text for text, _ in lines)) - kept
