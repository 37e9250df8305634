"""The qualified names of the parts of WordprocessingML that are read."""

from __future__ import annotations

import re
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element
Properties: TypeAlias = dict[str, Element]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
SPACES = {"w": _W[1:-1], "a": _A[1:-1], "m": _M[1:-1], "mc": _MC[1:-1], "wp": _WP[1:-1]}


def w(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute."""
    return _W + name


VAL = w("val")
ID = w("id")
PARAGRAPH, PARAGRAPH_PROPERTIES = w("p"), w("pPr")
RUN, RUN_PROPERTIES, TEXT = w("r"), w("rPr"), w("t")
INSERTED, DELETED, MOVED_TO, MOVED_FROM = w("ins"), w("del"), w("moveTo"), w("moveFrom")
CONTROL, CONTROL_CONTENT, CONTROL_PROPERTIES = w("sdt"), w("sdtContent"), w("sdtPr")
TABLE, ROW, ROW_PROPERTIES, TABLE_CELL, CELL_PROPERTIES = w("tbl"), w("tr"), w("trPr"), w("tc"), w("tcPr")
FIELD_MARK, FIELD_CODE, SIMPLE_FIELD = w("fldChar"), w("instrText"), w("fldSimple")
STYLE_OF_PARAGRAPH, STYLE_OF_RUN = w("pStyle"), w("rStyle")
NUMBERING, NUMBER_ID, NUMBER_LEVEL = w("numPr"), w("numId"), w("ilvl")
OUTLINE_LEVEL, INDENT, LEFT, START = w("outlineLvl"), w("ind"), w("left"), w("start")
STRIKE, DOUBLE_STRIKE, VANISH, BOLD, SIZE = w("strike"), w("dstrike"), w("vanish"), w("b"), w("sz")
FOOTNOTE_REFERENCE, ENDNOTE_REFERENCE = w("footnoteReference"), w("endnoteReference")
TEXT_BOX, SECTION = w("txbxContent"), w("sectPr")
IMPORTED_PART, IMPORTED_FILE = w("altChunk"), w("subDoc")
BLOCKS = frozenset((PARAGRAPH, TABLE, IMPORTED_PART))
ALTERNATIVES, CHOICE, FALLBACK = _MC + "AlternateContent", _MC + "Choice", _MC + "Fallback"
MATHS, MATHS_BLOCK, MATHS_TEXT, MATHS_UNDER = _M + "oMath", _M + "oMathPara", _M + "t", _M + "den"
DRAWN_PARAGRAPH, DRAWN_TEXT, DRAWN_BREAK = _A + "p", _A + "t", _A + "br"
EXTENT = _WP + "extent"

WRAPPERS = frozenset(
    w(name) for name in ("hyperlink", "smartTag", "customXml", "dir", "bdo", "rubyBase", "ruby")
)
"""Elements that hold runs or blocks and say nothing themselves."""

_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": _W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": _A[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": _WP[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": _M[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": RELATION_ID[1:-3].encode(),
}
_STRICT_NAME = re.compile(rb'(?<=["\'])http://purl\.oclc\.org/ooxml/[A-Za-z/]+(?=["\'])')


def in_usual_names(xml: bytes) -> bytes:
    """The XML with the namespaces of Strict Open XML written as those of the transitional form."""
    if b"purl.oclc.org/ooxml" not in xml:
        return xml
    return _STRICT_NAME.sub(lambda match: _STRICT.get(match[0], match[0]), xml)


def children_of(element: Element | None) -> Properties:
    """The children by name: the properties that are stated here; none where there is no element."""
    return {} if element is None else {child.tag: child for child in element}


def is_on(element: Element) -> bool:
    """Whether a property that is either on or off is on; its mere presence means on."""
    return element.get(VAL) not in {"0", "false", "off", "none"}


def number_in(element: Element | None, otherwise: int | None = None) -> int | None:
    """The whole number in the element's `val`, or `otherwise` where there is none to read."""
    if element is None:
        return otherwise
    return whole_number(element.get(VAL), otherwise)


def whole_number(text: str | None, otherwise: int | None = None) -> int | None:
    """The number written in an attribute, bounded to 32 bits; `otherwise` where it is no number."""
    if text is None or len(text) > 12:
        return otherwise
    try:
        number = float(text)
    except ValueError:
        return otherwise
    return int(number) if abs(number) < 2**31 else otherwise
