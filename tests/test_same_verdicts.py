"""The same contract in each format comes to the same verdicts, at the same clauses, by the same passages.

Where LibreOffice saves less than the Word file says, `same_verdicts.toml` names the difference and its reason.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from horizontal.check import assess_text
from horizontal.contract import BlockKind, Contract
from horizontal.matching.passages import cut_passages
from horizontal.parsers import read_contract
from tests.parsers.soffice import all_saved_as, needs_soffice

FOLDER = Path(__file__).parent.parent / "examples" / "contracts"
NAMES = (
    *("health_visiting", "housing_support", "lunch_club_letter", "money_advice_grant"),
    *("refuse_collection", "school_catering"),
)
FORMS = {
    "odt": "odt",
    "fodt": "fodt",
    "rtf": "rtf",
    "doc": "doc:MS Word 97",
    "pdf": "pdf",
    "txt": "txt:Text (encoded):UTF8",
    "html": "html:HTML (StarWriter)",
}
DIFFERENCES: Mapping[str, Any] = tomllib.loads(
    (Path(__file__).parent / "same_verdicts.toml").read_text(encoding="utf-8")
)
_APART = (BlockKind.HEADER, BlockKind.FOOTER, BlockKind.CONTENTS)
pytestmark = needs_soffice
of_each = pytest.mark.parametrize(("form", "name"), [(form, name) for form in FORMS for name in NAMES])


class Outcome(NamedTuple):
    """What a contract comes to."""

    verdicts: dict[str, str]
    clauses: dict[str, set[str | None]]
    alerts: set[str]
    passages: list[tuple[str | None, tuple[str, ...], str]]


@cache
def outcome(path: Path) -> Outcome:
    """What the contract in the file comes to."""
    contract = read_contract(path)
    assessed = assess_text(contract, tier="targeted")
    return Outcome(
        {element.code: element.verdict.value for element in assessed.elements},
        {element.code: {one.place.citation for one in element.evidence} for element in assessed.elements},
        {alert.code for alert in assessed.alerts},
        list(passages(contract)),
    )


def passages(contract: Contract) -> list[tuple[str | None, tuple[str, ...], str]]:
    """The passages with their place, as they are matched."""
    return [
        (passage.block.place.citation, passage.headings, passage.quote)
        for passage in cut_passages(contract)
        if passage.block.kind not in _APART
    ]


def known(form: str, name: str, key: str) -> Any:
    """What is named of this contract in this format; None where it must be the same."""
    return DIFFERENCES.get(form, {}).get(name, {}).get(key)


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All contracts in all formats."""
    folder = tmp_path_factory.mktemp("same")
    for form in FORMS.values():
        all_saved_as([FOLDER / f"{name}.docx" for name in NAMES], form, folder)
    return folder


@of_each
def test_verdicts_are_the_same(saved: Path, form: str, name: str) -> None:
    wanted, given = outcome(FOLDER / f"{name}.docx").verdicts, outcome(saved / f"{name}.{form}").verdicts
    differing = {code: verdict for code, verdict in given.items() if verdict != wanted[code]}
    assert differing == (known(form, name, "verdicts") or {})


@of_each
def test_alerts_are_the_same(saved: Path, form: str, name: str) -> None:
    wanted, given = outcome(FOLDER / f"{name}.docx").alerts, outcome(saved / f"{name}.{form}").alerts
    assert sorted(wanted ^ given) == (known(form, name, "alerts") or [])


@of_each
def test_evidence_stands_at_the_same_clauses(saved: Path, form: str, name: str) -> None:
    wanted, given = outcome(FOLDER / f"{name}.docx"), outcome(saved / f"{name}.{form}")
    same = [code for code in wanted.verdicts if wanted.verdicts[code] == given.verdicts[code]]
    differing = [code for code in same if wanted.clauses[code] != given.clauses[code]]
    assert differing == (known(form, name, "clauses") or [])


@of_each
def test_passages_are_the_same(saved: Path, form: str, name: str) -> None:
    wanted, given = outcome(FOLDER / f"{name}.docx").passages, outcome(saved / f"{name}.{form}").passages
    if known(form, name, "passages") is None:
        assert given == wanted
    else:
        assert given != wanted, "the reason that same_verdicts.toml gives no longer holds"


def test_every_difference_has_a_reason() -> None:
    entries = [(form, name, entry) for form, names in DIFFERENCES.items() for name, entry in names.items()]
    assert [(form, name) for form, name, entry in entries if not entry.get("why")] == []
