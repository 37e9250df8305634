"""Which paragraphs are headings by the look of their letters, and which is the title."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from horizontal.contract import BlockKind
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.pdf.labels import LabelKind, label_of

_LONGEST = 14
"""Words that a heading has at most."""
_LARGER = 1.12
_TITLE_LARGER = 1.25
_TITLE_SPREAD = 0.7
"""The smallest letters of a title, against its largest."""
_LONGEST_TITLE = 30


Look = tuple[float, bool]
"""How large a heading is set, as a figure below nought, and whether it has a number: one without may stand over it."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The size of running text, and the looks of headings, highest first."""

    body: float
    looks: tuple[Look, ...]


def styles_of(paragraphs: list[Paragraph]) -> Styles:
    """The styles of a document, from where they are used."""
    weights: Counter[float] = Counter()
    for paragraph in paragraphs:
        if paragraph.size and paragraph.kind is BlockKind.PARAGRAPH:
            weights[paragraph.size] += len(paragraph.text)
    body = weights.most_common(1)[0][0] if weights else 0.0
    looks = {_look(paragraph) for paragraph in paragraphs if _stands_out(paragraph, body)}
    return Styles(body, tuple(sorted(looks)))


def with_headings(paragraphs: list[Paragraph], styles: Styles) -> tuple[list[Paragraph], str | None]:
    """The paragraphs with the level of each sure heading, and the title where larger letters say it."""
    titles = _title(paragraphs, styles)
    done = []
    for place, paragraph in enumerate(paragraphs):
        if place in titles:
            done.append(replace(paragraph, heading_level=0))
        elif _stands_out(paragraph, styles.body):
            done.append(replace(paragraph, heading_level=1 + min(styles.looks.index(_look(paragraph)), 5)))
        else:
            done.append(paragraph)
    return done, " ".join(paragraphs[place].text for place in titles) or None


def _look(paragraph: Paragraph) -> Look:
    label = label_of(paragraph.text)
    return -(paragraph.size or 0.0), label is not None and label.kind is not LabelKind.WORD


def _title(paragraphs: list[Paragraph], styles: Styles) -> tuple[int, ...]:
    """Places of the paragraphs that make the title: the largest letters on the first page with words."""
    if not paragraphs or not styles.body:
        return ()
    first = paragraphs[0].page
    on_first = [
        (place, p) for place, p in enumerate(paragraphs) if p.page == first and p.kind is BlockKind.PARAGRAPH
    ]
    largest = max((p.size or 0.0 for _, p in on_first), default=0.0)
    if largest < _TITLE_LARGER * styles.body:
        return ()
    places: list[int] = []
    for place, paragraph in on_first:
        if (paragraph.size or 0.0) >= max(_TITLE_LARGER * styles.body, _TITLE_SPREAD * largest):
            places.append(place)
        elif places:
            break
    words = sum(len(paragraphs[place].text.split()) for place in places)
    label = label_of(paragraphs[places[0]].text)
    if label is not None and label.kind is not LabelKind.WORD:
        return ()
    return tuple(places) if words <= _LONGEST_TITLE else ()


def _stands_out(paragraph: Paragraph, body: float) -> bool:
    """Is it short, and set larger than the text, or in bold and without a number?"""
    size = paragraph.size
    if not size or not (paragraph.bold or size > _LARGER * body) or size < 0.95 * body:
        return False
    if paragraph.kind is not BlockKind.PARAGRAPH:
        return False
    text = paragraph.text
    if (
        len(text.split()) > _LONGEST
        or text.endswith((".", ",", ";", ":", "-"))
        or not any(c.isalpha() for c in text)
    ):
        return False
    return not text[:1].islower() and (size > _LARGER * body or label_of(text) is None)
