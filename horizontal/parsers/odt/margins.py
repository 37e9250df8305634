"""Headers and footers of an OpenDocument text, each distinct one once."""

from __future__ import annotations

from horizontal.contract import BlockKind
from horizontal.parsers.odt.list_styles import read_list_styles
from horizontal.parsers.odt.names import Element, names_of, q
from horizontal.parsers.odt.story import OdtFile, Story
from horizontal.parsers.odt.styles import StyleSheet
from horizontal.parsers.paragraph import Paragraph

_HEADERS = names_of("style:header", "style:header-left", "style:header-first", "loext:header-first")
_FOOTERS = names_of("style:footer", "style:footer-left", "style:footer-first", "loext:footer-first")
_FIRST = "Standard"


def read_margins(styles: Element, content: Element, file: OdtFile) -> list[Paragraph]:
    """The paragraphs of all headers and footers that are shown; one text stands once."""
    margins = OdtFile(
        file.path,
        StyleSheet(styles, styles),
        read_list_styles(None, styles),
        file.left_out,
        tables=file.tables,
    )
    pages = [page for page in styles.iter(q("style:master-page")) if page.get(q("style:name"))]
    used = _used(pages, styles, content)
    found: list[Paragraph] = []
    seen: set[tuple[BlockKind, tuple[str, ...]]] = set()
    for page in pages:
        for part in page if page.get(q("style:name")) in used else ():
            kind = BlockKind.HEADER if part.tag in _HEADERS else BlockKind.FOOTER
            if part.tag not in _HEADERS | _FOOTERS or part.get(q("style:display")) == "false":
                continue
            paragraphs = Story(margins, kind).read(part)
            words = tuple(paragraph.text for paragraph in paragraphs)
            if words and (kind, words) not in seen:
                seen.add((kind, words))
                found += paragraphs
    return found


def _used(pages: list[Element], styles: Element, content: Element) -> set[str]:
    """The pages that the text can show: the usual one, those that its styles ask for, and those that follow."""
    used = {_FIRST}
    for root in (styles, content):
        for style in root.iter(q("style:style")):
            used.add(style.get(q("style:master-page-name"), ""))
    follows = {page.get(q("style:name"), ""): page.get(q("style:next-style-name"), "") for page in pages}
    waiting = list(used)
    while waiting:
        after = follows.get(waiting.pop(), "")
        if after not in used:
            used.add(after)
            waiting.append(after)
    return used
