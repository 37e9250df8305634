"""How strongly a passage speaks: what the rules read of its modals, weighed against what the encoder says."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from horizontal.evidence import Evidence, Flag, Strength
from horizontal.matching.recogniser.decide import (
    DUTY_SURE_FROM,
    DUTY_SURE_IN_DOCUMENT,
    RAISED_FROM,
    RAISED_SURE_FROM,
    TOLD_FROM,
    TOLD_IN_DOCUMENT,
)
from horizontal.matching.recogniser.encoder import Said
from horizontal.matching.recogniser.weights import STRENGTHS, Array

_FIXED = {Flag.GUIDANCE, Flag.CONTENTS, Flag.BROUGHT_IN}
"""What the document settles: the passage alone cannot say otherwise."""


class Standing(NamedTuple):
    """What the document says of a passage's manner before the passage does."""

    is_open: bool = True
    """Whether the passage may be a duty although no modal says so: no heading, definition, recital or question."""
    in_document: bool = False
    """Whether it stands in a whole document, whose modals bind, and is not read by itself."""
    is_settled: bool = False
    """Whether a remark beside it says how strongly it is asked, as "This is a condition of payment", or a mark does."""


ALONE = Standing()


def manner_terms(read: Strength, said: Said, *, by_rule: bool) -> Array:
    """The terms from which the weights make a figure for each strength.

    `read`: what the rules read; `by_rule`: whether a cue found the evidence.
    """
    count, place = len(STRENGTHS), STRENGTHS.index(read)
    terms: Array = np.zeros(3 * count + 1, np.float32)
    terms[place] = 1
    terms[count + place] = by_rule
    terms[2 * count : -1] = _log_shares(said.strengths)
    terms[-1] = 1
    return terms


def settle_manner(
    read: Strength, said: Said, weights: Array, *, by_rule: bool, standing: Standing = ALONE
) -> tuple[Strength, bool]:
    """How strongly a passage speaks of which the rules read so much, and whether a plain duty is sure to be one.

    A denial stays one.
    """
    if read is Strength.NEGATED:
        return read, True
    shares = _shares(weights @ manner_terms(read, said, by_rule=by_rule))
    settled = _likeliest(read, shares, standing)
    sure_from = RAISED_SURE_FROM
    if settled is read:
        sure_from = DUTY_SURE_IN_DOCUMENT if standing.in_document else DUTY_SURE_FROM
    return settled, settled is not Strength.MANDATORY or bool(shares[0] >= sure_from)


def in_manner(evidence: Evidence, said: Said, weights: Array, standing: Standing = ALONE) -> Evidence:
    """The evidence as strong as its passage speaks, by its grammar and its manner.

    What must be exact stays with the rules: a denial, what another part of the document settles, what its own words
    soften, and whom the passage binds. A plain duty of which its manner leaves doubt is flagged.
    """
    is_settled = standing.is_settled and evidence.strength in (Strength.MANDATORY, Strength.QUALIFIED)
    if is_settled or not _FIXED.isdisjoint(evidence.flags):
        return evidence
    has_modal = evidence.modal is not None
    strength, is_sure = settle_manner(
        evidence.strength,
        said,
        weights,
        by_rule=Flag.LIKENESS not in evidence.flags,
        standing=Standing(standing.is_open and not has_modal, standing.in_document and has_modal),
    )
    changed: dict[str, object] = {}
    flags = list(evidence.flags)
    if strength is not evidence.strength:
        flags.append(Flag.MANNER)
        changed = {"strength": strength, "modal": None}
    if not is_sure:
        flags += [Flag.MANNER, Flag.DOUBTFUL]
    return evidence.model_copy(update=changed | {"flags": tuple(dict.fromkeys(flags))})


def _shares(log_odds: Array) -> Array:
    shares: Array = np.exp(_log_shares(log_odds))
    return shares


def _log_shares(log_odds: Array) -> Array:
    below = log_odds - log_odds.max()
    shares: Array = below - np.log(np.exp(below).sum())
    return shares


def _likeliest(read: Strength, shares: Array, standing: Standing) -> Strength:
    """The likeliest strength that is no denial, as far as what the rules read leaves it open.

    What its own words soften may only tell, and no more; what no modal rules is a plain duty where that is likely; a
    duty of a whole document falls only where it plainly tells.
    """
    told = shares[STRENGTHS.index(Strength.STATEMENT)]
    if read in (Strength.QUALIFIED, Strength.PERMISSIVE):
        return Strength.STATEMENT if told >= TOLD_FROM else read
    if read is Strength.STATEMENT and not standing.is_open:
        return read
    if read is Strength.MANDATORY and standing.in_document:
        return Strength.STATEMENT if told >= TOLD_IN_DOCUMENT else read
    may_bind = read is Strength.MANDATORY or shares[0] >= RAISED_FROM
    order = (STRENGTHS[place] for place in np.argsort(-shares[:-1], kind="stable"))
    return next(one for one in order if may_bind or one is not Strength.MANDATORY)
