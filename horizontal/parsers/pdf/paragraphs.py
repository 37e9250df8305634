"""Paragraphs rebuilt from the lines of a document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from horizontal.parsers.pdf.columns import Column
from horizontal.parsers.pdf.contents import ends_entry, heads_contents
from horizontal.parsers.pdf.labels import (
    LabelKind,
    LineLabel,
    ends_in_number_word,
    ends_referring,
    ends_sentence,
    ends_short_form,
    label_of,
    opens_series,
    succeeds,
)
from horizontal.parsers.pdf.lines import Line

_NEEDED = 2.0
"""Points that a label must gather to begin a paragraph."""


@dataclass(slots=True)
class Draft:
    """A paragraph while its lines are gathered."""

    lines: list[Line]
    column: Column
    home: Column
    """The column in which it begins."""
    label: LineLabel | None = None
    body_left: float | None = None
    """Where its second and later lines begin, as far as is known."""

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """Its last line so far."""
        return self.lines[-1]


@dataclass(slots=True)
class Layout:
    """What is usual in one document: the step from line to line, in sizes of its letters."""

    steps: dict[float, float] = field(default_factory=dict)
    _known: dict[float, float] = field(default_factory=dict)

    def step(self, size: float) -> float:
        """The usual step from baseline to baseline for lines of this size."""
        known = self._known.get(size)
        if known is None:
            known = self._known[size] = self.steps.get(round(size), 1.25 * size)
        return known


def layout_of(columns: Iterable[Column]) -> Layout:
    """The usual steps, by size of letters."""
    steps: defaultdict[float, Counter[float]] = defaultdict(Counter)
    for column in columns:
        above, before = -1e6, 0.0
        for line in column.lines:
            base, size = line.base, line.size
            step = base - above
            if 0.8 * size < step < 2.6 * size and abs(before - size) < 0.6:
                steps[round(size)][round(step * 2) / 2] += 1
            above, before = base, size
    return Layout({size: _usual(counts) for size, counts in steps.items()})


def _usual(counts: Counter[float]) -> float:
    """The smallest step that is common: the step inside paragraphs, not the one between them."""
    total = sum(counts.values())
    common = [step for step, count in counts.items() if count >= 0.2 * total]
    return min(common) if common else counts.most_common(1)[0][0]


class Builder:
    """Puts lines together into paragraphs, in reading order, over columns and pages."""

    def __init__(self, layout: Layout, contents: set[tuple[int, int]], size: float) -> None:
        self._layout, self._contents, self._size = layout, contents, size
        self._labels: dict[LabelKind, list[str]] = {}

    def paragraphs(self, columns: Iterable[Column]) -> Iterator[Draft]:
        """The paragraphs of the columns; one that runs over a column's end comes out whole."""
        draft: Draft | None = None
        contents = self._contents
        entry = False
        for column in columns:
            for line in column.lines:
                label = label_of(line.text)
                after_entry, entry = entry, (line.page, line.order) in contents
                if draft is None:
                    begins = True
                elif entry:
                    begins = not after_entry or _may_end_entry(draft.last.text)
                elif after_entry:  # which no other text goes on with
                    begins = True
                elif line.row or draft.lines[-1].row:
                    begins = line.row != draft.last.row or self._begins_in_cell(draft, line, label)
                elif draft.column is not column:
                    begins = draft.column.turned is not column.turned or not self._goes_over(
                        draft, line, label, column
                    )
                else:
                    begins = self._begins(draft, line, label)
                if begins:
                    if draft is not None:
                        yield draft
                    draft = self._start(line, label, column)
                elif draft is not None:
                    self._add(draft, line, column)
        if draft is not None:
            yield draft

    def _begins_in_cell(self, draft: Draft, line: Line, label: LineLabel | None) -> bool:
        """Does the line begin a list item in a cell that no rules mark?"""
        below = line.base > draft.last.base and abs(line.left - draft.last.left) < 3 * line.size
        return (
            below
            and label is not None
            and bool(label.rest)
            and self._counts(label, draft, line, False, False)
        )

    def _start(self, line: Line, label: LineLabel | None, column: Column) -> Draft:
        if label is not None:
            seen = self._labels.setdefault(label.kind, [])
            seen.append(label.text)
            del seen[:-12]
        hang = line.text_left if line.text_left > line.left + 1 else None
        return Draft([line], column, column, label, hang)

    @staticmethod
    def _add(draft: Draft, line: Line, column: Column) -> None:
        draft.lines.append(line)
        if draft.column is not column:
            draft.column = column
            draft.body_left = line.left
        elif len(draft.lines) == 2 or draft.body_left is None:
            draft.body_left = line.left

    def _begins(self, draft: Draft, line: Line, label: LineLabel | None) -> bool:
        """Does this line, in the same column as the paragraph before it, begin a new one?"""
        before = draft.lines[-1]
        step = self._layout.step(line.size)
        gap = line.base - before.base
        if gap > 1.32 * step + 0.5 or gap < -step:
            return not self._label_waits(draft, line, label, gap)
        if line.size != before.size and _differ(line, before) and len(line.text) > 3:
            return True
        short = _breaks_early(before, line, draft.column.right)
        if label is not None:
            return self._counts(label, draft, line, gap > 1.12 * step + 0.3, short)
        if draft.label is not None and not draft.label.rest and len(draft.lines) == 1:
            return False
        if _looks_change(draft, line):
            return True
        if short and not self._is_large(draft, line):
            if line.text[:1].islower() or _is_open(before.text):
                return False
            far = before.right < draft.column.right - 0.3 * (draft.column.right - draft.column.left)
            return far or (ends_sentence(before.text) and not ends_short_form(before.text))
        return self._moves_edge(draft, line) and ends_sentence(before.text)

    def _is_large(self, draft: Draft, line: Line) -> bool:
        """Is it a second line of a large heading?"""
        bare = draft.label is not None and draft.label.kind is LabelKind.WORD and not draft.label.rest
        return line.size > 1.12 * self._size and not bare and draft.first.bold == line.bold

    @staticmethod
    def _label_waits(draft: Draft, line: Line, label: LineLabel | None, gap: float) -> bool:
        """Is the paragraph so far a bare label, and this its text?"""
        bare = draft.label is not None and not draft.label.rest and len(draft.lines) == 1
        return bare and label is None and 0 < gap < 3 * line.size and draft.label.kind is not LabelKind.WORD  # type: ignore[union-attr]

    def _moves_edge(self, draft: Draft, line: Line) -> bool:
        """Does the line begin left or right of where the paragraph's later lines do?"""
        edge = draft.body_left if draft.body_left is not None else draft.first.left
        if len(draft.lines) == 1 and draft.body_left is None:
            return line.left > draft.first.left + 4 * line.size
        return abs(line.left - edge) > 0.5 * line.size

    def _counts(self, label: LineLabel, draft: Draft, line: Line, gap: bool, short: bool) -> bool:
        """Is the label at the start of the line a true one, and not the end of a wrapped sentence?"""
        if label.kind is LabelKind.BULLET and label.text not in ("o", "-", "–", "—", "*"):
            return True
        before = draft.last.text
        points = 2.0 * gap + 1.5 * short
        points += 2.0 * (line.text_left > line.left + 0.5 * line.size)
        points += 1.0 * ends_sentence(before) - 3.0 * (ends_referring(before) and not short)
        edge = draft.body_left if draft.body_left is not None else draft.first.left
        points += 1.5 * (abs(line.left - edge) > 0.6 * line.size)
        points += _look(label) - 4.0 * (label.text[1:2].isdigit() and ends_in_number_word(before))
        return points >= _NEEDED or (points + 2.0 >= _NEEDED and self._in_series(label))

    def _in_series(self, label: LineLabel) -> bool:
        """Does the label go on with a series that is under way, or open one?"""
        if label.kind is LabelKind.BULLET:
            return label.text in self._labels.get(LabelKind.BULLET, [])
        if any(succeeds(seen, label.text) for kind in self._labels.values() for seen in kind):
            return True
        bracketed = label.kind in (LabelKind.BRACKETED, LabelKind.HALF_BRACKETED)
        return opens_series(label.text) and (bracketed or label.rest[:1].isupper())

    def _goes_over(self, draft: Draft, line: Line, label: LineLabel | None, column: Column) -> bool:
        """Does the paragraph go on with the first line of another column or page?"""
        before = draft.last
        if _differ(line, before) or line.bold != before.bold:
            return False
        hangs = line.text_left > line.left + 0.5 * line.size
        if label is not None and (hangs or not ends_referring(before.text)):
            if label.kind is not LabelKind.BULLET and self._counts(label, draft, line, gap=True, short=False):
                return False
            if label.kind is LabelKind.BULLET:
                return False
        if draft.label is not None and not draft.label.rest and len(draft.lines) == 1:
            return draft.label.kind is not LabelKind.WORD
        if before.hyphen or (line.text[:1].islower() and label is None):
            return not (ends_sentence(before.text) and before.text.endswith("."))
        full = before.right > draft.column.right - 6 * before.size
        if ends_sentence(before.text):
            return False
        return full and len(before.text) > 20 and not _is_heading_like(draft)


def _may_end_entry(text: str) -> bool:
    """Is a line of the contents the last one of its entry?"""
    return ends_entry(text) or heads_contents(text)


def _differ(line: Line, before: Line) -> bool:
    """Are they set in letters of another size?"""
    return abs(line.size - before.size) > 0.12 * max(line.size, before.size)


def _look(label: LineLabel) -> float:
    """How much the label looks like one by itself: "(a)" does, "12 months" does not."""
    rest = label.rest
    lower = rest[:1].islower()
    if label.kind is LabelKind.WORD:
        return -3.0 if lower or rest[:1] in (",", ";", ")") or rest.startswith(("(", ".")) else 0.0
    if label.kind in (LabelKind.BRACKETED, LabelKind.HALF_BRACKETED):
        return 0.5
    if label.kind is LabelKind.BULLET:
        return 0.0
    if label.kind is LabelKind.NUMBER:
        return -3.0 if lower or not rest else -1.0
    return -2.0 if lower or not rest else 0.0


def _breaks_early(before: Line, line: Line, right: float) -> bool:
    """Would the first word of the line have fit on the line before, so that somebody broke it on purpose?"""
    length = len(line.text)
    if not length:
        return False
    first = line.text.find(" ")
    word = (first if first > 0 else length) * (line.right - line.left) / length
    return before.right + word + 1.2 * line.size < right


def _is_open(text: str) -> bool:
    """Does the line end in the middle of a sentence?"""
    return text.endswith((",", "-", "–", "—", "(")) or ends_referring(text)


def _looks_change(draft: Draft, line: Line) -> bool:
    """Do the letters change as they do between a heading and its text?"""
    if draft.first.bold and not line.bold and not draft.last.hyphen and all(i.bold for i in draft.lines):
        return not line.text[:1].islower()
    if line.bold and not draft.last.bold:
        return ends_sentence(draft.last.text) or (line.text[:1].isupper() and not _is_open(draft.last.text))
    caps = (
        draft.last.text.isupper()
        and len(draft.lines) <= 3
        and all(item.text.isupper() for item in draft.lines)
    )
    return (
        caps and not line.text.isupper() and line.text[:1].isupper() and any(c.islower() for c in line.text)
    )


def _is_heading_like(draft: Draft) -> bool:
    text = " ".join(line.text for line in draft.lines)
    return len(text) < 90 and (all(line.bold for line in draft.lines) or text.isupper())
