"""Trains the encoder on the banks of labelled passages, and writes it as the package runs it.

    python bench/train_encoder.py             # all hands: encoder.onnx and its vocabulary
    python bench/train_encoder.py --left-out  # in folds of hands: what it says of hands that it has not seen

Needs PyTorch and the base model (`pip install -e .[train]`). On one core each takes more than an hour.
bench/train_recogniser.py then learns from what the folds said how far to trust the encoder.

Where a text has several passages, an element is taken to stand in the passage that speaks most for it; and the whole,
read at once, is to say the same.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import numpy as np
import torch
from encoder_network import BEARERS, Network, base_folder
from onnxruntime.quantization import QuantType, quantize_dynamic
from recogniser_bank import CATALOGUE_HAND, ENCODER_LEFT_OUT, FOLDS, Text, read_bank
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from horizontal.evidence import Strength
from horizontal.matching.recogniser.encoder.encoder import MODEL, MOST_PIECES, SAID, VOCABULARY
from horizontal.matching.recogniser.encoder.wordpieces import Pieces, WordPieces
from horizontal.matching.recogniser.weights import LABELS, STRENGTHS

FOLDER = Path(__file__).parent.parent / "horizontal" / "matching" / "recogniser" / "encoder"
ROUNDS = 4
TEXTS, RATE, HEAD_RATE = 16, 2e-4, 1e-3
"""Texts at a time, and how fast layers and head learn; our own defaults, chosen on hands left out."""
WEIGHT_OF_CARRIED = 2.0
WEIGHT_OF_MANNER = 0.5
HIDDEN = 0.1
"""Share of the pieces that are hidden in training, other ones each time."""
AVERAGED_OVER = 0.998
"""How much of the running mean of the weights is kept at each step: what is written is that mean."""
SEEDS = (0, 1)
"""Runs from one start that see the texts in another order. What is written is the mean of their weights, which does
better than either (Wortsman et al. 2022, https://arxiv.org/abs/2203.05482); each fold is left to the first alone."""
States = dict[str, list[torch.Tensor]]
"""Of each text's passages, the states [piece, width] below the layers that learn."""


def main() -> None:
    """Trains, and writes what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--left-out", action="store_true", help="train in folds, and write what each says")
    asked = parser.parse_args()
    bank = read_bank()
    texts = [text for text in bank.texts if text.words and text.hand != CATALOGUE_HAND]
    vocabulary = vocabulary_of_base()
    states = lower_states(texts, WordPieces(vocabulary))
    if asked.left_out:
        write_left_out(texts, states)
        return
    network = mean_of([train(texts, states, seed) for seed in SEEDS])
    words = "\n".join(vocabulary).encode("utf-8")
    (FOLDER / VOCABULARY).write_bytes(gzip.compress(words, mtime=0))
    write_network(network)


def vocabulary_of_base() -> list[str]:
    """The base model's word pieces, by number."""
    numbers = json.loads((base_folder() / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    return sorted(numbers, key=numbers.__getitem__)


@torch.no_grad()
def lower_states(texts: Sequence[Text], pieces: WordPieces) -> States:
    """What the layers that do not learn make of each text, once for all rounds."""
    network = Network().eval()
    return {
        text.id: [
            network.lower(*tensors(pieces.pair(over, words, MOST_PIECES)))[0].half()
            for over, words in read_of(text)
        ]
        for text in texts
    }


def read_of(text: Text) -> list[tuple[str, str]]:
    """What is read of a text: its passages, and then the whole, where it has several."""
    return [*text.words, text.whole] if text.whole else text.words


def mean_of(networks: Sequence[Network]) -> Network:
    """One network with the mean of their weights."""
    weights = [network.state_dict() for network in networks]
    mean = Network()
    mean.load_state_dict({name: sum(one[name] for one in weights) / len(weights) for name in weights[0]})
    return mean.eval()


def train(texts: Sequence[Text], states: States, seed: int) -> Network:
    """A network that has learned from these texts."""
    torch.set_num_threads(1)  # so that two runs give the same weights
    torch.manual_seed(SEEDS[0])  # every run starts from one head
    network = Network()
    torch.manual_seed(seed)
    chance = random.Random(seed)
    groups = [{"params": network.learning.parameters()}, {"params": network.head.parameters()}]
    averaged = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(AVERAGED_OVER))
    optimiser = torch.optim.AdamW(groups, lr=RATE, weight_decay=0.01)
    steps = ROUNDS * -(-len(texts) // TEXTS)
    pace = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [RATE, HEAD_RATE], total_steps=steps + 5, pct_start=0.1
    )
    for number in range(ROUNDS):
        network.train()
        lost = []
        for some in batches(texts, states, chance):
            loss = loss_of(network, some, states)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            pace.step()
            averaged.update_parameters(network)
            lost.append(loss.item())
        print(f"round {number + 1} of {ROUNDS}: {np.mean(lost):.3f}", file=sys.stderr, flush=True)
    network.load_state_dict(averaged.module.state_dict())
    return network.eval()


def batches(texts: Sequence[Text], states: States, chance: random.Random) -> Iterator[list[Text]]:
    """Texts of about one length together, in any order."""

    def length(text: Text) -> float:
        return sum(len(one) for one in states[text.id]) + chance.random() * 12

    ordered = sorted(texts, key=length)
    together = [ordered[start : start + TEXTS] for start in range(0, len(ordered), TEXTS)]
    chance.shuffle(together)
    yield from together


def loss_of(network: Network, texts: Sequence[Text], states: States) -> torch.Tensor:
    """How far the network is from the labels, a text at a time."""
    passages = [one for text in texts for one in states[text.id]]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        gathered, mask = together(passages)
        said = network.upper(gathered, some_hidden(mask)).float()
    parts = said.split([len(states[text.id]) for text in texts])
    lost = sum(loss_of_text(text, part) for text, part in zip(texts, parts, strict=True))
    return lost / len(texts)


def loss_of_text(text: Text, said: torch.Tensor) -> torch.Tensor:
    """How far what is said of a text's passages, and of the whole, is from its labels."""
    apart = said[:-1] if text.whole else said
    views = torch.stack([apart[:, : len(LABELS)].max(0).values, said[-1, : len(LABELS)]])
    gold = torch.tensor([label in text.gold for label in LABELS]).float() * 0.95 + 0.01
    lost = torch.nn.functional.binary_cross_entropy_with_logits(
        views, gold.expand_as(views), pos_weight=torch.tensor(WEIGHT_OF_CARRIED), reduction="sum"
    )
    return lost / 2 + (WEIGHT_OF_MANNER * manner_loss(text, apart) if text.gold else 0)


def some_hidden(mask: torch.Tensor) -> torch.Tensor:
    """The mask without a share of the pieces, so that no word is leaned on alone; never without the first."""
    kept = torch.rand(mask.shape) > HIDDEN
    kept[:, 0] = True
    return mask * kept


def manner_loss(text: Text, said: torch.Tensor) -> torch.Tensor:
    """How far the network is from the strength and bearer of each label, in the passage that speaks most for it."""
    columns = [LABELS.index(label) for label in text.gold]
    telling = said[said.detach()[:, columns].max(0).indices]
    strengths = torch.tensor([STRENGTHS.index(Strength(strength)) for strength, _ in text.gold.values()])
    bearers = torch.tensor([BEARERS.index(bearer) for _, bearer in text.gold.values()])
    loss = partial(torch.nn.functional.cross_entropy, reduction="sum", label_smoothing=0.05)
    return loss(telling[:, len(LABELS) : SAID], strengths) + loss(telling[:, SAID:], bearers) / 2


def together(passages: Sequence[torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor]:
    """States [passage, piece, width] filled up to the longest, and the mask."""
    states = torch.nn.utils.rnn.pad_sequence([one.float() for one in passages], batch_first=True)
    lengths = torch.tensor([len(one) for one in passages])
    return states, (torch.arange(states.shape[1])[None] < lengths[:, None]).long()


def tensors(passage: Pieces) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Ids, types and mask [1, piece] of one passage."""
    ids, types = (torch.tensor([numbers]) for numbers in passage)
    return ids, types, torch.ones_like(ids)


def write_left_out(texts: Sequence[Text], states: States) -> None:
    """Writes what networks that have not seen a hand say of each passage of its texts."""
    ids: list[str] = []
    said: list[np.ndarray] = []
    for fold in FOLDS:
        network = train([text for text in texts if text.hand not in fold], states, SEEDS[0])
        for text in (text for text in texts if text.hand in fold):
            with torch.no_grad():
                said.append(network.upper(*together(states[text.id]))[:, :SAID].numpy())
            ids += [text.id] * len(states[text.id])
    np.savez_compressed(ENCODER_LEFT_OUT, ids=np.array(ids), said=np.concatenate(said).astype(np.float16))


def write_network(network: Network) -> None:
    """Writes the network with weights of eight bits, so that it is small and gives the same on every processor."""
    example = tensors(Pieces((101, 2023, 102, 2009, 102), (0, 0, 0, 1, 1)))
    names = ["ids", "types", "mask"]
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / MODEL
        torch.onnx.export(
            network,
            example,
            str(whole),
            input_names=names,
            output_names=["said"],
            dynamic_axes={name: {0: "passage", 1: "piece"} for name in names},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            whole,
            FOLDER / MODEL,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather", "Gemm"],
            per_channel=True,
            reduce_range=True,  # else processors without VNNI overflow and give other figures
        )


if __name__ == "__main__":
    main()
