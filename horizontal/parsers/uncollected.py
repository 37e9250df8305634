"""Reading without the collector of rings: a reader makes many small things at once, and no rings of them."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


def uncollected(read: Callable[_Given, _Result]) -> Callable[_Given, _Result]:
    """The function, with the collector put off while it runs: it would look through all pages again and again."""

    @wraps(read)
    def reads(*given: _Given.args, **named: _Given.kwargs) -> _Result:
        if not gc.isenabled():
            return read(*given, **named)
        gc.disable()
        try:
            return read(*given, **named)
        finally:
            gc.enable()

    return reads
