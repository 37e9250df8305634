"""A report as plain text for the console: its width, its colours, and words that cannot steer a terminal."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from horizontal.reports.wording import one_line

WIDTH = 100
"""Columns of a text report where nothing else is asked; our own default."""


def page_text(fill: Callable[[Console], None], *, width: int, colour: bool) -> str:
    """What `fill` prints, as text of so many columns; with `colour`, with the codes that a terminal understands."""
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        force_jupyter=False,
        _environ={},
    )
    fill(console)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def grid(*widths: int, indent: int = 0) -> Table:
    """A table without lines: columns of these widths, each so far indented, and one for what is left of the line."""
    table = Table(box=None, padding=(0, 0, 0, indent), show_header=False, pad_edge=indent > 0)
    for width in widths:
        table.add_column(width=width)
    table.add_column(ratio=1)
    return table


def clean_text(text: str, style: str = "") -> Text:
    """The text on one line, with nothing in it that could steer a terminal."""
    return Text(one_line(text), style=style)
