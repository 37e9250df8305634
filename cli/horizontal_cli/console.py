"""Writing to stdout and stderr: never half a line of somebody's control codes, never a fuss over a closed pipe."""

from __future__ import annotations

import io
import os
import re
import shutil
import sys

import click

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")

_NARROWEST, _WIDEST = 60, 120
"""Columns between which a report is easy to read; our own default."""


def say(text: str | bytes) -> None:
    """Writes to stdout; bytes as they are. Where the reader has gone (`| head`), the rest is dropped."""
    try:
        click.echo(text, nl=isinstance(text, str))
    except BrokenPipeError:
        _drop_the_rest()


def complain(message: str) -> None:
    """Writes one line to stderr."""
    click.echo(_CONTROLS.sub(" ", message).strip(), err=True)


def take_any_sign() -> None:
    """Makes stdout and stderr write "?" for a sign that the terminal's encoding lacks, and not fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def terminal_width() -> int:
    """The columns of a report in this terminal."""
    return max(_NARROWEST, min(shutil.get_terminal_size((100, 24)).columns, _WIDEST))


def _drop_the_rest() -> None:
    """Points stdout at nothing, so that flushing it at the end of the process does not complain either."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)
