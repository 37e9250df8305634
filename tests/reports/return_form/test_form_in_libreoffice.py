"""The form in a real spreadsheet: its checks speak where a rule is broken, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest

from horizontal import read_return
from horizontal.reports.return_form import FormOrder
from horizontal.requirements.return_expression import parse_comparison
from tests.parsers.soffice import needs_soffice
from tests.reports.return_form.forms import (
    SPECIFICATION,
    checks_of,
    fill,
    make_form,
    order,
    random_answers,
    worked_out,
)

pytestmark = needs_soffice
FORMS = 24


def broken_rules(asked: FormOrder, answers: dict[str, object]) -> set[str]:
    """The messages of the comparisons that the answers break."""
    on_form = {item.id for item in asked.items(SPECIFICATION)}
    broken = set()
    for rule in SPECIFICATION.rules:
        if rule.holds and set(parse_comparison(rule.holds).items) <= on_form:
            known = {"period_start": asked.period.start, "period_end": asked.period.end} | answers
            if parse_comparison(rule.holds).holds(known.get) is False:  # type: ignore[arg-type]
                broken.add(rule.message)
    return broken


@pytest.mark.parametrize("asked", [order(), order(period="2026-27"), order(small=True)])
def test_checks_speak_where_a_rule_is_broken_and_only_there(tmp_path: Path, asked: FormOrder) -> None:
    paths, filled = [], []
    for seed in range(FORMS // 3):
        answers = random_answers(seed, asked)
        paths.append(make_form(tmp_path, asked, f"form{seed}.xlsx"))
        fill(paths[-1], answers)
        filled.append(answers)
    comparisons = {rule.message for rule in SPECIFICATION.rules if rule.holds}
    for path, answers in zip(worked_out(paths, tmp_path), filled, strict=True):
        spoken = " ".join(checks_of(path).values())
        assert {message for message in comparisons if message in spoken} == broken_rules(asked, dict(answers))


def test_a_blank_form_is_silent(tmp_path: Path) -> None:
    asked = [order(), order(period="2026-27"), order("universal", "2026-27", small=True)]
    paths = [make_form(tmp_path, one, f"form{number}.xlsx") for number, one in enumerate(asked)]
    assert [checks_of(path) for path in worked_out(paths, tmp_path)] == [{}, {}, {}]


def test_a_fraction_and_a_day_in_words_are_told(tmp_path: Path) -> None:
    path = make_form(tmp_path, order())
    fill(path, {"E01": 2.5, "completed_on": "31/02/2027"})
    checks = checks_of(worked_out([path], tmp_path)[0])
    assert "whole number" in checks["E01"]
    assert "calendar" in checks["completed_on"]


@pytest.mark.parametrize(
    "asked",
    [
        order(),
        order(period="2026-27"),
        order("contact", "2026-27"),
        order("universal", "2026-27", small=True),
        order(small=True),
    ],
)
def test_what_is_filled_in_is_read_back_whole(tmp_path: Path, asked: FormOrder) -> None:
    paths, filled = [], []
    for seed in range(2):
        answers = random_answers(seed, asked)
        paths.append(make_form(tmp_path, asked, f"form{seed}.xlsx"))
        fill(paths[-1], answers)
        filled.append(answers)
    for path, answers in zip(worked_out(paths, tmp_path), filled, strict=True):
        record = read_return(path).records[0]
        given = {"provider_id", "contract_id", "tier", "period_start", "period_end", "return_version"}
        read = {item: answer.value for item, answer in record.items.items() if answer.value is not None}
        assert {item: read.get(item) for item in answers} == answers
        assert set(read) <= set(answers) | given
