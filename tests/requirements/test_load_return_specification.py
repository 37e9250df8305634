"""The specification of returns is loaded whole, with every fault told, and files of one's own go over it."""

from __future__ import annotations

from pathlib import Path

import pytest

from horizontal.errors import CatalogueError
from horizontal.requirements.load_return_specification import load_return_specification
from tests.scoring.returns.return_builder import assessed, record

GREEN = '[[threshold]]\nmeasure = "M5"\ngreen = 0.99\namber = 0.95\nsources = [{ title = "ours" }]\n'


def written(folder: Path, content: str, name: str = "ours.toml") -> Path:
    """A file of an overlay."""
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def faults(path: Path) -> str:
    """All the faults of an overlay."""
    with pytest.raises(CatalogueError) as told:
        load_return_specification(path)
    return " ".join(told.value.faults)


def test_a_file_of_thresholds_goes_over_ours(tmp_path: Path) -> None:
    known = {one.measure: one.green for one in load_return_specification(written(tmp_path, GREEN)).thresholds}
    assert (known["M5"], known["M6"]) == (0.99, 0.9)


def test_a_folder_goes_over_ours(tmp_path: Path) -> None:
    written(tmp_path, GREEN, "thresholds.toml")
    known = {one.measure: one.green for one in load_return_specification(tmp_path).thresholds}
    assert (known["M5"], known["M6"]) == (0.99, 0.9)


def test_a_rule_of_ones_own_is_added(tmp_path: Path) -> None:
    rule = (
        '[[rule]]\nid = "few_asked"\nlevel = "warning"\nholds = "E03 + E03 >= E02"\nmessage = "Few asked."\n'
    )
    assert load_return_specification(written(tmp_path, rule)).rules[-1].id == "few_asked"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('[[treshold]]\nmeasure = "M5"\n', "treshold: no such table"),
        ("[[threshold]\n", "not TOML"),
        ('[[threshold]]\nmeasure = "size"\ngreen = 1\namber = 1\nsources = [{ title = "x" }]\n', "measure"),
        ('[[rule]]\nid = "a"\nlevel = "error"\nmessage = "x"\n', "exactly one of holds and check"),
        ('[[rule]]\nid = "a"\nlevel = "error"\nmessage = "x"\nholds = "E03 <= E99"\n', "no item E99"),
        ('[[rule]]\nid = "a"\nlevel = "error"\nmessage = "x"\nholds = "E03 ** 9 <= E01"\n', "no sum"),
    ],
)
def test_a_fault_is_told(tmp_path: Path, content: str, told: str) -> None:
    assert told in faults(written(tmp_path, content))


def test_an_overlay_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "no such file or folder" in faults(tmp_path / "none.toml")


def test_a_check_that_does_not_exist_is_no_rule_that_held(tmp_path: Path) -> None:
    rule = '[[rule]]\nid = "a"\nlevel = "error"\nmessage = "x"\ncheck = "no_such_check"\n'
    with pytest.raises(CatalogueError, match="no_such_check"):
        assessed(record({"T01": 1}), specification=load_return_specification(written(tmp_path, rule)))
