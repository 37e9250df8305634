"""Heading marks: what in the look and the words of a paragraph makes it a heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from horizontal.parsers.paragraph import Paragraph

_VERB = re.compile(
    r"\b(?:shall|must|will|should|may|can|is|are|was|were|be|been|has|have|had|agrees?|means?|undertakes?|ensures?"
    r"|warrants?|provides?|requires?|does|do|did|would|could|ought)\b",
    re.IGNORECASE,
)
_DUTY = re.compile(r"\b(?:shall|must|will|should|ought)\b", re.IGNORECASE)
_QUESTION = re.compile(r"(?:what|how|who|whom|when|where|why|which|if|things)\b", re.IGNORECASE)
_FORM_FIELD = re.compile(r"[._…]{4,}|^[\W\d]+$|@|https?:|\[[ ]*\]")
_END_MARKS = (".", ";", ",", "?", "!")
_LONGEST_TITLE = 130
_MOST_WORDS = 16
_MOST_WORDS_PLAIN = 9
_LARGER = 1.12


def is_title_shaped(text: str) -> bool:
    """Whether the words could be a title: short, and not closed like a sentence."""
    return (
        0 < len(text) <= _LONGEST_TITLE
        and len(text.split()) <= _MOST_WORDS
        and not text.endswith(_END_MARKS)
        and not _FORM_FIELD.search(text)
        and any(letter.isalpha() for letter in text)
    )


def is_in_capitals(text: str) -> bool:
    """Whether every letter is a capital, and there are enough of them to mean it."""
    letters = 0
    for letter in text:
        if letter.isalpha():
            if not letter.isupper():
                return False
            letters += 1
    return letters > 3


def has_verb(text: str) -> bool:
    """Whether a verb makes the words a sentence."""
    return bool(_VERB.search(text))


def states_duty(text: str) -> bool:
    """Whether the words lay a duty on somebody, which "What the Provider must do" does not."""
    return bool(_DUTY.search(text)) and not _QUESTION.match(text)


def is_marked(paragraph: Paragraph, text: str, body_size: float | None) -> bool:
    """Whether the look of the paragraph says that it is a heading: style, weight, capitals or size."""
    if paragraph.heading_level is not None or is_in_capitals(text):
        return True
    larger = paragraph.size is not None and body_size is not None and paragraph.size >= body_size * _LARGER
    return paragraph.bold or larger


def is_plain_title(text: str) -> bool:
    """Whether unmarked words read like a title: few, begun with a capital, without verb or closing colon."""
    return (
        is_title_shaped(text)
        and len(text.split()) <= _MOST_WORDS_PLAIN
        and text[0].isupper()
        and not text.endswith(":")
        and not has_verb(text)
    )


def body_size(paragraphs: Sequence[Paragraph]) -> float | None:
    """The size in which most of the text is set; None where sizes are not known."""
    letters: Counter[float] = Counter()
    for paragraph in paragraphs:
        if paragraph.size is not None:
            letters[paragraph.size] += len(paragraph.text)
    return letters.most_common(1)[0][0] if letters else None
