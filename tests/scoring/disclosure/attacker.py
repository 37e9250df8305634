"""Somebody who has every shared copy, knows the rules between the items, and works out what he can.

Every figure that is held back is a variable of a linear programme; everything that was published is a constraint:
shown figures, zeros (so that what is held back is at least 1), totals over providers, sums over a year, sums of leads
and subcontractors, groups, and every rule that holds between the items of a return. A figure that stands unchanged in
two copies is one variable. Its lowest and its highest value are what he knows of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy
from scipy.optimize import linprog

from horizontal.collation import CollatedReturn, Collation, Figure
from horizontal.requirements.load_return_specification import load_return_specification
from horizontal.scoring.disclosure.record import Reader

Variable = tuple[str, str, str, str, str]
Terms = dict[Variable, float]
READER = Reader(load_return_specification())
TOTAL_OF = {"disclosed": ("E05", "E06"), "accepted": ("E14",)}


@dataclass
class Attacker:
    """What he knows: the bounds of each figure, sums that are known between two values, and sums never above 0."""

    round_to: int = 1
    bounds: dict[Variable, tuple[float, float | None]] = field(default_factory=dict)
    sums: list[tuple[Terms, float, float]] = field(default_factory=list)
    never_above: list[Terms] = field(default_factory=list)
    held: dict[Variable, None] = field(default_factory=dict)

    def see(self, copy: Collation, truth: Collation) -> None:
        """Takes in one copy; the truth serves only to know which rules hold, and who gave a breakdown."""
        for shared, full in zip(copy.rows, truth.rows, strict=True):
            self._see_row(shared, full)
        for shared_sums, full_sums in (
            (copy.totals, truth.totals),
            (copy.years, truth.years),
            (copy.roll_ups, truth.roll_ups),
        ):
            for total, full_total in zip(shared_sums, full_sums, strict=True):
                for item, figure in total.figures.items():
                    rows = [truth.rows[place] for place in full_total.rows]
                    terms = {name(one, item): 1.0 for one in rows if one.count(item) is not None}
                    if item in READER.people and figure.value is not None:
                        self._know(terms, figure)
        self._see_longer(truth)
        self._see_groups(copy, truth)

    def _see_row(self, shared: CollatedReturn, full: CollatedReturn) -> None:
        record = READER.record(full)
        for item, value in record.values.items():
            variable, figure = name(full, item), shared.figures[item]
            self.bounds.setdefault(variable, (0, None))
            if figure.value is not None:
                self._know({variable: 1.0}, figure)
            elif figure.mark == "c":
                self.held[variable] = None
                if value and not full.within:
                    self.bounds[variable] = (1, None)
        for bound in record.bounds:
            self.never_above.append(summed((name(full, item), sign) for sign, item in bound.terms))

    def _see_longer(self, truth: Collation) -> None:
        """A year's figure is the sum of its quarters', where all four are there."""
        for year in truth.rows:
            parts = [
                one
                for one in truth.rows
                if one is not year
                and one.series == year.series
                and year.period_start <= one.period_start  # type: ignore[operator]
                and one.period_end <= year.period_end  # type: ignore[operator]
            ]
            for item in year.figures if parts else ():
                stated = [one for one in parts if one.count(item) is not None]
                if stated and sum(one.count(item) or 0 for one in stated) == year.count(item):
                    terms = {name(one, item): 1.0 for one in stated}
                    self.sums.append(({**terms, name(year, item): -1.0}, 0, 0))

    def _see_groups(self, copy: Collation, truth: Collation) -> None:
        """Shown groups add up, with those held back, to the total of the providers that gave them."""
        blocks: dict[tuple[object, ...], Terms] = {}
        for shared, full in zip(copy.group_totals, truth.group_totals, strict=True):
            one = full.count
            where = (full.period_start, full.period_end, one.of, one.by)
            variable = ("groups", str(full.rows), str(where), one.group, "")
            self.bounds.setdefault(variable, (0, None))
            if shared.count.figure.value is not None:
                self._know({variable: 1.0}, shared.count.figure)
            else:
                self.held[variable] = None
            if where not in blocks:
                rows = [truth.rows[place] for place in full.rows]
                blocks[where] = {name(row, item): -1.0 for row in rows for item in TOTAL_OF[one.of]}
            blocks[where][variable] = 1.0
        for terms in blocks.values():
            if all(variable in self.bounds for variable in terms):
                self.sums.append((terms, 0, 0))

    def _know(self, terms: Terms, figure: Figure) -> None:
        value = figure.value or 0
        low, high = (value, value)
        if self.round_to > 1:
            low, high = value - self.round_to // 2, value + self.round_to // 2
        if terms:
            self.sums.append((terms, low, high))

    def intervals(self) -> Iterator[tuple[Variable, float, float]]:
        """Each figure that is held back, with the lowest and the highest that it could be."""
        names = sorted(self.bounds)
        at = {variable: place for place, variable in enumerate(names)}
        above, most = [], []
        equal, exactly = [], []
        for terms, low, high in self.sums:
            if low == high:
                equal.append(line(terms, at))
                exactly.append(low)
            else:
                above += [line(terms, at), line(terms, at, -1)]
                most += [high, -low]
        above += [line(terms, at) for terms in self.never_above]
        most += [0.0] * len(self.never_above)
        for variable in self.held:
            ends = []
            for sign in (1, -1):
                found = linprog(
                    line({variable: sign}, at),
                    A_ub=numpy.array(above) if above else None,
                    b_ub=most or None,
                    A_eq=numpy.array(equal) if equal else None,
                    b_eq=exactly or None,
                    bounds=[self.bounds[one] for one in names],
                )
                assert found.status in (0, 3), f"the copies contradict one another: {found.message}"
                ends.append(float("inf") if found.status == 3 else sign * found.fun)
            yield variable, ends[0], ends[1]


def narrowest(copies: Sequence[tuple[Collation, Collation]], round_to: int = 1) -> tuple[float, str]:
    """How far apart the ends of the narrowest interval are, and whose it is; copies with their truth beside each."""
    attacker = Attacker(round_to)
    for copy, truth in copies:
        attacker.see(copy, truth)
    found = [(high - low, f"{variable} in {low:g}-{high:g}") for variable, low, high in attacker.intervals()]
    return min(found, default=(float("inf"), "nothing is held back"))


def name(row: CollatedReturn, item: str) -> Variable:
    """The variable of a figure; a re-issued return has its own."""
    return row.provider, row.contract, f"{row.period_start}-{row.period_end}", row.version, item


def summed(terms: Iterator[tuple[Variable, int]]) -> Terms:
    """The terms with those of one variable added up."""
    found: Terms = {}
    for variable, sign in terms:
        found[variable] = found.get(variable, 0) + sign
    return found


def line(terms: Terms, at: dict[Variable, int], sign: int = 1) -> numpy.ndarray:
    """The terms as a row of the programme."""
    row = numpy.zeros(len(at))
    for variable, factor in terms.items():
        row[at[variable]] += sign * factor
    return row
