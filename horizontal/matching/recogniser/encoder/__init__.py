"""A small neural encoder: a passage's words in their order → log-odds of each label."""

from horizontal.matching.recogniser.encoder.encoder import SAID, Encoder, Said, beside_whole, load_encoder

__all__ = ["SAID", "Encoder", "Said", "beside_whole", "load_encoder"]
