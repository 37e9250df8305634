"""What the recogniser reaches on hands that it was not trained on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
from recogniser_bank import Bank, Label, Text

from horizontal import load_catalogue
from horizontal.evidence import Strength
from horizontal.matching.recogniser.decide import CLAIMS_FROM
from horizontal.matching.recogniser.weigh import least_for, may_meet
from horizontal.matching.recogniser.weights import LABELS
from horizontal.matching.side import allows

HARD = {("mandatory", "provider"), ("mandatory", "both")}
BINDING = HARD | {("qualified", "provider"), ("qualified", "both")}
SIDE_OF = {code: element.side for code, element in load_catalogue().by_code.items()}
Spoken = Callable[[int, str], tuple[Label, bool]]
Claims = dict[str, tuple[Label, bool]]
"""For each element its strength and bearer, and whether it may be met by this."""


def figures_of(bank: Bank, probability: np.ndarray, spoken: Spoken, hands: Sequence[str]) -> str:
    """The table: the rules alone, and rules and recogniser together, for each hand and all of them.

    `spoken`: how strongly each text speaks for a label and whom it binds, by rules and encoder.
    """
    lines = [
        f"{'':<34}{'F1':>7}{'macro':>7}{'prec.':>7}{'recall':>8}{'false met':>11}{'met found':>11}"
        f"{'strength':>10}{'bearer':>8}"
    ]
    ways: list[tuple[str, Callable[[int], Claims]]] = [
        ("rules alone", lambda n: {c: (label, True) for c, label in bank.texts[n].by_rule.items()}),
        ("rules and recogniser", lambda n: together(bank.texts[n], probability[n], partial(spoken, n))),
    ]
    for name, claims_of in ways:
        for some in [[hand] for hand in hands] + [list(hands)]:
            numbers = [n for n, text in enumerate(bank.texts) if text.hand in some]
            title = f"{name}, {some[0] if len(some) == 1 else 'all'}"
            lines.append(f"{title:<34}" + _line([(bank.texts[n].gold, claims_of(n)) for n in numbers]))
    return "\n".join([*lines, "", *_trust(bank, probability, hands)])


def together(text: Text, probability: np.ndarray, spoken: Callable[[str], tuple[Label, bool]]) -> Claims:
    """What rules and recogniser claim together."""
    if not text.passages:
        return {}
    claims: Claims = {}
    for code, p in zip(LABELS, probability, strict=True):
        by_likeness = code not in text.by_rule
        if p < CLAIMS_FROM or (by_likeness and not allows(SIDE_OF[code], text.sides)):
            continue
        label, is_sure = spoken(code)
        if p >= least_for(Strength(label[0]), by_likeness=by_likeness):
            claims[code] = label, is_sure and may_meet(p, by_likeness=by_likeness)
    return claims


def _line(pairs: Sequence[tuple[dict[str, Label], Claims]]) -> str:
    right = sum(len(gold.keys() & found.keys()) for gold, found in pairs)
    claimed, labelled = sum(len(f) for _, f in pairs), sum(len(g) for g, _ in pairs)
    hard = [
        (gold.get(c), c) for gold, f in pairs for c, (label, meets) in f.items() if label in HARD and meets
    ]
    denied = sum(label not in BINDING for label, _ in hard)
    duties = sum(label in HARD for gold, _ in pairs for label in gold.values())
    f1 = [
        2 * sum(c in g and c in f for g, f in pairs) / max(1, sum((c in g) + (c in f) for g, f in pairs))
        for c in LABELS
    ]
    both = [(g[c], f[c][0]) for g, f in pairs for c in g.keys() & f.keys()]
    strength, bearer = (np.mean([one[n] == two[n] for one, two in both]) for n in (0, 1))
    return (
        f"{2 * right / (claimed + labelled):>7.3f}{np.mean(f1):>7.3f}{right / max(claimed, 1):>7.3f}"
        f"{right / labelled:>8.3f}{denied / max(len(hard), 1):>11.3f}{(len(hard) - denied) / duties:>11.3f}"
        f"{strength:>10.3f}{bearer:>8.3f}"
    )


def _trust(bank: Bank, probability: np.ndarray, hands: Sequence[str]) -> list[str]:
    """How often a claim of each probability is right, by what the rules say."""
    texts = bank.of(hands)
    lines = [f"{'probability':<16}{'rules say yes':>16}{'right':>8}{'rules silent':>16}{'right':>8}"]
    for low, high in ((0, 0.1), (0.1, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)):
        line = f"{low:.1f} to {min(high, 1):<9.1f}"
        for by_rule in (True, False):
            here = texts[:, None] & (bank.by_rule == by_rule) & (probability >= low) & (probability < high)
            line += f"{here.sum():>16}{bank.gold[here].mean() if here.any() else 0:>8.2f}"
        lines.append(line)
    return lines
