"""Contract → Evidence."""

from horizontal.matching.find import find_evidence
from horizontal.matching.nearest import find_nearest
from horizontal.matching.passages import cut_passages

__all__ = ["cut_passages", "find_evidence", "find_nearest"]
