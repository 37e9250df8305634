"""`horizontal return`: the group, whose commands are loaded when they are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import cast

import click

from horizontal_cli.debug import debug_option

COMMANDS: Mapping[str, str] = MappingProxyType({"check": "check"})
"""The module in this folder of each command; it holds the command under the name `command`."""

EPILOG = """
\b
Examples:
  horizontal return check return.xlsx
  horizontal return check q3.xlsx --previous q2.xlsx --contract draft.docx --out report.xlsx

\b
Exit codes: 0 nothing wrong · 1 something to mend · 2 refused or not read · 3 a fault of ours
"""


class LazyGroup(click.Group):
    """A group that imports the module of a command when the command, or its line of help, is due."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of `COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name; None where there is none."""
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        return cast(click.Command, import_module(f"horizontal_cli.returns.{module}").command)


@click.group("return", cls=LazyGroup, epilog=EPILOG)
@debug_option
def returns() -> None:
    """Provider returns: check what providers send back."""
