"""Why a passage counts for an element, and why those nearest to it do not."""

from __future__ import annotations

from horizontal.matching.account import Account, account_for
from tests.builders import contract


def accounts(code: str, *texts: str, heading: str = "Domestic abuse") -> tuple[Account, ...]:
    """The accounts of a contract of these clauses."""
    return account_for(contract(*texts, heading=heading), code)


def test_a_duty_counts_and_its_words_and_modal_are_told() -> None:
    account = accounts("TR1", "The Provider shall train all staff on domestic abuse.")[0]
    assert account.counts
    assert "“train”" in account.why
    assert "“shall”" in account.why


def test_a_wish_does_not_count_and_says_that_it_is_less_than_a_duty() -> None:
    (account,) = accounts("TR1", "The Provider should train all staff on domestic abuse.")
    assert not account.counts
    assert "less than a duty" in account.why


def test_a_duty_of_the_authority_does_not_count() -> None:
    (account,) = accounts("TR1", "The Council shall train its own staff on domestic abuse.")
    assert not account.counts
    assert "binds the authority" in account.why


def test_a_passage_about_staff_is_told_apart_from_one_about_the_people_served() -> None:
    told = accounts(
        "AA4",
        "The Provider shall refer members of staff who suffer abuse to a specialist domestic abuse service.",
    )
    assert not any(account.counts for account in told)
    assert any("not about the people served" in account.why for account in told)


def test_a_clause_on_another_subject_says_what_it_lacks() -> None:
    told = accounts(
        "TR1", "The Provider shall train all staff in safeguarding adults.", heading="Safeguarding"
    )
    assert [account.counts for account in told] == [False]
    assert told[0].why.startswith("this clause")


def test_a_contract_that_is_silent_has_no_account() -> None:
    assert accounts("AA5", "The Provider shall pay its invoices.", heading="Payment") == ()
