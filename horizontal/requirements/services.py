"""Which tier a kind of service calls for."""

from __future__ import annotations

import re
from difflib import get_close_matches

from horizontal.errors import HorizontalError
from horizontal.requirements.model import Catalogue, ServiceType


def find_service(catalogue: Catalogue, name: str) -> ServiceType:
    """The service of this name, of one of its other names, or of this CPV code.

    Raises HorizontalError, with the nearest names, where there is none or where several fit.
    """
    wanted = _plain(name)
    exact = [
        s for s in catalogue.services if wanted in {_plain(n) for n in (s.name, *s.words)} or name in s.cpv
    ]
    if len({service.tier for service in exact}) == 1:
        return exact[0]
    within = [s for s in catalogue.services if any(wanted in _plain(n) for n in (s.name, *s.words))]
    if not exact and len(within) == 1:
        return within[0]
    several = [service.name for service in (exact or within)]
    if several:
        raise HorizontalError(f"{name}: fits {_listed(several)}; give one of these names or a --tier")
    names = {
        _plain(n): service.name for service in catalogue.services for n in (service.name, *service.words)
    }
    close = list(dict.fromkeys(names[n] for n in get_close_matches(wanted, names, n=3, cutoff=0.5)))
    advice = (
        f"did you mean {_listed(close)}?" if close else "see `horizontal catalogue services` or give a --tier"
    )
    raise HorizontalError(f"{name}: no service of that name; {advice}")


def _plain(name: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", name.lower()))


def _listed(names: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
