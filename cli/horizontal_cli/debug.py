"""`--debug`, before or after the command: where an error came from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])


@dataclass
class Switches:
    """What holds for the whole run, whichever command is run."""

    debug: bool = False


def debug_option(command: _Command) -> _Command:
    """The command with --debug, which is kept in the context's `Switches`."""
    return click.option(
        "--debug",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_switch_on,
        help="Show where an error came from.",
    )(command)


def _switch_on(context: click.Context, _: click.Parameter, given: bool) -> None:
    context.ensure_object(Switches).debug |= given
