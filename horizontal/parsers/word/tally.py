"""A second, simpler reader that only counts words, so that no words are lost in silence."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from horizontal.contract import Unread
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.word import names
from horizontal.parsers.word.left_out import LeftOut, Reason, letters_in
from horizontal.parsers.word.names import Element, w
from horizontal.parsers.word.symbols import plain_letters

_SHARE, _WORDS = 0.0005, 5
"""Words, and their share, up to which the readers may differ: the second one joins and parts words more simply."""
_GAPS = frozenset((names.PARAGRAPH, w("tab"), w("br"), w("cr")))
_SPOKEN = (names.TEXT, names.DRAWN_TEXT, names.MATHS_TEXT)
_SECOND_COPIES = etree.XPath(
    "descendant-or-self::mc:AlternateContent[mc:Choice//w:t or mc:Choice//a:t]"
    "/mc:Fallback[not(ancestor::mc:Fallback)]//*[self::w:t or self::a:t or self::m:t]",
    namespaces=names.SPACES,
)


def missing_words(root: Element, yielded: Iterable[Paragraph], left_out: LeftOut) -> Unread | None:
    """A note where more of the words in the main part and the parts read beside it were not yielded than may be.

    Letters are counted, for a word may be cut into pieces of which some are struck out, and told as words.
    """
    held = plain_letters(" ".join(_words_held(part) for part in (root, *left_out.beside)))
    known = left_out.letters(Reason.STRUCK, Reason.HIDDEN) + letters_in(
        plain_letters(" ".join(left_out.not_printed))
    )
    read = letters_in(" ".join(paragraph.text for paragraph in yielded)) - left_out.letters_added
    letters, words = letters_in(held), held.count(" ") + 1
    missing = words * (letters - known - read) // max(letters, 1)
    if missing <= max(_WORDS, _SHARE * words):
        return None
    what = f"not read: some {missing:,} of {words:,} words, for a reason not known"
    return Unread(
        where="the Word file", what=what, do_next="compare with the file in Word and report it", lost=True
    )


def _words_held(part: Element) -> str:
    found = _SECOND_COPIES(part)
    copies = set(found) if isinstance(found, list) else set()
    return "".join(
        " " if element.tag in _GAPS else "" if element in copies else element.text or ""
        for element in part.iter(*_SPOKEN, *_GAPS)
    )
