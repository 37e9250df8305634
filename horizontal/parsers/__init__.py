"""Reads files into contracts and returns."""

from horizontal.parsers.read import read_contract
from horizontal.parsers.returns.read_return import read_return
from horizontal.parsers.text import contract_from_text

__all__ = ["contract_from_text", "read_contract", "read_return"]
