"""Signs that look like letters, spaces or hyphens, or like nothing, and hide a word from who looks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from horizontal.contract import Cell
from horizontal.parsers.paragraph import Paragraph

LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
_HYPHENS = "\u2010\u2011"
_PLAIN = str.maketrans(
    dict.fromkeys(UNSEEN, "") | dict.fromkeys(SPACES, " ") | dict.fromkeys(_HYPHENS, "-") | LIGATURES
)


def with_plain_letters(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs with the same words in plain letters; a file may hold what was copied from a printed one."""
    for paragraph in paragraphs:
        if not paragraph.text.isascii():
            paragraph = replace(paragraph, text=paragraph.text.translate(_PLAIN))
        if paragraph.cell is not None and (headers := _plain_headers(paragraph.cell)):
            paragraph = replace(paragraph, cell=paragraph.cell.model_copy(update=headers))
        yield paragraph


def _plain_headers(cell: Cell) -> dict[str, str]:
    """The headers of a cell in plain letters, where they are not in plain letters already."""
    headers = {"column_header": cell.column_header, "row_header": cell.row_header}
    return {name: text.translate(_PLAIN) for name, text in headers.items() if text and not text.isascii()}
