"""From the headings of a return to the items that they stand for."""

from horizontal.parsers.returns.labels.heading import PERIOD, Heading, Understanding
from horizontal.parsers.returns.labels.understand import understand_headings

__all__ = ["PERIOD", "Heading", "Understanding", "understand_headings"]
