"""`horizontal catalogue`: what is asked, tier by tier."""

from __future__ import annotations

import json
from pathlib import Path

import click

from horizontal_cli.explain import complete_code

EPILOG = """
\b
Examples:
  horizontal catalogue list --tier universal
  horizontal catalogue show TR1 > TR1.json
  horizontal catalogue services
"""


@click.group(epilog=EPILOG)
def catalogue() -> None:
    """The catalogue: the elements, the services and their tiers."""


@catalogue.command("list", epilog="\b\nExample:\n  horizontal catalogue list --tier contact")
@click.option(
    "--tier", type=click.Choice(["universal", "contact", "targeted"]), help="Only what this tier asks."
)
@click.option(
    "--catalogue",
    "overlays",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="A folder whose elements go over the catalogue's.",
)
def list_(tier: str | None, overlays: tuple[Path, ...]) -> None:
    """List the elements with their weight; a star marks the core."""
    from horizontal.requirements import load_catalogue

    content = load_catalogue(*overlays)
    click.echo(f"Catalogue {content.version}")
    for requirement in content.requirements:
        elements = [
            e
            for e in content.elements
            if e.requirement == requirement.code and (tier is None or tier in e.tiers)
        ]
        if not elements:
            continue
        click.echo(f"\n{requirement.title}")
        for element in elements:
            star = "*" if element.core else "*?" if element.core_if_met else ""
            weight = f"{element.weight:g}" if element.weight else ""
            click.echo(f"  {element.code:<5}{star:<3}{weight:>4}  {element.title}")
    click.echo("\n* core: must be met · *? core where another element is met")


@catalogue.command("show", epilog="\b\nExample:\n  horizontal catalogue show TR1")
@click.argument("code", shell_complete=complete_code)
def show(code: str) -> None:
    """Show the element CODE with everything that the catalogue holds of it, as JSON."""
    from horizontal.requirements import load_catalogue

    element = load_catalogue().by_code.get(code.upper())
    if element is None:
        raise click.UsageError(f"{code}: no element of that code; `horizontal catalogue list` shows them all")
    click.echo(json.dumps(element.model_dump(mode="json"), ensure_ascii=False, indent=2))


@catalogue.command("services", epilog="\b\nExample:\n  horizontal catalogue services")
def services() -> None:
    """List the kinds of service and the tier that each calls for (our own default)."""
    from horizontal.requirements import load_catalogue

    for service in load_catalogue().services:
        click.echo(f"{service.tier.value:<10} {service.name}  ({', '.join(service.cpv)})")
