"""Every example of the catalogue is found by its cues, and every look-alike is left alone."""

from __future__ import annotations

import pytest

from horizontal import contract_from_text, load_catalogue
from horizontal.evidence import Evidence
from horizontal.matching.find import EvidenceReader
from horizontal.requirements.model import Element, Example, Lookalike

CATALOGUE = load_catalogue()
RULES_ALONE = EvidenceReader(CATALOGUE)
EXAMPLES = [(e, example) for e in CATALOGUE.elements for example in e.examples]
LOOKALIKES = [(e, lookalike) for e in CATALOGUE.elements for lookalike in e.lookalikes]


def found_for(element: Element, text: str, heading: str | None) -> list[Evidence]:
    """The evidence for this element in a passage."""
    contract = contract_from_text(text, heading=heading)
    return [e for e in RULES_ALONE.read(contract) if e.element == element.code]


def name_of(value: object) -> str:
    """A readable id for a parametrised test."""
    if isinstance(value, Element):
        return value.code
    return value.text[:40] if isinstance(value, Example | Lookalike) else str(value)


@pytest.mark.parametrize(("element", "example"), EXAMPLES, ids=name_of)
def test_an_example_is_found_with_its_strength_and_bearer(element: Element, example: Example) -> None:
    found = found_for(element, example.text, example.heading)
    assert found, f"{element.code} is not found in: {example.text}"
    read = {(e.strength, e.bearer) for e in found}
    assert (example.strength, example.bearer) in read, f"{element.code}: {read} in: {example.text}"


@pytest.mark.parametrize(("element", "lookalike"), LOOKALIKES, ids=name_of)
def test_a_lookalike_is_left_alone(element: Element, lookalike: Lookalike) -> None:
    found = found_for(element, lookalike.text, lookalike.heading)
    cues = [(e.cue, e.words) for e in found]
    assert not found, f"{element.code} is claimed by {cues} although: {lookalike.why}: {lookalike.text}"
