"""`horizontal completion`: completion of commands by the shell."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from horizontal_cli.console import say
from horizontal_cli.debug import debug_option

EPILOG = """
\b
Examples:
  horizontal completion bash >> ~/.bashrc
  horizontal completion zsh >> ~/.zshrc
  horizontal completion fish > ~/.config/fish/completions/horizontal.fish
"""


@click.command(epilog=EPILOG)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@debug_option
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the lines that make SHELL complete horizontal's commands and codes."""
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"{shell}: completion is not known for this shell; use bash, zsh or fish")
    say(kind(context.find_root().command, {}, "horizontal", "_HORIZONTAL_COMPLETE").source())
