"""Loading the catalogue, and its faults."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from horizontal.errors import CatalogueError
from horizontal.requirements import load_catalogue
from horizontal.requirements.cue import parse_cue
from horizontal.requirements.model import Kind, Tier
from tests.builders import catalogue

ROOT = Path(__file__).parent.parent.parent
ELEMENT = """
code = "TR1"
name = "provision"
title = "Ours"
tiers = ["targeted"]
weight = 30
asks = "a"
why = "b"
good = "c"
advice = "d"
sources = [{ title = "ours", ours = true }]
model_clause = { small = "s", large = "l" }
"""


def overlay(folder: Path, name: str, content: str) -> Path:
    """An overlay folder with one file."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")
    return folder


def faults_of(folder: Path) -> tuple[str, ...]:
    """The faults that loading this overlay tells."""
    with pytest.raises(CatalogueError) as caught:
        load_catalogue(folder)
    return caught.value.faults


def test_every_element_of_the_design_is_there() -> None:
    expected = (
        [f"WP{n}" for n in range(1, 13)] + [f"TR{n}" for n in range(1, 6)] + [f"AA{n}" for n in range(1, 12)]
    )
    expected += [f"DC{n}" for n in range(1, 7)] + ["GN1", "GN2", "GN3"] + [f"U{n}" for n in range(1, 12)]
    assert sorted(catalogue().by_code) == sorted(expected)


@pytest.mark.parametrize(("tier", "count"), [(Tier.UNIVERSAL, 9), (Tier.CONTACT, 12), (Tier.TARGETED, 30)])
def test_each_tier_asks_its_elements(tier: Tier, count: int) -> None:
    assert len(catalogue().scored(tier)) == count


def test_the_core_is_that_of_the_design() -> None:
    core = {e.code for e in catalogue().elements if e.core}
    assert core == {"WP1", "WP3", "WP4", "WP5", "TR1", "AA1", "AA4", "DC1", "DC2"}
    assert catalogue().by_code["AA2"].core_if_met == "AA1"


def test_every_element_has_enough_examples_and_lookalikes() -> None:
    few = [e.code for e in catalogue().elements if len(e.examples) < 8 or len(e.lookalikes) < 8]
    assert not few


def test_the_requirement_weights_of_the_design_stand() -> None:
    assert [r.weight for r in catalogue().requirements] == [25, 20, 35, 20, 0, 0]


def test_every_code_is_of_one_kind() -> None:
    assert {e.kind for e in catalogue().elements if e.code.startswith("U")} == {Kind.UNSAFE}


def test_an_overlay_replaces_an_element(tmp_path: Path) -> None:
    folder = overlay(tmp_path, "catalogue/training/TR1_provision.toml", ELEMENT)
    assert load_catalogue(folder).by_code["TR1"].title == "Ours"


def test_an_overlay_replaces_a_list(tmp_path: Path) -> None:
    folder = overlay(tmp_path, "vocabulary/ours.toml", 'managers = ["boss"]')
    assert load_catalogue(folder).vocabulary["managers"] == ("boss",)


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    broken = ELEMENT.replace('asks = "a"', "").replace("weight = 30", "weight = -1")
    faults = faults_of(overlay(tmp_path, "catalogue/training/TR1_provision.toml", broken))
    assert any("asks" in fault for fault in faults)
    assert any("weight" in fault for fault in faults)


def test_a_fault_names_its_file(tmp_path: Path) -> None:
    faults = faults_of(overlay(tmp_path, "catalogue/training/TR1_provision.toml", ELEMENT + "colour = 1"))
    assert faults == ("training/TR1_provision.toml: colour: Extra inputs are not permitted",)


def test_a_file_that_is_not_toml_is_told(tmp_path: Path) -> None:
    assert "not TOML" in faults_of(overlay(tmp_path, "catalogue/training/TR1.toml", "= ="))[0]


def test_a_cue_that_names_an_unknown_list_is_told(tmp_path: Path) -> None:
    content = ELEMENT + '[[cues]]\nfind = "@nonesuch"\n'
    assert faults_of(overlay(tmp_path, "catalogue/training/TR1.toml", content)) == (
        "TR1: cues: no list @nonesuch in the vocabulary",
    )


def test_a_cue_that_breaks_the_language_is_told(tmp_path: Path) -> None:
    content = ELEMENT + '[[cues]]\nfind = ".. abuse"\n'
    assert "begins with a gap" in faults_of(overlay(tmp_path, "catalogue/training/TR1.toml", content))[0]


def test_an_empty_overlay_folder_is_told(tmp_path: Path) -> None:
    assert "no folder with" in faults_of(tmp_path)[0]


def test_the_cues_of_the_vocabulary_follow_the_language() -> None:
    cues = [cue for name, entries in catalogue().vocabulary.items() if name in SIDES for cue in entries]
    assert cues
    assert all(parse_cue(cue).lists <= catalogue().vocabulary.keys() for cue in cues)


def test_every_list_of_the_vocabulary_is_used() -> None:
    content = catalogue()
    cues = [
        cue
        for element in content.elements
        for cue in (*element.near, *element.unless, *(c for e in element.cues for c in (e.find, *e.unless)))
    ]
    entries = [entry for words in content.vocabulary.values() for entry in words]
    named = {name for text in (*cues, *entries) for name in re.findall(r"@([a-z_]+)", text)}
    code = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "horizontal" / "matching").glob("*.py")
    )
    assert [name for name in content.vocabulary if name not in named and f'{name}"' not in code] == []


SIDES = ("side_affected", "side_staff_words", "side_acting", "side_staff_headings", "side_served_headings")
