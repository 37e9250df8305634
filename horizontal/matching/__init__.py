"""Contract → Evidence."""

from horizontal.matching.find import find_evidence

__all__ = ["find_evidence"]
