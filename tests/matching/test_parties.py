"""Who is who in a contract: the names that its opening gives to its sides."""

from __future__ import annotations

import pytest

from horizontal.contract import Contract
from horizontal.evidence import Bearer
from horizontal.matching.parties import PartyWords, learn_parties
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
