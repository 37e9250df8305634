"""Plausible labels: what tells a typed clause number from a figure that happens to begin a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from horizontal.parsers.open_steps import (
    Step,
    Surroundings,
    continues,
    has_list_before,
    is_near,
    stands_under_letter,
)
from horizontal.parsers.outline.clause_labels import Label
from horizontal.parsers.outline.label_order import (
    follows,
    has_child,
    is_first,
    is_sibling,
    marks_of,
    number_parts,
    number_value,
)

_HIGHEST = 250
"""No contract seen counts its clauses further; a greater figure is a year, a sum or a standard."""
_HIGHEST_UNTURNED = 12
"""A bracketed figure out of turn counts up to here; "(30) days" is the rest of "thirty (30) days"."""
_WITHIN = 40
_NEXT = 12

_MEASURE = re.compile(
    r"(?:%|per ?cent\b|percent\b|million\b|billion\b|thousand\b|hundred\b|a\.m|p\.m|o[’']clock"
    r"|(?:hours?|hrs|minutes?|mins|seconds?|days?|weeks?|months?|years?|am|pm|km|kg|miles?|metres?|pounds?|pence)\b"
    r"|(?:[Ww]orking|[Bb]usiness|[Cc]alendar|[Cc]lear)[ ](?:[Dd]ays?|[Mm]onths?)\b|FTE|WTE|[GM]B\b"
    r"|(?:January|February|March|April|June|July|August|September|October|November|December)\b|May[ ]\d{4})"
)
_REST_OF_DATE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:[ ]\d{4})?[.,;]?$"
)
_GOES_ON = re.compile(r"(?:and|or|above|below|hereof|of|to)\b|[,;%/)]")
_ASSERTS = re.compile(
    r"(?:was|were|is|are|has|have|had|shall|will|must|may|does|do|did|need|needs|should|can|cannot|appl(?:y|ies)"
    r"|requires?|says?|provides?|concerns?|covers?)\b"
)
"""With these a sentence goes on whose subject is a clause: "C12.1 was queried"."""
_BREAKS_OFF = re.compile(r"(?:and|or)\b|[,;%/)]")
_WORD = re.compile(r"[^\W\d_]{2}|[A-Z]\b")


def is_plausible_number(label: Label, around: Surroundings, steps: Sequence[Step], main: str | None) -> bool:
    """Whether a typed label of several figures, such as 2.1, numbers a clause here."""
    rest = around.rest
    if _is_outside_range(label) or not _has_words(rest):
        return False
    if continues(steps, label):
        return not (_BREAKS_OFF.match(rest) or (_is_lower(rest) and _MEASURE.match(rest)))
    if _MEASURE.match(rest) or _GOES_ON.match(rest) or _ASSERTS.match(rest):
        return False
    if not steps and main is None:
        return True
    if _is_lower(rest):
        return False
    if not steps or around.heading_like or around.fresh or is_near(steps, label):
        return True
    return any(has_child(label, other) or is_sibling(label, other) for other in around.ahead[:_NEXT])


def is_plausible_single(label: Label, around: Surroundings, steps: Sequence[Step], main: str | None) -> bool:
    """Whether a typed lone figure, such as 2 or 2., numbers a clause or an item here."""
    rest, number = around.rest, label.segments[0].text
    if _is_outside_range(label) or not rest or not _has_words(rest):
        return False
    if not label.closed and _REST_OF_DATE.match(rest):
        return False
    in_turn = (
        (main is not None and follows(main, number))
        or has_list_before(steps, number, label.form)
        or (is_first(number) and stands_under_letter(steps, number))
    )
    if (
        not label.closed
        and not (in_turn and around.heading_like)
        and (_MEASURE.match(rest) or _GOES_ON.match(rest))
    ):
        return False
    ahead = around.ahead[:_WITHIN]
    backed = any(has_child(label, other) or _is_next(label, other) for other in ahead)
    if _is_lower(rest):
        return label.closed and (in_turn or (is_first(number) and (backed or around.after_colon)))
    if label.closed or label.spelled:
        return in_turn or is_first(number) or not (steps or main) or backed or around.heading_like
    if in_turn and (not number.isdigit() or (steps and steps[0].form == label.form)):
        return True
    if in_turn or is_first(number):
        return around.heading_like or backed
    return backed and (around.heading_like or main is None)


def is_plausible_mark(label: Label, around: Surroundings, steps: Sequence[Step]) -> bool:
    """Whether a typed letter, roman or bracketed figure labels an item here."""
    mark = label.segments[0].text
    in_turn = is_first(mark) or any(follows(step.mark, mark) for step in steps)
    if label.form == "_.":
        return in_turn or any(_is_after(label, other) for other in around.ahead[:_NEXT])
    if number_value(mark) > _HIGHEST_UNTURNED:
        return in_turn or not (steps and _is_lower(around.rest))
    return True


def _is_outside_range(label: Label) -> bool:
    parts = [number_parts(segment.text) for segment in label.segments if not segment.bracketed]
    return any(part is not None and part[1] > _HIGHEST for part in parts)


def _has_words(rest: str) -> bool:
    """Whether there are words after the label, and not figures only as in a row of a table."""
    return not rest or bool(_WORD.search(rest))


def _is_lower(rest: str) -> bool:
    first = next((letter for letter in rest if letter.isalpha()), "A")
    return first.islower()


def _is_next(label: Label, other: Label) -> bool:
    return is_sibling(label, other) and other.form == label.form


def _is_after(label: Label, other: Label) -> bool:
    return not other.absolute and follows(marks_of(label)[-1], marks_of(other)[0])
