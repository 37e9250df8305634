"""The passage that comes nearest to an element that nothing carries."""

from __future__ import annotations

from horizontal.matching import find_nearest
from tests.builders import catalogue, contract

WEAK = "Training is a word that this contract uses of courses and of talks alike."
DUTY = "The Provider shall give training in fire safety to all staff every year."


def nearest(*texts: str) -> str | None:
    """The clause that comes nearest to training on domestic abuse; None where none is shown."""
    found = find_nearest(contract(*texts), ["TR1"], catalogue())
    return found[0].place.clause if found else None


def test_a_duty_of_the_provider_comes_nearer_than_other_words() -> None:
    assert nearest(WEAK, DUTY) == "1.2"


def test_of_two_duties_the_first_is_shown() -> None:
    assert nearest(DUTY, "The Provider shall give training in first aid to all staff.") == "1.1"


def test_a_passage_that_names_nobody_is_not_shown() -> None:
    assert nearest("Headings are given for reference and do not affect how training is read.") is None


def test_a_label_is_not_shown() -> None:
    assert nearest("Staff training") is None


def test_what_is_missing_is_said() -> None:
    found = find_nearest(contract(DUTY), ["TR1"], catalogue())
    assert found[0].lacks == catalogue().by_code["TR1"].near_lacks
