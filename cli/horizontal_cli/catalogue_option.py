"""`--catalogue FOLDER`, for every command that looks into the catalogue."""

from __future__ import annotations

from pathlib import Path

import click

catalogue_option = click.option(
    "--catalogue",
    "overlays",
    multiple=True,
    type=click.Path(path_type=Path, readable=False),
    metavar="FOLDER",
    help="A folder whose elements and words go over the catalogue's; may be given again.",
)

TIERS = ("universal", "contact", "targeted")
"""The tiers, here by name so that --help loads nothing; a test compares them with the library's."""
