"""A passage's wording → how likely it carries each element, learned from labelled passages."""

from horizontal.matching.recogniser.recognise import Recogniser, load_recogniser

__all__ = ["Recogniser", "load_recogniser"]
