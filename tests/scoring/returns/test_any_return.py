"""Whatever a reader makes of a file, its assessment and every report of it come out whole."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from horizontal.provider_return import Answer, Breakdown, ProviderReturn, ReturnRecord, State
from horizontal.reports.returns.return_json import json_text
from horizontal.reports.returns.return_text import text_report
from horizontal.reports.returns.return_workbook import report_bytes
from horizontal.return_assessment import ContractAsk, EvidenceFile, Level
from horizontal.scoring.returns import assess_return
from tests.scoring.returns.return_builder import specification

ITEMS = [item.id for item in specification().items]
WORDS = some.text(some.characters(exclude_categories=["Cs"]), max_size=30)
VALUES = some.one_of(
    some.integers(-5, 10**30),
    some.integers(0, 60),
    some.floats(),
    some.dates(),
    some.sampled_from(["yes", "no", "partly", "draft", "DA+VAWG", "universal"]),
    WORDS,
    some.none(),
)


@some.composite
def answers(draw: some.DrawFn, item: str) -> Answer:
    """An answer of any kind, and of a state that need not fit it."""
    return Answer(
        item=item,
        value=draw(VALUES),
        state=draw(some.sampled_from(State)),
        raw=draw(WORDS),
        sheet=draw(some.sampled_from([None, "Return", "=1+1"])),
        cell=draw(some.sampled_from([None, "A1", "B7"])),
        label=draw(WORDS),
        evidence=draw(some.sampled_from([None, "policy.docx", "\x00../a.pdf"])),
        commented=draw(some.booleans()),
    )


@some.composite
def records(draw: some.DrawFn) -> ReturnRecord:
    """A record of some items, and perhaps a breakdown."""
    items = {item: draw(answers(item)) for item in draw(some.lists(some.sampled_from(ITEMS), unique=True))}
    cells = tuple(draw(answers(f"age:{group}")) for group in ("16_17", "not_stated"))
    groups = Breakdown(by="age", of=draw(some.sampled_from(["disclosed", "accepted", "else"])), cells=cells)
    return ReturnRecord(where="row 2", items=items, breakdowns=draw(some.sampled_from([(), (groups,)])))


RETURNS = some.lists(records(), max_size=3).map(
    lambda some_records: ProviderReturn(path="r.xlsx", records=tuple(some_records))
)
ASKS = [
    ContractAsk(element=code, clause=None, page=None, quote="Quarterly, asked, within 12 weeks of starting")
    for code in ("DC2", "DC3", "TR4")
]
FILES = [EvidenceFile(name="policy.docx", found=True, about_abuse=True)]


@given(RETURNS, RETURNS, some.none() | some.dates())
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
def test_any_return_is_assessed_and_reported(
    read: ProviderReturn, before: ProviderReturn, on: date | None
) -> None:
    assessment = assess_return(
        read, specification=specification(), on=on, version="0", previous=before, asks=ASKS, evidence=FILES
    )
    assert len(assessment.records) == len(read.records)
    assert all(one.level is Level.ERROR for record in assessment.records for one in record.errors)
    json.loads(json_text([assessment]))
    assert "\x1b" not in text_report(assessment)
    assert report_bytes(assessment)
