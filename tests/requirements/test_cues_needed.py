"""Every cue has an example that needs it: a cue that none needs is taken out."""

from __future__ import annotations

import pytest

from horizontal import contract_from_text
from horizontal.matching.find import reader_of
from horizontal.requirements.model import Element
from tests.builders import catalogue


@pytest.mark.parametrize("element", catalogue().elements, ids=lambda element: element.code)
def test_each_cue_is_the_only_one_that_finds_some_example(element: Element) -> None:
    reader = reader_of(catalogue())
    needed: set[str] = set()
    for example in element.examples:
        fitting = reader.fitting_cues(contract_from_text(example.text, heading=example.heading), element.code)
        if len(fitting) == 1:
            needed |= fitting
    assert {cue.find for cue in element.cues} - needed == set()
