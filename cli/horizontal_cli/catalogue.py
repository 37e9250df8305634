"""`horizontal catalogue`: what is asked, tier by tier."""

from __future__ import annotations

import json
from pathlib import Path

import click

from horizontal_cli.catalogue_option import TIERS, catalogue_option
from horizontal_cli.console import say
from horizontal_cli.debug import debug_option
from horizontal_cli.element_code import complete_code, find_element

EPILOG = """
\b
Examples:
  horizontal catalogue list --tier universal
  horizontal catalogue show TR1 > TR1.json
  horizontal catalogue services
"""


@click.group(epilog=EPILOG)
@debug_option
def catalogue() -> None:
    """The catalogue: the elements, the services and their tiers."""


@catalogue.command(
    "list", epilog="\b\nExamples:\n  horizontal catalogue list\n  horizontal catalogue list --tier contact"
)
@click.option("--tier", type=click.Choice(TIERS), help="Only what this tier asks.")
@catalogue_option
@debug_option
def list_(tier: str | None, overlays: tuple[Path, ...]) -> None:
    """List the elements with their weight; a star marks the core."""
    from horizontal.requirements import load_catalogue

    content = load_catalogue(*overlays)
    lines = [f"Catalogue {content.version}"]
    for requirement in content.requirements:
        elements = [e for e in content.elements if e.requirement == requirement.code]
        shown = [e for e in elements if tier is None or tier in e.tiers]
        if shown:
            lines += ["", requirement.title]
        for element in shown:
            star = "*" if element.core else "*?" if element.core_if_met else ""
            weight = f"{element.weight:g}" if element.weight else ""
            lines.append(f"  {element.code:<5}{star:<3}{weight:>4}  {element.title}")
    say("\n".join([*lines, "", "* core: must be met · *? core where another element is met"]))


@catalogue.command("show", epilog="\b\nExample:\n  horizontal catalogue show TR1")
@click.argument("code", shell_complete=complete_code)
@catalogue_option
@debug_option
def show(code: str, overlays: tuple[Path, ...]) -> None:
    """Show the element CODE with everything that the catalogue holds of it, as JSON."""
    from horizontal.requirements import load_catalogue

    element = find_element(load_catalogue(*overlays), code)
    content = json.dumps(element.model_dump(mode="json"), ensure_ascii=False, indent=2)
    say(f"{content}\n".encode())


@catalogue.command("services", epilog="\b\nExample:\n  horizontal catalogue services")
@catalogue_option
@debug_option
def services(overlays: tuple[Path, ...]) -> None:
    """List the kinds of service and the tier that each calls for (our own default)."""
    from horizontal.requirements import load_catalogue

    say(
        "\n".join(
            f"{service.tier.value:<10} {service.name}"
            + (f"  ({', '.join(service.cpv)})" if service.cpv else "")
            for service in load_catalogue(*overlays).services
        )
    )
