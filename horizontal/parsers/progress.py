"""How far a long reading has come, told to whoever asked to hear of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Hear = Callable[[int, int], None]
"""Takes the number of the page that is read now, and how many there are."""

_HEAR: ContextVar[Hear | None] = ContextVar("hear", default=None)


@contextmanager
def telling(hear: Hear) -> Iterator[None]:
    """Readings inside tell `hear` how far they have come."""
    before = _HEAR.set(hear)
    try:
        yield
    finally:
        _HEAR.reset(before)


def tell(page: int, count: int) -> None:
    """Tells whoever listens that this page of so many is read now."""
    hear = _HEAR.get()
    if hear is not None:
        hear(page, count)
