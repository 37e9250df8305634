"""The assessment of a return as JSON, in the shape of json_shape.py."""

from __future__ import annotations

import json
from collections.abc import Sequence

from pydantic import TypeAdapter

from horizontal.provider_return import Answer
from horizontal.reports.json_schema import opened_schema
from horizontal.reports.returns.json_shape import (
    REPORT_VERSION,
    JsonBreakdown,
    JsonClaim,
    JsonComparison,
    JsonFinding,
    JsonItem,
    JsonMeasure,
    JsonPersonalData,
    JsonRecord,
    JsonRefusal,
    JsonReturn,
    JsonReturnReport,
    JsonUnderstood,
    JsonUnread,
)
from horizontal.return_assessment import MeasureResult, RecordAssessment, ReturnAssessment, RuleFinding

_CONTENT: TypeAdapter[JsonReturnReport | tuple[JsonReturnReport, ...]] = TypeAdapter(
    JsonReturnReport | tuple[JsonReturnReport, ...]
)


def report_bytes(assessment: ReturnAssessment) -> bytes:
    """One report, indented, in UTF-8, with a line end."""
    return json_text([assessment]).encode()


def json_text(assessments: Sequence[ReturnAssessment]) -> str:
    """One report, or an array of several; that of a refused file has no records and says why."""
    shapes = tuple(json_report(one) for one in assessments)
    content = shapes[0] if len(shapes) == 1 else shapes
    dumped = json.loads(_CONTENT.dump_json(content, by_alias=True))  # what is no finite number becomes null
    return json.dumps(dumped, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def schema_text() -> str:
    """The JSON Schema (2020-12) of what `json_text` gives, as return.schema.json holds it."""
    return opened_schema(_CONTENT.json_schema(mode="serialization"), "Report of `horizontal return check`")


def json_report(assessment: ReturnAssessment) -> JsonReturnReport:
    """The report of one assessment."""
    read = assessment.provider_return
    return JsonReturnReport.model_validate(
        {
            "report_version": REPORT_VERSION,
            "catalogue_version": assessment.catalogue_version,
            "horizontal_version": assessment.horizontal_version,
            "return": JsonReturn(
                path=read.path,
                sha256=read.sha256,
                records=tuple(_record(record) for record in assessment.records),
                unread=tuple(JsonUnread(**unread.model_dump()) for unread in read.unread),
            ),
            "personal_data": tuple(JsonPersonalData(**one.model_dump()) for one in read.personal_data),
            "understood": tuple(JsonUnderstood(**one.model_dump()) for one in read.understood),
            "refused": JsonRefusal(**read.refused.model_dump()) if read.refused else None,
            "against_contract": tuple(
                JsonComparison(**one.model_dump()) for one in assessment.against_contract
            ),
            "notes": assessment.notes,
            "thresholds": assessment.thresholds,
        }
    )


def _record(one: RecordAssessment) -> JsonRecord:
    return JsonRecord(
        where=one.record.where,
        items={name: _item(answer) for name, answer in one.record.items.items()},
        breakdowns=tuple(
            JsonBreakdown(by=b.by, of=b.of, cells={cell.item: _item(cell) for cell in b.cells})
            for b in one.record.breakdowns
        ),
        errors=tuple(_finding(finding) for finding in one.errors),
        warnings=tuple(_finding(finding) for finding in one.warnings),
        measures=tuple(_measure(measure) for measure in one.measures),
        claims=tuple(JsonClaim(**claim.model_dump()) for claim in one.claims),
    )


def _item(answer: Answer) -> JsonItem:
    return JsonItem(**answer.model_dump(exclude={"item"}))


def _finding(finding: RuleFinding) -> JsonFinding:
    return JsonFinding(**finding.model_dump(exclude={"level"}))


def _measure(measure: MeasureResult) -> JsonMeasure:
    return JsonMeasure(
        id=measure.measure, rag=measure.rating, **measure.model_dump(exclude={"measure", "rating"})
    )
