"""What was found in the cell of an item, before it is put under the item's name."""

from __future__ import annotations

from dataclasses import dataclass

from horizontal.provider_return import State, Value


@dataclass(frozen=True, slots=True)
class Finding:
    """A value with its state, and in words how it was made of what stands there."""

    value: Value | None
    state: State
    conversion: str | None = None


BLANK = Finding(None, State.BLANK)


def stated(value: Value, conversion: str | None = None) -> Finding:
    """A value that is certain."""
    return Finding(value, State.STATED, conversion)


def unread(why: str) -> Finding:
    """What is not certain enough to be taken for a value."""
    return Finding(None, State.UNREAD, why)


def invalid(why: str) -> Finding:
    """What the item cannot be."""
    return Finding(None, State.INVALID, why)
