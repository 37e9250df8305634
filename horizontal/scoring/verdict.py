"""The verdict on one element from its evidence."""

from __future__ import annotations

from collections.abc import Sequence

from horizontal.assessment import Verdict
from horizontal.evidence import Bearer, Evidence, Flag, Strength

_BINDS_PROVIDER = (Bearer.PROVIDER, Bearer.BOTH)
_SHORT_OF_MET = {Flag.PLACEHOLDER, Flag.DOUBTFUL}
_SHORT_OF_DUTY = (Strength.MANDATORY, Strength.QUALIFIED, Strength.PERMISSIVE)


CERTAIN_FROM = 0.9
"""The confidence from which a passage is certain; of such findings some 19 in 20 are right (docs/accuracy.md)."""


def doubted(one: Evidence) -> Evidence:
    """The evidence, marked as doubtful where it is less than certain; a denial is never doubted."""
    if one.confidence is None or one.confidence >= CERTAIN_FROM or one.strength is Strength.NEGATED:
        return one
    return one.model_copy(update={"flags": tuple(dict.fromkeys((*one.flags, Flag.DOUBTFUL)))})


def verdict_of(evidence: Sequence[Evidence]) -> Verdict:
    """The verdict; MISSING where there is no evidence, or statements and other people's duties only.

    Source: design, section 3, and the rules for doubtful cases that docs/verdicts.md retells.
    """
    binding = [one for one in evidence if counts(one)]
    if any(one.strength is Strength.NEGATED for one in binding):
        return Verdict.CONFLICT
    if any(one.strength is Strength.MANDATORY and not _SHORT_OF_MET & set(one.flags) for one in binding):
        return Verdict.MET
    if any(one.strength in _SHORT_OF_DUTY for one in binding):
        return Verdict.PARTIAL
    return Verdict.MISSING


def counts(one: Evidence) -> bool:
    """Whether a passage bears on the verdict: it binds the provider and is no drafting note or statement."""
    return (
        one.bearer in _BINDS_PROVIDER
        and one.strength is not Strength.STATEMENT
        and Flag.GUIDANCE not in one.flags
    )


def why_not(one: Evidence) -> str:
    """Why a passage that speaks to the element does not count, in words that finish "this clause …"."""
    if one.bearer is Bearer.AUTHORITY:
        return "puts the duty on the authority, not on the provider"
    if Flag.CONTENTS in one.flags:
        return "is an entry of the contents page"
    if Flag.GUIDANCE in one.flags:
        return "stands in a drafting note, which binds nobody"
    if one.bearer is Bearer.NONE and one.strength in (Strength.MANDATORY, Strength.QUALIFIED):
        return "puts the duty on somebody else: a body that is no party, or the provider of another lot"
    return "is background and lays down no duty"
