"""`horizontal check` answers with verdicts, an exit code and a report where it was asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from horizontal.requirements.model import Tier
from tests.cli.conftest import Run
from tests.cli.drafts import good, model_contract, poor
from tests.parsers.word_builder import para, tracked, word_file

SMALL_AND_LARGE = [(tier, size) for tier in Tier for size in ("small", "large")]


@pytest.mark.parametrize(("tier", "size"), SMALL_AND_LARGE)
def test_a_contract_of_our_own_words_is_compliant(run: Run, tmp_path: Path, tier: Tier, size: str) -> None:
    draft = tmp_path / "model.txt"
    draft.write_text(model_contract(tier, size), encoding="utf-8")
    ended = run("check", draft, "--tier", tier.value, "--format", "json")
    report = json.loads(ended.out)
    short = [e["code"] for r in report["requirements"] for e in r["elements"] if e["verdict"] != "met"]
    assert (short, [alert["code"] for alert in report["alerts"]], ended.code) == ([], [], 0)


def test_a_contract_with_gaps_ends_with_1(run: Run, tmp_path: Path) -> None:
    ended = run("check", poor(tmp_path), "--tier", "universal")
    assert (ended.code, ended.err) == (1, "")
    assert "Gaps: 4 core elements not met (WP1, WP3, WP4, WP5)." in ended.out


def test_the_tier_has_to_be_said(run: Run, tmp_path: Path) -> None:
    ended = run("check", poor(tmp_path))
    assert (ended.code, ended.out, len(ended.errors)) == (2, "", 1)
    assert 'say what the contract must ask: --tier targeted, or --service-type "debt advice"' in ended.err


def test_the_kind_of_service_gives_the_tier(run: Run, tmp_path: Path) -> None:
    ended = run("check", poor(tmp_path), "--service-type", "home care", "--format", "json")
    assert json.loads(ended.out)["tier"] == "targeted"
    assert "tier targeted, by our own default" in ended.err


def test_a_cpv_code_gives_the_tier(run: Run, tmp_path: Path) -> None:
    ended = run("check", poor(tmp_path), "--service-type", "90511000", "--format", "json")
    assert json.loads(ended.out)["tier"] == "universal"


def test_a_tier_asked_for_goes_before_that_of_the_service_and_it_is_said(run: Run, tmp_path: Path) -> None:
    ended = run(
        "check", poor(tmp_path), "--service-type", "home care", "--tier", "universal", "--format", "json"
    )
    assert json.loads(ended.out)["tier"] == "universal"
    assert ended.errors[0].endswith("tier targeted by our own default; checked as universal, as asked")


def test_a_tier_that_agrees_with_the_service_needs_no_word(run: Run, tmp_path: Path) -> None:
    assert run("check", poor(tmp_path), "--service-type", "home care", "--tier", "targeted").err == ""


def test_an_unknown_service_is_refused_with_the_nearest(run: Run, tmp_path: Path) -> None:
    ended = run("check", poor(tmp_path), "--service-type", "hom care")
    assert (ended.code, len(ended.errors)) == (2, 1)
    assert "home care" in ended.err


@pytest.mark.parametrize(("least", "code"), [(0, 0), (0.5, 1), (100, 1)])
def test_a_least_score_gives_the_exit_code(run: Run, tmp_path: Path, least: float, code: int) -> None:
    assert run("check", poor(tmp_path), "--tier", "universal", "--fail-under", least).code == code


def test_passing_by_the_score_alone_is_said(run: Run, tmp_path: Path) -> None:
    ended = run("check", poor(tmp_path), "--tier", "universal", "--fail-under", 0)
    assert ended.errors == [f"{tmp_path / 'poor.txt'}: gaps, and passed by its score alone; see --fail-under"]


def test_a_pass_tells_what_was_not_read(run: Run, tmp_path: Path) -> None:
    clauses = [para(words) for words in model_contract(Tier.UNIVERSAL).split("\n\n")]
    draft = tmp_path / "draft.docx"
    draft.write_bytes(word_file(*clauses, para(tracked("del", "The Provider need not do it."))))
    ended = run("check", draft, "--tier", "universal")
    assert (ended.code, ended.errors) == (
        0,
        [
            f"{draft}: 1 part of the file left out or not read; the verdicts hold only for the rest, "
            "so look at it yourself"
        ],
    )


def test_a_least_score_over_100_is_refused(run: Run, tmp_path: Path) -> None:
    assert run("check", poor(tmp_path), "--tier", "universal", "--fail-under", 101).code == 2


def test_several_files_are_reported_in_their_order(run: Run, tmp_path: Path) -> None:
    ended = run("check", good(tmp_path), poor(tmp_path), "--tier", "universal", "--format", "json")
    assert [one["outcome"] for one in json.loads(ended.out)] == ["compliant", "gaps"]
    assert ended.code == 1


def test_several_files_as_text_follow_one_another(run: Run, tmp_path: Path) -> None:
    ended = run("check", good(tmp_path), poor(tmp_path), "--tier", "universal")
    assert ended.out.index("good.txt") < ended.out.index("poor.txt")


def test_an_overlay_changes_what_is_looked_for(run: Run, tmp_path: Path) -> None:
    words = tmp_path / "ours" / "vocabulary" / "ours.toml"
    words.parent.mkdir(parents=True)
    words.write_text('policy_document = ["unicorn"]\n', encoding="utf-8")
    asked = ("check", good(tmp_path), "--tier", "universal")
    assert [run(*asked).code, run(*asked, "--catalogue", tmp_path / "ours").code] == [0, 1]


def test_an_overlay_that_is_no_folder_is_refused(run: Run, tmp_path: Path) -> None:
    ended = run("check", poor(tmp_path), "--tier", "universal", "--catalogue", tmp_path / "none")
    assert (ended.code, len(ended.errors)) == (2, 1)


def test_the_same_contract_gives_the_same_json(run: Run, tmp_path: Path) -> None:
    draft = good(tmp_path)
    first, second = (run("check", draft, "--tier", "universal", "--format", "json").out for _ in "ab")
    assert first == second


def test_strict_counts_only_what_is_certain(run: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(
        "1. Domestic abuse\n\n1.1 The Provider shall keep a written workplace domestic abuse policy for its staff.\n\n"
        "1.2 The Provider shall see to it that whoever answers the door has been shown what abuse looks like.\n"
    )
    words = ["check", str(draft), "--tier", "targeted", "--format", "json"]
    plain, strict = (json.loads(run(*words, *more).out) for more in ([], ["--strict"]))
    assert (plain["strict"], strict["strict"]) == (False, True)
    met = [
        {e["code"] for r in report["requirements"] for e in r["elements"] if e["verdict"] == "met"}
        for report in (plain, strict)
    ]
    assert met[1] <= met[0]
    assert "WP1" in met[1]
