"""One document of a contract, as read: its blocks before it is put together with others."""

from __future__ import annotations

from dataclasses import dataclass

from horizontal.contract import Block, Unread


@dataclass(frozen=True, slots=True)
class Document:
    """What one file says; its name is the one that it has in its bundle."""

    name: str
    blocks: tuple[Block, ...]
    title: str | None = None
    page_count: int | None = None
    unread: tuple[Unread, ...] = ()
