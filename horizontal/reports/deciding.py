"""Which passage decides a verdict, and why, in words."""

from __future__ import annotations

from horizontal.assessment import ElementResult, Verdict
from horizontal.evidence import Evidence, Flag, Strength
from horizontal.reports.wording import flag_words, place_words

_STRONGEST_FIRST = (
    Strength.MANDATORY,
    Strength.QUALIFIED,
    Strength.PERMISSIVE,
    Strength.NEGATED,
    Strength.STATEMENT,
)
_DENIAL_FIRST = (Strength.NEGATED, *(s for s in _STRONGEST_FIRST if s is not Strength.NEGATED))
_HARD = ("shall", "must", "will")
_TOLD_BESIDE = (Flag.SCANNED, Flag.PROPOSED, Flag.BY_REFERENCE, Flag.UNSEEN, Flag.PLACEHOLDER, Flag.LIKENESS)

_TOLD_ALWAYS = (Flag.SCANNED, Flag.LIKENESS)
_SHORT_OF_MET = {Flag.PLACEHOLDER, Flag.DOUBTFUL}


def deciding_first(element: ElementResult) -> tuple[Evidence, ...]:
    """The element's evidence, the passage that the verdict rests on first; equals keep their order.

    That is the denial where there is a conflict, else the strongest passage with no blank or doubt, and among equals
    one that is agreed and stands in the file before one that is proposed or points elsewhere.
    """
    order = _DENIAL_FIRST if element.verdict is Verdict.CONFLICT else _STRONGEST_FIRST

    def rank(one: Evidence) -> tuple[bool, int, int]:
        doubts = sum(flag in (Flag.PROPOSED, Flag.UNSEEN, Flag.SCANNED) for flag in one.flags)
        return bool(_SHORT_OF_MET & set(one.flags)), order.index(one.strength), doubts

    return tuple(sorted(element.evidence, key=rank))


def reason_words(element: ElementResult) -> str:
    """Why the element has this verdict, in one or two sentences."""
    if not element.evidence:
        if element.closest is None:
            return "No passage comes close."
        return f"No passage counts. The closest one {element.closest.lacks}."
    first, *others = deciding_first(element)
    told = _rests_on(element.verdict, first, others)
    blank = element.verdict is Verdict.PARTIAL and first.strength is Strength.MANDATORY
    beside = flag_words([flag for flag in first.flags if flag in (_TOLD_ALWAYS if blank else _TOLD_BESIDE)])
    if beside:
        told += f" But mind: {beside}."
    return told


def _rests_on(verdict: Verdict, first: Evidence, others: list[Evidence]) -> str:
    words = f" (“{first.modal}”)" if first.modal else ""
    if verdict is Verdict.MET:
        return f"A plain duty of the provider{words}."
    if verdict is Verdict.CONFLICT:
        laid_down = next((one for one in others if one.strength is Strength.MANDATORY), None)
        also = f", though {place_words(laid_down.place)} lays it down" if laid_down else ""
        return f"The duty is denied{words}{also}."
    if first.strength is Strength.MANDATORY and Flag.PLACEHOLDER not in first.flags:
        if Flag.MANNER in first.flags:
            return f"It may lay down a duty{words}, or only tell of one: read it."
        share = (
            f" (about {round(100 * first.confidence)} in 100 such passages are)" if first.confidence else ""
        )
        return f"A duty{words}, and whether it is about this element is doubtful{share}: read it."
    if first.strength is Strength.MANDATORY:
        return "A duty whose own words have a blank that is not filled in."
    if first.strength is Strength.PERMISSIVE:
        return f"It is allowed and not required{words}."
    if first.modal and first.modal.lower() in _HARD:
        return f"A duty{words} that its own sentence softens, as “where practicable” or “endeavours” do."
    return f"The words are softer than a duty{words}."
