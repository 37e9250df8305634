"""`horizontal explain`: what an element asks, why, and how it is recognised."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from horizontal_cli.catalogue_option import catalogue_option
from horizontal_cli.console import say
from horizontal_cli.debug import debug_option
from horizontal_cli.element_code import complete_code, find_element

if TYPE_CHECKING:
    from horizontal.requirements.model import Catalogue, Element, Source

EPILOG = """
\b
Examples:
  horizontal explain AA2
  horizontal explain safe_enquiry
  horizontal explain AA2 --on draft.docx
"""
_LONGEST = 400
"""Letters of a passage that are shown."""
_SHOWN = 5
"""So many examples and look-alikes are shown; `horizontal catalogue show` has them all."""


@click.command(epilog=EPILOG)
@click.argument("code", shell_complete=complete_code)
@click.option(
    "--on",
    "file",
    type=click.Path(path_type=Path, readable=False),
    metavar="FILE",
    help="A draft: show which of its passages count for the element, and why the nearest others do not.",
)
@catalogue_option
@debug_option
def explain(code: str, file: Path | None, overlays: tuple[Path, ...]) -> None:
    """Explain the element CODE: what it asks, why, its source, the words to add, examples and look-alikes."""
    from horizontal.requirements import load_catalogue

    catalogue = load_catalogue(*overlays)
    element = find_element(catalogue, code)
    say("\n".join(_on_file(element, file, catalogue) if file else _lines(element, catalogue)))


def _on_file(element: Element, file: Path, catalogue: Catalogue) -> list[str]:
    from horizontal import read_contract
    from horizontal.matching.account import account_for
    from horizontal.reports.wording import place_words, shortened

    contract = read_contract(file)
    accounts = account_for(contract, element.code, catalogue)
    lines = [
        f"{element.code}  {element.title}, in {file}",
        click.wrap_text(element.asks.strip(), 88, "  ", "  "),
    ]
    for head, counts in (("Counts", True), ("Does not count", False)):
        lines += ["", head]
        chosen = [account for account in accounts if account.counts is counts]
        for account in chosen:
            quote = f"{place_words(account.place)}: “{shortened(account.quote, _LONGEST)}”"
            lines += [
                click.wrap_text(quote, 88, "  · ", "    "),
                click.wrap_text(account.why, 88, "    → ", "      "),
            ]
        lines += [] if chosen else ["  Nothing."]
    lost = [part for part in contract.unread if part.lost]
    if lost:
        lines += [
            "",
            "Not read, so look there yourself",
            *(f"  · {part.where}: {part.what}" for part in lost),
        ]
    return lines


def _lines(element: Element, catalogue: Catalogue) -> list[str]:
    requirement = next(r for r in catalogue.requirements if r.code == element.requirement)
    lines = [
        f"{element.code}  {element.title}",
        f"{requirement.title} · {_tiers(element)} · {_standing(element)}",
    ]
    for head, text in (
        ("Asks", element.asks),
        ("Why", element.why),
        ("What good looks like", element.good),
        ("What to do", element.advice),
        ("Words for a larger contract", element.model_clause.large),
        ("Words for a small one", element.model_clause.small),
    ):
        lines += ["", head, click.wrap_text(text.strip(), 88, "  ", "  ")]
    found = [f"{e.text} [{e.strength.value}, {e.bearer.value}]" for e in element.examples]
    left = [f"{look.text} ({look.why})" for look in element.lookalikes]
    lines += _listed("Found, for example", found[:_SHOWN])
    lines += _listed("Left alone, for example", left[:_SHOWN])
    return lines + _listed("Sources", [_source(source) for source in element.sources])


def _tiers(element: Element) -> str:
    return ", ".join(tier.value for tier in element.tiers) or "every tier"


def _standing(element: Element) -> str:
    if not element.weight:
        return f"{element.kind.value}, never scored"
    core = ", core" if element.core else ""
    if element.core_if_met:
        core = f", core where {element.core_if_met} is met"
    return f"weight {element.weight:g}{core}"


def _source(source: Source) -> str:
    ours = " (our own default)" if source.ours and "our own default" not in source.title else ""
    return f"{source.title}{ours}" + (f", {source.address}" if source.address else "")


def _listed(head: str, texts: list[str]) -> list[str]:
    return ["", head, *(click.wrap_text(text, 88, "  · ", "    ") for text in texts)] if texts else []
