"""How strongly a passage speaks: each trap of the tools around us, and each rule of the design."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, Place
from horizontal.evidence import Bearer, Strength
from tests.builders import contract, found, found_in

MANDATORY, QUALIFIED, PERMISSIVE, STATEMENT, NEGATED = Strength

TRAINING = [
    ("The Provider shall train its staff on domestic abuse.", MANDATORY),
    ("Staff must be trained on domestic abuse.", MANDATORY),
    ("The Provider undertakes to train its staff on domestic abuse.", MANDATORY),
    ("The Provider is required to train its staff on domestic abuse.", MANDATORY),
    ("You'll train your staff on domestic abuse.", MANDATORY),
    ("The Provider should train its staff on domestic abuse.", QUALIFIED),
    ("The Provider is expected to train its staff on domestic abuse.", QUALIFIED),
    ("The Provider shall use reasonable endeavours to train its staff on domestic abuse.", QUALIFIED),
    ("The Provider shall, where practicable, train its staff on domestic abuse.", QUALIFIED),
    ("Where resources allow, the Provider shall train its staff on domestic abuse.", QUALIFIED),
    ("The Provider may train its staff on domestic abuse.", PERMISSIVE),
    ("The Provider is encouraged to train its staff on domestic abuse.", PERMISSIVE),
    ("We encourage managers to train the staff on domestic abuse.", PERMISSIVE),
    ("The Provider is not required to train its staff on domestic abuse.", NEGATED),
    ("Nothing in this agreement obliges the Provider to train its staff on domestic abuse.", NEGATED),
    ("Nothing in this clause shall require the Provider to train its staff on domestic abuse.", NEGATED),
    ("The Provider need not train its staff on domestic abuse.", NEGATED),
    ("The Provider shall not be obliged to train its staff on domestic abuse.", NEGATED),
    (
        "Provided that nothing in this Schedule shall oblige the Provider to train staff on domestic abuse.",
        NEGATED,
    ),
    ("Neither party is bound to train its staff on domestic abuse.", NEGATED),
    ("No part of this grant obliges the charity to train its staff on domestic abuse.", NEGATED),
    ("You don't have to train your staff on domestic abuse.", NEGATED),
    ("Practices aren't obliged to train their staff on domestic abuse.", NEGATED),
    ("Small firms are released from the duty to train their staff on domestic abuse.", NEGATED),
    ("It would be sensible to train your staff on domestic abuse.", QUALIFIED),
    ("A charity may decide to train its staff on domestic abuse.", PERMISSIVE),
    ("The Provider should ensure that its staff are trained on domestic abuse.", QUALIFIED),
    ("Commissioned services should always ensure that staff are trained on domestic abuse.", QUALIFIED),
    ("Please ensure that staff are trained on domestic abuse.", QUALIFIED),
    ("The Provider may agree to train its staff on domestic abuse.", PERMISSIVE),
    ("The Provider shall, if it can, train its staff on domestic abuse.", QUALIFIED),
    ("We look to each supplier to train its staff on domestic abuse.", QUALIFIED),
    ("This Schedule does not require the Provider to train its staff on domestic abuse.", NEGATED),
    ("No condition of this grant requires the charity to train staff on domestic abuse.", NEGATED),
    ("The Provider is small and shall not be bound to train its staff on domestic abuse.", NEGATED),
    ("Volunteers are not called upon to train staff on domestic abuse.", NEGATED),
    ("Describe how your firm will train its staff on domestic abuse.", STATEMENT),
]


@pytest.mark.parametrize(("text", "strength"), TRAINING)
def test_the_verb_gives_the_strength(text: str, strength: Strength) -> None:
    assert found(text)["TR1"].strength is strength


def test_a_trigger_is_no_qualifier() -> None:
    text = "Where a service user may be at risk and discloses domestic abuse, the Provider shall refer them to Marac."
    assert found(text)["AA5"].strength is MANDATORY


def test_a_ban_is_a_duty_where_it_can_meet_the_element() -> None:
    text = "Staff must never ask about domestic abuse with a partner present."
    assert found(text)["AA2"].strength is MANDATORY


def test_a_ban_of_what_the_element_asks_denies_it() -> None:
    text = "The Provider shall not train its staff on domestic abuse."
    assert found(text)["TR1"].strength is NEGATED


def test_a_ban_until_something_is_done_is_a_duty() -> None:
    text = "Staff shall not see clients until they have been trained on domestic abuse."
    assert found(text)["TR1"].strength is MANDATORY


def test_an_instruction_is_a_duty() -> None:
    text = "Ask every patient about domestic abuse when she is alone."
    assert found(text)["AA1"].strength is MANDATORY


def test_an_instruction_after_its_occasion_is_a_duty() -> None:
    text = "If domestic abuse is disclosed, record it in the case notes."
    assert found(text)["DC1"].strength is MANDATORY


def test_a_definition_is_a_statement_that_binds_nobody() -> None:
    evidence = found("“DA Policy” means the Provider's written policy on domestic abuse for its staff.")[
        "WP1"
    ]
    assert (evidence.strength, evidence.bearer) == (STATEMENT, Bearer.NONE)


def test_a_question_is_a_statement() -> None:
    assert found("Must staff be trained on domestic abuse?")["TR1"].strength is STATEMENT


def test_a_modal_inside_a_clause_does_not_rule_the_whole() -> None:
    text = "The Provider shall ensure that staff know that they may speak to a line manager about domestic abuse."
    assert all(one.strength is MANDATORY for one in found(text).values())


def test_but_stops_a_negation() -> None:
    text = "The Provider is not required to publish its policy but shall train its staff on domestic abuse."
    assert found(text)["TR1"].strength is MANDATORY


def test_a_saving_denies_nothing() -> None:
    text = (
        "Nothing in this agreement prevents a member of staff from seeking help about domestic abuse at work."
    )
    assert all(one.strength is not NEGATED for one in found(text).values())


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


def strengths(text: str, heading: str | None = None) -> set[Strength]:
    """Every strength with which anything is found in the text."""
    return {one.strength for one in found(text, heading=heading).values()}


@pytest.mark.parametrize(
    "opening", ["Twice a year", "Each month", "In the yearly review,", "At the end of term, in July,"]
)
def test_an_instruction_after_a_time_or_a_place_is_a_duty(opening: str) -> None:
    text = f"{opening} send us the number of clients who disclosed domestic abuse."
    assert found(text)["DC3"].strength is MANDATORY


@pytest.mark.parametrize(
    "noun", ["Evidence does not", "Contact officers should", "Part 3 does not", "Report | does not"]
)
def test_a_noun_at_the_head_of_a_clause_is_no_instruction(noun: str) -> None:
    assert MANDATORY not in strengths(f"{noun} say how staff are trained on domestic abuse.")


def test_consider_governs_its_own_verb_alone() -> None:
    text = "If domestic abuse is disclosed, consider a visit, and refer her to the local refuge the same day."
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


def test_a_softener_right_before_the_verb_softens_it() -> None:
    text = "The Provider has premises in two towns and, so far as practicable, shall train staff on domestic abuse."
    assert found(text)["TR1"].strength is QUALIFIED


def test_no_after_and_denies_the_second_duty() -> None:
    text = "The Council pays for refuges, and no contractor is required to train its staff on domestic abuse."
    assert found(text)["TR1"].strength is NEGATED


def test_a_duty_of_whoever_sees_signs_stands_after_a_denial() -> None:
    text = (
        "Porters need not screen, but a nurse who sees signs of domestic abuse shall refer her to the refuge."
    )
    assert found(text)["AA4"].strength is MANDATORY


def test_an_item_of_an_action_plan_is_no_duty() -> None:
    assert MANDATORY not in strengths("Train staff on domestic abuse | Lead nurse | May", "Action plan")


def test_the_plain_present_goes_on_with_the_duty_before_it() -> None:
    text = "The adviser shall ask every client. A disclosure of domestic abuse goes to the local refuge the same day."
    assert found(text)["AA4"].strength is MANDATORY


@pytest.mark.parametrize(
    "told",
    [
        "All staff completed training on domestic abuse in the spring.",
        "Our staff received domestic abuse training last year.",
        "Staff already attend domestic abuse training every year.",
    ],
)
def test_what_was_done_does_not_go_on_with_a_duty(told: str) -> None:
    assert found(f"The adviser shall ask every client. {told}")["TR1"].strength is STATEMENT


def test_a_scope_clause_of_a_policy_is_a_duty() -> None:
    text = "The domestic abuse policy reaches agency workers, volunteers and the staff of sub-contractors."
    assert found(text)["WP8"].strength is MANDATORY


def test_a_box_to_tick_is_no_duty() -> None:
    assert MANDATORY not in strengths("Domestic abuse policy covers agency staff | [ ]", "Requirements")


def test_a_note_of_what_the_supplier_is_to_do_is_a_duty() -> None:
    assert found("TV4: Supplier to train its staff on domestic abuse.")["TR1"].strength is MANDATORY


def test_items_after_a_weak_stem_are_as_weak() -> None:
    text = (
        "Staff are expected to: (a) ask about domestic abuse alone; (b) record what is said about the abuse."
    )
    assert MANDATORY not in strengths(text)


def test_a_share_of_people_with_a_target_is_a_duty() -> None:
    text = "100% of clients who disclose domestic abuse are offered a referral to the local refuge."
    assert found(text)["AA4"].strength is MANDATORY


def test_a_heading_that_asks_why_gives_no_strength() -> None:
    text = "Managers train their staff on domestic abuse."
    draft = contract(
        Block(text=text, place=Place(heading_path=("Why employers should act",))),
    )
    assert {one.strength for one in found_in(draft)} == {STATEMENT}


def test_a_ban_on_letting_a_policy_lapse_keeps_it() -> None:
    text = "The domestic abuse policy for staff shall be in force and shall not be allowed to lapse."
    assert NEGATED not in strengths(text)


def test_advice_nearer_than_a_duty_leaves_no_duty() -> None:
    text = "100% of staff are trained on domestic abuse."
    headings = ("Standards", "Good practice")
    draft = contract(Block(text=text, place=Place(heading_path=headings)))
    assert {one.strength for one in found_in(draft) if one.element == "TR1"} == {QUALIFIED}


def test_a_second_duty_that_is_denied_leaves_the_first() -> None:
    text = (
        "The Provider shall ensure that all staff are trained on domestic abuse and shall not be required to have "
        "a domestic abuse policy for staff."
    )
    assert found(text)["TR1"].strength is MANDATORY
    assert found(text)["WP1"].strength is NEGATED


def test_instructions_after_a_weak_lead_are_as_weak() -> None:
    text = "What you should do: train your staff on domestic abuse; keep a domestic abuse policy for staff."
    assert strengths(text) == {QUALIFIED}


def test_an_occasion_before_a_colon_weakens_no_instruction() -> None:
    text = "If a client may be at risk: refer her to the local domestic abuse service."
    assert found(text)["AA4"].strength is MANDATORY


def test_how_a_policy_is_to_be_read_lays_down_nothing() -> None:
    text = (
        "The association's policy deals with domestic abuse and with stalking and sexual violence by anybody, "
        "and is to be read with the procedure on leave."
    )
    assert found(text)["WP2"].strength is STATEMENT


def test_what_one_can_weakens_no_sentence_after_it() -> None:
    assert (
        found("Do what you can. Ensure that staff are trained on domestic abuse.")["TR1"].strength
        is MANDATORY
    )


def test_what_a_paper_never_does_in_a_relative_clause_denies_nothing() -> None:
    text = "Ask about domestic abuse on the yellow sheet, which is never brought out before a partner."
    assert NEGATED not in strengths(text)


def test_an_item_that_ensures_is_as_weak_as_its_stem() -> None:
    text = (
        "The Provider should: (a) ensure that staff are trained on domestic abuse; (b) keep a record of it."
    )
    assert found(text)["TR1"].strength is QUALIFIED


def test_to_ensure_a_thing_under_tips_is_advice() -> None:
    draft = contract(
        Block(
            text="Ensure that all staff are trained on domestic abuse.",
            place=Place(heading_path=("Domestic abuse", "Tips")),
        )
    )
    assert {one.strength for one in found_in(draft) if one.element == "TR1"} == {QUALIFIED}


@pytest.mark.parametrize(
    "heading", ["Front desk protocol", "Operating instruction 4", "Specification: triage"]
)
def test_the_plain_present_of_an_operative_paper_is_a_duty(heading: str) -> None:
    text = "Every client is asked about domestic abuse alone before the key worker leaves."
    assert found(text, heading=heading)["AA1"].strength is MANDATORY


@pytest.mark.parametrize(
    "heading", ["Minutes of the service group", "Annual report on the service", "Our clients"]
)
def test_the_plain_present_of_what_is_told_is_no_duty(heading: str) -> None:
    text = "Every client is asked about domestic abuse alone before the key worker leaves."
    assert found(text, heading=heading)["AA1"].strength is STATEMENT


def test_what_an_operative_paper_tells_of_the_past_is_no_duty() -> None:
    text = "Last year every client was asked about domestic abuse alone at each visit."
    assert found(text, heading="Specification: triage")["AA1"].strength is STATEMENT


def test_the_contents_of_a_handbook_are_no_duty() -> None:
    text = "1 Training of staff on domestic abuse; 2 Asking about domestic abuse; 3 Marac and high risk"
    assert MANDATORY not in strengths(text, "Handbook: contents")


@pytest.mark.parametrize(
    "remark",
    [
        "This is a condition of payment.",
        "The Provider agrees to this.",
        "Both steps are mandatory.",
        "The guide is binding on every partner.",
    ],
)
def test_a_remark_that_binds_makes_its_paragraph_a_duty(remark: str) -> None:
    text = f"The nurse asks each client about domestic abuse alone. {remark}"
    assert found(text)["AA1"].strength is MANDATORY


def test_a_condition_of_means_softens_a_duty() -> None:
    text = "Where the rota and staffing allow, the Provider shall train its staff on domestic abuse."
    assert found(text)["TR1"].strength is QUALIFIED


def test_what_the_law_allows_softens_nothing() -> None:
    text = "Where the law allows, the Provider shall train its staff on domestic abuse."
    assert found(text)["TR1"].strength is MANDATORY


def test_a_thing_with_its_target_beside_it_is_a_duty() -> None:
    assert found("Staff with current training on domestic abuse: 90%")["TR1"].strength is MANDATORY


def test_a_share_that_was_reached_is_no_duty() -> None:
    assert MANDATORY not in strengths("Staff with training on domestic abuse last year: 90%")


def test_an_instruction_in_a_cell_is_a_duty() -> None:
    text = "Reception | Ask every client about domestic abuse alone"
    assert found(text)["AA1"].strength is MANDATORY


def test_a_cell_to_fill_in_instructs_nobody() -> None:
    assert MANDATORY not in strengths("Client | Ask about domestic abuse alone Y/N | Date")


@pytest.mark.parametrize("heading", ["Press release", "Minutes of the cabinet"])
def test_what_will_be_in_news_is_no_duty(heading: str) -> None:
    text = "The firm will train its staff on domestic abuse."
    assert found(text, heading=heading)["TR1"].strength is STATEMENT


def test_what_was_never_done_is_no_ban() -> None:
    assert MANDATORY not in strengths("The children were never spoken to about the domestic abuse.")


def test_one_who_believes_a_thing_has_the_duty_after_it() -> None:
    text = "A nurse who believes that a client suffers domestic abuse shall refer her to the local refuge."
    assert found(text)["AA4"].strength is MANDATORY


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("It falls to the Provider to train its staff on domestic abuse.", MANDATORY),
        ("Clubs are urged to train their staff on domestic abuse.", QUALIFIED),
        ("It would be proper to train staff on domestic abuse.", QUALIFIED),
        ("The Provider has no further obligation to train its staff on domestic abuse.", NEGATED),
        ("Training of staff on domestic abuse is not called for.", NEGATED),
    ],
)
def test_rarer_words_give_their_strength(text: str, strength: Strength) -> None:
    assert found(text)["TR1"].strength is strength
