"""What the reader of one format hands back: paragraphs, and what it could not read."""

from __future__ import annotations

from dataclasses import dataclass

from horizontal.contract import Unread
from horizontal.parsers.paragraph import Paragraph


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as its format reader sees it, before the outline is known."""

    paragraphs: tuple[Paragraph, ...]
    """In reading order; empty where the file holds no words."""
    title: str | None = None
    page_count: int | None = None
    unread: tuple[Unread, ...] = ()
