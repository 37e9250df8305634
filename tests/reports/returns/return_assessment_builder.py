"""Assessments of returns for tests of the reports."""

from __future__ import annotations

from io import BytesIO

from openpyxl import Workbook, load_workbook

from horizontal.contract import Unread
from horizontal.provider_return import (
    Answer,
    How,
    PersonalData,
    ProviderReturn,
    Refusal,
    State,
    UnderstoodHeading,
)
from horizontal.reports.returns.return_workbook import report_bytes
from horizontal.return_assessment import ContractAsk, ReturnAssessment
from horizontal.scoring.returns import assess_return
from tests.scoring.returns.return_builder import END, ON, START, Values, breakdown, record, specification

SOME: Values = {
    "provider_id": "Sedgewell Advice",
    "contract_id": "ADV-9",
    "period_start": START,
    "period_end": END,
    "T01": 20,
    "T02": 30,
    "T04": 18,
    "E05": 1,
    "E06": None,
    "E17": State.UNREAD,
    "P01": "yes",
    "P03": ON,
}
DOUBTFUL = UnderstoodHeading(
    sheet="Return", cell="A9", label="Those known", item=None, confidence=0.4, how=How.DOUBTFUL
)


def returned(values: Values | None = None, **more: object) -> ReturnAssessment:
    """The assessment of a return with one error, one doubt and one clause; `more` goes into the return."""
    one = record(SOME | (values or {}), breakdown("accepted", a16_17=1, not_stated=0))
    content = {"path": "return.xlsx", "sha256": "ab", "records": (one,), "understood": (DOUBTFUL,)} | more
    ask = ContractAsk(element="DC2", clause="14.2(a)", page=3, quote="The Provider shall report quarterly.")
    return assess_return(
        ProviderReturn.model_validate(content), specification=specification(), on=ON, version="0", asks=[ask]
    )


def refused() -> ReturnAssessment:
    """The assessment of a return that holds data of a person."""
    return assess_return(
        ProviderReturn(
            path="return.xlsx",
            sha256="ab",
            personal_data=(PersonalData(sheet="Return", cell="C9", kind="e_mail"),),
            refused=Refusal(kind="personal_data", message="return.xlsx: 1 cell holds it; take it out"),
        ),
        specification=specification(),
        on=ON,
        version="0",
    )


def clean() -> ReturnAssessment:
    """The assessment of a return with nothing to say."""
    return returned({"T02": 10, "E17": 3}, understood=())


def lost() -> ReturnAssessment:
    """The assessment of a return of which something may be missing."""
    part = Unread(where="sheet 2", what="it breaks off", do_next="ask again", lost=True)
    return returned({"T02": 10, "E17": 3}, understood=(), unread=(part,))


def opened(assessment: ReturnAssessment) -> Workbook:
    """The workbook, read back."""
    return load_workbook(BytesIO(report_bytes(assessment)))


def evil(text: str) -> ReturnAssessment:
    """A return whose words try something."""
    items = {"provider_id": Answer(item="provider_id", value=text, sheet="Return", cell="B1", label=text)}
    one = record(SOME).model_copy(update={"items": items})
    heading = DOUBTFUL.model_copy(update={"label": text})
    return returned(records=(one,), understood=(heading,))
