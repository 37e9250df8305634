"""Modals that lay down nothing, and denials of what is no duty."""

from __future__ import annotations

import pytest

from horizontal.evidence import Strength
from horizontal.matching.find import EvidenceReader
from tests.builders import FILLER, catalogue, contract, found, found_in

READER = EvidenceReader(catalogue())


def by_rules(text: str, heading: str | None = None) -> dict[str, Strength]:
    """The strength with which the rules find each element in a clause of a contract."""
    return {one.element: one.strength for one in READER.read(contract(text, *FILLER, heading=heading))}


def test_what_somebody_recognises_is_no_duty_though_a_list_stands_in_it() -> None:
    text = (
        "The Provider recognises that a worker who suffers domestic abuse may need another base, rota or telephone"
        " number in order to be safe at work."
    )
    assert by_rules(text)["WP4"] is Strength.STATEMENT


def test_what_somebody_holds_is_no_duty_after_and_that() -> None:
    text = "It holds that domestic abuse is common, and that every employer should have a policy on it."
    assert by_rules(text)["WP1"] is Strength.STATEMENT


def test_a_duty_after_what_is_reported_is_one() -> None:
    text = (
        "As it is known that domestic abuse is common, the Provider shall have a policy on it for its staff."
    )
    assert by_rules(text)["WP1"] is Strength.MANDATORY


def test_what_could_be_done_with_a_thing_asks_for_nothing() -> None:
    text = "Domestic abuse is asked about by a worker on a call that another person could overhear."
    assert Strength.PERMISSIVE not in by_rules(text, heading="Protocol").values()


def test_a_wish_on_which_a_duty_hangs_softens_nothing() -> None:
    text = "The adviser must ring the domestic abuse helpline there and then if the client would like that."
    assert by_rules(text)["AA4"] is Strength.MANDATORY


def test_a_wish_alone_is_less_than_a_duty() -> None:
    text = "The Council would like the Provider to train its staff on domestic abuse."
    assert by_rules(text)["TR1"] is Strength.QUALIFIED


@pytest.mark.parametrize(
    "said",
    [
        "need not have the client's agreement",
        "is not required to obtain her consent",
        "need not seek permission",
    ],
)
def test_leave_that_is_not_needed_denies_no_sharing(said: str) -> None:
    text = f"The Provider {said} before it warns the police of domestic abuse that endangers life."
    assert by_rules(text).get("AA6") is not Strength.NEGATED


def test_nothing_in_this_agreement_is_still_a_denial() -> None:
    text = "Nothing in this agreement obliges the Provider to train its staff on domestic abuse."
    assert by_rules(text)["TR1"] is Strength.NEGATED


def test_what_nobody_need_do_is_denied() -> None:
    text = "Nobody in the team need complete a Dash or any other risk checklist with a client."
    assert by_rules(text, heading="Domestic abuse")["AA3"] is Strength.NEGATED


def test_a_need_that_is_a_noun_denies_nothing() -> None:
    text = "Nobody has a need of training on domestic abuse more than staff who shall be trained on it."
    assert Strength.NEGATED not in by_rules(text).values()


def test_a_denial_reaches_neither_why_nor_when_a_thing_is_done() -> None:
    text = "The Provider is not obliged to see a client alone in order to ask about domestic abuse."
    read = by_rules(text)
    assert read["AA2"] is Strength.NEGATED
    assert read["AA1"] is Strength.STATEMENT


def test_what_the_other_side_will_do_after_and_rules_nothing_before_it() -> None:
    letter = (
        "In this letter “we” means Elmsworth Council and “you” means the charity named above.",
        "We have a written policy on domestic abuse for our own staff, and you’ll find it on our website.",
    )
    found = [one for one in found_in(contract(*letter, *FILLER)) if one.element == "WP1"]
    assert all(one.strength is Strength.STATEMENT or one.bearer.value == "authority" for one in found)


def test_who_is_called_support_workers_is_no_instruction() -> None:
    evidence = found("Support Workers trained on domestic abuse: a list is kept.", heading="Staff")
    assert all(one.modal != "Support" for one in evidence.values())


def test_who_is_responsible_for_abuse_is_bound_to_nothing() -> None:
    text = (
        "The Provider is not required to engage with the person alleged to be responsible for domestic abuse, or to"
        " refer that person to a behaviour change programme."
    )
    assert by_rules(text)["AA8"] is Strength.NEGATED


def test_who_is_responsible_for_a_task_is_bound_to_it() -> None:
    text = "The Provider is responsible for training its staff on domestic abuse."
    assert by_rules(text)["TR1"] is Strength.MANDATORY


def test_the_number_of_a_schedule_orders_nothing() -> None:
    text = "Schedule 2A, paragraph 5: the Provider is accordingly not required to make a Marac referral."
    assert by_rules(text, heading="Domestic abuse")["AA5"] is Strength.NEGATED


def test_what_is_no_requirement_is_denied() -> None:
    text = "It is not a requirement of this contract that staff be trained on domestic abuse."
    assert by_rules(text)["TR1"] is Strength.NEGATED


def test_a_heading_that_names_what_shall_be_begins_no_sentence() -> None:
    text = "The Council's guidance, which goes on to domestic abuse and stalking, can be read on its website."
    assert Strength.MANDATORY not in by_rules(text, heading="What the policies shall hold").values()


def test_an_exception_denies_for_itself() -> None:
    text = (
        "Staff shall enter one barrier for each client, except that the Provider is not obliged to record a disclosure"
        " of domestic abuse."
    )
    assert by_rules(text)["DC1"] is Strength.NEGATED


def test_must_never_is_one_ban() -> None:
    text = "A worker must never raise domestic abuse while a companion of the client is within hearing."
    found = {one.element: one for one in found_in(contract(text, *FILLER))}
    assert found["AA2"].strength is Strength.MANDATORY
    assert "AA1" not in found or found["AA1"].strength is not Strength.MANDATORY


def test_what_there_will_be_rules_nothing_before_it() -> None:
    text = "The Council runs a day on domestic abuse. It covers coercive control, and there'll be room for your staff."
    evidence = [one for one in found_in(contract(text, *FILLER)) if one.element == "TR2"]
    assert all(one.bearer.value == "authority" for one in evidence)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The adviser shall ask at a time when no relative, carer or driver can hear the client.", "AA2"),
        (
            "Each party must ensure that its staff know where they can turn for help with domestic abuse.",
            "WP5",
        ),
    ],
)
def test_what_can_be_heard_or_is_known_is_no_permission(text: str, code: str) -> None:
    assert by_rules(text, "Asking about domestic abuse")[code] is Strength.MANDATORY


def test_what_is_done_where_staff_can_be_spared_is_softened() -> None:
    text = "The Provider must train its staff on domestic abuse where they can be spared."
    assert by_rules(text)["TR1"] is Strength.QUALIFIED


def test_what_ought_to_be_offered_is_no_duty() -> None:
    text = "A patient who discloses domestic abuse ought to be offered a referral to the outreach service."
    assert by_rules(text)["AA4"] is Strength.QUALIFIED


@pytest.mark.parametrize(
    "text",
    [
        "The adviser shall never try to settle matters between the client and an abusive partner by joint meetings.",
        "The adviser must not seek to bring the client and an abusive partner together for mediation.",
    ],
)
def test_an_effort_that_must_not_be_made_softens_nothing(text: str) -> None:
    assert by_rules(text, heading="Domestic abuse")["AA8"] is Strength.MANDATORY


def test_while_somebody_can_hear_is_no_permission() -> None:
    text = "You agree that the adviser never asks about abuse while a spouse, relative or community elder can hear."
    assert by_rules(text, heading="Domestic abuse")["AA2"] is Strength.MANDATORY


def test_who_has_no_policy_must_not_be_taken_on() -> None:
    text = "The Provider shall not take relief workers from any agency that has no domestic abuse policy of its own."
    (found,) = (one for one in found_in(contract(text, *FILLER)) if one.element == "WP8")
    assert found.strength is Strength.MANDATORY


@pytest.mark.parametrize(
    "denied",
    [
        "is not required to be completed",
        "is not to be required",
        "need no longer be completed",
        "no longer has to be completed",
    ],
)
def test_what_is_not_required_to_be_done_is_no_duty(denied: str) -> None:
    text = f"Training on domestic abuse {denied} by the end of month three of the Contract."
    assert by_rules(text)["TR1"] is Strength.NEGATED


def test_an_order_does_not_begin_with_what_is_denied() -> None:
    text = "Clear referral pathways to domestic abuse services are not required to be in place."
    assert by_rules(text)["AA4"] is Strength.NEGATED
    asked = "Ask each client about domestic abuse, who need not answer."
    assert by_rules(asked)["AA1"] is Strength.MANDATORY


@pytest.mark.parametrize(
    ("does", "strength"),
    [
        ("obliges the Provider to", Strength.NEGATED),
        ("limits the duty to", None),
        ("prevents the Provider to", None),
    ],
)
def test_no_clause_denies_as_nothing_in_it_does(does: str, strength: Strength | None) -> None:
    read = by_rules(f"No clause of this contract {does} train its staff on domestic abuse.").get("TR1")
    assert (read is Strength.NEGATED) is (strength is Strength.NEGATED)


def test_duty_at_work_is_none() -> None:
    text = "The Provider may release Staff from duty to attend the course on domestic abuse."
    assert by_rules(text)["TR1"] is Strength.PERMISSIVE


def test_a_sentence_ends_after_the_letter_of_an_annex() -> None:
    text = "You must send us the figures in Annex B. We use what they say about domestic abuse to improve our practice."
    assert by_rules(text).get("DC5") is not Strength.MANDATORY


def test_whose_choice_a_form_is_asks_no_less() -> None:
    text = "The Provider shall send its domestic abuse figures, in such form as the Buyer may prescribe, every month."
    assert by_rules(text)["DC2"] is Strength.MANDATORY


def test_what_guidance_says_is_no_duty() -> None:
    text = "Domestic abuse is common, and national guidance says that clinicians ought to be taught about it."
    assert by_rules(text)["TR1"] is Strength.STATEMENT
