"""From joined drafts to records: the one that the file reports stands first."""

from __future__ import annotations

from collections.abc import Sequence

from horizontal.parsers.returns.layouts.draft import Draft
from horizontal.parsers.returns.layouts.titles import TitlePeriod
from horizontal.provider_return import Answer, Breakdown, ReturnRecord, State


def put_title_period(
    drafts: Sequence[Draft], titles: dict[str | None, TitlePeriod], of_file: TitlePeriod | None
) -> None:
    """Gives a record without a period that of its sheet's title, or of the file's one title."""
    for draft in drafts:
        for item, answer in draft.spare.items():
            if not _is_said(draft, item):
                draft.answers[item] = answer
        told = titles.get(draft.sheet) or of_file
        if told is None or any(_is_said(draft, item) for item in ("period_start", "period_end")):
            continue
        for item, day in (("period_start", told.period.start), ("period_end", told.period.end)):
            draft.answers[item] = Answer(
                item=item,
                value=day,
                raw=told.words,
                sheet=draft.sheet,
                cell=told.cell.address if told.cell else None,
                label=told.words,
                conversion="the title" if told.cell else "the name of the sheet",
            )


def _is_said(draft: Draft, item: str) -> bool:
    answer = draft.answers.get(item)
    return answer is not None and answer.state is not State.BLANK


def make_records(drafts: Sequence[Draft], title: TitlePeriod | None) -> tuple[ReturnRecord, ...]:
    """The records, the reported one first, then in the order of the file."""
    if not drafts:
        return ()
    primary = _primary(drafts, title)
    ordered = [primary, *(draft for draft in drafts if draft is not primary)]
    several_sheets = len({draft.sheet for draft in drafts}) > 1
    return tuple(_record(draft, alone=len(drafts) == 1, several_sheets=several_sheets) for draft in ordered)


def _primary(drafts: Sequence[Draft], title: TitlePeriod | None) -> Draft:
    """The record whose period the title names, else the latest; of several providers the first."""
    named = [draft for draft in drafts if title is not None and draft.period == title.period]
    if named:
        return named[0]
    providers = [draft.answers["provider_id"].value for draft in drafts if "provider_id" in draft.answers]
    if len(providers) == len(drafts) and len(set(providers)) == len(drafts):
        return drafts[0]
    ends = [draft.period.end for draft in drafts if draft.period is not None]
    if not ends:
        return drafts[0]
    return next(draft for draft in drafts if draft.period is not None and draft.period.end == max(ends))


def _record(draft: Draft, *, alone: bool, several_sheets: bool) -> ReturnRecord:
    items = dict(draft.answers)
    for item, doubt in draft.doubts.items():
        if item not in items or items[item].state is State.BLANK:
            items[item] = doubt
    sheet = f"sheet {draft.sheet}" if several_sheets and draft.sheet else ""
    where = "the file" if alone else ", ".join(part for part in (sheet, draft.where) if part) or "the file"
    breakdowns = tuple(
        Breakdown(by=by, of=of, cells=tuple(cells.values())) for (by, of), cells in draft.breakdowns.items()
    )
    return ReturnRecord(where=where, items=items, breakdowns=breakdowns)
