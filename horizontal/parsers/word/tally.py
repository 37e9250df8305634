"""A second, simpler reader that only counts words, so that no words are lost in silence."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from horizontal.contract import Unread
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.word import names
from horizontal.parsers.word.left_out import LeftOut, Reason
from horizontal.parsers.word.names import Element, w

_SHARE, _WORDS = 0.02, 10
_GAPS = frozenset((names.PARAGRAPH, w("tab"), w("br"), w("cr")))
_SECOND_COPIES = etree.XPath(
    "//mc:AlternateContent[mc:Choice//w:t]/mc:Fallback[not(ancestor::mc:Fallback)]//w:t",
    namespaces=names.SPACES,
)


def missing_words(root: Element, yielded: Iterable[Paragraph], left_out: LeftOut) -> Unread | None:
    """A note where more than 2 % of the words of the main part, and more than ten, were not yielded."""
    found = _SECOND_COPIES(root)
    copies = set(found) if isinstance(found, list) else set()
    pieces = [
        " " if element.tag in _GAPS else "" if element in copies else element.text or ""
        for element in root.iter(names.TEXT, *_GAPS)
    ]
    held = len("".join(pieces).split())
    known = left_out.count(Reason.STRUCK, Reason.HIDDEN) + len(" ".join(left_out.not_printed).split())
    read = sum(len(paragraph.text.split()) for paragraph in yielded)
    missing = held - known - read
    if missing <= max(_WORDS, _SHARE * held):
        return None
    what = f"not read: some {missing:,} of {held:,} words, for a reason not known"
    return Unread(
        where="the Word file", what=what, do_next="compare with the file in Word and report it", lost=True
    )
