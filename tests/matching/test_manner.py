"""How strongly a passage speaks, by its manner: the rules' reading weighed against the encoder's."""

from __future__ import annotations

import numpy as np
import pytest

from horizontal.evidence import Bearer, Evidence, Flag, Strength
from horizontal.matching.find import EvidenceReader
from horizontal.matching.recogniser import load_recogniser
from horizontal.matching.recogniser.encoder import Said
from horizontal.matching.recogniser.manner import Standing, in_manner, manner_terms
from horizontal.matching.recogniser.weights import LABELS, STRENGTHS, load_weights
from tests.builders import catalogue, contract, passage


def said_of(strength: Strength, log_odds: float = 12.0) -> Said:
    """An encoder that is sure of this strength."""
    return Said(
        np.zeros(len(LABELS), np.float32),
        np.array([log_odds * (one is strength) for one in STRENGTHS], np.float32),
    )


def manner_of(evidence: Evidence, said: Said) -> Evidence:
    """The evidence by its manner, with the package's weights."""
    return in_manner(evidence, said, load_weights().manner)


def test_a_duty_that_reads_as_one_stays_as_it_is() -> None:
    duty = passage("TR1")
    assert manner_of(duty, said_of(Strength.MANDATORY)) == duty


def test_what_only_tells_by_its_manner_is_a_statement_and_says_so() -> None:
    told = manner_of(passage("TR1"), said_of(Strength.STATEMENT))
    assert told.strength is Strength.STATEMENT
    assert Flag.MANNER in told.flags


def test_a_duty_of_which_its_manner_leaves_doubt_meets_nothing() -> None:
    doubted = manner_of(passage("TR1"), said_of(Strength.STATEMENT, log_odds=2.0))
    assert doubted.strength is not Strength.MANDATORY or Flag.DOUBTFUL in doubted.flags


def test_what_no_modal_rules_may_be_a_duty_by_its_manner() -> None:
    raised = manner_of(passage("TR1", Strength.STATEMENT), said_of(Strength.MANDATORY))
    assert raised.strength is Strength.MANDATORY
    assert Flag.MANNER in raised.flags


@pytest.mark.parametrize("softer", [Strength.QUALIFIED, Strength.PERMISSIVE])
def test_what_its_own_words_soften_is_no_plain_duty_by_its_manner(softer: Strength) -> None:
    assert manner_of(passage("TR1", softer), said_of(Strength.MANDATORY)).strength is softer


def test_a_statement_in_spite_of_a_modal_stays_one() -> None:
    told = passage("TR1", Strength.STATEMENT).model_copy(update={"modal": "will"})
    assert manner_of(told, said_of(Strength.MANDATORY)) == told


def test_whom_a_passage_binds_stays_with_the_rules() -> None:
    theirs = passage("TR1", Strength.MANDATORY, Bearer.AUTHORITY)
    assert manner_of(theirs, said_of(Strength.STATEMENT)).bearer is Bearer.AUTHORITY


def test_a_denial_stays_a_denial() -> None:
    denial = passage("TR1", Strength.NEGATED)
    assert manner_of(denial, said_of(Strength.STATEMENT)) == denial


def test_nothing_becomes_a_denial_by_its_manner() -> None:
    assert manner_of(passage("TR1"), said_of(Strength.NEGATED)).strength is not Strength.NEGATED


@pytest.mark.parametrize("flag", [Flag.GUIDANCE, Flag.CONTENTS])
def test_what_binds_nobody_gains_no_strength_by_its_manner(flag: Flag) -> None:
    note = passage("TR1", Strength.STATEMENT, Bearer.PROVIDER, flag)
    assert manner_of(note, said_of(Strength.MANDATORY)) == note


def test_a_statement_in_a_part_that_a_duty_brings_in_stays_a_duty() -> None:
    step = passage("TR1", Strength.MANDATORY, Bearer.PROVIDER, Flag.BROUGHT_IN)
    assert manner_of(step, said_of(Strength.STATEMENT)) == step


def test_the_figures_of_the_encoder_count_by_their_differences() -> None:
    said = said_of(Strength.MANDATORY)
    more = said._replace(strengths=said.strengths + 4)
    one, two = (manner_terms(Strength.STATEMENT, some, by_rule=True) for some in (said, more))
    assert one == pytest.approx(two, abs=1e-5)


def test_a_duty_of_a_whole_document_falls_only_where_it_plainly_tells() -> None:
    duty = passage("TR1").model_copy(update={"modal": "shall"})
    in_document = Standing(in_document=True)
    leaning, sure = (said_of(Strength.STATEMENT, log_odds=much) for much in (3.0, 12.0))
    assert in_manner(duty, leaning, load_weights().manner).strength is Strength.STATEMENT
    assert in_manner(duty, leaning, load_weights().manner, in_document).strength is Strength.MANDATORY
    assert in_manner(duty, sure, load_weights().manner, in_document).strength is Strength.STATEMENT


def test_what_somebody_says_will_be_is_no_duty() -> None:
    news = "The strategy says that all ward staff will be trained on domestic abuse by next year, ministers told MPs."
    found = list(EvidenceReader(catalogue(), load_recogniser()).read(contract(news)))
    assert {one.strength for one in found if one.element == "TR1"} == {Strength.STATEMENT}
