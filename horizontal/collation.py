"""The noun Collation: what all returns of a folder say together, and what of it may be shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from horizontal.contract import Noun
from horizontal.return_assessment import Rating


class Mark(StrEnum):
    """What stands in the place of a figure: shorthand in square brackets, explained on the cover."""

    HELD_BACK = "c"
    """Confidential: it is small, or would give a small one away."""
    NOT_APPLICABLE = "z"
    NOT_STATED = "x"
    """Not available: the return does not say, or its figure was not read for certain."""
    LOW = "low"
    """A share over nought that rounds to nought."""


class Figure(Noun):
    """A count, or what stands in its place; exactly one of the two."""

    value: int | None = None
    mark: Mark | None = None


class CollatedMeasure(Noun):
    """A share of one return."""

    measure: str
    numerator: int | None = None
    denominator: int | None = None
    value: float | None = None
    rating: Rating | None = None
    mark: Mark | None = None
    """Set where there is no value."""


class GroupCount(Noun):
    """One group of a breakdown, such as those from 16 to 17 of the people who disclosed."""

    by: str
    of: str
    group: str
    figure: Figure


class CollatedReturn(Noun):
    """One row: one provider, one contract, one period."""

    path: str
    where: str = "the file"
    """Which return of the file it is."""
    is_first: bool = True
    """Whether it is the return that the file reports, and not one that it repeats beside it."""
    provider: str
    contract: str
    tier: str = ""
    service_type: str = ""
    period_start: date | None = None
    period_end: date | None = None
    version: str = ""
    completed_on: date | None = None
    answers: Mapping[str, str] = {}
    """The answers about the policy, by item, in words."""
    figures: Mapping[str, Figure] = {}
    """By item, in the order of the specification."""
    measures: tuple[CollatedMeasure, ...] = ()
    groups: tuple[GroupCount, ...] = ()
    errors: int | None = 0
    """None in a shared copy for a return that has errors: they are not counted there."""
    warnings: int | None = 0
    """None in a shared copy: which questions a return raises says how its figures stand to one another."""
    revised: bool = False
    """Whether it takes the place of an earlier version."""
    within: str = ""
    """The provider whose own figures hold these already, so that they are never added; empty for none."""

    @property
    def key(self) -> ReturnKey:
        """What two versions of a return have in common."""
        return (_plain(self.provider), _plain(self.contract), self.period_start, self.period_end)

    @property
    def series(self) -> tuple[str, str]:
        """What the returns of several periods have in common."""
        return self.key[:2]

    def count(self, item: str) -> int | None:
        """The figure of an item; None where none is stated or shown."""
        figure = self.figures.get(item)
        return figure.value if figure else None


ReturnKey = tuple[str, str, date | None, date | None]


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


class NotTakenIn(Noun):
    """A file that is not among the rows."""

    path: str
    kind: str
    message: str


class CollatedFile(Noun):
    """What one file comes to: its returns, or why there are none."""

    path: str
    rows: tuple[CollatedReturn, ...] = ()
    not_taken_in: NotTakenIn | None = None
    unread: int = 0
    """How many of its parts, headings or answers were not read for certain."""


class ExpectedReturn(Noun):
    """A contract whose returns are due."""

    provider: str
    contract: str = ""
    """Empty where any contract of the provider will do."""
    tier: str = ""
    frequency: str = ""
    """ "quarterly" or "yearly"; that of the tier where it is empty."""
    due_days: int | None = None
    """Days after the end of the period; 30 where it is None, which is our own default."""
    first_day: date | None = None
    last_day: date | None = None
    """The contract's own first and last day, so far as they are known."""
    subcontractor_of: str = ""
    """The provider that leads; empty for one that works for itself."""
    included: bool = False
    """Whether the lead's own figures hold those of this subcontractor already."""
    source: str = ""
    """Where it stands in the list."""


class Overdue(Noun):
    """A return that is missing, or that came late."""

    provider: str
    contract: str
    period_start: date
    period_end: date
    due_on: date
    completed_on: date | None = None
    """None where it is missing."""
    why: str
    """By what it is known that it is due."""


class SetAside(Noun):
    """A return that does not count, because another one stands for the same contract and period."""

    path: str
    where: str
    provider: str
    contract: str
    period_start: date | None
    period_end: date | None
    version: str
    why: str


class Total(Noun):
    """Figures added up: over the providers of a period, or over the periods of a year."""

    period_start: date
    period_end: date
    rows: tuple[int, ...]
    """The places of the returns in it among the rows, from 0."""
    figures: Mapping[str, Figure]
    measures: tuple[CollatedMeasure, ...] = ()
    """Shares over all these returns, unrated; only where every return that states a part states all."""
    is_year: bool = False
    """Whether it is of the quarters of a year from April together."""


class Rolled(Noun):
    """A provider with others that work for it, or one over the quarters of a year, added up once each."""

    provider: str
    contract: str
    period_start: date
    period_end: date
    rows: tuple[int, ...]
    """The places of the returns in it among the rows, from 0."""
    figures: Mapping[str, Figure]


class GroupTotal(Noun):
    """One group of a breakdown over all providers that gave it."""

    period_start: date
    period_end: date
    rows: tuple[int, ...]
    """The places of the returns in it among the rows, from 0."""
    count: GroupCount


class Collation(Noun):
    """All returns together."""

    horizontal_version: str
    catalogue_version: str
    on: date | None
    profile: str
    """The disclosure profile: "none" for the commissioner's own working copy."""
    rows: tuple[CollatedReturn, ...] = ()
    not_taken_in: tuple[NotTakenIn, ...] = ()
    missing: tuple[Overdue, ...] = ()
    late: tuple[Overdue, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    totals: tuple[Total, ...] = ()
    years: tuple[Rolled, ...] = ()
    """Each contract over the quarters of a year from April."""
    roll_ups: tuple[Rolled, ...] = ()
    """Each lead with its subcontractors."""
    group_totals: tuple[GroupTotal, ...] = ()
    notes: tuple[str, ...] = ()


class Held(Noun):
    """A figure that was held back, and why."""

    value: int
    why: str
    """ "small", "second" (it would give another one away), "carries a total", "stays" or "whole"."""


class PublishedReturn(Noun):
    """What a shared copy said of one return."""

    provider: str
    contract: str
    period_start: date | None
    period_end: date | None
    version: str = ""
    shown: Mapping[str, int]
    held: Mapping[str, Held]

    @property
    def key(self) -> ReturnKey:
        """What two publications of a return have in common."""
        return (_plain(self.provider), _plain(self.contract), self.period_start, self.period_end)


class PublishedTotal(Noun):
    """The items whose totals a shared copy showed for a period."""

    period_start: date
    period_end: date
    items: tuple[str, ...]


class PublishedGroups(Noun):
    """What a shared copy said of one breakdown over all providers."""

    period_start: date
    period_end: date
    of: str
    by: str
    shown: Mapping[str, int]
    held: Mapping[str, int]


class Publication(Noun):
    """One shared copy, cell by cell."""

    on: date | None
    profile: str
    returns: tuple[PublishedReturn, ...] = ()
    totals: tuple[PublishedTotal, ...] = ()
    groups: tuple[PublishedGroups, ...] = ()


class PublicationLog(Noun):
    """Every shared copy so far, oldest first. It holds the figures that were held back: it never leaves."""

    publications: tuple[Publication, ...] = ()
