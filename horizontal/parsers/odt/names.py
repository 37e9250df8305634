"""Names of OpenDocument elements and attributes, and small readers of their values."""

from __future__ import annotations

import re
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = {
    "office": f"{_OASIS}office:1.0",
    "text": f"{_OASIS}text:1.0",
    "table": f"{_OASIS}table:1.0",
    "style": f"{_OASIS}style:1.0",
    "draw": f"{_OASIS}drawing:1.0",
    "fo": f"{_OASIS}xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}svg-compatible:1.0",
    "form": f"{_OASIS}form:1.0",
    "field": "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0",
    "manifest": f"{_OASIS}manifest:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.3465, "mm": 2.83465, "pc": 12.0, "px": 0.75}
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(pt|in|cm|mm|pc|px)$")
_LARGEST = 1_000_000


def q(name: str) -> str:
    """The full name of "text:p"."""
    prefix, _, local = name.partition(":")
    return f"{{{SPACES[prefix]}}}{local}"


def names_of(*names: str) -> frozenset[str]:
    """The full names of several."""
    return frozenset(q(name) for name in names)


PARAGRAPH, HEADING, LIST, TABLE = q("text:p"), q("text:h"), q("text:list"), q("table:table")
STYLE_NAME = q("text:style-name")
CONTROL = q("draw:control")
"""Both an element, and its attribute that names what the form says of it."""
_SPACING = names_of("text:p", "text:h", "text:s", "text:tab", "text:line-break")
_NO_TEXT = names_of(
    *("text:tracked-changes", "text:sequence-decls", "text:table-of-content-source", "text:number"),
    *("text:note-citation", "text:ruby-text", "text:hidden-text", "text:script", "office:annotation"),
    *("office:forms", "svg:title", "svg:desc", "office:event-listeners", "text:alphabetical-index-source"),
    *("text:user-field-decls", "text:variable-decls", "text:dde-connection-decls"),
)


def points(length: str | None) -> float | None:
    """A length such as "0.5in" in points; None for a share or for none."""
    found = _LENGTH.match(length or "")
    return float(found[1]) * _POINTS[found[2]] if found else None


def whole(number: str | None, default: int) -> int:
    """A whole number that an attribute states; the default where it states none, or one beyond reason."""
    if number is None or not number.isascii() or not number.isdigit() or len(number) > 7:
        return default
    return min(int(number), _LARGEST)


def words_in(element: Element) -> str:
    """All words inside an element in one text, save those that are never printed."""
    pieces: list[str] = []
    _gather(element, pieces)
    return "".join(pieces)


def _gather(element: Element, pieces: list[str]) -> None:
    if element.tag in _SPACING:
        pieces.append(" ")
    pieces.append(element.text or "")
    for child in element:
        if child.tag not in _NO_TEXT:
            _gather(child, pieces)
        pieces.append(child.tail or "")
    if element.tag in _SPACING:
        pieces.append(" ")
