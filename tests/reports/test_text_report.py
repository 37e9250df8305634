"""The text report is read in a console: nothing too wide, nothing by colour alone, alerts and verdicts first."""

from __future__ import annotations

import re

import pytest

from horizontal.contract import Unread
from horizontal.evidence import Flag, Strength
from horizontal.reports.text_report import text_report
from horizontal.requirements.model import Tier
from tests.reports.assessment_builder import all_met, assessed, passage

ALERT = passage("U3", Strength.PERMISSIVE, quote="A child may interpret.", clause="7.4", page=3)


@pytest.mark.parametrize("width", [80, 100, 120])
def test_no_line_is_wider_than_asked(width: int) -> None:
    long = passage("WP1", quote="The Provider shall " + "do this and that, and " * 30)
    report = text_report(assessed(long, ALERT, tier=Tier.TARGETED), width=width)
    assert max(len(line) for line in report.splitlines()) <= width


def test_every_element_has_its_verdict_in_a_word() -> None:
    lines = text_report(assessed(passage("WP1"), passage("WP2", Strength.QUALIFIED))).splitlines()
    verdicts = [line.split()[1] for line in lines if line[:2] == "WP" and line[2:3].isdigit()]
    assert verdicts[:9] == ["Met", "Partial", *["Missing"] * 7]


def test_the_outcome_stands_before_the_verdicts_and_the_score_after_them() -> None:
    report = text_report(assessed(passage("WP1")))
    assert report.index("Gaps:") < report.index("WP1   Met") < report.index("Overall:")


def test_alerts_stand_before_the_verdicts_with_words_place_and_reason() -> None:
    report = text_report(assessed(passage("WP1"), ALERT))
    alerts = report[report.index("ALERTS") : report.index("Workplace policy")]
    assert "7.4, page 3: “A child may interpret.”" in alerts
    assert "relative may be the person who harms" in alerts


def test_a_deciding_passage_is_shown_whole() -> None:
    quote = "The Provider shall " + "keep the policy in force and " * 20 + "tell its staff."
    assert quote in " ".join(text_report(assessed(passage("WP1", quote=quote))).split())


def test_other_passages_are_named_by_their_place() -> None:
    report = text_report(assessed(passage("WP1"), passage("WP1", clause="2.2"), passage("WP1", clause="2.3")))
    assert "Also 2.2; 2.3." in report


def test_a_partial_element_says_why() -> None:
    report = text_report(assessed(passage("WP1", Strength.PERMISSIVE, modal="may")))
    assert "It is allowed and not required (“may”)." in report


def test_a_met_element_tells_what_a_reader_must_mind() -> None:
    report = text_report(assessed(passage("WP1", flags=(Flag.PROPOSED,))))
    assert "proposed, not agreed" in " ".join(report.split())


def test_what_was_not_read_is_told_above_and_in_full() -> None:
    part = Unread(where="page 4", what="no text on it", do_next="run OCR first")
    report = text_report(assessed(unread=(part,)))
    assert report.index("1 part of the file left out") < report.index("WP1   ")
    assert "page 4: no text on it; run OCR first" in report


def test_without_colour_there_are_no_control_codes() -> None:
    assert "\x1b" not in text_report(assessed(passage("WP1"), ALERT))


def test_with_colour_the_words_are_the_same() -> None:
    plain, coloured = (text_report(assessed(passage("WP1"), ALERT), colour=on) for on in (False, True))
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured).split() == plain.split()


def test_a_contract_cannot_steer_the_terminal() -> None:
    evil = "The Provider shall \x1b[2J\x1b]0;owned\x07 do it."
    assert "\x1b" not in text_report(assessed(passage("WP1", quote=evil), title=evil, path=evil))


def test_words_in_brackets_and_colons_are_left_as_they_are() -> None:
    quote = "The Provider shall [insert] do it :warning: [/bold]."
    assert quote in text_report(assessed(passage("WP1", quote=quote)))


def test_the_environment_has_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = text_report(all_met())
    for name, value in (("COLUMNS", "40"), ("FORCE_COLOR", "1"), ("TERM", "dumb"), ("JUPYTER_COLUMNS", "30")):
        monkeypatch.setenv(name, value)
    assert text_report(all_met()) == plain
