"""The sheets Elements and Evidence: each verdict with the passage that decides it, and every passage."""

from __future__ import annotations

from horizontal.assessment import Assessment, ElementResult, Verdict
from horizontal.evidence import Evidence
from horizontal.reports.deciding import deciding_first, reason_words
from horizontal.reports.wording import (
    VERDICT_MEANS,
    VERDICT_WORDS,
    counted,
    flag_words,
    place_words,
    shortened,
)
from horizontal.reports.workbook.sheet import Column, Sheet, Value

_SHOWN = 600
"""Characters of a passage in Elements; the sheet Evidence has all of it."""
_ELEMENTS = (
    Column("Code", 8),
    Column("Requirement", 15),
    Column("Element", 27),
    Column("Core", 9),
    Column("Verdict", 12),
    Column("Where", 16),
    Column("Passage that decides, or the closest one", 58),
    Column("Why this verdict", 34),
)
_EVIDENCE = (
    Column("Decides", 12),
    Column("Also speaks to", 12),
    Column("Clause", 14),
    Column("Page", 9),
    Column("Under the headings", 26),
    Column("Passage", 64),
    Column("Strength", 14),
    Column("Binds", 12),
    Column("Words that fit", 24),
    Column("Note", 22),
)


def elements_sheet(assessment: Assessment) -> Sheet:
    """One row an element, in the order of the catalogue."""
    rows = tuple(
        (
            element.code,
            requirement.title,
            element.title,
            "Core" if element.core else "Other",
            VERDICT_WORDS[element.verdict],
            *_shown_by(element),
            reason_words(element),
        )
        for requirement in assessment.requirements
        for element in requirement.elements
    )
    notes = (
        "; ".join(f"{VERDICT_WORDS[v]}: {VERDICT_MEANS[v]}" for v in Verdict) + ".",
        "Every core element must be met. What to do is on the sheet Actions, the words to add on Wording.",
    )
    return Sheet("Elements", "The verdict on each element", notes, _ELEMENTS, rows)


def _shown_by(element: ElementResult) -> tuple[Value, Value]:
    """Where the deciding passage stands, and its words; the closest passage where none counts."""
    if element.evidence:
        first, *others = deciding_first(element)
        also = f"\nAnd {counted(len(others), 'other passage')}: see Evidence." if others else ""
        return place_words(first.place), f"“{shortened(first.quote, _SHOWN)}”{also}"
    if element.closest:
        near = element.closest
        return f"closest: {place_words(near.place)}", f"“{shortened(near.quote, _SHOWN)}”"
    return "nowhere", "No passage comes close."


def evidence_sheet(assessment: Assessment) -> Sheet:
    """One row a passage; first those that decide a verdict, in the order of the elements."""
    passages = _by_passage(assessment)
    deciding = [p for p in passages if p[1]]
    rows = [_passage_row(*p) for p in [*deciding, *(p for p in passages if not p[1])]]
    columns: tuple[Column, ...] = _EVIDENCE
    if assessment.contract.page_count is None and not any(p[0].place.page for p in passages):
        page = [column.head for column in columns].index("Page")
        rows = [(*row[:page], *row[page + 1 :]) for row in rows]
        columns = (*columns[:page], *columns[page + 1 :])
    if not rows:
        rows = [("none", *("" for _ in columns[1:]))]
    notes = (
        "One row a passage: the codes that it decides, and those that it also speaks to. Deciding passages come first.",
        "A passage that reads differently for two elements has a row for each reading.",
    )
    return Sheet("Evidence", "Every passage that counts", notes, columns, tuple(rows))


_Passage = tuple[Evidence, list[str], list[str], list[str]]


def _by_passage(assessment: Assessment) -> list[_Passage]:
    """Each passage with the codes that it decides, those that it also speaks to, and the words that fit."""
    passages: dict[tuple[object, ...], _Passage] = {}
    for element in assessment.elements:
        for rank, one in enumerate(deciding_first(element)):
            key = (one.place, one.quote, one.strength, one.bearer, one.flags)
            _, decides, also, words = passages.setdefault(key, (one, [], [], []))
            (also if rank else decides).append(element.code)
            if one.words:
                words.append(f"{element.code}: {' … '.join(one.words)}")
    return list(passages.values())


def _passage_row(one: Evidence, decides: list[str], also: list[str], words: list[str]) -> tuple[Value, ...]:
    place = one.place
    row = f"table {place.cell.table}, row {place.cell.row}" if place.cell else "unnumbered"
    return (
        ", ".join(decides) or "none",
        ", ".join(also) or "none",
        place.citation or row,
        place.page if place.page is not None else "not known",
        " › ".join(place.heading_path) or "none",
        one.quote,
        one.strength.value.capitalize(),
        one.bearer.value.capitalize(),
        "\n".join(words) or "not told",
        flag_words(one.flags) or "none",
    )
