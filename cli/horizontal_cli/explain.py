"""`horizontal explain`: what an element asks, why, and how it is recognised."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from horizontal.requirements.model import Catalogue, Element

EPILOG = """
\b
Examples:
  horizontal explain AA2
  horizontal explain U3
"""


def complete_code(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
    """Codes of the catalogue, for shell completion."""
    from horizontal.requirements import load_catalogue

    return [e.code for e in load_catalogue().elements if e.code.startswith(incomplete.upper())]


@click.command(epilog=EPILOG)
@click.argument("code", shell_complete=complete_code)
def explain(code: str) -> None:
    """Explain the element CODE: what it asks, why, its source, the words to add, examples and look-alikes."""
    from horizontal.requirements import load_catalogue

    catalogue = load_catalogue()
    element = catalogue.by_code.get(code.upper())
    if element is None:
        raise click.UsageError(f"{code}: no element of that code; `horizontal catalogue list` shows them all")
    click.echo("\n".join(_lines(element, catalogue)))


def _lines(element: Element, catalogue: Catalogue) -> list[str]:
    requirement = next(r for r in catalogue.requirements if r.code == element.requirement)
    tiers = ", ".join(tier.value for tier in element.tiers) or "every tier"
    standing = (
        f"weight {element.weight:g}" + (", core" if element.core else "")
        if element.weight
        else f"{element.kind.value}, never scored"
    )
    wrapped = click.wrap_text
    lines = [f"{element.code}  {element.title}", f"{requirement.title} · {tiers} · {standing}", ""]
    for head, text in (
        ("Asks", element.asks),
        ("Why", element.why),
        ("Good", element.good),
        ("What to do", element.advice),
    ):
        lines += [head, wrapped(text.strip(), 88, "  ", "  "), ""]
    for head, text in (
        ("Words for a large contract", element.model_clause.large),
        ("Words for a small one", element.model_clause.small),
    ):
        lines += [head, wrapped(text.strip(), 88, "  ", "  "), ""]
    lines += ["Found, for example"]
    lines += [
        wrapped(f"{e.text} [{e.strength.value}, {e.bearer.value}]", 88, "  · ", "    ")
        for e in element.examples[:4]
    ]
    lines += ["", "Left alone, for example"]
    lines += [wrapped(f"{look.text} ({look.why})", 88, "  · ", "    ") for look in element.lookalikes[:4]]
    lines += ["", "Sources"]
    for source in element.sources:
        ours = " (our own default)" if source.ours else ""
        lines.append(f"  · {source.title}{ours}" + (f", {source.address}" if source.address else ""))
    return lines
