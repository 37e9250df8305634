"""ProviderReturn → ReturnAssessment."""

from horizontal.scoring.returns.assess_return import assess_return

__all__ = ["assess_return"]
