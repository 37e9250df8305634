"""The JSON of a return keeps its shape, on which other tools rely."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from horizontal.reports.returns import json_shape
from horizontal.reports.returns.return_json import json_text, report_bytes, schema_text
from horizontal.return_assessment import ReturnAssessment
from tests.reports.returns.return_assessment_builder import clean, refused, returned

ROOT = Path(__file__).parent.parent.parent.parent
SCHEMA_FILES = (ROOT / "horizontal/reports/returns/return.schema.json", ROOT / "docs/return.schema.json")
PAGE = ROOT / "docs/json-return.md"
REWRITE = (
    "the schema has changed; rewrite both files with: python -c "
    "'from horizontal.reports.returns.return_json import schema_text; print(schema_text(), end=\"\")' "
    "| tee horizontal/reports/returns/return.schema.json > docs/return.schema.json"
)


@cache
def validator() -> jsonschema.Draft202012Validator:
    """Of the schema in the package, which is itself checked."""
    schema = json.loads(SCHEMA_FILES[0].read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def read(*assessments: ReturnAssessment) -> Any:
    """The content of the report, which is valid."""
    content = json.loads(json_text(assessments))
    validator().validate(content)
    return content


@pytest.mark.parametrize("file", SCHEMA_FILES, ids=["package", "docs"])
def test_the_schema_file_is_that_of_the_code(file: Path) -> None:
    assert file.read_text(encoding="utf-8") == schema_text(), REWRITE


def test_the_report_has_the_names_of_the_design() -> None:
    content = read(returned())
    assert content.keys() >= {"report_version", "catalogue_version", "horizontal_version", "return"}
    assert content.keys() >= {"personal_data", "understood", "refused"}
    assert content["return"].keys() >= {"path", "sha256", "records"}
    assert content["return"]["records"][0].keys() >= {"items", "errors", "warnings", "measures"}
    assert content["understood"][0].keys() >= {"sheet", "cell", "label", "item", "confidence"}


def test_an_item_has_the_names_of_the_design() -> None:
    items = read(returned())["return"]["records"][0]["items"]
    assert items["T01"].keys() >= {"value", "state", "raw", "sheet", "cell"}
    assert (items["T01"]["value"], items["T01"]["state"], items["T01"]["cell"]) == (20, "stated", "B5")


def test_a_finding_and_a_measure_have_the_names_of_the_design() -> None:
    one = read(returned())["return"]["records"][0]
    assert one["errors"][0].keys() == {"rule", "items", "cells", "message"}
    assert one["measures"][0].keys() >= {"id", "numerator", "denominator", "value", "rag"}


def test_a_day_is_told_in_iso_form() -> None:
    assert read(returned())["return"]["records"][0]["items"]["period_end"]["value"] == "2026-06-30"


@pytest.mark.parametrize(("item", "state"), [("E06", "blank"), ("E17", "unread")])
def test_what_states_none_has_no_value(item: str, state: str) -> None:
    told = read(returned())["return"]["records"][0]["items"][item]
    assert (told["value"], told["state"]) == (None, state)


def test_a_figure_without_end_is_null() -> None:
    assert read(returned({"E01": float("inf")}))["return"]["records"][0]["items"]["E01"]["value"] is None


def test_a_refused_file_says_why_and_has_no_records() -> None:
    content = read(refused())
    assert (content["return"]["records"], content["refused"]["kind"]) == ([], "personal_data")
    assert content["personal_data"] == [{"sheet": "Return", "cell": "C9", "kind": "e_mail"}]


def test_several_files_give_an_array() -> None:
    assert [one["refused"] is None for one in read(returned(), refused(), clean())] == [True, False, True]


def test_the_same_assessment_gives_the_same_bytes() -> None:
    assert report_bytes(returned()) == report_bytes(returned())


def test_a_name_more_is_still_valid() -> None:
    validator().validate(read(clean()) | {"later": 1})


def test_every_name_is_told_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    shapes = [shape for name, shape in vars(json_shape).items() if name.startswith("Json")]
    names = {field.alias or name for shape in shapes for name, field in shape.model_fields.items()}
    assert {name for name in names if f"`{name}`" not in page} == set()
