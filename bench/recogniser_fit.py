"""The regressions of the recogniser: scikit-learn, with a fixed seed."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse
from recogniser_bank import Bank, Label
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression

from horizontal.evidence import Strength
from horizontal.matching.recogniser.features import Features
from horizontal.matching.recogniser.manner import manner_terms, settle_manner
from horizontal.matching.recogniser.settle import OWN_TERMS
from horizontal.matching.recogniser.weights import LABELS, STRENGTHS

LEAST_TEXTS = (3, 4, 3, 2)
"""Passages in which a feature of each group must stand to be learned."""
CONCEPT_VALUE = 0.3
LOOSENESS = 10.0
"""Of the wording; scikit-learn's C. The settling has its own: of all labels together, and of each."""
SETTLING_LOOSENESS = (10.0, 0.3)
MANNER_LOOSENESS = 0.3
ROUNDS = 2
"""Of guessing in which passage of a text an element stands."""


@dataclass
class FittedGroup:
    """The features of one group that are learned, and where their columns stand."""

    rows: dict[str, int]
    telling: np.ndarray
    is_evened: bool
    start: int

    @property
    def end(self) -> int:
        """The column after the last."""
        return self.start + len(self.rows)


class Groups:
    """The features that are learned, and the matrix [passage, feature]."""

    def __init__(self, passages: Sequence[Features]) -> None:
        self.groups: list[FittedGroup] = []
        blocks, start = [], 0
        for number, least in enumerate(LEAST_TEXTS):
            count = Counter(name for features in passages for name in features[number])
            names = sorted(name for name, times in count.items() if times >= least)
            is_evened = number < len(LEAST_TEXTS) - 1
            rarity = np.array([np.log(len(passages) / (1 + count[name])) + 1 for name in names])
            telling = (rarity if is_evened else np.full(len(names), CONCEPT_VALUE)).astype(np.float16)
            group = FittedGroup({name: row for row, name in enumerate(names)}, telling, is_evened, start)
            self.groups.append(group)
            blocks.append(_block(passages, number, group))
            start = group.end
        self.matrix = sparse.hstack(blocks).tocsr()


def _block(passages: Sequence[Features], number: int, group: FittedGroup) -> sparse.csr_matrix:
    places = [sorted(group.rows[n] for n in features[number] if n in group.rows) for features in passages]
    ends = np.cumsum([0, *map(len, places)])
    columns = np.array([column for some in places for column in some], int)
    block = sparse.csr_matrix(
        (group.telling[columns].astype(float), columns, ends), (len(passages), len(group.rows))
    )
    if not group.is_evened:
        return block
    length = np.sqrt(np.asarray(block.multiply(block).sum(axis=1)).ravel())
    return sparse.diags(1 / np.where(length, length, 1)) @ block


@dataclass
class Wording:
    """Weights [feature, label], and what each label has before any feature."""

    weights: np.ndarray
    start: np.ndarray

    def log_odds(self, matrix: sparse.csr_matrix) -> np.ndarray:
        """What the wording says of each passage."""
        return matrix @ self.weights + self.start


def fit_wording(bank: Bank, groups: Groups, texts: np.ndarray) -> Wording:
    """The weights learned from these texts."""
    fitted = [_fit_label(bank, groups.matrix, texts & bank.known[:, n], n) for n in range(len(LABELS))]
    return Wording(np.stack([m.coef_[0] for m in fitted], 1), np.array([m.intercept_[0] for m in fitted]))


def _fit_label(bank: Bank, matrix: sparse.csr_matrix, texts: np.ndarray, label: int) -> LogisticRegression:
    used = texts[bank.owner]
    owner, rows = bank.owner[used], matrix[used]
    alone = np.bincount(bank.owner, minlength=len(bank.texts))[owner] == 1
    carried = bank.gold[owner, label]
    model = _regression(rows[alone], carried[alone])
    for _ in range(ROUNDS):
        said = model.decision_function(rows)
        best = np.full(len(bank.texts), -np.inf)
        np.maximum.at(best, owner, said)
        model = _regression(rows, carried & ((said >= best[owner]) | (said > 0)))
    return model


def _regression(rows: sparse.csr_matrix, carried: np.ndarray) -> LogisticRegression:
    model = LogisticRegression(
        C=LOOSENESS, solver="liblinear", dual=True, tol=1e-2, max_iter=100, random_state=0
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        warnings.simplefilter("ignore", FutureWarning)
        return model.fit(rows, carried)


def strongest(said: np.ndarray, bank: Bank) -> np.ndarray:
    """For each text, what its most telling passage says of each label."""
    of_text = np.full((len(bank.texts), said.shape[1]), -9.0)
    np.maximum.at(of_text, bank.owner, said)
    return of_text


def fit_settling(bank: Bank, terms: np.ndarray, texts: np.ndarray) -> np.ndarray:
    """Weights [label, term]: the mean of what all labels teach together and what each teaches alone.

    `terms`: those of all texts of the bank [text, label, term].
    """
    terms, gold = terms[texts], bank.gold[texts]
    together = LogisticRegression(C=SETTLING_LOOSENESS[0], max_iter=1000)
    together.fit(terms[:, :, :OWN_TERMS].reshape(-1, OWN_TERMS), gold.ravel())
    weights = np.zeros(terms.shape[1:])
    for label in range(len(LABELS)):
        alone = LogisticRegression(C=SETTLING_LOOSENESS[1], max_iter=1000)
        alone.fit(terms[:, label, :-1], gold[:, label])
        weights[label, :-1] = alone.coef_[0] / 2
        weights[label, -1] = (alone.intercept_[0] + together.intercept_[0]) / 2
        weights[label, :OWN_TERMS] += together.coef_[0] / 2
    return weights


def fit_calibration(settled: np.ndarray, bank: Bank, hands: Sequence[str]) -> np.ndarray:
    """Slope and start (Platt) from texts whose hand was left out."""
    texts = bank.of(hands)
    model = LogisticRegression(C=1e6).fit(settled[texts].reshape(-1, 1), bank.gold[texts].ravel())
    return np.array([model.coef_[0, 0], model.intercept_[0]])


def fit_manner(bank: Bank, hands: Sequence[str]) -> np.ndarray:
    """Weights [strength, term] from the labels of texts whose hand was left out."""
    seen = [
        (terms_of_manner(bank, number, label), STRENGTHS.index(Strength(strength)))
        for number in np.flatnonzero(bank.of(hands))
        for label, (strength, _) in bank.texts[number].gold.items()
    ]
    terms, labelled = np.stack([one for one, _ in seen]), [one for _, one in seen]
    model = LogisticRegression(C=MANNER_LOOSENESS, max_iter=2000).fit(terms[:, :-1], labelled)
    return np.hstack([model.coef_, model.intercept_[:, None]])


def terms_of_manner(bank: Bank, number: int, label: str) -> np.ndarray:
    """The terms of how strongly a text speaks for a label."""
    text = bank.texts[number]
    read, _ = text.by_rule.get(label, text.at_head)
    return manner_terms(Strength(read), bank.said(number, label), by_rule=label in text.by_rule)


def spoken(bank: Bank, manners: Mapping[str, np.ndarray], number: int, label: str) -> tuple[Label, bool]:
    """How strongly a text speaks for a label, by weights that had not seen its hand, and whom it binds.

    And whether a plain duty is sure to be one.
    """
    text = bank.texts[number]
    read, bearer = text.by_rule.get(label, text.at_head)
    said, by_rule = bank.said(number, label), label in text.by_rule
    strength, is_sure = settle_manner(Strength(read), said, manners[text.hand], by_rule=by_rule)
    return (strength.value, bearer), is_sure
