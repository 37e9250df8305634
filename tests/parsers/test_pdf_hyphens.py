"""Words that a line end breaks."""

from __future__ import annotations

import pytest

from tests.parsers.pdf_builder import Sheets

START = "The Provider shall give to the Authority, in each quarter of each year, what it asks for about"


def _broken(stem: str, head: str, *, more: str = "and nothing else.") -> str:
    return Sheets().lines(f"{START} {stem}-", f"{head} {more}").texts()[0].removeprefix(START).strip()


@pytest.mark.parametrize(
    ("stem", "head", "word"),
    [
        ("compli", "ance", "compliance"),
        ("organ", "isation", "organisation"),
        ("pre", "vention", "prevention"),
        ("sub", "stance", "substance"),
        ("self", "assessment", "self-assessment"),
        ("non", "compliance", "non-compliance"),
        ("victim", "blaming", "victim-blaming"),
        ("so", "called", "so-called"),
        ("twenty", "four", "twenty-four"),
        ("trauma", "informed", "trauma-informed"),
        ("Sub", "Contractor", "Sub-Contractor"),
        ("COVID", "19", "COVID-19"),
    ],
)
def test_a_broken_word_is_whole_again(stem: str, head: str, word: str) -> None:
    assert _broken(stem, head) == f"{word} and nothing else."


def test_a_hyphen_stays_where_the_document_has_it_elsewhere() -> None:
    assert _broken("peer", "mentors", more="and peer-mentors.") == "peer-mentors and peer-mentors."


def test_a_hyphen_goes_where_the_document_has_the_word_without_it() -> None:
    assert _broken("over", "time", more="and overtime.") == "overtime and overtime."


def test_the_hyphen_of_an_address_on_the_web_stays() -> None:
    assert _broken("https://example.org/the", "duty") == "https://example.org/the-duty and nothing else."


def test_two_words_of_the_document_keep_their_hyphen() -> None:
    assert _broken("strongly", "coupled", more="and strongly or loosely coupled.").startswith(
        "strongly-coupled "
    )


def test_a_word_of_three_parts_keeps_both_its_hyphens() -> None:
    assert _broken("death", "in-service").startswith("death-in-service ")


def test_an_ending_loses_the_hyphen_before_it() -> None:
    assert _broken("enforce", "able", more="or able to enforce.").startswith("enforceable ")


def test_two_words_that_make_one_lose_it() -> None:
    assert _broken("under", "taken", more="or under what was taken.").startswith("undertaken ")


def test_a_word_broken_over_a_page_is_whole_again() -> None:
    sheet = Sheets().say(f"{START} compli-", top=780).next().say("ance and nothing else.", top=80)
    assert sheet.texts() == [f"{START} compliance and nothing else."]


def test_a_dash_at_a_line_end_stays_a_dash() -> None:
    assert Sheets().lines(f"{START} staff –", "and only them.").texts() == [f"{START} staff – and only them."]
