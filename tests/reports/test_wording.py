"""Reports use the same words, and every sort of verdict, flag and tier has some."""

from __future__ import annotations

from horizontal.assessment import Verdict
from horizontal.contract import Cell, Place, Unread
from horizontal.evidence import Flag, Strength
from horizontal.reports.wording import (
    FLAG_WORDS,
    TIER_WORDS,
    VERDICT_MEANS,
    VERDICT_WORDS,
    flag_words,
    left_out_words,
    outcome_words,
    place_words,
    shortened,
    without_controls,
)
from horizontal.requirements.model import Tier
from tests.reports.assessment_builder import all_met, assessed, passage


def test_every_verdict_flag_and_tier_has_words() -> None:
    assert (set(VERDICT_WORDS), set(VERDICT_MEANS)) == (set(Verdict), set(Verdict))
    assert (set(FLAG_WORDS), set(TIER_WORDS)) == (set(Flag), set(Tier))


def test_gaps_name_the_core_elements_that_are_not_met() -> None:
    assert outcome_words(assessed(passage("WP1"))) == "Gaps: 3 core elements not met (WP3, WP4, WP5)."


def test_gaps_name_conflicts_and_alerts() -> None:
    told = outcome_words(assessed(passage("WP1", Strength.NEGATED), passage("U3", Strength.PERMISSIVE)))
    assert told == "Gaps: 4 core elements not met (WP1, WP3, WP4, WP5); 1 conflict (WP1); 1 alert (U3)."


def test_compliant_says_so() -> None:
    assert outcome_words(all_met()).endswith("and no alert stands.")


def test_compliant_still_names_what_is_not_met_beside_the_core() -> None:
    core = [passage(code) for code in ("WP1", "WP3", "WP4", "WP5", "WP6", "WP7", "WP9")]
    assert outcome_words(assessed(*core)).endswith("Not fully met, and not core: WP2, WP8.")


def test_a_place_is_told_as_one_would_cite_it() -> None:
    place = Place(clause="1.2", part="Schedule 4", page=7, cell=Cell(table=2, row=3, column=1))
    assert place_words(place) == "Schedule 4, 1.2, table 2, row 3, page 7"


def test_a_place_without_number_is_told_by_its_heading() -> None:
    assert place_words(Place(heading_path=("Part A", "Staff"), page=2)) == "under “Staff”, page 2"


def test_a_place_without_number_and_heading_is_unnumbered() -> None:
    assert place_words(Place()) == "unnumbered"


def test_flags_are_told_in_a_row() -> None:
    told = flag_words((Flag.BY_REFERENCE, Flag.PLACEHOLDER))
    assert told == "takes its content from another document; a blank is not filled in"


def test_what_was_left_out_is_counted() -> None:
    part = Unread(where="page 4", what="no text on it")
    assert left_out_words(assessed(unread=(part, part))) == "2 parts of the file left out or not read"


def test_a_file_read_whole_says_nothing_of_parts() -> None:
    assert left_out_words(assessed()) == ""


def test_a_text_is_shortened_at_a_word_and_shows_it() -> None:
    assert shortened("one two three", 9) == "one two …"


def test_signs_that_steer_a_terminal_are_blanks() -> None:
    assert without_controls("a\x1b[2Jb\x9bc\r\nd\te") == "a [2Jb c\nd\te"
