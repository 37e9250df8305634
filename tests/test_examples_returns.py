"""The example returns are read as their authors say, save for the misses that are known and told."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from tests.return_expectations import Compared, assessed, compare, expected, rules

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "examples" / "returns"
KNOWN_MISSES = tomllib.loads(
    (Path(__file__).parent / "known_misses_returns.toml").read_text(encoding="utf-8")
)
NAMES = sorted(path.name.removesuffix(".expected.json") for path in FOLDER.glob("*.expected.json"))


@cache
def compared(name: str) -> Compared:
    """The reading of an example beside its expectation."""
    return compare(FOLDER, name)


def known(name: str, what: str) -> set[str]:
    """The items of an example that are known to come out so."""
    return set(KNOWN_MISSES.get(name, {}).get(what, {}))


@pytest.mark.parametrize("name", NAMES)
def test_every_stated_value_is_read_or_its_miss_is_known(name: str) -> None:
    assert compared(name).unread == known(name, "unread")


@pytest.mark.parametrize("name", NAMES)
def test_no_value_is_wrong_save_those_that_are_known(name: str) -> None:
    assert compared(name).wrong == known(name, "wrong")


@pytest.mark.parametrize("name", NAMES)
def test_no_value_is_made_up(name: str) -> None:
    assert compared(name).invented == set()


@pytest.mark.parametrize("name", NAMES)
def test_the_rules_speak_that_should_and_no_other(name: str) -> None:
    assert rules(FOLDER, name) == {"silent": known(name, "silent"), "false": set()}


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_refused_where_it_must_be(name: str) -> None:
    refused = assessed(FOLDER, name).provider_return.refused
    assert (refused.kind if refused else None) == expected(FOLDER, name)["must_refuse"]


@pytest.mark.parametrize("name", NAMES)
def test_personal_data_is_found_in_every_cell_and_nowhere_else(name: str) -> None:
    found = {(one.sheet, one.cell) for one in assessed(FOLDER, name).provider_return.personal_data}
    wanted = expected(FOLDER, name)["personal_data"]
    cells = [{(one["sheet"], cell) for cell in (one["cell"], *one.get("also", ()))} for one in wanted]
    assert all(found & each for each in cells)
    assert found <= {cell for each in cells for cell in each}


@pytest.mark.parametrize("name", NAMES)
def test_personal_data_is_not_repeated(name: str) -> None:
    told = repr(assessed(FOLDER, name)).casefold()
    assert [word for word in expected(FOLDER, name)["echo"] if word.casefold() in told] == []
