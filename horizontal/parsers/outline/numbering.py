"""Numbering: which labels are really clause numbers, and the full number that each of them stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from horizontal.parsers.open_steps import (
    Step,
    Surroundings,
    has_list_before,
    is_same_number,
    stands_under_letter,
    steps_of,
)
from horizontal.parsers.outline.clause_labels import Label, Segment
from horizontal.parsers.outline.label_order import (
    Series,
    first_way,
    follows,
    has_child,
    is_first,
    number_parts,
    ways_of,
)
from horizontal.parsers.outline.plausible_labels import (
    is_plausible_mark,
    is_plausible_number,
    is_plausible_single,
)

_WITHIN = 40
_ROMANS = (Series.ROMAN, Series.CAPITAL_ROMAN)
_CLEARLY_LEFT = 9.0
"""Points by which text must stand left of a list to be outside it."""


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
        return _last_citation(self._steps[: self._shown], self._base)

    @property
    def depth(self) -> int:
        """How many levels are open."""
        return len(self._steps)

    @property
    def counts_no_clauses(self) -> bool:
        """Whether no clause with a plain figure is open."""
        return self._main is None or not self._main[:1].isdigit()

    def mark_heading(self) -> None:
        """Take the open clause for one with a heading, which text further left still belongs to."""
        self._steps[-1] = replace(self._steps[-1], heads=True)

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
        return any(step.listed and follows(step.mark, first) for step in self._steps)

    def take_text(self, indent: float | None, *, hangs: bool) -> str | None:
        """The clause that the next text without a number belongs to.

        Text after a list belongs to the clause that the list hangs from, unless it hangs on the last item by
        a colon or by its indent.
        """
        steps = self._steps[: self._shown]
        while len(steps) > 1 and _is_outside(steps[-1], indent, hangs=hangs):
            steps = steps[:-1]
        if len(steps) == 1 and not hangs and _has_left_list(steps[0], indent):
            self._shown, steps = 0, []
        return _last_citation(steps, self._base)

    def place(self, label: Label, around: Surroundings) -> str | None:
        """The full number of the label, which is now the open clause; None where it is no clause number."""
        if label.absolute:
            return self._place_number(label, around)
        if not around.given and not is_plausible_mark(label, around, self._steps):
            return None
        if self._shown is not None and is_first(label.segments[0].text):
            self._steps = self._steps[: self._shown]
        self._shown = None
        for segment in label.segments:
            self._place_mark(segment, label, around)
        return self.clause

    # Numbers that begin with a plain figure

    def _place_number(self, label: Label, around: Surroundings) -> str | None:
        is_plausible = is_plausible_number if len(label.segments) > 1 else is_plausible_single
        if not around.given and not is_plausible(label, around, self._steps, self._main):
            return None
        if len(label.segments) == 1 and self._is_nested(label, around):
            self._shown = None
            self._place_mark(Segment(label.segments[0].text, bracketed=True), label, around)
            return self.clause
        opened = steps_of(label, around)
        if len(opened) == 1 and stands_under_letter(self._steps, opened[0].mark):
            opened = [self._steps[0], *opened]
        main = label.segments[0].text
        if (
            len(opened) == len(label.segments) > 1
            and self._steps
            and is_same_number(main, self._steps[0].mark)
        ):
            opened = [self._steps[0], *opened[1:]]
            main = opened[0].mark
        self._main, self._shown, self._steps = main, None, opened
        return self.clause

    def _is_nested(self, label: Label, around: Surroundings) -> bool:
        """Whether a lone number counts a list inside the open clause, rather than the main clauses."""
        if not self._steps or label.spelled or number_parts(self._steps[0].mark) is None:
            return False
        if _begins_anew(self._steps[0], around):
            return False
        number = label.segments[0].text
        follows_main = self._main is not None and follows(self._main, number)
        in_list = has_list_before(self._steps, number, label.form)
        if not in_list and (follows_main or not is_first(number) or self._shown == 0):
            return False
        returns = self._returns(around.ahead)
        if not returns and any(has_child(label, other) for other in around.ahead[:_WITHIN]):
            return False
        if in_list:
            next_is_child = bool(around.ahead) and has_child(label, around.ahead[0])
            return not (follows_main and (around.heading_like or around.list_level == 0 or next_is_child))
        return bool(around.list_level) or (not around.fresh and (around.after_colon or returns))

    def _returns(self, ahead: Sequence[Label]) -> bool:
        """Whether the main clauses go on after this, from where they stood."""
        for other in ahead:
            first = other.segments[0].text
            if not other.absolute or self._main is None:
                continue
            if follows(self._main, first) or (first == self._main and len(other.segments) > 1):
                return True
            if is_first(first) and len(other.segments) > 1:
                return False
        return False

    # Letters, romans and bracketed figures

    def _place_mark(self, segment: Segment, label: Label, around: Surroundings) -> None:
        depth = self._sibling_depth(segment.text, label, around)
        if depth is None or self._opens_romans(segment.text, depth, around):
            series, value = first_way(segment.text)
            depth = self._restart_depth(series, value, label, around)
        else:
            series = self._steps[depth].series
            value = next((number for kind, number in ways_of(segment.text) if kind == series), 0)
        over = _last_citation(self._steps[:depth], self._base)
        bare = over is None and not segment.bracketed
        citation = segment.text if bare else f"{over or ''}({segment.text})"
        step = Step(segment.text, citation, label.form, True, series, value, False, around)
        self._steps = [*self._steps[:depth], step]

    def _sibling_depth(self, mark: str, label: Label, around: Surroundings) -> int | None:
        """The innermost level that the mark comes next on; None where there is none."""
        for depth in range(len(self._steps) - 1, -1, -1):
            step = self._steps[depth]
            if not step.listed or _differ(step.around.list_level, around.list_level):
                continue
            if (step.series, step.value + 1) in ways_of(mark):
                return depth
            if step.series is Series.NUMBER and follows(step.mark, mark):
                return depth
        return None

    def _opens_romans(self, mark: str, depth: int, around: Surroundings) -> bool:
        """Whether an "(i)" after an "(h)" opens romans below it, as an "(ii)" further on shows."""
        step = self._steps[depth]
        if mark.lower() != "i" or step.series in _ROMANS:
            return False
        if step.around.list_level is not None and step.around.list_level == around.list_level:
            return False
        for other in around.ahead[:_WITHIN]:
            following = other.segments[0].text.lower()
            if other.absolute or following in ("i", "j"):
                return False
            if following == "ii":
                return True
        return around.after_colon

    def _restart_depth(self, series: Series, value: int, label: Label, around: Surroundings) -> int:
        """Where a mark goes that comes after nothing: in place of its like, or under all that is open."""
        for depth in range(len(self._steps) - 1, -1, -1):
            step = self._steps[depth]
            if not step.listed or step.series is not series or step.form != label.form:
                continue
            if _is_deeper(around, step.around):
                break
            if value == 1 or value > step.value:
                return depth
        return len(self._steps)


def _begins_anew(main: Step, around: Surroundings) -> bool:
    """Whether a printed number heads a clause as the main one does: its list counts from 1 again, none is inside."""
    same = main.around.list_level is not None and main.around.list_level == around.list_level
    return main.heads and main.around.given and around.given and around.heading_like and same


def _last_citation(steps: Sequence[Step], base: str | None) -> str | None:
    return steps[-1].citation if steps else base


def _is_outside(step: Step, indent: float | None, *, hangs: bool) -> bool:
    """Whether text with this indent has left the level."""
    own = step.around.indent
    if indent is not None and own is not None:
        if indent < own - 1:
            return True
        hangs = hangs or indent > own + 1 or step.around.given
    return step.listed and not hangs


def _has_left_list(step: Step, indent: float | None) -> bool:
    """Whether text stands clearly left of a list of lone numbers, which is then over."""
    own = step.around.indent
    return not step.heads and own is not None and (indent or 0.0) < own - _CLEARLY_LEFT


def _differ(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one != other


def _is_deeper(around: Surroundings, other: Surroundings) -> bool:
    if around.list_level is not None and other.list_level is not None:
        return around.list_level > other.list_level
    if around.indent is not None and other.indent is not None:
        return around.indent > other.indent + 1
    return False
