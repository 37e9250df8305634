"""The recogniser: what it thinks of a passage, and how that is weighed against the rules."""

from __future__ import annotations

from itertools import pairwise

from horizontal import load_catalogue
from horizontal.evidence import Bearer, Flag, Strength
from horizontal.matching.find import EvidenceReader
from horizontal.matching.recogniser import Opinion, load_recogniser
from horizontal.matching.recogniser.decide import CLAIMS_FROM, LIKENESS_FROM, MEETS_FROM
from horizontal.matching.recogniser.weigh import learned_elements, unclaimed, weigh
from horizontal.matching.recogniser.weights import LABELS, load_weights
from tests.builders import catalogue, contract, passage

DUTY = "The Provider shall refer high-risk cases of domestic abuse to Marac."


def opinions_on(text: str, *claimed: str) -> dict[str, Opinion]:
    """The opinions on a clause of which the rules claim these elements."""
    (reading,) = EvidenceReader(catalogue()).readings(contract(text))
    return dict(load_recogniser().opinions(reading, claimed))


def test_every_label_has_an_opinion_between_nothing_and_certain() -> None:
    opinions = opinions_on(DUTY)
    assert tuple(opinions) == LABELS
    assert all(0 <= one.probability <= 1 for one in opinions.values())


def test_plain_words_for_an_element_are_likely_to_carry_it() -> None:
    opinions = opinions_on(DUTY, "AA5")
    assert opinions["AA5"].probability > MEETS_FROM
    assert opinions["TR1"].probability < CLAIMS_FROM


def test_what_the_rules_say_is_weighed() -> None:
    assert opinions_on(DUTY, "AA5")["AA5"].probability != opinions_on(DUTY)["AA5"].probability


def test_the_same_passage_gives_the_same_opinion() -> None:
    assert opinions_on(DUTY, "AA5") == opinions_on(DUTY, "AA5")


def test_the_words_that_spoke_most_do_not_overlap() -> None:
    spans = sorted(opinions_on(DUTY, "AA5")["AA5"].words)
    assert spans
    assert all(one[1] <= two[0] for one, two in pairwise(spans))


def test_an_unlikely_claim_of_the_rules_is_no_evidence() -> None:
    assert list(weigh([passage("TR1")], {"TR1": Opinion(CLAIMS_FROM - 0.01)})) == []


def test_a_claim_that_is_not_sure_is_doubtful() -> None:
    (one,) = weigh([passage("TR1")], {"TR1": Opinion(MEETS_FROM - 0.01)})
    assert Flag.DOUBTFUL in one.flags


def test_a_sure_claim_has_its_confidence_and_no_doubt() -> None:
    (one,) = weigh([passage("TR1")], {"TR1": Opinion(0.97)})
    assert (one.confidence, one.flags) == (0.97, ())


def test_a_denial_stays_however_unlikely() -> None:
    denial = passage("TR1", Strength.NEGATED, Bearer.PROVIDER)
    assert list(weigh([denial], {"TR1": Opinion(0.0)})) == [denial]


def test_an_element_without_labels_is_left_to_the_rules() -> None:
    alert = passage("U1")
    assert list(weigh([alert], {"TR1": Opinion(0.0)})) == [alert]


def test_an_element_that_was_split_off_goes_by_the_one_that_it_came_from() -> None:
    assert list(weigh([passage("WP9")], {"WP7": Opinion(0.0)})) == []


def test_likeness_finds_what_no_rule_claims() -> None:
    likely = Opinion(LIKENESS_FROM)
    assert list(unclaimed([passage("TR1")], {"TR1": likely, "TR2": likely})) == [("TR2", likely)]


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
