"""Collation → Collation in which nothing small can be worked out: pure arithmetic."""

from horizontal.scoring.disclosure.suppress import Shared, suppress_small

__all__ = ["Shared", "suppress_small"]
