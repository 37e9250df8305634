"""Small nouns for tests, made in one line."""

from __future__ import annotations

from functools import cache

from horizontal import contract_from_text, find_evidence, load_catalogue
from horizontal.contract import Block, BlockKind, Contract, Place
from horizontal.evidence import Bearer, Evidence, Flag, Strength
from horizontal.matching.find import EvidenceReader
from horizontal.requirements.model import Catalogue

FILLER = tuple(f"The Provider shall keep record number {n} of its vehicles." for n in range(14))
"""Clauses on something else, which make a contract of a few clauses."""


@cache
def catalogue() -> Catalogue:
    """The catalogue of the package."""
    return load_catalogue()


def passage(
    element: str,
    strength: Strength = Strength.MANDATORY,
    bearer: Bearer = Bearer.PROVIDER,
    *flags: Flag,
    quote: str = "The Provider shall do it.",
) -> Evidence:
    """Evidence for an element."""
    return Evidence(
        element=element, strength=strength, bearer=bearer, quote=quote, place=Place(clause="1.1"), flags=flags
    )


def contract(*texts: str | Block, heading: str | None = None) -> Contract:
    """A contract of numbered clauses 1.1, 1.2 … under one heading."""
    path = (heading,) if heading else ()
    blocks = [
        text
        if isinstance(text, Block)
        else Block(
            text=text,
            kind=BlockKind.LIST_ITEM,
            number=f"1.{number}",
            level=2,
            place=Place(clause=f"1.{number}", heading_path=path),
        )
        for number, text in enumerate(texts, start=1)
    ]
    return Contract(path="draft.docx", blocks=tuple(blocks))


def found(text: str, heading: str | None = None) -> dict[str, Evidence]:
    """The strongest evidence of each element in a text that is read by itself."""
    evidence = find_evidence(contract_from_text(text, heading=heading), catalogue())
    return {one.element: one for one in evidence}


def strengths(text: str, heading: str | None = None) -> set[Strength]:
    """Every strength with which anything is found in a text that is read by itself."""
    return {one.strength for one in found(text, heading=heading).values()}


def found_by_rules(draft: Contract) -> list[Evidence]:
    """The evidence that the rules find in a contract, before the recogniser weighs it."""
    return list(EvidenceReader(catalogue()).read(draft))


def ruled(text: str, heading: str | None = None) -> dict[str, Evidence]:
    """What the rules find of each element in a text that is read by itself, before the recogniser weighs it."""
    return {one.element: one for one in found_by_rules(contract_from_text(text, heading=heading))}


def found_in(draft: Contract) -> list[Evidence]:
    """The evidence in a contract."""
    return list(find_evidence(draft, catalogue()))
