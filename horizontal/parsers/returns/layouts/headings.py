"""Headings with their cells, and what they were taken for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from horizontal.parsers.returns.labels import Heading, Understanding
from horizontal.parsers.returns.labels.heading import PERIOD
from horizontal.parsers.returns.layouts.roles import Role, role_of_words
from horizontal.parsers.returns.mapping import NO_ITEM, ReturnMapping
from horizontal.parsers.returns.sheet import Cell
from horizontal.parsers.returns.values.period import YearTold
from horizontal.parsers.returns.values.read_period import read_period, year_told
from horizontal.parsers.returns.values.read_value import Habits
from horizontal.provider_return import How, UnderstoodHeading
from horizontal.requirements.return_specification import Item, ItemKind, ReturnSpecification

Understand = Callable[[Sequence[Heading], ReturnSpecification], tuple[Understanding, ...]]
PERIOD_ITEMS = (PERIOD, "period_start", "period_end")
_PERIOD_WORDS = re.compile(
    r"^(?:(?:the|what|which|your|our|this) )*(?:reporting |monitoring |return |review |contract |data "
    r"|financial |reported |accounting )*"
    r"(?:periods?|quarters?|qtr|years?|months?|dates|date(?= range|[:?]?$)|cyfnod(?: adrodd)?|"
    r"chwarter|blwyddyn)\b(?: \(.*\))?"
    r"(?: (?:of|for|covered|this|these|the|is|are|by|being|reported(?: on)?|return|report|form|"
    r"covers?|ending|ended|adrodd|figures|in question|in|does|about|submission)\b.*)?[:?]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class HeadingCell:
    """A heading, the groups over it, and its cell."""

    words: str
    group: tuple[str, ...]
    cell: Cell

    @property
    def label(self) -> str:
        """As it is told: "group / heading" where the group stands in a header row."""
        return " / ".join((*self.group, self.words))


@dataclass
class FileReading:
    """What is known of the file while its sheets are read, and what is told of it so far."""

    specification: ReturnSpecification
    understand: Understand
    habits: Habits
    mapping: ReturnMapping = field(default_factory=ReturnMapping)
    year: YearTold | None = None
    """The one year that the file names in its titles."""
    provider: str | None = None
    """The name of the one provider that the file states."""
    understood: dict[tuple[str | None, str], UnderstoodHeading] = field(default_factory=dict)
    asked_before: dict[tuple[Heading, ...], tuple[Understanding, ...]] = field(default_factory=dict)
    """The same headings are asked of more than once while it is looked for how they run."""
    left: dict[str, str] = field(default_factory=dict)
    """By place: what was left unread, and why."""

    @cached_property
    def header_items(self) -> frozenset[str]:
        """The items that say whose return it is, and when."""
        return frozenset((PERIOD, *(item.id for item in self.specification.items if item.group == "header")))

    @cached_property
    def counts(self) -> frozenset[str]:
        """The items that are counts."""
        return frozenset(item.id for item in self.specification.items if item.kind is ItemKind.COUNT)

    def is_provider(self, words: str) -> bool:
        """Whether the words are the name of the file's provider."""
        mine, theirs = (
            re.sub(r"\W+", " ", (text or "").casefold()).strip() for text in (self.provider, words)
        )
        return bool(mine) and bool(theirs) and (mine == theirs or theirs in mine.split(" / "))

    def item_named(self, name: str) -> Item:
        """The item of this id; a period as words, and the cell of a breakdown as a count."""
        if name in self.specification.by_id:
            return self.specification.by_id[name]
        kind = ItemKind.TEXT if name == PERIOD else ItemKind.COUNT
        by = name.partition(":")[0]
        return Item(id=by, name=by, group=by, title=name, definition=name, kind=kind, asked={})

    def leave(self, sheet: str | None, why: str) -> None:
        """Tells that something of a sheet was left unread."""
        self.left.setdefault(sheet or "the file", why)

    def meanings(
        self, headings: Sequence[HeadingCell], sheet: str | None, title: str | None = None
    ) -> tuple[Understanding, ...]:
        """What each heading stands for; those that the mapping names are taken at its word."""
        mapped = [self.mapping.item_of(h.words, h.group, sheet, h.cell.address) for h in headings]
        asked = [
            Heading(_as_asked(heading.words, item), () if item else heading.group, title=title)
            for heading, item in zip(headings, mapped, strict=True)
        ]
        key = tuple(asked)
        if key not in self.asked_before:
            self.asked_before[key] = self.understand(asked, self.specification)
        found = self.asked_before[key]
        return tuple(
            _mapped(item) if item else self._as_group(heading) or _as_period(heading, meaning)
            for heading, item, meaning in zip(headings, mapped, found, strict=True)
        )

    def _as_group(self, heading: HeadingCell) -> Understanding | None:
        """The group of a breakdown whose own id the heading is; its total is told by its column."""
        group = self._group_ids.get(heading.words.casefold().replace(":", " "))
        return Understanding(None, 1.0, How.DOUBTFUL, group, "the group's own id") if group else None

    @cached_property
    def _group_ids(self) -> Mapping[str, str]:
        return {
            f"{breakdown.id} {group.id}": f"{breakdown.id}:{group.id}"
            for breakdown in self.specification.breakdowns
            for group in breakdown.groups
        }

    def tell(
        self, headings: Sequence[HeadingCell], meanings: Sequence[Understanding], sheet: str | None
    ) -> None:
        """Keeps what each heading was taken for."""
        for heading, meaning in zip(headings, meanings, strict=True):
            item = meaning.item if meaning.how is not How.DOUBTFUL else None
            self.understood[sheet, heading.cell.address] = UnderstoodHeading(
                sheet=sheet,
                cell=heading.cell.address,
                label=heading.label,
                item=item,
                confidence=min(max(meaning.confidence, 0.0), 1.0),
                how=meaning.how,
            )


def _as_asked(words: str, item: str | None) -> str:
    if item is None:
        return "" if role_of_words(words).role is Role.LABEL else words
    return "" if item in (NO_ITEM, PERIOD) else item


def _mapped(item: str) -> Understanding:
    taken = None if item == NO_ITEM else item
    return Understanding(taken, 1.0, How.MAPPING if taken else How.OTHER, why="the mapping file says so")


def _as_period(heading: HeadingCell, meaning: Understanding) -> Understanding:
    """A heading such as "Reporting period" tells both days."""
    if meaning.item is None and _PERIOD_WORDS.match(heading.words):
        return replace(meaning, item=PERIOD, confidence=0.8, how=How.WORDING, why="a period")
    return meaning


def is_about_time(words: str) -> bool:
    """Whether a heading is of a period, or names a year or quarter."""
    return bool(_PERIOD_WORDS.match(words)) or year_told(words) is not None or read_period(words) is not None


def certain_item(meaning: Understanding) -> str | None:
    """The item, where it is certain enough to take a figure by it."""
    return None if meaning.how in (How.DOUBTFUL, How.OTHER) else meaning.item
