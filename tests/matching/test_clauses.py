"""Which modal governs which words of a passage, and which modals only state an occasion, an aim or an ability."""

from __future__ import annotations

from horizontal.contract import Block, Place
from horizontal.evidence import Strength
from tests.builders import contract, found, found_by_rules, found_in, strengths

MANDATORY, QUALIFIED, PERMISSIVE, STATEMENT, NEGATED = Strength


def test_a_trigger_is_no_qualifier() -> None:
    text = "Where a service user may be at risk and discloses domestic abuse, the Provider shall refer them to Marac."
    assert found(text)["AA5"].strength is MANDATORY


def test_a_modal_inside_a_clause_does_not_rule_the_whole() -> None:
    text = "The Provider shall ensure that staff know that they may speak to a line manager about domestic abuse."
    assert all(one.strength is MANDATORY for one in found(text).values())


def test_but_stops_a_negation() -> None:
    text = "The Provider is not required to publish its policy but shall train its staff on domestic abuse."
    assert found(text)["TR1"].strength is MANDATORY


def test_the_month_of_may_permits_nothing() -> None:
    assert (
        found("The grantee shall file figures on domestic abuse with us every May.")["DC2"].strength
        is MANDATORY
    )


def test_should_after_a_comma_is_no_occasion_without_a_subject() -> None:
    text = (
        "Posters of domestic abuse helplines, with a link, should be put where employees meet, in each depot."
    )
    assert found(text)["WP5"].strength is QUALIFIED


def test_should_before_a_subject_opens_an_occasion() -> None:
    text = "Should any tenant disclose domestic abuse, the Provider shall refer them to the local refuge."
    assert found(text)["AA4"].strength is MANDATORY


def test_an_ability_in_a_relative_clause_permits_nothing() -> None:
    text = "Staff shall be trained on domestic abuse, so as to find a room in which the client can talk."
    assert found(text)["TR1"].strength is MANDATORY


def test_a_hope_lays_down_nothing() -> None:
    text = "It is hoped that every agency will train its staff on domestic abuse."
    assert found(text)["TR1"].strength is STATEMENT


def test_an_aim_lays_down_nothing() -> None:
    text = "The aims of the service are to train its staff on domestic abuse."
    assert found(text)["TR1"].strength is STATEMENT


def test_ought_in_an_occasion_qualifies_nothing() -> None:
    text = "If an employer knows, or ought to know, of domestic abuse, it shall keep the worker safe at work."
    assert found(text)["WP4"].strength is MANDATORY


def test_no_after_and_denies_the_second_duty() -> None:
    text = "The Council pays for refuges, and no contractor is required to train its staff on domestic abuse."
    assert found(text)["TR1"].strength is NEGATED


def test_a_duty_of_whoever_sees_signs_stands_after_a_denial() -> None:
    text = (
        "Porters need not screen, but a nurse who sees signs of domestic abuse shall refer her to the refuge."
    )
    assert found(text)["AA4"].strength is MANDATORY


def test_a_note_of_what_the_supplier_is_to_do_is_a_duty() -> None:
    (duty,) = found_by_rules(contract("TV4: Supplier to train its staff on domestic abuse."))
    assert duty.strength is MANDATORY


def test_a_heading_that_asks_why_gives_no_strength() -> None:
    text = "Managers train their staff on domestic abuse."
    draft = contract(
        Block(text=text, place=Place(heading_path=("Why employers should act",))),
    )
    assert {one.strength for one in found_in(draft)} == {STATEMENT}


def test_a_second_duty_that_is_denied_leaves_the_first() -> None:
    text = (
        "The Provider shall ensure that all staff are trained on domestic abuse and shall not be required to have "
        "a domestic abuse policy for staff."
    )
    assert found(text)["TR1"].strength is MANDATORY
    assert found(text)["WP1"].strength is NEGATED


def test_how_a_policy_is_to_be_read_lays_down_nothing() -> None:
    text = (
        "The association's policy deals with domestic abuse and with stalking and sexual violence by anybody, "
        "and is to be read with the procedure on leave."
    )
    assert found(text)["WP2"].strength is STATEMENT


def test_what_a_paper_never_does_in_a_relative_clause_denies_nothing() -> None:
    text = "Ask about domestic abuse on the yellow sheet, which is never brought out before a partner."
    assert NEGATED not in strengths(text)


def test_what_was_never_done_is_no_ban() -> None:
    assert MANDATORY not in strengths("The children were never spoken to about the domestic abuse.")


def test_one_who_believes_a_thing_has_the_duty_after_it() -> None:
    text = "A nurse who believes that a client suffers domestic abuse shall refer her to the local refuge."
    assert found(text)["AA4"].strength is MANDATORY
