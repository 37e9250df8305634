"""What the catalogue's examples lay down is no plain duty any more where their modal is turned into a denial."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

import horizontal
from horizontal.evidence import Bearer, Flag, Strength
from horizontal.matching import find_evidence
from horizontal.requirements.model import Element, Example, Kind
from tests.builders import catalogue

STEP = 3
"""Every third example."""
WAYS = (
    "is not required to",
    "is not to be required to",
    "need no longer",
    "is under no obligation to",
    "does not have to",
    "was required to",
)
_MODAL = re.compile(r"\b(?:shall|must)\b")
_OTHERWISE = re.compile(r"\b(?:no|nobody|nor|not|never|only|until|before|to be|will)\b|[.;:|] \S")
"""Bans, and what lays something down beside the modal."""
_MANY = re.compile(r"(?:[^s]s|staff|we|you|they|and \w+) $", re.IGNORECASE)
_OF_MANY = {"is": "are", "does": "do", "was": "were"}


def plainly_asked() -> Iterator[tuple[Element, Example]]:
    """The examples that hang on one modal."""
    for element in catalogue().elements:
        for example in element.examples if element.kind is Kind.SCORED else ():
            asks = (example.strength, example.bearer) == (Strength.MANDATORY, Bearer.PROVIDER)
            if asks and len(_MODAL.findall(example.text)) == 1 and not _OTHERWISE.search(example.text):
                yield element, example


def denied(text: str, way: str) -> str:
    """The text with its modal turned into a denial."""
    modal = _MODAL.search(text)
    assert modal
    first, rest = way.split(maxsplit=1)
    if _MANY.search(text[: modal.start()]):
        first = _OF_MANY.get(first, first)
    return f"{text[: modal.start()]}{first} {rest}{text[modal.end() :]}"


@pytest.mark.parametrize("way", WAYS)
def test_no_denial_is_a_duty(way: str) -> None:
    still = []
    for element, example in list(plainly_asked())[::STEP]:
        draft = horizontal.contract_from_text(denied(example.text, way), heading=example.heading)
        still += [
            example.text
            for one in find_evidence(draft, catalogue())
            if one.element == element.code
            and one.strength is Strength.MANDATORY
            and Flag.DOUBTFUL not in one.flags
        ]
    assert still == []
