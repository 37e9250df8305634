"""Small drafts for tests of the command line: good ones, poor ones and files that cannot be read."""

from __future__ import annotations

from pathlib import Path

from horizontal.parsers import limits
from horizontal.requirements.model import Tier
from tests.builders import catalogue
from tests.parsers.pdf_builder import Sheets
from tests.parsers.word_builder import para, word_file, zipped

LOCKED_WORD = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512
)
BOMB = {
    "[Content_Types].xml": "<Types>wordprocessingml</Types>",
    "word/document.xml": "A" * (limits.RATIO_FROM_BYTES * 2),
}
SECRET = "Zanzibar"
"""A word that stands in drafts and must stand in no message."""
POOR = f"1. {SECRET}\n\n1.1 The Provider shall clean the windows.\n"
HEADINGS = {
    "workplace_policy": "Domestic abuse: the Provider's own staff",
    "training": "Domestic abuse training",
    "ask_and_act": "Domestic abuse: asking and acting",
    "data_collection": "Domestic abuse: records and returns",
}


def model_contract(tier: Tier, size: str = "large") -> str:
    """A contract of nothing but the catalogue's own words to add, under plain headings."""
    lines = ["CONTRACT FOR THE PROVISION OF SERVICES", ""]
    asked = catalogue().scored(tier)
    for number, requirement in enumerate(dict.fromkeys(e.requirement for e in asked), start=1):
        lines += [f"{number}. {HEADINGS[requirement]}", ""]
        elements = [element for element in asked if element.requirement == requirement]
        for step, element in enumerate(elements, start=1):
            words = str(getattr(element.model_clause, size)).strip()
            lines += [f"{number}.{step} {words}", ""]
    return "\n".join(lines)


def poor(folder: Path, name: str = "poor.txt") -> Path:
    """A draft that asks for nothing about domestic abuse."""
    return _written(folder / name, POOR.encode())


def good(folder: Path, name: str = "good.txt") -> Path:
    """A draft that meets all of the universal tier."""
    return _written(folder / name, model_contract(Tier.UNIVERSAL).encode())


def unreadable(folder: Path, kind: str) -> Path:
    """A file of this kind that cannot be read."""
    word = word_file(para(SECRET))
    name, content = {
        "scanned": ("scan.pdf", Sheets().picture().data()),
        "encrypted pdf": ("locked.pdf", Sheets(password="key").say(SECRET).data()),
        "encrypted docx": ("locked.docx", LOCKED_WORD),
        "empty": ("empty.docx", word_file(para(""))),
        "no bytes": ("none.docx", b""),
        "truncated docx": ("cut.docx", word[: len(word) // 2]),
        "truncated pdf": ("cut.pdf", Sheets().say(SECRET).data()[:200]),
        "zip bomb": ("bomb.docx", zipped(BOMB)),
        "workbook": ("figures.docx", zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<a/>"})),
    }[kind]
    return _written(folder / name, content)


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
