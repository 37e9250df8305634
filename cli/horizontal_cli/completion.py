"""`horizontal completion`: completion of commands by the shell."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

EPILOG = """
\b
Examples:
  horizontal completion bash >> ~/.bashrc
  horizontal completion zsh >> ~/.zshrc
  horizontal completion fish > ~/.config/fish/completions/horizontal.fish
"""


@click.command(epilog=EPILOG)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the lines that make SHELL complete horizontal's commands and codes."""
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"{shell}: completion is not known for this shell; use bash, zsh or fish")
    root = context.find_root()
    click.echo(kind(root.command, {}, "horizontal", "_HORIZONTAL_COMPLETE").source())
