"""What form is asked for, and which items stand on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from horizontal.provider_return import ReturnRecord, Value
from horizontal.reports.return_form.period import Period
from horizontal.requirements.model import Tier
from horizontal.requirements.return_specification import Cadence, Item, ReturnSpecification

TOTALS_OF_YEAR = ("E05", "E06", "E14")
"""What the breakdowns of the year add up to; asked beside them."""

_TABS = MappingProxyType(
    {
        "header": "About",
        "policy": "Policy",
        "training": "Training",
        "enquiry": "Enquiry",
        "response": "Response",
        "learning": "Learning",
    }
)


@dataclass(frozen=True, slots=True)
class FormOrder:
    """What the form is for."""

    tier: Tier
    period: Period
    provider: str = ""
    contract: str = ""
    service_type: str = ""
    small: bool = False
    """One page, with fewer questions, for a small provider."""
    last: ReturnRecord | None = None
    """The last return: its header and policy answers are filled in, its counts are shown beside."""

    def items(self, specification: ReturnSpecification) -> tuple[Item, ...]:
        """The items of the form, in its order; ValueError where the tier asks nothing for such a period."""
        cadence = Cadence.YEARLY if self.period.is_year else Cadence.QUARTERLY
        asked = [item for item in specification.asked(self.tier, cadence) if item.group != "header"]
        if not asked:
            raise ValueError(f'the {self.tier} tier reports once a year; give a year, such as "2026-27"')
        header = [item for item in specification.items if item.group == "header" and self.tier in item.asked]
        whole = [item for item in (*header, *asked) if item.small or not self.small]
        return tuple(whole)

    @property
    def has_breakdowns(self) -> bool:
        """Whether totals are asked by group: once a year, of targeted services, and never of small ones."""
        return self.tier is Tier.TARGETED and self.period.is_year and not self.small

    def filled(self, item: Item) -> Value | None:
        """What stands in the answer from the start."""
        given: Mapping[str, Value] = {
            "provider_id": self.provider,
            "contract_id": self.contract,
            "tier": self.tier.value,
            "service_type": self.service_type,
            "period_start": self.period.start,
            "period_end": self.period.end,
            "return_version": "1",
        }
        if given.get(item.id):
            return given[item.id]
        keeps = item.group == "policy" and item.kind != "count"
        keeps = keeps or item.id in ("provider_id", "contract_id", "service_type", "completed_by_role")
        return self.last.value(item.id) if self.last and keeps else None


def tab_of(item: Item) -> str:
    """The name of the sheet where an item stands."""
    return _TABS.get(item.group, item.group.capitalize())
