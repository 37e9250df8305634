"""How strongly a passage speaks: each trap of the tools around us, and each rule of the design."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, Place
from horizontal.evidence import Bearer, Strength
from tests.builders import contract, found, found_by_rules, found_in, ruled, strengths

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
    ("The Provider must actively consider training its staff on domestic abuse.", QUALIFIED),
    ("So far as is practicable, each manager shall train the staff on domestic abuse.", QUALIFIED),
    ("The Provider must consider training its staff on domestic abuse as part of induction.", QUALIFIED),
    ("The Provider shall give due regard to training its staff on domestic abuse.", QUALIFIED),
    ("The Provider may train its staff on domestic abuse.", PERMISSIVE),
    ("It shall be open to the Provider to train its staff on domestic abuse.", PERMISSIVE),
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
    ("For the year 2025 no Provider need train its staff on domestic abuse.", NEGATED),
    (
        "Nothing in this Deed shall oblige the Provider to alter how it trains its staff on domestic abuse.",
        NEGATED,
    ),
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


def test_a_ban_is_a_duty_where_it_can_meet_the_element() -> None:
    text = "Staff must never ask about domestic abuse with a partner present."
    assert found(text)["AA2"].strength is MANDATORY


def test_a_ban_of_what_the_element_asks_denies_it() -> None:
    text = "The Provider shall not train its staff on domestic abuse."
    assert found(text)["TR1"].strength is NEGATED


def test_a_ban_until_something_is_done_is_a_duty() -> None:
    text = "Staff shall not see clients until they have been trained on domestic abuse."
    assert found(text)["TR1"].strength is MANDATORY


def test_a_definition_is_a_statement_that_binds_nobody() -> None:
    evidence = found("“DA Policy” means the Provider's written policy on domestic abuse for its staff.")[
        "WP1"
    ]
    assert (evidence.strength, evidence.bearer) == (STATEMENT, Bearer.NONE)


def test_a_question_is_a_statement() -> None:
    assert found("Must staff be trained on domestic abuse?")["TR1"].strength is STATEMENT


def test_a_saving_denies_nothing() -> None:
    text = (
        "Nothing in this agreement prevents a member of staff from seeking help about domestic abuse at work."
    )
    assert all(one.strength is not NEGATED for one in found(text).values())


def test_a_softener_right_before_the_verb_softens_it() -> None:
    text = "The Provider has premises in two towns and, so far as practicable, shall train staff on domestic abuse."
    assert found(text)["TR1"].strength is QUALIFIED


def test_wherever_you_can_softens_an_instruction() -> None:
    text = "Wherever you can, ask about domestic abuse in private."
    assert MANDATORY not in strengths(text)


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


def test_a_share_of_people_with_a_target_is_a_duty() -> None:
    text = "100% of clients who disclose domestic abuse are offered a referral to the local refuge."
    assert found(text)["AA4"].strength is MANDATORY


def test_a_ban_on_letting_a_policy_lapse_keeps_it() -> None:
    text = "The domestic abuse policy for staff shall be in force and shall not be allowed to lapse."
    assert NEGATED not in strengths(text)


def test_advice_nearer_than_a_duty_leaves_no_duty() -> None:
    text = "100% of staff are trained on domestic abuse."
    headings = ("Standards", "Good practice")
    draft = contract(Block(text=text, place=Place(heading_path=headings)))
    assert {one.strength for one in found_by_rules(draft) if one.element == "TR1"} == {QUALIFIED}


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


@pytest.mark.parametrize("heading", ["Press release", "Minutes of the cabinet"])
def test_what_will_be_in_news_is_no_duty(heading: str) -> None:
    text = "The firm will train its staff on domestic abuse."
    assert found(text, heading=heading)["TR1"].strength is STATEMENT


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


def test_a_no_in_the_opening_clause_bans_nothing() -> None:
    text = "Where no specialist is free, a manager may train the staff on domestic abuse."
    assert found(text)["TR1"].strength is PERMISSIVE


def test_leave_to_do_only_so_much_is_a_bar() -> None:
    text = "Even then advocates may share only what the victim of domestic abuse agrees to."
    assert found(text)["AA6"].strength is MANDATORY


def test_nothing_shall_be_required_is_a_denial() -> None:
    text = "No training on domestic abuse shall be required of the Contractor's staff."
    assert found(text)["TR1"].strength is Strength.NEGATED


def test_every_reasonable_effort_is_less_than_a_duty() -> None:
    text = "The Grantee will make every reasonable effort to agree a referral route with the women's refuge."
    assert found(text)["AA4"].strength is QUALIFIED


def test_what_those_below_are_spared_is_no_denial_of_the_providers_own_policy() -> None:
    evidence = found("A staffing agency need not adopt the staff policy on domestic abuse.")
    assert "WP1" not in evidence
    evidence = found("Sub-contractors need not adopt the staff policy on domestic abuse.")
    assert evidence["WP8"].strength is Strength.NEGATED
    assert "WP1" not in evidence


def test_what_makes_no_odds_to_a_duty_is_none() -> None:
    text = "Whether or not you have a domestic abuse policy, you must give each worker the number of the helpline."
    assert ruled(text)["WP1"].strength is not MANDATORY


def test_what_is_said_of_things_of_a_kind_is_no_duty() -> None:
    assert found("A good course on domestic abuse will cover coercive control.")["TR2"].strength is STATEMENT


def test_what_is_agreed_to_be_needless_is_denied() -> None:
    text = "The Council agrees that the Provider is not required to train its staff on domestic abuse."
    assert found(text)["TR1"].strength is NEGATED


def test_nothing_denies_after_any_opening() -> None:
    text = "It being odd that two should do it, nothing in this clause obliges the Provider to train on domestic abuse."
    assert found(text)["TR1"].strength is NEGATED


def test_what_is_not_to_be_sent_is_made_all_the_same() -> None:
    text = "A Dash with fewer than ten ticks shall not be sent to the domestic abuse service."
    assert found(text).get("AA3") is None or found(text)["AA3"].strength is not NEGATED


def test_a_ban_on_a_way_of_asking_is_no_denial_of_asking() -> None:
    evidence = found("Do not use a relative as interpreter for the question about domestic abuse.")
    assert evidence["AA2"].strength is MANDATORY
    assert "AA1" not in evidence or evidence["AA1"].strength is not NEGATED


def test_what_a_demanded_paper_shall_say_is_demanded() -> None:
    lead = Block(text="The domestic abuse policy for staff shall say:", number="3", place=Place(clause="3"))
    item = "which manager a colleague can go to, and that the colleague will be believed"
    evidence = found_in(contract(lead, Block(text=item, number="(a)", level=2, place=Place(clause="3(a)"))))
    assert {one.strength for one in evidence if one.element == "WP3"} == {MANDATORY}


@pytest.mark.parametrize(
    ("text", "element"),
    [
        ("The Provider shall consider each child of a home with domestic abuse as a victim too.", "AA7"),
        (
            "Where a worker is accused of domestic abuse, the firm shall consider it under its disciplinary rules.",
            "WP6",
        ),
    ],
)
def test_to_consider_a_thing_as_something_is_a_duty(text: str, element: str) -> None:
    assert found(text)[element].strength is MANDATORY


def under_stem(element: str, stem: str, item: str, heading: tuple[str, ...] = ()) -> set[Strength]:
    """How strongly clause 3 and its item (a) together speak to an element."""
    lead = Block(text=stem, number="3", place=Place(clause="3", heading_path=heading))
    listed = Block(text=item, number="(a)", place=Place(clause="3(a)", heading_path=heading))
    return {one.strength for one in found_in(contract(lead, listed)) if one.element == element}


def test_the_last_modal_of_a_stem_rules_its_items_even_where_it_hangs() -> None:
    stem = "No worker may hold a case before the course on domestic abuse, which must deal with:"
    item = "how partners use money to control, and the signs of coercive control."
    assert MANDATORY in under_stem("TR2", stem, item, ("Training on domestic abuse",))


def test_where_help_can_be_had_is_the_content_of_a_notice() -> None:
    stem = "The Operator shall keep on show at each depot:"
    item = "where employees can get help with domestic abuse: the national helpline."
    assert under_stem("WP5", stem, item) == {MANDATORY}


def test_an_occasion_under_a_stem_is_ruled_by_its_own_modal() -> None:
    stem = "What mentors must do and must not do:"
    item = "when a person at risk of domestic abuse agrees, the worker is to refer them to the Idva."
    assert under_stem("AA4", stem, item) == {MANDATORY}


ONE_OF_SEVERAL = (
    "You will hear a colleague who tells you of domestic abuse out in private, {}, and give them the number of"
    " a helpline."
)


@pytest.mark.parametrize(
    ("second", "strength"),
    [
        ("keep it between the two of you as far as you can", MANDATORY),
        ("as far as you can", QUALIFIED),
        ("note it", MANDATORY),
    ],
)
def test_what_softens_one_of_several_things_softens_that_one(second: str, strength: Strength) -> None:
    assert found(ONE_OF_SEVERAL.format(second))["WP5"].strength is strength


def test_who_fills_a_blank_is_not_who_is_bound() -> None:
    text = "Wardens shall take this course: domestic abuse [contents to be supplied by the Council]."
    assert ruled(text)["TR1"].bearer is Bearer.PROVIDER


def test_what_nobody_is_to_be_asked_is_a_ban() -> None:
    text = "An employee who tells of domestic abuse shall not be asked to prove it and shall be believed."
    assert found(text)["WP3"].strength is MANDATORY


def test_the_opening_of_an_item_softens_it() -> None:
    stem = "That domestic abuse policy shall give:"
    item = "where practicable, the helplines from which employees can get help."
    assert under_stem("WP5", stem, item) == {QUALIFIED}
