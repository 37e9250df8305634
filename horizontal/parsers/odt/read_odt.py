"""The reader of OpenDocument texts: .odt, .ott and .fodt."""

from __future__ import annotations

from horizontal.contract import BlockKind, Unread
from horizontal.errors import DamagedFile, EmptyFile, ScannedFile
from horizontal.parsers.odt.form_controls import read_controls
from horizontal.parsers.odt.list_styles import read_list_styles
from horizontal.parsers.odt.margins import read_margins
from horizontal.parsers.odt.names import Element, q, words_in
from horizontal.parsers.odt.package import open_document
from horizontal.parsers.odt.story import OdtFile, Story
from horizontal.parsers.odt.styles import StyleSheet
from horizontal.parsers.omissions import Omissions
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.reading import Reading
from horizontal.parsers.word.left_out import Reason
from horizontal.parsers.word.symbols import plain_letters

_WHERE = "the OpenDocument file"
_MARGINS = (BlockKind.HEADER, BlockKind.FOOTER)
_SHARE, _WORDS = 0.02, 10


def read_odt(data: bytes, path: str) -> Reading:
    """The paragraphs of an OpenDocument text in reading order, headers and footers last.

    Numbers that the lists and the outline print are in `label`. Raises EncryptedFile, DamagedFile, TooLarge,
    EmptyFile or ScannedFile.
    """
    document = open_document(data, path)
    body = document.content.find(f".//{q('office:body')}/{q('office:text')}")
    if body is None:
        raise DamagedFile(path, "the package holds no text", "open it in LibreOffice and save it again")
    left_out = Omissions(_WHERE)
    styles = StyleSheet(document.styles, document.content)
    lists = read_list_styles(document.styles, document.content)
    file = OdtFile(path, styles, lists, left_out, controls=read_controls(document.content))
    paragraphs = Story(file).read(body)
    missing = _missing(body, paragraphs, left_out)
    if document.styles is not None:
        paragraphs += read_margins(document.styles, document.content, file)
    _refuse_wordless(paragraphs, left_out, path)
    titles = (each.text for each in paragraphs if each.heading_level == 0)
    title = next(titles, None) or plain_letters(document.title or "") or None
    return Reading(tuple(paragraphs), title=title, unread=(*missing, *left_out.told()))


def _missing(body: Element, paragraphs: list[Paragraph], left_out: Omissions) -> tuple[Unread, ...]:
    """A note where a plain count of the words finds many that were not yielded, for a reason not known."""
    held = len(words_in(body).split())
    known = left_out.count(Reason.STRUCK, Reason.HIDDEN)
    missing = held - known - sum(len(paragraph.text.split()) for paragraph in paragraphs)
    if missing <= max(_WORDS, _SHARE * held):
        return ()
    what = f"not read: some {missing:,} of {held:,} words, for a reason not known"
    return (
        Unread(
            where=_WHERE, what=what, do_next="compare with the file in LibreOffice and report it", lost=True
        ),
    )


def _refuse_wordless(paragraphs: list[Paragraph], left_out: Omissions, path: str) -> None:
    """Raise where no words are left to read: a scan, or a file that is empty or all struck out."""
    for paragraph in paragraphs:
        if paragraph.kind not in _MARGINS and any(letter.isalnum() for letter in paragraph.text):
            return
    if left_out.pictures:
        raise ScannedFile(path, "pictures, but no words (a scan?)", "run OCR first")
    told = [note.what for note in left_out.told()]
    if told:
        raise EmptyFile(path, "no words to read; " + ", ".join(told), "accept the changes, or check the file")
    raise EmptyFile(path, "it opens, and holds no words", "check that it is the right file")
