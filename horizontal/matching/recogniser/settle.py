"""Weighs what the wording and the encoder say of a passage against what the rules say, for all labels at once."""

from __future__ import annotations

import numpy as np

from horizontal.matching.recogniser.weights import Array, Weights

OWN_TERMS = 10
"""Terms of a label that come from itself; then come all labels by each way of knowing, and the start."""
_REACH, _NARROW_REACH = 5.0, 4.0
"""Log-odds beyond which a label's words say no more; our own default."""


def terms_of(wording: Array, encoded: Array, by_rule: Array, by_cue: Array, length: int) -> Array:
    """The terms [label, term] from which the settling weights make one figure; `length` in words.

    `wording` and `encoded`: what the linear model and the encoder say of each label, in log-odds; `by_rule`: the
    labels that the rules claim; `by_cue`: those of which a cue fits, whatever bars it.
    """
    labels = len(wording)
    own, read = _within(wording, _REACH), _within(encoded, _REACH)
    terms: Array = np.empty((labels, OWN_TERMS + 3 * labels + 1), np.float32)
    terms[:, 0] = own
    terms[:, 1] = by_rule
    terms[:, 2] = by_cue
    terms[:, 3] = own * by_rule
    terms[:, 4] = _strongest_other(own)
    terms[:, 5] = by_rule.sum() - by_rule
    terms[:, 6] = np.log1p(length)
    terms[:, 7] = read
    terms[:, 8] = read * by_rule
    terms[:, 9] = _strongest_other(read)
    others = (_within(wording, _NARROW_REACH), _within(encoded, _NARROW_REACH), by_rule)
    terms[:, OWN_TERMS:-1] = np.concatenate(others) / 2
    terms[:, -1] = 1
    return terms


def _within(log_odds: Array, reach: float) -> Array:
    return np.minimum(np.maximum(log_odds, -reach), reach)


def _strongest_other(log_odds: Array) -> Array:
    two = np.sort(log_odds)[-2:]
    other: Array = np.where(log_odds == two[1], two[0], two[1])
    return other


def settle(
    wording: Array, encoded: Array, by_rule: Array, by_cue: Array, length: int, weights: Weights
) -> Array:
    """The probability of each label."""
    figure = (terms_of(wording, encoded, by_rule, by_cue, length) * weights.settling).sum(axis=1)
    slope, start = weights.calibration
    settled: Array = 1 / (1 + np.exp(-(slope * figure + start)))
    return settled
