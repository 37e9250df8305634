"""Drawings of a Word file: the text boxes in them, and a count of the pictures."""

from __future__ import annotations

from horizontal.parsers.word import names
from horizontal.parsers.word.left_out import LeftOut
from horizontal.parsers.word.names import Element, whole_number

_LARGE_WIDTH, _LARGE_HEIGHT = 4_300_000, 5_400_000
"""12 by 15 cm, in the unit of drawings (914,400 to the inch): a picture over this may be a scanned page."""
_GRAPHICS = ("}chart", "}relIds")
DRAWN_LETTERS = "}textpath"
"""How the name of the element ends that draws a word along a line (WordArt)."""
_SPEAKING = (*_GRAPHICS, DRAWN_LETTERS)
_PICTURES = ("}blip", "}imagedata")


class Drawings:
    """Looks through drawings of every sort."""

    def __init__(self, left_out: LeftOut) -> None:
        self._left_out = left_out

    def boxes_in(self, drawing: Element) -> list[Element]:
        """The text boxes, charts and drawn words of a drawing in order, each once; its pictures are counted."""
        boxes: list[Element] = []
        pictures = self._left_out.pictures
        self._look_through(drawing, boxes)
        if self._left_out.pictures > pictures and any(map(_is_large, drawing.iter(names.EXTENT))):
            self._left_out.large_pictures += 1
        return boxes

    def _look_through(self, element: Element, boxes: list[Element]) -> None:
        for child in element:
            tag = child.tag
            if tag in (names.TEXT_BOX, names.DRAWN_PARAGRAPH) or tag.endswith(_SPEAKING):
                boxes.append(child)
            elif tag == names.ALTERNATIVES:
                self._look_through(chosen_branch(child), boxes)
            else:
                self._left_out.pictures += tag.endswith(_PICTURES)
                self._look_through(child, boxes)


def chosen_branch(alternatives: Element) -> Element:
    """The one branch to read: the first that holds text, else the first."""
    branches = [child for child in alternatives if child.tag in (names.CHOICE, names.FALLBACK)]
    for branch in branches:
        if next(branch.iter(names.TEXT, names.DRAWN_TEXT), None) is not None:
            return branch
    return branches[0] if branches else alternatives


def _is_large(extent: Element) -> bool:
    width, height = whole_number(extent.get("cx"), 0), whole_number(extent.get("cy"), 0)
    return (width or 0) >= _LARGE_WIDTH and (height or 0) >= _LARGE_HEIGHT
