"""The outline knows where schedules and annexes begin, and what they are called."""

from __future__ import annotations

import pytest

from tests.parsers.outline_builder import blocks, cell, clauses, para, parts, path_of_last

SHALL = "The Provider shall keep records of all training."


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Schedule 4", "Schedule 4"),
        ("SCHEDULE 4 – SPECIFICATION", "Schedule 4"),
        ("Schedule 4: Specification", "Schedule 4"),
        ("Annex 3: domestic abuse figures", "Annex 3"),
        ("Annex 2: When a parent is being harmed at home", "Annex 2"),
        ("ANNEXURE 2 – MEASURES", "Annexure 2"),
        ("Schedule 2 – the services", "Schedule 2"),
        ("ANNEX – COMMITMENTS", "Annex"),
        ("Schedule 2A - Prices", "Schedule 2A"),
        ("Annex A", "Annex A"),
        ("ANNEXE B – PRICES", "Annex B"),
        ("Appendix 2 Service levels", "Appendix 2"),
        ("JOINT SCHEDULE 1", "Joint Schedule 1"),
        ("Call-Off Schedule 20 (Specification)", "Call-Off Schedule 20"),
        ("CALL-OFF SCHEDULE 5", "Call-Off Schedule 5"),
        ("First Schedule", "Schedule 1"),
        ("THE SECOND SCHEDULE", "Schedule 2"),
        ("SCHEDULE TWO", "Schedule 2"),
        ("Schedule II – Prices", "Schedule II"),
        ("Schedule 4 Part 2", "Schedule 4, Part 2"),
        ("Schedule 4, Part 2: Fees", "Schedule 4, Part 2"),
        ("THE SCHEDULE", "Schedule"),
        ("Appendix 1 to Schedule 2 – Forms", "Schedule 2, Appendix 1"),
    ],
)
def test_a_heading_begins_its_part(heading: str, part: str) -> None:
    assert parts(f"1.1 {SHALL}", heading, f"1.1 {SHALL}") == [None, part, part]


def test_a_bold_heading_may_be_a_sentence() -> None:
    heading = para("Annex 2: When a parent is being harmed at home", bold=True)
    assert parts(f"1.1 {SHALL}", heading, f"1.1 {SHALL}") == [None, "Annex 2", "Annex 2"]


@pytest.mark.parametrize(
    "line",
    [
        "Schedule 7 so that the Provider may act.",
        "Annex 3: the form is sent each quarter.",
        "Schedule 7 applies to the Services.",
        "Part 2 of this Contract applies.",
        "Annex A sets out the prices that the Council will pay for the Services.",
        "Annex A to Schedule 4 sets out the prices.",
        "Schedule 1 Specification; Schedule 2 Indicators; Schedule 3 Prices",
        "Terms and Conditions",
        "Order Form",
        "Schedule of Rates",
    ],
)
def test_a_sentence_or_another_heading_begins_no_part(line: str) -> None:
    assert parts(f"1.1 {SHALL}", line, f"1.2 {SHALL}") == [None] * 3


def test_a_part_of_a_schedule_keeps_the_schedule() -> None:
    assert parts("SCHEDULE 4 – SERVICE", "Part 2 – Fees", SHALL)[-1] == "Schedule 4, Part 2"


def test_the_next_part_of_a_schedule_takes_the_place_of_the_last() -> None:
    lines = ["SCHEDULE 4", "PART 1", SHALL, "PART 2", SHALL]
    assert parts(*lines)[-1] == "Schedule 4, Part 2"


def test_the_parts_of_a_body_that_count_on_are_no_place_to_cite() -> None:
    lines = ["PART 1", "1. Staff", f"1.1 {SHALL}", "PART 2", "2. Money", f"2.1 {SHALL}"]
    assert parts(*lines) == [None] * 6


def test_the_parts_of_a_body_that_begin_again_are_cited() -> None:
    lines = ["PART 1", "1. Staff", f"1.1 {SHALL}", "PART 2", "1. Money", f"1.1 {SHALL}"]
    assert parts(*lines)[-1] == "Part 2"


def test_an_annex_in_a_deeper_style_belongs_to_its_schedule() -> None:
    lines = [para("Schedule 1", heading_level=1), para("Annex A", heading_level=2), SHALL]
    assert parts(*lines)[-1] == "Schedule 1, Annex A"


def test_a_list_of_the_schedules_begins_none() -> None:
    lines = ["Schedule 1 – Service", "Schedule 2 – Prices", "Schedule 3 – Data", f"1.1 {SHALL}"]
    assert parts(*lines) == [None] * 4


def test_a_schedule_in_a_sentence_that_ends_with_a_colon_begins_none() -> None:
    assert parts("It consists of these conditions and:", "Schedule 1 – Service", SHALL) == [None] * 3


def test_a_schedule_named_in_a_cell_begins_none() -> None:
    assert parts(cell("Schedule 1", 1, 1), cell("The prices", 1, 2), SHALL) == [None] * 3


def test_a_label_that_the_format_printed_can_begin_a_part() -> None:
    block = blocks(para("Specification", "Schedule 3"))[0]
    assert (block.place.part, block.number, block.text) == ("Schedule 3", "Schedule 3", "Specification")


def test_a_part_heading_keeps_its_title_as_text() -> None:
    block = blocks("SCHEDULE 1 – SPECIFICATION")[0]
    assert (block.number, block.text, block.kind) == ("SCHEDULE 1", "SPECIFICATION", "heading")


def test_the_same_heading_again_does_not_begin_the_part_again() -> None:
    lines = ["SCHEDULE 1", "1. Staff", f"1.1 {SHALL}", "SCHEDULE 1", "(a) train all staff;"]
    assert clauses(*lines)[-1] == "1.1(a)"


def test_a_new_part_closes_all_headings() -> None:
    assert path_of_last("1. Staff", f"1.1 {SHALL}", "ANNEX A", SHALL) == ("ANNEX A",)
