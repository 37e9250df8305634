"""The walk: read → find → assess."""

from __future__ import annotations

from os import PathLike

from horizontal import __version__
from horizontal.assessment import Assessment
from horizontal.contract import Contract
from horizontal.matching import cut_passages, find_evidence, find_nearest
from horizontal.parsers import read_contract
from horizontal.parsers.limits import Limits
from horizontal.requirements.load import load_catalogue
from horizontal.requirements.model import Catalogue, Tier
from horizontal.scoring import assess_contract


def check_contract(
    path: str | PathLike[str],
    *,
    tier: Tier | str,
    catalogue: Catalogue | None = None,
    limits: Limits | None = None,
    strict: bool = False,
) -> Assessment:
    """The assessment of the contract in a file, at a tier ("universal", "contact" or "targeted").

    With `strict`, only passages that are certain can make an element met.

    Raises UnreadableFile where the file cannot be read, ValueError for an unknown tier.
    """
    return assess_text(read_contract(path, limits=limits), tier=tier, catalogue=catalogue, strict=strict)


def assess_text(
    contract: Contract, *, tier: Tier | str, catalogue: Catalogue | None = None, strict: bool = False
) -> Assessment:
    """The assessment of a contract that has been read already."""
    catalogue = catalogue or load_catalogue()
    tier = Tier(tier)
    passages = cut_passages(contract)
    evidence = find_evidence(contract, catalogue, passages=passages)
    found = {one.element for one in evidence}
    without = [element.code for element in catalogue.scored(tier) if element.code not in found]
    return assess_contract(
        contract,
        evidence,
        tier=tier,
        catalogue=catalogue,
        version=__version__,
        nearest=find_nearest(contract, without, catalogue, passages=passages),
        strict=strict,
    )
