"""The reader of Rich Text (.rtf): its words, with the numbers that the program which wrote it printed."""

from __future__ import annotations

import codecs
from dataclasses import replace

from horizontal.contract import BlockKind, Unread
from horizontal.errors import EmptyFile, ScannedFile, TooLarge
from horizontal.parsers import limits
from horizontal.parsers.omissions import Omissions
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.reading import Reading
from horizontal.parsers.rtf.state import FormBox, Goes, Look, Style, Tables
from horizontal.parsers.rtf.story import Row, Story
from horizontal.parsers.rtf.tally import missing_words
from horizontal.parsers.rtf.tokens import Sort, Token, tokens
from horizontal.parsers.rtf.words import GOES, KNOWN, SIGNS, SILENT, STORIES
from horizontal.parsers.word.left_out import Reason, counted
from horizontal.parsers.word.symbols import plain_letters

_WHERE = "the Rich Text file"
_MOST_DEEP = 1_000
NO_NUMBERS = "of lists came without a number"
_MARGINS = (BlockKind.HEADER, BlockKind.FOOTER)


def read_rich_text(data: bytes, path: str) -> Reading:
    """The paragraphs of a Rich Text file, headers and footers last; raises EmptyFile, ScannedFile or TooLarge."""
    return _Reader(path).read(data)


class _Reader:
    """Reads one file, token by token."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._left_out = Omissions(_WHERE)
        self._tables = Tables()
        self._look = Look()
        self._outer: list[tuple[Look, Story]] = []
        self._story = Story(BlockKind.PARAGRAPH, self._tables)
        self._margins: list[list[Paragraph]] = []
        self._title: list[str] = []
        self._name: list[str] = []
        self._notes = 0
        self._skip = 0
        self._starred = False
        self._bytes: list[bytes] = []
        self._box: FormBox | None = None
        self._count = 0

    def read(self, data: bytes) -> Reading:
        """The paragraphs, and what is left out."""
        for token in tokens(data):
            if token.sort is not Sort.BYTES:
                self._flush()
            self._token(token)
        self._flush()
        breaks_off = bool(self._outer)
        while self._outer:
            self._close()
        story = self._story
        paragraphs = story.finish()
        self._refuse_wordless(paragraphs)
        margin_words = [each for margin in self._margins for each in margin]
        self._left_out.not_printed += self._tables.not_printed
        missing = missing_words(data, [*paragraphs, *margin_words], self._left_out, _WHERE)
        margins = {(each.kind, each.text): each for margin in self._margins for each in margin}
        paragraphs += margins.values()
        titles = (each.text for each in paragraphs if each.heading_level == 0)
        title = next(titles, None) or plain_letters("".join(self._title)) or None
        unread = (*(() if missing is None else (missing,)), *self._unnumbered(story), *self._left_out.told())
        if breaks_off:
            what = "it breaks off before its end"
            unread = (Unread(where=_WHERE, what=what, do_next="ask for the file again", lost=True), *unread)
        return Reading(tuple(paragraphs), title, unread=unread)

    def _unnumbered(self, story: Story) -> tuple[Unread, ...]:
        if not story.unnumbered:
            return ()
        what = f"{counted(story.unnumbered, 'item', 'items')} {NO_NUMBERS}"
        return (Unread(where=_WHERE, what=what, do_next="open it in Word and save it as .docx"),)

    def _refuse_wordless(self, paragraphs: list[Paragraph]) -> None:
        if any(letter.isalnum() for each in paragraphs for letter in each.text):
            return
        if self._left_out.pictures:
            raise ScannedFile(self._path, "pictures, but no words (a scan?)", "run OCR first")
        raise EmptyFile(self._path, "it opens, and holds no words", "check that it is the right file")

    def _token(self, token: Token) -> None:
        if token.sort is Sort.OPEN:
            if len(self._outer) >= _MOST_DEEP:
                raise TooLarge(self._path, f"groups nested more than {_MOST_DEEP} deep", "save it as .docx")
            self._outer.append((self._look, self._story))
            self._look, self._starred, self._skip = replace(self._look), False, 0
        elif token.sort is Sort.CLOSE:
            self._close()
        elif token.sort is Sort.SIGN:
            self._sign(token.word)
        elif token.sort is Sort.WORD:
            self._word(token.word, token.number)
        elif self._skip:
            self._pass_over(token)
        elif self._look.goes is not Goes.NOWHERE:
            self._bytes.append(token.content)
        elif b"FORMCHECKBOX" in token.content:
            self._box = FormBox()

    def _pass_over(self, token: Token) -> None:
        """Step over the letters that stand for a Unicode one in old readers."""
        passed = min(self._skip, len(token.content))
        self._skip -= passed
        self._bytes.append(token.content[passed:])

    def _close(self) -> None:
        if not self._outer:
            return
        look, story = self._outer.pop()
        if look.goes is Goes.STYLES and self._name:
            style = self._tables.styles.setdefault(self._tables.style, Style())
            style.name = "".join(self._name).strip().rstrip(";").strip()
            self._name = []
        if story is not self._story:
            found = self._story.finish()
            if self._story.kind in _MARGINS:
                self._margins.append(found)
            else:
                story.asides += found
        self._look, self._story, self._skip = look, story, 0

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._starred = True
        elif sign in "\r\n":
            self._word("par", None)
        elif sign in "{}\\":
            self._say(sign)
        elif sign in "~_":
            self._say(" " if sign == "~" else "-")

    def _word(self, word: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        if starred and word not in KNOWN and word not in GOES:
            self._look.goes = Goes.NOWHERE
        elif word in SILENT:
            self._left_out.pictures += word == "pict" and self._look.goes is Goes.TEXT
            self._look.goes = Goes.NOWHERE
        elif self._look.goes is Goes.NOWHERE:
            if self._box is not None:
                self._box.change(word, number)
        elif word == "fldrslt":
            self._say_box()
        elif word in GOES:
            self._look.goes = GOES[word]
        elif word in STORIES:
            self._open_story(STORIES[word])
        elif word in SIGNS:
            self._say(SIGNS[word])
        elif word == "u" and number is not None:
            self._say(chr(number % 0x10000))
            self._skip = self._look.skip
        elif self._look.goes in (Goes.FONTS, Goes.STYLES):
            self._define(word, number or 0)
        elif not self._look.change(word, number) and self._look.goes is Goes.TEXT:
            self._change_paragraph(word, number or 0)

    def _say_box(self) -> None:
        """Say the box that stands before the result of its field, ticked or not."""
        box, self._box = self._box, None
        if box is not None and self._look.goes is Goes.TEXT:
            self._say(box.sign)
            self._left_out.boxes += not box.sign

    def _open_story(self, kind: BlockKind) -> None:
        note = None
        if kind is BlockKind.FOOTNOTE:
            self._notes += 1
            note = str(self._notes)
        self._story = Story(kind, self._tables, note=note)
        self._look.plain()

    def _define(self, word: str, number: int) -> None:
        """Take an entry of the table of fonts or styles."""
        if word == "f" and self._look.goes is Goes.FONTS:
            self._tables.font = number
        elif word == "fcharset":
            self._tables.set_charset(number)
        elif word in ("s", "cs", "ds", "ts"):
            self._tables.style = number if word == "s" else -1 - number
            self._name = []
        elif word == "outlinelevel" and number < 9:
            self._tables.styles.setdefault(self._tables.style, Style()).level = number + 1

    def _change_paragraph(self, word: str, number: int) -> None:
        story = self._story
        if word in ("par", "sect", "nestcell", "nestrow"):
            self._end_paragraph()
        elif word == "cell":
            story.end_cell()
        elif word == "row":
            story.end_row()
        elif word == "trowd":
            story.row = Row()
        elif word == "ansicpg":
            self._set_codec(number)
        elif not story.row.change(word):
            story.shape.change(word, number)

    def _set_codec(self, number: int) -> None:
        try:
            self._tables.codec = codecs.lookup(f"cp{number}").name
        except LookupError:
            self._tables.codec = "cp1252"

    def _end_paragraph(self) -> None:
        self._count += 1
        if self._count > limits.MAX_PARAGRAPHS:
            raise TooLarge(self._path, f"more than {limits.MAX_PARAGRAPHS:,} paragraphs", "split it")
        self._story.end_paragraph()

    def _flush(self) -> None:
        """Say the letters gathered so far: some take two bytes, each with a code of its own."""
        if self._bytes:
            content = b"".join(self._bytes)
            self._bytes.clear()
            self._say(self._tables.letters(content, self._look.font))

    def _say(self, text: str) -> None:
        look = self._look
        if look.goes is Goes.LABEL:
            self._story.label.append(text)
        elif look.goes is Goes.TITLE:
            self._title.append(text)
        elif look.goes is Goes.STYLES:
            self._name.append(text)
        elif look.goes is Goes.COMMENT:
            self._left_out.add(Reason.COMMENT, text)
        elif look.goes is Goes.TEXT:
            reason = _why_left_out(look)
            if reason is None:
                self._story.say(text, look)
            else:
                self._left_out.add(reason, text)


def _why_left_out(look: Look) -> Reason | None:
    if look.deleted:
        return Reason.DELETED
    if look.hidden:
        return Reason.HIDDEN
    return Reason.STRUCK if look.struck else None
