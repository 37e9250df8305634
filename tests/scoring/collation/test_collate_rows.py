"""What counts of many returns, what is missing or late, and what it adds up to."""

from __future__ import annotations

from datetime import date

from horizontal.collation import ExpectedReturn
from tests.scoring.collation.collation_builder import QUARTERS, collated, groups, row


def test_the_latest_version_counts_and_the_others_are_listed() -> None:
    first, second = row(E19=1, version="1"), row(E19=2, version="2", path="b.xlsx")
    found = collated([second, first])
    assert [one.count("E19") for one in found.rows] == [2]
    assert found.rows[0].revised
    assert [one.why for one in found.set_aside] == ["a later version stands for it"]


def test_two_different_returns_of_which_neither_is_later_are_to_be_asked_about() -> None:
    found = collated([row(E19=1), row(E19=2, path="b.xlsx")])
    assert "ask which one counts" in found.set_aside[0].why


def test_the_same_figures_twice_are_counted_once() -> None:
    found = collated([row(E19=1), row(E19=1, path="b.xlsx")])
    assert found.totals[0].figures["E19"].value == 1


def test_a_quarter_that_another_file_repeats_is_taken_from_its_own_file() -> None:
    repeated = row(E19=9, path="q2.xlsx", is_first=False, completed_on=date(2026, 12, 1))
    found = collated([repeated, row(E19=1, path="q1.xlsx")])
    assert found.rows[0].path == "q1.xlsx"


def test_returns_that_do_not_say_whose_they_are_stay_apart() -> None:
    found = collated([row("not stated", contract="not stated", path=name) for name in ("a.csv", "b.csv")])
    assert len(found.rows) == 2


def test_a_gap_between_the_quarters_is_missing() -> None:
    found = collated([row(quarter=0), row(quarter=2)])
    assert [(one.period_start, one.period_end) for one in found.missing] == [QUARTERS[1]]


def test_a_quarter_that_others_sent_is_missing() -> None:
    found = collated([row("One", 0), row("Two", 0), row("Two", 1)])
    assert [one.provider for one in found.missing] == ["One"]


def test_a_contract_on_the_list_that_sent_nothing_is_missing_for_each_quarter_due() -> None:
    listed = ExpectedReturn(provider="Silent", tier="targeted", first_day=date(2026, 4, 1))
    found = collated([], [listed], on=date(2026, 11, 1))
    assert [one.period_end for one in found.missing] == [date(2026, 6, 30), date(2026, 9, 30)]


def test_a_universal_contract_owes_one_return_a_year() -> None:
    listed = ExpectedReturn(provider="Silent", tier="universal", first_day=date(2026, 4, 1))
    assert len(collated([], [listed], on=date(2027, 5, 15)).missing) == 1


def test_nothing_is_missing_before_its_day() -> None:
    listed = ExpectedReturn(provider="One", tier="targeted", first_day=date(2026, 4, 1), due_days=45)
    assert collated([], [listed], on=date(2026, 8, 1)).missing == ()


def test_a_return_completed_after_thirty_days_is_late_by_our_own_default() -> None:
    found = collated([row(completed_on=date(2026, 7, 31))])
    assert found.late[0].why == "1 day after it was due (due after 30 days, our own default)"


def test_the_list_may_give_more_days() -> None:
    listed = [ExpectedReturn(provider="Sedgewell Advice", due_days=60, tier="targeted")]
    assert collated([row(completed_on=date(2026, 7, 31))], listed).late == ()


def test_a_total_adds_each_return_once() -> None:
    found = collated([row("One", E19=1), row("Two", E19=2)])
    assert found.totals[0].figures["E19"].value == 3


def test_a_blank_is_not_added_as_nought() -> None:
    found = collated([row("One"), row("Two", E19=2)])
    assert "E19" not in found.rows[0].figures
    assert found.totals[0].figures["E19"].value == 2


def test_a_lead_is_rolled_up_with_its_subcontractors() -> None:
    listed = [ExpectedReturn(provider="Under", subcontractor_of="Lead", tier="targeted")]
    found = collated([row("Lead", E19=5), row("Under", E19=2)], listed)
    assert [one.figures["E19"].value for one in found.roll_ups] == [7]


def test_a_subcontractor_whom_the_lead_counts_is_never_added() -> None:
    listed = [ExpectedReturn(provider="Under", subcontractor_of="Lead", included=True, tier="targeted")]
    found = collated([row("Lead", E19=5), row("Under", E19=2)], listed)
    assert found.totals[0].figures["E19"].value == 5
    assert found.roll_ups == ()


def test_the_quarters_of_a_contract_add_up_to_its_year() -> None:
    found = collated([row(quarter=quarter, E19=quarter + 1) for quarter in range(4)])
    assert found.years[0].figures["E19"].value == 10


def test_breakdowns_add_up_over_the_providers_that_gave_them() -> None:
    found = collated([row("One", groups=groups(a18_24=2)), row("Two", groups=groups(a18_24=5))])
    assert [one.count.figure.value for one in found.group_totals] == [7]
