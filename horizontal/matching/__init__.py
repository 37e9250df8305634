"""Contract → Evidence."""

from horizontal.matching.find import find_evidence
from horizontal.matching.nearest import find_nearest

__all__ = ["find_evidence", "find_nearest"]
