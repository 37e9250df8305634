"""Lines of text with their places, size and weight, read from PDFium."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from ctypes import c_ushort
from itertools import pairwise

import pypdfium2.raw as pdfium

from horizontal.parsers.pdf.glyphs import clean, needs_cleaning
from horizontal.parsers.pdf.line_calls import LineCalls
from horizontal.parsers.pdf.lines import Frame, Line, TextPage, words_in
from horizontal.parsers.pdf.raised import raised
from horizontal.parsers.pdf.runs import OTHER_LETTERS, Box, holds, runs_of
from horizontal.parsers.pdf.turning import angle_and_scale, is_on_page

LINE_END_HYPHEN = "\ufffe"
_FORCE_BOLD = 1 << 18
_BOLD_NAMES = ("bold", "black", "heavy", "demi", "-bd")
_INVISIBLE = 3
_MAY_BE_LABEL = re.compile(r"\W|\D{0,12}\d|\w{1,4}[.)]")
_RAISED = (0.15, 0.7)
"""How far above its line a raised figure stands, least and most, in sizes of the line's letters."""
_LETTER = re.compile(r"\S")
_WORD_START = re.compile(r"(?<=\s)\S")

_Place = tuple[float, float, float, float, float]


class LineReader:
    """Reads the lines of one text page after another, with as few calls to PDFium as will do."""

    def __init__(self) -> None:
        self._calls = LineCalls()
        self._bold_of_font: dict[tuple[bytes, int], bool] = {}

    def read(
        self,
        text_page: pdfium.FPDF_TEXTPAGE,
        box: tuple[float, float, float, float],
        page: int,
        look_for_invisible: bool,
    ) -> TextPage:
        """All lines of the page; `box` is its left, bottom, right and top edge."""
        self._text, self._box, self._page = text_page, box, page
        self._calls.turn_to(text_page)
        self._look = look_for_invisible
        whole = self._whole = self._whole_text()
        self._cleaning, self._unmapped = needs_cleaning(whole), 0
        self._shifted = len(whole) != pdfium.FPDFText_CountChars(text_page)
        self._order = 0
        by_angle: dict[int, list[Line]] = {}
        position = 0
        for row in whole.split("\r\n"):
            *broken, last = row.split(LINE_END_HYPHEN) if LINE_END_HYPHEN in row else (row,)
            for piece in broken:
                if piece and not piece.isspace():
                    self._read_piece(piece, position, True, by_angle)
                position += len(piece) + 1
            if last and not last.isspace():
                self._read_piece(last, position, False, by_angle)
            position += len(last) + 2
        frames = [
            Frame(angle, *self._frame_size(angle), [line for line in lines if line.text])
            for angle, lines in by_angle.items()
        ]
        if len(frames) > 1:
            frames.sort(key=lambda frame: -sum(len(line.text) for line in frame.lines))
        return TextPage(frames, words_in(whole), self._unmapped)

    def _whole_text(self) -> str:
        count = pdfium.FPDFText_CountChars(self._text)
        if count <= 0:
            return ""
        buffer = (c_ushort * (2 * count + 2))()
        got = pdfium.FPDFText_GetText(self._text, 0, count, buffer)
        return bytes(memoryview(buffer).cast("B")[: 2 * max(got - 1, 0)]).decode("utf-16-le", "replace")

    def _read_piece(self, piece: str, position: int, hyphen: bool, by_angle: dict[int, list[Line]]) -> None:
        words = piece.strip()
        start = position + piece.find(words)
        index = self._index(start) if self._shifted else start
        size, matrix, origin, boxes = self._calls.look(index, len(words))
        angle, scale = angle_and_scale(size, matrix)
        into = by_angle.get(angle)
        if into is None:
            into = by_angle[angle] = []
        runs = runs_of(self._turned_boxes(boxes, angle), gap=1.1 * scale) if len(boxes) > 1 else ()
        if len(runs) < 2:
            scale = self._after_label(words, start, scale)
            if len(boxes) > 1 and not angle:
                words, scale = self._with_raised(words, start, scale, origin, begins_line=True)
            into.append(self._line(words, start, scale, hyphen, self._place(origin, boxes, angle, scale)))
            return
        cuts = self._cuts(words, start, angle, runs)
        for number, (begin, end) in enumerate(cuts):
            text = words[begin:end].rstrip()
            if text:
                last = number == len(cuts) - 1
                into.append(self._part(text, start + begin, angle, scale, hyphen and last, not begin))

    def _after_label(self, words: str, start: int, scale: float) -> float:
        """The size of the words, of which the first may be a label in letters of its own."""
        after = next((at for at in range(len(words) // 2, len(words)) if words[at].isalpha()), 0)
        if not after or not _MAY_BE_LABEL.match(words):
            return scale
        size, matrix, _, _ = self._calls.look(self._index(start + after), 1)
        return angle_and_scale(size, matrix)[1]

    def _part(self, text: str, start: int, angle: int, scale: float, hyphen: bool, begins_line: bool) -> Line:
        """The line that these words of a longer one make."""
        size, matrix, origin, boxes = self._calls.look(self._index(start), len(text))
        _, own = angle_and_scale(size, matrix)
        if max(own, scale) > OTHER_LETTERS * min(own, scale):
            scale = own
        elif not begins_line and any(map(str.isalpha, text[:2])):
            scale = own  # a label before it may be set in letters of its own
        if len(boxes) > 1 and not angle:
            text, scale = self._with_raised(text, start, scale, origin, begins_line)
        return self._line(text, start, scale, hyphen, self._place(origin, boxes, angle, scale))

    def _with_raised(
        self, text: str, start: int, scale: float, origin: list[float], begins_line: bool
    ) -> tuple[str, float]:
        """The text with those figures raised that stand above its line, and its size; sets `origin` upon the line.

        A figure at the beginning of a whole line marks a note and not a word: it stays as it is.
        """
        letter = next((at for at, sign in enumerate(text) if sign.isalpha()), None)
        if letter is None or not any(map(str.isdecimal, text)):
            return text, scale
        size, matrix, (_, line), _ = self._calls.look(self._index(start + letter), 1)
        least, most = line + _RAISED[0] * scale, line + _RAISED[1] * scale
        if least < origin[1] < most:
            origin[1], scale = line, angle_and_scale(size, matrix)[1]
        signs = list(text)
        for at, sign in enumerate(text):
            figure = sign.isdecimal() and (at > 2 or not begins_line)
            if figure and least < self._calls.baseline(self._index(start + at)) < most:
                signs[at] = raised(sign)
        return "".join(signs), scale

    def _place(self, origin: list[float], boxes: list[list[float]], angle: int, scale: float) -> _Place:
        """Where a line stands that begins at the origin and fills the boxes: left, right, top, base, bottom."""
        x, y = origin
        if len(boxes) == 1 and not angle and is_on_page(x, y):
            # What follows gives the same for upright text, as nearly all text is: told apart for speed.
            _, below, right, above = boxes[0]
            edge, head = self._box[0], self._box[3]
            return x - edge, max(x, right) - edge, head - above, head - y, head - below
        left, base = self._turn(x, y, angle)
        turned = self._turned_boxes(boxes, angle)
        right = max((box[2] for box in turned), default=left)
        top = min((box[1] for box in turned), default=base - scale)
        bottom = max((box[3] for box in turned), default=base)
        return left, max(right, left), top, base, bottom

    def _line(self, text: str, start: int, scale: float, hyphen: bool, place: _Place) -> Line:
        bold = self._is_all_bold(start, len(text))
        seen = not self._look or self._mode(self._index(start)) != _INVISIBLE
        if self._cleaning:
            text, unmapped = clean(text)
            text = text.strip()
            self._unmapped += unmapped
        if hyphen and text:
            text += "-"
        self._order += 1
        left, right, top, base, bottom = place
        order, page = self._order, self._page
        return Line(text, left, right, top, base, bottom, scale, bold, order, page, left, seen, start, hyphen)

    def _is_all_bold(self, start: int, length: int) -> bool:
        """Are its middle and its end in bold? Its beginning may be a number in another face."""
        for position in (start + length - 1, start + length // 2):
            font = self._calls.font(self._index(position) if self._shifted else position)
            known = self._bold_of_font.get(font)
            if known is None:
                known = self._bold_of_font[font] = _is_bold(*font)
            if not known:
                return False
        return True

    def _index(self, position: int) -> int:
        if not self._shifted:
            return position
        return max(0, int(pdfium.FPDFText_GetCharIndexFromTextIndex(self._text, position)))

    def _turned_boxes(self, boxes: list[list[float]], angle: int) -> list[Box]:
        """The boxes as a reader of text at this angle sees them."""
        if angle:
            return [self.turned_box(x0, y0, x1, y1, angle) for x0, y0, x1, y1 in boxes]
        left, top = self._box[0], self._box[3]
        return [(x0 - left, top - y1, x1 - left, top - y0) for x0, y0, x1, y1 in boxes]

    def turned_box(self, x0: float, y0: float, x1: float, y1: float, angle: int) -> Box:
        """A box of the page as a reader of text at this angle sees it: left, upper, right and lower edge."""
        (a, b), (c, d) = self._turn(x0, y0, angle), self._turn(x1, y1, angle)
        return min(a, c), min(b, d), max(a, c), max(b, d)

    def _turn(self, x: float, y: float, angle: int) -> tuple[float, float]:
        """The point as a reader of text at this angle sees it: rightwards, and downwards from the top."""
        if not is_on_page(x, y):
            return 0.0, 0.0
        left, bottom, right, top = self._box
        if angle == 0:
            return x - left, top - y
        if angle == 1:
            return y - bottom, x - left
        if angle == 2:
            return right - x, y - bottom
        return top - y, right - x

    def _frame_size(self, angle: int) -> tuple[float, float]:
        left, bottom, right, top = self._box
        return (top - bottom, right - left) if angle % 2 else (right - left, top - bottom)

    def _cuts(
        self,
        words: str,
        start: int,
        angle: int,
        runs: Sequence[Box],
    ) -> list[tuple[int, int]]:
        """Where the words of each run begin and end in the text."""
        begins, current = [0], 0
        at = words.find(" ")
        while at >= 0 and current < len(runs) - 1:
            begin = at + 1
            while begin < len(words) and words[begin] == " ":
                begin += 1
            x, y = self.char_middle(start + begin, angle)
            if not holds(runs[current], x, y) and holds(runs[current + 1], x, y):
                begins.append(begin)
                current += 1
            at = words.find(" ", begin)
        return list(zip(begins, [*begins[1:], len(words)], strict=True))

    def letters(self, line: Line, angle: int) -> Iterator[tuple[int, float]]:
        """The letters of the line that are seen: each with its place in the line and the middle of its box."""
        for found in _LETTER.finditer(self._words_from(line)):
            x, _ = self.char_middle(line.start + found.start(), angle)
            if x > line.right:
                return
            yield found.start(), x

    def joined(self, line: Line, stretches: Iterable[tuple[int, int]], angle: int) -> Line | None:
        """The line as these stretches of it make it, from letter to letter; None where they hold no words."""
        words = self._words_from(line)
        parts = [(begin, end, self._cut(line, begin, end, angle)) for begin, end in stretches]
        if not parts:
            return None
        text = parts[0][2].text
        for (_, before, _), (begin, _, part) in pairwise(parts):
            text += f" {part.text}" if " " in words[before:begin] else part.text
        first, last = parts[0][2], parts[-1][2]
        start = first.start if len(parts) == 1 else -1
        return first._replace(text=text, right=last.right, hyphen=last.hyphen, order=line.order, start=start)

    def _words_from(self, line: Line) -> str:
        """The text of the page from where the line begins to where its row ends, or breaks in a word."""
        return self._whole[line.start :].split("\r\n", 1)[0].split(LINE_END_HYPHEN, 1)[0]

    def split(self, line: Line, cuts: list[float], angle: int) -> list[Line]:
        """The line cut at these x positions, where words begin; itself where no word begins beyond one."""
        if line.start < 0:
            return [line]
        words = self._words_from(line)[: len(line.text) + 2]
        begins, waiting = [0], sorted(cuts)
        for found in _WORD_START.finditer(words):
            x, _ = self.char_middle(line.start + found.start(), angle)
            if x > line.right:
                break
            passed = [cut for cut in waiting if x > cut]
            if passed:
                begins.append(found.start())
                waiting = waiting[len(passed) :]
        spans = zip(begins, [*begins[1:], len(line.text)], strict=True)
        parts = [self._cut(line, begin, end, angle) for begin, end in spans if words[begin:end].strip()]
        return [part for part in parts if part.text]

    def _cut(self, line: Line, begin: int, end: int, angle: int) -> Line:
        text = self._whole[line.start + begin : line.start + end].rstrip("\r\n" + LINE_END_HYPHEN + " ")
        last = end >= len(line.text)
        return self._part(text, line.start + begin, angle, line.size, line.hyphen and last, not begin)

    def char_middle(self, position: int, angle: int) -> tuple[float, float]:
        """The middle of a character's box in the reading frame."""
        box = self.turned_box(*self._calls.char_box(self._index(position)), angle)
        return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2

    def _mode(self, index: int) -> int:
        found = pdfium.FPDFText_GetTextObject(self._text, index)
        return int(pdfium.FPDFTextObj_GetTextRenderMode(found)) if found else 0


def _is_bold(name: bytes, flags: int) -> bool:
    lower = name.decode("utf-8", "replace").lower()
    return any(word in lower for word in _BOLD_NAMES) or bool(flags & _FORCE_BOLD)
