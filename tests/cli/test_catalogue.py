"""The catalogue can be listed, shown and explained."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from horizontal.requirements.model import Kind, Tier
from tests.builders import catalogue
from tests.cli.conftest import Run


def test_the_list_has_every_element(run: Run) -> None:
    out = run("catalogue", "list").out
    assert [e.code for e in catalogue().elements if f"  {e.code} " not in out] == []


@pytest.mark.parametrize("tier", Tier)
def test_the_list_of_a_tier_has_what_it_asks(run: Run, tier: Tier) -> None:
    lines = run("catalogue", "list", "--tier", tier.value).out.splitlines()
    codes = {line.split()[0] for line in lines if line.startswith("  ")}
    assert codes == {e.code for e in catalogue().elements if tier in e.tiers}


def test_the_core_has_a_star(run: Run) -> None:
    assert "  WP1  *" in run("catalogue", "list").out


def test_an_element_is_shown_as_json(run: Run) -> None:
    assert json.loads(run("catalogue", "show", "tr1").out)["code"] == "TR1"


def test_every_service_is_listed_with_its_tier(run: Run) -> None:
    lines = run("catalogue", "services").out.splitlines()
    assert len(lines) == len(catalogue().services)
    assert "universal  refuse and recycling collection  (90500000, 90511000)" in lines


@pytest.mark.parametrize("element", catalogue().elements, ids=lambda element: element.code)
def test_every_element_can_be_explained(run: Run, element: object) -> None:
    code, title, kind = (getattr(element, name) for name in ("code", "title", "kind"))
    out = run("explain", code).out
    assert out.startswith(f"{code}  {title}\n")
    assert ("never scored" in out) == (kind is not Kind.SCORED)
    assert "Sources" in out


def test_an_element_may_be_asked_for_by_its_name(run: Run) -> None:
    assert run("explain", "safe_enquiry").out.startswith("AA2 ")


def test_an_explanation_fits_a_terminal(run: Run) -> None:
    lines = run("explain", "AA2").out.splitlines()
    assert max(len(line) for line in lines if "http" not in line) <= 100


@pytest.mark.parametrize("words", [["explain"], ["catalogue", "show"]], ids=" ".join)
def test_an_unknown_code_is_refused_with_the_nearest(run: Run, words: list[str]) -> None:
    ended = run(*words, "AA99")
    assert (ended.code, ended.out) == (2, "")
    assert "no element of that code; did you mean AA9" in ended.err


def test_a_code_like_no_other_points_to_the_list(run: Run) -> None:
    assert "horizontal catalogue list shows them all" in run("explain", "???").err


def test_explain_on_a_file_shows_what_counts_and_what_does_not(run: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(
        "1. Domestic abuse\n\n1.1 The Provider shall train all staff on domestic abuse.\n\n"
        "1.2 The Provider should train its managers on domestic abuse.\n"
    )
    out = run("explain", "TR1", "--on", str(draft)).out
    counts, _, others = out.partition("Does not count")
    assert "1.1" in counts
    assert "1.2" in others


def test_explain_on_a_file_that_is_not_there_is_told_in_one_line(run: Run) -> None:
    ended = run("explain", "TR1", "--on", "nowhere.docx")
    assert (ended.code, ended.err.count("\n")) == (2, 1)
