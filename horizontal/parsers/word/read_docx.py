"""The reader of Word files: .docx, .docm, .dotx and .dotm."""

from __future__ import annotations

import re

from horizontal.contract import BlockKind, Unread
from horizontal.errors import DamagedFile, EmptyFile, EncryptedFile, ScannedFile
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.reading import Reading
from horizontal.parsers.uncollected import uncollected
from horizontal.parsers.word import names
from horizontal.parsers.word.counters import Counters
from horizontal.parsers.word.fields import Fields
from horizontal.parsers.word.graphics import Graphics
from horizontal.parsers.word.imported import Imported
from horizontal.parsers.word.left_out import LeftOut, Reason
from horizontal.parsers.word.margins import read_margins
from horizontal.parsers.word.names import Element, w
from horizontal.parsers.word.notes import NoteBook
from horizontal.parsers.word.numbering import Numbering
from horizontal.parsers.word.package import WordPackage, open_word_package
from horizontal.parsers.word.story import Story
from horizontal.parsers.word.styles import StyleSheet
from horizontal.parsers.word.symbols import plain_letters
from horizontal.parsers.word.tally import missing_words
from horizontal.parsers.word.word_file import WordFile
from horizontal.parsers.zip_safety import is_encrypted_ooxml

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_NO_TITLE = re.compile(r"(microsoft )?word\b|document\d*$|untitled", re.IGNORECASE)
_MARGINS = frozenset((BlockKind.HEADER, BlockKind.FOOTER))
_EMBEDDED = ("oleObject", "package")
_FORMULA = "Equation"


@uncollected
def read_docx(data: bytes, path: str) -> Reading:
    """The paragraphs of a Word file in reading order, headers and footers last.

    Numbers that Word prints by itself are in `label`. A paragraph whose whole text is its number, such as
    "Schedule 1", has an empty `text`. Raises EncryptedFile, DamagedFile, TooLarge, EmptyFile or ScannedFile.
    """
    return _read_word(data, path, 0)


def _read_word(data: bytes, path: str, depth: int) -> Reading:
    """The reading of a Word file that stands so many files deep inside another."""
    if is_encrypted_ooxml(data):
        raise EncryptedFile(path, "a password is needed to open it", "save it without the password")
    package = open_word_package(data, path)
    root = package.root(package.main)
    body = root.find(w("body"))
    if body is None:
        raise DamagedFile(path, "the Word document has no body", "open it in Word and save it again")
    file = _open_file(package, root, depth)
    paragraphs = Story(file, Fields(root), Counters(), part=package.main).read(body)
    unread = [
        Unread(
            where=name, what="not read: it cannot be unpacked", do_next="ask for the file again", lost=True
        )
        for name in package.lost
    ]
    paragraphs += read_margins(package, root, file)
    missing = missing_words(root, paragraphs, file.left_out)
    unread += [] if missing is None else [missing]
    file.left_out.embedded = _embedded_files(package, root)
    comments = package.first("comments")
    if comments is not None:
        file.left_out.add_element(Reason.COMMENT, package.root(comments))
    _refuse_wordless(paragraphs, file)
    return Reading(
        paragraphs=tuple(paragraphs),
        title=_title(package, paragraphs),
        unread=(*unread, *file.left_out.notes()),
    )


def _open_file(package: WordPackage, root: Element, depth: int) -> WordFile:
    styles = StyleSheet(_optional(package, "styles"))
    left_out = LeftOut()
    return WordFile(
        path=package.path,
        styles=styles,
        left_out=left_out,
        graphics=Graphics(package),
        imported=Imported(package, left_out, _read_word, depth),
        numbering=Numbering(_optional(package, "numbering"), styles),
        books={kind: NoteBook(package, root, kind) for kind in (BlockKind.FOOTNOTE, BlockKind.ENDNOTE)},
    )


def _embedded_files(package: WordPackage, root: Element) -> int:
    """How many files stand inside the file, formulas apart, which older versions of Word kept as such."""
    pointers = package.relations.get(package.main, {})
    found = {identity for identity, relation in pointers.items() if relation.kind in _EMBEDDED}
    if not found:
        return 0
    objects = (each for each in root.iter() if isinstance(each.tag, str) and each.tag.endswith("}OLEObject"))
    formulas = {
        each.get(names.RELATION_ID) for each in objects if each.get("ProgID", "").startswith(_FORMULA)
    }
    return len(found - formulas)


def _optional(package: WordPackage, kind: str) -> Element | None:
    part = package.first(kind)
    return None if part is None else package.root(part)


def _refuse_wordless(paragraphs: list[Paragraph], file: WordFile) -> None:
    """Raise where no words are left to read: a scan, or a file that is empty or all struck out."""
    for paragraph in paragraphs:
        if paragraph.kind not in _MARGINS and any(letter.isalnum() for letter in paragraph.text):
            return
    if file.left_out.pictures:
        raise ScannedFile(file.path, "pictures, but no words (a scan?)", "run OCR first")
    told: list[Unread] = list(file.left_out.notes())
    if told:
        what = "no words to read; " + ", ".join(note.what for note in told)
        raise EmptyFile(
            file.path, what.replace("; not read: ", "; "), "accept the changes, or check the file"
        )
    raise EmptyFile(file.path, "it opens, and holds no words", "check that it is the right file")


def _title(package: WordPackage, paragraphs: list[Paragraph]) -> str | None:
    for paragraph in paragraphs:
        if paragraph.heading_level == 0 and paragraph.text:
            return paragraph.text
    for relation in package.relations.get("/", {}).values():
        if relation.kind == "core-properties" and relation.target in package.parts:
            stated = plain_letters(package.root(relation.target).findtext(_TITLE) or "")
            return stated if stated and not _NO_TITLE.match(stated) else None
    return None


__all__ = ["is_encrypted_ooxml", "read_docx"]
