"""Rows that are sites, teams or months of one return: their total is the return, and without one they are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from horizontal.parsers.returns.layouts.answer_column import is_of_all, is_site
from horizontal.parsers.returns.layouts.draft import Draft
from horizontal.parsers.returns.layouts.grid import Grid, words_of
from horizontal.parsers.returns.layouts.stacked_heads import StackedHead
from horizontal.parsers.returns.values.finding import unread
from horizontal.parsers.returns.values.read_value import answer_in

_TIME = re.compile(r"(?:weeks?|months?|mis|wythnos)\b.*|w/c|.*\b(?:commencing|w/e)\b.*", re.IGNORECASE)
_OF_TIME = re.compile(
    r"(?:the )?(?:whole )?(?:quarter(?:ly)?|qtr|period|chwarter|q[1-4])(?: (?:total|figures?))?|"
    r"total (?:for )?(?:the )?(?:quarter|period)",
    re.IGNORECASE,
)
_NAMES = ("provider_id", "contract_id")
_IDENTITY = ("provider_id", "contract_id", "period_start", "period_end")


@dataclass(frozen=True, slots=True)
class PartColumn:
    """The column that says of which part of the return a row is."""

    column: int
    of_time: bool
    """The parts are weeks or months, and not sites or teams."""


def part_column(heads: Sequence[StackedHead], figures: Sequence[int]) -> PartColumn | None:
    """The column before the figures whose head says that the rows are parts: "Site", "Team", "Month"."""
    first = min(figures, default=0)
    for head in heads:
        if head.column < first and not head.aside:
            words = " ".join(head.heading.words.split())
            of_time = bool(_TIME.fullmatch(words))
            if of_time or (is_site(words) and len(words.split()) <= _LONGEST):
                return PartColumn(head.column, of_time)
    return None


_LONGEST = 4


def is_whole(grid: Grid, row: int, column: int) -> bool:
    """Whether the row is the total of the parts over it."""
    words = words_of(grid.at(row, column)) or next((w for c in grid.row(row) if (w := words_of(c))), None)
    return words is not None and (is_of_all(words) or bool(_OF_TIME.fullmatch(words.strip(" :*"))))


def without_parts(
    drafts: Sequence[Draft], wholes: Sequence[Draft], header: frozenset[str], *, of_time: bool
) -> list[Draft]:
    """One draft for all rows of a provider and period: their total, or one that tells them as unread.

    A row that stands alone for its provider and period is the whole of it.
    """
    names = _NAMES if of_time else _IDENTITY
    groups: dict[tuple[object, ...], list[Draft]] = {}
    for draft in drafts:
        groups.setdefault(_identity(draft, names), []).append(draft)
    kept: list[Draft] = []
    for identity, parts in groups.items():
        own = [one for one in wholes if _identity(one, names) == identity]
        if not own and len(groups) == 1:
            own = [one for one in wholes if not any(_identity(one, names))]
        if len(parts) == 1 and not own:
            kept.append(parts[0])
        elif len(own) == 1 and _holds(own[0], parts):
            kept.append(_named(own[0], parts[0], names))
        else:
            kept.append(_unread(parts[0], header, names))
    return kept


def _identity(draft: Draft, names: Sequence[str]) -> tuple[object, ...]:
    return tuple(draft.value(item) for item in names)


def _named(whole: Draft, part: Draft, names: Sequence[str]) -> Draft:
    """The total with whose it is, as its parts say."""
    for item in names:
        if whole.value(item) is None and item in part.answers:
            whole.answers[item] = part.answers[item]
    return whole


def _holds(whole: Draft, parts: Sequence[Draft]) -> bool:
    """Whether no part states more than the total."""
    for item, answer in whole.answers.items():
        shares = [value for part in parts if isinstance(value := part.value(item), int)]
        if isinstance(answer.value, int) and shares and not max(shares) <= answer.value <= sum(shares):
            return False
    return True


def _unread(draft: Draft, header: frozenset[str], names: Sequence[str]) -> Draft:
    told = unread("several rows of one return, and no row for all of them")
    for item, answer in list(draft.answers.items()):
        if item in _IDENTITY and item not in names:
            del draft.answers[item]
        elif item not in header:
            del draft.answers[item]
            draft.doubts[item] = answer_in(item, told, None, draft.sheet, answer.label or item)
    draft.breakdowns.clear()
    return draft
