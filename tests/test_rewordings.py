"""Contracts say the same in other words that lawyers use: no element becomes *met* by it that is not.

Each way to reword changes the modals, what denies a duty, the name of the provider and the look of the letters at once.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from horizontal.contract import Contract
from horizontal.parsers import read_contract
from tests.test_contracts_learnt import FOLDER, NAMES, label_of
from tests.verdicts import verdicts_in

STEP = 8
"""Every eighth contract is reworded: enough to see what a pattern has forgotten."""
KNOWN: dict[str, dict[str, list[str]]] = tomllib.loads(
    (Path(__file__).parent / "known_rewordings.toml").read_text(encoding="utf-8")
)
_PROVIDER = (
    r"\b(?<!Lead )(?<!Sub-)(?<!Prime )(?<!Main )(?:Service Provider|Provider|Contractor|Supplier|Organisation|Recipient"
    r"|Grantee|Operator|Managing Agent|Support Provider|Vendor|Concessionaire|Grant Holder)\b(?! Person)"
)
_DUTY = r"\b(The [A-Z]\w+) (?:shall|must) (?!not\b)"
_NOTHING = r"\b[Nn]othing in (.{3,40}?) (?:obliges|requires) (.{3,30}?) to\b"
_SWITCHED_OFF = r"\b(?:shall|does|do|will) not apply\b"
WAYS: dict[str, tuple[tuple[str, str], ...]] = {
    "is to": (
        (_PROVIDER, "Company"),
        (_NOTHING, r"Nothing in \1 shall be read as requiring \2 to"),
        (_SWITCHED_OFF, "is disapplied"),
        (r"\b(is|are) not (?:required|obliged) to\b", r"\1 under no obligation to"),
        (_DUTY, r"\1 is to "),
        (r"\b(The [A-Z]\w+) should\b", r"\1 ought to"),
        ("[‘’]", "'"),
        ("[“”]", '"'),
    ),
    "must": (
        (_PROVIDER, "Supplier"),
        (_NOTHING, r"Nothing in \1 imposes on \2 any obligation to"),
        (_SWITCHED_OFF, "is of no effect"),
        (r"\bneed not (?=[a-z])", "may choose not to "),
        (r"\bshall\b", "must"),
        (r"\b(The [A-Z]\w+) should\b", r"\1 is expected to"),
    ),
    "is required to": (
        (_PROVIDER, "Organisation"),
        (_NOTHING, r"No provision of \1 obliges \2 to"),
        (_SWITCHED_OFF, "is excluded"),
        (r"\b(?:is|are) not (?:required|obliged) to\b", "has no duty to"),
        (_DUTY, r"\1 is required to "),
        (r"\b(The [A-Z]\w+) should\b", r"\1 is encouraged to"),
        (r"\bdomestic abuse\b", "domestic violence"),
        (r"\bDomestic Abuse\b", "Domestic Violence"),
    ),
}


def reworded(contract: Contract, way: str) -> Contract:
    """The contract with its words, and those of its headings, said in that way."""

    def said(value: Any, key: str = "") -> Any:
        if isinstance(value, str):
            for pattern, instead in () if key in ("kind", "number", "part", "clause") else WAYS[way]:
                value = re.sub(pattern, instead, value)
            return value
        if isinstance(value, dict):
            return {name: said(inner, name) for name, inner in value.items()}
        return [said(inner, key) for inner in value] if isinstance(value, list) else value

    plain = contract.model_dump(mode="json")
    return Contract.model_validate(plain | {"blocks": said(plain["blocks"])})


@cache
def labelled(name: str) -> tuple[Contract, str, dict[str, str], dict[str, str]]:
    """The contract with its tier, its labels and what we say of it as it stands."""
    entry = label_of(name)
    contract = read_contract(FOLDER / entry["files"][0])
    labels = {code: one["verdict"] for code, one in entry["elements"].items()}
    return contract, entry["tier"], labels, verdicts_in(contract, entry["tier"])


@pytest.mark.parametrize("name", NAMES[::STEP])
@pytest.mark.parametrize("way", WAYS)
def test_other_words_make_nothing_met(way: str, name: str) -> None:
    contract, tier, labels, before = labelled(name)
    after = verdicts_in(reworded(contract, way), tier)
    wrong = [
        code for code, label in labels.items() if after[code] == "met" and "met" not in (label, before[code])
    ]
    assert wrong == KNOWN.get(way, {}).get(name, [])


@pytest.mark.parametrize("way", WAYS)
def test_every_way_changes_words(way: str) -> None:
    contracts = [labelled(name)[0] for name in NAMES[::STEP][:10]]
    assert sum(reworded(contract, way) != contract for contract in contracts) > 5


def test_what_is_known_is_of_a_way_and_a_contract() -> None:
    assert set(KNOWN) <= set(WAYS)
    assert {name for names in KNOWN.values() for name in names} <= set(NAMES[::STEP])
