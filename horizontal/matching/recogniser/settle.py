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
    labels = len(wording)
    own = _within(wording, _REACH)
    two = np.sort(own)[-2:]
    terms: Array = np.empty((labels, OWN_TERMS + 2 * labels + 1), np.float32)
    terms[:, 0] = own
    terms[:, 1] = by_rule
    terms[:, 2] = by_cue
    terms[:, 3] = own * by_rule
    terms[:, 4] = np.where(own == two[1], two[0], two[1])  # the strongest other
    terms[:, 5] = by_rule.sum() - by_rule
    terms[:, 6] = np.log1p(length)
    terms[:, OWN_TERMS : OWN_TERMS + labels] = _within(wording, _NARROW_REACH) / 2
    terms[:, OWN_TERMS + labels : -1] = by_rule / 2
    terms[:, -1] = 1
    return terms


def _within(wording: Array, reach: float) -> Array:
    return np.minimum(np.maximum(wording, -reach), reach)


def settle(wording: Array, by_rule: Array, by_cue: Array, length: int, weights: Weights) -> Array:
    """The probability of each label."""
    figure = (terms_of(wording, by_rule, by_cue, length) * weights.settling).sum(axis=1)
    slope, start = weights.calibration
    settled: Array = 1 / (1 + np.exp(-(slope * figure + start)))
    return settled
