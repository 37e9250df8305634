"""Whom a passage binds."""

from __future__ import annotations

import pytest

from horizontal.evidence import Bearer, Strength
from tests.builders import FILLER, contract, found, found_by_rules, found_in

PROVIDER, AUTHORITY, BOTH, NONE = Bearer

BEARERS = [
    ("The Provider shall train its staff on domestic abuse.", PROVIDER),
    ("Practitioners must be trained on domestic abuse.", PROVIDER),
    ("Training on domestic abuse shall be completed by all staff.", PROVIDER),
    ("The Council shall train the Provider's staff on domestic abuse.", AUTHORITY),
    ("Staff shall be trained on domestic abuse by the Council.", AUTHORITY),
    ("The Council's trainers shall train staff on domestic abuse.", AUTHORITY),
    ("The Parties shall train their staff on domestic abuse.", BOTH),
    ("The Council and the Provider shall each train their staff on domestic abuse.", BOTH),
    ("Every contractor that keeps staff on a council site shall train them on domestic abuse.", PROVIDER),
    ("The Supplier knows of the Council's duty and shall train its staff on domestic abuse.", PROVIDER),
    ("Where a tenant tells the Council, officers shall be trained on domestic abuse.", PROVIDER),
    ("At the request of the Council, staff shall be trained on domestic abuse.", PROVIDER),
    ("Council officers shall train staff on domestic abuse.", AUTHORITY),
    ("An adviser in the Council's Human Resources service will train staff on domestic abuse.", AUTHORITY),
    ("An officer from the Council shall train staff on domestic abuse.", AUTHORITY),
    ("Cleaners in the Council's libraries shall be trained on domestic abuse.", PROVIDER),
    (
        "Our champion, who is based in the Community Safety team, will train staff on domestic abuse.",
        PROVIDER,
    ),
    ("Housing authorities should train staff on domestic abuse.", AUTHORITY),
    ("It shall be for the Council to train staff on domestic abuse.", AUTHORITY),
    ("The Council's housing teams and the Provider's advisers shall be trained on domestic abuse.", BOTH),
    ("Each signatory shall train its staff on domestic abuse.", BOTH),
    ("The Council shall commission the course and must train staff on domestic abuse.", AUTHORITY),
]


@pytest.mark.parametrize(("text", "bearer"), BEARERS)
def test_the_subject_of_the_duty_bears_it(text: str, bearer: Bearer) -> None:
    assert found(text)["TR1"].bearer is bearer


HANDED = [
    "The domestic abuse policy will be made available to the Provider on request.",
    "The domestic abuse policy shall be issued to the Provider within a week.",
]


@pytest.mark.parametrize("text", HANDED)
def test_what_is_handed_to_the_provider_is_no_duty_of_its_own(text: str) -> None:
    assert {one.bearer for one in found_by_rules(contract(text))} == {AUTHORITY}


def test_what_is_handed_to_the_staff_of_the_provider_is_its_duty() -> None:
    text = "The domestic abuse policy shall be given to the Provider's employees at induction."
    assert found(text)["WP7"].bearer is PROVIDER


def test_a_partnership_against_violence_bears_its_own_duty() -> None:
    text = "The Violence Against Women Partnership will train staff on domestic abuse."
    assert found(text)["TR1"].bearer is NONE


def test_we_would_be_glad_if_you_did_is_for_you_to_do() -> None:
    opening = "This grant is made by Elmsworth Council (“we”) to Larkrise Ltd (“you”)."
    wish = "We’d be glad if once a year you’d train your staff on domestic abuse."
    [one] = [one for one in found_in(contract(opening, wish)) if one.element == "TR1"]
    assert one.bearer is PROVIDER


def test_a_duty_of_we_is_the_authoritys_where_the_contract_says_so() -> None:
    draft = contract("“We” means Elmsworth Council.", "We will train your staff on domestic abuse.")
    assert {one.bearer for one in found_in(draft) if one.element == "TR1"} == {AUTHORITY}


def test_what_we_would_like_of_you_is_for_you_to_do() -> None:
    draft = contract("“We” means Elmsworth Council.", "We'd like you to train your staff on domestic abuse.")
    assert {one.bearer for one in found_in(draft) if one.element == "TR1"} == {PROVIDER}


OTHERS = [
    "The police shall train their staff on domestic abuse.",
    "The local specialist service shall train its staff on domestic abuse.",
    "The police in Elmsworth must train their staff on domestic abuse.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_a_body_that_is_no_party_binds_nobody_else(text: str) -> None:
    assert found(text)["TR1"].bearer is NONE


def test_a_body_that_is_only_named_does_not_bear_the_duty() -> None:
    assert (
        found("With the police the Provider shall train its staff on domestic abuse.")["TR1"].bearer
        is PROVIDER
    )


def test_what_is_sent_to_the_council_is_sent_by_the_provider() -> None:
    text = "Number of staff trained on domestic abuse: quarterly, to the Council."
    assert {one.bearer for one in found(text).values()} == {PROVIDER}


def test_an_instruction_under_the_name_of_an_authority_is_for_its_reader() -> None:
    text = "Ask every patient about domestic abuse when she is alone."
    assert found(text, heading="Health board: domestic abuse")["AA1"].bearer is PROVIDER


def test_the_police_who_are_told_bear_no_duty() -> None:
    text = "The police are to be told at once where a client is at high risk of domestic abuse."
    assert NONE not in {one.bearer for one in found(text).values()}


@pytest.mark.parametrize(
    "heading", ["Health board: routine enquiry", "Emergency department: routine enquiry"]
)
def test_a_body_that_runs_the_service_is_its_provider(heading: str) -> None:
    text = "Staff shall ask every patient about domestic abuse when she is alone."
    assert found(text, heading=heading)["AA1"].bearer is PROVIDER


def test_an_agreement_of_several_bodies_binds_them_alike() -> None:
    text = "Cases at high risk of domestic abuse are heard at Marac each month."
    assert found(text, heading="Marac operating protocol")["AA5"].bearer is BOTH


def test_what_is_entered_on_the_councils_system_is_for_the_provider_to_enter() -> None:
    text = "Each disclosure of domestic abuse, and what was done about it, shall be entered on the Council's system."
    assert found(text)["DC1"].bearer is Bearer.PROVIDER


@pytest.mark.parametrize(
    "text",
    [
        "Once a year the Council will run a day on domestic abuse. It will cover coercive control and how to ask.",
        "The police run a programme for men who abuse at home, and they will check who is on it.",
    ],
)
def test_what_goes_on_with_it_or_they_binds_whom_the_words_before_named(text: str) -> None:
    bearers = {one.bearer for one in found_in(contract(*FILLER, text))}
    assert bearers <= {AUTHORITY, NONE}


def test_who_must_do_the_first_item_of_a_sentence_must_do_the_others() -> None:
    text = (
        "The Council must (a) screen recipients for domestic abuse; (b) tell them of the service; "
        "(c) keep what they say confidential."
    )
    assert found(text)["AA6"].bearer is AUTHORITY


def test_what_our_own_team_will_do_is_our_duty() -> None:
    parties = "In this letter “we”, “us” and “our” mean Brack District Council. “You” means the charity named above."
    duty = "Our community safety team will train your workers on domestic abuse each year."
    (one,) = (e for e in found_in(contract(parties, duty)) if e.element == "TR1")
    assert one.bearer is AUTHORITY


@pytest.mark.parametrize(
    "text",
    [
        "Where a patient is hurt by a partner, the attending officer shall complete the Dash.",
        "The police lead on domestic abuse, and they will refer each case of high risk to Marac.",
    ],
)
def test_what_the_police_will_do_is_no_duty_of_the_provider(text: str) -> None:
    assert (Strength.MANDATORY, PROVIDER) not in {(one.strength, one.bearer) for one in found(text).values()}


def test_a_team_that_is_defined_as_the_authoritys_is_the_authoritys() -> None:
    meaning = (
        "“Safeguarding Hub” means the Council's team of safeguarding nurses; “Sister” means a head nurse."
    )
    duty = "The Safeguarding Hub shall refer every case of high risk of domestic abuse to Marac."
    bearers = {e.bearer for e in found_in(contract(meaning, *FILLER, duty)) if e.element == "AA5"}
    assert bearers == {AUTHORITY}


def test_staff_follow_the_employer_that_their_text_names() -> None:
    text = "All employees of the Council must be trained. Managers will hear of domestic abuse in confidence."
    assert found(text)["WP3"].bearer is AUTHORITY


def test_what_is_ordered_of_an_agency_is_its_duty() -> None:
    text = "It is hereby ordered that every State agency shall adopt a policy on domestic violence and the workplace."
    assert found(text)["WP1"].bearer is AUTHORITY


def test_whoever_is_approved_by_the_authority_is_not_it() -> None:
    text = "Nurses shall be trained on domestic abuse by a specialist body approved by the Commissioner."
    assert found(text)["TR1"].bearer is PROVIDER


def test_the_provider_of_another_lot_is_not_this_one() -> None:
    opening = "This Agreement is for Lot 1. Made between Elm Council (“the Council”) and Larkrise Ltd (“the Provider”)."
    duty = "The Lot 2 provider shall refer each high-risk case of domestic abuse to the Marac."
    evidence = found_in(contract(opening, *FILLER, duty))
    assert {one.bearer for one in evidence if one.element == "AA5"} == {NONE}


def test_who_is_set_aside_is_not_bound() -> None:
    text = "The Council’s duty team, and not the Provider, will decide whether a case is to go to Marac."
    assert found(text)["AA5"].bearer is Bearer.AUTHORITY


@pytest.mark.parametrize(
    ("text", "bearer"),
    [
        ("If Women’s Aid think that she is at high risk they will take her case to Marac.", Bearer.NONE),
        ("If the client agrees, they will be referred to Marac by the adviser.", Bearer.PROVIDER),
    ],
)
def test_they_are_whom_the_occasion_names(text: str, bearer: Bearer) -> None:
    assert found(text, "Domestic abuse")["AA5"].bearer is bearer


@pytest.mark.parametrize(
    ("heading", "bearer"), [("The Council will:", Bearer.AUTHORITY), ("You must:", Bearer.PROVIDER)]
)
def test_a_heading_that_leads_instructions_says_whose_they_are(heading: str, bearer: Bearer) -> None:
    assert found("- tell employees of the domestic abuse helplines", heading)["WP5"].bearer is bearer


def test_who_is_won_over_does_the_thing_itself() -> None:
    text = "The Provider will encourage each employer that takes a learner to adopt a domestic abuse policy."
    assert found(text)["WP1"].bearer is Bearer.NONE


def test_the_county_helpline_names_no_party() -> None:
    text = "New staff are given a card with the number of the county domestic abuse helpline."
    assert found(text, heading="Handbook for staff")["WP5"].bearer is Bearer.PROVIDER


def test_a_wish_for_whoever_hears_is_for_the_provider_to_meet() -> None:
    text = "We’d like any manager who hears from a colleague about abuse at home to listen and to believe what is said."
    letter = "In this letter “we” means Elmsworth Council and “you” means the charity named above."
    evidence = [one for one in found_in(contract(letter, text, *FILLER)) if one.element == "WP3"]
    assert [one.bearer for one in evidence] == [Bearer.PROVIDER]


def test_a_service_to_which_people_are_referred_does_what_it_does() -> None:
    refer = (
        "A patient who discloses domestic abuse should be offered a referral to the Lantern outreach service."
    )
    text = "The Lantern service completes the Dash checklist with each person who is referred for domestic abuse."
    evidence = [one for one in found_in(contract(refer, text, *FILLER)) if one.element == "AA3"]
    assert all(one.bearer is Bearer.NONE for one in evidence)


def test_somebody_of_a_body_that_is_no_party_acts_for_it() -> None:
    opening = "This Contract is made between Elm Board (“the Commissioner”) and Ash Ltd (“the Provider”)."
    meaning = "“Trust” means Elm Valley NHS Trust, the charity that runs the hospital."
    text = (
        "The Trust’s Independent Domestic Violence Adviser will complete the Dash checklist with the patient."
    )
    evidence = [one for one in found_in(contract(opening, meaning, text, *FILLER)) if one.element == "AA3"]
    assert evidence
    assert all(one.bearer is Bearer.NONE for one in evidence)


def test_whose_sentence_begins_the_plain_present_is_theirs() -> None:
    letter = "In this letter “we” means Elmsworth Council and “you” means the charity named above."
    text = "Our early help desk makes the referral to the domestic violence adviser and tells you when it is done."
    evidence = [one for one in found_in(contract(letter, text, *FILLER)) if one.element == "AA4"]
    assert all(one.bearer is Bearer.AUTHORITY for one in evidence)


def test_what_it_covers_is_whose_course_it_is() -> None:
    text = (
        "The Council will run a day on domestic abuse each spring. It covers coercive control and how to ask."
    )
    assert all(one.bearer is Bearer.AUTHORITY for one in found_in(contract(text, *FILLER)))


def test_a_clients_key_worker_is_the_providers_own() -> None:
    text = "The client's key worker must refer a case of domestic abuse at high risk to Marac."
    (evidence,) = [one for one in found_in(contract(text, *FILLER)) if one.element == "AA5"]
    assert evidence.bearer is Bearer.PROVIDER


def test_whom_one_served_has_is_nobody_of_the_provider() -> None:
    text = (
        "The Young Person's social worker attends Marac and must pass on what is decided on domestic abuse."
    )
    evidence = [one for one in found_in(contract(text, *FILLER)) if one.element == "AA5"]
    assert all(one.bearer is Bearer.NONE for one in evidence)
