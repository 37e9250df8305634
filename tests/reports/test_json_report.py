"""The JSON report keeps its shape, on which other tools rely."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from horizontal import check_contract
from horizontal.contract import Unread
from horizontal.errors import (
    DamagedFile,
    EncryptedFile,
    FileNotReachable,
    HugeSheet,
    LiveFormula,
    MacroFile,
    NotAReturn,
    UnreadableFile,
)
from horizontal.evidence import Strength
from horizontal.reports import json_shape
from horizontal.reports.json_report import json_text, report_bytes, schema_text
from horizontal.requirements.model import Tier
from tests.reports.assessment_builder import all_met, assessed, passage

ROOT = Path(__file__).parent.parent.parent
SCHEMA_FILES = (ROOT / "horizontal/reports/report.schema.json", ROOT / "docs/report.schema.json")
PAGE = ROOT / "docs/json-report.md"
EXAMPLES = sorted(
    path for path in (ROOT / "examples/contracts").iterdir() if path.suffix in (".docx", ".pdf")
)
REWRITE = (
    "the schema has changed; rewrite both files with: python -c "
    "'from horizontal.reports.json_report import schema_text; print(schema_text(), end=\"\")' "
    "| tee horizontal/reports/report.schema.json > docs/report.schema.json"
)


@cache
def validator() -> jsonschema.Draft202012Validator:
    """Of the schema in the package, which is itself checked."""
    schema = json.loads(SCHEMA_FILES[0].read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def read(*results: Any) -> Any:
    """The content of the report, which is valid."""
    content = json.loads(json_text(results))
    validator().validate(content)
    return content


@pytest.mark.parametrize("file", SCHEMA_FILES, ids=["package", "docs"])
def test_the_schema_file_is_that_of_the_code(file: Path) -> None:
    assert file.read_text(encoding="utf-8") == schema_text(), REWRITE


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_report_of_every_example_is_valid(path: Path) -> None:
    validator().validate(json.loads(report_bytes(check_contract(path, tier="targeted"))))


def test_the_report_has_the_names_of_the_design() -> None:
    content = read(assessed(passage("WP1"), passage("U3", Strength.PERMISSIVE)))
    assert content.keys() == {
        *("report_version", "catalogue_version", "horizontal_version", "contract", "tier", "strict", "score"),
        *("outcome", "requirements", "advisory", "alerts"),
    }
    assert content["contract"].keys() == {"path", "sha256", "title", "page_count", "unread", "clauses"}
    assert content["requirements"][0].keys() == {"code", "title", "score", "elements"}
    assert content["alerts"][0].keys() >= {"code", "title", "clause", "page", "quote", "why"}


def test_an_element_has_the_names_of_the_design() -> None:
    element = read(assessed(passage("WP1")))["requirements"][0]["elements"][0]
    assert element.keys() >= {
        *("code", "title", "core", "weight", "verdict", "advice", "evidence", "closest")
    }
    assert element["evidence"][0].keys() >= {
        *("clause", "heading_path", "page", "quote", "strength", "bearer", "flags")
    }


def test_the_clause_is_written_as_one_would_cite_it() -> None:
    content = read(assessed(passage("WP1", part="Schedule 4", clause="1.2")))
    assert content["requirements"][0]["elements"][0]["evidence"][0]["clause"] == "Schedule 4, 1.2"


def test_the_deciding_passage_stands_first() -> None:
    content = read(assessed(passage("WP1", Strength.PERMISSIVE), passage("WP1", clause="2.2")))
    assert content["requirements"][0]["elements"][0]["evidence"][0]["clause"] == "2.2"


def test_words_to_add_stand_where_something_is_to_be_done() -> None:
    first, second = read(assessed(passage("WP1")))["requirements"][0]["elements"][:2]
    assert first["model_clause"] is None
    assert second["model_clause"].keys() == {"small", "large"}


def test_what_was_not_read_is_told() -> None:
    content = read(assessed(unread=(Unread(where="page 4", what="no text"),)))
    assert content["contract"]["unread"] == [
        {"where": "page 4", "what": "no text", "do_next": "", "lost": False}
    ]


def test_one_file_gives_an_object_and_several_an_array_in_their_order() -> None:
    results = (all_met(), DamagedFile("b.docx", "it breaks off", "ask again"), all_met(Tier.CONTACT))
    assert isinstance(read(results[0]), dict)
    assert [one.get("tier") for one in read(*results)] == ["universal", None, "contact"]


def test_a_file_that_could_not_be_read_has_an_error_and_no_verdict() -> None:
    assert read(EncryptedFile("a.pdf", "a password is needed to open it", "save it without")) == {
        "contract": {"path": "a.pdf"},
        "error": {
            "kind": "encrypted",
            "message": "a.pdf: a password is needed to open it; save it without",
        },
    }


OF_RETURNS = (HugeSheet, LiveFormula, MacroFile, NotAReturn)
"""No contract is refused for these."""


def _kinds(error: type[UnreadableFile]) -> Iterator[type[UnreadableFile]]:
    for kind in error.__subclasses__():
        if kind not in OF_RETURNS:
            yield kind
        yield from _kinds(kind)


@pytest.mark.parametrize("error", [*_kinds(UnreadableFile)], ids=lambda error: error.kind)
def test_every_kind_of_unreadable_file_has_its_place(error: type[UnreadableFile]) -> None:
    assert read(error("a.pdf", "it is so", "do this"))["error"]["kind"] == error.kind


def test_a_half_report_is_not_valid() -> None:
    content = read(FileNotReachable("a.pdf", "no such file", "check the name"))
    with pytest.raises(jsonschema.ValidationError):
        validator().validate({"contract": content["contract"]})


def test_a_name_more_is_still_valid() -> None:
    validator().validate(read(all_met()) | {"later": 1})


def test_the_same_assessment_gives_the_same_bytes() -> None:
    assert report_bytes(all_met()) == report_bytes(all_met())


def test_letters_of_every_tongue_are_written_as_they_are() -> None:
    assert "Gofyn a Gweithredu – ŵ" in json_text([assessed(passage("WP1", quote="Gofyn a Gweithredu – ŵ"))])


def test_the_example_in_the_page_about_it_is_valid() -> None:
    example = PAGE.read_text(encoding="utf-8").split("```json\n")[1].split("```")[0]
    validator().validate(json.loads(example))


def test_the_page_about_it_explains_every_name() -> None:
    page = PAGE.read_text(encoding="utf-8")
    shapes = [shape for name, shape in vars(json_shape).items() if name.startswith("Json")]
    names = {name for shape in shapes for name in shape.model_fields}
    assert {name for name in names if f"`{name}`" not in page} == set()
