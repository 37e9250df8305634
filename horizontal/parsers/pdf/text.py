"""Lines of text with their places, size and weight, read from PDFium."""

from __future__ import annotations

import math
import re
from ctypes import c_double, c_int, c_ushort, create_string_buffer

import pypdfium2.raw as pdfium

from horizontal.parsers.pdf.glyphs import clean, needs_cleaning
from horizontal.parsers.pdf.lines import Frame, Line, TextPage, words_in

LINE_END_HYPHEN = "\ufffe"
_FORCE_BOLD = 1 << 18
_BOLD_NAMES = ("bold", "black", "heavy", "demi", "-bd")
_INVISIBLE = 3
_PLAIN_SIZE = 10.0
_FARTHEST = 1e6
_NAME_SIZE = 96
_WORD_START = re.compile(r"(?<=\s)\S")

_font_size, _text_matrix = pdfium.FPDFText_GetFontSize, pdfium.FPDFText_GetMatrix
_count_rects, _rect = pdfium.FPDFText_CountRects, pdfium.FPDFText_GetRect
_origin, _font_info = pdfium.FPDFText_GetCharOrigin, pdfium.FPDFText_GetFontInfo
"""Called for every line: found once."""


class LineReader:
    """Reads the lines of one text page after another, with as few calls to PDFium as will do."""

    def __init__(self) -> None:
        self._left, self._right, self._bottom, self._top = (c_double() for _ in range(4))
        self._x, self._y = c_double(), c_double()
        self._matrix = pdfium.FS_MATRIX()
        self._name, self._flags = create_string_buffer(_NAME_SIZE), c_int()
        self._bold_of_name: dict[bytes, bool] = {}

    def read(
        self,
        text_page: pdfium.FPDF_TEXTPAGE,
        box: tuple[float, float, float, float],
        page: int,
        look_for_invisible: bool,
    ) -> TextPage:
        """All lines of the page; `box` is its left, bottom, right and top edge."""
        self._text, self._box, self._page = text_page, box, page
        self._look = look_for_invisible
        whole = self._whole = self._whole_text()
        self._cleaning, self._unmapped = needs_cleaning(whole), 0
        self._shifted = len(whole) != pdfium.FPDFText_CountChars(text_page)
        self._order = 0
        by_angle: dict[int, list[Line]] = {}
        position = 0
        for row in whole.split("\r\n"):
            for piece in (pieces := row.split(LINE_END_HYPHEN)):
                hyphen = piece is not pieces[-1]
                if piece and not piece.isspace():
                    self._read_piece(piece, position, hyphen, by_angle)
                position += len(piece) + 1
            position += 1
        frames = [
            Frame(angle, *self._frame_size(angle), [line for line in lines if line.text])
            for angle, lines in by_angle.items()
        ]
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
        lead = len(piece) - len(piece.lstrip())
        start, words = position + lead, piece.strip()
        index = self._index(start)
        angle, scale = self._angle_and_scale(index)
        into = by_angle.setdefault(angle, [])
        boxes = self._boxes(index, len(words), angle)
        runs = _runs(boxes, gap=1.1 * scale) if len(boxes) > 1 else boxes
        if len(runs) < 2:
            into.append(self._line(words, start, angle, scale, boxes, hyphen))
            return
        cuts = self._cuts(words, start, angle, runs)
        for number, (begin, end) in enumerate(cuts):
            text = words[begin:end].rstrip()
            if text:
                last = number == len(cuts) - 1
                index = self._index(start + begin)
                part = self._boxes(index, len(text), angle)
                into.append(self._line(text, start + begin, angle, scale, part, hyphen and last))

    def _line(
        self,
        text: str,
        start: int,
        angle: int,
        scale: float,
        boxes: list[tuple[float, float, float, float]],
        hyphen: bool,
    ) -> Line:
        index = self._index(start)
        _origin(self._text, index, self._x, self._y)
        left, base = self._turn(self._x.value, self._y.value, angle)
        bold = self._is_all_bold(start, len(text))
        seen = not self._look or self._mode(index) != _INVISIBLE
        if self._cleaning:
            text, unmapped = clean(text)
            text = text.strip()
            self._unmapped += unmapped
        if hyphen and text:
            text += "-"
        self._order += 1
        if len(boxes) == 1:
            _, top, right, bottom = boxes[0]
        else:
            right = max((box[2] for box in boxes), default=left)
            top = min((box[1] for box in boxes), default=base - scale)
            bottom = max((box[3] for box in boxes), default=base)
        right = max(right, left)
        return Line(
            *(text, left, right, top, base, bottom, scale, bold),
            *(self._order, self._page, left, seen, start, hyphen),
        )

    def _is_all_bold(self, start: int, length: int) -> bool:
        """Are its middle and its end in bold? Its beginning may be a number in another face."""
        end, middle = start + length - 1, start + length // 2
        return self._is_bold(self._index(end)) and self._is_bold(self._index(middle))

    def _index(self, position: int) -> int:
        if not self._shifted:
            return position
        return max(0, int(pdfium.FPDFText_GetCharIndexFromTextIndex(self._text, position)))

    def _angle_and_scale(self, index: int) -> tuple[int, float]:
        size: float = _font_size(self._text, index)
        matrix = self._matrix
        if not _text_matrix(self._text, index, matrix):
            return 0, size
        a, b, c, d = matrix.a, matrix.b, matrix.c, matrix.d
        if not _is_sane(a, b, c, d, size):
            return 0, _PLAIN_SIZE
        if b == 0 and a > 0:
            return 0, size * abs(d) or size
        turns = math.atan2(b, a) / (math.pi / 2)
        return round(turns) % 4, size * math.hypot(c, d) or size

    def _boxes(self, index: int, length: int, angle: int) -> list[tuple[float, float, float, float]]:
        left, top = self._box[0], self._box[3]
        x0, y0, x1, y1 = self._left, self._bottom, self._right, self._top
        boxes = []
        for number in range(_count_rects(self._text, index, length)):
            _rect(self._text, number, x0, y1, x1, y0)
            if (
                angle == 0
            ):  # what `_turned_box` gives for upright text, and nearly all text is: told apart for speed
                boxes.append((x0.value - left, top - y1.value, x1.value - left, top - y0.value))
            else:
                boxes.append(self._turned_box(angle))
        return boxes

    def turned_box(
        self, x0: float, y0: float, x1: float, y1: float, angle: int
    ) -> tuple[float, float, float, float]:
        """A box of the page as a reader of text at this angle sees it: left, upper, right and lower edge."""
        (a, b), (c, d) = self._turn(x0, y0, angle), self._turn(x1, y1, angle)
        return min(a, c), min(b, d), max(a, c), max(b, d)

    def _turned_box(self, angle: int) -> tuple[float, float, float, float]:
        return self.turned_box(
            self._left.value, self._bottom.value, self._right.value, self._top.value, angle
        )

    def _turn(self, x: float, y: float, angle: int) -> tuple[float, float]:
        """The point as a reader of text at this angle sees it: rightwards, and downwards from the top."""
        if not (-_FARTHEST < x < _FARTHEST and -_FARTHEST < y < _FARTHEST):
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
        runs: list[tuple[float, float, float, float]],
    ) -> list[tuple[int, int]]:
        """Where the words of each run begin and end in the text."""
        begins, current = [0], 0
        at = words.find(" ")
        while at >= 0 and current < len(runs) - 1:
            begin = at + 1
            while begin < len(words) and words[begin] == " ":
                begin += 1
            x, y = self.char_middle(start + begin, angle)
            if not _holds(runs[current], x, y) and _holds(runs[current + 1], x, y):
                begins.append(begin)
                current += 1
            at = words.find(" ", begin)
        return list(zip(begins, [*begins[1:], len(words)], strict=True))

    def split(self, line: Line, cuts: list[float], angle: int) -> list[Line]:
        """The line cut at these x positions, where words begin; itself where no word begins beyond one."""
        if line.start < 0:
            return [line]
        words = self._whole[line.start :].split("\r\n", 1)[0].split(LINE_END_HYPHEN, 1)[0]
        words = words[: len(line.text) + 2]
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
        boxes = self._boxes(self._index(line.start + begin), len(text), angle)
        return self._line(text, line.start + begin, angle, line.size, boxes, hyphen=line.hyphen and last)

    def char_middle(self, position: int, angle: int) -> tuple[float, float]:
        """The middle of a character's box in the reading frame."""
        pdfium.FPDFText_GetCharBox(
            self._text, self._index(position), self._left, self._right, self._bottom, self._top
        )
        box = self._turned_box(angle)
        return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2

    def _is_bold(self, index: int) -> bool:
        _font_info(self._text, index, self._name, _NAME_SIZE, self._flags)
        name = self._name.value
        known = self._bold_of_name.get(name)
        if known is None:
            lower = name.decode("utf-8", "replace").lower()
            known = any(word in lower for word in _BOLD_NAMES) or bool(self._flags.value & _FORCE_BOLD)
            self._bold_of_name[name] = known
        return known

    def _mode(self, index: int) -> int:
        found = pdfium.FPDFText_GetTextObject(self._text, index)
        return int(pdfium.FPDFTextObj_GetTextRenderMode(found)) if found else 0


def _is_sane(*values: float) -> bool:
    """Are these numbers that a page can have? A damaged file has any, and some that are no numbers."""
    return min(values) > -_FARTHEST and max(values) < _FARTHEST and not any(map(math.isnan, values))


def _runs(
    boxes: list[tuple[float, float, float, float]], gap: float
) -> list[tuple[float, float, float, float]]:
    """The boxes put together into runs that a wide gap, or a step to another row, parts from one another."""
    if len(boxes) < 2:
        return boxes
    runs = [boxes[0]]
    for box in boxes[1:]:
        last = runs[-1]
        apart = box[0] - last[2] > gap or box[2] < last[0] - gap
        other_row = box[1] > last[3] or box[3] < last[1]
        if apart or (other_row and box[2] - box[0] > gap):
            runs.append(box)
        else:
            runs[-1] = (
                min(last[0], box[0]),
                min(last[1], box[1]),
                max(last[2], box[2]),
                max(last[3], box[3]),
            )
    return runs


def _holds(box: tuple[float, float, float, float], x: float, y: float) -> bool:
    return box[0] - 0.5 <= x <= box[2] + 0.5 and box[1] - 1 <= y <= box[3] + 1
