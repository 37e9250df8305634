"""What stands behind each self-assessed answer: only said, shown by a file, out of date, or contradicted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from horizontal.evidence import Bearer, Evidence, Flag, Strength
from horizontal.provider_return import Answer
from horizontal.return_assessment import ClaimResult, EvidenceFile, Standing
from horizontal.scoring.returns.checks.days_checks import months_before
from horizontal.scoring.returns.evidence_names import evidence_names
from horizontal.scoring.returns.figures import Figures

ELEMENT_OF = {
    "P01": "WP1",
    "P04": "WP2",
    "P05": "WP3",
    "P06": "WP4",
    "P07": "WP5",
    "P08": "WP6",
    "P09": "WP9",
}
"""By self-assessed answer, the element that its policy must speak to."""
_POLICY, _APPROVED, _DUE, _SCOPE = "P01", "P02", "P03", "P04"
_OF_POLICY = "WP"
_BY_EYE = ("P10",)
"""Self-assessed answers that no words of a policy can show: that it was sent out on a day."""
_MUST_SAY = {
    "P09": re.compile(
        r"\b(?:lead|leads|responsib\w+|owner|owns|champion|director|head of|manager|officer)\b", re.IGNORECASE
    )
}
"""Where the element asks more than the answer: what a passage must speak of to show it (a lead, not the review)."""
_YEARS_WITHOUT_REVIEW = 3
_SHOWN = 120
"""Characters of a passage that are cited."""
_NO_COUNT = frozenset({Flag.PLACEHOLDER, Flag.CONTENTS, Flag.GUIDANCE, Flag.UNSEEN, Flag.BY_REFERENCE})
_WEAK = frozenset({Strength.QUALIFIED, Strength.PERMISSIVE})
_DESCRIBES = re.compile(
    r"\b(?:this|the|our) (?:[\w’'-]+ ){0,4}(?:policy|procedure|document|guidance) "
    r"(?:\w+ly )?(?:sets? out|explains?|describes?|covers?|aims?|is about|applies|outlines?|tells?)\b",
    re.IGNORECASE,
)
"""A sentence that says what a policy is for, and not yet what is done."""


def claims_of(
    figures: Figures, files: Mapping[str, EvidenceFile], on: date | None
) -> tuple[ClaimResult, ...]:
    """One result a self-assessed answer, and one for each other answer that names a file, in the form's order.

    `files` holds each file that the record names, by its name in small letters.
    """
    return tuple(
        _claim(answer, figures, files, on)
        for item in figures.specification.items
        if (answer := figures.record.items.get(item.id)) is not None
        and answer.value is not None
        and (item.id in ELEMENT_OF or item.id in _BY_EYE or answer.evidence)
    )


def _claim(
    answer: Answer, figures: Figures, files: Mapping[str, EvidenceFile], on: date | None
) -> ClaimResult:
    file = _file_of(answer, figures, files)
    standing, why = _standing(answer, figures, file, on)
    name = file.name if file else None
    return ClaimResult(item=answer.item, answer=answer.value, standing=standing, evidence=name, why=why)


def _file_of(answer: Answer, figures: Figures, files: Mapping[str, EvidenceFile]) -> EvidenceFile | None:
    """The first file named beside the answer that is there; of an answer on the policy, else the policy's own."""
    policy = figures.record.items.get(_POLICY)
    named = list(_named(answer, files))
    if not named and answer.item in ELEMENT_OF and policy is not None:
        named = list(_named(policy, files))
    return next((file for file in named if file.found), named[0] if named else None)


def _named(answer: Answer, files: Mapping[str, EvidenceFile]) -> Iterator[EvidenceFile]:
    for name in evidence_names(answer.evidence):
        if (file := files.get(name.casefold())) is not None:
            yield file


def _standing(
    answer: Answer, figures: Figures, file: EvidenceFile | None, on: date | None
) -> tuple[Standing, str]:
    element = ELEMENT_OF.get(answer.item)
    if element is None:
        return Standing.CLAIMED, _told_of_file(file)
    said = figures.words(answer.item) or ""
    if said in ("no", "draft"):
        return Standing.CLAIMED, "nothing to show: the answer claims no policy in force, or not this of it"
    if answer.item != _POLICY and figures.words(_POLICY) == "no":
        return Standing.CONTRADICTED, "the return says elsewhere that there is no policy (P01)"
    shown = _shown(answer.item, said, element, file)
    if shown[0] is Standing.CONTRADICTED:
        return shown
    if (why := _out_of_date(figures, on)) is not None:
        return Standing.EXPIRED, why
    return shown


def _out_of_date(figures: Figures, on: date | None) -> str | None:
    due, approved = figures.day(_DUE), figures.day(_APPROVED)
    if on is None:
        return None
    if due is not None:
        return "the policy's review (P03) is overdue" if due < on else None
    if approved is not None and approved < months_before(on, 12 * _YEARS_WITHOUT_REVIEW):
        return "the policy was approved (P02) more than three years ago, and no review is stated"
    return None


def _shown(item: str, said: str, element: str, file: EvidenceFile | None) -> tuple[Standing, str]:
    """What the file shows of the answer."""
    if file is None or not file.found:
        return Standing.CLAIMED, _told_of_file(file)
    if not file.about_abuse:
        if file.unread is None:
            return Standing.CONTRADICTED, "the file that is named as evidence does not mention domestic abuse"
        return Standing.CLAIMED, file.unread
    counted = [one for one in file.evidence if _counts(one)]
    passages = [one for one in counted if one.element == element]
    if item == _POLICY:
        passages += [one for one in counted if one.element.startswith(_OF_POLICY)]
    elif item != _SCOPE:
        passages = [one for one in passages if not _only_describes(one)]
    if item in _MUST_SAY:
        passages = [one for one in passages if _MUST_SAY[item].search(one.quote)]
    return _shown_by(passages, said, file)


def _counts(one: Evidence) -> bool:
    return not _NO_COUNT & set(one.flags) and one.bearer is not Bearer.AUTHORITY


def _shown_by(passages: list[Evidence], said: str, file: EvidenceFile) -> tuple[Standing, str]:
    for_it = [one for one in passages if one.strength is not Strength.NEGATED]
    firm = [one for one in for_it if one.strength not in _WEAK] or (for_it if said == "partly" else [])
    if firm:
        return Standing.EVIDENCED, f"the file says so: {_cited(firm[0])}"
    if for_it:
        return Standing.CLAIMED, "the file speaks of it only as something that may or should be done: read it"
    if passages:
        return Standing.CONTRADICTED, "the file says that this is not done"
    unread = f" ({file.unread})" if file.unread else ""
    return Standing.CLAIMED, f"nothing in the file was understood as this: read it{unread}"


def _cited(one: Evidence) -> str:
    """Where the passage stands, and its first words."""
    page = f"page {one.place.page}" if one.place.page else None
    clause = f"clause {one.place.citation}" if one.place.citation else None
    where = ", ".join(part for part in (clause, page) if part)
    quote = " ".join(one.quote.split())
    shown = quote if len(quote) <= _SHOWN else quote[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return f"{where}: “{shown}”" if where else f"“{shown}”"


def _only_describes(one: Evidence) -> bool:
    return one.strength is Strength.STATEMENT and _DESCRIBES.search(one.quote) is not None


def _told_of_file(file: EvidenceFile | None) -> str:
    if file is None:
        return "no file is named as evidence"
    if not file.found:
        return "the file that is named does not stand beside the return: ask for it"
    return file.unread or "the file stands beside the return, and no program reads it for this: look at it"
