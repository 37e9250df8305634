"""Of what kind a service is, where a threshold stands for some kinds only."""

from __future__ import annotations

from horizontal.scoring.returns.figures import Figures


def kinds_of_service(figures: Figures) -> frozenset[str]:
    """The kinds whose words stand in the type of service that the record states, such as "routine"."""
    words = figures.words("service_type")
    if words is None:
        return frozenset()
    padded = f" {words} "
    return frozenset(
        kind.id
        for kind in figures.specification.service_kinds
        if any(f" {word}" in padded for word in kind.words)
    )
