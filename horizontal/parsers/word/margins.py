"""Headers and footers of a Word file, each distinct one once."""

from __future__ import annotations

from collections.abc import Iterator

from horizontal.contract import BlockKind
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.word import names
from horizontal.parsers.word.counters import Counters
from horizontal.parsers.word.fields import Fields
from horizontal.parsers.word.names import Element, is_on, w
from horizontal.parsers.word.package import WordPackage
from horizontal.parsers.word.story import Story
from horizontal.parsers.word.word_file import WordFile

_REFERENCES = {w("headerReference"): BlockKind.HEADER, w("footerReference"): BlockKind.FOOTER}


def read_margins(package: WordPackage, body: Element, file: WordFile) -> list[Paragraph]:
    """The paragraphs of all headers and footers that are shown; one text stands once."""
    counters = Counters()
    found: list[Paragraph] = []
    seen: set[tuple[BlockKind, tuple[str, ...]]] = set()
    for part, kind in _shown_parts(package, body):
        root = package.root(part)
        paragraphs = Story(file, Fields(root), counters, kind, part).read(root)
        words = tuple(paragraph.text for paragraph in paragraphs)
        file.left_out.beside.append(root)
        if (kind, words) in seen:
            file.left_out.not_printed += words
        elif words:
            seen.add((kind, words))
            found += paragraphs
    return found


def _shown_parts(package: WordPackage, body: Element) -> Iterator[tuple[str, BlockKind]]:
    """Headers and footers by section; those for first or even pages only where they show."""
    sections = list(body.iter(names.SECTION))
    shown = {"default"}
    if any(_has(section, "titlePg") for section in sections):
        shown.add("first")
    settings = package.first("settings")
    if settings is not None and _has(package.root(settings), "evenAndOddHeaders"):
        shown.add("even")
    pointers = package.relations.get(package.main, {})
    seen: set[str] = set()
    for section in sections:
        for reference in section:
            kind = _REFERENCES.get(reference.tag)
            pointer = pointers.get(reference.get(names.RELATION_ID, ""))
            if kind is None or pointer is None or reference.get(w("type"), "default") not in shown:
                continue
            if pointer.target in package.parts and pointer.target not in seen:
                seen.add(pointer.target)
                yield pointer.target, kind


def _has(parent: Element, name: str) -> bool:
    element = parent.find(w(name))
    return element is not None and is_on(element)
