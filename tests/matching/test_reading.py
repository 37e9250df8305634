"""References, insertions, sides and stems."""

from __future__ import annotations

from horizontal.contract import Block, Place
from horizontal.evidence import Flag, Strength
from tests.builders import contract, found, found_in


def test_a_tracked_insertion_is_proposed() -> None:
    block = Block(
        text="The Provider shall train its staff on domestic abuse.", proposed=True, place=Place(clause="1")
    )
    assert all(Flag.PROPOSED in one.flags for one in found_in(contract(block)))


def test_a_document_that_is_not_in_the_file_is_unseen() -> None:
    evidence = found(
        "The Provider shall train its staff to the Council's domestic abuse standard in accordance with Annex C."
    )
    assert {Flag.BY_REFERENCE, Flag.UNSEEN} <= set(evidence["TR1"].flags)


def test_a_statement_in_a_part_that_a_duty_brings_in_is_a_duty() -> None:
    duty = "The Provider shall comply with the domestic abuse standard in Annex C."
    standard = Block(
        text="Staff are trained on domestic abuse.",
        place=Place(part="Annex C", clause="1", heading_path=("Annex C",)),
    )
    evidence = [one for one in found_in(contract(duty, standard)) if one.element == "TR1"]
    assert [one.strength for one in evidence] == [Strength.MANDATORY]


def test_help_for_staff_is_not_help_for_those_served() -> None:
    evidence = found(
        "The Provider shall tell employees who suffer domestic abuse how to reach the national helpline."
    )
    assert "WP5" in evidence
    assert "AA4" not in evidence


def test_help_for_those_served_is_not_help_for_staff() -> None:
    evidence = found("Staff shall refer any tenant who discloses domestic abuse to the local refuge.")
    assert "AA4" in evidence
    assert "WP5" not in evidence


def test_the_quote_of_a_list_item_holds_its_stem() -> None:
    text = "The Provider shall: (a) train its staff on domestic abuse; and (b) ask every tenant about domestic abuse."
    evidence = found(text)
    assert evidence["TR1"].quote == "The Provider shall: train its staff on domestic abuse; and"
    assert evidence["AA1"].quote == "The Provider shall: ask every tenant about domestic abuse."


def test_the_words_that_fit_are_words_of_the_passage() -> None:
    for one in found(
        "The Provider shall train all front-line staff on domestic abuse every two years."
    ).values():
        assert one.words
        assert all(words in one.quote for words in one.words)


def test_the_same_contract_gives_the_same_evidence() -> None:
    draft = contract(
        "The Provider shall train its staff on domestic abuse.", "Tenants shall be asked about it alone."
    )
    assert found_in(draft) == found_in(draft)
