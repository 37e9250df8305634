"""What a passage is about, in a whole contract."""

from __future__ import annotations

from horizontal.contract import Block, BlockKind, Place
from horizontal.evidence import Flag, Strength
from horizontal.matching.defined_terms import Term, find_definitions
from horizontal.matching.find import reader_of
from tests.builders import FILLER, catalogue, contract, found, found_by_rules, found_in
from tests.matching.test_tables import table


def subject_terms(*texts: str) -> list[Term]:
    """What the terms of a contract with these clauses bring to the passages that use them."""
    maker = reader_of(catalogue()).subjects
    terms = maker.terms(find_definitions(contract(*texts)))
    names = (name for name, _ in find_definitions(contract(*texts)))
    return [term for name in names for _, term in terms.used_in(name)]


def codes(*texts: str | Block, heading: str | None = None) -> set[str]:
    """The elements found in a contract with these clauses and some others."""
    return {one.element for one in found_in(contract(*texts, *FILLER, heading=heading))}


def test_a_general_safeguarding_duty_is_not_about_it() -> None:
    assert not codes("The Provider shall train its staff on safeguarding each year.")


def test_domestic_waste_is_not_about_it() -> None:
    assert not found("The Contractor shall train its crews on the collection of domestic refuse.")


def test_a_heading_makes_a_clause_about_it() -> None:
    assert "TR1" in codes("All staff shall be trained.", heading="Domestic abuse")


def test_another_subject_under_such_a_heading_is_not_drawn_in() -> None:
    assert "TR1" not in codes("All staff shall be trained on fire safety.", heading="Domestic abuse")


def test_the_heading_of_a_text_by_itself_is_over_whatever_it_names() -> None:
    duty = "Whatever the child says shall be passed to the safeguarding lead and kept on the child's file."
    assert "AA7" in found(duty, heading="Domestic abuse: children who tell")


def test_other_kinds_of_abuse_under_such_a_heading_are_not_drawn_in() -> None:
    duty = "The training shall cover mental capacity, financial abuse and radicalisation."
    assert "TR2" not in found(duty, heading="Safeguarding and domestic abuse")


def test_a_reference_back_is_about_what_it_points_to() -> None:
    evidence = found_in(
        contract(
            "Staff shall be trained on domestic abuse.", "Such training shall be refreshed every two years."
        )
    )
    assert any(one.element == "TR4" and Flag.BACK_REFERENCE in one.flags for one in evidence)


def test_a_defined_term_carries_the_subject_to_a_far_clause() -> None:
    definition = "“Relevant Policy” means a written policy on domestic abuse affecting staff."
    evidence = found_in(contract(definition, *FILLER, "The Provider shall have a Relevant Policy in place."))
    assert any(one.element == "WP1" and Flag.DEFINED_TERM in one.flags for one in evidence)


def test_a_term_on_a_line_over_its_definition_is_learned() -> None:
    heading = Block(text="Definitions", kind=BlockKind.HEADING, number="1", level=1, place=Place(clause="1"))
    term = Block(text="Relevant Abuse", kind=BlockKind.HEADING)
    meaning = Block(text="domestic abuse as the law defines it, whoever the victim is.")
    assert "TR1" in codes(heading, term, meaning, *FILLER, "All staff shall be trained on Relevant Abuse.")


def test_a_term_explained_in_passing_carries_the_subject() -> None:
    meaning = (
        "By “trouble at home” we mean domestic abuse: shouting, bullying, blows or being kept short of money."
    )
    duty = "Each adviser must be trained on trouble at home before the first appointment."
    assert "TR1" in codes(meaning, *FILLER, duty)


def test_a_term_that_names_a_policy_is_that_policy() -> None:
    definitions = (
        "“Relevant Harm” means domestic abuse.",
        "“Home Code” means the Operator's written rules on what it does for employees who live with Relevant Harm.",
    )
    duty = "The Operator shall bring the Home Code into force by the Opening Date."
    evidence = found_by_rules(contract(*definitions, *FILLER, duty))
    assert any(one.element == "WP1" and one.modal == "shall" for one in evidence)


def test_a_clause_that_says_what_it_is_about_is_about_it_throughout() -> None:
    opening = "This clause applies where a client tells an adviser of domestic abuse."
    duty = "Nobody outside the service shall be told without consent, save where a life is in danger."
    assert "AA6" in codes(*FILLER, opening, duty)


def test_a_term_as_general_as_services_carries_nothing() -> None:
    definition = "“Services” means support for tenants, including those who suffer domestic abuse."
    assert "TR1" not in codes(definition, *FILLER, "The Provider shall train its staff in the Services.")


def test_the_label_of_an_item_is_no_definition() -> None:
    label = "Training: all staff are trained on domestic abuse."
    assert "TR5" not in codes(label, *FILLER, "The Provider shall keep Training records for all staff.")


def test_a_term_for_every_kind_of_harm_carries_nothing() -> None:
    definition = "“Safeguarding Concern” means any concern of neglect, physical abuse or domestic abuse."
    assert not {"DC1", "DC2"} & codes(
        definition, *FILLER, "The Provider shall record each Safeguarding Concern."
    )


def test_a_policy_on_a_term_covers_what_the_term_is_defined_by() -> None:
    definition = "“Relevant Harm” means domestic abuse, stalking and forced marriage."
    duty = "The Provider shall have a written policy on Relevant Harm for its own workforce."
    assert {"WP1", "WP2"} <= codes(definition, *FILLER, duty)


def test_a_policy_on_a_term_of_domestic_abuse_alone_covers_nothing_else() -> None:
    definition = "“Relevant Harm” means domestic abuse."
    duty = "The Provider shall have a written policy on Relevant Harm for its own workforce."
    assert "WP2" not in codes(definition, *FILLER, duty)


def test_a_word_that_the_contract_uses_for_something_else_is_not_about_it() -> None:
    definition = "“DASH” means the data sharing hub."
    assert "AA3" not in codes(definition, "The Provider shall complete the DASH form for each vehicle.")


def test_perpetrators_of_fraud_are_not_about_it() -> None:
    assert not codes("Known perpetrators of benefit fraud shall be referred to the specialist team.")


def test_a_list_of_kinds_of_abuse_lays_down_no_duty_about_this_one() -> None:
    text = (
        "The Provider shall have a policy against physical abuse, emotional abuse, financial abuse, neglect, "
        "domestic abuse, modern slavery and self-neglect."
    )
    assert all(one.strength.value == "statement" for one in found_in(contract(text)))


def test_an_item_brings_the_subject_to_its_stem() -> None:
    stem = Block(
        text="The Provider shall have a written policy on each of these:",
        kind=BlockKind.LIST_ITEM,
        number="4.1",
        level=2,
        place=Place(clause="4.1"),
    )
    item = Block(
        text="domestic abuse affecting its staff;",
        kind=BlockKind.LIST_ITEM,
        number="(b)",
        level=3,
        place=Place(clause="4.1(b)"),
    )
    assert "WP1" in codes(stem, item)


def test_a_contents_entry_lays_down_no_duty() -> None:
    entry = Block(text="Domestic abuse: referral of cases to Marac 14", kind=BlockKind.CONTENTS)
    assert {one.strength.value for one in found_in(contract(entry))} == {"statement"}


def test_hire_inside_shire_is_no_word() -> None:
    assert not codes("Northshire County Council keeps a Monitoring Return.")


def test_what_opens_with_other_is_not_drawn_in() -> None:
    texts = (
        "Counts of domestic abuse shall be masked.",
        "All other reports must be masked where they are used elsewhere.",
    )
    assert {one.quote for one in found_in(contract(*texts, *FILLER))} == {texts[0]}


def test_abuse_may_be_a_defined_term() -> None:
    meaning = "“Abuse” means domestic abuse as defined in section 1 of the Domestic Abuse Act 2021."
    assert "TR1" in codes(meaning, "Each officer shall be put through a course on Abuse.")


def test_a_term_in_capitals_over_a_clause_is_the_term() -> None:
    meaning = "“Intimate Abuse” means domestic abuse."
    heading = ("INTIMATE ABUSE",)
    clause = Block(
        text="All staff shall be trained.", number="9.1", place=Place(clause="9.1", heading_path=heading)
    )
    assert "TR1" in codes(meaning, clause)


def test_a_that_which_joins_points_to_nothing_before() -> None:
    first = "The Provider shall train its staff on domestic abuse."
    second = "The Provider shall investigate any allegation that a member of staff has behaved badly."
    assert "WP6" not in codes(first, second)


def test_paragraphs_of_a_letter_go_on_with_one_another() -> None:
    over = ("Your people",)
    texts = (
        "You must have a written policy on domestic abuse for your staff.",
        "One of the trustees must look after that policy and bring it to the board every spring.",
    )
    blocks = (
        Block(text=text, number=number, place=Place(clause=number, heading_path=over))
        for number, text in zip(("14", "15"), texts, strict=True)
    )
    assert "WP9" in codes(*blocks)


def test_harassment_at_work_alone_is_another_subject() -> None:
    first = "The Provider shall train its staff on domestic abuse."
    assert "WP1" not in codes(
        first, "The Provider shall adopt a policy prohibiting sexual harassment at work."
    )


def test_words_may_stand_between_a_term_and_its_meaning() -> None:
    meaning = "“Abuse” in this Contract, when it has a capital letter, means domestic abuse and stalking."
    draft = contract(meaning, *FILLER, "Each worker shall be trained about Abuse.")
    assert "TR1" in {one.element for one in found_in(draft) if one.strength is Strength.MANDATORY}


def test_plain_words_for_abuse_by_a_partner_are_about_it() -> None:
    for text in (
        "The assessor shall ask every customer whether anyone close to them is hurting or controlling them.",
        "A worker who uses footage to stalk or control a former partner shall be disciplined.",
        "A worker arrested for an offence against a partner shall be taken off the services.",
    ):
        assert found(text), text


def test_abuse_of_things_and_violence_among_offences_are_not_about_it() -> None:
    for text in (
        "Abuse of your computer systems must be dealt with as serious misconduct.",
        "An operative charged with an offence of violence or dishonesty shall be suspended.",
        "The firm shall have policies on sexual safety in the workplace and on violence from the public.",
    ):
        assert not codes(text), text


def test_what_points_back_passes_over_the_names_of_rows() -> None:
    rows = table(
        ("Theme", "Commitment: the Provider will", "By when"),
        ("Healthy work 1", "Bring in a written domestic abuse policy for its own people", "Month 3"),
        ("Healthy work 2", "Have a director own it and look at it afresh every two years", "–"),
    )
    assert "WP9" in codes(*rows)


def test_a_term_for_the_abuse_is_read_in_plain_words() -> None:
    meaning = "“Home Harm” means domestic abuse within the meaning of the Act."
    duty = "Any of the staff whom Home Harm puts in danger shall be offered another place of work and a new shift."
    assert "WP4" in codes(meaning, duty)


def test_a_term_for_a_meeting_about_abuse_is_none_for_the_abuse() -> None:
    meaning = "“Panel” means the domestic abuse conference of the county."
    [term] = subject_terms(meaning)
    assert term.plainly == ""


def test_a_service_that_is_named_in_passing_is_a_specialist() -> None:
    funded = "The Council funds Elm Haven, which provides advisers and refuge for people subjected to domestic abuse."
    duty = "Where a resident tells of domestic abuse the worker shall put them in touch with Elm Haven."
    assert "AA4" in {one.element for one in found_by_rules(contract(funded, *FILLER, duty))}
    assert "AA4" not in {one.element for one in found_by_rules(contract(*FILLER, duty))}


def test_an_authority_that_runs_a_helpline_is_no_specialist() -> None:
    runs = "Elm County Council, which runs a helpline for people subjected to domestic abuse, pays for it."
    duty = (
        "Where a resident tells of domestic abuse the worker shall put them in touch with Elm County Council."
    )
    assert "AA4" not in {one.element for one in found_by_rules(contract(runs, *FILLER, duty))}


def test_plain_words_are_not_made_plain_again() -> None:
    meaning = "By “abuse” we mean domestic abuse of any kind."
    draft = contract(meaning, "Staff shall be trained in domestic abuse, and shall ask about abuse.", *FILLER)
    told = [one.subject.told for one in reader_of(catalogue()).readings(draft)]
    assert "domestic domestic" not in " ".join(one.text for one in told if one)


def test_women_and_violence_in_a_heading_is_the_subject() -> None:
    text = "You’ll ask every woman whom you meet whether anyone is hurting her."
    assert "AA1" in codes(text, heading="Women and violence")


def test_what_learners_think_points_to_nothing_before() -> None:
    before = "Once a year we’ll go over the domestic abuse figures with a forum of survivors."
    text = "You’ll ask learners each term what they think of their course and show us what you’ve changed."
    assert all(one.quote != text for one in found_in(contract(before, text, *FILLER)))


def test_the_dash_diet_is_no_checklist() -> None:
    text = "The Link Worker shall help the patient to find the DASH eating plan."
    assert not codes(text)


def test_a_policy_is_on_all_that_the_contracts_own_domestic_abuse_takes_in() -> None:
    term = "“Domestic Abuse” means domestic abuse and, in addition, stalking, forced marriage and sexual violence."
    policy = (
        "The Provider must keep in force a written policy on how it supports Staff who suffer Domestic Abuse."
    )
    asking = "Staff must ask each client about Domestic Abuse."
    assert "WP2" in codes(term, policy)
    assert "WP2" not in codes(policy)
    assert "WP2" not in codes(term, asking)


def test_who_is_abusive_towards_a_colleague_is_another_matter() -> None:
    policy = "This condition applies to staff who suffer domestic abuse."
    text = "A member of staff who is violent or abusive towards a colleague shall be disciplined."
    assert all(one.quote != text for one in found_in(contract(policy, text, *FILLER)))


def test_a_standard_says_what_it_is_about() -> None:
    opening = Block(
        text="This Standard is about domestic abuse in the families who come to you.",
        place=Place(part="Annex B", heading_path=("Annex B – Safer Homes Standard",)),
    )
    asks = Block(
        text="At the first talk the group leader must ask each parent whether anyone at home makes them afraid.",
        number="B1",
        place=Place(part="Annex B", clause="B1", heading_path=("Annex B – Safer Homes Standard",)),
    )
    assert "AA1" in codes(opening, asks)


def test_who_swears_and_verbally_abuses_uses_no_term() -> None:
    term = "In this Schedule “abuse” means domestic abuse."
    text = "A Host who swears at or verbally abuses a Young Person shall be suspended."
    assert all(one.quote != text for one in found_in(contract(term, text, *FILLER)))


def test_a_short_heading_on_harm_between_those_close_is_about_it() -> None:
    said = "The adviser shall ask each client whether they feel safe, with nobody else in the room."
    assert "AA2" in codes(
        Block(text=said, place=Place(heading_path=("Older people hurt by those closest to them",)))
    )
    assert "AA2" not in codes(Block(text=said, place=Place(heading_path=("Appointments",))))


def test_the_name_of_a_party_is_no_word_of_the_subject() -> None:
    assert not codes("The Assessment Partner shall keep in confidence what any colleague tells it.")


def test_a_term_that_begins_with_an_abbreviation_may_mean_something_else() -> None:
    definition = "“DASH Record” means the sheet on diabetes and skin health."
    assert "AA3" not in codes(
        definition, "The nurse shall complete the DASH Record and score the risk as low or high."
    )


def test_a_heading_on_the_abused_leads_its_clause_where_the_subject_is_named() -> None:
    place = Place(heading_path=("Clients who are being abused",))
    duty = Block(text="You'll write down in the case file what each client said.", place=place)
    named, other = ("One client in six has lived with domestic abuse.", "One client in six has debts.")
    assert "DC1" in codes(Block(text=named, place=place), duty)
    assert "DC1" not in codes(Block(text=other, place=place), duty)
