"""The labelled passages as the recogniser sees them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

import horizontal
from horizontal.contract import Contract
from horizontal.evidence import Evidence
from horizontal.matching.find import EvidenceReader
from horizontal.matching.passages import cut_passages
from horizontal.matching.recogniser.encoder import SAID, Encoder, Said, beside_whole
from horizontal.matching.recogniser.features import Features, features_of
from horizontal.matching.recogniser.settle import terms_of
from horizontal.matching.recogniser.weights import FOLDED, LABELS
from horizontal.matching.together import standing_together, words_of
from horizontal.requirements.model import Catalogue, Side

BANKS = Path(__file__).parent.parent / "tests" / "bank"
ENCODER_LEFT_OUT = Path(__file__).parent / "encoder_left_out.npz"
"""What encoders that had not seen a hand say of its texts, passage by passage and then as a whole.

bench/train_encoder.py writes it."""
CATALOGUE_HAND = "catalogue"
LEFT_OUT = tuple(f"hand_b{letter}" for letter in "bcdefghijklmno")
"""The later hands, from which the weighing is learned: no cue of an element was written with them in view, and what is
weighed is what models say that had not seen them."""
RANK = ("negated", "mandatory", "qualified", "permissive", "statement")
Label = tuple[str, str]
"""Strength and bearer."""


@dataclass
class Text:
    """A labelled text with the passages of it that are about the subject."""

    id: str
    hand: str
    gold: dict[str, Label]
    known: frozenset[str]
    """The labels that the text is known to carry or to lack; an example of the catalogue tells of one only."""
    passages: list[Features] = field(default_factory=list)
    words: list[tuple[str, str]] = field(default_factory=list)
    """The same passages as the encoder reads them: what stands over each, and its words."""
    whole: tuple[str, str] | None = None
    """The text as a whole, read beside them, where it has several passages."""
    by_rule: dict[str, Label] = field(default_factory=dict)
    by_cue: set[str] = field(default_factory=set)
    at_head: Label = ("statement", "none")
    """Strength and bearer at the head of its first passage, where no cue says."""
    length: int = 0
    sides: frozenset[Side] = frozenset()


class Bank:
    """All texts, with their labels and the rules' answers as matrices [text, label]."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self.texts = texts
        self.hands = tuple(dict.fromkeys(text.hand for text in texts))
        self.passages = [features for text in texts for features in text.passages]
        self.owner = np.array([n for n, text in enumerate(texts) for _ in text.passages])
        self.gold = _matrix(text.gold for text in texts)
        self.known = _matrix(text.known for text in texts)
        self.by_rule = _matrix(text.by_rule for text in texts)
        self.by_cue = _matrix(text.by_cue for text in texts)
        self.encoded, self.manner = _encoded(texts)
        self.is_read = np.array([bool(text.passages) for text in texts])

    def of(self, hands: Iterable[str]) -> np.ndarray:
        """Which texts are of these hands and have a passage about the subject."""
        return np.array([text.hand in set(hands) for text in self.texts]) & self.is_read

    def said(self, number: int, label: str) -> Said:
        """What an encoder that had not seen its hand says of the passage of a text that speaks most for a label."""
        of_label = LABELS.index(label)
        return Said.of(np.concatenate([self.encoded[number], self.manner[number, of_label]]))

    def terms(self, wording: np.ndarray) -> np.ndarray:
        """The terms [text, label, term] of the settling."""
        rows = zip(wording, self.encoded, self.by_rule, self.by_cue, self.texts, strict=True)
        return np.stack(
            [terms_of(w, e, r.astype(float), c.astype(float), t.length) for w, e, r, c, t in rows]
        )


def read_bank() -> Bank:
    """Every hand in tests/bank, never what is held out, and the catalogue's examples and look-alikes."""
    catalogue = horizontal.load_catalogue()
    reader = EvidenceReader(catalogue)
    texts = [text for file in sorted(BANKS.glob("hand_*.jsonl")) for text in _of_file(file, reader)]
    return Bank([*texts, *_of_catalogue(catalogue, reader)])


def _of_file(file: Path, reader: EvidenceReader) -> Iterator[Text]:
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip():
            entry = json.loads(line)
            gold = strongest_of((x["element"], (x["strength"], x["bearer"])) for x in entry["labels"])
            text = Text(entry["id"], file.stem, gold, frozenset(LABELS))
            yield _seen(text, entry["text"], entry.get("heading"), reader)


def _of_catalogue(catalogue: Catalogue, reader: EvidenceReader) -> Iterator[Text]:
    for element in catalogue.elements:
        label = FOLDED.get(element.code, element.code)
        if label not in LABELS:
            continue
        for example in element.examples:
            gold = {label: (example.strength.value, example.bearer.value)}
            text = Text(element.code, CATALOGUE_HAND, gold, frozenset({label}))
            yield _seen(text, example.text, example.heading, reader)
        for clause in (element.model_clause.small, element.model_clause.large):
            text = Text(element.code, CATALOGUE_HAND, {label: ("mandatory", "provider")}, frozenset({label}))
            yield _seen(text, clause, None, reader)
        for lookalike in element.lookalikes:
            text = Text(element.code, CATALOGUE_HAND, {}, frozenset({label}))
            yield _seen(text, lookalike.text, lookalike.heading, reader)


def _seen(text: Text, words: str, heading: str | None, reader: EvidenceReader) -> Text:
    contract: Contract = horizontal.contract_from_text(words, heading=heading)
    passages = cut_passages(contract)
    units = standing_together(passages, is_single=True)
    found: list[Evidence] = []
    for reading, unnamed, evidence, _ in reader.by_rules(contract, passages):
        features = features_of(reading)
        head = unnamed((), False)
        if head and not text.passages:
            text.at_head = head.strength.value, head.bearer.value
        text.sides |= reading.sides
        text.passages.append(features)
        text.words.append(Encoder.reads(reading))
        if whole := words_of(units.get(id(reading.passage), ())):
            text.whole = text.whole or (text.words[-1][0], whole)
        text.length += len(reading.subject.words)
        cues = (name.removeprefix("cue ") for name in features.concepts if name.startswith("cue "))
        text.by_cue |= {FOLDED.get(code, code) for code in cues}
        found += evidence
    text.by_rule = strongest_of((one.element, (one.strength.value, one.bearer.value)) for one in found)
    return text


def strongest_of(labels: Iterable[tuple[str, Label]]) -> dict[str, Label]:
    """One strength and bearer for each label, elements folded."""
    kept: dict[str, Label] = {}
    for element, one in labels:
        code = FOLDED.get(element, element)
        if code in LABELS and (code not in kept or RANK.index(one[0]) < RANK.index(kept[code][0])):
            kept[code] = one
    return kept


def _encoded(texts: Sequence[Text]) -> tuple[np.ndarray, np.ndarray]:
    """What encoders that had not seen its hand say of each text: of every label, and of the manner of each label.

    The manner [text, label, figure] is that of the passage that speaks most for the label. The least of every label,
    and no manner, where no encoder was asked.
    """
    encoded = np.full((len(texts), len(LABELS)), -9.0)
    manner = np.zeros((len(texts), len(LABELS), SAID - len(LABELS)))
    if not ENCODER_LEFT_OUT.exists():
        return encoded, manner
    with np.load(ENCODER_LEFT_OUT, allow_pickle=False) as stored:
        ids, said = stored["ids"], stored["said"].astype(float)
    of_id = {name: np.flatnonzero(ids == name) for name in dict.fromkeys(ids.tolist())}
    for number, text in enumerate(texts):
        views = list(map(Said.of, said[of_id[text.id]])) if text.id in of_id else []
        passages, whole = views[: len(text.words)], views[len(text.words) :]
        if not passages or len(passages) < len(text.words):
            continue  # none was asked, or it is read in other passages than it was then
        if text.whole and whole:
            passages = beside_whole(passages, whole[0])
        labels = np.stack([one.labels for one in passages])
        telling = labels.argmax(axis=0)
        encoded[number] = labels.max(axis=0)
        manner[number] = np.stack([one.strengths for one in passages])[telling]
    return encoded, manner


def _matrix(rows: Iterable[Iterable[str]]) -> np.ndarray:
    return np.array([[label in set(row) for label in LABELS] for row in rows])
