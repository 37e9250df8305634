"""The assessment as JSON, in the shape of json_shape.py."""

from __future__ import annotations

import json
from collections.abc import Sequence

from pydantic import TypeAdapter

from horizontal.assessment import (
    AdvisoryResult,
    Alert,
    Assessment,
    ContractSummary,
    ElementResult,
    Nearest,
    Verdict,
)
from horizontal.errors import UnreadableFile
from horizontal.evidence import Evidence
from horizontal.reports.deciding import deciding_first, reason_words
from horizontal.reports.json_schema import opened_schema
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
    JsonModelClause,
    JsonReport,
    JsonRequirement,
    JsonUnread,
    JsonUnreadContract,
)

_Result = JsonReport | JsonFailure
_CONTENT: TypeAdapter[_Result | tuple[_Result, ...]] = TypeAdapter(_Result | tuple[_Result, ...])


def report_bytes(assessment: Assessment) -> bytes:
    """One report, indented, in UTF-8, with a line end."""
    return json_text([assessment]).encode()


def json_text(results: Sequence[Assessment | UnreadableFile]) -> str:
    """One report, or an array of several; a file that was not read has an error in its place."""
    shapes = tuple(_failure(one) if isinstance(one, UnreadableFile) else json_report(one) for one in results)
    content = shapes[0] if len(shapes) == 1 else shapes
    return json.dumps(_CONTENT.dump_python(content, mode="json"), ensure_ascii=False, indent=2) + "\n"


def schema_text() -> str:
    """The JSON Schema (2020-12) of what `json_text` gives, as report.schema.json holds it.

    It asks for every name of today and allows others, so that a report with a name more is still valid.
    """
    return opened_schema(_CONTENT.json_schema(), "Report of `horizontal check`")


def json_report(assessment: Assessment) -> JsonReport:
    """The report of one assessment."""
    return JsonReport(
        report_version=REPORT_VERSION,
        catalogue_version=assessment.catalogue_version,
        horizontal_version=assessment.horizontal_version,
        contract=_contract(assessment.contract),
        tier=assessment.tier,
        strict=assessment.strict,
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
        advisory=tuple(_advisory(one) for one in assessment.advisory),
        alerts=tuple(_alert(alert) for alert in assessment.alerts),
    )


def _contract(contract: ContractSummary) -> JsonContract:
    return JsonContract(
        path=contract.path,
        sha256=contract.sha256,
        title=contract.title,
        page_count=contract.page_count,
        unread=tuple(JsonUnread(**unread.model_dump()) for unread in contract.unread),
        clauses=tuple(JsonClause(**clause.model_dump()) for clause in contract.clauses),
    )


def _advisory(one: AdvisoryResult) -> JsonAdvisory:
    return JsonAdvisory(
        code=one.code,
        title=one.title,
        found=one.found,
        advice=one.advice,
        evidence=tuple(_evidence(passage) for passage in one.evidence),
    )


def _element(element: ElementResult) -> JsonElement:
    return JsonElement(
        code=element.code,
        title=element.title,
        core=element.core,
        weight=element.weight,
        verdict=element.verdict,
        advice=element.advice,
        reason=reason_words(element),
        evidence=tuple(_evidence(one) for one in deciding_first(element)),
        closest=_closest(element.closest) if element.closest else None,
        model_clause=None
        if element.verdict is Verdict.MET
        else JsonModelClause(**element.model_clause.model_dump()),
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
        confidence=one.confidence,
        row=one.place.cell.row if one.place.cell else None,
    )


def _closest(one: Nearest) -> JsonClosest:
    return JsonClosest(
        clause=one.place.citation,
        heading_path=one.place.heading_path,
        page=one.place.page,
        quote=one.quote,
        lacks=one.lacks,
    )


def _alert(alert: Alert) -> JsonAlert:
    return JsonAlert(
        code=alert.code,
        title=alert.title,
        clause=alert.place.citation,
        heading_path=alert.place.heading_path,
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
