"""The words of drawings of a Word file that are no text boxes: shapes, charts and diagrams (SmartArt)."""

from __future__ import annotations

from collections.abc import Iterator

from horizontal.errors import DamagedFile
from horizontal.parsers.word import names
from horizontal.parsers.word.drawings import DRAWN_LETTERS
from horizontal.parsers.word.names import Element
from horizontal.parsers.word.package import WordPackage
from horizontal.parsers.word.symbols import plain_letters

_DIAGRAM = "}relIds"
_DIAGRAM_ID = names.RELATION_ID.replace("}id", "}dm")
_WORDS_OF_CHARTS = ("strCache", "multiLvlStrCache", "strLit", "strDim", "tx", "txData")
"""What holds the words of a chart, other than paragraphs: names of series and of categories, never figures."""


class Graphics:
    """The charts and diagrams of one file, each part read once."""

    def __init__(self, package: WordPackage) -> None:
        self._package = package
        self._read: dict[str, list[str] | None] = {}

    def texts(self, element: Element, part: str) -> list[str] | None:
        """The words that a part shows in a shape, chart or diagram; None where they cannot be read.

        A chart or diagram stands in a part of its own, and gives one text for each of its labels.
        """
        if element.tag == names.DRAWN_PARAGRAPH or element.tag.endswith(DRAWN_LETTERS):
            text = plain_letters(element.get("string") or _drawn_text(element))
            return [text] if text else []
        is_diagram = element.tag.endswith(_DIAGRAM)
        identity = element.get(_DIAGRAM_ID if is_diagram else names.RELATION_ID, "")
        relation = self._package.relations.get(part, {}).get(identity)
        if relation is None or relation.target not in self._package.parts:
            return None
        if relation.target not in self._read:
            self._read[relation.target] = self._texts(relation.target, is_diagram=is_diagram)
        return self._read[relation.target]

    def _texts(self, part: str, *, is_diagram: bool) -> list[str] | None:
        try:
            root = self._package.root(part)
        except DamagedFile:
            return None
        found = [text for piece in _pieces(root) if (text := plain_letters(piece))]
        return found if is_diagram else list(dict.fromkeys(found))


def _pieces(root: Element) -> Iterator[str]:
    for element in root.iter():
        if element.tag == names.DRAWN_PARAGRAPH:
            yield _drawn_text(element)
        elif _local(element) in ("v", "pt") and element.text and _holds_words(element):
            yield element.text


def _drawn_text(paragraph: Element) -> str:
    return "".join(
        piece.text or "" if piece.tag == names.DRAWN_TEXT else " "
        for piece in paragraph.iter(names.DRAWN_TEXT, names.DRAWN_BREAK)
    )


def _holds_words(element: Element) -> bool:
    above = element.getparent()
    while above is not None and _local(above) in ("pt", "lvl"):
        above = above.getparent()
    return above is not None and _local(above) in _WORDS_OF_CHARTS


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]
