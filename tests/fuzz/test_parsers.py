"""One target a parser. Short and the same every time here; `FUZZ_EXAMPLES=20000 pytest tests/fuzz` goes on for long."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from horizontal.contract import Contract
from horizontal.errors import HorizontalError
from horizontal.parsers.html.read_html import read_html
from horizontal.parsers.limits import Limits, within
from horizontal.parsers.odt.read_odt import read_odt
from horizontal.parsers.pdf.read_pdf import read_pdf
from horizontal.parsers.read import contract_of
from horizontal.parsers.text import read_text
from horizontal.parsers.word.read_docx import read_docx
from tests.fuzz.mutations import Harm, harmed, harmed_part, harms
from tests.fuzz.seeds import WORDS, seeds

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "250"))
SECONDS = 5.0
"""Far more than such a small file needs, on a machine that is busy."""

fuzzed = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=EXAMPLES == 250,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
XML, PDF, TEXT = (harms(WORDS[kind]) for kind in ("xml", "pdf", "text"))


def outcome(data: bytes, name: str) -> Contract | HorizontalError:
    """What reading the bytes comes to, by the door; whatever else is raised is a fault."""
    start = time.perf_counter()
    try:
        with within(Limits(), alone=True):
            return contract_of(data, name)
    except HorizontalError as error:
        return error
    finally:
        assert time.perf_counter() - start < SECONDS


def changed_seed(ending: str, pick: int, done: Sequence[Harm]) -> bytes:
    """One of the good files, harmed."""
    known = seeds()[ending]
    return harmed(known[pick % len(known)], done)


@fuzzed
@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    outcome(data, "any")


@fuzzed
@given(st.integers(0, 30), XML)
def test_word_inside_its_parts(part: int, done: list[Harm]) -> None:
    data = harmed_part(seeds()["docx"][0], part, done)
    with contextlib.suppress(HorizontalError):
        read_docx(data, "draft.docx")
    outcome(data, "draft.docx")


@fuzzed
@given(harms([b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"]))
def test_word_packages(done: list[Harm]) -> None:
    data = changed_seed("docx", 0, done)
    with contextlib.suppress(HorizontalError):
        read_docx(data, "draft.docx")
    outcome(data, "draft.docx")


@fuzzed
@given(st.integers(0, 9), PDF)
def test_pdf(pick: int, done: list[Harm]) -> None:
    data = changed_seed("pdf", pick, done)
    with contextlib.suppress(HorizontalError):
        read_pdf(data, "draft.pdf")


@fuzzed
@given(st.integers(0, 9), XML)
def test_open_document_inside_its_parts(part: int, done: list[Harm]) -> None:
    data = harmed_part(seeds()["odt"][0], part, done)
    with contextlib.suppress(HorizontalError):
        read_odt(data, "draft.odt")
    outcome(data, "draft.odt")


@fuzzed
@given(XML)
def test_flat_open_document(done: list[Harm]) -> None:
    outcome(changed_seed("fodt", 0, done), "draft.fodt")


@fuzzed
@given(st.sampled_from(["txt", "md"]), st.integers(0, 9), TEXT)
def test_text(ending: str, pick: int, done: list[Harm]) -> None:
    data = changed_seed(ending, pick, done)
    with contextlib.suppress(HorizontalError):
        read_text(data, f"draft.{ending}")
    outcome(data, f"draft.{ending}")


@fuzzed
@given(TEXT)
def test_web_pages(done: list[Harm]) -> None:
    data = changed_seed("html", 0, done)
    with contextlib.suppress(HorizontalError):
        read_html(data, "draft.html")
    outcome(data, "draft.html")


@fuzzed
@given(st.sampled_from(["eml", "msg", "zip"]), TEXT)
def test_bundles(ending: str, done: list[Harm]) -> None:
    outcome(changed_seed(ending, 0, done), f"tender.{ending}")


@fuzzed
@given(st.integers(0, 9), TEXT)
def test_archives_inside_their_parts(part: int, done: list[Harm]) -> None:
    outcome(harmed_part(seeds()["zip"][0], part, done), "tender.zip")


@pytest.mark.parametrize("ending", sorted(seeds()))
def test_files_cut_at_every_tenth_byte(ending: str) -> None:
    """At every tenth byte of a small file; of a larger one at 150 places, and near its ends at every one."""
    for data in seeds()[ending]:
        step = max(10, len(data) // 150)
        for end in (*range(0, len(data), step), *range(max(0, len(data) - 40), len(data))):
            outcome(data[:end], f"draft.{ending}")


@pytest.mark.parametrize("ending", sorted(seeds()))
def test_good_files_are_read(ending: str) -> None:
    """The seeds are no errors, or the fuzzers would try errors only."""
    assert all(isinstance(outcome(data, f"draft.{ending}"), Contract) for data in seeds()[ending])
