"""Who is who in a contract: the names that its opening gives to its sides."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, BlockKind, Cell, Contract, Place
from horizontal.evidence import Bearer, Strength
from horizontal.matching.parties import learn_parties
from horizontal.matching.party_names import PartyWords
from tests.builders import FILLER, catalogue, contract, found_in


def learned(opening: str) -> tuple[set[str], set[str]]:
    """The names of provider and authority that this opening teaches."""
    parties = learn_parties(contract(opening), PartyWords(catalogue().vocabulary))
    return set(parties.provider), set(parties.authority)


def test_a_name_that_tells_nothing_takes_the_side_that_is_free() -> None:
    opening = (
        "This Agreement is made between Elmsworth Council (“the Council”) and Larkrise Ltd (“Larkrise”)."
    )
    assert learned(opening) == ({"larkrise"}, {"council"})


def test_whose_duties_the_contract_is_full_of_is_the_provider() -> None:
    opening = "The Borough of Elm (the Council) and Elm Reads, a charity to be formed (the Trust)"
    duties = [f"The Trust shall keep branch {number} open." for number in range(9)]
    parties = learn_parties(contract(opening, *duties, *FILLER), PartyWords(catalogue().vocabulary))
    assert "trust" in parties.provider


def test_we_and_you_are_learned_from_the_letter() -> None:
    provider, authority = learned(
        "In this letter “we” means Elmsworth Council and “you” means the charity named above."
    )
    assert "you" in provider
    assert "we" in authority


@pytest.mark.parametrize(
    ("opening", "provider", "authority"),
    [
        (
            "Agreement between ELMSWORTH HOUSING ASSOCIATION (“the Association”) and LARKRISE C.I.C. (“the Agent”).",
            "agent",
            "association",
        ),
        (
            "Elmsworth County Council (the Employer) and Larkrise Roads Ltd (the Contractor)",
            "contractor",
            "employer",
        ),
        (
            "Made between Elm College (“the College”) and Larkrise Ltd (“the Supplier”).",
            "supplier",
            "college",
        ),
    ],
)
def test_a_party_that_elsewhere_provides_gives_the_work_to_one_that_takes_it(
    opening: str, provider: str, authority: str
) -> None:
    assert learned(opening) == ({provider}, {authority})


def test_who_appoints_gives_the_work() -> None:
    opening = "This agreement is made between Elm Trust (“the Charity”) and Larkrise Hall (“the College”)."
    parties = learn_parties(
        contract(opening, "The Charity hereby appoints the College to manage the hall."),
        PartyWords(catalogue().vocabulary),
    )
    assert (parties.provider, parties.authority) == ({"college"}, {"charity"})


def test_when_we_say_you_we_mean_tells_who_is_whom() -> None:
    provider, authority = learned(
        "When we say “you” we mean the college. When we say “we” or “us” we mean the council."
    )
    assert ("you" in provider, "we" in authority) == (True, True)


def row(label: str, text: str) -> tuple[Block, Block]:
    """A row of particulars."""
    cells = (Cell(table=1, row=2, column=1), Cell(table=1, row=2, column=2, row_header=label))
    one, other = (Place(cell=cell) for cell in cells)
    return (
        Block(text=label, kind=BlockKind.TABLE_CELL, place=one),
        Block(text=text, kind=BlockKind.TABLE_CELL, place=other),
    )


def test_particulars_in_a_table_name_the_parties() -> None:
    draft = contract(*row("Customer", "Elm Council, Adult Social Care"), "The Customer shall pay each month.")
    assert "customer" in learn_parties(draft, PartyWords(catalogue().vocabulary)).authority


def test_who_pays_the_price_is_the_authority() -> None:
    draft = contract("The Undertaking shall pay the Contractor within 30 days.")
    assert learn_parties(draft, PartyWords(catalogue().vocabulary)).authority == {"undertaking"}


@pytest.mark.parametrize(
    "named",
    [
        "Harbour Steps is a charity that advises residents. It is not a party to this Agreement.",
        "Chief Constable of Elm Constabulary (“Harbour Steps”), who joins in this Contract for clause 3 only.",
        "“Harbour Steps” means Harbour Steps Refuge CLG.",
    ],
)
def test_a_body_that_is_no_party_bears_its_own_duty(named: str) -> None:
    parties = "Made between Elm Council (“the Council”) and Larkrise Ltd (“the Contractor”)."
    duty = "Harbour Steps shall complete the Dash with each client who is abused by a partner."
    found = found_in(contract(parties, named, *FILLER, duty))
    assert {one.bearer for one in found if one.element == "AA3"} == {Bearer.NONE}


def test_a_party_that_signs_for_some_clauses_bears_its_own_duties() -> None:
    rows = row("Managing Agent", "Pell Rowe LLP, which signs this Agreement for clauses 7 and 15")
    duty = "The Managing Agent shall have a written policy on domestic abuse for its people. It shall name a lead."
    found = found_in(contract("The Cleaner shall sweep.", *rows, *FILLER, duty))
    assert {one.bearer for one in found if one.element in ("WP1", "WP9")} == {Bearer.NONE}


def test_no_party_is_another_body_for_being_spoken_of_beside_no_party() -> None:
    parties = "Made between Elm Council (“the Council”) and Larkrise Ltd (“the Firm”)."
    beside = "The Firm is an independent body, and no party may bind another."
    duty = "The Firm shall train its staff on domestic abuse."
    found = found_in(contract(parties, beside, *FILLER, duty))
    assert {one.bearer for one in found if one.element == "TR1"} == {Bearer.PROVIDER}


def test_a_party_to_whom_people_are_sent_on_is_a_party_all_the_same() -> None:
    sent = "Each referral is passed to the Resettlement Partner."
    duties = [f"The Resettlement Partner shall keep record {n} of its vans." for n in range(5)]
    last = "The Resettlement Partner shall train its staff on domestic abuse."
    found = found_in(contract(sent, *duties, *FILLER, last))
    assert {one.bearer for one in found if one.element == "TR1"} == {Bearer.PROVIDER}


def test_who_pays_is_whom_the_text_says_that_it_is() -> None:
    provider, authority = learned(
        "“We” and “us” mean Tidewell Families CIC, who give the visits. “You” means the Saltby Board, who pay for them."
    )
    assert ("we" in provider, "you" in authority) == (True, True)


def test_an_officer_of_the_authority_is_the_authoritys() -> None:
    parties = "Made between Elm Executive (“the Undertaking”) and Broadoak Ltd (“the Contractor”)."
    meaning = "“Welfare Steward” means the officer of that title employed by the Undertaking."
    duty = "The Welfare Steward shall refer every high-risk case of domestic abuse to the Marac."
    found = found_in(contract(parties, meaning, *FILLER, duty))
    assert {one.bearer for one in found if one.element == "AA5"} == {Bearer.AUTHORITY}


def test_a_body_to_whom_people_are_sent_on_bears_its_own_duty() -> None:
    sent = "You must put the client through to Castleby Women and Families while she is still with you."
    duty = "Castleby Women and Families will complete the Dash with each client who is abused by a partner."
    found = found_in(contract(sent, *FILLER, duty))
    assert {one.bearer for one in found if one.element == "AA3"} == {Bearer.NONE}


def test_a_contract_without_parties_teaches_no_names() -> None:
    parties = learn_parties(Contract(path="empty"), PartyWords(catalogue().vocabulary))
    assert not parties.provider
    assert not parties.authority


def test_what_happens_to_you_teaches_no_names() -> None:
    assert learned("If you are being hurt at home, tell a manager. We will believe you.") == (set(), set())


def test_who_gives_work_is_the_client_though_the_contractor_is_not_named_in_quotation_marks() -> None:
    opening = (
        "Made between Elmsworth Homes Limited (the “Landlord”) and the Contractor named in the Particulars."
    )
    duty = "The Contractor shall keep the premises clean and tidy at all times."
    parties = learn_parties(contract(opening, *[duty] * 5), PartyWords(catalogue().vocabulary))
    assert parties.authority == {"landlord"}


def test_who_we_are_may_be_said_at_length() -> None:
    provider, authority = learned("From: Elmsworth County Council, Community Fund team (“we”, “us”)")
    assert "you" in provider
    assert "we" in authority


def test_who_pays_in_a_letter_tells_who_we_are() -> None:
    provider, authority = learned("We’ll pay you £148,500 a year for three years.")
    assert "you" in provider
    assert "we" in authority


def test_whom_you_pay_is_the_provider() -> None:
    provider, authority = learned("You will pay us within 30 days of each invoice.")
    assert "we" in provider
    assert "you" in authority


def test_whose_name_stands_before_a_plain_one_tells_its_side() -> None:
    opening = "between the Elm and Ash Combined Authority (the Customer) and [Supplier name] (the Supplier)"
    assert learned(opening) == ({"supplier"}, {"customer"})


def test_a_procedure_that_is_given_a_name_is_no_party() -> None:
    text = (
        "The Contractor shall keep a procedure for employees who live with abuse (the “Safe Home Procedure”)."
    )
    assert learned(text) == (set(), set())


@pytest.mark.parametrize(
    ("opening", "provider", "authority"),
    [
        ("Between Elm Fire and Rescue Service (“Customer”) and Ledger Ltd (“Bureau”).", "bureau", "customer"),
        (
            "Between Elm University (the “University”) and Inkwell Ltd (the “Printer”).",
            "printer",
            "university",
        ),
        (
            "Between Granite plc (“the Main Contractor”) and Ladder Ltd (“the Sub-Contractor”).",
            "sub-contractor",
            "main contractor",
        ),
    ],
)
def test_of_two_names_the_clients_is_the_authoritys(opening: str, provider: str, authority: str) -> None:
    assert learned(opening) == ({provider}, {authority})


def test_who_gives_the_work_may_be_named_by_its_duties_alone() -> None:
    duties = [f"The Contractor shall service lift {number}." for number in range(6)]
    said = "The Client shall tell the Contractor of any employee who is said to have abused a partner."
    found = found_in(contract("Brackenmere Homes lets homes.", *duties, *FILLER, said))
    assert {one.bearer for one in found if one.element == "WP6"} <= {Bearer.AUTHORITY}


def test_a_team_that_is_called_the_authoritys_is_of_its_side() -> None:
    _, authority = learned(
        "Between Elm Council (“the Council”) and Line Ltd (“the Contractor”), with the Council’s Homes Team."
    )
    assert "homes team" in authority


def test_the_name_nearest_to_a_pronoun_tells_who_it_is() -> None:
    provider, _ = learned("From the Council to your charity, Pathways for Parents (“you”)")
    assert "you" in provider


def test_who_leads_sub_contractors_of_its_own_is_the_provider() -> None:
    opening = "Between Elm Council (“the Council”), Oak Ltd (“the Lead Provider”) and Ash Ltd (“the Sub-Contractors”)."
    provider, authority = learned(opening)
    assert "lead provider" in provider
    assert authority == {"council"}


@pytest.mark.parametrize(
    ("opening", "provider", "authority"),
    [
        ("Between Elm Integrated Care Board (“the ICB”) and [ ] (“the Company”)", "company", "icb"),
        (
            "Between Elmsworth Council (“the Employer”) and Larkrise Ltd (“the Contractor”)",
            "contractor",
            "employer",
        ),
        ("Between Elm Health Board (“the Board”) and Larkrise Ltd (“the Supplier”)", "supplier", "board"),
        (
            "Routes awarded by Cawdale Council (“the Council”) to a person who carries pupils (“the Company”)",
            "company",
            "council",
        ),
    ],
)
def test_an_authority_is_known_by_who_it_is(opening: str, provider: str, authority: str) -> None:
    names = PartyWords(catalogue().vocabulary)
    parties = learn_parties(contract(opening), names)
    assert parties.side_named(f"the {authority}", names) is Bearer.AUTHORITY
    assert parties.side_named(f"the {provider}", names) is None


def test_those_served_who_pay_a_charge_are_no_party() -> None:
    text = "The Resident pays the charges for laundry, and the Resident shall keep the room clean."
    assert "resident" not in learned(text)[1]


def test_a_provider_called_the_company_in_its_policy_stays_the_provider() -> None:
    brings = "The Contractor shall take as its own, and shall act upon, the policy statement in Annex 2."
    place = Place(part="Annex 2", clause="1")
    policy = (
        Block(text="In this Annex “the Company” is the Contractor.", place=place),
        Block(
            text="The Company keeps a written policy to support staff who suffer domestic abuse.", place=place
        ),
    )
    evidence = found_in(contract(brings, *FILLER, *policy))
    assert {(one.strength, one.bearer) for one in evidence if one.element == "WP1"} == {
        (Strength.MANDATORY, Bearer.PROVIDER)
    }


@pytest.mark.parametrize(("other", "provider"), [("Premises", {"trust"}), ("Organisation", set[str]())])
def test_a_trust_is_the_provider_where_nobody_else_has_its_duties(other: str, provider: set[str]) -> None:
    clauses = [f"The {name} shall do thing {n}." for name in ("Trust", other) for n in range(7)]
    assert set(learn_parties(contract(*clauses), PartyWords(catalogue().vocabulary)).provider) == provider


@pytest.mark.parametrize(
    ("opening", "provider"),
    [
        (
            "Between Elm Council (the Council), Old Ltd (the Outgoing Provider) and Oak Ltd (the New Provider).",
            {"new provider"},
        ),
        ("Between Elm Council (the Council) and Oak Ltd (the Existing Provider).", {"existing provider"}),
    ],
)
def test_a_provider_before_this_one_is_not_it(opening: str, provider: set[str]) -> None:
    assert learned(opening)[0] == provider
