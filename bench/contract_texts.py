"""The clauses of the labelled contracts that were learnt from, as the encoder learns them.

The labels of a contract name the clauses that show an element, and no more. So a clause is known to carry the elements
that it is named for; it is taken not to carry those of the contract's tier that neither the labels nor the rules see
in it; what the rules see and the labels do not name may be the authority's duty, or an aim, and stays open.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from recogniser_bank import Label, Text, strongest_of

import horizontal
from horizontal.matching.find import EvidenceReader
from horizontal.matching.recogniser.encoder import Encoder
from horizontal.matching.recogniser.weights import FOLDED, LABELS

CONTRACTS = Path(__file__).parent.parent / "tests" / "contracts_learnt"
HAND = "contracts"
_STRENGTH_OF = {"placeholder": "mandatory"}
"""A blank is told by the rules: the words around it speak as strongly as they would without it."""
_SUPPORTING = "supporting"
"""What only helps another clause to show an element, such as a definition: it may carry it or not."""
_WORD = re.compile(r"\W+")
_FEWEST = 3
"""Words of a passage that is looked for in the words of the labels."""
_OPENING = 60
"""Letters of a quoted sentence by which it is found in a passage that says more."""


def read_contracts() -> list[Text]:
    """Every passage about the subject in those contracts, each a text of its own."""
    reader = EvidenceReader(horizontal.load_catalogue())
    return [text for file in sorted(CONTRACTS.glob("*.gold.json")) for text in _of_contract(file, reader)]


def _of_contract(file: Path, reader: EvidenceReader) -> Iterator[Text]:
    labelled = json.loads(file.read_text(encoding="utf-8"))
    contract = horizontal.read_contract(file.parent / labelled["files"][0])
    quoted = [
        (_plain(one["quote"]), element, one)
        for element, entry in labelled["elements"].items()
        for one in entry["evidence"]
    ]
    for number, (reading, _, found, _) in enumerate(reader.by_rules(contract)):
        own, with_stem = _plain(reading.passage.text), _plain(reading.passage.quote)
        named = [(element, one) for words, element, one in quoted if _is_named(own, with_stem, words)]
        gold = strongest_of(
            (element, _label(one)) for element, one in named if one["strength"] != _SUPPORTING
        )
        claimed = {FOLDED.get(one.element, one.element) for one in found} | {element for element, _ in named}
        known = set(gold) | (labelled["elements"].keys() - claimed)
        text = Text(f"{labelled['name']} {number}", HAND, gold, frozenset(known.intersection(LABELS)))
        text.words.append(Encoder.reads(reading))
        yield text


def _is_named(own: str, with_stem: str, words: str) -> bool:
    """Whether these words of the labels are those of the passage, or hold it, or begin it."""
    if len(own.split()) < _FEWEST:
        return False
    return own in words or words in with_stem or (len(words) > _OPENING and words[:_OPENING] in with_stem)


def _label(evidence: dict[str, Any]) -> Label:
    strength, bearer = evidence["strength"], evidence["bearer"]
    return _STRENGTH_OF.get(strength, strength), bearer


def _plain(text: str) -> str:
    return _WORD.sub(" ", text).strip().lower()
