"""Joins the drafts of all sheets: parts of one form become one record, quarters and providers stay apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from horizontal.parsers.returns.layouts.draft import SAID, Draft
from horizontal.provider_return import Answer, State

IDENTITY = ("provider_id", "contract_id", "period_start", "period_end")
_SMALL_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class SheetDrafts:
    """The drafts of one sheet."""

    sheet: str | None
    drafts: tuple[Draft, ...]


def within_sheet(drafts: Sequence[Draft], header: frozenset[str]) -> list[Draft]:
    """The records of one sheet: what stands for the whole sheet is shared by those that stand apart."""
    sheet = drafts[0].sheet if drafts else None
    whole = Draft(sheet, "", table=str(sheet))
    apart: dict[str, Draft] = {}
    for draft in drafts:
        if not draft.where:
            merge(whole, draft, header)
        elif draft.where in apart:
            merge(apart[draft.where], draft, header)
        else:
            apart[draft.where] = draft
    telling = [one for one in apart.values() if one.says(header) or one.where.startswith("row")]
    if not telling:
        return [whole] if whole.answers or whole.breakdowns or whole.doubts else []
    share_header(whole, telling, header)
    if whole.says(header):
        merge(latest(telling), without_header(whole, header), header)
    return telling


def across_sheets(sheets: Sequence[SheetDrafts], header: frozenset[str]) -> list[Draft]:
    """The records of the file, in its order."""
    drafts = [draft for one in sheets for draft in one.drafts]
    covers = [draft for draft in drafts if not draft.says(header) and not draft.where]
    telling = [draft for draft in drafts if draft not in covers]
    if not telling:
        return _merged_covers(covers, header)
    records: list[Draft] = []
    by_provider: dict[object, list[Draft]] = {}
    for draft in telling:
        provider = _provider(draft)
        likely = records if provider is None else [*by_provider.get(provider, ()), *by_provider.get(None, ())]
        part_of = _part_of(draft, likely, header) if {one.table for one in likely} != {draft.table} else None
        if part_of is None:
            records.append(draft)
            by_provider.setdefault(provider, []).append(draft)
        else:
            merge(part_of, draft, header)
    for cover in covers:
        share_header(cover, records, header)
    return records


def _provider(draft: Draft) -> object:
    answer = draft.answers.get("provider_id")
    return _plain(answer) if answer is not None and answer.value is not None else None


def _merged_covers(covers: Sequence[Draft], header: frozenset[str]) -> list[Draft]:
    if not covers:
        return []
    for other in covers[1:]:
        merge(covers[0], other, header)
    return [covers[0]]


def _part_of(draft: Draft, records: Sequence[Draft], header: frozenset[str]) -> Draft | None:
    """The record of another sheet or table of which the draft is a part; the latest where several could be."""
    fitting = [
        record
        for record in records
        if (record.sheet != draft.sheet or record.where != draft.where)
        and record.table != draft.table
        and not _is_another(record, draft)
        and _is_beside(record, draft, header)
    ]
    named = [record for record in fitting if _shares_identity(record, draft)]
    if draft.where and not named:
        return None
    return latest(named or fitting) if fitting else None


def _is_another(one: Draft, other: Draft) -> bool:
    """Whether both say who or when they are, and say different things."""
    return any(
        (a := one.answers.get(item)) is not None
        and (b := other.answers.get(item)) is not None
        and a.value is not None
        and b.value is not None
        and _plain(a) != _plain(b)
        for item in IDENTITY
    )


def _shares_identity(one: Draft, other: Draft) -> bool:
    return any(
        (a := one.answers.get(item)) is not None
        and a.value is not None
        and item in other.answers
        and other.answers[item].value is not None
        for item in ("period_end", "provider_id", "contract_id")
    )


def _plain(answer: Answer) -> object:
    return " ".join(answer.value.casefold().split()) if isinstance(answer.value, str) else answer.value


def _is_beside(one: Draft, other: Draft, header: frozenset[str]) -> bool:
    """Whether the two say things of different items, and so may be parts of one form."""
    said = [
        {
            item: answer
            for item, answer in draft.answers.items()
            if item not in header and answer.state in SAID
        }
        for draft in (one, other)
    ]
    common = said[0].keys() & said[1].keys()
    if any(said[0][item].value != said[1][item].value for item in common):
        return False
    return len(common) <= _SMALL_SHARE * min(len(said[0]), len(said[1]))


def merge(into: Draft, draft: Draft, header: frozenset[str]) -> None:
    """Adds what a draft says; of the header the first word stands."""
    for item, answer in draft.answers.items():
        old = into.answers.get(item)
        if item not in header or old is None or old.state is State.BLANK:
            into.put(answer)
    for key, cells in draft.breakdowns.items():
        for answer in cells.values():
            into.put_group(*key, answer)
    for item, answer in draft.doubts.items():
        into.doubts.setdefault(item, answer)
    for item, answer in draft.spare.items():
        into.spare.setdefault(item, answer)


def without_header(draft: Draft, header: frozenset[str]) -> Draft:
    """The draft without who and when it is."""
    answers = {item: answer for item, answer in draft.answers.items() if item not in header}
    return replace(draft, answers=answers, spare={}, period_words=[])


def share_header(whole: Draft, records: Sequence[Draft], header: frozenset[str]) -> None:
    """Gives what stands for the whole sheet to each record that does not say it itself."""
    for record in records:
        dated = record.period is not None
        for item, answer in whole.answers.items():
            if item not in header or (dated and item in ("period_start", "period_end")):
                continue
            old = record.answers.get(item)
            if old is None or old.state is State.BLANK:
                record.answers[item] = answer
        if not dated:
            record.spare = whole.spare | record.spare


def latest(records: Sequence[Draft]) -> Draft:
    """The record with the latest period; the last where no periods are known."""
    ends = [record.period.end for record in records if record.period is not None]
    if not ends:
        return records[-1]
    return next(record for record in records if record.period is not None and record.period.end == max(ends))
