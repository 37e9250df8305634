"""Checks of a record beside others: the period before, doubles in the file, subcontractors, and data of persons."""

from __future__ import annotations

from collections.abc import Iterator

from horizontal.provider_return import State
from horizontal.requirements.return_specification import ItemKind
from horizontal.scoring.returns.checks.look import Fault, Look, fault_of
from horizontal.scoring.returns.earlier_record import same_return
from horizontal.scoring.returns.figures import Figures

_OF_SERVICE_USERS = "E"
_HEADCOUNT = "T01"
_KEYS = ("contract_id", "period_start", "period_end")
_LEAST_BLANKS = 3
"""So many counts stand blank before a row without any figure is taken for one that was not filled in."""


def quarter_change(look: Look) -> Iterator[Fault]:
    """Counts of service users that changed by more than a share since the last period, both of some size."""
    if look.earlier is None:
        return
    before = look.earlier.counts
    for item, now in look.figures.counts.items():
        if not item.startswith(_OF_SERVICE_USERS) or item not in before:
            continue
        enough = min(now, before[item]) >= look.parameter("least")
        if enough and abs(now - before[item]) > look.parameter("share") * before[item]:
            yield fault_of(look, item)


def headcount_change(look: Look) -> Iterator[Fault]:
    """A headcount that changed by more than a share since the last period."""
    now, before = look.figures.count(_HEADCOUNT), look.earlier.count(_HEADCOUNT) if look.earlier else None
    if now is not None and before and abs(now - before) > look.parameter("share") * before:
        yield fault_of(look, _HEADCOUNT)


def same_as_last(look: Look) -> Iterator[Fault]:
    """Every count is that of the last period."""
    if look.earlier is None:
        return
    now, before = look.figures.counts, look.earlier.counts
    same = len(now) >= look.parameter("least_counts")
    if same and all(before.get(item) == count for item, count in now.items()):
        yield fault_of(look, *now)


def duplicate_return(look: Look) -> Iterator[Fault]:
    """Another record of the file for the same contract and period."""
    mine = _key(look.figures)
    if None in mine:
        return
    if any(_key(other) == mine and same_return(look.figures, other) for other in look.others):
        yield fault_of(look, *_KEYS)


def subcontractor_counts_missing(look: Look) -> Iterator[Fault]:
    """Subcontractors without a figure on their policies, or a subcontractor's own row left blank."""
    subcontractors = look.figures.count("P11")
    with_policy = look.figures.record.items.get("P12")
    if subcontractors and with_policy and with_policy.state is State.BLANK:
        yield fault_of(look, "P11", "P12")
    elif not look.first and _is_left_blank(look.figures) and _shares_contract(look):
        yield Fault(("provider_id",), look.figures.cells(("provider_id",)))


def personal_data(look: Look) -> Iterator[Fault]:
    """Data of a person anywhere in the file; told once, with the record that the file reports."""
    if look.first and look.personal_data:
        cells = [f"{one.sheet}!{one.cell}" if one.sheet else one.cell for one in look.personal_data]
        yield Fault((), tuple(dict.fromkeys(cells)))


def _key(figures: Figures) -> tuple[object, ...]:
    return figures.words("contract_id"), figures.day("period_start"), figures.day("period_end")


def _is_left_blank(figures: Figures) -> bool:
    states = [answer.state for answer in figures.answers(ItemKind.COUNT)]
    return len(states) >= _LEAST_BLANKS and all(state is State.BLANK for state in states)


def _shares_contract(look: Look) -> bool:
    contract, provider = look.figures.words("contract_id"), look.figures.words("provider_id")
    return contract is not None and any(
        other.words("contract_id") == contract and other.words("provider_id") != provider
        for other in look.others
    )
