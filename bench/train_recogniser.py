"""Trains the recogniser on the banks of labelled passages and on the catalogue's own examples, and writes its weights.

    python bench/train_recogniser.py [--check]

Needs scikit-learn (`pip install -e .[train]`); what it writes needs only numpy. It prints what the recogniser reaches
on each hand that was left out of the training, beside the rules alone. --check writes nothing. Two runs give the same
file.

Two steps are learned. First, for each element, a logistic regression over words, pieces of words, headings and
concepts. Where a text has several passages, the element is taken to stand in the passage that speaks most for it.
Second, how the wording and the encoder are weighed against the rules' answers. Rules look better than they are on
passages that were in view when their cues were written. So the second step learns only from hands with which no cue was
written in view, and from wording weights and an encoder that had not seen them (encoder_left_out.npz).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import numpy as np
from recogniser_bank import BANKS, LEFT_OUT, Bank, read_bank
from recogniser_figures import figures_of
from recogniser_fit import (
    Groups,
    Wording,
    fit_calibration,
    fit_manner,
    fit_settling,
    fit_wording,
    spoken,
    strongest,
)

from horizontal.matching.recogniser.weights import FILE, GROUPS, LABELS

ROOT = Path(__file__).parent.parent
WEIGHTS = ROOT / "horizontal" / "matching" / "recogniser" / FILE
VERSION = "1"
PARTS = tuple(LEFT_OUT[start::3] for start in range(3))
"""Of the hands left out, those whose weighing is tried together."""


def main() -> None:
    """Prints the table and writes the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing")
    parser.add_argument(
        "--keep", type=Path, help="also write the figures of the hands left out, as JSON lines"
    )
    asked = parser.parse_args()
    bank = read_bank()
    groups = Groups(bank.passages)
    terms = bank.terms(wording_left_out(bank, groups))
    settled = settled_left_out(bank, terms)
    calibration = fit_calibration(settled, bank, LEFT_OUT)
    probability = 1 / (1 + np.exp(-(calibration[0] * settled + calibration[1])))
    others = {part: fit_manner(bank, [hand for hand in LEFT_OUT if hand not in part]) for part in PARTS}
    manners = {hand: others[part] for part in PARTS for hand in part}
    print(figures_of(bank, probability, partial(spoken, bank, manners), LEFT_OUT))
    if asked.keep:
        keep(asked.keep, bank, probability)
    if asked.check:
        return
    everything = fit_wording(bank, groups, np.ones(len(bank.texts), bool))
    settling = fit_settling(bank, terms, bank.of(LEFT_OUT))
    learned = {"settling": settling, "calibration": calibration}
    learned["manner"] = fit_manner(bank, LEFT_OUT)
    write(groups, everything, learned)
    print(f"\n{WEIGHTS.relative_to(ROOT)}: {WEIGHTS.stat().st_size / 1e6:.1f} MB", file=sys.stderr)


def wording_left_out(bank: Bank, groups: Groups) -> np.ndarray:
    """What the wording says of each text of the hands left out, by weights that had not seen them."""
    said = np.full((len(bank.texts), len(LABELS)), -9.0)
    here = bank.of(LEFT_OUT)
    said[here] = strongest(fit_wording(bank, groups, ~here).log_odds(groups.matrix), bank)[here]
    return said


def settled_left_out(bank: Bank, terms: np.ndarray) -> np.ndarray:
    """The settled figure of each text of the hands left out, a part of them at a time, learned from the other parts."""
    settled = np.full(terms.shape[:2], -9.0)
    for part in PARTS:
        here = bank.of(part)
        settled[here] = (terms[here] * fit_settling(bank, terms, bank.of(LEFT_OUT) & ~here)).sum(axis=2)
    return settled


def write(groups: Groups, wording: Wording, learned: Mapping[str, np.ndarray]) -> None:
    """Writes the weights as halves of the usual length; what a passage comes to does not depend on the rest."""
    stored: dict[str, np.ndarray] = {
        "version": np.array(VERSION),
        "trained_on": np.array(trained_on()),
        "start": wording.start.astype(np.float32),
    }
    stored |= {name: weights.astype(np.float32) for name, weights in learned.items()}
    for name, group in zip(GROUPS, groups.groups, strict=True):
        names = "\n".join(group.rows).encode("utf-8")
        stored[f"{name}_names"] = np.frombuffer(names, np.uint8)
        stored[f"{name}_telling"] = group.telling.astype(np.float16)
        stored[f"{name}_weights"] = wording.weights[group.start : group.end].astype(np.float16)
        stored[f"{name}_is_evened"] = np.array(group.is_evened)
    np.savez_compressed(WEIGHTS, **stored)


def trained_on() -> str:
    """SHA-256 of the banks and the catalogue."""
    requirements = ROOT / "horizontal" / "requirements"
    files = [*sorted(BANKS.glob("hand_*.jsonl")), *sorted(requirements.glob("catalogue/**/*.toml"))]
    files += sorted(requirements.glob("vocabulary/*.toml"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def keep(file: Path, bank: Bank, probability: np.ndarray) -> None:
    """Writes id, element and probability of every text of the hands left out."""
    lines = [
        json.dumps(
            {"id": text.id, "hand": text.hand, "p": dict(zip(LABELS, map(float, row.round(4)), strict=True))}
        )
        for text, row in zip(bank.texts, probability, strict=True)
        if text.hand in LEFT_OUT
    ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
