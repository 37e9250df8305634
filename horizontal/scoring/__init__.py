"""Evidence → Assessment."""

from horizontal.scoring.assess import assess_contract

__all__ = ["assess_contract"]
