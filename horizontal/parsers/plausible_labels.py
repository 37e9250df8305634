"""Plausible labels: what tells a clause number from a figure that happens to begin a sentence."""

from __future__ import annotations

import re

from horizontal.parsers.clause_labels import Label, number_parts

_HIGHEST = 250
"""No contract seen counts its clauses further; a greater figure is a year, a sum or a standard."""

_MEASURE = re.compile(
    r"(?:%|per ?cent\b|percent\b|million\b|billion\b|thousand\b|hundred\b|a\.m|p\.m|o[’']clock"
    r"|(?:hours?|hrs|minutes?|mins|seconds?|days?|weeks?|months?|years?|am|pm|km|kg|miles?|metres?|pounds?|pence)\b"
    r"|(?:[Ww]orking|[Bb]usiness|[Cc]alendar|[Cc]lear)[ ](?:[Dd]ays?|[Hh]ours?|[Mm]onths?)\b|FTE|WTE|[GM]B\b"
    r"|(?:January|February|March|April|June|July|August|September|October|November|December)\b|May[ ]\d{4})"
)
_GOES_ON = re.compile(r"(?:and|or|above|below|hereof|of|to)\b|[,;%/)]")


def is_outside_clause_range(label: Label) -> bool:
    """Whether a figure of the label is too great for a clause, or written like a date or an amount."""
    parts = [number_parts(segment.text) for segment in label.segments if not segment.bracketed]
    return any(part is not None and part[1] > _HIGHEST for part in parts)


def measures(rest: str) -> bool:
    """Whether the words after a figure say what it counts: "30 days", "1 April"."""
    return bool(_MEASURE.match(rest))


def goes_on(rest: str) -> bool:
    """Whether the words after a figure go on as the middle of a sentence: "13.2 and 13.4 shall survive"."""
    return bool(_GOES_ON.match(rest))


def is_lower(rest: str) -> bool:
    """Whether the words go on in small letters."""
    first = next((letter for letter in rest if letter.isalpha()), "A")
    return first.islower()
