"""Markdown: headings, lists, tables and emphasis, read as paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from horizontal.contract import BlockKind, Cell
from horizontal.parsers.outline.clause_labels import split_label
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.plain_text import join_lines

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_HEADING = re.compile(r" {0,3}(#{1,6})\s+(\S.*)?$")
_HEADING_END = re.compile(r"\s#+$")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})\s*$")
_RULE = re.compile(r" {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_TABLE_RULE = re.compile(r":?-+:?")
_LINK = re.compile(r"!?\[([^\]\[]{0,500})\]\(([^()\s]{0,2000})(?:\s+\"[^\"]{0,500}\")?\)")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_CODE = re.compile(r"`{1,3}([^`]{1,2000})`{1,3}")
_STRONG = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])((?:(?!\1).)+)(?<=[^\s*_])\1(?![\w*])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~])")
_ALL_STRONG = re.compile(r"(\*\*|__)(?!\s)[^*_]+(?<!\s)\1:?$")
_CELL_END = re.compile(r"(?<!\\)\|")
_ORDERED = re.compile(r"(\s*)(\d{1,3})(?=[.)]\s)")
_SPACES_A_LEVEL = 2


def markdown_paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a Markdown text, in order, with its marks taken for what they mean."""
    yield from _Reader(_COMMENT.sub("", text).split("\n")).paragraphs()


class _Reader:
    """One pass over the lines."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._open: list[str] = []
        self._tables = 0
        self._ordered: dict[int, tuple[str, int]] = {}

    def paragraphs(self) -> Iterator[Paragraph]:
        place = 0
        while place < len(self._lines):
            line = self._lines[place]
            if self._is_table(place):
                yield from self._close()
                end = self._table_end(place)
                yield from self._table(self._lines[place:end])
                place = end
                continue
            yield from self._line(line)
            place += 1
        yield from self._close()

    def _line(self, line: str) -> Iterator[Paragraph]:
        heading = _HEADING.match(line)
        underline = _UNDERLINE.match(line)
        if heading:
            yield from self._close()
            self._ordered = {}
            title = _HEADING_END.sub("", (heading[2] or "").rstrip())
            yield Paragraph(_plain(title), heading_level=len(heading[1]), kind=BlockKind.HEADING)
        elif underline and len(self._open) == 1 and not _is_item(self._open[0]):
            title, self._open = self._open[0], []
            level = 1 if underline[1].startswith("=") else 2
            yield Paragraph(_plain(title), heading_level=level, kind=BlockKind.HEADING)
        elif not line.strip() or _RULE.match(line) or _FENCE.match(line):
            yield from self._close()
        else:
            quoted = re.sub(r"^\s{0,3}(?:>\s?)+", "", line)
            if _is_item(quoted):
                yield from self._close()
                quoted = self._counted(quoted)
            self._open.append(quoted)

    def _counted(self, line: str) -> str:
        """The item with the number that Markdown would print: "1." again and again counts on."""
        found = _ORDERED.match(line)
        if found is None:
            return line
        indent, typed = len(found[1]), found[2]
        before, shown = self._ordered.get(indent, ("", 0))
        number = shown + 1 if typed == before else int(typed)
        self._ordered = {depth: item for depth, item in self._ordered.items() if depth < indent}
        self._ordered[indent] = (typed, number)
        return f"{found[1]}{number}{line[found.end() :]}"

    def _close(self) -> Iterator[Paragraph]:
        lines, self._open = self._open, []
        if not lines:
            return
        joined = join_lines(lines)
        text = _plain(joined)
        if text:
            indent = len(lines[0]) - len(lines[0].lstrip())
            level = indent // _SPACES_A_LEVEL if _is_item(lines[0]) else None
            yield Paragraph(text, list_level=level, bold=bool(_ALL_STRONG.fullmatch(joined)))

    def _is_table(self, place: int) -> bool:
        follows = self._lines[place + 1] if place + 1 < len(self._lines) else ""
        return "|" in self._lines[place] and "|" in follows and _rules_a_table(follows)

    def _table_end(self, place: int) -> int:
        while place < len(self._lines) and "|" in self._lines[place]:
            place += 1
        return place

    def _table(self, lines: list[str]) -> Iterator[Paragraph]:
        self._tables += 1
        rows = [_cells(line) for line in (lines[0], *lines[2:])]
        for row, cells in enumerate(rows, start=1):
            for column, text in enumerate(cells, start=1):
                head = rows[0][column - 1] if row > 1 and column <= len(rows[0]) else None
                first = cells[0] if column > 1 else None
                cell = Cell(
                    table=self._tables,
                    row=row,
                    column=column,
                    column_header=head or None,
                    row_header=first or None,
                )
                if text:
                    yield Paragraph(text, kind=BlockKind.TABLE_CELL, cell=cell)


def _rules_a_table(line: str) -> bool:
    """Whether a line holds nothing but dashes in columns, as the second one of a table does."""
    inner = line.strip().removeprefix("|").removesuffix("|")
    return all(_TABLE_RULE.fullmatch(column.strip()) for column in inner.split("|"))


def _is_item(line: str) -> bool:
    split = split_label(line)
    return split.bullet is not None or (split.label is not None and bool(split.rest))


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return [_plain(cell) for cell in _CELL_END.split(inner)]


def _plain(text: str) -> str:
    """The words without the marks around them."""
    text = _LINK.sub(lambda found: found[1] or found[2], text)
    text = _TAG.sub(" ", text)
    for mark in (_STRONG, _EMPHASIS):
        text = mark.sub(r"\2", text)
    text = _CODE.sub(r"\1", text)
    return " ".join(_ESCAPE.sub(r"\1", text).split())
