"""Weighs what the wording says of a passage against what the rules say, for all labels at once."""

from __future__ import annotations

import numpy as np

from horizontal.matching.recogniser.weights import Array, Weights

OWN_TERMS = 7
"""Terms of a label that come from itself; then come all labels by wording, all by rule, and the start."""
_REACH, _NARROW_REACH = 5.0, 4.0
"""Log-odds beyond which a label's wording says no more; our own default."""


def terms_of(wording: Array, by_rule: Array, by_cue: Array, length: int) -> Array:
    """The terms [label, term] from which the settling weights make one figure; `length` in words.

    `by_rule`: the labels that the rules claim; `by_cue`: those of which a cue fits, whatever bars it.
    """
    own = np.clip(wording, -_REACH, _REACH)
    two = np.sort(own)[-2:]
    strongest_other = np.where(own == two[1], two[0], two[1])
    others_by_rule = by_rule.sum() - by_rule
    words = np.full_like(own, np.log1p(length))
    of_itself = np.stack(
        [own, by_rule, by_cue, own * by_rule, strongest_other, others_by_rule, words], axis=1
    )
    of_all = np.concatenate([np.clip(wording, -_NARROW_REACH, _NARROW_REACH) / 2, by_rule / 2, np.ones(1)])
    return np.hstack([of_itself, np.tile(of_all, (len(own), 1))]).astype(np.float32)


def settle(wording: Array, by_rule: Array, by_cue: Array, length: int, weights: Weights) -> Array:
    """The probability of each label."""
    figure = (terms_of(wording, by_rule, by_cue, length) * weights.settling).sum(axis=1)
    slope, start = weights.calibration
    settled: Array = 1 / (1 + np.exp(-(slope * figure + start)))
    return settled
