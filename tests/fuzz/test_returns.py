"""Returns harmed at random: whatever comes, a return or a refusal. FUZZ_EXAMPLES=20000 goes on for long."""

from __future__ import annotations

import time
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from horizontal.parsers.limits import Limits, within
from horizontal.parsers.returns.read_return import return_of
from horizontal.provider_return import ProviderReturn
from horizontal.requirements.load_return_specification import load_return_specification
from tests.fuzz.mutations import Harm, harmed, harmed_part, harms
from tests.fuzz.test_parsers import SECONDS, fuzzed
from tests.parsers.returns.forms import FIGURES, HEAD, column
from tests.parsers.returns.sheet_builder import Rows, csv, ods, ods_rows, workbook

FEWEST_FOR_A_FORM = 8
ROWS: Rows = [*HEAD, ["Measure", "Q2", "Q3", "Total"], *column(FIGURES, FIGURES, FIGURES), ['"-" means none']]
XML = harms(
    [
        b'r="A1"',
        b'r="XFD1048576"',
        b"<c>",
        b"</row>",
        b't="s"',
        b'number-columns-repeated="99999999"',
        b"<f>A1+A1</f>",
        b"&#0;",
    ]
)
TEXT = harms([b";", b"\t", b'"', b"\r\n", b"sep=|\n", b"\xff\xfe", b"\0", b"<5", b"31/02/2025", b"Q3 25/26"])
WORDS = st.sampled_from(
    [
        "Provider",
        "Period",
        "Q1",
        "Q2 2025/26",
        "Total",
        "Yes",
        "No",
        "Partly",
        "Target",
        "People asked",
        "Oct",
        "x",
        "-",
        "<5",
        "n/a",
        "=B1",
    ]
)
CELLS = st.one_of(st.none(), st.integers(-5, 500), st.booleans(), WORDS, st.text(max_size=8), st.floats(0, 1))


@cache
def seeds() -> tuple[bytes, ...]:
    return workbook({"Return": ROWS}, {"Return": ["A9:A10"]}), ods({"Return": ods_rows(ROWS)}), csv(ROWS, ";")


def outcome(data: bytes) -> ProviderReturn:
    """What reading the bytes comes to; whatever is raised is a fault."""
    start = time.perf_counter()
    with within(Limits()):
        found = return_of(data, "return", load_return_specification())
    assert time.perf_counter() - start < SECONDS
    assert bool(found.refused) != bool(found.records)
    return found


def test_the_seeds_are_read() -> None:
    for data in seeds():
        assert len(outcome(data).records) == 2


@fuzzed
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    outcome(data)


@fuzzed
@given(st.integers(0, 20), XML)
def test_workbooks_inside_their_parts(part: int, done: list[Harm]) -> None:
    outcome(harmed_part(seeds()[0], part, done))


@fuzzed
@given(st.integers(0, 20), XML)
def test_open_document_sheets_inside_their_parts(part: int, done: list[Harm]) -> None:
    outcome(harmed_part(seeds()[1], part, done))


@fuzzed
@given(TEXT)
def test_csv(done: list[Harm]) -> None:
    outcome(harmed(seeds()[2], done))


@fuzzed
@given(st.lists(st.lists(CELLS, max_size=6), max_size=FEWEST_FOR_A_FORM))
def test_any_table(rows: list[list[object]]) -> None:
    """No layout breaks the reader, and no figure comes from nowhere."""
    found = outcome(csv(rows))
    shown = {str(cell).strip() for row in rows for cell in row if cell is not None}
    for record in found.records:
        for answer in record.items.values():
            assert (
                answer.value is None
                or answer.raw is None
                or str(answer.raw).strip() in shown
                or answer.conversion
            )
