"""From a file on the disk to its findings: every rule of one record speaks of it, and only where it is broken."""

from __future__ import annotations

import csv
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings

from horizontal import check_return
from horizontal.provider_return import State, Value
from tests.scoring.returns.return_builder import ON, Values, consistent
from tests.scoring.returns.test_rules import BREAKS


def in_a_cell(value: Value | State | None) -> str:
    """An answer as a provider would type it."""
    if value is State.INVALID:
        return "31/02/2026"
    if value is None or isinstance(value, State):
        return ""
    return f"{value:%d/%m/%Y}" if hasattr(value, "strftime") else str(value)


@pytest.mark.parametrize("rule", BREAKS)
@given(values=consistent())
@settings(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_rule_speaks_of_a_file(rule: str, values: Values) -> None:
    break_it, companions = BREAKS[rule]
    break_it(values)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "return.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([list(values), [in_a_cell(value) for value in values.values()]])
        (one,) = check_return(path, on=ON).records
    assert {finding.rule for finding in (*one.errors, *one.warnings)} == {rule} | companions
