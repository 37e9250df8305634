"""Small OpenDocument texts for tests, built from blocks of their XML."""

from __future__ import annotations

from html import escape

from horizontal.parsers.odt.names import SPACES
from horizontal.parsers.odt.read_odt import read_odt
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.reading import Reading
from tests.parsers.word_builder import zipped

MIMETYPE = "application/vnd.oasis.opendocument.text"
_NAMES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in SPACES.items() if prefix != "xml")


def p(*content: str, style: str = "Standard") -> str:
    """A paragraph; text without markup is escaped."""
    return f'<text:p text:style-name="{style}">{_inside(content)}</text:p>'


def h(*content: str, level: int = 1, style: str = "Heading", more: str = "") -> str:
    """A heading."""
    stated = f'text:style-name="{style}" text:outline-level="{level}" {more}'
    return f"<text:h {stated}>{_inside(content)}</text:h>"


def span(text: str, style: str) -> str:
    """A run of text in a text style."""
    return f'<text:span text:style-name="{style}">{escape(text)}</text:span>'


def listed(*items: str, style: str = "Clauses", more: str = "") -> str:
    """An outermost list; an item that is no item yet is made one."""
    return f'<text:list text:style-name="{style}" {more}>{"".join(_item(each) for each in items)}</text:list>'


def nested(*items: str) -> str:
    """A list inside an item."""
    return f"<text:list>{''.join(_item(each) for each in items)}</text:list>"


def item(*content: str, more: str = "") -> str:
    """An item of a list."""
    return f"<text:list-item {more}>{_blocks(content)}</text:list-item>"


def cell(*content: str, more: str = "") -> str:
    """A table cell; text without markup becomes a paragraph."""
    return f"<table:table-cell {more}>{_blocks(content)}</table:table-cell>"


def row(*cells: str) -> str:
    """A table row; text without markup becomes a cell."""
    inside = "".join(each if each.startswith("<") else cell(each) for each in cells)
    return f"<table:table-row>{inside}</table:table-row>"


def table(*rows: str, header: str = "") -> str:
    """A table, with a header row where one is given."""
    head = f"<table:table-header-rows>{header}</table:table-header-rows>" if header else ""
    return f"<table:table>{head}{''.join(rows)}</table:table>"


def level(number: int, form: str, more: str = "") -> str:
    """A level of a list style."""
    return f'<text:list-level-style-number text:level="{number}" style:num-format="{form}" {more}/>'


def list_style(name: str, *levels: str) -> str:
    """A list style."""
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def style(name: str, inside: str = "", family: str = "paragraph", more: str = "") -> str:
    """A style; `inside` is its properties."""
    return f'<style:style style:name="{name}" style:family="{family}" {more}>{inside}</style:style>'


CLAUSES = list_style(
    "Clauses",
    level(1, "1", 'style:num-suffix="."'),
    level(2, "1", 'text:display-levels="2"'),
    level(3, "a", 'style:num-prefix="(" style:num-suffix=")"'),
)
"""The numbering of a plain contract: 1. / 1.1 / (a)."""


def odt(
    *blocks: str, automatic: str = "", common: str = "", master: str = "", mimetype: str = MIMETYPE
) -> bytes:
    """An OpenDocument text of these blocks and styles."""
    body = f"<office:body><office:text>{_blocks(blocks)}</office:text></office:body>"
    content = f"<office:automatic-styles>{automatic}</office:automatic-styles>{body}"
    styles = f"<office:styles>{CLAUSES}{common}</office:styles>"
    styles += f"<office:master-styles>{master}</office:master-styles>"
    return zipped(
        {
            "mimetype": mimetype,
            "content.xml": f"<office:document-content {_NAMES}>{content}</office:document-content>",
            "styles.xml": f"<office:document-styles {_NAMES}>{styles}</office:document-styles>",
        }
    )


def fodt(*blocks: str) -> bytes:
    """A flat OpenDocument text of these blocks."""
    inside = f"<office:styles>{CLAUSES}</office:styles>"
    inside += f"<office:body><office:text>{_blocks(blocks)}</office:text></office:body>"
    root = f'office:document {_NAMES} office:mimetype="{MIMETYPE}"'
    return f"<?xml version='1.0' encoding='UTF-8'?><{root}>{inside}</office:document>".encode()


def reading(*blocks: str, automatic: str = "", common: str = "", master: str = "") -> Reading:
    """What the reader makes of a text of these blocks."""
    return read_odt(odt(*blocks, automatic=automatic, common=common, master=master), "contract.odt")


def paragraphs(
    *blocks: str, automatic: str = "", common: str = "", master: str = ""
) -> tuple[Paragraph, ...]:
    """The paragraphs that the reader makes of a text of these blocks."""
    return reading(*blocks, automatic=automatic, common=common, master=master).paragraphs


def texts(*blocks: str, automatic: str = "", common: str = "") -> list[str]:
    """The texts of the paragraphs in a text of these blocks."""
    return [each.text for each in paragraphs(*blocks, automatic=automatic, common=common)]


def labels(*blocks: str, automatic: str = "", common: str = "") -> list[str | None]:
    """The labels of the paragraphs in a text of these blocks."""
    return [each.label for each in paragraphs(*blocks, automatic=automatic, common=common)]


def _inside(content: tuple[str, ...]) -> str:
    return "".join(each if each.startswith("<") else escape(each) for each in content)


def _blocks(content: tuple[str, ...]) -> str:
    return "".join(each if each.startswith("<") else p(each) for each in content)


def _item(content: str) -> str:
    return content if content.startswith("<text:list-") else item(content)
