"""An element's code on the command line: completed by the shell, and found or refused."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from horizontal.requirements.model import Catalogue, Element


def complete_code(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
    """Codes of the catalogue that begin so, for shell completion."""
    from horizontal.requirements import load_catalogue

    return [e.code for e in load_catalogue().elements if e.code.startswith(incomplete.upper())]


def find_element(catalogue: Catalogue, code: str) -> Element:
    """The element of this code or name, such as "AA2" or "safe_enquiry"; UsageError where there is none."""
    wanted = code.strip().lower()
    for element in catalogue.elements:
        if wanted in (element.code.lower(), element.name):
            return element
    known = [name for e in catalogue.elements for name in (e.code.lower(), e.name)]
    close = [catalogue.by_code.get(name.upper()) for name in get_close_matches(wanted, known, n=3)]
    codes = ", ".join(element.code for element in close if element)
    advice = f"did you mean {codes}?" if codes else "horizontal catalogue list shows them all"
    raise click.UsageError(f"{code}: no element of that code; {advice}")
