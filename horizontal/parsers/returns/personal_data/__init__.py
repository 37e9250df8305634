"""Finds what looks like data of a person in the cells of a return, and keeps none of it."""

from horizontal.parsers.returns.personal_data.scan import find_personal_data

__all__ = ["find_personal_data"]
