"""The checks that are no comparison of sums, by their names in the specification."""

from horizontal.scoring.returns.checks.named import NAMED_CHECKS, Check, Fault, Look

__all__ = ["NAMED_CHECKS", "Check", "Fault", "Look"]
