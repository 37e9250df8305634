"""Every rule speaks where it must and only there: over generated returns, each broken in one place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from horizontal.provider_return import PersonalData, ProviderReturn, State
from horizontal.requirements.return_specification import ItemKind
from horizontal.scoring.returns import assess_return
from tests.scoring.returns.return_builder import (
    BEFORE,
    ON,
    REASONS,
    START,
    Values,
    assessed,
    breakdown,
    consistent,
    counts,
    derived,
    fired,
    number,
    record,
    specification,
    with_breakdowns,
)

Break = Callable[[Values], None]
FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def over(part: str, whole: str) -> Break:
    """Makes a part one more than its whole."""

    def one_more(values: Values) -> None:
        values[part] = number(values, whole) + 1

    return one_more


def put(**answers: object) -> Break:
    """Puts these answers in the place of others."""
    return lambda values: values.update(answers)  # type: ignore[arg-type]


def disclosed(values: Values) -> int:
    """How many disclosed."""
    return number(values, "E05") + number(values, "E06")


def fewer_asked_than_disclosed(values: Values) -> None:
    asked = number(values, "E05") - 1
    values["E04e"] = number(values, "E04e") + number(values, "E03") - asked
    values["E03"] = asked


def fewer_assessed(values: Values) -> None:
    values |= {"E09": disclosed(values) - 1, "E10": 0, "E11": 0, "E12": 0}


def fewer_offered(values: Values) -> None:
    values |= {"E13": disclosed(values) - 1, "E14": 0, "E15": 0, "E16": 0}


def one_more_reason(values: Values) -> None:
    values["E04a"] = number(values, "E04a") + 1


def one_eligible_without_reason(values: Values) -> None:
    values |= {"E01": number(values, "E01") + 1, "E02": number(values, "E02") + 1}


def no_children_of_many(values: Values) -> None:
    values |= {"E06": number(values, "E06") + 20, "E17": 0, "E18": 0}
    derived(values)


def nobody_of_many_disclosed(values: Values) -> None:
    values |= {"E01": 70, "E02": 61, "E03": 50, "E05": 0} | dict.fromkeys(REASONS, 0)
    values["E04b"] = 11
    derived(values)


def many_round(values: Values) -> None:
    values |= dict.fromkeys([item for item in counts() if not item.startswith(REASONS)], 20)
    values |= dict.fromkeys(REASONS, 0)
    values |= {"T02": 20, "E05": 10, "E06": 10, "E14": 10, "E15": 10, "E16": 10}


def too_many_outcomes(values: Values) -> None:
    values["E15"] = number(values, "E13") - number(values, "E14") + 1


BREAKS: Mapping[str, tuple[Break, set[str]]] = {
    "frontline_gt_headcount": (over("T02", "T01"), set()),
    "managers_gt_headcount": (over("T03", "T01"), set()),
    "trained_gt_headcount": (over("T04", "T01"), set()),
    "frontline_trained_gt_frontline": (over("T05", "T02"), set()),
    "starters_trained_gt_due": (over("T07", "T06"), set()),
    "sub_policy_gt_subs": (over("P12", "P11"), set()),
    "eligible_gt_users": (lambda values: values.update(E01=number(values, "E02") - 1), set()),
    "asked_gt_eligible": (over("E03", "E02"), {"not_asked_gt_gap"}),
    "not_asked_gt_gap": (one_more_reason, set()),
    "disclosed_gt_asked": (fewer_asked_than_disclosed, set()),
    "trained_response_gt_disclosed": (lambda values: values.update(E08=disclosed(values) + 1), set()),
    "referral_outcomes_gt_offered": (too_many_outcomes, set()),
    "outcome_known_gt_accepted": (over("E16", "E14"), set()),
    "marac_repeats_gt_referrals": (over("E12", "E11"), set()),
    "perp_offered_gt_disclosed": (over("E21", "E20"), set()),
    "marac_attended_gt_requested": (over("E23", "E22"), set()),
    "children_referred_gt_children": (over("E18", "E17"), set()),
    "files_met_gt_audited": (over("Q02", "Q01"), set()),
    "felt_safe_gt_feedback": (over("Q05", "Q04"), set()),
    "actions_done_gt_due": (over("Q07b", "Q07a"), set()),
    "count_not_whole": (put(E19=-1), set()),
    "bad_date": (put(P10=State.INVALID), set()),
    "period_order": (put(period_end=START - timedelta(1)), set()),
    "review_before_approval": (put(P02=ON - timedelta(9), P03=ON - timedelta(10)), {"review_overdue"}),
    "approved_in_future": (put(P02=ON + timedelta(1), P03=ON + timedelta(900)), set()),
    "nil_with_counts": (put(nil_return="yes"), set()),
    "risk_assessed_lt_disclosed": (fewer_assessed, set()),
    "high_risk_gt_assessed": (over("E10", "E09"), set()),
    "marac_gt_high_risk": (over("E11", "E10"), set()),
    "offered_lt_disclosed": (fewer_offered, set()),
    "offered_gt_disclosed": (lambda values: values.update(E13=disclosed(values) + 1), set()),
    "no_children_recorded": (no_children_of_many, set()),
    "not_asked_unexplained": (one_eligible_without_reason, set()),
    "review_overdue": (put(P02=ON - timedelta(300), P03=ON - timedelta(1)), set()),
    "policy_over_3_years": (put(P02=ON - timedelta(1100)), set()),
    "round_numbers": (many_round, set()),
    "no_disclosures_asked_50": (nobody_of_many_disclosed, set()),
    "part_period": (put(period_start=START + timedelta(1)), set()),
    "subcontractor_counts_missing": (put(P11=2, P12=None), set()),
}
"""By rule: how a consistent return is broken there, and which rules must then speak as well."""
BESIDE_OTHERS = {
    *(
        "breakdown_sum",
        "duplicate_return",
        "personal_data",
        "quarter_change",
        "headcount_change",
        "same_as_last",
    )
}
"""Rules of more than the items of one record: each has tests of its own below."""


def test_every_rule_is_tried() -> None:
    assert set(BREAKS) | BESIDE_OTHERS == {rule.id for rule in specification().rules}


@given(consistent())
@FEW
def test_no_rule_speaks_of_a_consistent_return(values: Values) -> None:
    assert fired(with_breakdowns(values)) == set()


@pytest.mark.parametrize("rule", BREAKS)
@given(values=consistent())
@FEW
def test_a_rule_speaks_where_it_is_broken_and_no_other_but_its_companions(rule: str, values: Values) -> None:
    break_it, companions = BREAKS[rule]
    break_it(values)
    assert fired(with_breakdowns(values)) == {rule} | companions


@given(consistent(), some.data())
@FEW
def test_an_answer_less_never_adds_a_finding(values: Values, data: some.DataObject) -> None:
    rule = data.draw(some.sampled_from(sorted(BREAKS)))
    BREAKS[rule][0](values)
    before = fired(record(values))
    lost = data.draw(some.sampled_from(sorted(set(values) - {"P12"})))
    values[lost] = data.draw(
        some.sampled_from([State.BLANK, State.SUPPRESSED, State.NOT_APPLICABLE, State.UNREAD])
    )
    assert fired(record(values)) <= before


@pytest.mark.parametrize("item", counts())
@pytest.mark.parametrize(
    "value",
    [-3, 2.5, 10**400, float("inf"), State.INVALID],
    ids=["below 0", "half", "huge", "endless", "none"],
)
def test_a_count_that_cannot_be_is_told_and_used_nowhere(item: str, value: int | float | State) -> None:
    assert fired(record({item: value, "E01": 5} if item != "E01" else {item: value})) == {"count_not_whole"}


@pytest.mark.parametrize("item", [i.id for i in specification().items if i.kind is ItemKind.DATE])
def test_a_day_that_is_none_is_told(item: str) -> None:
    assert fired(record({item: State.INVALID})) == {"bad_date"}


@pytest.mark.parametrize("off", [-1, 1])
@given(values=consistent())
@FEW
def test_a_breakdown_must_add_up_to_its_total(off: int, values: Values) -> None:
    total = disclosed(values)
    groups = breakdown("disclosed", a16_17=total + off, not_stated=0)
    assert fired(record(values, groups)) == {"breakdown_sum"}


def test_a_breakdown_without_those_who_did_not_say_may_fall_short() -> None:
    assert fired(record({"E14": 9}, breakdown("accepted", a16_17=4, a18_24=2))) == set()


def test_a_breakdown_with_a_figure_held_back_is_not_added_up() -> None:
    groups = breakdown("accepted", a16_17=State.SUPPRESSED, not_stated=2)
    assert fired(record({"E14": 9}, groups)) == set()


def test_a_total_of_reasons_stands_for_them_where_they_are_not_told() -> None:
    assert fired(record({"E02": 20, "E03": 15, "E04": 6})) == {"not_asked_gt_gap"}


@given(consistent())
@FEW
def test_two_records_of_one_contract_and_period_are_doubles(values: Values) -> None:
    assert fired(with_breakdowns(values), with_breakdowns(values)) == {"duplicate_return"}


def test_two_providers_on_one_contract_are_no_doubles() -> None:
    keys = {"contract_id": "A-1", "period_start": START, "period_end": BEFORE["period_end"] + timedelta(91)}
    one, other = record(keys | {"provider_id": "A"}), record(keys | {"provider_id": "B"})
    assert fired(one, other) == set()


def test_data_of_a_person_is_an_error_of_the_first_record() -> None:
    place = PersonalData(sheet="Return", cell="C9", kind="phone")
    read = ProviderReturn(path="r.xlsx", records=(record({"E01": 2}),), personal_data=(place,))
    found = assess_return(read, specification=specification(), on=ON, version="0").records[0].errors
    assert [(one.rule, one.cells) for one in found] == [("personal_data", ("Return!C9",))]


@given(consistent())
@FEW
def test_the_same_figures_again_are_asked_about(values: Values) -> None:
    before = with_breakdowns(values | BEFORE)
    assert fired(with_breakdowns(values), previous=before) == {"same_as_last"}


@given(consistent())
@FEW
def test_a_count_that_more_than_doubled_is_asked_about(values: Values) -> None:
    values["E19"] = 207
    before = with_breakdowns(values | BEFORE | {"E19": 101})
    assert fired(with_breakdowns(values), previous=before) == {"quarter_change"}


@given(consistent())
@FEW
def test_a_headcount_that_grew_by_more_than_a_quarter_is_asked_about(values: Values) -> None:
    before = with_breakdowns(values | BEFORE)
    values["T01"] = number(values, "T01") * 5 // 4 + 1
    assert fired(with_breakdowns(values), previous=before) == {"headcount_change"}


def test_the_quarter_before_is_found_in_the_same_file() -> None:
    now = record({"period_start": START, "period_end": START + timedelta(90), "E01": 90})
    assert fired(now, record(BEFORE | {"E01": 31})) == {"quarter_change"}


def test_the_same_quarter_of_last_year_is_not_the_quarter_before() -> None:
    year_ago = {
        "period_start": START.replace(year=2025),
        "period_end": (START + timedelta(90)).replace(year=2025),
    }
    now = record({"period_start": START, "period_end": START + timedelta(90), "E01": 90})
    assert fired(now, record(year_ago | {"E01": 31})) == set()


def test_a_return_of_a_later_period_is_no_earlier_one() -> None:
    now = record(BEFORE | {"E01": 90})
    later = record({"period_start": START, "period_end": START + timedelta(90), "E01": 31})
    assert fired(now, previous=later) == set()


def test_without_a_day_of_check_rules_against_it_are_silent() -> None:
    values = {"P02": ON + timedelta(400), "P03": ON + timedelta(500)}
    found = assessed(record(values), on=None).records[0]
    assert (found.errors, found.warnings) == ((), ())


def test_a_finding_says_where_the_figures_stand() -> None:
    assert assessed(record({"T01": 3, "T02": 4})).records[0].errors[0].cells == ("Return!B2", "Return!B1")


def test_no_message_holds_a_figure_of_the_return() -> None:
    found = assessed(record({"T01": 31_337, "T02": 41_414})).records[0].errors[0]
    assert not any(figure in found.message for figure in ("31337", "41414", "31,337"))


@pytest.mark.parametrize("tier", ["universal", "contact"])
def test_a_quarter_is_part_of_the_period_of_a_yearly_tier(tier: str) -> None:
    values = {"tier": tier, "period_start": START, "period_end": START + timedelta(90)}
    assert fired(record(values)) == {"part_period"}


def test_a_subcontractors_row_without_a_figure_is_told() -> None:
    lead = record({"provider_id": "A", "contract_id": "C", "E01": 5})
    blank = record({"provider_id": "B", "contract_id": "C", "E01": None, "E02": None, "E03": None})
    assert fired(lead, blank) == {"subcontractor_counts_missing"}
