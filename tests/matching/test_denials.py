"""Clauses that another passage switches off, by their number."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, BlockKind, Cell, Place
from horizontal.evidence import Flag, Strength
from horizontal.matching.denials import with_denials
from horizontal.matching.party_names import PartyWords
from horizontal.matching.passages import cut_passages
from tests.builders import FILLER, catalogue, contract, found, found_in, passage

CLAUSES = (
    "The Provider shall have a written policy on domestic abuse for its own staff.",
    "The Provider shall train all staff on domestic abuse every two years.",
)
SCHEDULE = Block(
    text="The Provider shall record each disclosure of domestic abuse.",
    number="1",
    place=Place(part="Schedule 3", clause="1", heading_path=("Schedule 3", "Domestic abuse")),
)


def denied(text: str) -> set[str]:
    """The elements that this clause denies, in a contract with a policy (1.1), training (1.2) and Schedule 3."""
    last = Block(text=text, number="50.1", place=Place(clause="50.1"))
    found = found_in(contract(*CLAUSES, *FILLER, SCHEDULE, last))
    return {one.element for one in found if one.strength is Strength.NEGATED}


SWITCHED_OFF = [
    (
        "Nothing in clause 1.1 obliges the Provider to adopt a policy where it has fewer than ten staff.",
        {"WP1"},
    ),
    ("Nothing in clause 1.2 shall require the Provider to do anything.", {"TR1", "TR3", "TR4"}),
    ("Nothing in clause 1 obliges the Provider to incur expenditure.", {"WP1", "TR1", "TR3", "TR4"}),
    ("Clause 1.2 is not to be read as requiring the Provider to train anybody.", {"TR1", "TR3", "TR4"}),
    ("Clause 1.1 shall not apply to this Contract.", {"WP1"}),
    ("Clause 1.1 (Policy) shall cease to have effect.", {"WP1"}),
    ("Clauses 1.1 and 1.2 are disapplied.", {"WP1", "TR1", "TR3", "TR4"}),
    ("Clauses 1 to 5 shall not apply in the first year.", {"WP1", "TR1", "TR3", "TR4"}),
    ("Schedule 3 does not apply to this contract.", {"DC1"}),
    ("Schedule 3 (Domestic abuse) is for information only.", {"DC1"}),
    ("Schedule 3 does not form part of the Contract.", {"DC1"}),
    ("Paragraph 1 of Schedule 3 is omitted.", {"DC1"}),
    ("Schedule 3 applies only if ticked: ☐", {"DC1"}),
    ("☐ Schedule 3 applies.", {"DC1"}),
    ("The following shall not apply: Schedule 3.", {"DC1"}),
    ("Schedule 3: not used", {"DC1"}),
    ("The Provider is not required to comply with clause 1.1.", {"WP1"}),
    ("The Provider need not comply with Schedule 3.", {"DC1"}),
    ("The Provider is released from its obligations under clause 1.1.", {"WP1"}),
    ("These terms apply to each call-off with the exception of clause 1.1.", {"WP1"}),
    ("Paragraph 1 of Schedule 3 has no effect in this Contract.", {"DC1"}),
    ("Paragraph 1 of Schedule 3 is not adopted.", {"DC1"}),
    ("Paragraph 1 of Schedule 3 stands deleted.", {"DC1"}),
    ("Schedule 3 is not part of the agreement.", {"DC1"}),
    ("Clause 1.1 is to be disregarded.", {"WP1"}),
    ("Clause 1.1 was withdrawn at clarification.", {"WP1"}),
    ("The duty in clause 1.1 fell away on signature.", {"WP1"}),
    ("Clause 1.1 is dispensed with.", {"WP1"}),
    ("In this contract clause 1.1 falls to be ignored.", {"WP1"}),
    ("Clause 1.1 does not oblige the Provider to hold a policy.", {"WP1"}),
    ("As to clause 1.1 the Provider is at liberty not to act.", {"WP1"}),
    ("The Provider need not do anything in paragraph 1 of Schedule 3.", {"DC1"}),
    (
        "Clause 1.1: the Council does this itself, and the Provider shall not be required to carry it out.",
        {"WP1"},
    ),
    ("Term 1.1 is lifted for the first year.", {"WP1"}),
    ("1.1 shall not oblige the Provider to hold any policy.", {"WP1"}),
    ("The Provider is not required to hold a policy under clause 1.1.", {"WP1"}),
    ("§ 1.1 shall be read as deleted.", {"WP1"}),
    ("Clause 1.2 fixes no interval between courses.", {"TR4"}),
    ("Clause 1.2 lays down no date by which anyone must be trained, and no frequency.", {"TR4"}),
    ("Clause 1.1 requires no written policy.", {"WP1"}),
    ("Clause 1.2 imposes no duty to train anybody.", {"TR1", "TR3", "TR4"}),
    ("Clause 1.1 creates no obligation.", {"WP1"}),
    ("The Provider is not held to clause 1.1.", {"WP1"}),
    ("The Provider is let off clause 1.1.", {"WP1"}),
    ("Clause 1.1 falls away.", {"WP1"}),
    ("We let you off clause 1.1.", {"WP1"}),
    ("Clause 1.1 is stricken.", {"WP1"}),
    ("Clause 1.1 is therefore not to bind it.", {"WP1"}),
    ("The Provider is deemed to have complied with clause 1.1 from the first day.", {"WP1"}),
    ("Clause 1.1 ceased to have effect on 31 August.", {"WP1"}),
    ("Clause 1.1 is replaced by “Not used”.", {"WP1"}),
    ("In clause 1.2 the words “every two years” are deleted.", {"TR4"}),
    ("Clause 1.2: the Provider is not obliged to train anybody.", {"TR1", "TR3", "TR4"}),
    (
        "The Provider is under no obligation to hold, or to adopt, a policy of the kind mentioned in clause 1.1.",
        {"WP1"},
    ),
    ("Clause 1.1 was queried. It is agreed that the Provider need not do what it says.", {"WP1"}),
    ("Clause 1.1 is noted. The Provider is not required to comply with it.", {"WP1"}),
    ("The requirements of clause 1.1 are aspirations.", {"WP1"}),
    ("The Provider may depart from clause 1.1 as it sees fit.", {"WP1"}),
    ("The matters in clause 1.1 are the responsibility of the Council.", {"WP1"}),
    ("The obligations in clause 1.1 are conditional on further funding.", {"WP1"}),
]


@pytest.mark.parametrize(("text", "elements"), SWITCHED_OFF)
def test_a_clause_that_is_switched_off_is_denied(text: str, elements: set[str]) -> None:
    assert denied(text) == elements


IN_FORCE = [
    "The Council may depart from clause 1 in its own offices.",
    "The matters in clause 1 are the responsibility of the Provider.",
    "Nothing in clause 1 obliges the Provider to breach the law of data protection.",
    "Nothing in clause 1 prevents the Provider from dismissing an employee.",
    "Nothing in clause 1 obliges the Council to pay for training.",
    "Clause 1.2 does not apply to the Council.",
    "Clause 1.2 does not apply to staff who were trained in the past year.",
    "Clause 30 shall not apply, and clause 1 applies in full.",
    "The limit on liability shall not apply to clause 1.",
    "Sub-contracting shall not relieve the Provider of its obligations under clause 1.",
    "The Council may waive clause 1.2 in writing.",
    "Save for clause 1, this Contract may be varied in writing.",
    "Schedule 3 applies only if ticked: ☒",
    "☒ Schedule 3 applies.",
    "Section 1 of the Domestic Abuse Act 2021 does not apply in Scotland.",
    "[Drafting note: clause 1.1 does not apply to small contracts.]",
    "Clause 1.1 shall apply.",
    "Clause 1.1(b) shall not apply.",
    "Clause 1.1(B) is deleted.",
    "Clause 1.1 has no effect on clause 30.",
    "Clause 1.2 sets no limit on the number of staff who are trained.",
    "Clause 1.2 imposes no duty on the Council.",
    "Clause 1.1 does not form part of the evaluation.",
    "The Provider shall not be held to have broken clause 1.1.",
    "The Provider need not carry out clause 1.2 for staff employed for less than a month.",
    "Standard 1 of the national standards does not apply.",
    "Item 1 is withdrawn.",
    "Line 1.1 of the price list does not apply.",
    "Paragraph 1 of Schedule 4 has no effect in this Contract.",
    "Clause 1.2: the Provider is not obliged to use the Council's trainers.",
    "Clause 1.1 was queried. The Provider shall do what it says.",
]


@pytest.mark.parametrize("text", IN_FORCE)
def test_a_clause_that_stays_in_force_is_not_denied(text: str) -> None:
    assert denied(text) == set()


def test_this_clause_denies_the_clause_that_it_stands_in() -> None:
    text = "This clause shall not apply to any contract below £50,000."
    found = found_in(contract(*CLAUSES, *FILLER, text))
    assert {one.element for one in found if one.strength is Strength.NEGATED} == {"WP1", "TR1", "TR3", "TR4"}


def test_a_denial_stands_where_it_is_written() -> None:
    last = Block(text="Clause 1.1 shall not apply.", number="50.1", place=Place(clause="50.1"))
    found = found_in(contract(*CLAUSES, *FILLER, last))
    assert [one.place.clause for one in found if one.element == "WP1"] == ["1.1", "50.1"]
    assert found[-1].modal == "Clause 1.1 shall not apply"


def cell(text: str, row: int, column: int, label: str | None = None) -> Block:
    """A cell of the table in Schedule 3."""
    place = Cell(table=1, row=row, column=column, column_header="The Provider must", row_header=label)
    return Block(
        text=text,
        kind=BlockKind.TABLE_CELL,
        place=Place(part="Schedule 3", heading_path=("Schedule 3", "Domestic abuse"), cell=place),
    )


TABLE = (
    cell("D1", 2, 1),
    cell("The Provider shall have a written policy on domestic abuse for its own staff.", 2, 2, "D1"),
    cell("D2", 3, 1),
    cell("The Provider shall train all staff on domestic abuse every two years.", 3, 2, "D2"),
    cell("D3", 4, 1),
    cell("The Provider shall record each disclosure of domestic abuse.", 4, 2, "D3"),
)

ROWS = [
    ("The Provider is released from row D1 of Schedule 3.", {"WP1"}),
    ("Item D3 of the table in Schedule 3 does not apply.", {"DC1"}),
    ("Schedule 3, row D3 is deleted.", {"DC1"}),
    ("Rows D1 to D3 of Schedule 3 are disapplied.", {"WP1", "TR1", "TR3", "TR4", "DC1"}),
    ("Entries D1 and D3 shall not apply.", {"WP1", "DC1"}),
    ("Row D2 of Schedule 3 sets no interval.", {"TR4"}),
    ("Row D4 of Schedule 3 does not apply.", set()),
    ("Row D1 of Schedule 2 does not apply.", set()),
    ("Row 1 of Schedule 3 does not apply.", set()),
]


@pytest.mark.parametrize(("text", "elements"), ROWS)
def test_a_denial_of_a_row_denies_that_row_alone(text: str, elements: set[str]) -> None:
    last = Block(text=text, number="50.1", place=Place(clause="50.1"))
    found = found_in(contract(*FILLER, *TABLE, last))
    assert {one.element for one in found if one.strength is Strength.NEGATED} == elements


def test_a_denial_in_a_table_cell_denies_the_clause_that_it_names() -> None:
    denial = Block(
        text="(2) Clause 1.1 has no effect in this Contract.",
        kind=BlockKind.TABLE_CELL,
        place=Place(cell=Cell(table=1, row=5, column=2, row_header="Local variations")),
    )
    found = found_in(contract(*CLAUSES, *FILLER, denial))
    assert {one.element for one in found if one.strength is Strength.NEGATED} == {"WP1"}


def test_a_clause_of_another_part_of_the_body_is_denied_where_none_stands_nearer() -> None:
    clause = Block(text=CLAUSES[0], number="8.5", place=Place(part="Part C", clause="8.5"))
    denial = Block(text="Clause 8.5 does not apply.", number="2", place=Place(part="Part B", clause="2"))
    found = found_in(contract(denial, *FILLER, clause))
    assert {one.element for one in found if one.strength is Strength.NEGATED} == {"WP1"}


def test_a_denial_of_what_likeness_alone_finds_leaves_what_a_cue_finds_elsewhere() -> None:
    duty, place = "The Provider shall keep a policy.", Place(clause="2")
    by_cue = passage("WP1")
    guess = by_cue.model_copy(update={"flags": (Flag.LIKENESS,), "quote": duty, "place": place})
    draft = contract(
        Block(text=duty, place=place), Block(text="Clause 2 is disapplied.", place=Place(clause="9"))
    )
    cut, words = cut_passages(draft), PartyWords(catalogue().vocabulary)
    for evidence, conflict in (((by_cue, guess), False), ((guess,), True)):
        told = with_denials(cut, evidence, {"WP1"}, words)
        assert any(one.strength is Strength.NEGATED for one in told) is conflict


@pytest.mark.parametrize(
    "text",
    [
        "Clause 3.1 does not have to be passed down to any firm.",
        "The Provider need not extend clause 3.1 to its subcontractors.",
        "Subgrantees shall not be required to observe clause 3.1.",
        "Sub-Contractors need take on nothing under clause 3.1.",
    ],
)
def test_what_need_not_be_handed_down_denies_only_what_binds_those_below(text: str) -> None:
    own = Block(text=CLAUSES[0], number="3.1", place=Place(clause="3.1"))
    below = Block(
        text="The Provider shall see that each of its subcontractors has such a policy on domestic abuse.",
        number="3.1",
        place=Place(clause="3.1"),
    )
    last = Block(text=text, number="50.1", place=Place(clause="50.1"))
    found = found_in(contract(own, below, *FILLER, last))
    assert {one.element for one in found if one.strength is Strength.NEGATED} == {"WP8"}


def test_a_denial_of_action_against_somebody_leaves_the_other_duties() -> None:
    assert not denied(
        "Nothing in clause 1 obliges the Provider to take disciplinary action against an employee."
    )


def test_a_row_that_leaves_a_clause_out_denies_it() -> None:
    own = Block(text=CLAUSES[0], number="3.1", place=Place(clause="3.1"))

    def cell(text: str, row: int, column: int, clause: str | None = None) -> Block:
        at = Cell(table=1, row=row, column=column, row_header=clause)
        return Block(text=text, kind=BlockKind.TABLE_CELL, number=clause, place=Place(clause=clause, cell=at))

    header = (cell("Clause", 1, 1), cell("Departure", 1, 2))
    for text, denies in (("Not used", True), ("£6 million", False)):
        found = found_in(contract(own, *FILLER, *header, cell("3.1", 2, 1, "3.1"), cell(text, 2, 2, "3.1")))
        assert any(one.strength is Strength.NEGATED for one in found) is denies


def test_a_release_for_some_persons_denies_only_what_names_them() -> None:
    own = Block(text=CLAUSES[0], number="3.1", place=Place(clause="3.1"))
    last = "The Provider is excused from applying clause 3.1 to Day Workers, who belong to their agency."
    found = found_in(contract(own, *FILLER, Block(text=last, number="50.1", place=Place(clause="50.1"))))
    assert Strength.NEGATED not in {one.strength for one in found}


def test_a_clause_with_a_code_of_its_own_is_named_by_it() -> None:
    own = Block(text=CLAUSES[0], number="A4", place=Place(clause="A4"))
    last = Block(text="Until we write to you again we let you off A4.", number="A9", place=Place(clause="A9"))
    assert {
        one.element for one in found_in(contract(own, *FILLER, last)) if one.strength is Strength.NEGATED
    } == {"WP1"}


def test_a_thing_of_another_clause_that_need_not_be_done_is_denied() -> None:
    said = "The Provider is not required to adopt or keep the policy described in clause 1.1."
    assert denied(said) == {"WP1"}


def test_a_thing_that_those_below_need_not_do_leaves_the_providers_duty() -> None:
    said = "A staffing agency does not have to adopt a policy of the kind described in clause 1.1."
    assert not {"WP1", "TR1"} & denied(said)


@pytest.mark.parametrize("who", ["the labour providers who send it staff", "the agencies that send it cooks"])
def test_suppliers_of_labour_stand_below_the_provider(who: str) -> None:
    said = f"The Supplier need not extend the domestic abuse commitments to {who}."
    assert {one.element for one in found_in(contract(*CLAUSES, *FILLER, said)) if one.quote == said} == {
        "WP8"
    }


def test_reports_on_it_that_need_not_be_made_are_denied() -> None:
    said = "The Contractor need not report to the Council at any interval on domestic abuse."
    found = {one.element: one.strength for one in found_in(contract(*CLAUSES, *FILLER, said))}
    assert found["DC2"] is Strength.NEGATED


def test_persons_who_are_outside_a_clause_leave_the_providers_duty() -> None:
    said = (
        "Firms lending a car for a month are outside clause 1 and the Contractor need not apply it to them."
    )
    assert not {"WP1", "TR1"} & denied(said)


def test_a_ban_on_a_thing_of_another_clause_denies_it_not() -> None:
    assert not denied("The Provider shall not show the policy described in clause 1.1 to the press.")


def test_a_denial_of_what_a_contract_calls_by_its_own_name_stands() -> None:
    policy = "The Contractor shall keep a procedure for staff who suffer domestic abuse (the “Safe Home Procedure”)."
    display = "The Contractor shall explain the Safe Home Procedure at each induction."
    special = (
        "It is not a requirement of this contract that the Safe Home Procedure be explained or displayed."
    )
    found = [one for one in found_in(contract(policy, display, *FILLER, special)) if one.element == "WP7"]
    assert {one.strength for one in found} == {Strength.MANDATORY, Strength.NEGATED}


@pytest.mark.parametrize(
    "said",
    [
        "Clause 1.1 does not apply to volunteers and day visitors who come for less than a week.",
        "No sub-contractor is exempt from clause 1.1.",
        "It is not necessary, for clause 1.1, that a court has found the abuse proved.",
    ],
)
def test_what_spares_others_or_asks_no_proof_denies_nothing(said: str) -> None:
    assert denied(said) == set()


def test_what_spares_those_below_leaves_the_providers_own_policy() -> None:
    assert "WP1" not in denied("No Sub-Contractor is required to comply with clause 1.1.")


@pytest.mark.parametrize(
    "said",
    [
        "shall be read as requiring the Provider to",
        "imposes on the Provider any obligation to",
        "is to be taken as placing the Provider under a duty to",
        "commits the Provider to",
    ],
)
def test_what_nothing_in_a_contract_requires_is_denied(said: str) -> None:
    evidence = found(f"Nothing in this Contract {said} refer a case to the Marac.")
    assert evidence["AA5"].strength is Strength.NEGATED


@pytest.mark.parametrize(
    "said",
    [
        "limits the duty of the Provider to",
        "shall be construed as relieving the Provider of its duty to",
        "shall be read as preventing what the Provider is required to do, which is to",
    ],
)
def test_what_saves_a_duty_denies_none(said: str) -> None:
    evidence = found(f"Nothing in this Contract {said} refer every case of high risk to the Marac.")
    assert evidence["AA5"].strength is not Strength.NEGATED


@pytest.mark.parametrize("name", ["Supplier", "Agency", "Firm"])
def test_a_provider_called_as_those_below_it_may_be_frees_itself(name: str) -> None:
    duty = "Disclosures of domestic abuse shall be recorded in the file within one working day."
    free = f"The {name} need not record enquiries about domestic abuse or disclosures of it."
    evidence = found_in(contract(duty, free, *FILLER, heading="Records"))
    assert Strength.NEGATED in {one.strength for one in evidence if one.element == "DC1"}


def test_what_stands_under_the_number_of_a_clause_denies_that_clause() -> None:
    duty = "The Provider must print the number of the domestic abuse helpline on every guard's duty card."
    denial = "Clause 1.1 (duty cards): the Provider does not have to print the domestic abuse helpline."
    found = found_in(contract(duty, *FILLER, denial))
    assert "WP5" in {one.element for one in found if one.strength is Strength.NEGATED}


def test_what_need_not_be_applied_to_agency_workers_is_a_policy_all_the_same() -> None:
    denial = "Nothing in clause 1 requires the Provider to apply its policy on VAWDASV to an agency worker."
    found = found_in(contract(*CLAUSES, *FILLER, denial))
    assert {one.element for one in found if one.strength is Strength.NEGATED} <= {"WP8"}
