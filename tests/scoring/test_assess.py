"""From evidence to an assessment."""

from __future__ import annotations

import pytest

from horizontal.assessment import Assessment, ElementResult, Nearest, Outcome, Verdict
from horizontal.contract import Contract, Place, Unread
from horizontal.evidence import Bearer, Evidence, Strength
from horizontal.requirements.model import Kind, Tier
from horizontal.scoring import assess_contract
from tests.builders import catalogue, passage


def assessed(
    *evidence: Evidence, tier: Tier = Tier.TARGETED, nearest: tuple[Nearest, ...] = ()
) -> Assessment:
    """The assessment of this evidence."""
    return assess_contract(
        Contract(path="draft.docx"), evidence, tier=tier, catalogue=catalogue(), version="0", nearest=nearest
    )


def element(assessment: Assessment, code: str) -> ElementResult:
    """One element's result."""
    return next(e for e in assessment.elements if e.code == code)


def everything(tier: Tier) -> list[Evidence]:
    """A plain duty for every element of the tier."""
    return [passage(e.code) for e in catalogue().scored(tier)]


@pytest.mark.parametrize("tier", Tier)
def test_everything_met_is_compliant_at_100(tier: Tier) -> None:
    assessment = assessed(*everything(tier), tier=tier)
    assert (assessment.score, assessment.outcome) == (100.0, Outcome.COMPLIANT)


@pytest.mark.parametrize("tier", Tier)
def test_nothing_found_is_gaps_at_0(tier: Tier) -> None:
    assessment = assessed(tier=tier)
    assert (assessment.score, assessment.outcome) == (0.0, Outcome.GAPS)


@pytest.mark.parametrize("tier", Tier)
def test_each_core_element_is_a_gate(tier: Tier) -> None:
    core = [e.code for e in catalogue().scored(tier) if e.core]
    for code in core:
        rest = [one for one in everything(tier) if one.element != code]
        assert assessed(*rest, tier=tier).outcome is Outcome.GAPS, code


def test_safe_enquiry_is_core_where_enquiry_is_met() -> None:
    assert element(assessed(passage("AA1")), "AA2").core


def test_safe_enquiry_is_not_core_where_enquiry_is_missing() -> None:
    assert not element(assessed(), "AA2").core


def test_asking_without_safe_conditions_is_an_alert() -> None:
    assert [alert.code for alert in assessed(passage("AA1")).alerts] == ["AA2"]


def test_an_element_that_is_not_core_leaves_the_outcome_compliant() -> None:
    rest = [one for one in everything(Tier.UNIVERSAL) if one.element != "WP8"]
    assert assessed(*rest, tier=Tier.UNIVERSAL).outcome is Outcome.COMPLIANT


def test_a_conflict_in_any_element_is_gaps() -> None:
    denied = passage("WP8", Strength.NEGATED)
    assert assessed(*everything(Tier.UNIVERSAL), denied, tier=Tier.UNIVERSAL).outcome is Outcome.GAPS


def test_an_unsafe_clause_is_an_alert_and_gaps() -> None:
    unsafe = next(e for e in catalogue().elements if e.kind is Kind.UNSAFE)
    assessment = assessed(*everything(Tier.UNIVERSAL), passage(unsafe.code), tier=Tier.UNIVERSAL)
    assert ([a.code for a in assessment.alerts], assessment.outcome) == ([unsafe.code], Outcome.GAPS)


def test_a_ban_of_unsafe_practice_is_no_alert() -> None:
    unsafe = next(e for e in catalogue().elements if e.kind is Kind.UNSAFE)
    assert not assessed(passage(unsafe.code, Strength.NEGATED)).alerts


def test_partial_counts_a_half() -> None:
    whole = assessed(passage("DC1"))
    half = assessed(passage("DC1", Strength.QUALIFIED))
    assert half.score == pytest.approx(whole.score / 2, abs=0.1)


def test_a_denied_duty_that_the_tier_does_not_ask_changes_nothing() -> None:
    with_denial = assessed(passage("WP1"), passage("DC1", Strength.NEGATED), tier=Tier.UNIVERSAL)
    assert with_denial.requirements == assessed(passage("WP1"), tier=Tier.UNIVERSAL).requirements


def test_a_duty_of_the_authority_is_told_as_the_closest_passage() -> None:
    result = element(assessed(passage("TR1", bearer=Bearer.AUTHORITY)), "TR1")
    assert result.verdict is Verdict.MISSING
    assert result.closest is not None
    assert "authority" in result.closest.lacks


def test_a_nearest_passage_is_told_where_nothing_speaks_to_the_element() -> None:
    near = Nearest(element="TR1", quote="Safeguarding training.", place=Place(), lacks="names no abuse")
    assert element(assessed(nearest=(near,)), "TR1").closest == near


def test_a_met_element_has_nothing_to_do() -> None:
    assert element(assessed(passage("TR1")), "TR1").advice == ""


@pytest.mark.parametrize("tier", Tier)
def test_the_weights_of_each_requirement_sum_to_100(tier: Tier) -> None:
    totals = {r.code: sum(e.weight for e in r.elements) for r in assessed(tier=Tier.TARGETED).requirements}
    assert set(totals.values()) == {100.0}, tier


def test_a_contract_that_was_read_in_part_is_no_pass() -> None:
    part = Unread(where="page 3", what="a picture and no text", lost=True)
    draft = Contract(path="draft.pdf", unread=(part,))
    evidence = everything(Tier.UNIVERSAL)
    assessment = assess_contract(draft, evidence, tier=Tier.UNIVERSAL, catalogue=catalogue(), version="0")
    assert assessment.outcome is Outcome.PARTLY_READ


def test_what_is_left_out_on_purpose_is_not_lost() -> None:
    part = Unread(where="the Word file", what="comments left out: 5 words")
    draft = Contract(path="draft.docx", unread=(part,))
    evidence = everything(Tier.UNIVERSAL)
    assessment = assess_contract(draft, evidence, tier=Tier.UNIVERSAL, catalogue=catalogue(), version="0")
    assert assessment.outcome is Outcome.COMPLIANT
