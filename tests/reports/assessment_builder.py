"""Assessments for tests, scored from a few passages, and the workbooks made of them."""

from __future__ import annotations

from io import BytesIO

from openpyxl import Workbook, load_workbook

from horizontal.assessment import Assessment
from horizontal.contract import Contract, Place, Unread
from horizontal.evidence import Bearer, Evidence, Flag, Strength
from horizontal.reports.workbook import report_bytes
from horizontal.requirements.model import Tier
from horizontal.scoring import assess_contract
from tests.builders import catalogue

QUOTE = "The Provider shall do it."


def passage(
    element: str,
    strength: Strength = Strength.MANDATORY,
    *,
    quote: str = QUOTE,
    flags: tuple[Flag, ...] = (),
    modal: str | None = "shall",
    **place: object,
) -> Evidence:
    """A passage that binds the provider; it stands at clause 1.1 unless `place` says otherwise."""
    return Evidence(
        element=element,
        strength=strength,
        bearer=Bearer.PROVIDER,
        quote=quote,
        place=Place.model_validate({"clause": "1.1", **place}),
        flags=flags,
        modal=modal,
        words=("domestic abuse",),
    )


def assessed(
    *evidence: Evidence,
    tier: Tier = Tier.UNIVERSAL,
    title: str | None = "Contract for window cleaning",
    path: str = "lots/draft.docx",
    pages: int | None = None,
    unread: tuple[Unread, ...] = (),
) -> Assessment:
    """What a contract with these passages comes to."""
    contract = Contract(path=path, sha256="0" * 64, title=title, page_count=pages, unread=unread)
    return assess_contract(contract, evidence, tier=tier, catalogue=catalogue(), version="0.0.0")


def all_met(tier: Tier = Tier.UNIVERSAL) -> Assessment:
    """A contract in which every element of the tier is met."""
    return assessed(*(passage(element.code) for element in catalogue().scored(tier)), tier=tier)


def opened(assessment: Assessment) -> Workbook:
    """The workbook of an assessment, as it is read again."""
    return load_workbook(BytesIO(report_bytes(assessment)))


def table_rows(workbook: Workbook, tab: str) -> list[dict[str, object]]:
    """The rows of a sheet's table, each as its values by the heads of their columns."""
    sheet = workbook[tab]
    (table,) = sheet.tables.values()
    head, *rows = sheet[table.ref]
    names = [str(cell.value) for cell in head]
    return [{name: cell.value for name, cell in zip(names, row, strict=True)} for row in rows]
