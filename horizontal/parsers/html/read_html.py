"""The reader of web pages; nothing that a page points to is fetched, and nothing in it is run."""

from __future__ import annotations

import codecs
import re

from lxml import etree

from horizontal.contract import Unread
from horizontal.errors import DamagedFile, EmptyFile, ScannedFile, TooLarge
from horizontal.parsers import limits
from horizontal.parsers.html.styles import read_page_styles
from horizontal.parsers.html.walk import PageWalk
from horizontal.parsers.omissions import Omissions
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.reading import Reading
from horizontal.parsers.text import decode
from horizontal.parsers.word.left_out import Reason
from horizontal.parsers.word.symbols import plain_letters

_WHERE = "the web page"
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_SAMPLE = 4096
_SHARE, _WORDS = 0.02, 10
_NO_WORDS = ("script", "style", "head", "template", "noscript", "svg", "title", "canvas", "audio", "video")


def read_html(data: bytes, path: str) -> Reading:
    """The paragraphs of a web page in reading order; raises DamagedFile, EmptyFile, ScannedFile or TooLarge."""
    text = _DECLARATION.sub("", _decoded(data)).replace("\x00", "")
    if len(text) > limits.MAX_XML_BYTES or text.count("<") > 2 * limits.MAX_ELEMENTS:
        raise TooLarge(path, f"more than {limits.MAX_ELEMENTS:,} elements", "split it")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True)
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise DamagedFile(path, "it breaks off or contradicts itself", "save it as .docx or .pdf") from fault
    if root is None:
        raise EmptyFile(path, "it opens, and holds no words", "check that it is the right file")
    left_out = Omissions(_WHERE)
    paragraphs = PageWalk(path, read_page_styles(root), left_out).read(root)
    if not any(letter.isalnum() for paragraph in paragraphs for letter in paragraph.text):
        if left_out.pictures:
            raise ScannedFile(path, "pictures, but no words (a scan?)", "run OCR first")
        raise EmptyFile(path, "it opens, and holds no words", "check that it is the right file")
    title = plain_letters(root.findtext(".//title") or "") or None
    return Reading(tuple(paragraphs), title, unread=(*_missing(root, paragraphs, left_out), *left_out.told()))


def _decoded(data: bytes) -> str:
    """The text, in the letters that the page says it is written in."""
    stated = _CHARSET.search(data[:_SAMPLE])
    if stated is None or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data)
    name = stated[1].decode("ascii").lower()
    try:
        name = "cp1252" if codecs.lookup(name).name in ("iso8859-1", "ascii") else name
        return data.decode(name, errors="replace")
    except (LookupError, UnicodeError):
        return decode(data)


def _missing(root: etree._Element, paragraphs: list[Paragraph], left_out: Omissions) -> tuple[Unread, ...]:
    """A note where a plain count of the words finds many that were not yielded, for a reason not known."""
    pieces: list[str] = []
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag not in _NO_WORDS:
            pieces.append(element.text or "")
        pieces.append(" " if element.tag in ("p", "div", "br", "td", "th", "li", "tr") else "")
        pieces.append(element.tail or "")
    held = len("".join(pieces).split())
    known = left_out.count(Reason.STRUCK, Reason.HIDDEN)
    missing = held - known - sum(len(paragraph.text.split()) for paragraph in paragraphs)
    if missing <= max(_WORDS, _SHARE * held):
        return ()
    what = f"not read: some {missing:,} of {held:,} words, for a reason not known"
    return (
        Unread(
            where=_WHERE, what=what, do_next="compare with the page in a browser and report it", lost=True
        ),
    )
