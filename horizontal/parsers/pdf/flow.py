"""The pages of a PDF put together: text in reading order, tables, notes, running heads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from statistics import median

from horizontal.contract import BlockKind
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.pdf.cells import TableWriter
from horizontal.parsers.pdf.columns import Column, in_columns
from horizontal.parsers.pdf.contents import contents_lines, without_leader
from horizontal.parsers.pdf.furniture import PageLines, find_furniture
from horizontal.parsers.pdf.headings import Styles, styles_of, with_headings
from horizontal.parsers.pdf.hyphens import Joiner
from horizontal.parsers.pdf.lines import Line, main_size, words_in_all
from horizontal.parsers.pdf.notes import Note, NoteTaker
from horizontal.parsers.pdf.pages import Page
from horizontal.parsers.pdf.paragraphs import Builder, Draft, layout_of
from horizontal.parsers.pdf.raised import has_raised
from horizontal.parsers.pdf.split_rows import have_same_columns, with_whole_rows
from horizontal.parsers.pdf.stamps import find_stamps
from horizontal.parsers.pdf.tables import Grid


@dataclass(frozen=True, slots=True)
class Flow:
    """A whole document in reading order."""

    paragraphs: tuple[Paragraph, ...]
    title: str | None
    words: int
    """In the paragraphs, with every repetition of what runs at the head and foot."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Columns between two tables, and the table after them; None at the end."""

    columns: list[Column]
    table: Grid | None
    page: int
    goes_on: bool = False
    """Its table goes on with the one before, from the page before."""


class _Tenths(dict[float, float]):
    """Lengths rounded to a tenth of a point, each worked out once: a document has few."""

    def __missing__(self, length: float) -> float:
        self[length] = rounded = round(length, 1)
        return rounded


class _Assembly:
    """The work on one document."""

    def __init__(self, pages: list[Page]) -> None:
        everything = [line for page in pages for line in _all_lines(page)]
        self._size = main_size(everything)
        self._scanned = {page.number for page in pages if page.confidence is not None}
        self._joiner = Joiner(everything)
        self._raised = has_raised([line.text for line in everything])
        self._stamps = find_stamps(pages, self._size)
        self._furniture = find_furniture(
            [PageLines(page.number, page.height, self._unstamped(page.lines)) for page in pages]
        )
        self._notes = NoteTaker(self._size, raised=self._raised)
        self._stretches = list(_with_whole_rows(list(self._parted(pages))))
        if self._raised:
            self._joiner.leave_out({note.mark for note in self._notes.taken})
        columns = [column for stretch in self._stretches for column in stretch.columns]
        self._contents = contents_lines(line for column in columns for line in column.lines)
        self._builder = Builder(layout_of(columns), self._contents, self._size)
        self._tenths = _Tenths()
        self._first_left: dict[int, float] = {}
        for column in columns:
            page = column.lines[0].page
            self._first_left[page] = min(column.left, self._first_left.get(page, column.left))

    def paragraphs(self) -> Iterator[Paragraph]:
        """Text, tables and notes in order, running heads and feet last."""
        tables = TableWriter(self._joiner, self._builder, self._notes_called)
        for stretch in self._stretches:
            for draft in self._builder.paragraphs(stretch.columns):
                yield from map(self._note, self._notes.before(draft.first.page))
                yield self._paragraph(draft)
                yield from self._notes_called(draft.lines)
            if stretch.table is not None:
                yield from map(self._note, self._notes.before(stretch.page))
                yield from tables.write(stretch.table, stretch.page, goes_on=stretch.goes_on)
        yield from map(self._note, self._notes.before(1 << 30))
        yield from self._running()
        self.repeated = tables.repeated + self._furniture.words + self._stamps.words

    def _unstamped(self, lines: list[Line]) -> list[Line]:
        """The lines without those that are stamped over the page."""
        taken = self._stamps.taken
        return [line for line in lines if (line.page, line.order) not in taken] if taken else lines

    def _parted(self, pages: list[Page]) -> Iterator[_Stretch]:
        waiting: list[Column] = []
        usual = _usual_right(pages)
        for page in pages:
            shown = self._unstamped(page.lines)
            kept = [line for line in shown if (page.number, line.order) not in self._furniture.taken]
            places = [_placeholder(grid, number, page.number) for number, grid in enumerate(page.grids)]
            columns = in_columns(kept + places)
            self._notes.turn_to(page.number, page.level_rules)
            for lines in page.others:
                columns.extend(
                    Column(part.lines, part.left, part.right, turned=True)
                    for part in in_columns(self._unstamped(lines))
                )
            for column in columns:
                if len(columns) == 1 and not _shows_its_edge(column):
                    column.right = max(column.right, usual)
                under_table = False
                for stretch in _cut_at_tables(column, page):
                    waiting.extend(
                        self._notes.take(part, under_table=under_table)
                        for part in stretch.columns
                        if part.lines
                    )
                    under_table = stretch.table is not None
                    if stretch.table is not None:
                        self._notes.look_for_calls(_lines_in(stretch.table))
                        yield _Stretch([part for part in waiting if part.lines], stretch.table, page.number)
                        waiting = []
        yield _Stretch([part for part in waiting if part.lines], None, 0)

    def _notes_called(self, lines: Iterable[Line]) -> Iterator[Paragraph]:
        return map(self._note, self._notes.called_by(lines))

    def _note(self, note: Note) -> Paragraph:
        return Paragraph(
            self._joiner.join(line.text for line in note.lines),
            kind=BlockKind.FOOTNOTE,
            note=note.mark,
            page=note.page,
            size=note.lines[0].size,
            scanned=note.page in self._scanned,
        )

    def _paragraph(self, draft: Draft) -> Paragraph:
        first = draft.lines[0]
        text = self._joiner.join([line.text for line in draft.lines])
        contents = bool(self._contents) and (first.page, first.order) in self._contents
        home = draft.home.left
        indent = first.left - home + self._first_left.get(first.page, home)
        return Paragraph(
            without_leader(text) if contents else text,
            indent=self._tenths[indent],
            size=self._tenths[first.size],
            bold=first.bold and all(line.bold for line in draft.lines),
            page=first.page,
            kind=BlockKind.CONTENTS if contents else BlockKind.PARAGRAPH,
            scanned=bool(self._scanned) and any(line.page in self._scanned for line in draft.lines),
        )

    def _running(self) -> Iterator[Paragraph]:
        for kind, lines in (
            (BlockKind.HEADER, (*self._furniture.heads, *self._stamps.distinct)),
            (BlockKind.FOOTER, self._furniture.feet),
        ):
            for line in lines:
                yield Paragraph(
                    self._joiner.join([line.text]),
                    kind=kind,
                    page=line.page,
                    size=round(line.size, 1),
                    scanned=line.page in self._scanned,
                )


def _with_whole_rows(stretches: list[_Stretch]) -> Iterator[_Stretch]:
    """The stretches with the rows whole of those tables that run over a page."""
    for run in _runs(stretches):
        grids = [stretch.table for stretch in run if stretch.table]
        for number, (stretch, grid) in enumerate(zip(run, with_whole_rows(grids), strict=True)):
            yield replace(stretch, table=grid, goes_on=number > 0)
    yield stretches[-1]


def _runs(stretches: list[_Stretch]) -> Iterator[list[_Stretch]]:
    """The stretches that end in a table, those together whose tables go on from page to page."""
    run: list[_Stretch] = []
    for stretch in stretches[:-1]:
        if run and not _is_overleaf(stretch, run[-1]):
            yield run
            run = []
        run.append(stretch)
    if run:
        yield run


def _is_overleaf(stretch: _Stretch, before: _Stretch) -> bool:
    """Does its table go on with the one before, with no text between them?"""
    if stretch.columns or stretch.page != before.page + 1 or not (before.table and stretch.table):
        return False
    return have_same_columns(before.table, stretch.table)


def flow_of(pages: list[Page]) -> Flow:
    """The pages as one flow of paragraphs."""
    assembly = _Assembly(pages)
    plain = [paragraph for paragraph in assembly.paragraphs() if paragraph.text]
    styles: Styles = styles_of(plain)
    paragraphs, title = with_headings(plain, styles)
    shown = words_in_all([item.text for item in paragraphs if item.kind not in _RUNNING])
    return Flow(tuple(paragraphs), title, shown + assembly.repeated)


_RUNNING = (BlockKind.HEADER, BlockKind.FOOTER)


def _all_lines(page: Page) -> Iterator[Line]:
    yield from page.lines
    for lines in page.others:
        yield from lines
    for grid in page.grids:
        yield from _lines_in(grid)


def _lines_in(grid: Grid) -> Iterator[Line]:
    for cell in grid.cells:
        yield from cell.lines


def _usual_right(pages: list[Page]) -> float:
    """The right edge that most pages keep to; 0 where no page has text."""
    rights = [max(line.right for line in page.lines) for page in pages if len(page.lines) > 8]
    return median(rights) if rights else 0.0


def _shows_its_edge(column: Column) -> bool:
    """Do enough lines end near the right edge of the column to show that it is one?"""
    near = sum(line.right > column.right - 3 * line.size for line in column.lines)
    return near >= max(4, 0.25 * len(column.lines))


def _placeholder(grid: Grid, number: int, page: int) -> Line:
    """A line without words that keeps the place of a table in the reading order."""
    return Line(
        "", grid.left, grid.right, grid.top, grid.top, grid.bottom, 10.0, False, -1 - number, page, grid.left
    )


def _cut_at_tables(column: Column, page: Page) -> Iterator[_Stretch]:
    """The column in pieces, each with the table that follows it."""
    piece: list[Line] = []
    for line in column.lines:
        if line.text:
            piece.append(line)
            continue
        yield _Stretch([column.of(piece)], page.grids[-1 - line.order], page.number)
        piece = []
    yield _Stretch([column.of(piece)], None, page.number)
