"""Contracts whose duties are made none: nothing stays *met* that hangs on the words that were changed.

Lawyers take a duty away by its modal, by what opens its sentence, or by a remark after it. What survives is
known by name.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pytest

from horizontal.assessment import Verdict
from horizontal.check import assess_text
from horizontal.contract import BlockKind, Contract
from horizontal.evidence import Strength
from horizontal.parsers import read_contract
from tests.test_contracts_learnt import FOLDER, NAMES, label_of

_Way = TypeVar("_Way")
STEP = 10
"""Every tenth contract: their tiers and forms are mixed."""
TURNS = 4
"""Each contract is tried in every fourth way, the next one in the next ways."""
KNOWN: dict[str, dict[str, list[str]]] = tomllib.loads(
    (Path(__file__).parent / "known_taken_away.toml").read_text(encoding="utf-8")
)
_MODAL = re.compile(
    r"\b(?:shall(?! not)|must(?! not)|will(?! not)|(?:is|are) required to(?! be\b)|agrees? to|undertakes? to)\b"
)
_ASKED = "should"
"""What an element does not stay met with hangs on its modal: an instruction has none."""
MODALS = {
    "permitted": "may",
    "past": "was required to",
    "supposed": "would",
    "planned": "plans to",
    "hoped": "hopes to",
    "denied": "need not",
    "freed": "is under no obligation to",
    "as far as possible": "shall, where possible,",
    "if funded": "shall, subject to funding,",
    "if told": "shall, if the other party so directs,",
    "considered": "shall consider whether to",
    "tried": "shall strive to",
}
OPENINGS = {
    "hoped of others": "It is hoped that in time ",
    "suggested": "The inspectorate’s guidance suggests that ",
    "said elsewhere": "Some councils say that ",
    "not intended": "It is not intended that ",
    "discussed": "The parties are in discussion about whether ",
    "bidders": "Bidders should describe in their tender how, if appointed, ",
    "another contract": "Under its separate contract with the Council, the Neighbourhood Refuge has agreed that ",
    "own opinion": "Save where the Provider considers otherwise, ",
    "yet to be agreed": "Subject to the parties agreeing its terms, ",
    "option": "[Optional clause] ",
}
REMARKS = {
    "wish": ", if it so wishes",
    "discretion": " at its absolute discretion",
    "pilot": ", during the first year only and by way of a pilot",
}
SENTENCES = {
    "nothing binds": "Nothing in this clause shall bind the Provider.",
    "not applied": "This clause does not apply to this Contract.",
    "aim": "This is an aspiration and not an obligation.",
    "waived": "The Council waives this requirement.",
    "opt-out": "The Provider may opt out of this paragraph by notice.",
    "need not": "The Provider is under no obligation to do so.",
    "binds another": "This paragraph binds the Council alone.",
}


@cache
def read(name: str) -> tuple[Contract, str]:
    """The contract and its tier."""
    entry = label_of(name)
    return read_contract(FOLDER / entry["files"][0]), entry["tier"]


def duties(contract: Contract, tier: str) -> dict[str, tuple[str, ...]]:
    """The elements that are met, each with the passages in which it is a plain duty."""
    return {
        element.code: tuple(one.quote for one in element.evidence if one.strength is Strength.MANDATORY)
        for element in assess_text(contract, tier=tier).elements
        if element.verdict is Verdict.MET
    }


def changed(contract: Contract, change: Callable[[dict[str, Any]], str]) -> Contract:
    """The contract with the text of each block as `change` makes it of the block."""
    plain = contract.model_dump(mode="json")
    blocks = [block | {"text": change(block)} for block in plain["blocks"]]
    return Contract.model_validate(plain | {"blocks": blocks})


@cache
def met_in(name: str) -> dict[str, tuple[str, ...]]:
    """The duties of the contract as it stands."""
    return duties(*read(name))


@cache
def hanging_on_modals(name: str) -> dict[str, tuple[str, ...]]:
    """The duties of a contract that are met, and are no more when each is only asked."""
    contract, tier = read(name)
    asked = duties(with_modal(contract, _ASKED), tier)
    return {code: quotes for code, quotes in met_in(name).items() if code not in asked}


def with_modal(contract: Contract, instead: str) -> Contract:
    """The contract with every plain modal replaced."""
    return changed(contract, lambda block: _MODAL.sub(instead, block["text"]))


def in_one_sentence(contract: Contract, met: dict[str, tuple[str, ...]]) -> tuple[set[str], set[str]]:
    """The texts that are one sentence each, and the elements of which all duties stand in such texts."""
    single = {
        block.text
        for block in contract.blocks
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        and block.place.cell is None
        and not re.search(r"[.;:] |[:;]$", block.text)
    }
    codes = {code for code, quotes in met.items() if quotes and all(quote in single for quote in quotes)}
    return {quote for code in codes for quote in met[code]}, codes


def opened(text: str, opening: str) -> str:
    """The sentence after these opening words; a name keeps its capital."""
    keeps = re.match(r"[A-Z]{2}|[“\"]|[A-Z]\w+ [A-Z]", text)
    return opening + (text if keeps else text[:1].lower() + text[1:])


def survivors(name: str, taken: Callable[[str], str]) -> list[str]:
    """The elements that stay met although each sentence with a duty of theirs was changed so."""
    contract, tier = read(name)
    texts, codes = in_one_sentence(contract, met_in(name))
    after = changed(contract, lambda block: taken(block["text"]) if block["text"] in texts else block["text"])
    return sorted(codes & set(duties(after, tier)))


def in_turn(name: str, ways: Iterable[_Way]) -> list[_Way]:
    """The ways whose turn it is with this contract."""
    return list(ways)[NAMES[::STEP].index(name) % TURNS :: TURNS]


def known(way: str, name: str) -> list[str]:
    return KNOWN.get(way, {}).get(name, [])


@pytest.mark.parametrize("name", NAMES[::STEP])
def test_no_duty_stays_met_by_another_modal(name: str) -> None:
    contract, tier = read(name)
    hanging = set(hanging_on_modals(name))
    for way, instead in in_turn(name, MODALS.items()):
        left = sorted(hanging & set(duties(with_modal(contract, instead), tier)))
        assert left == known(way, name), way


@pytest.mark.parametrize("name", NAMES[::STEP])
def test_no_duty_stays_met_in_a_sentence_that_takes_it_away(name: str) -> None:
    for way, taken in in_turn(name, sentence_ways()):
        assert survivors(name, taken) == known(way, name), way


def sentence_ways() -> Iterable[tuple[str, Callable[[str], str]]]:
    """Each way to take a sentence away, with what it makes of the sentence."""
    for way, opening in OPENINGS.items():
        yield way, lambda text, opening=opening: opened(text, opening)
    for way, remark in REMARKS.items():
        yield way, lambda text, remark=remark: re.sub(r"\.?\s*$", f"{remark}.", text, count=1)
    for way, sentence in SENTENCES.items():
        yield way, lambda text, sentence=sentence: f"{text} {sentence}"


def test_enough_hangs_on_modals_and_stands_in_one_sentence() -> None:
    names = NAMES[::STEP]
    assert sum(len(hanging_on_modals(name)) for name in names) > 100
    single = [in_one_sentence(read(name)[0], met_in(name))[1] for name in names]
    assert sum(map(len, single)) > 50


def test_what_is_known_is_of_a_way_and_a_contract() -> None:
    assert set(KNOWN) <= {*MODALS, *OPENINGS, *REMARKS, *SENTENCES}
    assert {name for names in KNOWN.values() for name in names} <= set(NAMES[::STEP])
