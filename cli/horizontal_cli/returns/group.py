"""`horizontal return`: the group, whose commands are loaded when they are asked for."""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

from horizontal_cli.debug import debug_option

COMMANDS = ("new", "check", "collate")
"""The commands, in the order of the help; each stands in the module of its name in this folder, under its name."""

EPILOG = """
\b
Examples:
  horizontal return new --tier targeted --period 2026-Q3 --out form.xlsx
  horizontal return check return.xlsx
  horizontal return check q3.xlsx --previous q2.xlsx --contract draft.docx --out report.xlsx
  horizontal return collate returns/ --out together.xlsx

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
        if cmd_name not in COMMANDS:
            return None
        return cast(click.Command, getattr(import_module(f"horizontal_cli.returns.{cmd_name}"), cmd_name))


@click.group("return", cls=LazyGroup, epilog=EPILOG)
@debug_option
def returns() -> None:
    """Provider returns: the form, and what comes back."""
