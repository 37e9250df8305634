"""The worker that walks through whole contracts: the other side of `batch.py`."""

from __future__ import annotations

import json
from functools import partial

from horizontal.check import check_contract
from horizontal.parsers.worker_process import Answer, serve
from horizontal.requirements.model import Catalogue, Tier


def main() -> None:
    """A worker that checks contracts."""
    serve(_make_checker)


def _make_checker(opening: bytes) -> Answer:
    asked = json.loads(opening)
    catalogue = Catalogue.model_validate_json(asked["catalogue"])
    return partial(check_contract, tier=Tier(asked["tier"]), catalogue=catalogue, strict=asked["strict"])
