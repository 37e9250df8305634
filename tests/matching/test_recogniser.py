"""The recogniser: what it thinks of a passage, and how that is weighed against the rules."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import pairwise

import numpy as np
import pytest

from horizontal import find_evidence, load_catalogue
from horizontal.evidence import Bearer, Flag, Strength
from horizontal.matching.find import EvidenceReader
from horizontal.matching.passage_reading import PassageReading
from horizontal.matching.recogniser import Recogniser, load_recogniser
from horizontal.matching.recogniser.decide import (
    CLAIMS_FROM,
    DENIES_FROM,
    DENIES_IN_DOCUMENT,
    DUTY_CLAIMS_FROM,
    DUTY_LIKENESS_FROM,
    LIKENESS_FROM,
    MEETS_FROM,
    MEETS_IN_DOCUMENT,
    SURE_FROM,
)
from horizontal.matching.recogniser.encoder import Encoder, Said, beside_whole, load_encoder
from horizontal.matching.recogniser.encoder.encoder import MOST_TAKEN
from horizontal.matching.recogniser.features import features_of
from horizontal.matching.recogniser.recognise import Heard
from horizontal.matching.recogniser.rows import RowFinder
from horizontal.matching.recogniser.weigh import holds, learned_elements, unclaimed, weigh, with_confidence
from horizontal.matching.recogniser.weights import LABELS, load_weights
from tests.builders import catalogue, contract, passage

DUTY = "The Provider shall refer high-risk cases of domestic abuse to Marac."


def opinions_on(text: str, *claimed: str) -> dict[str, float]:
    """The opinions on a clause of which the rules claim these elements."""
    recogniser, reading = load_recogniser(), reading_of(text)
    (heard,) = recogniser.hear([reading], [claimed])
    return dict(recogniser.opinions(reading, claimed, heard))


def reading_of(text: str) -> PassageReading:
    """The only passage of a clause."""
    (reading,) = EvidenceReader(catalogue()).readings(contract(text))
    return reading


def test_every_label_has_an_opinion_between_nothing_and_certain() -> None:
    opinions = opinions_on(DUTY)
    assert tuple(opinions) == LABELS
    assert all(0 <= one <= 1 for one in opinions.values())


def test_plain_words_for_an_element_are_likely_to_carry_it() -> None:
    opinions = opinions_on(DUTY, "AA5")
    assert opinions["AA5"] > MEETS_FROM
    assert opinions["TR1"] < CLAIMS_FROM


def test_what_the_rules_say_is_weighed() -> None:
    assert opinions_on(DUTY, "AA5")["AA5"] != opinions_on(DUTY)["AA5"]


def test_the_same_passage_gives_the_same_opinion() -> None:
    assert opinions_on(DUTY, "AA5") == opinions_on(DUTY, "AA5")


def test_the_rows_of_a_passage_are_those_of_its_features() -> None:
    groups, reading = load_weights().groups, reading_of(DUTY)
    told = [
        sorted(group.rows[name] for name in names if name in group.rows)
        for group, names in zip(groups, features_of(reading), strict=True)
    ]
    assert [rows.tolist() for rows in RowFinder(groups).of(reading)] == told


def test_the_words_that_spoke_most_do_not_overlap() -> None:
    spans = sorted(load_recogniser().telling_words(reading_of(DUTY), "AA5"))
    assert spans
    assert all(one[1] <= two[0] for one, two in pairwise(spans))


def test_an_unlikely_claim_of_the_rules_is_no_evidence() -> None:
    assert list(weigh([passage("TR1")], {"TR1": CLAIMS_FROM - 0.01}, in_document=False)) == []


def test_a_claim_that_is_not_sure_is_doubtful() -> None:
    (one,) = weigh([passage("TR1")], {"TR1": MEETS_FROM - 0.01}, in_document=False)
    assert Flag.DOUBTFUL in one.flags


def test_a_sure_claim_has_its_confidence_and_no_doubt() -> None:
    (one,) = weigh([passage("TR1")], {"TR1": 0.97}, in_document=False)
    assert (one.confidence, one.flags) == (0.97, ())


@pytest.mark.parametrize(("in_document", "least"), [(False, DENIES_FROM), (True, DENIES_IN_DOCUMENT)])
def test_a_denial_stays_as_it_is_where_it_is_of_the_element(*, in_document: bool, least: float) -> None:
    denial = passage("TR1", Strength.NEGATED, Bearer.PROVIDER)
    assert list(weigh([denial], {"TR1": least}, in_document=in_document)) == [denial]
    assert list(weigh([denial], {"TR1": least - 0.01}, in_document=in_document)) == []


def test_an_element_without_labels_is_left_to_the_rules() -> None:
    alert = passage("U1")
    assert list(weigh([alert], {"TR1": 0.0}, in_document=False)) == [alert]


def test_an_element_that_was_split_off_goes_by_the_one_that_it_came_from() -> None:
    assert list(weigh([passage("WP9")], {"WP7": 0.0}, in_document=False)) == []


def test_likeness_finds_what_no_rule_claims() -> None:
    likely = LIKENESS_FROM
    assert list(unclaimed([passage("TR1")], {"TR1": likely, "TR2": likely})) == [("TR2", likely)]


@pytest.mark.parametrize(
    ("flags", "least"), [((), DUTY_CLAIMS_FROM), ((Flag.LIKENESS,), DUTY_LIKENESS_FROM)], ids=["rule", "like"]
)
def test_a_plain_duty_must_be_surer_than_what_only_tells(flags: tuple[Flag, ...], least: float) -> None:
    unsure = {"confidence": least - 0.01}
    duty = passage("TR1", Strength.MANDATORY, Bearer.PROVIDER, *flags).model_copy(update=unsure)
    told = passage("TR1", Strength.STATEMENT, Bearer.PROVIDER, *flags).model_copy(update=unsure)
    assert (holds(duty, in_document=False), holds(told, in_document=False)) == (False, True)
    assert holds(duty.model_copy(update={"confidence": least}), in_document=False)


def test_likeness_must_be_surer_in_a_whole_document() -> None:
    told = passage("TR1", Strength.STATEMENT, Bearer.PROVIDER, Flag.LIKENESS)
    unsure = told.model_copy(update={"confidence": LIKENESS_FROM})
    assert (holds(unsure, in_document=False), holds(unsure, in_document=True)) == (True, False)


def test_a_duty_with_a_blank_holds_however_unsure() -> None:
    duty = passage("TR1", Strength.MANDATORY, Bearer.PROVIDER, Flag.PLACEHOLDER)
    assert holds(duty.model_copy(update={"confidence": 0.1}), in_document=True)


def test_what_is_found_by_likeness_is_always_doubtful() -> None:
    reader = EvidenceReader(catalogue(), load_recogniser())
    text = "Managers will look out for colleagues who are hurt by a partner and offer a new desk and phone number."
    found = [one for one in reader.read(contract(text)) if Flag.LIKENESS in one.flags]
    assert all(Flag.DOUBTFUL in one.flags and one.cue == "" for one in found)


def test_without_a_recogniser_the_rules_speak_alone() -> None:
    found = list(EvidenceReader(catalogue()).read(contract(DUTY)))
    assert found
    assert all(one.confidence is None for one in found)


def test_an_element_that_an_overlay_replaced_is_left_to_the_rules() -> None:
    ours = load_catalogue()
    first, *rest = ours.elements
    changed = ours.model_copy(update={"elements": (first.model_copy(update={"title": "Ours"}), *rest)})
    del changed.__dict__["by_code"]
    assert learned_elements(changed) == frozenset(LABELS) - {first.code}


def test_the_weights_say_what_they_were_trained_on() -> None:
    weights = load_weights()
    assert weights.version
    assert len(weights.trained_on) == 64


def test_the_encoder_reads_the_headings_over_a_passage() -> None:
    encoder, words = load_encoder(), "They are told where the helpline's number hangs."
    assert not np.array_equal(encoder.read("Staff", words).labels, encoder.read("Clients", words).labels)


def test_the_encoder_gives_the_same_for_the_same_words() -> None:
    encoder = load_encoder()
    assert np.array_equal(encoder.read("", DUTY).labels, encoder.read("", DUTY).labels)


def read_by_encoder(*texts: str) -> tuple[str, str]:
    """What the encoder reads over and in the last of the passages about the subject."""
    return Encoder.reads(list(EvidenceReader(catalogue()).readings(contract(*texts)))[-1])


def test_the_encoder_reads_a_name_for_the_abuse_in_plain_words() -> None:
    duty = "The Provider shall train its staff on Relevant Harm."
    over, words = read_by_encoder("“Relevant Harm” means domestic abuse.", duty)
    assert (over, words) == ("", duty.replace("Relevant Harm", "domestic abuse"))


def test_the_encoder_reads_what_another_term_means() -> None:
    meaning = "“Home Code” means the rules for employees who live with domestic abuse."
    duty = "The Provider shall give the Home Code to its staff."
    over, words = read_by_encoder(meaning, duty)
    assert "employees who live with domestic abuse" in over
    assert words == duty


def test_what_likeness_alone_finds_may_meet_only_where_it_is_sure() -> None:
    found = passage("AA5", Strength.MANDATORY, Bearer.PROVIDER, Flag.LIKENESS)
    assert Flag.DOUBTFUL in with_confidence(found, SURE_FROM - 0.01).flags
    assert Flag.DOUBTFUL not in with_confidence(found, SURE_FROM).flags


def test_what_asks_for_a_time_is_not_met_by_likeness_without_one() -> None:
    found = passage("DC2", Strength.MANDATORY, Bearer.PROVIDER, Flag.LIKENESS)
    assert Flag.DOUBTFUL in with_confidence(found, 0.99, alone=False).flags


def said_of(**log_odds: float) -> Said:
    """What an encoder would say: of these labels so much, of every other nothing."""
    return Said(np.array([log_odds.get(label, 0.0) for label in LABELS]), np.zeros(5))


def test_the_whole_of_a_list_adds_to_the_item_that_speaks_most_for_an_element() -> None:
    least, most = beside_whole([said_of(TR2=-1), said_of(TR2=1)], said_of(TR2=5))
    column = LABELS.index("TR2")
    assert (least.labels[column], most.labels[column]) == (-1, 3)


def test_the_whole_takes_a_little_away_from_every_passage_that_stands_in_it() -> None:
    both = beside_whole([said_of(TR2=1), said_of(TR2=3)], said_of(TR2=-9))
    assert [one.labels[LABELS.index("TR2")] for one in both] == [1 - MOST_TAKEN, 3 - MOST_TAKEN]


def test_the_whole_says_nothing_of_how_strongly_a_passage_speaks() -> None:
    alone = said_of(TR2=1)
    (one,) = beside_whole([alone], Said(np.zeros(len(LABELS)), np.ones(5)))
    assert one.strengths is alone.strengths


class SureOfSafeEnquiry(Recogniser):
    """A recogniser that takes every passage to be about asking safely."""

    def opinions(
        self, reading: PassageReading, claimed: Collection[str], heard: Heard
    ) -> Mapping[str, float]:
        """Sure of AA2 alone."""
        return dict.fromkeys(LABELS, 0.0) | {"AA2": 0.99}


def sure_of(text: str) -> list[tuple[Strength, tuple[Flag, ...]]]:
    """What a reader makes of a clause that is sure to be about asking safely."""
    reader = EvidenceReader(catalogue(), SureOfSafeEnquiry(load_weights(), load_encoder))
    draft = contract(text, heading="Asking about domestic abuse")
    return [(one.strength, one.flags) for one in reader.read(draft) if one.element == "AA2"]


def test_a_ban_that_likeness_finds_may_meet_what_a_ban_can_meet() -> None:
    ((strength, flags),) = sure_of("Nurses must not bring it up across the counter.")
    assert strength is Strength.MANDATORY
    assert Flag.LIKENESS in flags


def test_likeness_tells_nothing_beside_unsafe_words() -> None:
    assert sure_of("A relative may translate for the patient.") == []


def test_clauses_on_other_things_take_nothing_from_a_plain_duty() -> None:
    texts = (
        "Every worker goes on the domestic abuse course before working alone.",
        "Where no interpreter is free, a relative may interpret for a tenant who tells of abuse by a partner.",
        "The Provider shall send the Council each quarter the number of tenants asked about domestic abuse, the "
        "number who disclosed it and the number referred.",
    )
    found = find_evidence(contract(*texts, heading="Domestic abuse"))
    (returns,) = (one for one in found if one.element == "DC2")
    assert Flag.DOUBTFUL not in returns.flags


@pytest.mark.parametrize(("in_document", "least"), [(False, MEETS_FROM), (True, MEETS_IN_DOCUMENT)])
def test_a_cue_may_meet_from_less_in_a_whole_document(in_document: bool, least: float) -> None:
    (sure,) = weigh([passage("TR1")], {"TR1": least}, in_document=in_document)
    assert Flag.DOUBTFUL not in sure.flags
    (unsure,) = weigh([passage("TR1")], {"TR1": least - 0.01}, in_document=in_document)
    assert Flag.DOUBTFUL in unsure.flags
