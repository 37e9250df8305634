"""Reads plain text and Markdown."""

from __future__ import annotations

import codecs
import re
from itertools import islice
from pathlib import PurePath

from horizontal.contract import Contract
from horizontal.errors import TooLarge
from horizontal.parsers import limits
from horizontal.parsers.letters import UNSEEN
from horizontal.parsers.markdown_text import markdown_paragraphs
from horizontal.parsers.outline.make_outline import outline
from horizontal.parsers.plain_text import plain_paragraphs
from horizontal.parsers.reading import Reading

_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")
_NEWLINES = re.compile(r"\r\n?|[\u2028\u0085\v]")
_PARAGRAPH_ENDS = re.compile(r"[\u2029\f]")
_UNSEEN = re.compile(f"[{UNSEEN}\x00-\x08\x0e-\x1f]")
_ENOUGH_ZEROS = 0.2


def read_text(data: bytes, path: str) -> Reading:
    """The paragraphs of a plain text, or of Markdown where the name says so."""
    text = _clean(decode(data))
    if len(text) > limits.MAX_CHARACTERS:
        raise limits.too_wordy(path)
    reader = markdown_paragraphs if PurePath(path).suffix.lower() in _MARKDOWN else plain_paragraphs
    paragraphs = tuple(islice((found for found in reader(text) if found.text), limits.MAX_PARAGRAPHS + 1))
    if len(paragraphs) > limits.MAX_PARAGRAPHS:
        raise TooLarge(path, f"more than {limits.MAX_PARAGRAPHS:,} paragraphs", "split it")
    return Reading(paragraphs)


def contract_from_text(text: str, *, heading: str | None = None) -> Contract:
    """The text as one small contract; `heading` stands over every block of it."""
    paragraphs = tuple(paragraph for paragraph in plain_paragraphs(_clean(text)) if paragraph.text)
    return Contract(path="text", blocks=outline(paragraphs, heading=heading))


def decode(data: bytes) -> str:
    """The text in the bytes: UTF-8 or UTF-16 where they say or show it, else Windows-1252."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    sample = data[:4096]
    if sample and sample.count(0) > len(sample) * _ENOUGH_ZEROS:
        little = sample[1::2].count(0) >= sample[0::2].count(0)
        return data.decode("utf-16-le" if little else "utf-16-be", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _clean(text: str) -> str:
    text = _PARAGRAPH_ENDS.sub("\n\n", _NEWLINES.sub("\n", text))
    return _UNSEEN.sub("", text).replace("\u00a0", " ").expandtabs(4)
