"""The tier that a contract is checked at: asked for, or called for by the kind of service."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from horizontal_cli.console import complain

if TYPE_CHECKING:
    from horizontal.requirements.model import Catalogue


def choose_tier(tier: str | None, service_type: str | None, catalogue: Catalogue) -> str:
    """The tier asked for, else that of the kind of service; where the two differ, it says so and obeys."""
    from horizontal.requirements.services import find_service

    if service_type is None:
        if tier is None:
            raise click.UsageError(
                'no tier; say what the contract must ask: --tier targeted, or --service-type "debt advice"'
            )
        return tier
    service = find_service(catalogue, service_type)
    default = service.tier.value
    if tier is None:
        complain(f"{service.name}: tier {default}, by our own default; another may be asked for with --tier")
        return default
    if tier != default:
        complain(f"{service.name}: tier {default} by our own default; checked as {tier}, as asked")
    return tier
