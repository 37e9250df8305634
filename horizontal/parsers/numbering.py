"""Numbering: which labels are really clause numbers, and the full number that each of them stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from horizontal.parsers.clause_labels import Label, Segment, Series, cite, counts, follows, number_parts
from horizontal.parsers.plausible_labels import goes_on, is_lower, is_outside_clause_range, measures


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
    list_level: int | None = None
    indent: float | None = None
    ahead: Sequence[Label] = ()
    """The labels of the paragraphs that follow in this part, nearest first."""


@dataclass(frozen=True, slots=True)
class Step:
    """One open level: a segment of the citation, and how it counts."""

    segment: Segment
    form: str
    series: Series = Series.NUMBER
    value: int = 0
    list_level: int | None = None
    indent: float | None = None


class Numbering:
    """The levels that are open at one place of one part of a contract."""

    def __init__(self, base: str | None = None) -> None:
        self._base = base
        self._steps: list[Step] = []
        self._main: str | None = None
        self._shown: int | None = None

    @property
    def clause(self) -> str | None:
        """The clause that is open; None before the first."""
        return self._cite(self._steps[: self._shown])

    @property
    def depth(self) -> int:
        """How many levels are open."""
        return len(self._steps)

    def pass_heading(self, *, inside: bool) -> None:
        """Go past a heading without a number: text after it belongs to the main clause, or to none."""
        self._shown = 1 if inside else 0

    def goes_on(self, ahead: Sequence[Label]) -> bool:
        """Whether the next label goes on with what is open, as 5.4 does with clause 5."""
        if not ahead or not self._steps:
            return False
        first = ahead[0].segments[0].text
        if ahead[0].absolute:
            return first == self._main and len(ahead[0].segments) > 1
        return any(follows(step.segment.text, first) for step in self._steps if _is_list_step(step))

    def clause_for_text(self, indent: float | None, *, hangs: bool) -> str | None:
        """The clause that text without a number belongs to.

        Text after a list belongs to the clause that the list hangs from, unless it hangs on the last item
        by a colon or a deeper indent.
        """
        steps = self._steps[: self._shown]
        while len(steps) > 1 and not hangs and _is_list_step(steps[-1]):
            if indent is not None and steps[-1].indent is not None and indent > steps[-1].indent + 1:
                break
            steps.pop()
        return self._cite(steps)

    def place(self, label: Label, around: Surroundings) -> str | None:
        """The full number of the label, which is now the open clause; None where it is no clause number."""
        if label.absolute:
            return self._place_number(label, around)
        if not around.given and not self._is_plausible_mark(label, around):
            return None
        if self._shown is not None and _is_first(label.segments[0].text):
            self._steps = self._steps[: self._shown]
        self._shown = None
        for segment in label.segments:
            self._place_mark(segment, label, around)
        return self.clause

    def _cite(self, steps: Sequence[Step]) -> str | None:
        if not steps:
            return self._base
        own = cite(tuple(step.segment for step in steps))
        return f"{self._base}{own}" if self._base and steps[0].segment.bracketed else own

    # Numbers that begin with a plain figure

    def _place_number(self, label: Label, around: Surroundings) -> str | None:
        if len(label.segments) > 1:
            if not around.given and not self._is_plausible_number(label, around):
                return None
            return self._open(label, around)
        if not around.given and not self._is_plausible_single(label, around):
            return None
        if self._is_nested(label, around):
            return self._place_nested(label, around)
        return self._open(label, around)

    def _open(self, label: Label, around: Surroundings) -> str | None:
        self._main, self._shown = label.segments[0].text, None
        self._steps = [
            _step(segment, label.form if place == len(label.segments) - 1 else "", around)
            for place, segment in enumerate(label.segments)
        ]
        return self.clause

    def _place_nested(self, label: Label, around: Surroundings) -> str | None:
        self._shown = None
        self._place_mark(Segment(label.segments[0].text, bracketed=True), label, around)
        return self.clause

    def _is_nested(self, label: Label, around: Surroundings) -> bool:
        """Whether a lone number counts a list inside the open clause, rather than the main clauses."""
        if not self._steps or label.spelled or number_parts(self._steps[0].segment.text) is None:
            return False
        number = label.segments[0].text
        if any(has_child(label, other) for other in around.ahead[:40]) and not self._returns(around.ahead):
            return False
        follows_main = self._main is not None and follows(self._main, number)
        if self._has_list_before(number, label.form):
            return not (follows_main and (around.heading_like or around.list_level == 0))
        if follows_main or not _is_first(number):
            return False
        if around.list_level is not None and around.list_level > 0:
            return True
        if around.fresh or around.heading_like:
            return False
        return around.after_colon or self._returns(around.ahead)

    def _returns(self, ahead: Sequence[Label]) -> bool:
        """Whether the main clauses go on after this, from where they stood."""
        if self._main is None:
            return False
        for other in ahead:
            if not other.absolute:
                continue
            first = other.segments[0].text
            if follows(self._main, first) or (first == self._main and len(other.segments) > 1):
                return True
            if _is_first(first) and len(other.segments) > 1:
                return False
        return False

    def _has_list_before(self, number: str, form: str) -> bool:
        return any(
            step.segment.bracketed and step.form == form and follows(step.segment.text, number)
            for step in self._steps[1:]
        )

    def _is_plausible_number(self, label: Label, around: Surroundings) -> bool:
        if is_outside_clause_range(label) or measures(around.rest):
            return False
        if self._continues(label):
            return not around.rest.startswith((",", ";", "%", "/", ")", "and ", "or "))
        if goes_on(around.rest):
            return False
        if is_lower(around.rest):
            return not self._steps and not self._main and label.closed
        return (
            not self._steps
            or around.heading_like
            or around.fresh
            or self._is_near(label)
            or any(has_child(label, other) or is_sibling(label, other) for other in around.ahead[:12])
        )

    def _continues(self, label: Label) -> bool:
        """Whether the label comes next after an open number, or is the first below one."""
        own = [segment.text for segment in label.segments]
        is_open = [step.segment.text for step in self._steps]
        for place, mark in enumerate(own):
            if place >= len(is_open):
                return place > 0 and all(_is_first(other) for other in own[place:])
            if mark != is_open[place]:
                return follows(is_open[place], mark) and all(_is_first(other) for other in own[place + 1 :])
        return False

    def _is_near(self, label: Label) -> bool:
        """Whether at most a few numbers are left out between the open number and the label."""
        for step, segment in zip(self._steps, label.segments, strict=False):
            if step.segment.text != segment.text:
                before, after = number_parts(step.segment.text), number_parts(segment.text)
                return bool(before and after and before[0] == after[0] and 0 < after[1] - before[1] <= _NEAR)
        return len(label.segments) > len(self._steps)

    def _is_plausible_single(self, label: Label, around: Surroundings) -> bool:
        number = label.segments[0].text
        if (
            is_outside_clause_range(label)
            or (not label.closed
            and (measures(around.rest) or goes_on(around.rest)))
        ):
            return False
        in_turn = self._is_in_turn(number, label.form)
        ahead = around.ahead[:40]
        backed = any(has_child(label, other) for other in ahead) or any(
            is_sibling(label, other) and other.form == label.form for other in ahead
        )
        if is_lower(around.rest):
            return label.closed and (in_turn or (_is_first(number) and (backed or around.after_colon)))
        if label.closed or label.spelled:
            return (
                in_turn
                or _is_first(number)
                or not (self._steps or self._main)
                or backed
                or around.heading_like
            )
        if not (number.isdigit() or in_turn or backed):
            return False
        if in_turn or _is_first(number):
            return around.heading_like or backed or not around.rest
        return backed and (around.heading_like or not self._main)

    def _is_in_turn(self, number: str, form: str) -> bool:
        return (self._main is not None and follows(self._main, number)) or self._has_list_before(number, form)

    # Letters, romans and bracketed figures

    def _is_plausible_mark(self, label: Label, around: Surroundings) -> bool:
        mark = label.segments[0].text
        in_turn = any(follows(step.segment.text, mark) for step in self._steps) or _is_first(mark)
        if label.form == "_.":
            return in_turn or any(_is_after(label, other) for other in around.ahead[:12])
        if mark.isdigit() and int(mark) > _NEAR:
            return in_turn or not (self._steps and is_lower(around.rest))
        return True

    def _place_mark(self, segment: Segment, label: Label, around: Surroundings) -> None:
        depth = self._sibling_depth(segment, label, around)
        ways = counts(segment.text) or ((Series.NUMBER, number_value(segment.text)),)
        if depth is not None and not self._prefers_child(segment, depth, around):
            series = self._steps[depth].series
            value = next((number for kind, number in ways if kind == series), 0)
        else:
            series, value = _first_way(ways)
            depth = self._restart_depth(series, value, label, around)
        shown = Segment(segment.text, bracketed=segment.bracketed or depth > 0 or self._base is not None)
        self._steps = [
            *self._steps[:depth],
            Step(shown, label.form, series, value, around.list_level, around.indent),
        ]

    def _sibling_depth(self, segment: Segment, label: Label, around: Surroundings) -> int | None:
        for depth in range(len(self._steps) - 1, -1, -1):
            step = self._steps[depth]
            if not _is_list_step(step) and (
                depth > 0 or step.form != label.form or not step.series.isalpha()
            ):
                continue
            levels = (step.list_level, around.list_level)
            if None not in levels and levels[0] != levels[1]:
                continue
            ways = counts(segment.text) or ((Series.NUMBER, number_value(segment.text)),)
            if (
                (step.series, step.value + 1) in ways
                or (follows(step.segment.text, segment.text)
                and (step.series == Series.NUMBER))
            ):
                return depth
        return None

    def _prefers_child(self, segment: Segment, depth: int, around: Surroundings) -> bool:
        """Whether an "(i)" after an "(h)" opens romans below it, as an "(ii)" further on would show."""
        if segment.text.lower() not in ("i", "v", "x") or self._steps[depth].series in _ROMANS:
            return False
        if segment.text.lower() != "i":
            return False
        for other in around.ahead[:40]:
            mark = other.segments[0].text.lower()
            if other.absolute or mark == "j":
                return False
            if mark == "ii":
                return True
        return False

    def _restart_depth(self, series: Series, value: int, label: Label, around: Surroundings) -> int:
        """Where a label that comes next after nothing is put: over its like, or under all that is open."""
        for depth in range(len(self._steps) - 1, -1, -1):
            step = self._steps[depth]
            if (
                step.series is not series
                or step.form != label.form
                or not (depth or step.series != Series.NUMBER)
            ):
                continue
            if around.list_level is not None and step.list_level is not None:
                if around.list_level > step.list_level:
                    break
                return depth
            if value == 1 or value > step.value:
                return depth
        return len(self._steps)


_NEAR = 5
_ROMANS = (Series.ROMAN, Series.CAPITAL_ROMAN)


def _step(segment: Segment, form: str, around: Surroundings) -> Step:
    ways = counts(segment.text) if segment.bracketed else ()
    series, value = _first_way(ways) if ways else (Series.NUMBER, number_value(segment.text))
    return Step(
        segment, form or "(_)" if segment.bracketed else form, series, value, around.list_level, around.indent
    )


def number_value(mark: str) -> int:
    """The figure in a number; 0 where there is none."""
    parts = number_parts(mark)
    return parts[1] if parts else 0


def _is_list_step(step: Step) -> bool:
    return step.segment.bracketed


def _first_way(ways: Sequence[tuple[Series, int]]) -> tuple[Series, int]:
    """The reading as the first of a series where there is one, else the plainest."""
    return next((way for way in ways if way[1] == 1), ways[0])


def _is_first(mark: str) -> bool:
    parts = number_parts(mark)
    if parts:
        return parts[1] in (0, 1)
    return any(value == 1 for _, value in counts(mark))


def _is_after(label: Label, other: Label) -> bool:
    return not other.absolute and follows(label.segments[-1].text, other.segments[0].text)


def has_child(label: Label, other: Label) -> bool:
    """Whether the other label stands below this one: 2.1 below 2."""
    size = len(label.segments)
    marks = [segment.text for segment in other.segments]
    return len(marks) > size and marks[:size] == [segment.text for segment in label.segments]


def is_sibling(label: Label, other: Label) -> bool:
    """Whether the other label comes next on the same level: 2.2 after 2.1."""
    own = [segment.text for segment in label.segments]
    marks = [segment.text for segment in other.segments]
    return len(own) == len(marks) and own[:-1] == marks[:-1] and follows(own[-1], marks[-1])
