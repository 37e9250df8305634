"""The assessment as JSON, in the shape of json_shape.py."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter

from horizontal.assessment import Alert, Assessment, ElementResult, Nearest
from horizontal.errors import UnreadableFile
from horizontal.evidence import Evidence
from horizontal.reports.json_shape import (
    REPORT_VERSION,
    JsonAdvisory,
    JsonAlert,
    JsonClause,
    JsonClosest,
    JsonContract,
    JsonElement,
    JsonError,
    JsonEvidence,
    JsonFailure,
    JsonReport,
    JsonRequirement,
    JsonUnread,
    JsonUnreadContract,
)

_REPORTS: TypeAdapter[JsonReport | JsonFailure | tuple[JsonReport | JsonFailure, ...]] = TypeAdapter(
    JsonReport | JsonFailure | tuple[JsonReport | JsonFailure, ...]
)


def json_bytes(assessment: Assessment) -> bytes:
    """One report, indented, in UTF-8, with a line end."""
    return json_text([assessment]).encode()


def json_text(results: Sequence[Assessment | UnreadableFile]) -> str:
    """One report, or an array of as many reports as there are results; a file that was not read has an error."""
    shapes = tuple(_failure(one) if isinstance(one, UnreadableFile) else json_report(one) for one in results)
    content: JsonReport | JsonFailure | tuple[JsonReport | JsonFailure, ...] = shapes
    if len(shapes) == 1:
        content = shapes[0]
    return json.dumps(_REPORTS.dump_python(content, mode="json"), ensure_ascii=False, indent=2) + "\n"


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `json_text` gives."""
    schema = _REPORTS.json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "horizontal report", **schema}


def json_report(assessment: Assessment) -> JsonReport:
    """The report of one assessment."""
    contract = assessment.contract
    return JsonReport(
        report_version=REPORT_VERSION,
        catalogue_version=assessment.catalogue_version,
        horizontal_version=assessment.horizontal_version,
        contract=JsonContract(
            path=contract.path,
            sha256=contract.sha256,
            title=contract.title,
            page_count=contract.page_count,
            unread=tuple(JsonUnread(**unread.model_dump()) for unread in contract.unread),
            clauses=tuple(JsonClause(**clause.model_dump()) for clause in contract.clauses),
        ),
        tier=assessment.tier,
        score=assessment.score,
        outcome=assessment.outcome,
        requirements=tuple(
            JsonRequirement(
                code=requirement.code,
                title=requirement.title,
                score=requirement.score,
                elements=tuple(_element(element) for element in requirement.elements),
            )
            for requirement in assessment.requirements
        ),
        advisory=tuple(
            JsonAdvisory(
                code=one.code,
                title=one.title,
                found=one.found,
                advice=one.advice,
                evidence=tuple(_evidence(passage) for passage in one.evidence),
            )
            for one in assessment.advisory
        ),
        alerts=tuple(_alert(alert) for alert in assessment.alerts),
    )


def _element(element: ElementResult) -> JsonElement:
    return JsonElement(
        code=element.code,
        title=element.title,
        core=element.core,
        weight=element.weight,
        verdict=element.verdict,
        advice=element.advice,
        evidence=tuple(_evidence(one) for one in element.evidence),
        closest=_closest(element.closest) if element.closest else None,
    )


def _evidence(one: Evidence) -> JsonEvidence:
    return JsonEvidence(
        clause=one.place.citation,
        heading_path=one.place.heading_path,
        page=one.place.page,
        quote=one.quote,
        strength=one.strength,
        bearer=one.bearer,
        flags=one.flags,
        words=one.words,
        cue=one.cue,
        modal=one.modal,
        row=one.place.cell.row if one.place.cell else None,
    )


def _closest(one: Nearest) -> JsonClosest:
    return JsonClosest(clause=one.place.citation, page=one.place.page, quote=one.quote, lacks=one.lacks)


def _alert(alert: Alert) -> JsonAlert:
    return JsonAlert(
        code=alert.code,
        title=alert.title,
        clause=alert.place.citation,
        page=alert.place.page,
        quote=alert.quote,
        why=alert.why,
        safer=alert.safer,
    )


def _failure(error: UnreadableFile) -> JsonFailure:
    return JsonFailure.model_validate(
        {
            "contract": JsonUnreadContract(path=error.where),
            "error": JsonError.model_validate({"kind": error.kind, "message": str(error)}),
        }
    )
