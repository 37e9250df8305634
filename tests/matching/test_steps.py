"""Where the steps of cues stand in words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from horizontal.matching.cue_index import CueIndex
from horizontal.matching.cues import Subject, fit
from horizontal.matching.steps import StepFinder
from horizontal.matching.words import Tokenizer
from horizontal.requirements.cue import parse_cue

LISTS = {"abuse": ("domestic abuse", "stalk*", "MARAC"), "harm": ("@abuse", "violence", "# times")}
CUES = [
    parse_cue(cue)
    for cue in (
        "train* .. @abuse",
        "@harm & ask|asks",
        "ask staff? about",
        "staff ..2 # & !violence",
        "about & ^staff",
    )
]
FINDER = StepFinder(LISTS, CUES)
TOKENIZER = Tokenizer()
SAID = (
    "staff",
    "Staff",
    "domestic",
    "abuse",
    "stalking",
    "MARAC",
    "marac",
    "train",
    "ask",
    "ten",
    "times",
    "about",
)


def spans(text: str, *alternatives: str) -> tuple[tuple[int, int], ...]:
    """Where the alternatives stand in the text."""
    return FINDER.find(TOKENIZER.words(text)).spans(alternatives)


def test_an_entry_of_several_words_stands_where_all_of_them_do() -> None:
    assert spans("Domestic abuse is domestic, and abuse", "@abuse") == ((0, 2),)


def test_a_list_holds_what_the_lists_in_it_hold() -> None:
    assert spans("stalking or violence", "@harm") == ((0, 1), (2, 3))


def test_capitals_count_where_the_entry_has_them() -> None:
    assert spans("MARAC and marac", "@abuse") == ((0, 1),)


def test_a_number_within_an_entry_is_any_number() -> None:
    assert spans("three times or many times", "@harm") == ((0, 2),)


def test_words_that_no_cue_knows_are_found_too() -> None:
    assert spans("the Brook Trust and its staff", "brook trust") == ((1, 3),)


@given(st.lists(st.sampled_from(SAID), max_size=9))
def test_a_cue_that_fits_is_always_likely(said: list[str]) -> None:
    headings = FINDER.find(TOKENIZER.words("staff"))
    subject = Subject(TOKENIZER.words(" ".join(said)), FINDER, headings=lambda: headings)
    fitting = {number for number, cue in enumerate(CUES) if fit(cue, subject)}
    assert fitting <= set(CueIndex(CUES, FINDER).likely(subject.standing))
