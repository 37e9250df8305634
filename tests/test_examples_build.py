"""The example contracts say what their sources say, and their labels point at clauses that exist."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from lxml import etree

from examples.building.build import CONTRACTS, build, load, source_paths
from examples.building.source_text import Line, Source, live_text, read_source

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
BAND = 57.0  # points above and below which a PDF page holds only its running header and footer
SCORED = (
    *(f"WP{n}" for n in range(1, 10)),
    *(f"TR{n}" for n in range(1, 6)),
    *(f"AA{n}" for n in range(1, 11)),
    *(f"DC{n}" for n in range(1, 7)),
)
VERDICTS = {"met", "partial", "missing", "conflict"}
SOURCES = pytest.mark.parametrize("path", source_paths(), ids=lambda path: path.stem)
EXPECTED = pytest.mark.parametrize(
    "path", sorted(CONTRACTS.glob("*.expected.toml")), ids=lambda path: path.name.split(".")[0]
)


def squashed(text: str) -> str:
    return re.sub(r"[\s\ufffe\xad-]+", "", text)


def live_lines(source: Source) -> Iterator[Line]:
    return (line for part in source.parts for line in part.lines if line.is_live)


def pieces(source: Source, *, numbers: bool) -> Iterator[str]:
    """What a reader of the built file must meet in order, footnotes aside."""
    for line in live_lines(source):
        if line.kind == "table":
            yield from (squashed(live_text(cell)) for row in line.rows for cell in row)
        elif line.kind != "footnote":
            yield squashed((line.number if numbers else "") + live_text(line.text))


def word_text(path: Path, part: str = "word/document.xml") -> str:
    with ZipFile(path) as archive:
        root = etree.fromstring(archive.read(part))
    for unread in [*root.iter(FALLBACK)]:
        if (parent := unread.getparent()) is not None:
            parent.remove(unread)
    runs = (run for run in root.iter(f"{W}r") if run.find(f"{W}rPr/{W}vanish") is None)
    return squashed("".join(each.text or "" for run in runs for each in run.iterchildren(f"{W}t")))


def pdf_text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        pages = []
        for page in document:
            width, height = page.get_size()
            body = page.get_textpage().get_text_bounded(0, BAND, width, height - BAND)
            pages.append(re.sub(r"^\d+$", "", body))
    return squashed("".join(pages))


@SOURCES
def test_the_built_file_holds_its_source_in_order(path: Path, tmp_path: Path) -> None:
    source = load(path)
    built = build(path, tmp_path)
    is_word = built.suffix == ".docx"
    text, at = word_text(built) if is_word else pdf_text(built), 0
    for piece in pieces(source, numbers=not is_word):
        found = text.find(piece, at)
        if found < 0 and not is_word:  # a PDF line broken over a page repeats a table's header row
            found = text.find(piece[:40], at)
        assert found >= 0, piece
        at = found + 1


@SOURCES
def test_the_same_source_gives_the_same_bytes(path: Path, tmp_path: Path) -> None:
    first = build(path, tmp_path).read_bytes()
    assert build(path, tmp_path).read_bytes() == first


@SOURCES
def test_the_file_beside_the_source_is_built_and_says_the_same(path: Path, tmp_path: Path) -> None:
    built = build(path, tmp_path)
    kept = CONTRACTS / built.name
    read = word_text if built.suffix == ".docx" else pdf_text
    assert kept.exists(), f"{kept.name}: not built; run python examples/build_contracts.py"
    assert read(kept) == read(built), f"{kept.name}: older than its source; build it again"


@SOURCES
def test_footnotes_stand_in_the_built_file(path: Path, tmp_path: Path) -> None:
    notes = [squashed(live_text(line.text)) for line in live_lines(load(path)) if line.kind == "footnote"]
    if not notes:
        return
    built = build(path, tmp_path)
    text = word_text(built, "word/footnotes.xml") if built.suffix == ".docx" else pdf_text(built)
    assert all(note in text for note in notes)


@EXPECTED
def test_each_expected_clause_is_a_clause_of_the_contract(path: Path) -> None:
    expected = tomllib.loads(path.read_text(encoding="utf-8"))
    source = CONTRACTS / "source" / f"{path.name.split('.')[0]}.txt"
    known = set(load(source).references())
    cited = [clause for label in expected["elements"].values() for clause in label["clauses"]]
    cited += [clause for clauses in expected.get("alerts", {}).values() for clause in clauses]
    assert [clause for clause in cited if clause not in known] == []


@EXPECTED
def test_each_expectation_labels_every_scored_element_of_its_tier(path: Path) -> None:
    expected = tomllib.loads(path.read_text(encoding="utf-8"))
    labels = expected["elements"]
    assert {label["verdict"] for label in labels.values()} <= VERDICTS
    if expected["tier"] == "targeted":
        assert sorted(labels) == sorted(SCORED)


@EXPECTED
def test_each_verdict_but_missing_rests_on_a_clause(path: Path) -> None:
    labels = tomllib.loads(path.read_text(encoding="utf-8"))["elements"]
    if not any(load(CONTRACTS / "source" / f"{path.name.split('.')[0]}.txt").references()):
        return  # a letter has no numbers to cite
    assert [
        name for name, label in labels.items() if label["verdict"] != "missing" and not label["clauses"]
    ] == []


@EXPECTED
def test_each_expectation_names_a_file_and_the_tier_of_its_source(path: Path) -> None:
    expected = tomllib.loads(path.read_text(encoding="utf-8"))
    source = load(CONTRACTS / "source" / f"{path.name.split('.')[0]}.txt")
    assert (CONTRACTS / expected["file"]).exists()
    assert expected["tier"] == source.meta["tier"]


def test_numbers_restart_in_each_schedule() -> None:
    source = read_source("# T\n## One\n- a\n@part Schedule 1: S\n## Two\n- b\n-- c\n")
    assert [*source.references()] == [
        "1",
        "1.1",
        "Schedule 1",
        "Schedule 1, 1",
        "Schedule 1, 1.1",
        "Schedule 1, 1.1(a)",
    ]


def test_a_deleted_sub_clause_takes_no_number() -> None:
    source = read_source("# T\n## One\n- a\n~ gone\n## Two\n- b\n")
    assert [*source.references()] == ["1", "1.1", "2", "2.1"]


def test_a_line_without_a_mark_is_refused() -> None:
    with pytest.raises(ValueError, match="no known mark"):
        read_source("# T\nwords that stand alone\n")
