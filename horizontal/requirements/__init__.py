"""What is asked of a contract, as data."""

from horizontal.requirements.load import load_catalogue

__all__ = ["load_catalogue"]
