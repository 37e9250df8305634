"""Reads files into contracts."""

from horizontal.parsers.read import read_contract
from horizontal.parsers.text import contract_from_text

__all__ = ["contract_from_text", "read_contract"]
