"""What the documents of a contract are called: the part that each is cited as."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

from horizontal.parsers.bundle.document import Document
from horizontal.parsers.outline.part_headings import read_part_heading
from horizontal.parsers.paragraph import Paragraph

_LONGEST = 80
_ORDER_MARK = re.compile(r"^\(?\d{1,3}[a-z]?\)?[\s._)-]+(?=\D*[a-z])", re.IGNORECASE)
_BREAKS = re.compile(r"[_\s]+|(?<=[a-z])-(?=[a-z])|\s-\s|(?<=[a-z])(?=[A-Z][a-z])")
_VERSION = re.compile(
    r"[\s(\[-]*\b(?:v(?:er(?:sion)?)?[\s.]*\d[\d.]*|final|draft|clean|copy|signed|\d{4}|\d{1,2}[\s.-]\d{1,2}[\s.-]\d{2,4})"
    r"\b[)\]]*",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:scan|document|doc|file|untitled|attachment|message|img|image)?[\s\d.()-]*$", re.IGNORECASE
)


def part_names(documents: Sequence[Document]) -> tuple[str, ...]:
    """The name that each document is cited by; no two are the same."""
    names = [part_name(document) for document in documents]
    twice = {name for name, count in Counter(names).items() if count > 1}
    names = [
        document.name if name in twice else name for name, document in zip(names, documents, strict=True)
    ]
    again: Counter[str] = Counter()
    unique: list[str] = []
    for name in names:
        again[name] += 1
        unique.append(name if again[name] == 1 else f"{name} ({again[name]})")
    return tuple(unique)


def part_name(document: Document) -> str:
    """The schedule or annex that the file's name says it is; else the name itself, else the title."""
    stem = PurePosixPath(document.name).stem
    words = " ".join(_BREAKS.sub(" ", stem).split())
    bare = _ORDER_MARK.sub("", words)
    for each in (bare, words):
        heading = read_part_heading(Paragraph(each[:1].upper() + each[1:], heading_level=1))
        if heading is not None and any(letter.isdigit() for letter in heading.name):
            return heading.name
    plain = " ".join(_VERSION.sub(" ", bare).split()).strip(" -–.,")
    if _NO_NAME.match(plain):
        title = document.title
        plain = title if title and len(title) <= _LONGEST else words
    return (plain[:1].upper() + plain[1:])[:_LONGEST].strip() or document.name
