"""Running heads and feet."""

from __future__ import annotations

from horizontal.contract import BlockKind
from tests.parsers.pdf_builder import Sheets

COUNT = ("one", "two", "three", "four", "five", "six")


def _pages(head: str = "Agreement for Home Care", foot: str = "Page {0} of 6") -> Sheets:
    sheet = Sheets()
    for number, word in enumerate(COUNT, start=1):
        sheet.say(head.format(number), top=40).say(foot.format(number), left=250, top=810)
        sheet.say(f"The Provider shall do what part {word} of the plan asks of it.", top=100).next()
    return sheet


def test_a_head_is_taken_out_of_the_text() -> None:
    assert not any("Agreement for Home Care" in text for text in _pages().texts())


def test_a_head_is_told_once() -> None:
    assert [item.text for item in _pages().of_kind(BlockKind.HEADER)] == ["Agreement for Home Care"]


def test_a_foot_that_counts_the_pages_is_told_once() -> None:
    assert [item.text for item in _pages().of_kind(BlockKind.FOOTER)] == ["Page 1 of 6"]


def test_bare_page_numbers_are_a_foot() -> None:
    assert len(_pages(foot="{0}").of_kind(BlockKind.FOOTER)) == 1


def test_heads_that_differ_on_odd_and_even_pages_are_both_told() -> None:
    sheet = Sheets()
    for number, word in enumerate(COUNT):
        sheet.say(("Home Care", "County Council")[number % 2], top=40)
        sheet.say(f"The Provider shall do what part {word} asks.", top=100).next()
    assert {item.text for item in sheet.of_kind(BlockKind.HEADER)} == {"Home Care", "County Council"}


def test_schedules_that_each_head_a_page_are_no_running_head() -> None:
    texts = _pages(head="Schedule {0}").texts()
    assert [text for text in texts if text.startswith("Schedule")] == [f"Schedule {n}" for n in range(1, 7)]


def test_a_file_of_one_page_has_no_running_head() -> None:
    sheet = (
        Sheets().say("Agreement for Home Care", top=40).say("The Provider shall train its staff.", top=100)
    )
    assert sheet.of_kind(BlockKind.HEADER) == []


def test_words_that_return_in_the_middle_of_pages_are_text() -> None:
    sheet = Sheets()
    for word in COUNT:
        sheet.say("The parties agree as follows:", top=400).say(f"Part {word} applies.", top=500).next()
    assert sheet.texts().count("The parties agree as follows:") == len(COUNT)


NAMES = ("Definitions", "Services", "Payment", "Staff")


def test_a_head_of_which_a_part_changes_is_no_text() -> None:
    sheets = Sheets()
    for number, name in enumerate(NAMES):
        sheets.say("Care at Home Contract", top=40).say(name, 420, 40)
        sheets.say(f"{number + 1}. The Provider shall do as clause {number} says.", top=100)
        if name != NAMES[-1]:
            sheets.next()
    assert not any("Care at Home" in text for text in sheets.texts())
    assert len(sheets.of_kind(BlockKind.HEADER)) == len(NAMES)


def test_a_head_that_only_shares_the_number_of_its_page_is_no_text() -> None:
    sheets = Sheets()
    for number, name in enumerate(NAMES):
        sheets.say(name, top=40).say(str(number + 1), 500, 40).say(f"{number + 1}. Text.", top=100)
        if name != NAMES[-1]:
            sheets.next()
    assert sheets.texts() == ["1. Text.", "2. Text.", "3. Text.", "4. Text."]


def test_clauses_that_each_head_a_page_are_text() -> None:
    sheets = Sheets()
    for number, name in enumerate(NAMES):
        sheets.say(str(number + 1), top=60).say(name, 108, 60).say("Text.", top=100)
        if name != NAMES[-1]:
            sheets.next()
    assert "4 Staff" in " | ".join(sheets.texts())
