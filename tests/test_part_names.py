"""What a contract's parts are called."""

from __future__ import annotations

import pytest

from horizontal.part_names import part_key


@pytest.mark.parametrize(
    ("part", "key"),
    [
        ("Schedule 3", "schedule 3"),
        ("Call-off Schedule 3", "schedule 3"),
        ("THIRD SCHEDULE", "schedule 3"),
        ("Schedule Three", "schedule 3"),
        ("Annexe B", "annex b"),
        ("Part A of Schedule 3", "schedule 3, part a"),
        ("Schedule 3 Part A", "schedule 3, part a"),
        ("Part One of the Fifth Schedule", "schedule 5, part 1"),
    ],
)
def test_a_part_has_one_key_however_it_is_named(part: str, key: str) -> None:
    assert part_key(part) == key


def test_no_part_has_no_key() -> None:
    assert part_key(None) is None


def test_a_schedule_part_is_a_part_by_itself() -> None:
    assert part_key("Schedule Part 4") == part_key("schedule part four") == "schedule, part 4"
