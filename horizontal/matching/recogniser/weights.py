"""The trained weights of the recogniser, as bench/train_recogniser.py wrote them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray

from horizontal.evidence import Strength

GROUPS = ("words", "pieces", "headings", "concepts")
LABELS = (
    *(f"WP{n}" for n in range(1, 9)),
    *(f"TR{n}" for n in range(1, 6)),
    *(f"AA{n}" for n in range(1, 9)),
    *(f"DC{n}" for n in range(1, 6)),
)
"""What the passages are labelled with; an element that was split off later counts as the one in FOLDED."""
FOLDED = {"WP9": "WP7", "AA10": "AA3", "DC6": "DC5"}
STRENGTHS = (
    Strength.MANDATORY,
    Strength.QUALIFIED,
    Strength.PERMISSIVE,
    Strength.STATEMENT,
    Strength.NEGATED,
)
"""In the order in which the encoder and the weights speak of them; the last is a denial."""
FILE = "recogniser.npz"
Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Group:
    """The features of one group: the row of each, how telling it is, and its weight for each label."""

    rows: dict[str, int]
    telling: Array
    weights: Array
    """[feature, label]."""
    is_evened: bool
    """Whether a passage's features are scaled to length 1, so that a long passage counts as a short one."""


@dataclass(frozen=True, slots=True)
class Weights:
    """All that was learned."""

    version: str
    trained_on: str
    """SHA-256 of the passages and of the catalogue's examples that it was trained on."""
    groups: tuple[Group, ...]
    """In the order of GROUPS."""
    start: Array
    """What each label has before any feature."""
    settling: Array
    """[label, term]: how the wording and the rules' answers are weighed against one another."""
    calibration: Array
    """Slope and start that make the last figure a share of passages that are right."""
    manner: Array
    """[strength, term]: how the encoder and the rules are weighed on how strongly a passage speaks."""


@cache
def load_weights() -> Weights:
    """The weights of the package, read once."""
    content = (files("horizontal.matching.recogniser") / FILE).read_bytes()
    with np.load(BytesIO(content), allow_pickle=False) as stored:
        return Weights(
            version=str(stored["version"]),
            trained_on=str(stored["trained_on"]),
            groups=tuple(_group(stored, name) for name in GROUPS),
            start=stored["start"].astype(np.float32),
            settling=stored["settling"].astype(np.float32),
            calibration=stored["calibration"].astype(np.float32),
            manner=stored["manner"].astype(np.float32),
        )


def _group(stored: Any, name: str) -> Group:
    names = bytes(stored[f"{name}_names"]).decode("utf-8").split("\n")
    return Group(
        rows={feature: row for row, feature in enumerate(names)},
        telling=stored[f"{name}_telling"].astype(np.float32),
        weights=stored[f"{name}_weights"].astype(np.float32),
        is_evened=bool(stored[f"{name}_is_evened"]),
    )
