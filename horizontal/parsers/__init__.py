"""Reads files into contracts and returns.

Each name is loaded when it is first asked for: who reads contracts need not wait for the reader of workbooks.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from horizontal.parsers.read import read_contract
    from horizontal.parsers.returns.read_return import read_return
    from horizontal.parsers.text import contract_from_text

_ROOM_OF = {"contract_from_text": "text", "read_contract": "read", "read_return": "returns.read_return"}

__all__ = ["contract_from_text", "read_contract", "read_return"]


def __getattr__(name: str) -> object:
    """A public name, from the room where it lives."""
    if name not in _ROOM_OF:
        raise AttributeError(f"module 'horizontal.parsers' has no attribute {name!r}")
    return getattr(import_module(f"horizontal.parsers.{_ROOM_OF[name]}"), name)
