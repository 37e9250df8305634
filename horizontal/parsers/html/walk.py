"""The walk over a web page: its elements as paragraphs in reading order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from horizontal.contract import BlockKind
from horizontal.errors import TooLarge
from horizontal.parsers import limits
from horizontal.parsers.html.form_controls import shown_by_input, shown_options
from horizontal.parsers.html.lists import PageList, open_list
from horizontal.parsers.html.styles import Look, PageStyles, look_of, points
from horizontal.parsers.html.tables import PageTable
from horizontal.parsers.omissions import Omissions
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.word.left_out import Reason
from horizontal.parsers.word.symbols import plain_letters

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset(("ol", "ul", "menu", "dir"))
_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
        ),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr"),
        *("html", "legend", "li", "main", "nav", "p", "pre", "search", "section"),
        *("summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr"),
        *(*_HEADINGS, *_LISTS),
    )
)
_SILENT = frozenset(
    (
        *("script", "style", "head", "template", "noscript", "svg", "canvas", "audio", "video", "map"),
        *("datalist", "title", "meta", "link", "xml", "rp", "rt"),
    )
)
_FRAMES = frozenset(("iframe", "frame", "object", "embed"))
_SIDE = {"nav": BlockKind.CONTENTS}
_NOTE_MARK = re.compile(r"[\[(]?(\d{1,3}|[*†‡§]+|[ivx]{1,5}|[a-z])[\])]?$")
_TITLES = frozenset(("title", "msotitle"))
"""Classes that office programs give to the title of a text."""
_MOST_DEEP = 250


@dataclass(slots=True)
class _Open:
    """The paragraph that is being put together."""

    pieces: list[str] = field(default_factory=list)
    label: str | None = None
    level: int | None = None
    heading: int | None = None
    indent: float = 0.0
    bold: bool | None = None
    size: float | None = None
    proposed: bool = False


class PageWalk:
    """Reads the elements of one page."""

    def __init__(self, path: str, styles: PageStyles, left_out: Omissions) -> None:
        self.tables = 0
        self._path = path
        self._styles = styles
        self._left_out = left_out
        self._into: list[Paragraph] = []
        self._open = _Open()
        self._lists: list[PageList] = []
        self._kinds: list[BlockKind] = []
        self._table: PageTable | None = None
        self._cells = 0
        self._count = 0
        self._letters = 0
        self._depth = 0

    def read(self, root: etree._Element) -> list[Paragraph]:
        """The paragraphs of the page."""
        self._element(root, Look())
        self._flush()
        return self._into

    def _element(self, element: etree._Element, under: Look) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in _SILENT:
            return
        stated = self._styles.properties(element)
        look = look_of(element, stated, under)
        if look.hidden:
            self._left_out.add(Reason.HIDDEN, " ".join(str(text) for text in element.itertext()))
        elif tag == "input":
            self._say(shown_by_input(element), look)
        elif tag == "select":
            self._choice(element, look)
        elif tag == "img":
            self._left_out.pictures += 1
        elif tag in _FRAMES:
            self._left_out.frames += 1
        elif tag == "br":
            self._break(element)
        elif _is_note_mark(element):
            return
        elif tag in _BLOCKS or stated.get("display") in ("block", "list-item", "table"):
            self._block(element, tag, look, stated)
        else:
            self._contents(element, look)

    def _contents(self, element: etree._Element, look: Look) -> None:
        self._depth += 1
        if self._depth > _MOST_DEEP:
            what = f"elements nested more than {_MOST_DEEP} deep"
            raise TooLarge(self._path, what, "save it as .docx or .pdf")
        self._say(element.text, look)
        for child in element:
            self._element(child, look)
            self._say(child.tail, look)
        self._depth -= 1

    def _choice(self, element: etree._Element, look: Look) -> None:
        """The entries of a list that show; the others are no text."""
        shown = shown_options(element)
        for option in shown:
            self._contents(option, look)
        others = set(element.iter("option")) - set(shown)
        self._left_out.add(Reason.HIDDEN, " ".join(option.text or "" for option in others))

    def _break(self, element: etree._Element) -> None:
        """A line break; two of them end a paragraph."""
        before = element.getprevious()
        twice = before is not None and before.tag == "br" and not (before.tail or "").strip()
        if twice:
            self._flush()
        else:
            self._open.pieces.append("\n")

    def _block(self, element: etree._Element, tag: str, look: Look, stated: dict[str, str]) -> None:
        if tag != "p" or not self._starts_item(element):
            self._flush()
        kind = _SIDE.get(tag)
        if kind is not None:
            self._kinds.append(kind)
        indent, heading = self._open.indent, self._open.heading
        self._open.indent = points(stated.get("margin-left")) or indent
        own = _heading_level(element, tag)
        self._open.heading = heading if own is None else own
        if tag in _LISTS:
            self._list(element, look, stated)
        elif tag == "table":
            self._read_table(element, look)
        elif tag == "li":
            self._item(element, look, stated)
        else:
            self._contents(element, look)
        self._flush()
        self._open.indent, self._open.heading = indent, heading
        if kind is not None:
            self._kinds.pop()

    def _starts_item(self, element: etree._Element) -> bool:
        """Whether this is the paragraph that the number of an item, already taken, belongs to."""
        return self._open.label is not None and not "".join(self._open.pieces).strip()

    def _list(self, element: etree._Element, look: Look, stated: dict[str, str]) -> None:
        style = stated.get("list-style-type") or (look.list_style if "list-style" in stated else None)
        self._lists.append(open_list(element, style))
        self._contents(element, look)
        self._flush()
        self._lists.pop()

    def _item(self, element: etree._Element, look: Look, stated: dict[str, str]) -> None:
        if self._lists:
            ordered = [each for each in self._lists if each.ordered]
            above = ordered[-2].shown if len(ordered) > 1 else ""
            nested = self._styles.nested_counters
            style = stated.get("list-style-type")
            self._open.label = self._lists[-1].label(element, style, above, nested=nested)
            self._open.level = len(self._lists) - 1
        self._contents(element, look)

    def _read_table(self, element: etree._Element, look: Look) -> None:
        self.tables += 1
        outer = self._into, self._lists, self._table
        self._lists, self._table = [], PageTable(self.tables, self._count_cell)
        table = self._table
        for row, header in table.rows(element):
            cells = [cell for cell in row if cell.tag in ("td", "th")]
            for cell in cells:
                self._into = []
                self._element(cell, look)
                self._flush()
                table.add(cell, self._into, row, header=header)
        self._into, self._lists, self._table = outer
        for caption in element.iterchildren("caption"):
            self._element(caption, look)
            self._flush()
        self._into += table.paragraphs(self._left_out)

    def _say(self, text: str | None, look: Look) -> None:
        if not text:
            return
        if look.struck:
            self._left_out.add(Reason.STRUCK, text)
            return
        self._open.pieces.append(text)
        if text.isspace():
            return
        open_ = self._open
        open_.proposed |= look.inserted
        open_.bold = look.bold if open_.bold is None else open_.bold and look.bold
        open_.size = look.size if open_.size is None else open_.size

    def _flush(self) -> None:
        """End the open paragraph."""
        open_ = self._open
        text = plain_letters("".join(open_.pieces))
        if text:
            self._count_one(text)
            listed = open_.level is not None and open_.heading is None
            kind = self._kinds[-1] if self._kinds else BlockKind.LIST_ITEM if listed else BlockKind.PARAGRAPH
            self._into.append(
                Paragraph(
                    text=text,
                    label=open_.label,
                    list_level=open_.level,
                    heading_level=open_.heading,
                    indent=open_.indent,
                    size=open_.size,
                    bold=bool(open_.bold) and open_.heading is None,
                    kind=kind,
                    proposed=open_.proposed,
                )
            )
            self._open = _Open(indent=open_.indent, heading=open_.heading)
        else:
            open_.pieces.clear()

    def _count_cell(self) -> None:
        self._cells += 1
        if self._cells > limits.MAX_CELLS:
            raise TooLarge(self._path, f"more than {limits.MAX_CELLS:,} table cells", "split it")

    def _count_one(self, text: str) -> None:
        self._count += 1
        self._letters += len(text)
        if self._letters > limits.MAX_CHARACTERS:
            raise limits.too_wordy(self._path)
        if self._count > limits.MAX_PARAGRAPHS:
            raise TooLarge(self._path, f"more than {limits.MAX_PARAGRAPHS:,} paragraphs", "split it")


def _heading_level(element: etree._Element, tag: str) -> int | None:
    if element.get("role") == "heading":
        stated = element.get("aria-level", "2")
        return int(stated) if stated in set("123456789") else 2
    if tag in ("h1", "p") and not _TITLES.isdisjoint(element.get("class", "").lower().split()):
        return 0
    return _HEADINGS.get(tag)


def _is_note_mark(element: etree._Element) -> bool:
    """Whether this is the raised mark of a note, which leads to another place in the page."""
    if element.tag not in ("sup", "a"):
        return False
    links = element.iter("a") if element.tag == "sup" else [element]
    leads = any(link.get("href", "").startswith("#") for link in links)
    raised = element.tag == "sup" or any(True for _ in element.iter("sup"))
    text = "".join(str(piece) for piece in element.itertext()).strip()
    return leads and raised and _NOTE_MARK.match(text) is not None
