"""The sheets Worth knowing, Not read and About: what never counts, what was left out, and how this was made."""

from __future__ import annotations

from horizontal.assessment import AdvisoryResult, Assessment, Verdict
from horizontal.reports.wording import (
    METHOD,
    NOT_ADVICE,
    SCORE_METHOD,
    TIER_WORDS,
    VERDICT_MEANS,
    VERDICT_WORDS,
    place_words,
    shortened,
)
from horizontal.reports.workbook.sheet import Column, Sheet, Value

_SHOWN = 600
_WORTH_KNOWING = (
    Column("Code", 8),
    Column("What", 34),
    Column("Found", 12),
    Column("Where", 20),
    Column("Words in the contract", 56),
    Column("What to think of", 46),
)
_NOT_READ = (Column("Where", 34), Column("What", 60), Column("What to do", 56))
_ABOUT = (Column("What", 28), Column("Value", 110))
_WORDS_USED = (
    ("Core", "an element that every contract of this tier must meet"),
    ("Mandatory", "shall, must, will, is required to: a duty"),
    ("Qualified", "should, endeavours, where practicable, is expected to: less than a duty"),
    ("Permissive", "may, is encouraged to: allowed and not required"),
    ("Negated", "is not required to, nothing obliges: the duty is denied"),
    ("Binds", "whom the passage puts the duty on: the provider, the authority, both or none"),
    ("Alert", "wording that makes a contract worse than silence"),
)


def worth_knowing_sheet(assessment: Assessment) -> Sheet:
    """One row a thing that never counts; its first passage."""
    rows = tuple(_advisory_row(one) for one in assessment.advisory)
    notes = ("None of this moves a verdict or the score.",)
    nothing = ("none", "Nothing to tell.", "none", "nowhere", "none", "none")
    return Sheet("Worth knowing", "Worth knowing, never scored", notes, _WORTH_KNOWING, rows or (nothing,))


def _advisory_row(one: AdvisoryResult) -> tuple[Value, ...]:
    if not one.evidence:
        return one.code, one.title, "Not found", "nowhere", "none", one.advice
    first, also = one.evidence[0], len(one.evidence) - 1
    where = place_words(first.place) + (f"\nand {also} more" if also else "")
    return one.code, one.title, "Found", where, f"“{shortened(first.quote, _SHOWN)}”", one.advice


def not_read_sheet(assessment: Assessment) -> Sheet:
    """One row a part of the file that was left out or could not be read."""
    rows = tuple(
        (unread.where, unread.what, unread.do_next or "Nothing, if that part binds nobody.")
        for unread in assessment.contract.unread
    ) or (("the whole file", "Nothing was left out.", "Nothing."),)
    notes = ("The verdicts hold only for what was read. Look at these parts yourself.",)
    return Sheet("Not read", "What was left out or could not be read", notes, _NOT_READ, rows)


def about_sheet(assessment: Assessment) -> Sheet:
    """Where the figures come from, and what the words mean."""
    contract = assessment.contract
    pages = "not fixed in this kind of file" if contract.page_count is None else str(contract.page_count)
    rows: list[tuple[Value, ...]] = [
        ("File", contract.path),
        ("SHA-256 of the file", contract.sha256 or "not known"),
        ("Pages", pages),
        ("Numbered clauses read", str(len(contract.clauses))),
        ("Tier", TIER_WORDS[assessment.tier]),
        ("Program", f"horizontal {assessment.horizontal_version}"),
        ("Catalogue", assessment.catalogue_version),
        ("How it was read", METHOD),
        ("Score", SCORE_METHOD),
        ("Limits", NOT_ADVICE),
    ]
    rows += [(f"Verdict: {VERDICT_WORDS[v]}", VERDICT_MEANS[v]) for v in Verdict]
    rows += [(f"Word: {word}", meaning) for word, meaning in _WORDS_USED]
    return Sheet(
        "About", "How this was made", ("The words used are explained at the end.",), _ABOUT, tuple(rows)
    )
