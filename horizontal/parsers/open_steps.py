"""Open steps: the levels of numbering that are open at a place, and what stands around a new label there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from horizontal.parsers.outline.clause_labels import Label, cite
from horizontal.parsers.outline.label_order import (
    Series,
    first_way,
    follows,
    is_first,
    marks_of,
    number_parts,
    number_value,
)

_NEAR = 5


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a label and bears on its reading."""

    rest: str = ""
    """The words after the label."""
    given: bool = False
    """The format printed the label by itself."""
    heading_like: bool = False
    fresh: bool = False
    """An unnumbered heading has come since the last number."""
    after_colon: bool = False
    """The block before ends with a colon, so a list may begin."""
    in_list: bool = False
    """The block before is an item of a list."""
    list_level: int | None = None
    indent: float | None = None
    ahead: Sequence[Label] = ()
    """The labels of the paragraphs that follow in this part, nearest first."""


@dataclass(frozen=True, slots=True)
class Step:
    """One open level."""

    mark: str
    citation: str
    """The full number down to this level."""
    form: str = ""
    listed: bool = False
    """It is a letter, a roman or a bracketed figure, so it counts from anew in every clause."""
    series: Series = Series.NUMBER
    value: int = 0
    heads: bool = False
    around: Surroundings = Surroundings()


def steps_of(label: Label, around: Surroundings) -> list[Step]:
    """The steps that a label opens which is a whole citation by itself."""
    if len(marks_of(label)) < len(label.segments):
        mark = label.segments[0].text
        return [Step(mark, cite(label.segments), label.form, value=number_value(mark), around=around)]
    steps: list[Step] = []
    citation = ""
    for place, segment in enumerate(label.segments):
        citation += segment.cited(first=place == 0)
        series, value = (
            first_way(segment.text) if segment.bracketed else (Series.NUMBER, number_value(segment.text))
        )
        last = place == len(label.segments) - 1
        steps.append(
            Step(
                mark=segment.text,
                citation=citation,
                form=label.form if last else "(_)" if segment.bracketed else "",
                listed=segment.bracketed,
                series=series,
                value=value,
                around=around,
            )
        )
    return steps


def continues(steps: Sequence[Step], label: Label) -> bool:
    """Whether the label comes next after an open number, or is the first below one."""
    marks = marks_of(label)
    for place, mark in enumerate(marks):
        if place >= len(steps):
            return place > 0 and all(is_first(other) for other in marks[place:])
        if mark != steps[place].mark and not (
            place == 0 and len(marks) > 1 and is_same_number(mark, steps[0].mark)
        ):
            return follows(steps[place].mark, mark) and all(is_first(other) for other in marks[place + 1 :])
    return False


def is_same_number(mark: str, main: str) -> bool:
    """Whether a mark is the main one, or that without its letters: clauses of SC6 may count from 6.1."""
    bare = mark[:1].isdigit() and main.upper().endswith(mark.upper()) and main[: -len(mark)].isalpha()
    return mark == main or bare


def is_near(steps: Sequence[Step], label: Label) -> bool:
    """Whether at most a few numbers are left out between the open number and the label."""
    for step, mark in zip(steps, marks_of(label), strict=False):
        if step.mark != mark:
            before, after = number_parts(step.mark), number_parts(mark)
            return bool(before and after and before[0] == after[0] and 0 < after[1] - before[1] <= _NEAR)
    return len(label.segments) > len(steps)


def has_list_before(steps: Sequence[Step], mark: str, form: str) -> bool:
    """Whether a list inside the open clause goes on with the mark."""
    return any(step.listed and step.form == form and follows(step.mark, mark) for step in steps[1:])


def stands_under_letter(steps: Sequence[Step], mark: str) -> bool:
    """Whether a number such as A1 or A.1 stands under the open clause that is lettered A."""
    letter, dot, _ = mark.partition(".")
    if dot and letter.isalpha() and steps and letter == steps[0].mark:
        return True
    parts = number_parts(mark)
    return bool(parts and parts[0] and steps and parts[0] == steps[0].mark)
