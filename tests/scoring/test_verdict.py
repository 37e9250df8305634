"""The verdict on one element."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from horizontal.assessment import Verdict
from horizontal.evidence import Bearer, Evidence, Flag, Strength
from horizontal.scoring.verdict import doubted, verdict_of, why_not
from tests.builders import passage

RANK = [Verdict.MISSING, Verdict.PARTIAL, Verdict.MET]

some_evidence = st.lists(
    st.builds(
        lambda strength, bearer, flags: passage("TR1", strength, bearer, *flags),
        st.sampled_from(Strength),
        st.sampled_from(Bearer),
        st.lists(st.sampled_from(Flag), max_size=2, unique=True),
    ),
    max_size=6,
)


def test_nothing_is_missing() -> None:
    assert verdict_of([]) is Verdict.MISSING


def test_a_plain_duty_of_the_provider_is_met() -> None:
    assert verdict_of([passage("TR1")]) is Verdict.MET


def test_a_duty_of_both_parties_is_met() -> None:
    assert verdict_of([passage("TR1", bearer=Bearer.BOTH)]) is Verdict.MET


def test_the_authoritys_own_duty_is_missing() -> None:
    assert verdict_of([passage("TR1", bearer=Bearer.AUTHORITY)]) is Verdict.MISSING


def test_a_statement_is_missing() -> None:
    assert verdict_of([passage("TR1", Strength.STATEMENT)]) is Verdict.MISSING


def test_should_is_partial() -> None:
    assert verdict_of([passage("TR1", Strength.QUALIFIED)]) is Verdict.PARTIAL


def test_may_is_partial() -> None:
    assert verdict_of([passage("TR1", Strength.PERMISSIVE)]) is Verdict.PARTIAL


def test_a_duty_with_a_blank_in_it_is_partial() -> None:
    assert (
        verdict_of([passage("TR1", Strength.MANDATORY, Bearer.PROVIDER, Flag.PLACEHOLDER)]) is Verdict.PARTIAL
    )


def test_a_denial_alone_is_a_conflict() -> None:
    assert verdict_of([passage("TR1", Strength.NEGATED)]) is Verdict.CONFLICT


def test_a_duty_denied_elsewhere_is_a_conflict() -> None:
    assert verdict_of([passage("TR1"), passage("TR1", Strength.NEGATED)]) is Verdict.CONFLICT


def test_a_drafting_note_binds_nobody() -> None:
    assert verdict_of([passage("TR1", Strength.MANDATORY, Bearer.PROVIDER, Flag.GUIDANCE)]) is Verdict.MISSING


@given(some_evidence)
def test_one_more_plain_duty_never_lowers_a_verdict(evidence: list[Evidence]) -> None:
    before, after = verdict_of(evidence), verdict_of([*evidence, passage("TR1")])
    assert after is before or (before in RANK and RANK.index(after) > RANK.index(before))


@given(some_evidence)
def test_a_denial_always_makes_a_conflict(evidence: list[Evidence]) -> None:
    assert verdict_of([*evidence, passage("TR1", Strength.NEGATED)]) is Verdict.CONFLICT


@given(some_evidence)
def test_the_order_of_the_evidence_does_not_matter(evidence: list[Evidence]) -> None:
    assert verdict_of(evidence) is verdict_of(list(reversed(evidence)))


@pytest.mark.parametrize(
    ("confidence", "strength", "is_doubted"),
    [
        (0.95, Strength.MANDATORY, False),
        (0.8, Strength.MANDATORY, True),
        (None, Strength.MANDATORY, False),
        (0.8, Strength.NEGATED, False),
    ],
)
def test_strictly_what_is_less_than_certain_is_doubted_and_a_denial_never(
    confidence: float | None, strength: Strength, is_doubted: bool
) -> None:
    evidence = passage("TR1", strength).model_copy(update={"confidence": confidence})
    assert (Flag.DOUBTFUL in doubted(evidence).flags) is is_doubted


@pytest.mark.parametrize(
    ("bearer", "words"), [(Bearer.AUTHORITY, "on the authority"), (Bearer.NONE, "on somebody else")]
)
def test_why_a_duty_of_others_does_not_count(bearer: Bearer, words: str) -> None:
    assert words in why_not(passage("TR1", Strength.MANDATORY, bearer))


def test_what_is_only_told_lays_down_no_duty() -> None:
    assert "background" in why_not(passage("TR1", Strength.STATEMENT, Bearer.NONE))
